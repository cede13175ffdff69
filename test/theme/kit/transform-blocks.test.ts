import { expect, test } from 'vitest';
import type { RichText } from '../../../src/model/rich-text.ts';
import { inlinesOf } from '../../../src/theme/kit/inlines.ts';
import { spellOutLinks } from '../../../src/theme/kit/transform-blocks.ts';
import { contextWith, textOf } from './fixtures.ts';

function span(text: string, link?: string): RichText[number] {
  return { text, strong: false, emphasis: false, code: false, ...(link !== undefined && { link }) };
}

function spelt(...text: RichText): string {
  const context = contextWith();
  return textOf(spellOutLinks(inlinesOf(text, context.text, context)));
}

test('spellOutLinks adds the URL after the linked text', () => {
  expect(spelt(span('See '), span('my talk', 'https://example.org/talk/'), span('.'))).toBe(
    'See my talk (https://example.org/talk).',
  );
});

test('spellOutLinks prints a bare URL in full, once', () => {
  expect(spelt(span('github.com/', 'https://github.com/ada'), span('ada', 'https://github.com/ada'))).toBe(
    'https://github.com/ada',
  );
});

test('spellOutLinks does not change texts that show their target', () => {
  expect(spelt(span('ada@example.org', 'mailto:ada@example.org'))).toBe('ada@example.org');
  expect(spelt(span('doi:10.5555/ac.1', 'https://doi.org/10.5555/ac.1'))).toBe('doi:10.5555/ac.1');
  expect(spelt(span('no link'))).toBe('no link');
});

test('spellOutLinks adds the DOI, and not its URL', () => {
  expect(spelt(span('My paper', 'https://doi.org/10.5555/ac.1'))).toBe('My paper (doi:10.5555/ac.1)');
});

test('the added URL is part of the link', () => {
  const context = contextWith();
  const link = 'https://example.org/talk';
  const inlines = spellOutLinks(inlinesOf([span('my talk', link)], context.text, context));
  expect(inlines.map((inline) => inline.kind === 'text' && inline.link)).toEqual([link, link, link, link]);
});
