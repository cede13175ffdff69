import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DateForm, dateLines, formatDate } from '../../src/locale/format-date.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { findLocale, locales } from '../../src/locale/locales.ts';
import type { DateValue, PartialDate } from '../../src/model/partial-date.ts';
import { parseDate } from '../../src/read/dates/parse-date.ts';

const long: DateForm = { months: 'long', years: 'full', dash: 'thin', ongoing: 'word' };
const short: DateForm = { ...long, months: 'short' };
const years: DateForm = { ...long, months: 'none', ongoing: 'dash' };

function locale(tag: string): Locale {
  const found = findLocale(tag);
  if (!found) throw new Error(`no locale ${tag}`);
  return found;
}

/** Shows no-break spaces as `~`, thin ones as `_`. */
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
  ['2012 – Present', long, 'en-US', '2012_–_Present'],
  ['2012 to date', long, 'en-GB', '2012_–_present'],
  ['2012 a la fecha', long, 'es', '2012_–_actualidad'],
  ['2012 à ce jour', long, 'fr', '2012_–_aujourd’hui'],
  ['2012 – Actual', long, 'es', '2012_–_Actual'],
  ['2012 – Actual', long, 'en-GB', '2012_–_present'],
  ['2012 – now', long, 'fr', '2012_–_aujourd’hui'],
  ['mars 2012 à ce jour', short, 'es', 'mar.~2012_–_actualidad'],
  ['2012 – Present', short, 'de', '2012_–_heute'],
  ['2012至今', short, 'pt', '2012_–_presente'],
  ['2012 –', long, 'en-GB', '2012_–_present'],
  ['2012 –', long, 'de', '2012_–_heute'],
  ['2012 – now', years, 'en-GB', '2012_–'],
  ['– 2014', long, 'en-GB', '–_2014'],
  ['four weeks', long, 'en-GB', 'four weeks'],
])('%s as %o in %s is %s', (source, form, tag, expected) => {
  expect(printed(source, form, tag)).toBe(expected);
});

test('a range breaks after its dash, a single date does not break', () => {
  const lines = (source: string, form: DateForm): readonly string[] =>
    dateLines(parseDate(source).value, form, locale('en-GB')).map(visible);
  expect(lines('Aug 2019 – Jan 2020', short)).toEqual(['Aug~2019_–', 'Jan~2020']);
  expect(lines('2012 – now', short)).toEqual(['2012_–', 'now']);
  expect(lines('2012 –', years)).toEqual(['2012_–']);
  expect(lines('2012 – 2012', short)).toEqual(['2012']);
  expect(lines('– 2014', short)).toEqual(['–_2014']);
});

test('dates contain only no-break spaces', () => {
  const value: DateValue = {
    kind: 'open',
    start: { year: 2019, month: 1, day: 2 },
    word: 'to date',
    source: '',
  };
  for (const tag of ['en-GB', 'en-US', 'de', 'fr', 'es', 'pt']) {
    expect(formatDate(value, long, locale(tag))).toMatch(/^[^\s]*(?:[\u00a0\u202f][^\s]+)*$/);
    expect(formatDate(value, long, locale(tag))).not.toContain(' ');
  }
});

test('the Persian word for today that says *until* itself has no other before it', () => {
  expect(printed('2016 – present', { ...long, dash: 'closed' }, 'fa')).toBe('2016~تا~اکنون');
  expect(printed('2016 – تاکنون', { ...long, dash: 'closed' }, 'fa')).toBe('2016~تاکنون');
  expect(parseDate('2016 تاکنون').value.kind).toBe('open');
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
] as const)('prints %s in the form of the theme', (source, form, expected) => {
  expect(printed(source, form)).toBe(expected);
});

test.each([
  ['Jan 2020 – Mar 2020', 'en-GB', 'Jan–Mar~2020'],
  ['Jan 2020 – Mar 2020', 'de', 'Jan.–März~2020'],
  ['Jan 2020 – Mar 2020', 'fr', 'janv.–mars~2020'],
  ['Jan 2020 – Mar 2020', 'pt', 'jan.–mar.~de~2020'],
  ['Q1 2020 – Q3 2020', 'en-GB', 'Q1–Q3~2020'],
  ['Spring 2020 – Fall 2020', 'en-US', 'Spring–Fall~2020'],
  ['1 Jan 2020 – 5 Mar 2020', 'en-GB', '1~Jan_–_5~Mar~2020'],
  ['1 Jan 2020 – 5 Mar 2020', 'en-US', 'Jan~1_–_Mar~5,~2020'],
  ['1 Jan 2020 – 5 Mar 2020', 'es', '1~de~ene._–_5~de~mar.~de~2020'],
  ['1 Jan 2020 – 5 Mar 2020', 'fr', '1er~janv._–_5~mars~2020'],
  ['Jan 2020 – Mar 2021', 'en-GB', 'Jan~2020_–_Mar~2021'],
  ['2020 – Mar 2020', 'en-GB', '2020_–_Mar~2020'],
  ['~Jan 2020 – Mar 2020', 'en-GB', 'c.~Jan~2020_–_Mar~2020'],
  ['Jan 2020 – Jan 2020', 'en-GB', 'Jan~2020'],
  ['2012 – 2014', 'en-GB', '2012–2014'],
])('with a shared year printed once, %s in %s is %s', (source, tag, expected) => {
  expect(printed(source, { ...short, dash: 'closed', sameYear: 'once' }, tag)).toBe(expected);
});

test.each([
  ['2013-12-01', 'Dec~2013'],
  ['2013-12-01 – 2014-01-31', 'Dec~2013_–_Jan~2014'],
  ['2013-12-01 – 2013-12-24', 'Dec~2013'],
  ['12 May 2023', 'May~2023'],
])('without days, %s is %s', (source, expected) => {
  expect(printed(source, { ...short, days: false })).toBe(expected);
});

const withDuration: DateForm = { ...short, durations: { today: { year: 2024, month: 5 } } };

test.each([
  ['Jan 2020 – Feb 2020', '2~mos'],
  ['31 Jan 2020 – 1 Feb 2020', '2~mos'],
  ['1 Jan 2020 – 28 Feb 2020', '2~mos'],
  ['Jan 2020 – Jan 2020', '1~mo'],
  ['Jan 2020 – Dec 2020', '1~yr'],
  ['Dec 2019 – Jan 2020', '2~mos'],
  ['Jan 2019 – Mar 2021', '2~yrs~3~mos'],
  ['Mar 2019 – Feb 2021', '2~yrs'],
  ['Q1 2020 – Q3 2020', '9~mos'],
  ['Feb 2020 – Q2 2020', '5~mos'],
  ['Apr 2024 – now', '2~mos'],
  ['May 2024 – now', '1~mo'],
])('%s lasts %s, with both ends counted', (source, expected) => {
  expect(printed(source, withDuration).split('~·~')[1]).toBe(expected);
});

test.each([
  '2019 – 2021',
  'Jan 2019 – 2021',
  'Spring 2020 – Fall 2020',
  '~Jan 2020 – Mar 2020',
  'Jan 2020',
  '– Mar 2020',
  '2019 – now',
  'Jun 2024 – now',
  'Mar 2020 – Jan 2020',
  'four weeks',
])('prints no duration for %s', (source) => {
  expect(printed(source, withDuration)).not.toContain('·');
});

test('prints no duration for an open range without a current month', () => {
  expect(printed('Jan 2020 – now', { ...short, durations: {} })).toBe('Jan~2020_–_now');
});

test.each([
  ['en-GB', '1~yr~1~mo'],
  ['de', '1~Jahr~1~Monat'],
  ['fr', '1~an~1~mois'],
  ['es', '1~año~1~mes'],
  ['pt', '1~ano~1~mês'],
])('in %s a year and a month are %s', (tag, expected) => {
  expect(printed('Jan 2019 – Jan 2020', withDuration, tag)).toContain(`·~${expected}`);
});

test('a duration is a separate line if start and end are on separate lines', () => {
  const lines = dateLines(parseDate('Jan 2019 – Jan 2020').value, withDuration, locale('en-GB'));
  expect(lines.map(visible)).toEqual(['Jan~2019_–', 'Jan~2020', '1~yr~1~mo']);
});

const partial: fc.Arbitrary<PartialDate> = fc
  .record(
    {
      year: fc.integer({ min: 1000, max: 2999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      season: fc.constantFrom('spring', 'summer', 'autumn', 'winter'),
      quarter: fc.integer({ min: 1, max: 4 }),
      approximate: fc.constant(true),
    },
    { requiredKeys: ['year'] },
  )
  .map((date): PartialDate => date);
const anyDate: fc.Arbitrary<DateValue> = fc.oneof(
  fc.record({ kind: fc.constant('point'), at: partial, source: fc.string() }),
  fc.record({ kind: fc.constant('range'), start: partial, end: partial, source: fc.string() }),
  fc.record({ kind: fc.constant('open'), start: partial, source: fc.string() }),
  fc.record({ kind: fc.constant('until'), end: partial, source: fc.string() }),
);
const anyForm: fc.Arbitrary<DateForm> = fc.record({
  months: fc.constantFrom('long', 'short', 'none'),
  days: fc.boolean(),
  years: fc.constantFrom('full', 'short'),
  sameYear: fc.constantFrom('repeated', 'once'),
  dash: fc.constantFrom('closed', 'thin', 'spaced'),
  ongoing: fc.constantFrom('word', 'dash'),
  durations: fc.constant({ today: { year: 2024, month: 5 } }),
});

test('prints every date in every form and language with its years, and fills in every placeholder', () => {
  fc.assert(
    fc.property(anyDate, anyForm, fc.constantFrom(...locales), (value, form, language) => {
      const text = formatDate(value, form, language);
      expect(text).not.toMatch(/[{}]|undefined|NaN| /u);
      const years = [value.kind === 'range' ? value.end.year : undefined].flatMap((year) => year ?? []);
      for (const year of years) expect(text).toContain(String(year).slice(-2));
      expect(text.split('–').length).toBeLessThanOrEqual(2);
      expect(dateLines(value, form, language).join('')).not.toBe('');
    }),
    { numRuns: 1000 },
  );
});

const iso: DateForm = { ...long, months: 'iso' };

test.each([
  ['Aug 2019', iso, '2019-08'],
  ['2019', iso, '2019'],
  ['14 August 2019', { ...iso, days: false }, '2019-08'],
  ['14 August 2019', iso, '2019-08-14'],
  ['Aug 2019 – Jan 2020', iso, '2019-08_–_2020-01'],
  ['Aug 2019 – Oct 2019', { ...iso, sameYear: 'once' }, '2019-08_–_2019-10'],
  ['Aug 2019 – now', { ...iso, dash: 'spaced' }, '2019-08~–~aujourd’hui'],
  ['Aug 2019 – Jan 2020', { ...iso, dash: 'closed' }, '2019-08_–_2020-01'],
  ['c. May 2019', iso, 'vers~2019-05'],
  ['Fall 2019', iso, 'automne~2019'],
  ['Q3 2019', iso, 'T3~2019'],
  ['until 3 May 1999', { ...iso, years: 'short' }, '–_1999-05-03'],
] as const)('prints %s in the form of ISO 8601: %o, %s', (source, form, expected) => {
  expect(printed(source, form, 'fr')).toBe(expected);
});
