import { typeset } from '../../src/index.ts';
import { cvsIn, fileBeside, judgedCvs, resumeOf, type SampleCv, sourceOf } from '../quality/founding-cvs.ts';
import type { ExpectedDates, ExpectedJob, YearMonth } from '../support/english-cvs.ts';
import { plain, postsIn } from './example-truth.ts';
import { countedFacts, countFacts, type FactCounts, type FoundFacts, sumOfCounts } from './found-facts.ts';
import { positionalFacts } from './positional.ts';
import { streamOrderFacts } from './stream-order.ts';

/** CVs of a single trade beside those of the wanted figures: of fewer and longer jobs, half of them without English headings. */
const otherCvs: ReadonlySet<string> = new Set(['career-changer', 'executive', 'german-engineer', 'graduate']);

/**
 * The fourteen CVs that both parsers read: the examples, four of the judged CVs, and four of ordinary jobs in ordinary English.
 */
export const parsedCvs: readonly SampleCv[] = [
  ...judgedCvs.filter(({ name }) => !otherCvs.has(name)),
  ...cvsIn('test/parser/cvs'),
];

/** What both parsers find of some CVs in a theme. */
export interface ThemeFacts {
  readonly theme: string;
  readonly positional: FactCounts;
  readonly streamOrder: FactCounts;
}

/** The form of dates that every theme has by itself. One of the files asks for years of two figures, as its writer had them. */
const datesOfThemes = { years: 'full', ongoing: 'word' } as const;

/** Runs both parsers on the CVs in a theme. */
export async function factsFoundIn(
  theme: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ThemeFacts> {
  const positional: FactCounts[] = [];
  const streamOrder: FactCounts[] = [];
  for (const cv of parsedCvs) {
    const { pdf } = await typeset(sourceOf(cv), {
      file: cv.file,
      theme,
      settings: { ...datesOfThemes, ...settings },
      read: fileBeside(cv),
    });
    if (pdf === undefined) throw new Error(`${cv.file} was not set`);
    const truth = truthOf(cv);
    positional.push(countFacts(truth, await positionalFacts(pdf)));
    streamOrder.push(countFacts(truth, await streamOrderFacts(pdf)));
  }
  return { theme, positional: sumOfCounts(positional), streamOrder: sumOfCounts(streamOrder) };
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
  const { name, contact, sections } = resumeOf(cv);
  const postsUnder = (kind: RegExp): readonly ExpectedJob[] =>
    postsIn(sections, (title) => title !== undefined && kind.test(title));
  return {
    name: plain(name),
    email: plain(contact.find((one) => one.kind === 'email')?.text),
    jobs: postsUnder(workTitle).map(({ organisation, title, dates }) => ({
      organisation,
      title,
      start: dates && dateText(dates.start),
      end: dates && endText(dates),
    })),
    schools: postsUnder(schoolTitle).map(({ organisation, title, dates }) => ({
      school: organisation,
      degree: title,
      year: dates && endText(dates).split('/')[0],
    })),
  };
}

/** Returns the end of a range, or a date without an end. */
function endText({ start, end = start }: ExpectedDates): string {
  return end === 'present' ? end : dateText(end);
}

function dateText({ year, month }: YearMonth): string {
  return `${year}/${month ?? ''}`;
}
