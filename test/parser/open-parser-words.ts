/** Words that the open parsers know. Lists of their kind, made for these tests. */

const headings = [
  'summary',
  'profile',
  'objective',
  'about',
  'about me',
  'experience',
  'work experience',
  'professional experience',
  'employment',
  'employment history',
  'work history',
  'career',
  'volunteering',
  'activities',
  'leadership',
  'education',
  'academics',
  'qualifications',
  'coursework',
  'skills',
  'technical skills',
  'competencies',
  'expertise',
  'projects',
  'certifications',
  'awards',
  'honours',
  'honors',
  'languages',
  'publications',
  'references',
  'interests',
];

/** Nouns that make a short line of capitalised words a heading if it ends in one. */
const headingNouns =
  /\b(?:experience|history|education|skills|projects|awards|publications|languages|interests|references|training)$/u;

/** Returns the heading that a line is, in small letters without a colon; `undefined` if it is none of the list. */
export function listedHeading(line: string): string | undefined {
  const text = line.replace(/:$/u, '').trim().toLowerCase();
  const sides = text.split(/\s+(?:and|&)\s+/u);
  if (headings.includes(text) || sides.some((side) => headings.includes(side))) return text;
  const words = line.trim().split(/\s+/u);
  const isCapitalised = words.every((word) => /^(?:\p{Lu}|and$|of$|&$)/u.test(word));
  return words.length <= 4 && isCapitalised && headingNouns.test(text) ? text : undefined;
}

export const isWorkHeading = /experience|employment|work|career/u;
export const isSchoolHeading = /education|academic|qualification/u;

export const month =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/iu;
const season = /\b(?:spring|summer|autumn|fall|winter)\b/iu;
const ongoing = /\b(?:present|current(?:ly)?|now|ongoing)\b/iu;
const point = `(?:(?:${month.source}|${season.source})[ ,]*)?(?:\\d{1,2}[/.])?(?:19|20)\\d{2}`;

/** A range of dates: a date, a dash or “to”, and a date or a word such as *present*. */
export const dateRange = new RegExp(
  `(?<start>${point})\\s*(?:[–—-]|\\bto\\b)\\s*(?<end>${point}|${ongoing.source})`,
  'iu',
);
export const anyDate = new RegExp(`${point}|${ongoing.source}`, 'iu');

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Returns a date as `2019/5`, `2019/` or `present`. */
export function dateKey(written: string): string {
  if (ongoing.test(written)) return 'present';
  const year = /(?:19|20)\d{2}/u.exec(written)?.[0] ?? '';
  const name = month.exec(written)?.[0].slice(0, 3).toLowerCase();
  const numeric = /\b(\d{1,2})[/.](?:19|20)\d{2}/u.exec(written)?.[1];
  const number = name === undefined ? (numeric ?? '') : String(months.indexOf(name) + 1);
  return `${year}/${number}`;
}

export const titleWord =
  /\b(?:engineer|developer|manager|director|head|chief|officer|lead|president|partner|founder|owner|analyst|consultant|adviser|advisor|specialist|scientist|researcher|research|fellow|lecturer|professor|teacher|tutor|instructor|trainer|designer|artist|editor|writer|author|journalist|producer|photographer|translator|assistant|associate|administrator|coordinator|supervisor|operator|technician|accountant|auditor|clerk|secretary|receptionist|agent|representative|buyer|planner|architect|programmer|contractor|intern|internship|trainee|apprentice|vp|cto|ceo|cfo)\b/iu;

export const firmWord = /\b(?:ltd|limited|inc|llc|plc|gmbh|ag|corp|corporation|group|company|co)\b\.?/iu;

export const schoolWord = /\b(?:university|college|institute|school|academy|polytechnic)\b/iu;

export const degreeWord =
  /\b(?:BA|BSc|MA|MSc|MEng|BEng|PhD|DPhil|MBA|MPhil|LLB|Bachelor\w*|Master\w*|Doctor\w*|Diploma|Associate)\b/u;

export const emailPattern = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;

/** Bullets that begin a line of a list. */
export const bulletPattern = /^[•‣▪●◦⁃*–—-](?:\s|$)/u;
