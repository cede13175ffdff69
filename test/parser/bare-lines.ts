import type { Entry, RecordEntry, Resume } from '../../src/model/resume.ts';
import type { Prose } from '../../src/model/rich-text.ts';
import { resumeOf, type SampleCv } from '../quality/founding-cvs.ts';
import type { ExpectedDates, ExpectedJob, YearMonth } from '../support/english-cvs.ts';
import { plain, postsOf } from './example-truth.ts';
import { countFacts, type FactCounts, sumOfCounts } from './found-facts.ts';
import { type Line, positionalFactsOf } from './positional.ts';
import { type StreamLine, streamOrderFactsOf } from './stream-order.ts';
import { parsedCvs, type ThemeFacts, truthOf } from './two-parsers.ts';

/** What is in capitals on a page of bare lines. */
export type Capitals = 'nothing' | 'headings' | 'headings and name';

/** A line of a page without a design. */
interface BareLine {
  readonly text: string;
  /** Dates beside the text. */
  readonly dates?: string | undefined;
  readonly kind: 'name' | 'heading' | 'first' | 'text';
}

/**
 * Reads the CVs as bare lines of one endless page, each job with its organisation and its dates beside the title. What both
 * parsers do not find there is not among the words that they know, and no design can help.
 */
export function factsInBareLines(capitals: Capitals): ThemeFacts {
  const counts = (factsIn: (cv: SampleCv) => FactCounts): FactCounts => sumOfCounts(parsedCvs.map(factsIn));
  return {
    theme: `bare lines, ${capitals} in capitals`,
    positional: counts((cv) =>
      countFacts(truthOf(cv), positionalFactsOf(positionalLines(bareLinesOf(cv, capitals)))),
    ),
    streamOrder: counts((cv) =>
      countFacts(truthOf(cv), streamOrderFactsOf(streamLines(bareLinesOf(cv, capitals)))),
    ),
  };
}

function bareLinesOf(cv: SampleCv, capitals: Capitals): readonly BareLine[] {
  const { name, headline, contact, summary, sections }: Resume = resumeOf(cv);
  const line = (text: string | undefined, kind: BareLine['kind'] = 'text'): readonly BareLine[] =>
    text === undefined ? [] : [{ text, kind }];
  const cased = (text: string | undefined, isInCapitals: boolean): string | undefined =>
    isInCapitals ? text?.toUpperCase() : text;
  return [
    ...line(cased(plain(name), capitals === 'headings and name'), 'name'),
    ...line(plain(headline)),
    ...contact.flatMap(({ text }) => line(plain(text))),
    ...linesOfProse(summary).flatMap((text) => line(text)),
    ...sections.flatMap(({ title, entries }) => [
      ...line(cased(plain(title), capitals !== 'nothing'), 'heading'),
      ...entries.flatMap(entryLines),
    ]),
  ];
}

function entryLines(entry: Entry): readonly BareLine[] {
  const text = (line: string): BareLine => ({ text: line, kind: 'text' });
  switch (entry.shape) {
    case 'prose':
      return linesOfProse(entry.blocks).map(text);
    case 'bullet':
      return linesOfProse(entry.item.blocks).map((line) => text(`• ${line}`));
    case 'term':
      return [text([plain(entry.term), ...linesOfProse(entry.details)].join(': '))];
    case 'record':
      return recordLines(entry);
    default:
      return entry satisfies never;
  }
}

/** The lines of each job of an entry: its title and dates, its organisation, its text. */
function recordLines(entry: RecordEntry): readonly BareLine[] {
  const jobs = entry.roles.length > 0 ? entry.roles : [entry];
  return postsOf(entry).flatMap((post, index): readonly BareLine[] => {
    const { text = [], bullets = [] } = jobs[index] ?? {};
    const { title, organisation, dates } = post;
    const firm = [organisation, plain(entry.location)].filter((part) => part !== undefined).join(', ');
    const [first = '', ...others] = [title ?? '', firm].filter((line) => line !== '');
    return [
      { text: first, dates: dates && printed(dates), kind: 'first' },
      ...[...others, ...linesOfProse(text)].map((line): BareLine => ({ text: line, kind: 'text' })),
      ...bullets.flatMap(({ blocks }) =>
        linesOfProse(blocks).map((line): BareLine => ({ text: `• ${line}`, kind: 'text' })),
      ),
    ];
  });
}

function printed({ start, end }: NonNullable<ExpectedJob['dates']> & ExpectedDates): string {
  const date = ({ year, month }: YearMonth): string =>
    month === undefined ? String(year) : `${months[month - 1]} ${year}`;
  if (end === undefined) return date(start);
  return `${date(start)} – ${end === 'present' ? end : date(end)}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function linesOfProse(blocks: Prose): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? (plain(block.text) ?? [])
      : block.items.flatMap((item) => linesOfProse(item.blocks)),
  );
}

const size = 10;
const leading = 12;

/** The baseline of each line: an entry has a line of white above it. */
function baselines(lines: readonly BareLine[]): readonly number[] {
  let y = 0;
  return lines.map(({ kind }) => {
    y -= kind === 'text' ? leading : 2 * leading;
    return y;
  });
}

function positionalLines(lines: readonly BareLine[]): readonly Line[] {
  const heights = baselines(lines);
  return lines.map(({ text, dates, kind }, index) => ({
    text: [text, dates].filter((part) => part !== undefined).join(' '),
    x: 0,
    y: heights[index] ?? 0,
    size: kind === 'name' ? 2 * size : size,
    page: 1,
  }));
}

function streamLines(lines: readonly BareLine[]): readonly StreamLine[] {
  const heights = baselines(lines);
  return lines.map(({ text, dates, kind }, index) => {
    const piece = { x: 0, right: 0, y: heights[index] ?? 0 };
    return [
      { ...piece, text, bold: kind !== 'text' },
      ...(dates === undefined ? [] : [{ ...piece, text: dates, bold: false }]),
    ];
  });
}
