import type { BreakKind } from '../../model/layout-report.ts';
import type { Steps } from '../../model/steps.ts';
import type { Galley } from '../blocks/galley.ts';
import { type PageBreakpoint, type PageTotals, pageBreakpointsOf } from './page-breakpoints.ts';
import { breakCost, dividesListBadly, pageCost, pagePenalty } from './page-cost.ts';

/** The pages that a galley is cut into. */
export interface PageBreaks {
  readonly pages: readonly CutPage[];
  /** Sum of the demerits of all pages, without the penalty of each page. */
  readonly cost: number;
}

/** A page as a range of galley items. Space between two pages belongs to neither. */
export interface CutPage {
  /** Index of its first line. */
  readonly from: number;
  /** Index past its last line. */
  readonly to: number;
  /** Demerits of the page and of the break at its end. */
  readonly cost: number;
  /** Demerits of the break alone. 0 on the last page. */
  readonly breakCost: number;
  /** Kind of the break at its end. `undefined` on the last page. */
  readonly at: BreakKind | undefined;
  /** True if the break at its end divides a short list, or leaves too little of a longer one. */
  readonly dividesList: boolean;
  /** Share of the page's height that is filled. Above 1 if a line is taller than the page. */
  readonly fill: number;
  /** Adjustment ratio of the page's spaces: 1 is all its stretch, −1 all its shrink, 0 its natural height. */
  readonly ratio: number;
}

/** Heights of the frames of a flow, in points. */
export interface PageHeights {
  /** On the first page, also if it is the only one. */
  readonly first: number;
  readonly other: number;
  /** On the last of several pages. Default: `other`. */
  readonly last?: number | undefined;
}

/** Options of the page breaker. */
export interface PageOptions {
  /** True for a side flow: its last page may be nearly empty at no cost. Default: false. */
  readonly endsAnywhere?: boolean | undefined;
  /** Returns true for a page that must not be chosen. Default: rejects none. */
  readonly rejects?: ((page: CandidatePage) => boolean) | undefined;
}

/** Share of its height that a page must fill to be stretched. A shorter one would be seen to be stretched in vain. */
const leastStretchedFill = 0.96;

/** Rounding tolerance in points: a thousandth of a point never moves a line to the next page. */
const tolerance = 0.001;

/**
 * Cuts a galley into the pages with the fewest total demerits (Plass 1981, *Optimal Pagination Techniques for Automatic
 * Typesetting Systems*; Mittelbach 2017, *A General Framework for Globally Optimized Pagination*). It solves a
 * shortest-path problem, as the line breaker does:
 *
 * - Nodes are page breakpoints: the top of each line, and the end of the galley.
 * - Edges are candidate pages: from a breakpoint to each later one up to which the lines fit a page.
 * - The cost of an edge is `pageCost`, `breakCost` of its end, and `pagePenalty`.
 *
 * A page's cost depends on its two ends alone, so the state of the dynamic programme is the last breakpoint. Every
 * line is placed: one that is taller than a page has an overfull page to itself. Returns no pages if the galley has
 * no lines, or if `rejects` excludes every path.
 */
export function* breakPages(
  galley: Galley,
  heights: PageHeights,
  options: PageOptions = {},
): Steps<PageBreaks> {
  const breakpoints = yield* pageBreakpointsOf(galley);
  const best: (PageNode | undefined)[] = [firstNode];
  for (let end = 1; end < breakpoints.length; end++) {
    best.push(bestNodeAt(breakpoints, end, heights, options, best));
    if (end % breakpointsPerStep === 0) yield;
  }
  return pageBreaksOf(pagesOf(best.at(-1)));
}

/** Breakpoints to which a path is found in one step. */
export const breakpointsPerStep = 50;

/** The best path to a breakpoint. */
export interface PageNode {
  /** The page that ends at the breakpoint. `undefined` at the top of the first page. */
  readonly page?: CandidatePage | undefined;
  readonly previous?: PageNode | undefined;
  /** Demerits of the whole path. */
  readonly cost: number;
}

/** The top of the first page. */
export const firstNode: PageNode = { cost: 0 };

/**
 * Finds the best path to the breakpoint `end`. If costs are equal, the latest start wins. Skips a start if the path to
 * it already costs more than the best path found.
 *
 * @param before The best paths to earlier breakpoints, by their indices. No page starts where there is none.
 */
export function bestNodeAt(
  breakpoints: readonly PageBreakpoint[],
  end: number,
  heights: PageHeights,
  options: PageOptions,
  before: readonly (PageNode | undefined)[],
): PageNode | undefined {
  let page: CandidatePage | undefined;
  let previous: PageNode | undefined;
  let least = Infinity;
  for (let start = earliestStart(breakpoints, end, heights); start < end; start++) {
    const costBefore = before[start]?.cost;
    if (costBefore === undefined || costBefore > least) continue;
    const candidate = pageBetween(breakpoints, start, end, heights, options);
    if (candidate === undefined || candidate.costWithoutBreak + costBefore > least) continue;
    page = candidate;
    previous = before[start];
    least = candidate.costWithoutBreak + costBefore;
  }
  return page && { page, previous, cost: least + endCost(page) + pagePenalty };
}

/** Returns the first breakpoint from which a page can reach to `end`. No page reaches over a forced break. */
function earliestStart(breakpoints: readonly PageBreakpoint[], end: number, heights: PageHeights): number {
  let start = end - 1;
  while (start > 0 && breakpoints[start]?.at !== 'forced' && !isTooTall(breakpoints, start - 1, end, heights))
    start--;
  return start;
}

/** True if the lines after the first of the page are taller than any page. Then no earlier start fits either. */
function isTooTall(
  breakpoints: readonly PageBreakpoint[],
  start: number,
  end: number,
  heights: PageHeights,
): boolean {
  const top = breakpoints[start + 1]?.totalsBefore;
  const bottom = breakpoints[end]?.totalsBefore;
  if (top === undefined || bottom === undefined) return true;
  const { height, shrink } = difference(top, bottom);
  return height - shrink > Math.max(0, heights.first, heights.other, heights.last ?? 0) + tolerance;
}

/** A page that the breaker may choose: an edge of its graph, from one breakpoint to a later one. */
export interface CandidatePage {
  readonly start: PageBreakpoint;
  /** The breakpoint it ends at. `undefined` on the last page. */
  readonly breakAt: PageBreakpoint | undefined;
  /** Index past its last line. */
  readonly to: number;
  /** As in `CutPage`. */
  readonly fill: number;
  /** As in `CutPage`. */
  readonly ratio: number;
  /** Demerits without the break at its end. */
  readonly costWithoutBreak: number;
}

/**
 * Measures the page from one breakpoint to another. Returns `undefined` if it has several lines and does not fit, or
 * if it is rejected.
 *
 * @param start Index of the first breakpoint.
 * @param end Index of the last breakpoint.
 */
export function pageBetween(
  breakpoints: readonly PageBreakpoint[],
  start: number,
  end: number,
  heights: PageHeights,
  options: PageOptions = {},
): CandidatePage | undefined {
  const top = breakpoints[start];
  const bottom = breakpoints[end];
  if (top === undefined || bottom === undefined) return undefined;
  const totals = difference(top.totalsAfter, bottom.totalsBefore);
  const breakAt = end === breakpoints.length - 1 ? undefined : bottom;
  const available = frameHeight(start === 0, breakAt === undefined, heights);
  const fits = totals.height - totals.shrink <= available + tolerance;
  if (!fits && end - start > 1) return undefined;
  const isFinal = breakAt === undefined || breakAt.at === 'forced';
  const ratio = ratioOf(totals, available, isFinal);
  const filled = totals.height + ratio * (ratio < 0 ? totals.shrink : totals.stretch);
  const share = available > 0 ? filled / available : Infinity;
  const fill = fits ? Math.min(1, share) : share;
  const ending = breakAt === undefined && options.endsAnywhere ? 'free' : isFinal ? 'final' : 'continued';
  const costWithoutBreak = pageCost(fill, ratio, ending);
  const page = { start: top, breakAt, to: bottom.to, fill, ratio, costWithoutBreak };
  return options.rejects?.(page) ? undefined : page;
}

function frameHeight(first: boolean, last: boolean, heights: PageHeights): number {
  if (first) return heights.first;
  return last ? (heights.last ?? heights.other) : heights.other;
}

function endCost({ breakAt }: CandidatePage): number {
  return breakAt === undefined ? 0 : breakCost(breakAt);
}

function difference(top: PageTotals, bottom: PageTotals): PageTotals {
  return {
    height: bottom.height - top.height,
    stretch: bottom.stretch - top.stretch,
    shrink: bottom.shrink - top.shrink,
  };
}

/**
 * Returns the ratio that fits a page to its height. Space shrinks on any page. It stretches only if text goes on, and if
 * the page is then full; otherwise the page is set at its natural height.
 */
function ratioOf({ height, stretch, shrink }: PageTotals, available: number, isFinal: boolean): number {
  const missing = available - height;
  if (missing < 0) return shrink > 0 ? Math.max(-1, missing / shrink) : 0;
  if (isFinal || stretch <= 0) return 0;
  const ratio = Math.min(1, missing / stretch);
  return height + ratio * stretch >= leastStretchedFill * available ? ratio : 0;
}

/** Returns the pages of a path. */
export function pagesOf(last: PageNode | undefined): readonly CandidatePage[] {
  const pages: CandidatePage[] = [];
  for (let node = last; node?.page !== undefined; node = node.previous) pages.push(node.page);
  return pages.reverse();
}

/** Converts candidate pages into ranges of the galley, and adds up their costs. */
export function pageBreaksOf(candidates: readonly CandidatePage[]): PageBreaks {
  const pages = candidates.map((page): CutPage => {
    const { start, to, fill, ratio, breakAt, costWithoutBreak } = page;
    const end = endCost(page);
    const cost = costWithoutBreak + end;
    const dividesList = breakAt !== undefined && dividesListBadly(breakAt);
    return { from: start.from, to, cost, breakCost: end, fill, ratio, at: breakAt?.at, dividesList };
  });
  return { pages, cost: pages.reduce((sum, page) => sum + page.cost, 0) };
}
