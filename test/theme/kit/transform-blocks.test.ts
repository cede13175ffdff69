import { expect, test } from 'vitest';
import type { RichText } from '../../../src/model/rich-text.ts';
import { inlinesOf } from '../../../src/theme/kit/inlines.ts';
import { spellOutLinks } from '../../../src/theme/kit/transform-blocks.ts';
import { said, tasteWith } from './given.ts';

function span(text: string, link?: string): RichText[number] {
  return { text, strong: false, emphasis: false, code: false, ...(link !== undefined && { link }) };
}

function spelt(...text: RichText): string {
  const context = tasteWith();
  return said(spellOutLinks(inlinesOf(text, context.text, context)));
}

test('an address follows the words that lead to it', () => {
  expect(spelt(span('See '), span('my talk', 'https://example.org/talk/'), span('.'))).toBe(
    'See my talk (https://example.org/talk).',
  );
});

test('a bare address is printed in full, once', () => {
  expect(spelt(span('github.com/', 'https://github.com/ada'), span('ada', 'https://github.com/ada'))).toBe(
    'https://github.com/ada',
  );
});

test('what says where it leads stays as it is', () => {
  expect(spelt(span('ada@example.org', 'mailto:ada@example.org'))).toBe('ada@example.org');
  expect(spelt(span('doi:10.5555/ac.1', 'https://doi.org/10.5555/ac.1'))).toBe('doi:10.5555/ac.1');
  expect(spelt(span('no link'))).toBe('no link');
});

test('what is added belongs to the link', () => {
  const context = tasteWith();
  const link = 'https://example.org/talk';
  const inlines = spellOutLinks(inlinesOf([span('my talk', link)], context.text, context));
  expect(inlines.map((inline) => inline.kind === 'text' && inline.link)).toEqual([link, link, link, link]);
});
