import { expect, test } from 'vitest';
import { type DateForm, formatDate } from '../../src/locale/format-date.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { locales, localeTags } from '../../src/locale/locales.ts';
import type { DateValue, PartialDate } from '../../src/model/partial-date.ts';
import { parseDate } from '../../src/read/dates/parse-date.ts';
import {
  ambiguousDays,
  doubtfulMonths,
  halfYears,
  halfYearsOrMonths,
  impossibleDates,
  impossibleDays,
  reversedDates,
  roughAndOpen,
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
  const forms = row.printed.split(' | ');
  const compared = locales.filter(({ tag }) => tableLocales.includes(tag));
  const printed = compared.map((locale) => [
    locale.tag,
    formatDate(value, short, locale).replaceAll('\u00a0', '~').replaceAll('\u202f', '_'),
  ]);
  const word = value.kind === 'open' ? (value.word ?? '') : '';
  const expected = compared.map(({ tag, present, dateWords }) => {
    const form = forms[tableLocales.indexOf(tag)] ?? forms[0];
    const before = wordBefore(value);
    // A day whose month is in figures becomes a range in the form of the other dates.
    const inFigures = row.precision === 'day' && /\d[./-]\d/.test(source);
    const isOwnWord =
      before !== undefined && [...dateWords.since, ...dateWords.until].includes(plainWord(before));
    if (isOwnWord && !inFigures) {
      const [start = '', end = ''] = form?.split(/[_~]?–[_~]?/) ?? [];
      const phrase = `${before}${before.endsWith('’') ? '' : '~'}${start === '' ? end : start}`;
      return [tag, row.precision === 'day' ? source.replaceAll(' ', '~') : phrase];
    }
    const isOwn = [present, ...dateWords.present].includes(word.toLowerCase().replaceAll("'", '’'));
    return [tag, form?.replaceAll('@', () => (isOwn ? word : present).replaceAll(' ', '~'))];
  });
  expect(printed).toEqual(expected);
});

/** Returns the word of a range with one end, which is printed before it in its own language: `since 2014`. */
function wordBefore(value: DateValue): string | undefined {
  switch (value.kind) {
    case 'open':
      return value.since;
    case 'until':
      return value.until;
    default:
      return undefined;
  }
}

function plainWord(word: string): string {
  return word.toLowerCase().replaceAll("'", '’');
}

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
    const read = orders.map((order) => parseDate(source, { order }));
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

function markToday({ rangeMark }: Locale, word: string): string {
  if (rangeMark?.omittedBefore?.includes(word.charAt(0))) return '';
  const gap = rangeMark?.gap ?? '\u202f';
  return gap + (rangeMark?.mark ?? '–') + gap;
}

test.each(roughAndOpen)('prints %s as %s and the word of the locale', (source, start) => {
  const { value, issue } = parseDate(source);
  expect([issue, value.kind === 'written' && value.about?.kind]).toEqual([undefined, 'open']);
  const word = value.kind === 'written' && value.about?.kind === 'open' ? (value.about.word ?? '') : '';
  for (const locale of locales) {
    const isOwn = locale.dateWords.present.includes(word.toLowerCase());
    const today = isOwn ? word : locale.present;
    expect(formatDate(value, short, locale)).toBe(
      `${start}${markToday(locale, today)}${today.replaceAll(' ', '\u00a0')}`,
    );
  }
});

test.each(impossibleDays)('keeps the month of %s, %s, and reports the day', (source, says) => {
  const { value, issue } = parseDate(source);
  expect([textOf(value), issue]).toEqual([says, 'impossible-day']);
});

test.each(doubtfulMonths)('reads %s as the month %s and asks whether it is two years', (source, says) => {
  const { value, issue } = parseDate(source);
  expect([textOf(value), issue, value.source]).toEqual([says, 'month-or-years', source]);
});

test.each(halfYears)(
  'reads %s in Portuguese as %s and asks whether it is a month',
  (source, printed, says) => {
    const { value, issue } = parseDate(source, { order: 'day-first', language: 'pt' });
    expect([issue, value.kind === 'written' && value.about && textOf(value.about)]).toEqual([
      'half-year-or-month',
      says,
    ]);
    for (const locale of locales) expect(formatDate(value, short, locale)).toBe(printed);
    expect(parseDate(printed, { order: 'day-first', language: 'pt' }).issue).toBeUndefined();
  },
);

test.each(halfYearsOrMonths)(
  'reads %s elsewhere as %s and asks whether it is a half-year',
  (source, says) => {
    const { value, issue } = parseDate(source, { order: 'day-first', language: 'es' });
    expect([textOf(value), issue]).toEqual([says, 'month-or-half-year']);
  },
);

test.each([
  ['2019.1 – 2019.7', '2019-01..2019-07'],
  ['2015.2 – 2015.12', '2015-02..2015-12'],
  ['2015.02', '2015-02'],
  ['2019-8', '2019-08'],
  ['2019/3', '2019-03'],
  ['2018–9', '2018..2019'],
  ['2018 – 9', '2018..2019'],
  ['2018-9 – 2019-3', '2018-09..2019-03'],
  ['2018/9 – present', '2018-09..@'],
  ['2011-12', '2011-12'],
])('reads %s as %s without a question', (source, says) => {
  const { value, issue } = parseDate(source, { order: 'day-first', language: 'pt' });
  expect([textOf(value), issue]).toEqual([says, undefined]);
});

test('reads the Croatian months in a file in Croatian, of which four are others in Polish', () => {
  const inCroatian = (text: string) => textOf(parseDate(text, { order: 'day-first', language: 'hr' }).value);
  expect([inCroatian('listopad 2018'), textOf(parseDate('listopad 2018').value)]).toEqual([
    '2018-10',
    '2018-11',
  ]);
  expect(inCroatian('srp. 2018 – listopada 2019.')).toBe('2018-07..2019-10');
  expect(textOf(parseDate('ožujak 2018 – kolovoz 2019').value)).toBe('2018-03..2019-08');
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
