import type { Layout } from '../layout/layout.ts';
import type { PageHeights } from '../layout/pages/break-pages.ts';
import { itemsOf } from '../layout/pages/cut-flows.ts';

type Flow = Layout['flows'][number];
type Galley = Flow['galley'];

/** Pages that a part of a flow is to fill. */
export interface PagesToFill {
  /** Index of the flow. */
  readonly flow: number;
  /** Index of the part between two forced page breaks; `undefined` for the whole flow. */
  readonly part: number | undefined;
  /** Index of the first page. */
  readonly firstPage: number;
  readonly pages: number;
}

/** Returns what each flow is to fill if the document has so many pages. */
export function wholeFlowsOn(pages: number, flows: readonly Flow[]): readonly PagesToFill[] {
  return flows.map((_, flow) => ({ flow, part: undefined, firstPage: 0, pages }));
}

/**
 * Returns what the longest flows are to fill if the document has one page fewer: in each, the part between two forced
 * breaks that is nearest to it. Returns `undefined` if no shorter text could save a page, since each part has one page.
 */
export function oneFewerPage(flows: readonly Flow[]): readonly PagesToFill[] | undefined {
  const longest = Math.max(...flows.map(({ breaks }) => breaks.pages.length));
  const targets: PagesToFill[] = [];
  for (const [index, flow] of flows.entries()) {
    if (flow.breaks.pages.length < longest) continue;
    const [nearest] = shorterParts(flow, index).toSorted(
      (one, other) => loadOf(flows, [one]) - loadOf(flows, [other]),
    );
    if (nearest === undefined) return undefined;
    targets.push(nearest);
  }
  return targets;
}

/** Returns the parts of a flow that have several pages, each with a page fewer. */
function shorterParts({ breaks }: Flow, flow: number): readonly PagesToFill[] {
  const parts: PagesToFill[] = [];
  let firstPage = 0;
  let part = 0;
  breaks.pages.forEach(({ at }, page) => {
    if (at !== 'forced' && page < breaks.pages.length - 1) return;
    const pages = page - firstPage;
    if (pages > 0) parts.push({ flow, part, firstPage, pages });
    firstPage = page + 1;
    part += 1;
  });
  return parts;
}

/**
 * Returns how full the fullest of the targets is: above 1 there is more text than its pages hold. Space between two
 * pages counts, shrunk as far as possible.
 */
export function loadOf(flows: readonly Flow[], targets: readonly PagesToFill[]): number {
  const loads = targets.map(({ flow, part, firstPage, pages }) => {
    const target = flows[flow];
    if (target === undefined) return 0;
    const all = itemsOf(target);
    const items = part === undefined ? all : (dividedAtForcedBreaks(all)[part] ?? []);
    return minHeight(items) / availableHeight(target.heights, firstPage, pages);
  });
  return Math.max(0, ...loads);
}

/** Divides a galley at its forced page breaks. */
function dividedAtForcedBreaks(galley: Galley): readonly Galley[] {
  const parts: Galley[number][][] = [];
  let part: Galley[number][] = [];
  let hasLines = false;
  for (const item of galley) {
    if (item.kind === 'space' && item.at === 'forced' && hasLines) {
      parts.push(part);
      part = [];
      hasLines = false;
    }
    part.push(item);
    hasLines ||= item.kind === 'line';
  }
  return hasLines ? [...parts, part] : parts;
}

function availableHeight(heights: PageHeights, firstPage: number, pages: number): number {
  const { first, other, last = other } = heights;
  if (firstPage > 0) return pages * other;
  return pages === 1 ? first : first + (pages - 2) * other + last;
}

/** Returns the share of space in the height of all flows. */
export function spaceShareOf(flows: readonly Flow[]): number {
  const items = flows.flatMap(itemsOf);
  const total = minHeight(items);
  return total === 0 ? 0 : minHeight(items.filter(({ kind }) => kind === 'space')) / total;
}

function minHeight(items: Galley): number {
  return items.reduce(
    (sum, item) => sum + (item.kind === 'line' ? item.above + item.below : item.height - item.shrink),
    0,
  );
}
