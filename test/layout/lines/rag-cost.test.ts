import { expect, test } from 'vitest';
import type { Breakpoint } from '../../../src/layout/lines/breakpoints.ts';
import { type CandidateLine, lineBetween } from '../../../src/layout/lines/candidate-lines.ts';
import { isRunt, justifiedCost, ragCost } from '../../../src/layout/lines/line-cost.ts';

const plain: Breakpoint = {
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

/** A line with a width in hundredths of the measure. */
function line(width: number, end: Partial<Breakpoint> = {}, start: Partial<Breakpoint> = {}): CandidateLine {
  return lineBetween({ ...plain, ...start }, { ...plain, word: 3, widthBefore: width, ...end }, 100);
}

test('slack costs little within the rag zone and much beyond it', () => {
  expect(ragCost.ofLine(line(100))).toBe(0);
  expect(ragCost.ofLine(line(94))).toBeCloseTo(0.25);
  expect(ragCost.ofLine(line(88))).toBeCloseTo(1);
  expect(ragCost.ofLine(line(64))).toBeCloseTo(27);
  expect(ragCost.ofLine(line(50))).toBeGreaterThan(1000);
});

test('successive lines cost more the more their ends differ, and a little if they are flush', () => {
  expect(ragCost.ofPair(line(100), line(100))).toBeCloseTo(0.04);
  expect(ragCost.ofPair(line(100), line(98))).toBeLessThan(0.04);
  expect(ragCost.ofPair(line(100), line(89))).toBeCloseTo(0.5);
  expect(ragCost.ofPair(line(89), line(100))).toBeCloseTo(0.5);
  expect(ragCost.ofPair(line(100), line(78))).toBeCloseTo(4);
});

test('a last line of a few ideographs costs less than one of a short word, and one of three nothing', () => {
  const last = (words: number): number =>
    ragCost.ofLine(line(10, { kind: 'end', word: words }, { kind: 'ideograph', nextWord: 1 }));
  expect(last(1)).toBe(6);
  expect(last(2)).toBe(0.8);
  expect(last(3)).toBe(0);
});

test('a break inside a word costs more than one between words', () => {
  const costs = (
    ['glue', 'ideograph', 'address', 'soft-hyphen', 'slash', 'hyphen', 'emergency'] as const
  ).map((kind) => ragCost.ofLine(line(100, { kind })));
  expect(costs).toEqual(costs.toSorted((one, other) => one - other));
  expect(ragCost.ofLine(line(100, { kind: 'soft-hyphen', leavesShortPart: true, penalty: 1 }))).toBeCloseTo(
    3.1,
  );
});

test('two successive hyphens cost extra', () => {
  const hyphened = line(97, { kind: 'soft-hyphen' });
  expect(ragCost.ofPair(hyphened, hyphened)).toBeCloseTo(4.04);
});

test('ending after a comma costs less than after a short function word', () => {
  const [pause = 0, neutral = 0, stub = 0] = (['pause', 'plain', 'stub'] as const).map((ending) =>
    ragCost.ofLine(line(100, { ending })),
  );
  expect(pause).toBeLessThan(neutral);
  expect(neutral).toBeLessThan(stub);
  expect(stub).toBeLessThanOrEqual(1);
});

test('ending after a number costs more than after a function word, and inside a phrase most', () => {
  const costs = (['plain', 'stub', 'number', 'phrase', 'suspended'] as const).map((ending) =>
    ragCost.ofLine(line(100, { ending })),
  );
  expect(costs).toEqual(costs.toSorted((one, other) => one - other));
  const [neutral, stub, number] = (['plain', 'stub', 'number'] as const).map((ending) =>
    justifiedCost.ofLine(line(100, { ending })),
  );
  expect(neutral).toBe(0);
  expect(number).toBeGreaterThan(stub ?? 0);
});

test('a line ends on a function word rather than in a notch of a tenth of the measure', () => {
  const cost = (width: number, ending: Breakpoint['ending']): number =>
    ragCost.ofPair(line(100), line(width)) +
    ragCost.ofLine(line(width, { ending })) +
    ragCost.ofPair(line(width), line(100));
  expect(cost(98, 'stub')).toBeLessThan(cost(90, 'plain'));
  expect(cost(98, 'stub')).toBeGreaterThan(cost(94, 'plain'));
  expect(cost(98, 'phrase')).toBeGreaterThan(cost(88, 'plain'));
});

test('ending after a suspended hyphen costs as much as at a written hyphen', () => {
  const suspended = ragCost.ofLine(line(100, { ending: 'suspended' }));
  expect(suspended).toBe(ragCost.ofLine(line(100, { kind: 'hyphen' })));
  expect(ragCost.ofLine(line(100, { kind: 'hyphen', ending: 'suspended' }))).toBe(suspended);
});

test('a last line costs nothing from a quarter of the measure, and most if it is a runt', () => {
  const last = (width: number, word = 3): CandidateLine => line(width, { kind: 'end', word });
  expect(ragCost.ofLine(last(25))).toBe(0);
  expect(ragCost.ofLine(last(20))).toBeCloseTo(0.4);
  expect(ragCost.ofLine(last(14))).toBeCloseTo(2.8);
  expect(ragCost.ofLine(last(14, 0))).toBeCloseTo(6);
  expect(isRunt(last(14, 0))).toBe(true);
  expect(ragCost.ofPair(line(100), last(14))).toBe(0);
});

test('the only line of a paragraph is never a runt', () => {
  const only = line(5, { kind: 'end', word: 0 }, { kind: 'start' });
  expect(ragCost.ofLine(only)).toBe(0);
  expect(isRunt(only)).toBe(false);
});
