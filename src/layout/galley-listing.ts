import { finish } from '../model/steps.ts';
import type { GalleyLine, GalleySpace } from './blocks/galley.ts';
import { textOf } from './inline/text-run.ts';
import type { CutPage } from './pages/break-pages.ts';
import { type CutFlow, partsOf } from './pages/cut-flows.ts';
import { type ListCut, type PageBreakpoint, pageBreakpointsOf } from './pages/page-breakpoints.ts';
import { breakCost } from './pages/page-cost.ts';

/**
 * Prints the galleys of flows as text, for inspection: one row for each line, space and page. A space shows what a page
 * break there costs in demerits. Lengths are in points.
 */
export function galleyListing(flows: readonly CutFlow[]): string {
  return `${flows.flatMap(flowRows).join('\n')}\n`;
}

function flowRows(flow: CutFlow): readonly string[] {
  const rows = [`flow ${flow.name}`];
  for (const { galley, from, to, pages } of partsOf(flow)) {
    const breakpoints = new Map(
      finish(pageBreakpointsOf(galley)).map((breakpoint) => [breakpoint.from, breakpoint]),
    );
    const starts = new Map(pages.map(({ page, number }) => [page.from, pageRow(page, number)]));
    for (let at = from; at < to; at++) {
      const item = galley[at];
      const start = starts.get(at);
      if (start) rows.push(start);
      if (item?.kind === 'space') rows.push(spaceRow(item, breakpoints.get(at + 1)));
      else if (item) rows.push(lineRow(item), ...item.attached.map(({ line, drop }) => lineRow(line, drop)));
    }
  }
  return rows;
}

function pageRow({ fill, ratio, cost }: CutPage, number: number): string {
  return `page ${number}  ${(100 * fill).toFixed(1)} % full  ratio ${rounded(ratio)}  cost ${rounded(cost)}`;
}

/** @param drop Distance from the baseline of the line that this one is attached to. */
function lineRow({ above, below, paragraph, pieces, pictures }: GalleyLine, drop?: number): string {
  const extent = drop === undefined ? `${points(above)} ${points(below)}` : `${points(drop)}  below`;
  const images = pictures
    .map(({ picture }) => `  picture ${rounded(picture.width)} × ${rounded(picture.height)}`)
    .join('');
  return `  line  ${String(paragraph).padStart(4)}  ${extent}  ${JSON.stringify(textOf(pieces).trimEnd())}${images}`;
}

/** @param breakpoint The break after the space. Only the last of successive spaces has one, for all of them. */
function spaceRow(
  { height, stretch, shrink, at, keepDepth, hyphenated }: GalleySpace,
  breakpoint?: PageBreakpoint,
): string {
  const extent = `${points(height)} +${rounded(stretch)} −${rounded(shrink)}`;
  const notes = [
    ...(keepDepth > 0 ? [`kept ${keepDepth}`] : []),
    ...(hyphenated ? ['hyphen'] : []),
    ...(breakpoint?.listCuts.map(listNote) ?? []),
  ];
  const price = breakpoint === undefined ? '' : `cost ${rounded(breakCost(breakpoint))}`;
  return ['  space     ', extent.padEnd(22), at.padEnd(15), price, ...notes].join('  ').trimEnd();
}

/** Describes a list that a break divides: `list 2|1 items, 3|2 lines`. */
function listNote({ items, lines }: ListCut): string {
  return `list ${items.before}|${items.after} items, ${lines.before}|${lines.after} lines`;
}

function points(length: number): string {
  return length.toFixed(2).padStart(6);
}

/** Rounds to hundredths and prints no negative zero. */
function rounded(number: number): string {
  return String(Math.round(number * 100) / 100 || 0);
}
