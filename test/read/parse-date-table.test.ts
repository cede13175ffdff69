import { expect, test } from 'vitest';
import { type DateForm, formatDate } from '../../src/locale/format-date.ts';
import { locales, localeTags } from '../../src/locale/locales.ts';
import type { DateValue, PartialDate } from '../../src/model/partial-date.ts';
import { parseDate } from '../../src/read/dates/parse-date.ts';
import {
  ambiguousDays,
  impossibleDates,
  reversedDates,
  roughDates,
  twoDigitYears,
  unparsedDates,
} from './ambiguous-dates.ts';
import { type DateRow, dateTable, tableLocales } from './date-table.ts';

const short: DateForm = { months: 'short', years: 'full', dash: 'thin', ongoing: 'word' };

const rows: readonly (readonly [source: string, row: DateRow])[] = dateTable.flatMap((row) =>
  row.sources.map((source) => [source, row] as const),
);

function ends(value: DateValue): readonly PartialDate[] {
  switch (value.kind) {
    case 'written':
      return [];
    case 'point':
      return [value.at];
    case 'range':
      return [value.start, value.end];
    case 'open':
      return [value.start];
    case 'until':
      return [value.end];
    default:
      return value satisfies never;
  }
}

function textOf(value: DateValue): string {
  const [one = '', other = ''] = ends(value).map(({ year, month, day, season, quarter, approximate }) => {
    const figures = [month, day].flatMap((part) => (part ? [String(part).padStart(2, '0')] : []));
    const parts = [year, ...figures, ...(season ? [season] : []), ...(quarter ? [`q${quarter}`] : [])];
    return (approximate ? '~' : '') + parts.join('-');
  });
  switch (value.kind) {
    case 'range':
      return `${one}..${other}`;
    case 'open':
      return value.word === undefined ? `${one}..` : `${one}..@`;
    case 'until':
      return `..${one}`;
    default:
      return one;
  }
}

const precisions = ['year', 'season', 'quarter', 'month', 'day'] as const;

function precisionOf(value: DateValue): string {
  const known = ends(value).map((date) =>
    Math.max(...precisions.map((name, rank) => (date[name] === undefined ? 0 : rank))),
  );
  return precisions[Math.min(...known)] ?? '';
}

test('has more than three hundred dates, each once, and locales that exist', () => {
  expect(rows.length).toBeGreaterThanOrEqual(300);
  expect(new Set(rows.map(([source]) => source)).size).toBe(rows.length);
  expect(localeTags).toEqual(expect.arrayContaining(tableLocales));
});

test.each(rows)('parses %s as its row states', (source, row) => {
  const { value, issue } = parseDate(source);
  expect({ says: textOf(value), precision: precisionOf(value), issue }).toEqual({
    says: row.says,
    precision: row.precision,
    issue: undefined,
  });
});

test.each(rows)('formats %s as its row states in each locale of the table', (source, row) => {
  const { value } = parseDate(source);
  const word = value.kind === 'open' ? (value.word ?? '') : '';
  const forms = row.printed.replaceAll('@', () => word.replaceAll(' ', '~')).split(' | ');
  const printed = locales
    .filter(({ tag }) => tableLocales.includes(tag))
    .map((locale) => [
      locale.tag,
      formatDate(value, short, locale).replaceAll('\u00a0', '~').replaceAll('\u202f', '_'),
    ]);
  expect(printed).toEqual(tableLocales.map((tag, index) => [tag, forms[index] ?? forms[0]]));
});

test.each(twoDigitYears)('reads %s as %s and reports a two-digit year', (source, says) => {
  const { value, issue } = parseDate(source);
  expect([textOf(value), issue]).toEqual([says, 'two-digit-year']);
});

test.each(reversedDates)('keeps the order of %s, %s, and reports it', (source, says) => {
  const { value, issue } = parseDate(source);
  expect([textOf(value), issue]).toEqual([says, 'reversed-dates']);
});

test.each(ambiguousDays)(
  'reads %s as %s or %s and reports that it is ambiguous',
  (source, dayFirst, monthFirst) => {
    const orders = ['day-first', 'month-first'] as const;
    const read = orders.map((order) => parseDate(source, order));
    expect(read.map(({ value }) => textOf(value))).toEqual([dayFirst, monthFirst]);
    expect(read.map(({ issue }) => issue)).toEqual(['ambiguous-date', 'ambiguous-date']);
    expect(read.map(({ value }) => value.source)).toEqual([source, source]);
  },
);

const rough = roughDates.flatMap(([says, sources]) => sources.map((source) => [source, says] as const));

test.each(rough)('prints %s as written in every locale, and sorts it as %s', (source, says) => {
  const { value, issue } = parseDate(source);
  expect(issue).toBeUndefined();
  expect(value.kind === 'written' && value.about && textOf(value.about)).toBe(says);
  for (const locale of locales) expect(formatDate(value, short, locale)).toBe(source);
});

/** The shapes of dates that were counted in real files, with one of each. */
const metInFiles = [
  ...[
    '2019-08-14',
    '2019-08',
    '2019',
    'August 2019',
    '2019-08-14T16:00:00.000Z',
    '2018-Present',
    'Fall 2023',
  ],
  ...['2012–2014', '2020-03 - 2021-05', 'Ene. 2024 – Presente', 'Sep 2015', 'Dec 1, 2022', '2018 – today'],
  ...['Mar. 2020 – May 2021', '03/2020–05/2021', '2024/01至今', '2020.03～2021.05', '2018 – current'],
];

test('has every form of date that real files contain', () => {
  const known = new Set(rows.map(([source]) => source));
  expect(metInFiles.filter((source) => !known.has(source))).toEqual([]);
});

test.each(impossibleDates)('reports that %s is not in the calendar', (source) => {
  expect(parseDate(source)).toEqual({ value: { kind: 'written', source }, issue: 'impossible-date' });
});

test.each(unparsedDates)('keeps %s as written', (source) => {
  expect(parseDate(source)).toEqual({ value: { kind: 'written', source }, issue: 'unparsed-date' });
});
