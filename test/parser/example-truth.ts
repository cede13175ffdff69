import { readFileSync } from 'node:fs';
import { readResume } from '../../src/inspect.ts';
import type { DateValue, PartialDate } from '../../src/model/partial-date.ts';
import type { RecordEntry, Resume, Section } from '../../src/model/resume.ts';
import type { Prose, RichText } from '../../src/model/rich-text.ts';
import type { EnglishCv, ExpectedCv, ExpectedDates, ExpectedJob, YearMonth } from '../support/english-cvs.ts';

const work = /experience|work|employment/iu;
const school = /education/iu;

/** An example and the content of its YAML. */
export function exampleCv(file: string): EnglishCv {
  const source = readFileSync(`examples/${file}`, 'utf8');
  const { resume } = readResume(source);
  if (resume === undefined) throw new Error(`${file} was not read`);
  return { label: file.replace('.yaml', ''), source, truth: truthOf(resume) };
}

/** The facts that a parser should find in a résumé. */
export function truthOf(resume: Resume): ExpectedCv {
  const contact = (kind: string): string | undefined =>
    plain(resume.contact.find((one) => one.kind === kind)?.text);
  const name = plain(resume.name);
  const email = contact('email') ?? writtenEmail(resume.summary);
  const phone = contact('phone');
  return {
    ...(name && { name }),
    ...(email && { email }),
    ...(phone && { phone }),
    sections: resume.sections.flatMap(({ title }) => plain(title) ?? []),
    jobs: postsIn(resume.sections, (title, entry) =>
      title === undefined ? !isSchool(entry) : work.test(title),
    ),
    schools: postsIn(resume.sections, (title, entry) =>
      title === undefined ? isSchool(entry) : school.test(title),
    ),
  };
}

/** A URL that a summary links to. */
function writtenEmail(summary: Prose): string | undefined {
  const spans = summary.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
  return spans.find(({ link }) => link?.startsWith('mailto:'))?.text;
}

function isSchool({ organization }: RecordEntry): boolean {
  return /university/iu.test(plain(organization) ?? '');
}

/** Says whether a section has posts of a kind, by its title and by an entry. */
export type Choice = (title: string | undefined, entry: RecordEntry) => boolean;

/** Returns the posts of the entries that are chosen, one for each role. */
export function postsIn(sections: readonly Section[], isChosen: Choice): readonly ExpectedJob[] {
  return sections.flatMap(({ title, entries }) =>
    entries.flatMap((entry) =>
      entry.shape === 'record' && isChosen(plain(title), entry) ? postsOf(entry) : [],
    ),
  );
}

/** Returns the posts of an entry: one for each role, else one. */
export function postsOf(entry: RecordEntry): readonly ExpectedJob[] {
  const organisation = plain(entry.organization);
  const jobs = entry.roles.length > 0 ? entry.roles : [entry];
  return jobs.map((post) => {
    const title = plain(post.title);
    const dates = post.dates && datesOf(post.dates);
    return { ...(organisation && { organisation }), ...(title && { title }), ...(dates && { dates }) };
  });
}

function datesOf(value: DateValue): ExpectedDates | undefined {
  switch (value.kind) {
    case 'point':
      return { start: yearMonth(value.at) };
    case 'range':
      return { start: yearMonth(value.start), end: yearMonth(value.end) };
    case 'open':
      return { start: yearMonth(value.start), end: 'present' };
    case 'until':
      return { start: yearMonth(value.end) };
    case 'written':
      return undefined;
    default:
      return value satisfies never;
  }
}

function yearMonth({ year, month }: PartialDate): YearMonth {
  return month === undefined ? { year } : { year, month };
}

/** Returns the characters of a text. */
export function plain(text: RichText | undefined): string | undefined {
  return text?.map((span) => span.text).join('');
}
