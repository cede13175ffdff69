import { expect, test } from 'vitest';
import type { TextInline } from '../../src/model/document.ts';
import type { ExpectedText } from '../../src/verify/expected-text.ts';
import type { FoundText } from '../../src/verify/pdf-reader.ts';
import { expectedWords, foundWords, rejoinedWords, Vocabulary } from '../../src/verify/words.ts';
import { textStyle } from '../support/plain-document.ts';

function expected(...texts: readonly string[]): ExpectedText {
  const inlines = texts.map((text): TextInline => ({ kind: 'text', text, style: textStyle }));
  return { kind: 'text', tag: 'text', labelTag: 'text', element: 0, lines: [inlines] };
}

function found(text: string, more: Partial<FoundText> = {}): FoundText {
  return { text, tag: 'text', block: 1, page: 1, links: [], ...more };
}

/** Returns the words of PDF texts, joined by the vocabulary of a document with the text `whole`. */
function read(whole: string, ...texts: readonly FoundText[]): string {
  const vocabulary = new Vocabulary([expected(whole)]);
  return rejoinedWords(foundWords(texts), vocabulary)
    .map((word) => word.text)
    .join(' ');
}

test('joins words across styles and removes layout characters', () => {
  const words = expectedWords(
    expected('un', 'believ\u00adable\u00a0', 'co\u2011op\u2060! a', '\u2003b\u2028c'),
    0,
  );
  expect(words.map((word) => word.text)).toEqual(['unbelievable', 'co-op!', 'a', 'b', 'c']);
});

test('joins a word split at a line end, with its own hyphen or without an inserted one', () => {
  expect(read('typography', found('typo-\ngraphy '))).toBe('typography');
  expect(read('well-known', found('well-\nknown'))).toBe('well-known');
  expect(read('https://a.example/b-c/d', found('https://a.\nexample/b-\nc/\nd'))).toBe(
    'https://a.example/b-c/d',
  );
  expect(read('overleaf', found('over-'), found('leaf', { page: 2, block: 7 }))).toBe('overleaf');
});

test('does not join two words separated by a line end', () => {
  expect(read('went in to see into it', found('went in\nto see into it'))).toBe('went in to see into it');
  expect(read('no such word', found('some-\nthing'))).toBe('some- thing');
});

test('does not join words of two blocks', () => {
  expect(read('one two', found('one'), found('two', { block: 2 }))).toBe('one two');
  expect(read('one two', found('on'), found('e'), found('two', { block: 2 }))).toBe('one two');
});
