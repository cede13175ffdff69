import type { Galley } from '../../../src/layout/blocks/galley.ts';
import {
  type PageBreaks,
  type PageHeights,
  pageBetween,
  pageBreaksOf,
  type SetPage,
} from '../../../src/layout/pages/break-pages.ts';
import { type PageBreakpoint, pageBreakpointsOf } from '../../../src/layout/pages/page-breakpoints.ts';
import { breakCost } from '../../../src/layout/pages/page-cost.ts';

/** Breaks that greedy breakers with rules for headings, widows and blocks to keep refuse as long as they can. */
export const fault = 1e7;

/** Page by page, each as full as the rules for headings, widows and kept blocks allow: the yardstick. */
export function breakPagesGreedily(galley: Galley, heights: PageHeights): PageBreaks {
  const chances = pageBreakpointsOf(galley);
  const pages: SetPage[] = [];
  let start = 0;
  while (start < chances.length - 1) {
    const end = fullestEnd(chances, start, heights);
    const page = pageBetween(chances, start, end, heights);
    if (page === undefined) throw new Error('a page that fits was chosen');
    pages.push(page);
    start = end;
  }
  return pageBreaksOf(pages);
}

/** The furthest of the ends with the least fault. */
function fullestEnd(chances: readonly PageBreakpoint[], start: number, heights: PageHeights): number {
  let best = start + 1;
  let least = Infinity;
  for (let end = start + 1; end < chances.length; end++) {
    const chance = chances[end];
    if (chance === undefined || pageBetween(chances, start, end, heights) === undefined) continue;
    if (end === chances.length - 1) return end;
    const cost = breakCost(chance) >= fault ? breakCost(chance) : 0;
    if (cost <= least) {
      best = end;
      least = cost;
    }
    if (chance.at === 'forced') return end;
  }
  return best;
}
