import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageHeights } from '../../../src/layout/pages/break-pages.ts';
import type { CutFlow, UncutFlow } from '../../../src/layout/pages/cut-flows.ts';
import { resumeGalley } from './any-galley.ts';
import { breakPages, cutFlows } from './finished.ts';
import { asText, galleyOf } from './written-galley.ts';

function flow(text: string, heights: PageHeights, name = 'main'): UncutFlow {
  return { name, galley: galleyOf(text), heights };
}

function cut(...flows: readonly UncutFlow[]): readonly string[] {
  return cutFlows(flows).map(({ galley, breaks }) => asText(galley, breaks));
}

const lines = (count: number): string => Array.from({ length: count }, () => 'x').join('B');

test('each flow is cut separately, and may end before the others', () => {
  const heights = { first: 40, other: 40 };
  expect(cut(flow(lines(10), heights), flow(lines(5), { first: 30, other: 30 }, 'side'))).toEqual([
    'xxxx\nxxxx\nxx',
    'xxx\nxx',
  ]);
});

test('a side flow may end on a nearly empty page, the main flow moves lines there', () => {
  const heights = { first: 400, other: 400 };
  const text = `${Array.from({ length: 37 }, () => '1').join('I')}E2I2I2E3I3I3I3`;
  const [main, side] = cut(flow(text, heights), flow(text, heights, 'side'));
  expect(main).toMatch(/\n2223333$/u);
  expect(side).toMatch(/222\n3333$/u);
});

test('the last of several pages may have its own height, a single page has that of the first', () => {
  const heights = { first: 40, other: 40, last: 10 };
  expect(cut(flow(lines(9), heights))).toEqual(['xxxx\nxxxx\nx']);
  expect(cut(flow(lines(8), heights))).toEqual(['xxxx\nxxx\nx']);
  expect(cut(flow(lines(4), heights))).toEqual(['xxxx']);
  expect(cut(flow(lines(7), { first: 20, other: 20, last: 50 }))).toEqual(['xx\nxxxxx']);
});

test('a flow that ends before the last page does not use the last frame', () => {
  const main = flow(lines(16), { first: 40, other: 40 });
  const side = (last: number): UncutFlow => flow(lines(7), { first: 40, other: 40, last }, 'side');
  expect(cut(main, side(10))[1]).toBe('xxxx\nxxx');
  expect(cut(flow(lines(4), { first: 40, other: 40 }), side(30))[1]).toBe('xxxx\nxxx');
});

test('a flow that needs more pages without its larger last frame gets them', () => {
  const main = flow(lines(12), { first: 30, other: 30, last: 60 });
  const side = flow(lines(12), { first: 20, other: 20, last: 100 }, 'side');
  expect(cut(main)).toEqual(['xxx\nxxx\nxxxxxx']);
  expect(cut(main, side)).toEqual(['xxx\nxxx\nxxx\nxxx', 'xx\nxx\nxx\nxx\nxx\nxx']);
});

test('every line of every flow is on a page with a frame high enough for it', () => {
  const height = fc.integer({ min: 120, max: 400 });
  const heights = fc.record({ first: height, other: height, last: height });
  const uncut = fc.record({ galley: resumeGalley({ maxLength: 40 }), heights });
  fc.assert(
    fc.property(fc.array(uncut, { minLength: 1, maxLength: 3 }), (flows) => {
      const cutOnes = cutFlows(flows.map((each, index) => ({ ...each, name: `${index}` })));
      const count = Math.max(...cutOnes.map(({ breaks }) => breaks.pages.length));
      for (const [index, { galley, breaks }] of cutOnes.entries()) {
        const { first, other, last } = flows[index]?.heights ?? { first: 0, other: 0, last: 0 };
        for (const [page, { from, to, ratio }] of breaks.pages.entries()) {
          const available = page === 0 ? first : page === count - 1 ? last : other;
          expect(heightOf(galley.slice(from, to), ratio)).toBeLessThanOrEqual(available + 0.01);
        }
        const printed = breaks.pages.flatMap(({ from, to }) => galley.slice(from, to));
        expect(printed.filter(({ kind }) => kind === 'line')).toEqual(
          galley.filter(({ kind }) => kind === 'line'),
        );
      }
    }),
    { numRuns: 200 },
  );
});

function heightOf(items: CutFlow['galley'], ratio: number): number {
  let height = 0;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'space') height += item.height + ratio * (ratio >= 0 ? item.stretch : item.shrink);
    else height += (index === 0 ? item.capHeight : item.above) + item.below;
  }
  return height;
}

test('a rejected page is never made', () => {
  const galley = galleyOf(lines(10));
  const heights = { first: 40, other: 40 };
  const few = breakPages(galley, heights, { rejects: ({ fill }) => fill > 0.9 });
  expect(few.pages.map(({ fill }) => fill > 0.9)).not.toContain(true);
  expect(breakPages(galley, heights, { rejects: () => true }).pages).toEqual([]);
});
