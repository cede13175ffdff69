import type { Layout } from '../layout/layout.ts';
import { breakPages } from '../layout/pages/break-pages.ts';
import type { FitReport, FitSettings, FitShortfall } from '../model/layout-report.ts';
import { type Place, type Problem, problem } from '../model/problem.ts';

const units: Readonly<Record<keyof FitSettings, string>> = {
  size: ' pt',
  leading: ' pt',
  margin: ' pt',
  spacing: '',
};

/** Describes a fit on one line: `1 page, tightened by 40 %: size 10.2 → 9.9 pt, …`. */
export function fitText({ pages, tightness, before, after }: FitReport): string {
  const changes = (['size', 'leading', 'margin', 'spacing'] as const).map((name) => {
    const [old, current] = [before[name], after[name]].map((value) => Number(value.toFixed(2)));
    return `${name} ${old === current ? current : `${old} → ${current}`}${units[name]}`;
  });
  return `${counted(pages, 'page')}, ${manner(tightness)}: ${changes.join(', ')}`;
}

function manner(tightness: number): string {
  if (tightness === 0) return 'as designed';
  return `${tightness > 0 ? 'tightened' : 'loosened'} by ${Math.round(100 * Math.abs(tightness))} %`;
}

type Flow = Layout['flows'][number];

/** Number of sections that a shortfall lists. A longer list does not help. */
const maxSections = 3;

/** Counts the lines that do not fit on so many pages, and lists the longest sections. */
export function shortfallOf({ flows }: Pick<Layout, 'flows'>, pages: number): FitShortfall {
  const sections = flows
    .flatMap(sectionsOf)
    .toSorted((one, other) => other.lines - one.lines)
    .slice(0, maxSections);
  return { lines: flows.reduce((sum, flow) => sum + linesBeyond(flow, pages), 0), sections };
}

/** Counts the lines after so many full pages. Without `endsAnywhere` the last pages would share their lines. */
function linesBeyond({ galley, heights }: Flow, pages: number): number {
  const filled = breakPages(galley, heights, { endsAnywhere: true });
  return filled.pages.slice(pages).reduce((sum, { from, to }) => sum + lineCount(galley.slice(from, to)), 0);
}

function lineCount(galley: Flow['galley']): number {
  return galley.reduce((sum, item) => sum + (item.kind === 'line' ? 1 + item.attached.length : 0), 0);
}

/** Returns the sections of a flow by their headings; entries, if it has no section headings. */
function sectionsOf({ galley }: Flow): FitShortfall['sections'] {
  const starts = galley.flatMap((item, from) => {
    const heading = item.kind === 'line' ? item.outlineTitles.find(({ level }) => level === 1) : undefined;
    return heading ? [{ title: heading.title, from }] : [];
  });
  return starts.map(({ title, from }, index) => {
    return { title, lines: lineCount(galley.slice(from, starts[index + 1]?.from)) };
  });
}

/** Builds the problem of a résumé that is too long for its pages. */
export function tooLongToFit(
  { lines, sections }: FitShortfall,
  { wanted, pages }: FitReport,
  place: Place | undefined,
): Problem {
  const longest = sections.map((section) => `“${section.title}” (${counted(section.lines, 'line')})`);
  const cut =
    longest.length === 0 ? 'Shorten the text' : `Shorten the longest sections: ${longest.join(', ')}`;
  const message =
    `The résumé is ${counted(lines, 'line')} too long for ${counted(wanted, 'page')}, even with the tightest ` +
    `settings. It has ${counted(pages, 'page')}.`;
  return problem('too-long-to-fit', message, {
    place,
    hint: `${cut}. Or allow more pages, or lower minimums.`,
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
