import { expect, test } from 'vitest';
import { hyphenationPoints } from '../../../src/layout/inline/break-opportunities.ts';

/** The text with | before every third letter that a hyphenator of every third letter divides. */
function divided(text: string): string {
  const everyThird = (word: string): readonly number[] =>
    Array.from({ length: Math.ceil(word.length / 3) - 1 }, (_, index) => 3 * index + 3);
  const points = hyphenationPoints(`${text} end`, () => everyThird);
  return Array.from(text, (sign, at) => (points.has(at) ? '|' : '') + sign).join('');
}

test.each([
  ['abcdefg', 'abc|def|g'],
  ['“abcdef”, (abcdef).', '“abc|def”, (abc|def).'],
  ['l’abcdef abcdef’s', 'l’abc|def abc|def’s'],
])('%s divides inside its letters', (text, expected) => {
  expect(divided(text)).toBe(expected);
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
])('%s is a name, code, an address, a compound or divided by hand, and stays whole', (text) => {
  expect(divided(text)).toBe(text);
});

test('the last word of a paragraph stays whole, and one without a hyphenator', () => {
  expect([...hyphenationPoints('abcdef abcdef', () => () => [3])]).toEqual([3]);
  expect([...hyphenationPoints('abcdef abcdef', () => undefined)]).toEqual([]);
});
