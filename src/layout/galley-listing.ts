import type { GalleyLine, GalleySpace } from './blocks/galley.ts';
import type { CutFlow } from './pages/cut-flows.ts';
import { pageBreakpointsOf } from './pages/page-breakpoints.ts';
import { breakCost } from './pages/page-cost.ts';

/**
 * The flows' galleys as text: a row a line and a row a space, with what it costs to end a page there, and the pages
 * they were cut into. Points throughout.
 */
export function galleyListing(flows: readonly CutFlow[]): string {
  return `${flows.flatMap(flowRows).join('\n')}\n`;
}

function flowRows({ name, galley, breaks }: CutFlow): readonly string[] {
  const costs = new Map(
    pageBreakpointsOf(galley).map((breakpoint) => [breakpoint.from, breakCost(breakpoint)]),
  );
  const pages = new Map(breaks.pages.map((page, index) => [page.from, { page, number: index + 1 }]));
  const rows = [`flow ${name}`];
  for (const [at, item] of galley.entries()) {
    const start = pages.get(at);
    if (start) {
      const { fill, cost } = start.page;
      rows.push(`page ${start.number}  ${(100 * fill).toFixed(1)} % full  cost ${rounded(cost)}`);
    }
    if (item.kind === 'space') rows.push(spaceRow(item, costs.get(at + 1)));
    else rows.push(lineRow(item), ...item.attached.map(({ line, drop }) => lineRow(line, drop)));
  }
  return rows;
}

/** `drop` is of a line that is attached to the one above. */
function lineRow({ above, below, paragraph, pieces, pictures }: GalleyLine, drop?: number): string {
  const text = pieces.flatMap(({ run }) => run.glyphs.map((glyph) => glyph.text)).join('');
  const room = drop === undefined ? `${points(above)} ${points(below)}` : `${points(drop)}  below`;
  const shown = pictures
    .map(({ set }) => `  picture ${rounded(set.width)} × ${rounded(set.height)}`)
    .join('');
  return `  line  ${String(paragraph).padStart(4)}  ${room}  ${JSON.stringify(text.trimEnd())}${shown}`;
}

/** Of several spaces in a row the last has the cost of them all. */
function spaceRow(
  { height, stretch, shrink, at, keepDepth, hyphenated }: GalleySpace,
  cost?: number,
): string {
  const give = `${points(height)} +${rounded(stretch)} −${rounded(shrink)}`;
  const notes = [...(keepDepth > 0 ? [`kept ${keepDepth}`] : []), ...(hyphenated ? ['hyphen'] : [])];
  const paid = cost === undefined ? '' : `cost ${rounded(cost)}`;
  return ['  space     ', give.padEnd(22), at.padEnd(15), paid, ...notes].join('  ').trimEnd();
}

function points(length: number): string {
  return length.toFixed(2).padStart(6);
}

function rounded(number: number): string {
  return String(Math.round(number * 100) / 100 || 0);
}
