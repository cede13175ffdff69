import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hyphenatorOf, loadHyphenator, loadHyphenators } from '../../src/locale/hyphenate.ts';
import { caches } from '../support/caches.ts';

const languages = ['en-US', 'en-GB', 'de', 'fr', 'es'];

async function hyphenated(language: string, words: string): Promise<string> {
  const hyphenator = await loadHyphenator(language, caches);
  return words
    .split(' ')
    .map((word) => {
      const points = hyphenator?.(word) ?? [];
      return [0, ...points].map((point, index) => word.slice(point, points[index])).join('-');
    })
    .join(' ');
}

test.each([
  ['en-US', 'engi-neer-ing devel-op-ment respon-si-ble infra-struc-ture hyphen-ation'],
  ['en-GB', 'engin-eer-ing devel-op-ment respons-ible infra-struc-ture hyphen-a-tion'],
  ['de', 'ent-wick-lung ver-ant-wort-lich zusam-men-ar-beit'],
  ['fr', 'déve-lop-pe-ment res-pon-sable infor-ma-tique'],
  ['es', 'desa-rro-llo res-pon-sa-bi-li-dad pro-gra-ma-ción'],
])('hyphenates words of %s like its dictionaries', async (language, expected) => {
  expect(await hyphenated(language, expected.replaceAll('-', ''))).toBe(expected);
});

test('hyphenates exceptions by the list', async () => {
  expect(await hyphenated('en-US', 'associate project')).toBe('asso-ciate project');
  expect(await hyphenated('en-GB', 'university manuscript')).toBe('uni-ver-sity manu-script');
});

test.each(languages)(
  'leaves three letters at either end of a word of %s, and does not hyphenate short words',
  async (language) => {
    const hyphenator = await loadHyphenator(language, caches);
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefghilmnoprstuvéäñ'), maxLength: 20 });
    fc.assert(
      fc.property(letters, (word) => {
        const points = hyphenator?.(word) ?? [];
        expect(points).toEqual([...new Set(points)].toSorted((one, other) => one - other));
        for (const point of points) expect(Math.min(point, word.length - point)).toBeGreaterThanOrEqual(3);
        if (word.length < 7) expect(points).toEqual([]);
      }),
    );
  },
);

test('does not hyphenate a word with a capital, a digit or punctuation', async () => {
  const words = 'Engineering ENGINEERING engineering2 engineer-ing javaScripting';
  expect(await hyphenated('en-US', words)).toBe(words);
});

test('uses the patterns of the language, and leaves out languages without patterns', async () => {
  expect(await hyphenated('de-AT', 'entwicklung')).toBe('ent-wick-lung');
  expect(await hyphenated('en', 'engineering')).toBe('engin-eer-ing');
  expect(await loadHyphenator('zu', caches)).toBeUndefined();
  expect([...(await loadHyphenators(['fr-CA', 'zu', 'fr-CA', 'es'], caches)).keys()]).toEqual([
    'fr-CA',
    'es',
  ]);
});

test('the highest digit between two letters wins, odd digits allow a hyphen', () => {
  const hyphenator = hyphenatorOf({ patterns: 'b1c bc1d a2bcd e1f .abcde2f', exceptions: 'gh-ijklm-nop' });
  expect(hyphenator('abcdefgh')).toEqual([3]);
  expect(hyphenator('bcdbcdbcd')).toEqual([4, 5]);
  expect(hyphenator('ghijklmnop')).toEqual([7]);
});
