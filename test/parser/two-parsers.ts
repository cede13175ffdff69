import { typeset } from '../../src/index.ts';
import type { DateValue, PartialDate } from '../../src/model/partial-date.ts';
import type { RecordEntry, Resume } from '../../src/model/resume.ts';
import { plainLine, type RichText } from '../../src/model/rich-text.ts';
import { fileBeside, judgedCvs, resumeOf, type SampleCv, sourceOf } from '../quality/founding-cvs.ts';
import {
  type CountedFact,
  countedFacts,
  countFacts,
  type FactCounts,
  type FoundFacts,
  type FoundJob,
} from './found-facts.ts';
import { positionalFacts } from './positional.ts';
import { streamOrderFacts } from './stream-order.ts';

/** What both parsers find of the judged CVs in a theme. */
export interface ThemeFacts {
  readonly theme: string;
  readonly positional: FactCounts;
  readonly streamOrder: FactCounts;
}

/** Runs both parsers on the judged CVs in a theme. */
export async function factsFoundIn(
  theme: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ThemeFacts> {
  const positional: FactCounts[] = [];
  const streamOrder: FactCounts[] = [];
  for (const cv of judgedCvs) {
    const { pdf } = await typeset(sourceOf(cv), { file: cv.file, theme, settings, read: fileBeside(cv) });
    if (pdf === undefined) throw new Error(`${cv.file} was not set`);
    const truth = truthOf(cv);
    positional.push(countFacts(truth, await positionalFacts(pdf)));
    streamOrder.push(countFacts(truth, await streamOrderFacts(pdf)));
  }
  return { theme, positional: sumOf(positional), streamOrder: sumOf(streamOrder) };
}

function sumOf(counts: readonly FactCounts[]): FactCounts {
  const sum = (fact: CountedFact) => ({
    found: counts.reduce((total, each) => total + each[fact].found, 0),
    all: counts.reduce((total, each) => total + each[fact].all, 0),
  });
  return Object.fromEntries(countedFacts.map((fact) => [fact, sum(fact)])) as unknown as FactCounts;
}

/** Formats what was found: positional / stream-order, a row for each theme. */
export function twoParsersTable(themes: readonly ThemeFacts[]): string {
  const [first] = themes;
  const row = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(13)).join('');
  const head = row(['theme', ...countedFacts]);
  const wanted = row(['wanted', ...countedFacts.map((fact) => String(first?.positional[fact].all ?? 0))]);
  const rows = themes.map(({ theme, positional, streamOrder }) =>
    row([theme, ...countedFacts.map((fact) => `${positional[fact].found} / ${streamOrder[fact].found}`)]),
  );
  return [head, wanted, ...rows].join('\n');
}

const workTitle = /experience|employment|work|career|appointments|posts|practice|praxis|beruf/iu;
const schoolTitle = /education|ausbildung|studium|training and education/iu;

/** The facts of a CV, from its source. */
export function truthOf(cv: SampleCv): FoundFacts {
  const resume = resumeOf(cv);
  const entriesUnder = (kind: RegExp): readonly RecordEntry[] =>
    resume.sections.flatMap(({ title, entries }) =>
      title !== undefined && kind.test(plainLine(title))
        ? entries.flatMap((entry) => (entry.shape === 'record' ? [entry] : []))
        : [],
    );
  return {
    name: lineOf(resume.name),
    email: emailOf(resume),
    jobs: entriesUnder(workTitle).flatMap(jobsOf),
    schools: entriesUnder(schoolTitle).map(({ organization, title, dates }) => ({
      school: lineOf(organization),
      degree: lineOf(title),
      year: dates && endOf(dates)?.split('/')[0],
    })),
  };
}

function emailOf({ contact }: Resume): string | undefined {
  return lineOf(contact.find(({ kind }) => kind === 'email')?.text);
}

function jobsOf({ organization, title, dates, roles }: RecordEntry): readonly FoundJob[] {
  const posts = roles.length > 0 ? roles : [{ title, dates }];
  return posts.map((post) => ({
    organisation: lineOf(organization),
    title: lineOf(post.title),
    start: post.dates && startOf(post.dates),
    end: post.dates && endOf(post.dates),
  }));
}

function lineOf(text: RichText | undefined): string | undefined {
  return text && plainLine(text);
}

function startOf(value: DateValue): string | undefined {
  switch (value.kind) {
    case 'point':
      return dateText(value.at);
    case 'range':
    case 'open':
      return dateText(value.start);
    case 'until':
    case 'written':
      return undefined;
    default:
      return value satisfies never;
  }
}

function endOf(value: DateValue): string | undefined {
  switch (value.kind) {
    case 'point':
      return dateText(value.at);
    case 'range':
    case 'until':
      return dateText(value.end);
    case 'open':
      return 'present';
    case 'written':
      return undefined;
    default:
      return value satisfies never;
  }
}

function dateText({ year, month }: PartialDate): string {
  return `${year}/${month ?? ''}`;
}
