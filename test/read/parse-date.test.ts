import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DateForm, formatDate } from '../../src/locale/format-date.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { locales } from '../../src/locale/locales.ts';
import type { DateValue, PartialDate } from '../../src/model/partial-date.ts';
import { endsBefore } from '../../src/model/partial-date.ts';
import type { DateNotation } from '../../src/read/dates/date-notation.ts';
import { parseDate } from '../../src/read/dates/parse-date.ts';

/** `2019-08..`, `..2014`, `2012..2014`, `2012..(now)`. */
function sketch(value: DateValue): string {
  const one = ({ year, month, day, season, quarter }: PartialDate): string =>
    [
      year,
      month && String(month).padStart(2, '0'),
      day && String(day).padStart(2, '0'),
      season,
      quarter && `q${quarter}`,
    ]
      .filter(Boolean)
      .join('-');
  switch (value.kind) {
    case 'written':
      return `“${value.source}”`;
    case 'point':
      return one(value.at);
    case 'range':
      return `${one(value.start)}..${one(value.end)}`;
    case 'open':
      return `${one(value.start)}..${value.word === undefined ? '' : `(${value.word})`}`;
    case 'until':
      return `..${one(value.end)}`;
    default:
      return value satisfies never;
  }
}

test.each([
  ['2012', '2012'],
  ['(2014)', '2014'],
  ['2019-08', '2019-08'],
  ['2014/10', '2014-10'],
  ['09/2014', '2014-09'],
  ['2019-08-01', '2019-08-01'],
  ['2019-08-01T16:00:00.000Z', '2019-08-01'],
  ['01.08.2019', '2019-08-01'],
  ['2024-02-29', '2024-02-29'],
  ['Aug 2019', '2019-08'],
  ['August 2019', '2019-08'],
  ['Sept 2015', '2015-09'],
  ['Aug, 2019', '2019-08'],
  ['1 Aug 2019', '2019-08-01'],
  ['Aug 1, 2019', '2019-08-01'],
  ['August 1st, 2019', '2019-08-01'],
  ['20. März 2020', '2020-03-20'],
  ['1er août 2019', '2019-08-01'],
  ['1 de agosto de 2019', '2019-08-01'],
  ['Fall 2023', '2023-autumn'],
  ['Frühling 2020', '2020-spring'],
  ["May '14", '2014-05'],
  ['’49', '2049'],
  ["'50", '1950'],
  ['2012 – 2014', '2012..2014'],
  ['2012—2014', '2012..2014'],
  ['2012-2014', '2012..2014'],
  ['2012 -- 2014', '2012..2014'],
  ['(2010-2011)', '2010..2011'],
  ["'12 – '14", '2012..2014'],
  ['2010 to 2012', '2010..2012'],
  ['2010 bis 2012', '2010..2012'],
  ['von 2010 bis 2012', '2010..2012'],
  ['de 2010 à 2012', '2010..2012'],
  ['2019-08 - 2020-01', '2019-08..2020-01'],
  ['2019-08-2020-01', '2019-08..2020-01'],
  ['2018-08/2019-01', '2018-08..2019-01'],
  ['01.08.2019 – 31.12.2020', '2019-08-01..2020-12-31'],
  ['Jan–Mar 2020', '2020-01..2020-03'],
  ['Jan 2020 – Mar', '2020-01..2020-03'],
  ['Spring–Fall 2020', '2020-spring..2020-autumn'],
  ['Jan. ’15 – Aug. ’19', '2015-01..2019-08'],
  ['2012 – now', '2012..(now)'],
  ['2016-Present', '2016..(Present)'],
  ['2023-08 – present', '2023-08..(present)'],
  ['2001, ongoing', '2001..(ongoing)'],
  ['2019 to date', '2019..(date)'],
  ['2019 bis heute', '2019..(heute)'],
  ['2010 - aujourd’hui', '2010..(aujourd’hui)'],
  ["2010 à aujourd'hui", "2010..(aujourd'hui)"],
  ['desde enero de 2019 hasta la actualidad', '2019-01..(la actualidad)'],
  ['Nov 2018 to Jan', '2018-11..2019-01'],
  ['Nov 2018 – Jan', '2018-11..2019-01'],
  ['Dec – Feb 2020', '2019-12..2020-02'],
  ['28 Dec – 3 Jan 2020', '2019-12-28..2020-01-03'],
  ['Sept. 2018 bis Feb.', '2018-09..2019-02'],
  ['noviembre de 2018 a enero', '2018-11..2019-01'],
  ['Q4 2018 – Q1', '2018-q4..2019-q1'],
  ['Fall 2018 – Spring', '2018-autumn..2019-spring'],
  ['Fall–Spring 2020', '2019-autumn..2020-spring'],
  ['Jan 2018 to Nov', '2018-01..2018-11'],
  ['Spring 2018 – Fall', '2018-spring..2018-autumn'],
  ['Ene. 2024 – Presente', '2024-01..(Presente)'],
  ["Aug. '19 –", '2019-08..'],
  ['2010-', '2010..'],
  ['since 2014', '2014..'],
  ['seit 2019', '2019..'],
  ['– 2014', '..2014'],
  ['until 2014', '..2014'],
  ['2019\u00a0–\u202f2020', '2019..2020'],
])('parses %s as %s', (source, expected) => {
  const { value, issue } = parseDate(source);
  expect(sketch(value)).toBe(expected);
  expect(issue).toBeUndefined();
});

test.each([
  ['Febuary 2024', 'unparsed-date'],
  ['20-01-01', 'unparsed-date'],
  ['4 weeks', 'unparsed-date'],
  ['2019, 2020', 'unparsed-date'],
  ['Present', 'unparsed-date'],
  ['12', 'unparsed-date'],
  ['while (age++ < life.length)', 'unparsed-date'],
  ['2020-13', 'impossible-date'],
  ['2020-13 – 2021-01', 'impossible-date'],
] as const)('%s stays as written: %s', (source, issue) => {
  expect(parseDate(source)).toEqual({ value: { kind: 'written', source }, issue });
});

test('keeps the written order of a range that ends before it begins', () => {
  const { value, issue } = parseDate('2014 – 2012');
  expect(issue).toBe('reversed-dates');
  expect(sketch(value)).toBe('2014..2012');
});

const year = fc.integer({ min: 1900, max: 2100 });
/** Dates that say exactly what they are, as precisely as they may be. */
const exact: fc.Arbitrary<PartialDate> = fc.oneof(
  fc.record({ year }),
  fc.record({ year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ year, season: fc.constantFrom('spring', 'summer', 'autumn', 'winter') }),
  fc.record({ year, quarter: fc.integer({ min: 1, max: 4 }) }),
);
const form: fc.Arbitrary<DateForm> = fc.record({
  months: fc.constantFrom('long', 'short'),
  years: fc.constant('full'),
  sameYear: fc.constantFrom('repeated', 'once'),
  dash: fc.constantFrom('closed', 'thin', 'spaced'),
  ongoing: fc.constant('word'),
});

function notationOf({ tag }: Locale): DateNotation {
  return { order: 'day-first', language: tag.split('-')[0] };
}

test('parses every date that a locale prints as the same date', () => {
  fc.assert(
    fc.property(
      exact,
      fc.boolean(),
      fc.constantFrom(...locales),
      form,
      (date, isApproximate, locale, look) => {
        const at: PartialDate = isApproximate ? { ...date, approximate: true } : date;
        const { value, issue } = parseDate(
          formatDate({ kind: 'point', at, source: '' }, look, locale),
          notationOf(locale),
        );
        expect(value).toEqual({ kind: 'point', at, source: expect.any(String) });
        expect(issue).toBeUndefined();
      },
    ),
    { numRuns: 500 },
  );
});

test('parses every range that a locale prints as the same range', () => {
  fc.assert(
    fc.property(exact, exact, fc.constantFrom(...locales), form, (one, other, locale, look) => {
      const [start, end] = endsBefore(other, one) ? [other, one] : [one, other];
      const printed = formatDate({ kind: 'range', start, end, source: '' }, look, locale);
      fc.pre(formatDate({ kind: 'point', at: start, source: '' }, look, locale) !== printed);
      const { value, issue } = parseDate(printed, notationOf(locale));
      expect(value).toEqual({ kind: 'range', start, end, source: expect.any(String) });
      expect(issue).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('parses open ranges from what is printed', () => {
  fc.assert(
    fc.property(exact, fc.constantFrom(...locales), form, (date, locale, look) => {
      const open = parseDate(
        formatDate({ kind: 'open', start: date, source: '' }, look, locale),
        notationOf(locale),
      ).value;
      expect(open).toMatchObject({ kind: 'open', start: date, word: locale.present });
      const until = parseDate(
        formatDate({ kind: 'until', end: date, source: '' }, look, locale),
        notationOf(locale),
      ).value;
      expect(until).toMatchObject({ kind: 'until', end: date });
    }),
    { numRuns: 300 },
  );
});

test('keeps the order of a range, and reports a reversed one', () => {
  fc.assert(
    fc.property(exact, exact, fc.constantFrom(...locales), form, (start, end, locale, look) => {
      const printed = formatDate(
        { kind: 'range', start, end, source: '' },
        { ...look, sameYear: 'repeated' },
        locale,
      );
      const { value, issue } = parseDate(printed, notationOf(locale));
      if (value.kind !== 'range') return;
      expect(value).toMatchObject({ start, end });
      expect(issue).toBe(endsBefore(end, start) ? 'reversed-dates' : undefined);
    }),
    { numRuns: 300 },
  );
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 120 });
const dateLike = fc
  .array(
    fc.constantFrom(
      '2019',
      '19',
      '’19',
      '-',
      '–',
      '/',
      '~',
      '?',
      '..',
      ' ',
      'Aug',
      'Q3',
      'now',
      '至今',
      'to',
      'c.',
    ),
  )
  .map((pieces) => pieces.join(''));

test('returns any text with its own words', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, dateLike), (source) => {
      expect(parseDate(source).value.source).toBe(source.trim().replace(/\s+/gu, ' '));
    }),
  );
});
