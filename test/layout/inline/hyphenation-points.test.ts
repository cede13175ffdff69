import { expect, test } from 'vitest';
import { hyphenationPoints } from '../../../src/layout/inline/break-opportunities.ts';

/** Returns the text with | at the hyphenation points of a hyphenator that breaks after every third letter. */
function withBreaks(text: string): string {
  const everyThird = (word: string): readonly number[] =>
    Array.from({ length: Math.ceil(word.length / 3) - 1 }, (_, index) => 3 * index + 3);
  const points = hyphenationPoints(`${text} end`, () => everyThird);
  return Array.from(text, (character, at) => (points.has(at) ? '|' : '') + character).join('');
}

test.each([
  ['abcdefg', 'abc|def|g'],
  ['“abcdef”, (abcdef).', '“abc|def”, (abc|def).'],
  ['l’abcdef abcdef’s', 'l’abc|def abc|def’s'],
])('hyphenates %s within its letters', (text, expected) => {
  expect(withBreaks(text)).toBe(expected);
});

test.each([
  'Abcdef',
  'ABCDEF',
  'abcDef',
  'abcdef2',
  'abcdef-ghijkl',
  'abcdef/ghijkl',
  'abc.def.ghi',
  'abcdef@ghijkl.org',
  'https://abcdef.org/ghijkl',
  'abc_def',
  'abc\u00addef',
])('does not hyphenate %s: a name, code, an address, a compound, or hyphenated by hand', (text) => {
  expect(withBreaks(text)).toBe(text);
});

test('does not hyphenate the last word of a paragraph, or a word without a hyphenator', () => {
  expect([...hyphenationPoints('abcdef abcdef', () => () => [3])]).toEqual([3]);
  expect([...hyphenationPoints('abcdef abcdef', () => undefined)]).toEqual([]);
});
