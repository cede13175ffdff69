import { expect, test } from 'vitest';
import { blocksIn } from '../../../src/model/blocks.ts';
import type { Variants } from '../../../src/model/document.ts';
import type { TermEntry } from '../../../src/model/resume.ts';
import { builtInThemes } from '../../../src/pipeline/built-in-themes.ts';
import { strongStyle } from '../../../src/theme/kit/inlines.ts';
import { listOf } from '../../../src/theme/kit/prose.ts';
import {
  labelColumn,
  labelledTerm,
  runInOption,
  runInTerm,
  termDetails,
} from '../../../src/theme/kit/terms.ts';
import type { Theme } from '../../../src/theme/theme.ts';
import { contextWith, paragraphsIn, resumeOf } from './fixtures.ts';

test('termDetails puts the level before the details, or alone', () => {
  const { sections } = resumeOf(`sections: {S: [
    {label: A, level: C1, details: two years}, {label: B, level: C1}, {label: C, level: C1, details: {text: "- x"}}, {label: D, details: y}]}`);
  const details = sections[0]?.entries.map((entry) => {
    return entry.shape === 'term' ? paragraphsIn(termDetails(entry, contextWith())) : [];
  });
  expect(details).toEqual([['text: C1 · two years'], ['text: C1'], ['text: C1', 'text: x'], ['text: y']]);
});

test('a term with a drawn level has it at the end of its line, and no separator if nothing follows its label', () => {
  const { sections } = resumeOf(
    'sections: {S: [{label: A, level: C1}, {label: B, level: C1, details: text}]}',
  );
  const context = contextWith({ levels: 'dots' });
  const blocks = (sections[0]?.entries ?? []).map((entry) => {
    const block = entry.shape === 'term' ? runInTerm(entry, context.text, ': ', context) : undefined;
    const group = block && runInOption(block);
    return group?.kind === 'group' ? [paragraphsIn([group]), group.asides.map(({ edge }) => edge)] : [];
  });
  expect(blocks).toEqual([
    [['term: A'], ['end']],
    [['text: B: text'], ['end']],
  ]);
});

test('turnover lines of a term with its label run in begin where the text of bullets does', () => {
  const { sections } = resumeOf('sections: {S: [{label: Tools, details: text}]}');
  const [entry] = sections[0]?.entries ?? [];
  if (entry?.shape !== 'term') throw new Error('no term');
  const context = contextWith({ bulletIndent: 1.2 });
  const term = runInOption(runInTerm(entry, context.text, ': ', context));
  const paragraph = term.kind === 'group' ? term.blocks[0] : undefined;
  const list = listOf([{ blocks: entry.details }], context).blocks[0];
  expect(paragraph?.kind === 'paragraph' && paragraph.style.hang).toBeCloseTo(1.2 * context.text.size);
  expect(list?.kind === 'group' && list.indent).toBeCloseTo(1.2 * context.text.size);
});

test('labels of terms have one style in gutter and in one, beside the text and run in', () => {
  const { sections } = resumeOf('sections: {S: [{label: Tools, details: text}]}');
  const [entry] = sections[0]?.entries ?? [];
  if (entry?.shape !== 'term') throw new Error('no term');
  const context = contextWith();
  for (const theme of [builtInThemes.gutter, builtInThemes.one]) {
    const term = theme?.term(entry, context);
    const beside = term?.kind === 'variants' ? term.options[0] : undefined;
    const label = beside?.kind === 'group' ? beside.asides[0]?.variants[0]?.[0]?.[0] : undefined;
    expect(label?.style).toEqual(strongStyle(context));
    const runIn = [...blocksIn(term?.kind === 'variants' ? term.options.slice(1) : [])];
    const labels = runIn.flatMap((block) => (block.kind === 'paragraph' ? block.inlines.slice(0, 1) : []));
    expect(labels.map(({ style }) => style)).toContainEqual(label?.style);
  }
});

test('a label that is a date is set as dates are in themes that have both in one column', () => {
  const labels = ['2023', 'May 2019 – Jun 2020', '2023 Prize', 'Tools', '42'];
  const context = contextWith();
  const isStrong = (theme: Theme | undefined): readonly boolean[] =>
    labels.map((label) => {
      const [entry] =
        resumeOf(`sections: {S: [{label: "${label}", details: text}]}`).sections[0]?.entries ?? [];
      const term = entry?.shape === 'term' ? theme?.term(entry, context) : undefined;
      const beside = term?.kind === 'variants' ? term.options[0] : undefined;
      const inline = beside?.kind === 'group' ? beside.asides[0]?.variants[0]?.[0]?.[0] : undefined;
      return inline?.style.weight === strongStyle(context).weight;
    });
  for (const theme of [builtInThemes.gutter, builtInThemes.one])
    expect(isStrong(theme)).toEqual([false, false, true, true, true]);
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
    [[0, 'term: C']],
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
