import { expect, test } from 'vitest';
import type { PageBreakpoint } from '../../../src/layout/pages/page-breakpoints.ts';
import { breakCost, pageCost, pagePenalty } from '../../../src/layout/pages/page-cost.ts';
import type { BreakKind } from '../../../src/model/layout-report.ts';

const extent = { height: 0, stretch: 0, shrink: 0 };

function breakpoint(at: BreakKind, rest: Partial<PageBreakpoint> = {}): PageBreakpoint {
  const place = { to: 1, from: 2, totalsBefore: extent, totalsAfter: extent };
  return {
    ...place,
    at,
    touching: false,
    hyphenated: false,
    keepDepth: 0,
    entryCuts: [],
    oneLineUnderHead: false,
    ...rest,
  };
}

test('a break costs more the more closely it separates', () => {
  const kinds = [
    'section',
    'entry',
    'role',
    'block',
    'nested-item',
    'lines',
    'first-nested',
    'widow',
    'after-head',
  ];
  const costs = (kinds as readonly BreakKind[]).map((at) => breakCost(breakpoint(at)));
  expect(costs).toEqual([-20, 0, 30, 60, 80, 120, 400, 1e7, 1e9]);
  expect(breakCost(breakpoint('lines', { hyphenated: true }))).toBe(320);
  expect(breakCost(breakpoint('item', { oneLineUnderHead: true }))).toBe(560);
});

test('a forced break costs nothing, whatever it splits', () => {
  const entryCuts = [{ linesBefore: 1, linesAfter: 1 }];
  expect(breakCost(breakpoint('forced', { keepDepth: 2, hyphenated: true, entryCuts }))).toBe(0);
});

test('splitting an entry costs more with fewer than four lines before or three after', () => {
  const cost = (linesBefore: number, linesAfter: number): number =>
    breakCost(breakpoint('entry', { entryCuts: [{ linesBefore, linesAfter }] }));
  expect(cost(4, 3)).toBe(90);
  expect(cost(1, 3)).toBe(790);
  expect(cost(4, 1)).toBe(790);
  expect(cost(20, 2)).toBe(440);
});

test('costs are ranked: fill and breaks below a page, a page below bad breaks', () => {
  const worstPage =
    pageCost(0, -1, 'continued') + breakCost(breakpoint('first-nested', { hyphenated: true }));
  expect(20 * worstPage).toBeLessThan(pagePenalty);
  const costs = [
    breakCost(breakpoint('orphan')),
    breakCost(breakpoint('section', { keepDepth: 1 })),
    breakCost(breakpoint('after-head')),
    breakCost(breakpoint('lines', { touching: true })),
    pageCost(1.1, 0, 'continued'),
  ];
  expect(costs).toEqual(costs.toSorted((one, other) => one - other));
  expect(costs[0]).toBeGreaterThan(5 * pagePenalty);
});

test('a blank foot costs nothing up to about a line, or at the end of the text', () => {
  expect(pageCost(0.97, 0, 'continued')).toBe(0);
  expect(pageCost(0.88, 0, 'continued')).toBeCloseTo(300);
  expect(pageCost(0.5, 0, 'final')).toBe(0);
  expect(pageCost(0.125, 0, 'final')).toBeCloseTo(825);
});

test('using all shrink costs as much as a break between items', () => {
  expect(pageCost(1, -1, 'continued')).toBe(60);
  expect(pageCost(1, -0.5, 'final')).toBe(15);
});
