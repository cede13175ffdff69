import { expect, test } from 'vitest';
import { withGapWidths } from '../../../src/layout/lines/ideograph-gaps.ts';
import type { Box, LineItem } from '../../../src/layout/lines/line-items.ts';

const box: Box = {
  kind: 'box',
  width: 10,
  stretch: 0,
  shrink: 0,
  startProtrusion: 0,
  endProtrusion: 0,
  ending: 'plain',
  length: 1,
  pieces: [],
};

/** Returns a paragraph with a box for each character, and a gap after each; and how often the kinds of all are read. */
function counted(characters: number): { items: readonly LineItem[]; reads: () => number } {
  let reads = 0;
  const items = Array.from({ length: characters * 2 }, (_, at): LineItem => {
    const item: LineItem = at % 2 === 0 ? box : { kind: 'gap', width: 0, stretch: 0, shrink: 0 };
    return new Proxy(item, {
      get: (target, key) => {
        if (key === 'kind') reads += 1;
        return Reflect.get(target, key);
      },
    });
  });
  return { items, reads: () => reads };
}

test('the gaps of a paragraph ten times as long take ten times the work', () => {
  const readsFor = (characters: number): number => {
    const { items, reads } = counted(characters);
    withGapWidths(items);
    return reads();
  };
  expect(readsFor(1000)).toBeLessThanOrEqual(10 * readsFor(100) + 10);
});
