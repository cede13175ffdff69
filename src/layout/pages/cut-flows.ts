import type { Galley } from '../blocks/galley.ts';
import { breakPages, type PageBreaks, type PageHeights } from './break-pages.ts';

/** A flow that waits for its pages. */
export interface UncutFlow {
  readonly name: string;
  readonly galley: Galley;
  readonly heights: PageHeights;
}

/** A flow's galley and where it is cut. */
export interface CutFlow extends UncutFlow {
  readonly breaks: PageBreaks;
}

/**
 * Cuts flows that share their pages, each in its own best way. There are as many pages as the longest needs;
 * a flow that ends earlier leaves its frames empty and has no last frame. Only the first may not end on a
 * nearly empty page.
 */
export function cutFlows(flows: readonly UncutFlow[]): readonly CutFlow[] {
  const ending = flows.map((flow, index) => cut(flow, flow.heights, index));
  const count = mostPages(ending);
  const goingOn = flows.map((flow, index) => {
    const { first, other } = flow.heights;
    return flow.heights.last === undefined ? ending[index] : cut(flow, { first, other }, index);
  });
  const agreed = ending.map((flow, index) => {
    return flow.breaks.pages.length === count ? flow : (goingOn[index] ?? flow);
  });
  // A flow may need more pages without its last frame than all of them have with theirs: that frame is then the larger one.
  if (mostPages(agreed) <= count) return agreed;
  return ending.map((flow, index) => goingOn[index] ?? flow);
}

function cut(flow: UncutFlow, heights: PageHeights, index: number): CutFlow {
  return { ...flow, heights, breaks: breakPages(flow.galley, heights, { endsAnywhere: index > 0 }) };
}

function mostPages(flows: readonly CutFlow[]): number {
  return Math.max(0, ...flows.map((flow) => flow.breaks.pages.length));
}
