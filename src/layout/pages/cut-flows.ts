import type { Galley } from '../blocks/galley.ts';
import { breakPages, type PageBreaks, type PageHeights } from './break-pages.ts';

/** A flow before it is cut into pages. */
export interface UncutFlow {
  readonly name: string;
  readonly galley: Galley;
  /** Heights of the flow's frames. */
  readonly heights: PageHeights;
}

/** A flow and the pages its galley is cut into. */
export interface CutFlow extends UncutFlow {
  readonly breaks: PageBreaks;
}

/**
 * Cuts flows that share their pages, each with the fewest demerits. The document has as many pages as its longest flow
 * needs. The last page may have a frame of another height, so a flow is cut in up to two ways:
 *
 * 1. Cut every flow as if it ended on the document's last page, and take the largest page count.
 * 2. Cut a flow that ends on an earlier page again, without the last-page frame. Its later frames stay empty.
 * 3. If a flow then needs more pages than the count, its last-page frame was taller. Then no flow uses that frame.
 *
 * Only the first flow pays for a nearly empty last page.
 */
export function cutFlows(flows: readonly UncutFlow[]): readonly CutFlow[] {
  const withLast = flows.map((flow, index) => cut(flow, flow.heights, index));
  const count = pageCount(withLast);
  const withoutLast = flows.map((flow, index) => {
    const { first, other } = flow.heights;
    return flow.heights.last === undefined ? withLast[index] : cut(flow, { first, other }, index);
  });
  const mixed = withLast.map((flow, index) => {
    return flow.breaks.pages.length === count ? flow : (withoutLast[index] ?? flow);
  });
  if (pageCount(mixed) <= count) return mixed;
  return withLast.map((flow, index) => withoutLast[index] ?? flow);
}

function cut(flow: UncutFlow, heights: PageHeights, index: number): CutFlow {
  return { ...flow, heights, breaks: breakPages(flow.galley, heights, { endsAnywhere: index > 0 }) };
}

function pageCount(flows: readonly CutFlow[]): number {
  return Math.max(0, ...flows.map((flow) => flow.breaks.pages.length));
}
