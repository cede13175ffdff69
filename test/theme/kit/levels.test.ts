import { expect, test } from 'vitest';
import type { IconInline } from '../../../src/model/document.ts';
import type { Level } from '../../../src/model/resume.ts';
import { levelAside, levelInlines } from '../../../src/theme/kit/levels.ts';
import { contextWith, textOf } from './fixtures.ts';

const span = { strong: false, emphasis: false, code: false };
const fluent: Level = { text: [{ ...span, text: 'fluent' }], share: 0.85 };

function drawn(levels: 'dots' | 'bars', level: Level): IconInline {
  const inline = levelAside(level, contextWith({ levels, accent: '#0b6e6e' }))?.variants.flat(2)[0];
  if (inline?.kind !== 'icon') throw new Error('no drawing');
  return inline;
}

function withShare(share: number): Level {
  return { ...fluent, share };
}

test('a level is drawn for dots and bars if its share is known, at the end of the line', () => {
  const edge = (levels: 'words' | 'dots' | 'bars', level: Level): string | undefined =>
    levelAside(level, contextWith({ levels }))?.edge;
  expect([edge('words', fluent), edge('dots', fluent), edge('bars', fluent)]).toEqual([
    undefined,
    'end',
    'end',
  ]);
  expect(edge('dots', { text: fluent.text })).toBeUndefined();
});

test('a drawing is in the accent, and has the words as its text', () => {
  const { style, text } = drawn('dots', fluent);
  expect([style.colour, text]).toEqual(['#0b6e6e', 'fluent']);
});

test('words are printed unless a drawing says the same', () => {
  const words = (levels: 'words' | 'dots', level: Level): string => {
    const context = contextWith({ levels });
    return textOf(levelInlines(level, context.text, context));
  };
  expect([words('words', fluent), words('dots', fluent)]).toEqual(['fluent', '']);
  expect(words('dots', { text: fluent.text })).toBe('fluent');
  const more = { ...fluent, saysMore: true };
  expect([words('dots', more), drawn('dots', more).text]).toEqual(['fluent', undefined]);
});

test.each([
  [0, 1],
  [0.2, 1],
  [0.5, 3],
  [0.85, 4],
  [1, 5],
])('a share of %d fills %d of five dots; the others are rings', (share, full) => {
  const circles = drawn('dots', withShare(share)).icon.path.split('M').length - 1;
  expect(circles).toBe(full + 2 * (5 - full));
});

test('a bar is filled up to the share', () => {
  const holeOf = (share: number): number =>
    Number(/zM([\d.]+) /.exec(drawn('bars', withShare(share)).icon.path)?.[1]);
  expect(holeOf(0.25)).toBeLessThan(holeOf(0.75));
  expect(holeOf(0)).toBeGreaterThan(0);
  expect(drawn('bars', withShare(1)).icon.path.split('M')).toHaveLength(2);
});

test('a drawing stays in its box', () => {
  for (const levels of ['dots', 'bars'] as const)
    for (const share of [0, 0.3, 1]) {
      const { path, width, height } = drawn(levels, withShare(share)).icon;
      for (const [, x = '', y = ''] of path.matchAll(/M([\d.]+) ([\d.]+)/g)) {
        expect(Number(x)).toBeLessThanOrEqual(width);
        expect(Number(y)).toBeLessThanOrEqual(height);
      }
    }
});

test('on pages from right to left, dots and bars are filled from the right', () => {
  const pathOf = (levels: 'dots' | 'bars', direction: 'ltr' | 'rtl'): string => {
    const context = contextWith({ levels, direction });
    const inline = levelAside(withShare(0.4), context)?.variants.flat(2)[0];
    return inline?.kind === 'icon' ? inline.icon.path : '';
  };
  const countsOf = (path: string) => {
    const starts = [...path.matchAll(/M(-?[\d.]+) /g)].map(([, x]) => Number(x));
    // A ring is two circles about one centre, less than its radius apart.
    return starts.flatMap((x, at) =>
      x - (starts[at - 1] ?? -9) < 2 ? [] : [starts[at + 1] ?? 99].map((next) => next - x < 2),
    );
  };
  expect(countsOf(pathOf('dots', 'ltr'))).toEqual([false, false, true, true, true]);
  expect(countsOf(pathOf('dots', 'rtl'))).toEqual([true, true, true, false, false]);
  const holeOf = (path: string) => /zM([\d.]+) [\d.]+V[\d.]+H([\d.]+)/.exec(path)?.slice(1).map(Number);
  const [from = 0, to = 0] = holeOf(pathOf('bars', 'ltr')) ?? [];
  expect(holeOf(pathOf('bars', 'rtl'))).toEqual([90 - to, 90 - from]);
});
