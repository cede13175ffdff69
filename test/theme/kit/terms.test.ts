import { expect, test } from 'vitest';
import type { Variants } from '../../../src/model/document.ts';
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

function blocksOf(make: (entry: TermEntry) => Variants): readonly Variants[] {
  const entries = resumeOf(terms).sections[0]?.entries ?? [];
  return entries.flatMap((entry) => (entry.shape === 'term' ? [make(entry)] : []));
}

/** Returns the number of each form, and the paragraphs of its block. */
function formsOf({ options, forms }: Variants): readonly unknown[] {
  return options.map((option, index) => [forms?.[index], ...paragraphsIn([option])]);
}

const context = contextWith();

test('a term is run in, or has its label above; one whose text begins with a list cannot be run in', () => {
  const blocks = blocksOf((entry) => runInTerm(entry, context.text, ': ', context));
  expect(blocks.map(({ shares }) => shares)).toEqual(['terms', 'terms', 'terms']);
  expect(blocks.map(formsOf)).toEqual([
    [
      [0, 'text: A: text'],
      [1, 'term: A: ', 'text: text'],
    ],
    [[1, 'term: B: ', 'text: a', 'text: list']],
    [[0, 'term: C: ']],
  ]);
});

test('a term has its label in a column, or as one without a column', () => {
  for (const { shares, options } of blocksOf((entry) =>
    labelledTerm(entry, labelColumn(1, context), context),
  )) {
    const [beside, other] = options;
    expect(shares).toBe('labels');
    expect(beside?.kind === 'group' && beside.asides[0]).toMatchObject({ shares: 'labels', edge: 'start' });
    expect(other).toMatchObject({ kind: 'variants', shares: 'terms' });
  }
});
