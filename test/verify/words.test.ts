import { expect, test } from 'vitest';
import type { TextInline } from '../../src/model/document.ts';
import type { ExpectedText } from '../../src/verify/expected-text.ts';
import type { FoundText } from '../../src/verify/pdf-reader.ts';
import { respacedWords } from '../../src/verify/respaced-words.ts';
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

/** Returns the words of a PDF, divided as those of a document are. */
function divided(whole: string, text: string): readonly string[] {
  const words = respacedWords(expectedWords(expected(whole), 0), foundWords([found(text)]));
  return words.map((word) => word.text);
}

test.each([
  ['语言：中文, 英文', '语言： 中文, 英文'],
  ['編程：Python, Go', '編程： Python, Go'],
  ['비용을 절감했습니다. 「한글」 문서', '비용을 절감했습니다.「한글」문서'],
  ['2019年4月～2021年3月', '2019年4月～\n2021年3月'],
  ['葛\u{e0100}城の渡邉', '葛\u{e0100} 城 の渡邉'],
  ['達成。 (0) 達成。', '達成。(0) 達成。'],
  ['完成。 (0) 完成。 又 完成。', '完成。(0) 完成。又 完成。'],
  ['注意 ⚠\ufe0f 好', '注意⚠\ufe0f好'],
])('spaces beside characters of scripts without spaces are no difference: %s', (whole, text) => {
  expect(divided(whole, text)).toEqual(expectedWords(expected(whole), 0).map((word) => word.text));
});

test.each([
  ['语言：Go, C and D', '语言：Go, C andD'],
  ['语言：中文', '语言： 中 国'],
  ['達成。 (0) 達成。', '達成。(0)'],
  ['one two', 'onetwo'],
])('other differences stay: %s and %s', (whole, text) => {
  expect(divided(whole, text)).toEqual(foundWords([found(text)]).map((word) => word.text));
});

test('a joiner beside a Latin letter is not compared, and one between letters that join is', () => {
  const textOf = (text: string) => expectedWords(expected(text), 0).map((word) => word.text);
  expect(textOf('React\u200cها')).toEqual(textOf('Reactها'));
  expect(textOf('می\u200cخواهم')).not.toEqual(textOf('میخواهم'));
});
