import type { Galley } from '../../../src/layout/blocks/galley.ts';
import {
  type CandidatePage,
  type PageBreaks,
  type PageHeights,
  pageBetween,
  pageBreaksOf,
} from '../../../src/layout/pages/break-pages.ts';
import { type PageBreakpoint, pageBreakpointsOf } from '../../../src/layout/pages/page-breakpoints.ts';
import { breakCost } from '../../../src/layout/pages/page-cost.ts';

/** Breaks that greedy breakers with rules for headings, widows and blocks to keep refuse as long as they can. */
export const fault = 1e7;

/** Page by page, each as full as the rules for headings, widows and kept blocks allow: the yardstick. */
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

/** The furthest of the ends with the least fault. */
function fullestEnd(breakpoints: readonly PageBreakpoint[], start: number, heights: PageHeights): number {
  let best = start + 1;
  let least = Infinity;
  for (let end = start + 1; end < breakpoints.length; end++) {
    const breakpoint = breakpoints[end];
    if (breakpoint === undefined || pageBetween(breakpoints, start, end, heights) === undefined) continue;
    if (end === breakpoints.length - 1) return end;
    const cost = breakCost(breakpoint) >= fault ? breakCost(breakpoint) : 0;
    if (cost <= least) {
      best = end;
      least = cost;
    }
    if (breakpoint.at === 'forced') return end;
  }
  return best;
}
