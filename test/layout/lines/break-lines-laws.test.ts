import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, firstFit, type LineBreaks } from '../../../src/layout/lines/break-lines.ts';
import { segmentsOf } from '../../../src/layout/lines/breakpoints.ts';
import {
  type BreakGraph,
  breakGraphOf,
  type CandidateLine,
  linesFrom,
} from '../../../src/layout/lines/candidate-lines.ts';
import { isVisible } from '../../../src/layout/lines/justify.ts';
import type { LineCost } from '../../../src/layout/lines/line-cost.ts';
import { areUneven, justifiedCost, ragCost } from '../../../src/layout/lines/line-cost.ts';
import type { LineItem } from '../../../src/layout/lines/line-items.ts';
import { written } from './written-paragraph.ts';

const word = fc.constantFrom('a', 'of', 'the', 'word', 'end.', 'so,', 'letter', 'manifold', 'unbreakable');
const joint = fc.oneof(
  { weight: 6, arbitrary: fc.constant(' ') },
  { weight: 2, arbitrary: fc.constant('|') },
  { weight: 1, arbitrary: fc.constantFrom('~ ', '~', '-', '/', '^', '=', '!', '\n', '- ', ' ~', '~!', '  ') },
);

function paragraph(maxWords: number): fc.Arbitrary<readonly LineItem[]> {
  return fc
    .array(fc.tuple(word, joint), { maxLength: maxWords })
    .map((parts) => written(parts.map(([text, end]) => text + end).join('')));
}

const measure = fc.integer({ min: 3, max: 40 });
const economy = fc.constantFrom(0, 0.4, 1.6, 10, Infinity);

function isForced(item: LineItem | undefined): boolean {
  return item?.kind === 'penalty' && item.at === 'forced';
}

function expectNothingLost(items: readonly LineItem[], breaks: LineBreaks): void {
  const set = items.map(() => 0);
  let at = 0;
  for (const { from, to } of breaks.lines) {
    expect(from).toBeGreaterThanOrEqual(at);
    expect(to).toBeGreaterThanOrEqual(from);
    for (let item = from; item < to; item++) set[item] = (set[item] ?? 0) + 1;
    at = to;
  }
  items.forEach((item, position) => {
    if (item.kind === 'box') expect(set[position]).toBe(1);
    else expect(set[position]).toBeLessThanOrEqual(1);
    if (isForced(item)) expect(set[position]).toBe(0);
  });
}

test('every box is on exactly one line, in order, and no line spans a forced break', () => {
  fc.assert(
    fc.property(paragraph(60), measure, economy, (items, points, price) => {
      expectNothingLost(items, breakLines(items, points, { economy: price }));
      expectNothingLost(items, firstFit(items, points));
    }),
  );
});

test('a line is no wider than the measure plus protrusion, unless it cannot be broken', () => {
  fc.assert(
    fc.property(paragraph(60), measure, (items, points) => {
      for (const { from, to, width, overfull } of breakLines(items, points, { economy: 1.6 }).lines) {
        const line = items.slice(from, to);
        expect(overfull).toBe(width - protrusionOf(line, items[to]) > points);
        if (overfull) expect(line.map(kindOf).join('')).not.toMatch(/b[gp]+b/);
      }
    }),
    { numRuns: 400 },
  );
});

function protrusionOf(line: readonly LineItem[], end: LineItem | undefined): number {
  if (end?.kind === 'penalty' && end.width > 0) return 0;
  return line.findLast((item) => item.kind === 'box')?.endProtrusion ?? 0;
}

/** Returns `b` for a box, `g` for glue, `t` for a tie, `p` for another penalty. */
function kindOf(item: LineItem): string {
  if (item.kind === 'penalty') return item.at === 'tie' ? 't' : 'p';
  return item.kind === 'box' ? 'b' : 'g';
}

test('no line ends at a tie', () => {
  fc.assert(
    fc.property(paragraph(40), measure, (items, points) => {
      for (const { to } of breakLines(items, points, { economy: 1.6 }).lines) {
        const end = items[to];
        const before = items[to - 1];
        expect(end?.kind === 'penalty' && end.at === 'tie').toBe(false);
        expect(end?.kind === 'glue' && before?.kind === 'penalty' && before.at === 'tie').toBe(false);
      }
    }),
  );
});

test.each([
  ['ragged', ragCost],
  ['justified', justifiedCost],
])('%s lines have the lowest cost of all possible lines', (_, cost) => {
  let compared = 0;
  fc.assert(
    fc.property(paragraph(9), measure, fc.constantFrom(0, 0.4, 1.6, 10), (items, points, price) => {
      const segments = segmentsOf(items);
      const least = segments.map((segment) =>
        leastCost(breakGraphOf(segment, points, cost.limits), price, cost),
      );
      const lowest =
        least.reduce((sum, total) => sum + total, 0) - price * firstFit(items, points, cost).lines.length;
      compared += least.length;
      const found = breakLines(items, points, { economy: price, cost }).cost;
      expect(Math.abs(found - lowest)).toBeLessThan(1e-6 * Math.max(1, Math.abs(lowest)));
    }),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(400);
});

/** Finds the lowest cost by trying every path. */
function leastCost(graph: BreakGraph, price: number, cost: LineCost, upper?: CandidateLine): number {
  const start = upper === undefined ? 0 : graph.breakpoints.indexOf(upper.end);
  if (start === graph.breakpoints.length - 1) return 0;
  const costs = linesFrom(graph, start).map((line) => {
    const pair = upper === undefined ? 0 : cost.ofPair(upper, line);
    return cost.ofLine(line) + pair + price + leastCost(graph, price, cost, line);
  });
  return Math.min(...costs);
}

test('if justified lines can be even, so are those that are chosen', () => {
  let even = 0;
  fc.assert(
    fc.property(paragraph(10), fc.integer({ min: 9, max: 22 }), (items, points) => {
      const graphs = segmentsOf(items).map((segment) => breakGraphOf(segment, points, justifiedCost.limits));
      if (graphs.length !== 1 || !graphs.every((graph) => hasEvenPath(graph))) return;
      const { lines, unevenness } = breakLines(items, points, { economy: 0, cost: justifiedCost });
      if (lines.length > 2) even += 1;
      expect(isVisible(unevenness)).toBe(false);
      expect(lines.filter(({ ratio }) => Math.abs(ratio) > 1)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
  expect(even).toBeGreaterThan(5);
});

/** True if some path has no line beyond its limits and no two successive lines that differ visibly. */
function hasEvenPath(graph: BreakGraph, upper?: CandidateLine): boolean {
  const start = upper === undefined ? 0 : graph.breakpoints.indexOf(upper.end);
  if (start === graph.breakpoints.length - 1) return true;
  return linesFrom(graph, start).some((line) => {
    const isWithin = Math.abs(line.end.kind === 'end' ? Math.min(0, line.ratio) : line.ratio) <= 1;
    return isWithin && !(upper && areUneven(upper, line)) && hasEvenPath(graph, line);
  });
}

test('total cost never exceeds first fit; an extra line must save at least `economy`', () => {
  fc.assert(
    fc.property(paragraph(60), measure, economy, (items, points, price) => {
      const best = breakLines(items, points, { economy: price });
      expect(best.cost).toBeLessThanOrEqual(firstFit(items, points).cost + 1e-4);
    }),
  );
});

test('an infinite `economy` never needs more lines than first fit', () => {
  fc.assert(
    fc.property(paragraph(80), measure, (items, points) => {
      const best = breakLines(items, points, { economy: Infinity });
      expect(best.lines.length).toBeLessThanOrEqual(firstFit(items, points).lines.length);
    }),
    { numRuns: 400 },
  );
});

test('first fit needs the fewest lines possible without hyphenation', () => {
  fc.assert(
    fc.property(paragraph(60), measure, (items, points) => {
      const plain = items.filter((item) => item.kind !== 'penalty' || item.at !== 'soft-hyphen');
      const best = breakLines(plain, points, { economy: Infinity });
      expect(firstFit(plain, points).lines).toHaveLength(best.lines.length);
    }),
  );
});
