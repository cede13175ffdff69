import { expect, test } from 'vitest';
import { type DateForm, formatDate } from '../../src/locale/format-date.ts';
import { locales, localeTags } from '../../src/locale/locale.ts';
import type { DateValue, PartialDate } from '../../src/model/partial-date.ts';
import { parseDate } from '../../src/read/parse-date.ts';
import { type DateRow, dateTable } from './date-table.ts';
import { doubtfulYears, impossibleDates, reversedDates, unreadDates } from './doubtful-dates.ts';

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

function said(value: DateValue): string {
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

test('the table has more than three hundred dates, each once, and the looks of six locales', () => {
  expect(rows.length).toBeGreaterThanOrEqual(300);
  expect(new Set(rows.map(([source]) => source)).size).toBe(rows.length);
  expect(localeTags).toHaveLength(6);
});

test.each(rows)('%s says what its row says', (source, row) => {
  const { value, doubt } = parseDate(source);
  expect({ says: said(value), precision: precisionOf(value), doubt }).toEqual({
    says: row.says,
    precision: row.precision,
    doubt: undefined,
  });
});

test.each(rows)('%s looks as its row looks in every locale', (source, row) => {
  const { value } = parseDate(source);
  const word = value.kind === 'open' ? (value.word ?? '') : '';
  const looks = row.looks.replaceAll('@', () => word.replaceAll(' ', '~')).split(' | ');
  const printed = locales.map((locale) =>
    formatDate(value, short, locale).replaceAll('\u00a0', '~').replaceAll('\u202f', '_'),
  );
  expect(printed).toEqual(locales.map((_, at) => looks[at] ?? looks[0]));
});

test.each(doubtfulYears)('%s is taken for %s, with a doubt', (source, says) => {
  const { value, doubt } = parseDate(source);
  expect([said(value), doubt]).toEqual([says, 'doubtful-year']);
});

test.each(reversedDates)('%s keeps its order, %s, and is told of', (source, says) => {
  const { value, doubt } = parseDate(source);
  expect([said(value), doubt]).toEqual([says, 'reversed-dates']);
});

test.each(impossibleDates)('%s is in no calendar', (source) => {
  expect(parseDate(source)).toEqual({ value: { kind: 'written', source }, doubt: 'impossible-date' });
});

test.each(unreadDates)('%s stays as written', (source) => {
  expect(parseDate(source)).toEqual({ value: { kind: 'written', source }, doubt: 'unread-date' });
});
