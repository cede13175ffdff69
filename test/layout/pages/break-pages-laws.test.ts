import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Galley } from '../../../src/layout/blocks/galley.ts';
import {
  type CandidatePage,
  type PageBreaks,
  type PageHeights,
  pageBetween,
  pageBreaksOf,
} from '../../../src/layout/pages/break-pages.ts';
import type { PageBreakpoint } from '../../../src/layout/pages/page-breakpoints.ts';
import { breakCost, pagePenalty } from '../../../src/layout/pages/page-cost.ts';
import { pageHeights, resumeGalley, wildGalley } from './any-galley.ts';
import { badBreak, breakPagesGreedily } from './break-pages-greedily.ts';
import { breakPages, pageBreakpointsOf } from './finished.ts';

test('every line is on exactly one page, in order, and no page starts or ends with space', () => {
  fc.assert(
    fc.property(wildGalley({ maxLength: 60 }), pageHeights(-5, 300), (galley, heights) => {
      const { pages } = breakPages(galley, heights);
      const set = pages
        .flatMap(({ from, to }) => galley.slice(from, to))
        .filter(({ kind }) => kind === 'line');
      expect(set).toEqual(galley.filter(({ kind }) => kind === 'line'));
      for (const { from, to } of pages) {
        expect([galley[from]?.kind, galley[to - 1]?.kind]).toEqual(['line', 'line']);
      }
    }),
  );
});

test('no page continues past a forced break', () => {
  fc.assert(
    fc.property(wildGalley({ maxLength: 60 }), pageHeights(20, 300), (galley, heights) => {
      for (const { from, to } of breakPages(galley, heights).pages) {
        const inside = galley.slice(from, to);
        expect(inside.some((item) => item.kind === 'space' && item.at === 'forced')).toBe(false);
      }
    }),
  );
});

test('the height of a page is that of its lines and spaces, and fits its frame unless it is one line', () => {
  fc.assert(
    fc.property(wildGalley({ maxLength: 60 }), pageHeights(10, 300), (galley, heights) => {
      breakPages(galley, heights).pages.forEach(({ from, to, fill, ratio }, page) => {
        const available = page === 0 ? heights.first : heights.other;
        const items = galley.slice(from, to);
        expect(fill * available).toBeCloseTo(setHeight(items, ratio), 2);
        if (fill > 1) expect(items).toHaveLength(1);
        expect(ratio).toBeGreaterThanOrEqual(-1);
        expect(ratio).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test('a page is stretched only if it is at least 96 % full', () => {
  const galleys = fc.oneof(wildGalley({ maxLength: 60 }), resumeGalley({ maxLength: 30 }));
  fc.assert(
    fc.property(galleys, pageHeights(40, 700), (galley, heights) => {
      for (const { fill, ratio } of breakPages(galley, heights).pages)
        if (ratio > 0) expect(fill).toBeGreaterThanOrEqual(0.96);
    }),
    { numRuns: 300 },
  );
});

function setHeight(items: Galley, ratio: number): number {
  return items.reduce((sum, item, at) => {
    if (item.kind === 'line') return sum + (at === 0 ? item.capHeight : item.above) + item.below;
    return sum + item.height + ratio * (ratio < 0 ? item.shrink : item.stretch);
  }, 0);
}

/** The objective of the breaker: the costs of the pages, and a penalty for each. */
function totalCost({ pages, cost }: PageBreaks): number {
  return cost + pages.length * pagePenalty;
}

test('pages have the lowest cost of all possible pages', () => {
  fc.assert(
    fc.property(wildGalley({ maxLength: 11 }), pageHeights(10, 90), (galley, heights) => {
      const least = leastCost(pageBreakpointsOf(galley), 0, heights);
      const found = totalCost(breakPages(galley, heights));
      expect(Math.abs(found - least)).toBeLessThan(0.01);
    }),
    { numRuns: 500 },
  );
});

/** Finds the lowest cost by trying every path. */
function leastCost(breakpoints: readonly PageBreakpoint[], start: number, heights: PageHeights): number {
  if (start >= breakpoints.length - 1) return 0;
  let least = Infinity;
  for (let end = start + 1; end < breakpoints.length; end++) {
    const page = pageBetween(breakpoints, start, end, heights);
    if (page !== undefined) {
      least = Math.min(least, pageBreaksOf([page]).cost + pagePenalty + leastCost(breakpoints, end, heights));
    }
    if (breakpoints[end]?.at === 'forced') break;
  }
  return least;
}

const long = { minLength: 30, maxLength: 80 };

test('the pages never cost more than greedy ones', () => {
  fc.assert(
    fc.property(wildGalley(long), pageHeights(80, 700), (galley, heights) => {
      const greedy = totalCost(breakPagesGreedily(galley, heights));
      expect(totalCost(breakPages(galley, heights))).toBeLessThanOrEqual(greedy + 0.01);
    }),
  );
});

test('there are never more pages than greedy ones with as few defects', () => {
  fc.assert(
    fc.property(fc.oneof(resumeGalley(long), wildGalley(long)), pageHeights(120, 700), (galley, heights) => {
      const greedy = breakPagesGreedily(galley, heights);
      const best = breakPages(galley, heights);
      expect(faultsIn(best)).toBeLessThanOrEqual(faultsIn(greedy));
      if (faultsIn(best) === faultsIn(greedy)) {
        expect(best.pages.length).toBeLessThanOrEqual(greedy.pages.length);
      }
    }),
    { numRuns: 300 },
  );
});

function faultsIn({ pages }: PageBreaks): number {
  return pages.reduce((sum, { cost }) => sum + Math.max(0, Math.floor(cost / badBreak)), 0);
}

test('no page ends after a heading or first line, or before a last line, if the lines that must stay together fit a page', () => {
  fc.assert(
    fc.property(resumeGalley({ maxLength: 60 }), pageHeights(120, 700), (galley, heights) => {
      const ends = breakPages(galley, heights).pages.map(({ at }) => at);
      expect(ends.filter((at) => at === 'after-head' || at === 'orphan' || at === 'widow')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** True if a page costs less than a list that is divided badly: it is well filled and ends at a good place. */
function isGood({ fill, breakAt }: CandidatePage): boolean {
  return breakAt === undefined ? fill >= 0.25 : fill >= 0.88 && breakCost(breakAt) < 500;
}

test('no list is divided badly on two pages if there are two good pages that leave all lists whole', () => {
  const share = fc.double({ min: 0.5, max: 0.8, noNaN: true });
  fc.assert(
    fc.property(resumeGalley({ minLength: 6, maxLength: 12 }), share, (galley, height) => {
      const available = height * setHeight(galley, 0);
      const heights = { first: available, other: available };
      const good = breakPages(galley, heights, { rejects: (page) => !isGood(page) });
      const { pages } = breakPages(galley, heights);
      if (good.pages.length !== 2 || pages.length !== 2) return;
      expect(pages.map(({ dividesList }) => dividesList)).toEqual([false, false]);
    }),
    { numRuns: 400 },
  );
});
