import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import type { Icon } from '../../../src/model/picture.ts';
import type { TermEntry } from '../../../src/model/resume.ts';
import {
  labelColumn,
  labelledTerm,
  levelInlines,
  runInTerm,
  termDetails,
} from '../../../src/theme/kit/terms.ts';
import { contextWith, paragraphsIn, resumeOf, textOf } from './fixtures.ts';

const span = { strong: false, emphasis: false, code: false };

function drawn(levels: 'dots' | 'bars', share: number): Icon {
  const context = contextWith({ levels });
  const icon = levelInlines({ text: [{ ...span, text: 'x' }], share }, context.text, context).at(-1);
  if (icon?.kind !== 'icon') throw new Error('no drawing');
  return icon.icon;
}

test('levelInlines prints the words, and an icon if the setting asks for it and the share is known', () => {
  const level = { text: [{ ...span, text: 'fluent' }], share: 0.85 };
  const text = (levels: 'words' | 'dots' | 'bars', share = true): string => {
    const context = contextWith({ levels });
    return textOf(levelInlines(share ? level : { text: level.text }, context.text, context));
  };
  expect(text('words')).toBe('fluent');
  expect(text('dots')).toBe('fluent[icon]');
  expect(text('bars')).toBe('fluent[icon]');
  expect(text('dots', false)).toBe('fluent');
});

test.each([
  [0, 1],
  [0.2, 1],
  [0.5, 3],
  [0.85, 4],
  [1, 5],
])('a share of %d fills %d of five dots; the others are rings', (share, full) => {
  const circles = drawn('dots', share).path.split('M').length - 1;
  expect(circles).toBe(full + 2 * (5 - full));
});

test('a bar is filled up to the share', () => {
  const holeOf = (share: number): number => Number(/zM([\d.]+) /.exec(drawn('bars', share).path)?.[1]);
  expect(holeOf(0.25)).toBeLessThan(holeOf(0.75));
  expect(holeOf(0)).toBeGreaterThan(0);
  expect(drawn('bars', 1).path.split('M')).toHaveLength(2);
});

test('an icon stays in its box', () => {
  for (const levels of ['dots', 'bars'] as const)
    for (const share of [0, 0.3, 1]) {
      const { path, width, height } = drawn(levels, share);
      for (const [, x = '', y = ''] of path.matchAll(/M([\d.]+) ([\d.]+)/g)) {
        expect(Number(x)).toBeLessThanOrEqual(width);
        expect(Number(y)).toBeLessThanOrEqual(height);
      }
    }
});

test('termDetails puts the level before the details, or alone', () => {
  const { sections } = resumeOf(`sections: {S: [
    {label: A, level: C1, details: two years}, {label: B, level: C1}, {label: C, level: C1, details: {text: "- x"}}, {label: D, details: y}]}`);
  const details = sections[0]?.entries.map((entry) => {
    return entry.shape === 'term' ? paragraphsIn(termDetails(entry, contextWith())) : [];
  });
  expect(details).toEqual([['text: C1 · two years'], ['text: C1'], ['text: C1', 'text: x'], ['text: y']]);
});

const terms = `sections: {S: [{label: A, details: text}, {label: B, details: "- a\\n- list"}, {label: C}]}`;

/** Returns the forms of terms, each as its number, the paragraphs of its block, and if a label is beside them. */
function formsOf(make: (entry: TermEntry) => Block): readonly unknown[] {
  const entries = resumeOf(terms).sections[0]?.entries ?? [];
  return entries.map((entry) => {
    const block = entry.shape === 'term' ? make(entry) : undefined;
    if (block?.kind !== 'variants') return undefined;
    expect(block.shares).toBe('terms');
    return block.options.map((option, index) => {
      const isBeside = option.kind === 'group' && option.asides.length > 0;
      return [block.forms?.[index], ...paragraphsIn([option]), ...(isBeside ? ['beside'] : [])];
    });
  });
}

test('a term has its label in a column, run in or above; one whose text begins with a list cannot be run in', () => {
  const context = contextWith();
  expect(formsOf((entry) => labelledTerm(entry, labelColumn(1, context), context))).toEqual([
    [
      [0, 'text: text', 'beside'],
      [1, 'text: A text'],
      [2, 'term: A ', 'text: text'],
    ],
    [
      [0, 'text: a', 'text: list', 'beside'],
      [2, 'term: B ', 'text: a', 'text: list'],
    ],
    [
      [0, 'beside'],
      [1, 'term: C '],
    ],
  ]);
  expect(formsOf((entry) => runInTerm(entry, context.text, ': ', context))).toEqual([
    [
      [1, 'text: A: text'],
      [2, 'term: A: ', 'text: text'],
    ],
    [[2, 'term: B: ', 'text: a', 'text: list']],
    [[1, 'term: C: ']],
  ]);
});
