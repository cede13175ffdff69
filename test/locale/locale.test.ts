import { expect, test } from 'vitest';
import { completeTags, findLocale, localeOf, locales, localeTags } from '../../src/locale/locales.ts';

test('finds the locale of a tag, else of its parent in CLDR', () => {
  expect(findLocale('en-US')?.tag).toBe('en-US');
  expect(findLocale('EN_us')?.tag).toBe('en-US');
  expect(findLocale('en')?.tag).toBe('en-GB');
  expect(findLocale('en-NZ')?.tag).toBe('en-GB');
  expect(findLocale('de-LI')?.tag).toBe('de');
  expect(findLocale('de-AT')?.tag).toBe('de-AT');
  expect(findLocale('fr-CA')?.tag).toBe('fr-CA');
  expect(findLocale('es-CO')?.tag).toBe('es-419');
  expect(findLocale('es-MX')?.tag).toBe('es-MX');
  expect(findLocale('pt-BR')?.tag).toBe('pt');
  expect(findLocale('pt-AO')?.tag).toBe('pt-PT');
  expect(findLocale('no')?.tag).toBe('nb');
  expect(findLocale('iw')?.tag).toBe('he');
  expect(findLocale('tlh')).toBeUndefined();
  expect(findLocale('')).toBeUndefined();
});

test.each([
  ['zh', 'zh'],
  ['zh-CN', 'zh'],
  ['zh-Hans-SG', 'zh'],
  ['zh-TW', 'zh-Hant'],
  ['zh-hant-hk', 'zh-Hant-HK'],
  ['zh-HK', 'zh-Hant-HK'],
  ['yue', 'zh-Hant'],
  ['sr', 'sr'],
  ['sr-Cyrl-BA', 'sr'],
  ['sr-Latn-RS', 'sr-Latn'],
  ['sr-ME', 'sr-Latn'],
  ['sh', 'sr-Latn'],
  ['az-Cyrl', undefined],
  ['hi-Latn', undefined],
  ['ja-Jpan-JP', 'ja'],
])('a language in another script has no words but its own: %s is %s', (tag, expected) => {
  expect(findLocale(tag)?.tag).toBe(expected);
});

test('has every word of fifty languages, and the months of more', () => {
  const languagesOf = (tags: readonly string[]) => new Set(tags.map((tag) => tag.split('-')[0])).size;
  expect(languagesOf(completeTags)).toBeGreaterThanOrEqual(50);
  expect(languagesOf(localeTags)).toBeGreaterThanOrEqual(65);
});

test('keeps the tag as it is written, and says which words there are', () => {
  const found = (tag: string) => {
    const { locale, words } = localeOf(tag) ?? {};
    return [locale?.tag, words, locale?.months.long[2], locale?.present];
  };
  expect(found('de-LI')).toEqual(['de-LI', 'all', 'März', 'heute']);
  expect(found('ZH_hant_HK')).toEqual(['zh-Hant-HK', 'all', '3月', '至今']);
  expect(found('cy-GB')).toEqual(['cy-GB', 'dates', 'Mawrth', 'present']);
  expect(found('tlh')).toEqual(['tlh', 'none', 'March', 'present']);
  expect(localeOf('not a tag')).toBeUndefined();
});

test('lists each tag once, with complete names and patterns', () => {
  expect(new Set(localeTags).size).toBe(localeTags.length);
  expect(localeTags[0]).toBe('en-GB');
  for (const locale of locales) {
    expect(new Set(locale.months.long).size).toBe(12);
    expect(new Set(locale.months.short).size).toBe(12);
    expect(locale.pageOf).toMatch(/\{page\}.*\{pages\}/);
    expect(locale.datePattern.dayMonthYear).toMatch(/\{day\}/);
    expect(locale.datePattern.monthYear).toMatch(/\{month\}.*\{year\}|\{year\}.*\{month\}/);
    for (const word of locale.stubWords) expect(word).toBe(word.toLowerCase());
  }
});

test('short English months have no dot', () => {
  for (const locale of locales.filter(({ tag }) => tag.startsWith('en'))) {
    expect(locale.months.short.join('')).not.toContain('.');
  }
});

test('only French has no-break spaces before high punctuation', () => {
  const spaced = locales.filter((locale) => locale.punctuationSpace);
  expect(new Set(spaced.map(({ tag }) => tag.split('-')[0]))).toEqual(new Set(['fr']));
  for (const space of Object.values(spaced[0]?.punctuationSpace ?? {}))
    expect(space).toMatch(/^[\u00a0\u202f]$/);
});
