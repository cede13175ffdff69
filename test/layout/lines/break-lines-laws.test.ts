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
import type { LineCost } from '../../../src/layout/lines/line-cost.ts';
import { justifiedCost, ragCost } from '../../../src/layout/lines/line-cost.ts';
import type { LineItem } from '../../../src/layout/lines/line-items.ts';
import { written } from './written-paragraph.ts';

const word = fc.constantFrom('a', 'of', 'the', 'word', 'end.', 'so,', 'letter', 'manifold', 'unbreakable');
const joint = fc.oneof(
  { weight: 6, arbitrary: fc.constant(' ') },
  { weight: 2, arbitrary: fc.constant('|') },
  { weight: 1, arbitrary: fc.constantFrom('~ ', '~', '-', '/', '^', '=', '!', '\n', '- ', ' ~', '~!', '  ') },
);

function paragraph(longest: number): fc.Arbitrary<readonly LineItem[]> {
  return fc
    .array(fc.tuple(word, joint), { maxLength: longest })
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
    fc.property(paragraph(60), measure, economy, (items, points, dear) => {
      expectNothingLost(items, breakLines(items, points, { economy: dear }));
      expectNothingLost(items, firstFit(items, points));
    }),
  );
});

test('a line is no wider than the measure and what hangs, or it cannot be divided', () => {
  fc.assert(
    fc.property(paragraph(60), measure, (items, points) => {
      for (const { from, to, width, overfull } of breakLines(items, points, { economy: 1.6 }).lines) {
        const line = items.slice(from, to);
        expect(overfull).toBe(width - hangOf(line, items[to]) > points);
        if (overfull) expect(line.map(signOf).join('')).not.toMatch(/b[gp]+b/);
      }
    }),
    { numRuns: 400 },
  );
});

function hangOf(line: readonly LineItem[], end: LineItem | undefined): number {
  if (end?.kind === 'penalty' && end.width > 0) return 0;
  return line.findLast((item) => item.kind === 'box')?.endProtrusion ?? 0;
}

/** `b` box, `g` glue, `t` tie, `p` a place that may end a line. */
function signOf(item: LineItem): string {
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
])('%s lines cost no more than any other lines would', (_, cost) => {
  let compared = 0;
  fc.assert(
    fc.property(paragraph(9), measure, fc.constantFrom(0, 0.4, 1.6, 10), (items, points, dear) => {
      const stretches = segmentsOf(items);
      const least = stretches.map((stretch) =>
        leastCost(breakGraphOf(stretch, points, cost.limits), dear, cost),
      );
      const cheapest =
        least.reduce((sum, total) => sum + total, 0) - dear * firstFit(items, points, cost).lines.length;
      compared += least.length;
      const found = breakLines(items, points, { economy: dear, cost }).cost;
      expect(Math.abs(found - cheapest)).toBeLessThan(1e-6 * Math.max(1, Math.abs(cheapest)));
    }),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(400);
});

/** By trying every way. */
function leastCost(space: BreakGraph, dear: number, cost: LineCost, upper?: CandidateLine): number {
  const start = upper === undefined ? 0 : space.breakpoints.indexOf(upper.end);
  if (start === space.breakpoints.length - 1) return 0;
  const costs = linesFrom(space, start).map((line) => {
    const joined = upper === undefined ? 0 : cost.ofPair(upper, line);
    return cost.ofLine(line) + joined + dear + leastCost(space, dear, cost, line);
  });
  return Math.min(...costs);
}

test('no way is dearer than first fit, and a line more than first fit has to save its economy', () => {
  fc.assert(
    fc.property(paragraph(60), measure, economy, (items, points, dear) => {
      const best = breakLines(items, points, { economy: dear });
      expect(best.cost).toBeLessThanOrEqual(firstFit(items, points).cost + 1e-4);
    }),
  );
});

test('there are never more lines than first fit takes, where lines outweigh all else', () => {
  fc.assert(
    fc.property(paragraph(80), measure, (items, points) => {
      const best = breakLines(items, points, { economy: Infinity });
      expect(best.lines.length).toBeLessThanOrEqual(firstFit(items, points).lines.length);
    }),
    { numRuns: 400 },
  );
});

test('first fit takes the fewest lines that need no hyphenation', () => {
  fc.assert(
    fc.property(paragraph(60), measure, (items, points) => {
      const plain = items.filter((item) => item.kind !== 'penalty' || item.at !== 'soft-hyphen');
      const best = breakLines(plain, points, { economy: Infinity });
      expect(firstFit(plain, points).lines).toHaveLength(best.lines.length);
    }),
  );
});
