import { expect, test } from 'vitest';
import { type DateForm, dateLines, formatDate } from '../../src/locale/format-date.ts';
import { findLocale, type Locale } from '../../src/locale/locale.ts';
import type { DateValue } from '../../src/model/partial-date.ts';
import { parseDate } from '../../src/read/parse-date.ts';

const long: DateForm = { months: 'long', years: 'full', dash: 'thin', ongoing: 'word' };
const short: DateForm = { ...long, months: 'short' };
const years: DateForm = { ...long, months: 'none', ongoing: 'dash' };

function locale(tag: string): Locale {
  const found = findLocale(tag);
  if (!found) throw new Error(`no locale ${tag}`);
  return found;
}

/** Tied spaces as `~`, thin ones as `_`. */
function visible(text: string): string {
  return text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');
}

function printed(source: string, form: DateForm, tag = 'en-GB'): string {
  return visible(formatDate(parseDate(source).value, form, locale(tag)));
}

test.each([
  ['2019', long, 'en-GB', '2019'],
  ['2019-08', long, 'en-GB', 'August~2019'],
  ['2019-08', short, 'en-GB', 'Aug~2019'],
  ['2019-08', years, 'en-GB', '2019'],
  ['2019-08-01', long, 'en-GB', '1~August~2019'],
  ['2019-08-01', long, 'en-US', 'August~1,~2019'],
  ['2019-08-01', long, 'de', '1.~August~2019'],
  ['2019-08-01', long, 'fr', '1er~août~2019'],
  ['2019-08-02', long, 'fr', '2~août~2019'],
  ['2019-08-01', long, 'es', '1~de~agosto~de~2019'],
  ['2019-02', short, 'de', 'Feb.~2019'],
  ['Fall 2023', short, 'en-US', 'Fall~2023'],
  ['Autumn 2023', short, 'de', 'Herbst~2023'],
  ['Fall 2023', years, 'en-US', '2023'],
  ['2012 – 2014', long, 'en-GB', '2012_–_2014'],
  ['Jan 2019 – Mar 2019', short, 'en-GB', 'Jan~2019_–_Mar~2019'],
  ['Jan 2019 – Mar 2019', years, 'en-GB', '2019'],
  ['2012 – now', long, 'en-GB', '2012_–_now'],
  ['2012 –', long, 'en-GB', '2012_–_present'],
  ['2012 –', long, 'de', '2012_–_heute'],
  ['2012 – now', years, 'en-GB', '2012_–'],
  ['– 2014', long, 'en-GB', '–_2014'],
  ['four weeks', long, 'en-GB', 'four weeks'],
])('%s as %o in %s is %s', (source, form, tag, expected) => {
  expect(printed(source, form, tag)).toBe(expected);
});

test('a range breaks after its dash, and what is one date does not break', () => {
  const lines = (source: string, form: DateForm): readonly string[] =>
    dateLines(parseDate(source).value, form, locale('en-GB')).map(visible);
  expect(lines('Aug 2019 – Jan 2020', short)).toEqual(['Aug~2019_–', 'Jan~2020']);
  expect(lines('2012 – now', short)).toEqual(['2012_–', 'now']);
  expect(lines('2012 –', years)).toEqual(['2012_–']);
  expect(lines('2012 – 2012', short)).toEqual(['2012']);
  expect(lines('– 2014', short)).toEqual(['–_2014']);
});

test('dates hold no spaces but those that tie', () => {
  const value: DateValue = {
    kind: 'open',
    start: { year: 2019, month: 1, day: 2 },
    word: 'to date',
    source: '',
  };
  for (const tag of ['en-GB', 'en-US', 'de', 'fr', 'es']) {
    expect(formatDate(value, long, locale(tag))).toMatch(/^[^\s]*(?:[\u00a0\u202f][^\s]+)*$/);
    expect(formatDate(value, long, locale(tag))).not.toContain(' ');
  }
});

test.each([
  ['2016-Present', { ...years, dash: 'closed', ongoing: 'word' }, '2016–Present'],
  ['2010-2011', { ...years, dash: 'closed' }, '2010–2011'],
  ["Aug. '19 –", { ...short, years: 'short', ongoing: 'dash' }, 'Aug~’19_–'],
  ["Jan. '15 – Aug. '19", { ...short, years: 'short', dash: 'closed' }, 'Jan~’15_–_Aug~’19'],
  ["'12 – '14", { ...short, years: 'short', dash: 'closed' }, '’12–’14'],
  ['Aug 1949', { ...short, years: 'short' }, 'Aug~1949'],
  ['August 2019 – now', { ...long, dash: 'spaced' }, 'August~2019~–~now'],
  ['– 2014', { ...long, dash: 'closed' }, '–2014'],
] as const)('%s is printed as the theme looks', (source, form, expected) => {
  expect(printed(source, form)).toBe(expected);
});
