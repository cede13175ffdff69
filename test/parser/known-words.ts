/** Kinds of sections that a parser recognises. */
export type SectionKind = 'work' | 'school' | 'other';

const work =
  /\b(?:experience|employment|work|career|positions?|appointments|professional (?:history|background))\b/iu;
const school = /\b(?:education|academic|qualifications?|studies|degrees|schooling)\b/iu;
const other =
  /\b(?:skills?|expertise|competenc\w+|technologies|projects?|publications?|papers|talks|presentations|languages?|interests?|hobbies|volunteer\w*|awards?|honou?rs|certific\w+|licen[cs]es|references|summary|profile|about|objective|courses|training|memberships?|links|patents)\b/iu;

/** Returns the kind of section of a heading; `undefined` for an unknown heading. */
export function knownHeading(text: string): SectionKind | undefined {
  if (/volunteer/iu.test(text)) return 'other';
  if (school.test(text)) return 'school';
  if (work.test(text)) return 'work';
  return other.test(text) ? 'other' : undefined;
}

const post =
  /\b(?:engineers?|developers?|architect|manager|director|head|chief|officer|lead|leader|president|partner|founder|owner|analyst|consultant|advisor|adviser|specialist|expert|scientist|researcher|fellow|lecturer|professor|teacher|tutor|instructor|trainer|designer|artist|editor|writer|author|journalist|producer|photographer|translator|assistant|associate|administrator|coordinator|supervisor|foreman|operator|technician|mechanic|electrician|driver|accountant|auditor|clerk|secretary|receptionist|cashier|agent|representative|buyer|planner|nurse|doctor|physician|surgeon|therapist|pharmacist|midwife|sister|matron|carer|chef|cook|waiter|porter|barista|lawyer|solicitor|paralegal|attorney|counsel|judge|hydrologist|biologist|chemist|physicist|geologist|economist|statistician|programmer|administrator|contributor|maintainer|contractor|freelancer?|intern|internship|trainee|apprentice|student|volunteer|member|chair|staff|roles?|dba|cto|ceo|cfo|vp)\b/iu;
const firm =
  /\b(?:ltd|limited|inc|llc|llp|plc|gmbh|co|corp|corporation|company|group|holdings|bank|agency|studio|labs?|laboratory|systems|software|consulting|consultants|consultancy|partnership|partners|associates|services|solutions|technologies|foundation|trust|charity|council|ministry|department of|office for|office of|institute|institution|hospital|clinic|hospice|surgery|school|academy|college|university|universidad|station|museum|library|hotel|restaurants?|insurance|sons|daughters)\b|\.com\b|&/iu;
const degree =
  /\b(?:bachelor\w*|master\w*|doctor\w*|diploma|certificate|degree|foundation|level \d|a-levels?|gcse|bsc|msc|ba|ma|beng|meng|bba|mba|phd|dphil|mphil|pgce|pgdip|llb|llm|hnd|hnc|btec)\b|\b[bmp]\.? ?[a-z]{0,2}\.? ?[asd]\./iu;
const college =
  /\b(?:university|universit\w+|universidad|college|school|institute|academy|polytechnic|conservatoire|faculty)\b/iu;

/** Returns a positive score for a job title, a negative one for an organisation, 0 if undecided. */
export function postOrFirm(text: string): number {
  return Number(post.test(text)) - Number(firm.test(text));
}

/** Returns a positive score for a degree, a negative one for a school, 0 if undecided. */
export function degreeOrSchool(text: string): number {
  return Number(degree.test(text)) - Number(college.test(text));
}
