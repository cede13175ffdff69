import type { Resume } from '../../src/model/resume.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { accounts, achievements, professions, schools } from '../support/english-cv-words.ts';

/** How many lengths there are, from half a page to six. */
export const lengths = 40;

/** Deeds of the shortest cv, and how many more each longer one has. */
const fewestDeeds = 8;
const moreDeeds = 6.6;
const deedsAJob = 5;

/** A cv as YAML: the same every time, and longer for a higher `length`, counted from 0. */
export function cvOfLength(length: number): string {
  const deeds = Math.round(fewestDeeds + moreDeeds * length);
  const jobs = Array.from({ length: Math.ceil(deeds / deedsAJob) }, (_, job) => {
    const count = Math.min(deedsAJob, deeds - job * deedsAJob);
    return jobOf(job, count);
  });
  const [recent, earlier] = [jobs.slice(0, 6), jobs.slice(6)];
  return [
    'name: Ines Quarrington',
    'headline: Engineer of quiet machines',
    'contact:\n  email: ines@example.org\n  phone: +44 20 7946 0018',
    'sections:',
    '  Experience:',
    ...recent,
    ...(earlier.length > 0 ? ['  Earlier work:', ...earlier] : []),
    '  Education:',
    `    - {title: BSc Mathematics, organization: "${taken(schools, length)}", dates: 2001 – 2004}`,
    '  Skills:',
    '    Languages: Go, TypeScript, Python and C#',
    '    Tools: PostgreSQL, Redis, Docker and Git',
  ].join('\n');
}

function jobOf(job: number, deeds: number): string {
  const { titles, organisations } = taken(professions, job);
  const bullets = Array.from({ length: deeds }, (_, deed) => {
    return `        - "${taken(achievements, 7 * job + deed)}"`;
  });
  const last = 2024 - job;
  return [
    `    - title: "${taken(titles, job)}"`,
    `      organization: "${taken(organisations, job)}"`,
    `      dates: ${last - 1} – ${last}`,
    ...(job % 3 === 0 ? [`      text: "${taken(accounts, job)}"`] : []),
    '      bullets:',
    ...bullets,
  ].join('\n');
}

function taken<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('there is nothing to take from');
  return item;
}

const resumes = new Map<number, Resume>();

/** What such a cv says: the same object every time. */
export function resumeOfLength(length: number): Resume {
  const resume = resumes.get(length) ?? readResumeOfLength(length);
  resumes.set(length, resume);
  return resume;
}

function readResumeOfLength(length: number): Resume {
  const { resume, problems } = readResume(cvOfLength(length));
  if (resume === undefined || problems.length > 0)
    throw new Error(`the CV of length ${length} is not read: ${problems.map(({ message }) => message)}`);
  return resume;
}
