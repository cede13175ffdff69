import type { Layout } from '../layout/layout.ts';
import { breakFlow, galleyOfPage, itemsOf } from '../layout/pages/cut-flows.ts';
import type { FitShortfall } from '../model/layout-report.ts';
import { type Place, type Problem, problem } from '../model/problem.ts';
import type { Steps } from '../model/steps.ts';
import { counted } from './fit-text.ts';

type Flow = Layout['flows'][number];

/** Number of sections that a shortfall lists. A longer list does not help. */
const maxSections = 3;

/** Counts the lines that do not fit on so many pages, finds where they begin, and lists the longest sections. */
export function* shortfallOf({ flows }: Pick<Layout, 'flows'>, pages: number): Steps<FitShortfall> {
  const excesses: Omit<FitShortfall, 'sections'>[] = [];
  for (const flow of flows) excesses.push(yield* excessOf(flow, pages));
  const sections = flows
    .flatMap(sectionsOf)
    .toSorted((one, other) => other.lines - one.lines)
    .slice(0, maxSections);
  return {
    lines: excesses.reduce((sum, { lines }) => sum + lines, 0),
    from: excesses.find(({ lines }) => lines > 0)?.from ?? [],
    sections,
  };
}

/** Finds the lines after so many full pages. Without `endsAnywhere` the last pages would share their lines. */
function* excessOf(flow: Flow, pages: number): Steps<Omit<FitShortfall, 'sections'>> {
  const { pages: filled } = yield* breakFlow(flow, { endsAnywhere: true });
  const lines = filled
    .map(({ from, to }, page) => (page < pages ? 0 : lineCount(galleyOfPage(flow, page).slice(from, to))))
    .reduce((sum, count) => sum + count, 0);
  const first = filled[pages];
  return { lines, from: first ? titlesAt(galleyOfPage(flow, pages), first.from) : [] };
}

function lineCount(galley: Flow['galley']): number {
  return galley.reduce((sum, item) => sum + (item.kind === 'line' ? 1 + item.attached.length : 0), 0);
}

/** Returns the titles of the section and the entry that a line belongs to, the section first. */
function titlesAt(galley: Flow['galley'], line: number): readonly string[] {
  let titles: readonly string[] = [];
  for (const item of galley.slice(0, line + 1)) {
    if (item.kind !== 'line') continue;
    for (const { level, title } of item.outlineTitles) titles = [...titles.slice(0, level - 1), title];
  }
  return titles.slice(0, 2);
}

/** Returns the sections of a flow by their headings; entries, if it has no section headings. */
function sectionsOf(flow: Flow): FitShortfall['sections'] {
  const items = itemsOf(flow);
  const starts = items.flatMap((item, from) => {
    const heading = item.kind === 'line' ? item.outlineTitles.find(({ level }) => level === 1) : undefined;
    return heading ? [{ title: heading.title, from }] : [];
  });
  return starts.map(({ title, from }, index) => {
    return { title, lines: lineCount(items.slice(from, starts[index + 1]?.from)) };
  });
}

/**
 * Builds the problem of a résumé that is too long for its pages.
 *
 * @param pages The number of pages it has instead.
 */
export function tooLongToFit(
  { lines, from, sections }: FitShortfall,
  wanted: number,
  pages: number,
  place: Place | undefined,
): Problem {
  const longest = sections.map((section) => `“${section.title}” (${counted(section.lines, 'line')})`);
  const cut =
    longest.length === 0 ? 'Shorten the text' : `Shorten the longest sections: ${longest.join(', ')}`;
  const start = from.length === 0 ? '' : `, from ${from.map((title) => `“${title}”`).join(' › ')} on`;
  const message =
    `The résumé is ${counted(lines, 'line')} too long for ${counted(wanted, 'page')}, even with the tightest ` +
    `settings${start}. It has ${counted(pages, 'page')}, with comfortable settings.`;
  return problem('too-long-to-fit', message, {
    place,
    hint: `${cut}. Or allow more pages, or lower minimums.`,
  });
}
