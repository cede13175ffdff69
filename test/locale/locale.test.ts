import { expect, test } from 'vitest';
import { findLocale, locales, localeTags } from '../../src/locale/locales.ts';

test('finds the locale of a tag, else the first of its language', () => {
  expect(findLocale('en-US')?.tag).toBe('en-US');
  expect(findLocale('EN_us')?.tag).toBe('en-US');
  expect(findLocale('en')?.tag).toBe('en-GB');
  expect(findLocale('en-AU')?.tag).toBe('en-GB');
  expect(findLocale('de-AT')?.tag).toBe('de');
  expect(findLocale('fr-CA')?.tag).toBe('fr');
  expect(findLocale('tlh')).toBeUndefined();
  expect(findLocale('')).toBeUndefined();
});

test('lists each tag once, with complete names and patterns', () => {
  expect(new Set(localeTags).size).toBe(localeTags.length);
  expect(localeTags[0]).toBe('en-GB');
  for (const locale of locales) {
    expect(new Set(locale.months.long).size).toBe(12);
    expect(new Set(locale.months.short).size).toBe(12);
    expect(locale.pageOf).toMatch(/\{page\}.*\{pages\}/);
    expect(locale.datePattern.dayMonthYear).toMatch(/\{day\}/);
    expect(locale.datePattern.monthYear).toMatch(/\{month\}.*\{year\}/);
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
  expect(spaced.map((locale) => locale.tag)).toEqual(['fr']);
  for (const space of Object.values(spaced[0]?.punctuationSpace ?? {}))
    expect(space).toMatch(/^[\u00a0\u202f]$/);
});
