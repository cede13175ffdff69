import type { BreakKind } from '../../model/layout-report.ts';
import type { Galley } from '../blocks/galley.ts';
import { type Extent, type PageBreakpoint, pageBreakpointsOf } from './page-breakpoints.ts';
import { breakCost, pageCost, pageWeight } from './page-cost.ts';

/** Where a galley is cut into pages. */
export interface PageBreaks {
  readonly pages: readonly CutPage[];
  /** What all pages cost together. */
  readonly cost: number;
}

/** A page as a range of galley items. White between two pages is dropped. */
export interface CutPage {
  /** Its first line. */
  readonly from: number;
  /** Past its last line. */
  readonly to: number;
  /** Of its looks and of the break at its end. */
  readonly cost: number;
  /** Of the break alone; 0 on the last page. */
  readonly breakCost: number;
  /** What the break at its end falls between; absent on the last page. */
  readonly at?: BreakKind;
  /** The share of the page's height that is filled; above 1 for a line that is taller than the page. */
  readonly fill: number;
  /** How far the white gives: 1 is all its stretch, −1 all its shrink, 0 its natural height. */
  readonly ratio: number;
}

/** Heights of the flow's frames, in points. */
export interface PageHeights {
  /** Also of the only page. */
  readonly first: number;
  readonly other: number;
  /** Of the last page where there are several; like the others by default. */
  readonly last?: number;
}

export interface PageOptions {
  /** For a flow beside the main one: its last page may be nearly empty at no cost. */
  readonly endsAnywhere?: boolean;
  /** Pages that must not be, by what else is asked of them; none by default. */
  readonly refuses?: (page: SetPage) => boolean;
}

/** White stretched further than this would be seen to be stretched. */
const furthestStretch = 0.7;

/** A thousandth of a point: rounding never sends a line to the next page. */
const tolerance = 0.001;

/**
 * The cheapest pages for a galley, all pages at once (Mittelbach 2017, *A General Framework for
 * Globally Optimized Pagination*; Plass 1981). A page's cost depends on its two ends alone, so the
 * best way to reach a break is the best page that ends there. Every line is set: one that is taller
 * than a page has a page to itself. A galley without lines has no pages, nor has one whose every way is refused.
 */
export function breakPages(galley: Galley, heights: PageHeights, options: PageOptions = {}): PageBreaks {
  const breakpoints = pageBreakpointsOf(galley);
  const best: (ActiveNode | undefined)[] = [undefined];
  for (let end = 1; end < breakpoints.length; end++) {
    best.push(cheapestPageTo(breakpoints, end, heights, options, best));
  }
  return pageBreaksOf(pagesTo(best.at(-1)));
}

/** The best page to end at a chance, after the best pages before it. */
interface ActiveNode {
  readonly page: SetPage;
  readonly previous: ActiveNode | undefined;
  readonly cost: number;
}

/** Of starts that cost the same the latest. One that already costs more by the pages before it is not tried. */
function cheapestPageTo(
  breakpoints: readonly PageBreakpoint[],
  end: number,
  heights: PageHeights,
  options: PageOptions,
  before: readonly (ActiveNode | undefined)[],
): ActiveNode | undefined {
  let page: SetPage | undefined;
  let previous: ActiveNode | undefined;
  let least = Infinity;
  for (let start = earliestStart(breakpoints, end, heights); start < end; start++) {
    const reached = start === 0 ? 0 : before[start]?.cost;
    if (reached === undefined || reached > least) continue;
    const candidate = pageBetween(breakpoints, start, end, heights, options);
    if (candidate === undefined || candidate.looks + reached > least) continue;
    page = candidate;
    previous = before[start];
    least = candidate.looks + reached;
  }
  return page && { page, previous, cost: least + endCost(page) + pageWeight };
}

/** Where the page is full, or starts at a forced break. */
function earliestStart(breakpoints: readonly PageBreakpoint[], end: number, heights: PageHeights): number {
  let start = end - 1;
  while (start > 0 && breakpoints[start]?.at !== 'forced' && !isTooTall(breakpoints, start - 1, end, heights))
    start--;
  return start;
}

/** Whether the lines below the page's first one fill more than a page: no earlier start can fit then. */
function isTooTall(
  breakpoints: readonly PageBreakpoint[],
  start: number,
  end: number,
  heights: PageHeights,
): boolean {
  const top = breakpoints[start + 1]?.reach;
  const bottom = breakpoints[end]?.reach;
  if (top === undefined || bottom === undefined) return true;
  const { height, shrink } = between(top, bottom);
  return height - shrink > Math.max(0, heights.first, heights.other, heights.last ?? 0) + tolerance;
}

/** A page between two chances, its white set. */
export interface SetPage {
  readonly top: PageBreakpoint;
  /** Absent on the last page. */
  readonly breakAt: PageBreakpoint | undefined;
  readonly to: number;
  readonly fill: number;
  readonly ratio: number;
  /** What it costs without the break at its end. */
  readonly looks: number;
}

/** The page from one chance to another; absent if more than one line does not fit it, or it is refused. */
export function pageBetween(
  breakpoints: readonly PageBreakpoint[],
  start: number,
  end: number,
  heights: PageHeights,
  options: PageOptions = {},
): SetPage | undefined {
  const top = breakpoints[start];
  const bottom = breakpoints[end];
  if (top === undefined || bottom === undefined) return undefined;
  const extent = between(top.resume, bottom.reach);
  const breakAt = end === breakpoints.length - 1 ? undefined : bottom;
  const available = heightOf(start === 0, breakAt === undefined, heights);
  const fits = extent.height - extent.shrink <= available + tolerance;
  if (!fits && end - start > 1) return undefined;
  const closing = breakAt === undefined || breakAt.at === 'forced';
  const ratio = setRatio(extent, available, closing);
  const filled = extent.height + ratio * (ratio < 0 ? extent.shrink : extent.stretch);
  const share = available > 0 ? filled / available : Infinity;
  const fill = fits ? Math.min(1, share) : share;
  const ending = breakAt === undefined && options.endsAnywhere ? 'free' : closing ? 'closing' : 'inner';
  const page = { top, breakAt, to: bottom.to, fill, ratio, looks: pageCost(fill, ratio, ending) };
  return options.refuses?.(page) ? undefined : page;
}

function heightOf(first: boolean, last: boolean, heights: PageHeights): number {
  if (first) return heights.first;
  return last ? (heights.last ?? heights.other) : heights.other;
}

function endCost({ breakAt }: SetPage): number {
  return breakAt === undefined ? 0 : breakCost(breakAt);
}

function between(top: Extent, bottom: Extent): Extent {
  return {
    height: bottom.height - top.height,
    stretch: bottom.stretch - top.stretch,
    shrink: bottom.shrink - top.shrink,
  };
}

/** White is drawn in wherever a page needs it, and stretched only where text goes on below. */
function setRatio({ height, stretch, shrink }: Extent, available: number, closing: boolean): number {
  const room = available - height;
  if (room < 0) return shrink > 0 ? Math.max(-1, room / shrink) : 0;
  return closing || stretch <= 0 ? 0 : Math.min(furthestStretch, room / stretch);
}

function pagesTo(last: ActiveNode | undefined): readonly SetPage[] {
  const pages: SetPage[] = [];
  for (let activeNode = last; activeNode !== undefined; activeNode = activeNode.previous)
    pages.push(activeNode.page);
  return pages.reverse();
}

/** Set pages as ranges of the galley, with the sum of their costs. */
export function pageBreaksOf(setPages: readonly SetPage[]): PageBreaks {
  const pages = setPages.map((page): CutPage => {
    const { top, to, fill, ratio, breakAt } = page;
    const at = breakAt === undefined ? {} : { at: breakAt.at };
    const end = endCost(page);
    return { from: top.from, to, cost: page.looks + end, breakCost: end, fill, ratio, ...at };
  });
  return { pages, cost: pages.reduce((sum, page) => sum + page.cost, 0) };
}
