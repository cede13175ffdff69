import type { MasterKind } from '../../model/document.ts';
import type { Steps } from '../../model/steps.ts';
import type { Galley } from '../blocks/galley.ts';
import {
  breakPages,
  type CutPage,
  type PageBreaks,
  type PageHeights,
  type PageOptions,
} from './break-pages.ts';
import { breakTwoWidths, type LaterGalley } from './break-two-widths.ts';
import { emptyColumn, pagePenalty } from './page-cost.ts';

/** A flow before it is cut into pages. */
export interface UncutFlow {
  readonly name: string;
  readonly galley: Galley;
  /** Heights of the flow's frames. */
  readonly heights: PageHeights;
  /** True for a flow beside the main one. Default: false. */
  readonly isSide?: boolean | undefined;
  /** The flow for pages where another flow has ended, if the sheet has a master for them. */
  readonly later?: Omit<LaterGalley, 'after'> | undefined;
}

/** A flow and the pages its galley is cut into. */
export interface CutFlow extends UncutFlow {
  readonly breaks: PageBreaks;
  /** The galley of the last pages. `undefined` if all are from `galley`. */
  readonly later?: LaterGalley | undefined;
}

/** Returns the main flow: the first that is not a side flow, or else the first. */
export function mainOf<Flow extends Pick<UncutFlow, 'isSide'>>(flows: readonly Flow[]): Flow | undefined {
  return flows.find(({ isSide }) => !isSide) ?? flows[0];
}

/** Returns the galley that a page is cut from. `page` counts from 0. */
export function galleyOfPage({ galley, later }: CutFlow, page: number): Galley {
  return later !== undefined && page >= later.after ? later.galley : galley;
}

/** A part of a galley that is on pages, with the spaces between them. */
export interface GalleyPart {
  readonly galley: Galley;
  /** Index of the first item. */
  readonly from: number;
  /** Index past the last item. */
  readonly to: number;
  /** The pages that are cut from it, and their numbers from 1. */
  readonly pages: readonly { readonly page: CutPage; readonly number: number }[];
}

/** Returns the parts of a flow's galleys that are on its pages: one, or one of each galley. */
export function partsOf({ galley, later, breaks }: CutFlow): readonly GalleyPart[] {
  const pages = breaks.pages.map((page, index) => ({ page, number: index + 1 }));
  const firstLater = later && breaks.pages[later.after];
  const lastBefore = later && breaks.pages[later.after - 1];
  if (!(later && firstLater && lastBefore)) return [{ galley, from: 0, to: galley.length, pages }];
  let from = firstLater.from;
  while (later.galley[from - 1]?.kind === 'space') from -= 1;
  return [
    { galley, from: 0, to: lastBefore.to, pages: pages.slice(0, later.after) },
    { galley: later.galley, from, to: later.galley.length, pages: pages.slice(later.after) },
  ];
}

/** Returns the items of a flow that are on its pages, with the spaces between pages. */
export function itemsOf(flow: CutFlow): Galley {
  return partsOf(flow).flatMap(({ galley, from, to }) => galley.slice(from, to));
}

/** Cuts a flow into pages on its own. */
export function breakFlow(
  { galley, heights, later }: Omit<CutFlow, 'breaks'>,
  options: PageOptions,
): Steps<PageBreaks> {
  return later ? breakTwoWidths(galley, heights, later, options) : breakPages(galley, heights, options);
}

/**
 * Cuts flows that share their pages, each with the fewest demerits. The document has as many pages as its longest flow
 * needs.
 *
 * Only the main flow pays for a nearly empty last page.
 *
 * @param ending Name of the flow after whose last page the sheet has another master, for which flows have a `later` galley.
 */
export function* cutFlows(flows: readonly UncutFlow[], ending?: string): Steps<readonly CutFlow[]> {
  const same = yield* cutSameFrames(flows);
  if (!flows.some(({ later }) => later)) return same;
  const endingFlow = flows.find(({ name }) => name === ending);
  const ended = endingFlow && (yield* cut(endingFlow, withoutLastPage(endingFlow), flows));
  return yield* cutLaterFrames(flows, Math.max(1, ended?.breaks.pages.length ?? 0), same);
}

/** Returns the kind of the master of each page. A document without lines has one page. */
export function masterKindsOf(flows: readonly CutFlow[]): readonly MasterKind[] {
  const count = Math.max(1, pageCount(flows));
  const after = flows.find(({ later }) => later)?.later?.after;
  return Array.from({ length: count }, (_, page): MasterKind => {
    if (page === 0) return 'first';
    if (after !== undefined) return page < after ? 'other' : 'without';
    return page === count - 1 ? 'last' : 'other';
  });
}

/**
 * Cuts flows of which none has another frame after the end of another flow. The last page may have a frame of another
 * height, so a flow is cut in up to two ways:
 *
 * 1. Cut every flow as if it ended on the document's last page, and take the largest page count.
 * 2. Cut a flow that ends on an earlier page again, without the last-page frame. Its later frames stay empty.
 * 3. If a flow then needs more pages than the count, its last-page frame was taller. Then no flow uses that frame.
 */
function* cutSameFrames(flows: readonly UncutFlow[]): Steps<readonly CutFlow[]> {
  const withLast: CutFlow[] = [];
  for (const flow of flows) withLast.push(yield* cut(flow, flow.heights, flows));
  const count = pageCount(withLast);
  const withoutLast: (CutFlow | undefined)[] = [];
  for (const [index, flow] of flows.entries())
    withoutLast.push(
      flow.heights.last === undefined ? withLast[index] : yield* cut(flow, withoutLastPage(flow), flows),
    );
  const mixed = withLast.map((flow, index) => {
    return flow.breaks.pages.length === count ? flow : (withoutLast[index] ?? flow);
  });
  if (pageCount(mixed) <= count) return mixed;
  return withLast.map((flow, index) => withoutLast[index] ?? flow);
}

/**
 * Cuts flows that have other frames after some pages. That is where the ending flow ends, unless a bad break or one page
 * more would be the price: a page that keeps the empty column costs less.
 *
 * @param ended Number of pages of the flow that ends, at least 1.
 * @param same The flows cut without the change.
 */
function* cutLaterFrames(
  flows: readonly UncutFlow[],
  ended: number,
  same: readonly CutFlow[],
): Steps<readonly CutFlow[]> {
  const count = pageCount(same);
  let best = same;
  let least = totalCost(same, count - ended);
  for (let after = ended; after < count; after++) {
    const changed: CutFlow[] = [];
    for (const flow of flows) changed.push(yield* cutChanged(flow, after, flows));
    const isComplete = changed.every(({ galley, breaks }) => breaks.pages.length > 0 || !hasLines(galley));
    const cost = totalCost(changed, after - ended);
    if (!isComplete || cost >= least) continue;
    best = changed;
    least = cost;
    if (cost - pageCount(changed) * pagePenalty < emptyColumn && pageCount(changed) <= count) break;
  }
  return best;
}

/** @param emptyColumns Number of pages that keep an empty column. */
function totalCost(flows: readonly CutFlow[], emptyColumns: number): number {
  const breaks = flows.reduce((sum, flow) => sum + flow.breaks.cost, 0);
  return breaks + pageCount(flows) * pagePenalty + Math.max(0, emptyColumns) * emptyColumn;
}

function* cutChanged(flow: UncutFlow, after: number, flows: readonly UncutFlow[]): Steps<CutFlow> {
  const heights = withoutLastPage(flow);
  if (flow.later === undefined) return yield* cut(flow, heights, flows);
  const changed = { ...flow, heights, later: { ...flow.later, after } };
  return { ...changed, breaks: yield* breakFlow(changed, { endsAnywhere: flow !== mainOf(flows) }) };
}

function hasLines(galley: Galley): boolean {
  return galley.some(({ kind }) => kind === 'line');
}

function withoutLastPage({ heights: { first, other } }: UncutFlow): PageHeights {
  return { first, other };
}

function* cut(flow: UncutFlow, heights: PageHeights, flows: readonly UncutFlow[]): Steps<CutFlow> {
  const breaks = yield* breakPages(flow.galley, heights, { endsAnywhere: flow !== mainOf(flows) });
  return { ...flow, heights, later: undefined, breaks };
}

function pageCount(flows: readonly CutFlow[]): number {
  return Math.max(0, ...flows.map((flow) => flow.breaks.pages.length));
}
