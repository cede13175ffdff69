import { expect, test } from 'vitest';
import { type DateForm, formatDate } from '../../src/locale/format-date.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { findLocale, locales } from '../../src/locale/locales.ts';
import { type DateValue, endsBefore, type PartialDate } from '../../src/model/partial-date.ts';
import type { DateNotation } from '../../src/read/dates/date-notation.ts';
import { parseDate } from '../../src/read/dates/parse-date.ts';
import { datesByLanguage, datesOfRow } from './date-languages.ts';

const rows = Object.entries(datesByLanguage).map(([tag, row]) => [tag, row.split(' | ')] as const);

function notationOf(tag: string): DateNotation {
  return { order: 'day-first', language: tag.split('-')[0] };
}

function localeNamed(tag: string): Locale {
  const locale = findLocale(tag);
  if (locale?.tag !== tag) throw new Error(`no locale ${tag}`);
  return locale;
}

/** Returns what a date says, without the words that say it. */
function meaningOf(value: DateValue): unknown {
  const { source: _, place: __, ...meaning } = value;
  return { ...meaning, word: undefined };
}

/** Returns a problem of a date that does not say what it should. */
function* differences(value: DateValue, form: DateForm, locale: Locale): Generator<string> {
  const printed = formatDate(value, form, locale);
  const { value: read, issue } = parseDate(printed, notationOf(locale.tag));
  const [one, other] = [value, read].map((date) => JSON.stringify(meaningOf(date)));
  if (one !== other || issue !== undefined) yield `${locale.tag}: ${printed} is read as ${other} (${issue})`;
}

test('the table has twelve dates in more than forty languages', () => {
  expect(new Set(rows.map(([tag]) => tag.split('-')[0])).size).toBeGreaterThanOrEqual(40);
  for (const [tag, dates] of rows) expect(dates.length, tag).toBe(datesOfRow.length);
});

test.each(rows)('prints the dates of the table in %s', (tag, dates) => {
  const printed = datesOfRow.map(([value, form]) =>
    formatDate(value, form, localeNamed(tag)).replaceAll('\u00a0', '~').replaceAll('\u202f', '_'),
  );
  expect(printed).toEqual(dates);
});

test.each(rows)('reads the dates of the table in %s', (tag, dates) => {
  for (const [index, date] of dates.entries()) {
    const text = date.replace('_~_', ' – ').replaceAll(/[~_]/g, ' ').replace(/^ /, '~');
    const { value, issue } = parseDate(text, notationOf(tag));
    expect([meaningOf(value), issue], text).toEqual([meaningOf(datesOfRow[index]?.[0] ?? value), undefined]);
  }
});

const ofMonths = Array.from({ length: 12 }, (_, index) => index + 1).flatMap(
  (month): readonly PartialDate[] => [
    { year: 2019, month },
    { year: 2019, month, day: 1 },
    { year: 2019, month, day: 23 },
  ],
);
const others: readonly PartialDate[] = [
  { year: 2019 },
  ...(['spring', 'summer', 'autumn', 'winter'] as const).map((season) => ({ year: 2020, season })),
  ...[1, 2, 3, 4].map((quarter) => ({ year: 2020, quarter })),
];
const ends: readonly PartialDate[] = [
  { year: 2019 },
  { year: 2019, month: 3 },
  { year: 2019, month: 8 },
  { year: 2019, month: 10, day: 1 },
  { year: 2019, month: 12, day: 14 },
  { year: 2020, month: 5 },
  { year: 2020, quarter: 3 },
  { year: 2021, season: 'spring' },
];

const forms: readonly DateForm[] = (['long', 'short'] as const).flatMap((months) =>
  (['repeated', 'once'] as const).map(
    (sameYear): DateForm => ({ months, years: 'full', sameYear, dash: 'closed', ongoing: 'word' }),
  ),
);

test.each(locales.map((locale) => [locale.tag, locale] as const))(
  'every date that is printed in %s is read as the same date',
  (_, locale) => {
    const points = [...ofMonths, ...others].flatMap((at): readonly DateValue[] => [
      { kind: 'point', at, source: '' },
      { kind: 'point', at: { ...at, approximate: true }, source: '' },
      { kind: 'open', start: at, source: '' },
      { kind: 'until', end: at, source: '' },
    ]);
    const ranges = ends.flatMap((start, index) =>
      ends
        .slice(index + 1)
        .filter((end) => !endsBefore(end, start))
        .map((end): DateValue => ({ kind: 'range', start, end, source: '' })),
    );
    const wrong = forms.flatMap((form) =>
      [...points, ...ranges].flatMap((value) => [...differences(value, form, locale)]),
    );
    expect(wrong).toEqual([]);
  },
);

test.each([
  ['平成29年4月', '2017年4月'],
  ['平成29年4月 – 令和元年5月', '2017年4月～2019年5月'],
  ['昭和64年1月7日', '1989年1月7日'],
  ['令和3年～現在', '2021年～現在'],
  ['2013年9月至2017年8月', '2013年9月～2017年8月'],
  ['2013年至2017年', '2013年～2017年'],
  ['2013年9月から2017年8月', '2013年9月～2017年8月'],
  ['H29.4', '2017年4月'],
  ['R1.5～R3.3', '2019年5月～2021年3月'],
  ['２０１９年４月〜２０２１年３月', '2019年4月～2021年3月'],
  ['2019年4月 – 現在', '2019年4月～現在'],
])('reads %s in Japanese and prints %s', (source, printed) => {
  const { value, issue } = parseDate(source, notationOf('ja'));
  expect(issue).toBeUndefined();
  expect(
    formatDate(value, { months: 'long', years: 'full', dash: 'thin', ongoing: 'word' }, localeNamed('ja')),
  ).toBe(printed);
});

test('prints Japanese eras where the tag of the language asks for them', () => {
  const inEras: Locale = { ...localeNamed('ja'), tag: 'ja-JP-u-ca-japanese' };
  const form: DateForm = { months: 'short', years: 'short', dash: 'thin', ongoing: 'word' };
  const printed = (source: string) => formatDate(parseDate(source).value, form, inEras);
  expect(printed('2017-04 – 2019-05')).toBe('平成29年4月～令和元年5月');
  expect(printed('2019-04-30')).toBe('平成31年4月30日');
  expect(printed('1989-01-07')).toBe('昭和64年1月7日');
});

test.each([
  ['٢٠١٩-٠٣ – ٢٠٢٠-٠٥', 'ar', 'مارس ٢٠١٩ – مايو ٢٠٢٠'],
  ['۲۰۱۹ تا ۲۰۲۱', 'fa', '۲۰۱۹ تا ۲۰۲۱'],
  ['मार्च २०१९', 'hi', 'मार्च २०१९'],
  ['মার্চ ২০১৯ – বর্তমান', 'bn', 'মার্চ ২০১৯ – বর্তমান'],
  ['2019-03', 'ar', 'مارس 2019'],
  ['2019-03', 'ar-u-nu-arab', 'مارس ٢٠١٩'],
  ['٢٠١٩-٠٣', 'ar-EG-u-nu-latn', 'مارس 2019'],
])('%s keeps its digits in %s, unless the tag asks for others: %s', (source, tag, printed) => {
  const form: DateForm = { months: 'long', years: 'full', dash: 'spaced', ongoing: 'word' };
  const locale: Locale = { ...localeNamed(tag.slice(0, 2)), tag };
  const { value, issue } = parseDate(source, notationOf(tag));
  expect(issue).toBeUndefined();
  expect(formatDate(value, form, locale).replaceAll('\u00a0', ' ')).toBe(printed);
});

test.each([
  ['فروردین ۱۳۹۷', 'فروردین ۱۳۹۷'],
  ['مهر ۱۳۹۷ – اسفند ۱۳۹۹', 'مهر ۱۳۹۷ – اسفند ۱۳۹۹'],
  ['พ.ศ. 2562', 'พ.ศ. 2562'],
  ['1402/05', '1402/05'],
  ['۱۳۹۸/۰۲/۱۵ – ۱۴۰۲/۰۵', '۱۳۹۸/۰۲/۱۵ – ۱۴۰۲/۰۵'],
  ['05/1402', '05/1402'],
  ['1402-05 – present', '1402-05\u202f–\u202fpresent'],
  ['1445/03/01', '1445/03/01'],
  ['1402', '1402'],
  ['1398–1402', '1398–1402'],
])('a date in another calendar is printed as written: %s', (source, printed) => {
  const { value, issue } = parseDate(source);
  expect(issue).toBeUndefined();
  expect(
    formatDate(
      value,
      { months: 'long', years: 'full', dash: 'closed', ongoing: 'word' },
      localeNamed('en-GB'),
    ),
  ).toBe(printed);
});

test('the numeric dates of another calendar are sorted by their years', () => {
  const { value } = parseDate('1400/02 – 1402/05');
  expect(value).toMatchObject({ kind: 'written', about: { start: { year: 1400 }, end: { year: 1402 } } });
});

test.each([
  ['km', '2019 – បច្ចុប្បន្ន', '2019 – បច្ចុប្បន្ន'],
  ['my', '2019 – ယခု', '2019 – ယခု'],
  ['km', '2019 – heute', '2019 – present'],
  ['de', '2019 – ယခု', '2019 – heute'],
])('in %s, of which few words are known, %s is printed as %s', (tag, source, printed) => {
  const form: DateForm = { months: 'short', years: 'full', dash: 'spaced', ongoing: 'word' };
  const text = formatDate(parseDate(source).value, form, localeNamed(tag));
  expect(text.replaceAll('\u00a0', ' ')).toBe(printed);
});

test.each([
  ['昭和64年1月～平成元年3月', '昭和64年1月～平成元年3月'],
  ['昭和64年', '昭和64年'],
  ['平成31年～令和元年', '平成31年～令和元年'],
  ['2009年～2012年', '平成21年～平成24年'],
  ['平成元年～令和元年', '平成元年～令和元年'],
  ['2019年', '令和元年'],
  ['民國108年3月－2021年5月', '平成31年3月～令和3年5月'],
])('a date of Japanese eras keeps the era that is written: %s', (source, printed) => {
  const form: DateForm = { months: 'short', years: 'full', dash: 'closed', ongoing: 'word' };
  const { value } = parseDate(source, notationOf('ja'));
  expect(formatDate(value, form, { ...localeNamed('ja'), tag: 'ja-u-ca-japanese' })).toBe(printed);
});

test.each([
  ["Mart 2019'dan günümüze", 'Mar 2019 – günümüz'],
  ["2015'ten 2018'e", '2015 – 2018'],
  ['2015’ten 2018’e kadar', '2015 – 2018'],
  ["Ocak 2020'den beri", 'Oca 2020 – günümüz'],
])('the endings of a Turkish year are read: %s', (source, printed) => {
  const form: DateForm = { months: 'short', years: 'full', dash: 'spaced', ongoing: 'word' };
  const { value, issue } = parseDate(source, notationOf('tr'));
  expect(issue).toBeUndefined();
  expect(formatDate(value, form, localeNamed('tr')).replaceAll('\u00a0', ' ')).toBe(printed);
});

test.each([
  ['de', 'seit 2019', 'seit 2019'],
  ['de', 'seit 05/2019', 'seit Mai 2019'],
  ['de', 'seit dem 1. Mai 2019', 'seit dem 1. Mai 2019'],
  ['de', 'since 2019', '2019 – heute'],
  ['fr', 'Depuis mars 2019', 'Depuis mars 2019'],
  ['fr', 'jusqu’en 2018', 'jusqu’en 2018'],
  ['pl', 'od maja 2018', 'od maja 2018'],
  ['pl', 'od 05/2018', 'maj 2018 – obecnie'],
  ['pl', 'seit 2019', '2019 – obecnie'],
  ['th', 'depuis 2019', '2019 – ปัจจุบัน'],
  ['he', 'מאז 2019', 'מאז 2019'],
  ['ar', 'since 2019', '2019 – الآن'],
  ['en-GB', 'until 2014', 'until 2014'],
  ['en-GB', 'since 2014 – present', '2014 – present'],
])('in %s, %s keeps the word before it if it is of the language: %s', (tag, source, printed) => {
  const form: DateForm = { months: 'short', years: 'full', dash: 'spaced', ongoing: 'word' };
  const { value } = parseDate(source, notationOf(tag));
  expect(formatDate(value, form, localeNamed(tag)).replaceAll('\u00a0', ' ')).toBe(printed);
});

test.each([
  ['zh', '2015年7月—现在', '2015年7月 – 现在'],
  ['zh', '2015年7月～目前', '2015年7月 – 目前'],
  ['zh', '2015年7月—今', '2015年7月 – 今'],
  ['zh', '2015年7月 - 在职', '2015年7月 – 在职'],
  ['zh', '2015年7月 – present', '2015年7月至今'],
  ['zh', '2015年7月至今', '2015年7月至今'],
  ['zh-Hant', '2015年7月－迄今', '2015年7月迄今'],
])(
  'a Chinese word for today that does not say *until* has a dash before it, in %s: %s',
  (tag, source, printed) => {
    const form: DateForm = { months: 'short', years: 'full', dash: 'spaced', ongoing: 'word' };
    const { value, issue } = parseDate(source, notationOf(tag));
    expect(issue).toBeUndefined();
    expect(formatDate(value, form, localeNamed(tag)).replaceAll('\u00a0', ' ')).toBe(printed);
    expect(meaningOf(parseDate(printed, notationOf(tag)).value)).toEqual(meaningOf(value));
  },
);

const spaced: DateForm = { months: 'short', years: 'full', dash: 'spaced', ongoing: 'word' };

/** Ranges as people write them in a language, with what is printed. */
const usualRanges: readonly (readonly [tag: string, source: string, printed: string])[] = [
  ['he', '2019 ועד היום', '2019 – היום'],
  ['he', 'מאוגוסט 2006 עד אוגוסט 2009', 'אוג׳ 2006 – אוג׳ 2009'],
  ['he', "אוק' 2010 – ספט' 2013", 'אוק׳ 2010 – ספט׳ 2013'],
  ['he', 'מ-2015 עד 2018', '2015 – 2018'],
  ['he', 'מ-2015', '2015 – היום'],
  ['he', 'משנת 2015', '2015 – היום'],
  ['he', '2019 עד כה', '2019 – היום'],
  ['ko', '2016년 1월부터 2017년 6월까지', '2016년 1월 ~ 2017년 6월'],
  ['ko', "'19.03 ~ '21.02", '2019년 3월 ~ 2021년 2월'],
  ['ko', '2016년 1월부터 현재까지', '2016년 1월 ~ 현재'],
  ['ko', '2016.01부터', '2016년 1월 ~ 현재'],
  ['ko', '2017년 6월까지', '– 2017년 6월'],
  ['ja', '2019年4月から2020年3月まで', '2019年4月～2020年3月'],
  ['ja', '2019年4月より現在まで', '2019年4月～現在'],
  ['ja', '2019年4月から', '2019年4月～現在'],
  ['ja', '2020年3月まで', '– 2020年3月'],
  ['ja', '西暦2019年4月', '2019年4月'],
  ['zh', '自2015年3月至2018年2月', '2015年3月 – 2018年2月'],
  ['zh', '自2015年3月至2018年2月止', '2015年3月 – 2018年2月'],
  ['zh', '从2015年到2018年', '2015年 – 2018年'],
  ['zh', '2020年7月起', '2020年7月至今'],
  ['zh', '自2015年3月起', '2015年3月至今'],
  ['zh-Hant', '民國108年3月起至今', '2019年3月至今'],
  ['hi', 'अप्रैल 2018 से मार्च 2020 तक', 'अप्रैल 2018 – मार्च 2020'],
  ['hi', 'जनवरी 2018 से', 'जन॰ 2018 – वर्तमान'],
  ['th', 'ตั้งแต่ มี.ค. 2563 ถึงปัจจุบัน', 'มี.ค. 2563 – ปัจจุบัน'],
  ['th', 'ตั้งแต่ 2563', 'ตั้งแต่ 2563'],
  ['th', 'ค.ศ. 2015 - 2018', 'ค.ศ. 2015 – 2018'],
  ['th', 'ปี 2558-2560', '2558 – 2560'],
  ['ar', '2019م – 2021م', '2019 – 2021'],
  ['ar', 'من 2019م إلى 2021م', '2019 – 2021'],
  ['ar', '1440هـ - 1445هـ', '1440هـ – 1445هـ'],
  ['fa', 'مارس ۲۰۲۰ تا به امروز', 'مارس ۲۰۲۰ تا اکنون'],
  ['fa', 'سال ۱۳۹۸', '۱۳۹۸'],
];

test.each(usualRanges)(
  'in %s, %s is read with its words for from and to, and printed as %s',
  (tag, source, printed) => {
    const { value, issue } = parseDate(source, notationOf(tag));
    expect(issue).toBeUndefined();
    expect(formatDate(value, spaced, localeNamed(tag)).replaceAll('\u00a0', ' ')).toBe(printed);
    const again = parseDate(printed, notationOf(tag));
    expect(again.issue).toBeUndefined();
    expect(formatDate(again.value, spaced, localeNamed(tag)).replaceAll('\u00a0', ' ')).toBe(printed);
  },
);

test.each([
  ['มิ.ย. 63 – ธ.ค. 64', 'มิ.ย. 2563 – ธ.ค. 2564'],
  ['06/63', 'มิ.ย. 2563'],
  ['1 ม.ค. 63', '1 ม.ค. 2563'],
  ['1/6/63', '1 มิ.ย. 2563'],
  ['01/06/2563', '1 มิ.ย. 2563'],
  ['01/06/2020 – 02/07/2021', '1 มิ.ย. 2020 – 2 ก.ค. 2021'],
  ['2558-60', '2558 – 2560'],
  ["มิ.ย. '63", 'มิ.ย. 2563'],
  ['31 ม.ค. 2563', '31 ม.ค. 2563'],
])('in Thai, two digits are a year of the Buddhist era and the day comes first: %s', (source, printed) => {
  const { value, issue } = parseDate(source, notationOf('th'));
  expect(issue).toBeUndefined();
  expect(formatDate(value, spaced, localeNamed('th')).replaceAll('\u00a0', ' ')).toBe(printed);
});

test('two digits that are no year of the Buddhist era for certain keep their warning in Thai', () => {
  expect(parseDate('ม.ค. 20', notationOf('th')).issue).toBe('two-digit-year');
  expect(parseDate('มิ.ย. 63', notationOf('en')).issue).toBe('two-digit-year');
});

test('no year is shortened in Thai, where two digits are of another era', () => {
  const { value } = parseDate('มิ.ย. 1963', notationOf('th'));
  expect(formatDate(value, { ...spaced, years: 'short' }, localeNamed('th'))).toBe('มิ.ย.\u00a01963');
});

test('a day of the Buddhist era comes before its month in any file', () => {
  const { value, issue } = parseDate('01/06/2563', { order: 'month-first', language: 'en' });
  expect([value.kind === 'point' && value.at, issue]).toEqual([{ year: 2563, month: 6, day: 1 }, undefined]);
});

test.each([
  ['۱۳۹۵/۰۶ - ۱۴۰۰/۱۲', '۱۳۹۵/۰۶ – ۱۴۰۰/۱۲'],
  ['1395/06 - 1400/12', '1395/06 – 1400/12'],
  ['1395/06-1400/12', '1395/06 – 1400/12'],
  ['1395-06 - 1400-12', '1395-06 – 1400-12'],
  ['۱۳۹۵/۰۶ تا ۱۴۰۰/۱۲', '۱۳۹۵/۰۶ تا ۱۴۰۰/۱۲'],
  ['مهر ۱۳۹۷ - اسفند ۱۳۹۹', 'مهر ۱۳۹۷ – اسفند ۱۳۹۹'],
])('a range in another calendar has a dash whatever is written between its ends: %s', (source, printed) => {
  const { value, issue } = parseDate(source, notationOf('fa'));
  expect(issue).toBeUndefined();
  expect(value).toMatchObject({ kind: 'written', about: { kind: 'range' } });
  expect(formatDate(value, spaced, localeNamed('fa'))).toBe(printed);
});

test.each([
  ['ar', 'كانون الثاني 2015', 'كانون الثاني 2015'],
  ['ar', 'جوان 2016 – أوت 2018', 'جوان 2016 – أوت 2018'],
  ['ar', 'كانون الثاني 2015 – الآن', 'كانون الثاني 2015 – الآن'],
  ['ar', 'مايو 2015 – 3 شباط 2017', 'مايو 2015 – 3 شباط 2017'],
  ['ar', 'نيسان 2015 – أبريل 2017', 'أبريل 2015 – أبريل 2017'],
  ['ar', 'January 2015', 'يناير 2015'],
  ['ar-LB', 'يناير 2015', 'يناير 2015'],
  ['ar-LB', '2015-01', 'كانون الثاني 2015'],
  ['en-GB', 'كانون الثاني 2015', 'Jan 2015'],
])(
  'in %s, a month keeps the name that the file writes if it is of the language: %s',
  (tag, source, printed) => {
    const { value, issue } = parseDate(source, notationOf(tag));
    expect(issue).toBeUndefined();
    expect(formatDate(value, spaced, localeNamed(tag)).replaceAll('\u00a0', ' ')).toBe(printed);
  },
);
