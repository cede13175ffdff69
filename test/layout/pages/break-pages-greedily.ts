import type { Galley } from '../../../src/layout/blocks/galley.ts';
import {
  type CandidatePage,
  type PageBreaks,
  type PageHeights,
  pageBetween,
  pageBreaksOf,
} from '../../../src/layout/pages/break-pages.ts';
import type { PageBreakpoint } from '../../../src/layout/pages/page-breakpoints.ts';
import { breakCost } from '../../../src/layout/pages/page-cost.ts';
import { pageBreakpointsOf } from './finished.ts';

/** Demerits from which a greedy breaker with rules for headings, widows and keep-together groups avoids a break. */
export const badBreak = 1e7;

/** Cuts page by page, each as full as the rules allow. The optimal breaker is compared with this. */
export function breakPagesGreedily(galley: Galley, heights: PageHeights): PageBreaks {
  const breakpoints = pageBreakpointsOf(galley);
  const pages: CandidatePage[] = [];
  let start = 0;
  while (start < breakpoints.length - 1) {
    const end = fullestEnd(breakpoints, start, heights);
    const page = pageBetween(breakpoints, start, end, heights);
    if (page === undefined) throw new Error('a page that fits was chosen');
    pages.push(page);
    start = end;
  }
  return pageBreaksOf(pages);
}

/** Returns the last of the breakpoints with the lowest rank of bad break. */
function fullestEnd(breakpoints: readonly PageBreakpoint[], start: number, heights: PageHeights): number {
  let best = start + 1;
  let least = Infinity;
  for (let end = start + 1; end < breakpoints.length; end++) {
    const breakpoint = breakpoints[end];
    if (breakpoint === undefined || pageBetween(breakpoints, start, end, heights) === undefined) continue;
    if (end === breakpoints.length - 1) return end;
    const cost = breakCost(breakpoint) >= badBreak ? breakCost(breakpoint) : 0;
    if (cost <= least) {
      best = end;
      least = cost;
    }
    if (breakpoint.at === 'forced') return end;
  }
  return best;
}
