import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visualOrder } from '../../../src/layout/lines/visual-order.ts';

test.each([
  [
    [0, 0, 0],
    [0, 1, 2],
  ],
  [
    [1, 1, 1],
    [2, 1, 0],
  ],
  [
    [0, 1, 1, 0],
    [0, 2, 1, 3],
  ],
  // A number in text from right to left, as in *car MEANS CAR.* of UAX #9.
  [
    [1, 1, 2, 2, 1],
    [4, 2, 3, 1, 0],
  ],
  [
    [0, 1, 2, 3, 2, 1, 0],
    [0, 5, 2, 3, 4, 1, 6],
  ],
])('parts of the levels %j are seen in the order %j', (levels, order) => {
  expect(visualOrder(levels)).toEqual(order);
});

/** Returns the order by the rule as it is written: every sequence of each level or more is reversed, the highest first. */
function orderByRule(levels: readonly number[]): readonly number[] {
  let order = [...levels.keys()];
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    const runs: number[][] = [];
    for (const index of order) {
      const isIn = (each: number | undefined): boolean => each !== undefined && (levels[each] ?? 0) >= level;
      const last = runs.at(-1);
      if (last && isIn(index) && isIn(last[0])) last.push(index);
      else runs.push([index]);
    }
    order = runs.flatMap((run) => ((levels[run[0] ?? 0] ?? 0) >= level ? run.toReversed() : run));
  }
  return order;
}

test('parts of any levels are seen in the order of rule L2', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 }), (levels) => {
      expect(visualOrder(levels)).toEqual(orderByRule(levels));
    }),
  );
});
