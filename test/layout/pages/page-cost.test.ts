import { expect, test } from 'vitest';
import type { ListCut, PageBreakpoint } from '../../../src/layout/pages/page-breakpoints.ts';
import { breakCost, dividesListBadly, pageCost, pagePenalty } from '../../../src/layout/pages/page-cost.ts';
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
    listCuts: [],
    sectionCut: undefined,
    sectionLines: undefined,
    loneEntry: undefined,
    oneLineUnderHead: false,
    introductionAlone: false,
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
  expect(cost(1, 3)).toBe(890);
  expect(cost(4, 1)).toBe(890);
  expect(cost(20, 2)).toBe(490);
});

test('dividing a section between its entries costs more with fewer than four lines before or after', () => {
  const cost = (before: number, after: number): number =>
    breakCost(breakpoint('entry', { sectionCut: { before, after } }));
  expect(cost(4, 4)).toBe(0);
  expect(cost(20, 1)).toBe(240);
  expect(cost(20, 2)).toBe(160);
  expect(cost(3, 20)).toBe(80);
});

test('a single short entry of a section on one side of a break costs more than moving another to it, and less than a hole', () => {
  const cost = (after: number, loneEntry?: PageBreakpoint['loneEntry'], before = 20): number => {
    const sides = { before, after };
    return breakCost(breakpoint('entry', { sectionCut: sides, sectionLines: sides, loneEntry }));
  };
  const last = { before: false, after: true };
  const twoMoved = pageCost(0.9, 0, 'continued') + cost(6);
  expect(cost(3, last)).toBeGreaterThan(twoMoved);
  const hole = pageCost(0.875, 0, 'continued');
  for (const before of [20, 8]) expect(cost(1, last, before)).toBeLessThan(hole);
  expect(cost(4, { before: true, after: true })).toBe(cost(4, last));
  const first = cost(20, { before: true, after: false }, 4);
  expect(first).toBeGreaterThan(cost(20, undefined, 4));
  expect(first).toBeLessThan(cost(4, last));
});

test('an introduction without what it announces is as bad as a lead-in', () => {
  expect(breakCost(breakpoint('block', { introductionAlone: true }))).toBe(60 + 1e7);
});

test('dividing a section of up to sixteen lines costs nearly as much as a blank eighth of a page, and never a hole', () => {
  const cost = (before: number, after: number, at: BreakKind = 'entry'): number => {
    const sides = { before, after };
    return breakCost(breakpoint(at, { sectionLines: sides, sectionCut: at === 'entry' ? sides : undefined }));
  };
  const moved = (white: number): number =>
    pageCost(1 - white, 0, 'continued') + breakCost(breakpoint('section'));
  expect(cost(8, 9)).toBe(0);
  expect(cost(8, 8)).toBeGreaterThan(moved(0.115));
  expect(cost(8, 8, 'item')).toBeGreaterThan(moved(0.12));
  for (const before of [1, 2, 4, 8]) expect(cost(before, 8)).toBeLessThan(moved(0.125));
  expect(cost(2, 8)).toBeGreaterThan(cost(4, 6));
});

/** Returns the extra cost of dividing a list, by items and lines on either side, and lines of the divided item. */
function listCost(items: string, lines: string, itemLines?: string): number {
  const sides = (text: string): ListCut['lines'] => {
    const [before = 0, after = 0] = text.split('|').map(Number);
    return { before, after };
  };
  const cut = {
    items: sides(items),
    lines: sides(lines),
    itemLines: itemLines === undefined ? undefined : sides(itemLines),
  };
  const divided = breakpoint('item', { listCuts: [cut] });
  expect(dividesListBadly(divided)).toBe(breakCost(divided) > breakCost(breakpoint('item')));
  return breakCost(divided) - breakCost(breakpoint('item'));
}

test('dividing a list of up to five lines, or an item of up to five, costs 1,200', () => {
  expect(listCost('2|3', '2|3')).toBe(1200);
  expect(listCost('3|4', '10|12', '2|3')).toBe(1200);
  expect(listCost('1|1', '2|2', '2|2')).toBe(1200);
});

test('dividing a longer list costs 1,200 unless there are two items and three lines on either side', () => {
  expect(listCost('3|3', '3|3')).toBe(0);
  expect(listCost('2|2', '4|4')).toBe(0);
  expect(listCost('1|4', '3|4')).toBe(1200);
  expect(listCost('4|1', '6|3')).toBe(1200);
  expect(listCost('2|3', '2|4')).toBe(1200);
});

test('dividing an item of more than five lines costs 1,200 unless three of them are on either side', () => {
  expect(listCost('3|3', '8|8', '3|3')).toBe(0);
  expect(listCost('3|3', '8|8', '2|6')).toBe(1200);
  expect(listCost('1|1', '4|4', '4|4')).toBe(0);
});

test('dividing a list of two items is as bad as a widow, except inside an item of more than five lines', () => {
  expect(listCost('1|1', '2|2')).toBe(1e7);
  expect(listCost('1|1', '9|9')).toBe(1e7);
  expect(listCost('1|2', '2|3', '2|2')).toBe(1e7);
  expect(listCost('1|2', '4|6', '4|4')).toBe(1200);
});

test('of nested lists each one costs', () => {
  const cut = { items: { before: 1, after: 2 }, lines: { before: 1, after: 2 }, itemLines: undefined };
  expect(breakCost(breakpoint('nested-item', { listCuts: [cut, cut] }))).toBe(80 + 2400);
});

test('a bad list cut costs as much as a blank foot of a fifth of the page, and less than two pages', () => {
  expect(pageCost(0.82, 0, 'continued')).toBeLessThan(1200);
  expect(pageCost(0.8, 0, 'continued')).toBeGreaterThan(1200);
  expect(20 * 1200).toBeLessThan(pagePenalty);
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
