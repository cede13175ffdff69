import type { RecordEntry, Role, Section } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import { recordsIn } from '../dated.ts';
import type { LintRule, LintSubject } from '../rule.ts';

/** Headings that open programs of recruiters know, in small letters. Source: tables of OfflineCV and OpenResume. */
const knownHeadings: ReadonlySet<string> = new Set(
  [
    'summary, profile, objective, about, about me, experience, work, jobs, work experience, professional experience',
    'employment, employment history, work history, career, career history, volunteering, volunteer experience',
    'volunteer work, activities, leadership, education, academics, academic background, qualifications, coursework',
    'courses, training, skills, technical skills, competencies, expertise, projects, certifications, certificates',
    'licences, licenses, awards, honours, honors, languages, publications, papers, patents, talks, presentations',
    'references, interests, hobbies, memberships',
  ]
    .join(', ')
    .split(', '),
);

/** Last words of headings that are known with other words before them, such as *Relevant experience*. */
const knownEnd =
  /\b(?:experience|employment|history|education|skills|projects|awards|honou?rs|publications|languages|training|certifications)$/;

const work = /experience|employment|work|career|jobs/;

/** Words of titles that such programs know. */
const titleWord =
  /\b(?:engineer|developer|manager|director|head|chief|officer|lead|leader|president|partner|founder|owner|analyst|consultant|advis[eo]r|specialist|scientist|researcher|research|fellow|lecturer|professor|teacher|tutor|instructor|trainer|designer|artist|editor|writer|author|journalist|producer|photographer|translator|assistant|associate|administrator|coordinator|supervisor|operator|technician|accountant|auditor|clerk|secretary|receptionist|agent|representative|buyer|planner|architect|programmer|contractor|intern|internship|trainee|apprentice|executive|strategist|chair|member|volunteer|student)s?\b/i;

/** Words of organisations that such programs know. */
const organisationWord =
  /\b(?:ltd|limited|inc|llc|llp|plc|gmbh|corp|corporation|group|company|co|university|college|institute|school|academy|polytechnic|hospital|bank)\b/i;

/** Finds headings of dated entries that programs of recruiters do not know: they pass over what is below. */
export const unknownHeading: LintRule = {
  name: 'unknown-heading',
  find: (subject) =>
    isEnglish(subject)
      ? subject.resume.sections.flatMap((section) => {
          const { title, place } = section;
          if (title === undefined || isKnown(plainLine(title)) || !hasPosts(section)) return [];
          return [
            {
              message: `Programs that read CVs do not know the heading “${plainLine(title)}”, and pass over the entries below it.`,
              place,
              hint: 'Use one that they know, such as Experience, Education, Projects or Awards.',
            },
          ];
        })
      : [],
};

/** Finds titles that programs of recruiters take for organisations, and reports the first. */
export const unplacedTitle: LintRule = {
  name: 'unplaced-title',
  find: (subject) => {
    if (!isEnglish(subject)) return [];
    const sections = subject.resume.sections.filter(
      ({ title }) => title !== undefined && work.test(plainLine(title).toLowerCase()),
    );
    const unplaced = sections.flatMap(postsIn).filter(isUnplaced);
    const [first, ...others] = unplaced;
    if (first?.title === undefined) return [];
    const more =
      others.length === 0 ? '' : `, as in ${others.length} more ${others.length === 1 ? 'entry' : 'entries'}`;
    return [
      {
        message: `Programs that read CVs may take “${plainLine(first.title)}” for the organisation${more}: they know no word of it.`,
        place: first.place,
        hint: 'Write the organisation before the title: they take the first of two names that they do not know for the organisation.',
      },
    ];
  },
};

function isEnglish({ document }: LintSubject): boolean {
  return document !== undefined && /^en\b/i.test(document.language);
}

function isKnown(heading: string): boolean {
  const text = heading.replace(/:$/, '').trim().toLowerCase();
  return knownEnd.test(text) || text.split(/\s+(?:and|&)\s+|,\s*/).some((side) => knownHeadings.has(side));
}

/** Returns the entries with a title, an organisation and dates. */
function postsIn(section: Section): readonly RecordEntry[] {
  return recordsIn(section).filter(
    ({ title, organization, dates }) =>
      title !== undefined && organization !== undefined && dates !== undefined,
  );
}

/** True for a section with posts, also with several in one organisation. */
function hasPosts(section: Section): boolean {
  const isPost = ({ title, dates }: Role): boolean => title !== undefined && dates !== undefined;
  return postsIn(section).length > 0 || recordsIn(section).some(({ roles }) => roles.some(isPost));
}

function isUnplaced({ title, organization, leads }: RecordEntry): boolean {
  if (title === undefined || organization === undefined || leads !== 'title') return false;
  return !titleWord.test(plainLine(title)) && !organisationWord.test(plainLine(organization));
}
