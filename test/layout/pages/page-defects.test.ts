import { expect, test } from 'vitest';

import type { PageDefect } from '../../../src/model/layout-report.ts';
import { cutFlows, pageDefectsOf } from './finished.ts';
import { galleyOf } from './written-galley.ts';

function defectsIn(text: string, height: number, main = true): readonly PageDefect[] {
  const uncut = { name: 'main', galley: galleyOf(text), heights: { first: height, other: height } };
  return cutFlows([uncut]).flatMap((flow) => pageDefectsOf(flow, main));
}

const many = (count: number, line: string, between: string): string =>
  Array.from({ length: count }, () => line).join(between);

test('well-filled pages, and a short single page, have no defects', () => {
  expect(defectsIn(many(15, 'x', 'B'), 100)).toEqual([]);
  expect(defectsIn('x', 100)).toEqual([]);
});

test('a nearly empty last page is reported with the best alternative', () => {
  const text = `${many(11, 'x', 'W')}`;
  const [defect] = defectsIn(text, 100);
  expect(defect).toMatchObject({
    kind: 'nearly-empty',
    flow: 'main',
    page: 2,
    alternative: { worse: 'white' },
  });
  expect(defect?.fill).toBeLessThan(0.25);
  const last = defect?.alternative?.pages.at(-1);
  expect(last?.fill).toBeGreaterThanOrEqual(0.25);
  expect(defect?.alternative?.extraCost).toBeGreaterThan(0);
});

test('a blank foot of an inner page is reported with the best alternative', () => {
  const text = `${many(7, 'x', 'B')}B${many(6, 'x', 'H')}`;
  const defects = defectsIn(text, 100);
  expect(defects).toMatchObject([
    { kind: 'white-at-foot', page: 1, fill: 0.7, alternative: { worse: 'breaks' } },
  ]);
  const [first] = defects[0]?.alternative?.pages ?? [];
  expect(first).toMatchObject({ breakAt: 'after-head' });
  expect(first?.breakCost).toBeGreaterThan(1e8);
});

test('a short list that is divided is reported with the best alternative', () => {
  const text = `${many(6, 'x', 'B')}B[${many(5, 'x', 'I')}]B${many(4, 'x', 'B')}`;
  const defects = defectsIn(text, 100);
  expect(defects).toMatchObject([{ kind: 'divided-list', page: 1, alternative: { worse: 'white' } }]);
  expect(defects[0]?.alternative?.pages[0]?.fill).toBeCloseTo(0.6);
});

test('a defect has no alternative if no other pages are possible', () => {
  const tall = `x!x`;
  expect(defectsIn(tall, 100)).toEqual([{ kind: 'nearly-empty', flow: 'main', page: 2, fill: 0.1 }]);
  expect(defectsIn(tall, 100, false)).toEqual([]);
});
