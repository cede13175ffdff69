import { expect, test } from 'vitest';
import { inlinesOf } from '../../../src/theme/kit/inlines.ts';
import { contextWith } from './fixtures.ts';

const plain = { text: '', strong: false, emphasis: false, code: false };

/** Returns a text with its separators in angle brackets and the items on which no line ends in square brackets. */
function marked(...spans: readonly (Partial<typeof plain> & { readonly text: string })[]): string {
  const context = contextWith();
  return inlinesOf(
    spans.map((span) => ({ ...plain, ...span })),
    context.text,
    context,
  )
    .map(({ text, separates, whole }) => (separates ? `<${text}>` : whole ? `[${text}]` : text))
    .join('');
}

test.each(['•', '∙', '·', '|'])('a typed %s between items separates them as the dot of the kit', (mark) => {
  expect(marked({ text: `Lean ${mark} P&L leadership ${mark} S&OP` })).toBe(
    `[Lean]< ${mark} >[P&L leadership]< ${mark} >[S&OP]`,
  );
});

test('items may be in several formats, and a long one may be divided', () => {
  const long = 'an item that is by far too long to be kept on one line';
  expect(marked({ text: 'Lean • ' }, { text: 'Six', strong: true }, { text: ` Sigma • ${long}` })).toBe(
    `[Lean]< • >[Six][ Sigma]< • >${long}`,
  );
});

test('dashes, products, code and marks in brackets separate no items', () => {
  for (const text of ['one – two', '3 · 4', 'P(A | B) and C', '• one', 'a|b'])
    expect(marked({ text })).not.toContain('<');
  expect(marked({ text: 'in ' }, { text: 'ls | wc', code: true })).not.toContain('<');
});

test('each part has its own source position', () => {
  const context = contextWith();
  const place = { file: 'cv.yaml', line: 3, column: 10, length: 11, path: 'skills' };
  const inlines = inlinesOf([{ ...plain, text: 'Lean • S&OP', place }], context.text, context);
  expect(inlines.map((inline) => inline.place?.column)).toEqual([10, 14, 17]);
});
