import { expect, test } from 'vitest';
import type { Breakpoint } from '../../../src/layout/lines/breakpoints.ts';
import type { CandidateLine } from '../../../src/layout/lines/candidate-lines.ts';
import { lineBetween } from '../../../src/layout/lines/candidate-lines.ts';
import { justifiedCost } from '../../../src/layout/lines/line-cost.ts';

const start: Breakpoint = {
  kind: 'glue',
  item: 0,
  next: 0,
  widthBefore: 0,
  stretchBefore: 0,
  shrinkBefore: 0,
  trackingBefore: 0,
  widthAfter: 0,
  stretchAfter: 0,
  shrinkAfter: 0,
  trackingAfter: 0,
  word: 0,
  nextWord: 0,
  insert: 0,
  endProtrusion: 0,
  nextStartProtrusion: 0,
  ending: 'plain',
  penalty: 0,
  leavesShortPart: false,
};

/** A line with a width in hundredths of the measure. It can stretch by ten and shrink by five. */
function line(width: number, end: Partial<Breakpoint> = {}, stretch = 10): CandidateLine {
  const there = { ...start, word: 3, widthBefore: width, stretchBefore: stretch, shrinkBefore: 5, ...end };
  return lineBetween(start, there, 100, true);
}

test('the ratio is missing width by stretch, or excess width by shrink', () => {
  expect([90, 95, 100, 105, 110].map((width) => line(width).ratio)).toEqual([1, 0.5, 0, -1, -2]);
  expect([95, 104, 106].map((width) => line(width).overfull)).toEqual([false, false, true]);
  expect(line(95, {}, 0).ratio).toBe(Infinity);
});

test('a line costs more the further it stretches, and beyond its limits more than any hyphen', () => {
  const costs = [100, 97, 94, 91].map((width) => justifiedCost.ofLine(line(width)));
  expect(costs).toEqual(costs.toSorted((one, other) => one - other));
  expect(justifiedCost.ofLine(line(102.5))).toBeCloseTo(justifiedCost.ofLine(line(95)));
  expect(justifiedCost.ofLine(line(89))).toBeGreaterThan(justifiedCost.ofLine(line(90, { kind: 'hyphen' })));
  expect(justifiedCost.ofLine(line(95, {}, 0))).toBeLessThan(Infinity);
});

test('successive lines cost extra if one is loose and the other tight', () => {
  expect(justifiedCost.ofPair(line(95), line(97))).toBe(0);
  expect(justifiedCost.ofPair(line(91), line(104))).toBeGreaterThan(1);
  expect(justifiedCost.ofPair(line(91), line(60, { kind: 'end' }))).toBe(0);
});

test('a last line costs by its length alone, or by its shrink', () => {
  expect(justifiedCost.ofLine(line(60, { kind: 'end' }))).toBe(0);
  expect(justifiedCost.ofLine(line(104, { kind: 'end' }))).toBeGreaterThan(0);
});

test('a first character that protrudes before the measure leaves more width for the line', () => {
  const there = { ...start, word: 3, widthBefore: 102, stretchBefore: 10, shrinkBefore: 5 };
  expect(lineBetween({ ...start, nextStartProtrusion: 2 }, there, 100, true).ratio).toBe(0);
  expect(lineBetween({ ...start, nextStartProtrusion: 2 }, there, 100).overfull).toBe(true);
});
