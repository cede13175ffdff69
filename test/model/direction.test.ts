import { expect, test } from 'vitest';
import { directionOf, rightToLeft, rightToLeftLetter } from '../../src/model/direction.ts';

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['ps', 'rtl'],
  ['yi', 'rtl'],
  ['ckb', 'rtl'],
  ['dv', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az-Arab-IR', 'rtl'],
  ['ku-IQ', 'rtl'],
  ['ku', 'ltr'],
  ['az', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['en', 'ltr'],
  ['ru', 'ltr'],
  ['zh-Hant-HK', 'ltr'],
  ['ar-u-nu-latn', 'rtl'],
  ['', 'ltr'],
])('the direction of “%s” is %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

test('letters and digits that change the order of text are told from others', () => {
  for (const text of ['א', 'ا', 'ߐ', 'ܐ', 'ހ', '𞤀', '\u200f']) {
    expect(text).toMatch(rightToLeftLetter);
    expect(text).toMatch(rightToLeft);
  }
  // Digits of Arabic are read from left to right, but are ordered otherwise than those of Latin text.
  expect('١').toMatch(rightToLeft);
  expect('١').not.toMatch(rightToLeftLetter);
  for (const text of ['Añ1', 'Ж', '漢', 'ไ', '– “', '\u200e']) expect(text).not.toMatch(rightToLeft);
});
