import { enGB } from '../../locale/locales/en-GB.ts';
import { daysIn, type PartialDate, type Season } from '../../model/partial-date.ts';
import { yearsOfOtherCalendars } from './date-notation.ts';
import {
  afterWord,
  approximateEnding,
  approximateWord,
  fillers,
  fillerWord,
  monthNamed,
  quarterLetter,
  quarterNamed,
  quarterWord,
  seasonNamed,
  todayWord,
  withSingleNames,
  yearWord,
} from './date-words.ts';

/** One end of a range: a date, today, a text that is not a date, or a date that is not in the calendar. */
export type ParsedPoint =
  | ParsedDay
  | { readonly kind: 'today'; readonly word: string }
  | { readonly kind: 'unparsed' }
  | { readonly kind: 'impossible' };

/**
 * What is wrong with a date that was read all the same: its year was two digits that could mean something else, or its
 * month has no such day.
 */
export type PointIssue = 'two-digit-year' | 'impossible-day';

/** A date with at least a year. */
export interface ParsedDay {
  readonly kind: 'date';
  readonly date: PartialDate;
  readonly issue?: PointIssue | undefined;
}

/** What completes or explains a date. */
export interface PointContext {
  /** The other end of the range; its year or month completes the date, as in `Jan–Mar 2020`. */
  readonly otherEnd?: PartialDate | undefined;
  /** Language of the file: a name of a month may mean another one elsewhere. */
  readonly language?: string | undefined;
}

/** Longest text that is parsed as a date, in UTF-16 units. */
export const longestDate = 100;

const unparsed: ParsedPoint = { kind: 'unparsed' };
const isToday = new RegExp(`^${todayWord}\\.?$`, 'iu');
/** Words and marks of an approximate date, before or after it. */
const approximately: readonly RegExp[] = [
  new RegExp(`^(?:[~≈]\\s*|${approximateWord}(?:\\.\\s*|\\s+|(?=\\d)))(.+)$`, 'iu'),
  new RegExp(`^(.+?)\\s*(?:\\?|\\(\\?\\)|\\(${approximateWord}\\.?\\)|${approximateEnding})$`, 'iu'),
];

/** Articles before figures: `ab dem 01.05.2019`, `le 14/08/2019`. */
const beforeFigures = new RegExp(`^(?:${fillerWord}${afterWord})+(?=\\d)`, 'iu');
const wordAfterYear = new RegExp(`(?<=\\d{4})\\s?${yearWord}\\.?$`, 'iu');

/** A year of four digits, or of two after an apostrophe, with the name of a month in English before it or not: `Apr. ’19`. */
const usualWords =
  /^(?:(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? )?(?<year>[12]\d{3}|['’‘]\d\d)$/i;
/** A year with a month in two digits: `2019-04`, `04/2019`. */
const usualFigures = [
  /^(?<year>(?:1[5-9]|2\d)\d{2})-(?<month>\d\d)$/,
  /^(?<month>\d\d)\/(?<year>(?:1[5-9]|2\d)\d{2})$/,
];
/** The first three letters of all months. */
const monthsByName = 'janfebmaraprmayjunjulaugsepoctnovdec';

/**
 * Parses a date in one of the forms that most files have. They are the same in every language, and the patterns for the words of
 * all languages take far longer.
 */
export function parseUsualDate(text: string): ParsedPoint | undefined {
  for (const pattern of usualFigures) {
    const { year, month } = pattern.exec(text)?.groups ?? {};
    if (year !== undefined) return inCalendar({ year: Number(year), month: Number(month) });
  }
  const { name, year: written = '' } = usualWords.exec(text)?.groups ?? {};
  const year = yearOf(written);
  if (year === undefined) return undefined;
  const at = name === undefined ? -1 : monthsByName.indexOf(name.slice(0, 3).toLowerCase());
  return dated(at < 0 ? { year } : { year, month: 1 + at / 3 });
}

/** Parses a single date. */
export function parsePoint(source: string, context: PointContext = {}): ParsedPoint {
  const usual = parseUsualDate(source.trim());
  if (usual !== undefined) return usual;
  const text = source
    .trim()
    .replace(/^\((.*)\)$/u, '$1')
    .replace(wordAfterYear, '');
  if (text === '' || text.length > longestDate) return unparsed;
  if (isToday.test(text)) return { kind: 'today', word: text };
  for (const pattern of approximately) {
    const inner = pattern.exec(text)?.[1];
    const point = inner === undefined ? unparsed : parseExact(inner, context);
    if (point.kind === 'date') return { ...point, date: { ...point.date, approximate: true } };
    if (point.kind === 'impossible') return point;
  }
  return parseExact(text, context);
}

function parseExact(text: string, context: PointContext): ParsedPoint {
  if (yearsOfOtherCalendars(text) !== undefined) return unparsed;
  const numeric = parseNumeric(text) ?? parseNumeric(text.replace(beforeFigures, ''));
  return (
    numeric ??
    parseMonthWithoutYear(text, context.otherEnd) ??
    parseQuarter(text, context.otherEnd) ??
    parseNamedQuarter(text, context.otherEnd) ??
    parseWords(withSpaces(withSingleNames(text)), context)
  );
}

/** Returns a date that needs no check. */
export function dated(date: PartialDate, issue?: PointIssue): ParsedDay {
  return { kind: 'date', date, ...(issue && { issue }) };
}

/** Returns a date if its month is in the calendar, else `impossible`. Leaves out a day that its month has not. */
export function inCalendar(
  { year, month, day }: PartialDate & { readonly month: number },
  issue?: PointIssue,
): ParsedPoint {
  if (month < 1 || month > 12) return { kind: 'impossible' };
  if (day === undefined) return dated({ year, month }, issue);
  const exists = day >= 1 && day <= daysIn(year, month);
  return exists ? dated({ year, month, day }, issue) : dated({ year, month }, 'impossible-day');
}

/** Returns the year of two digits: 50 to 99 are in the 20th century, 00 to 49 in the 21st. */
function fullYear(digits: string): number {
  return Number(digits) + (Number(digits) >= 50 ? 1900 : 2000);
}

const timeOfDay = '(?:[T ]\\d{2}:\\d{2}[\\d:.,]*(?: ?(?:Z|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?))?)?';

/** Year, month and optional day: ISO 8601 with any separator, and the forms of East Asia. Ignores a time of day. */
const yearFirst: readonly RegExp[] = [
  new RegExp(
    `^(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})(?:\\k<mark>(?<day>\\d{1,2}))?${timeOfDay}$`,
    'iu',
  ),
  /^(?<year>[12]\d{3})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?<year>\d{4})\. ?(?<month>\d{1,2})\.(?: ?(?<day>\d{1,2})\.)?$/u,
  /^(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월](?: ?(?<day>\d{1,2}) ?[日일])?$/u,
];

/** `09/2014`, `01.08.2019`. */
const yearLast: readonly RegExp[] = [
  /^(?<month>\d{1,2}) ?[/.-] ?(?<year>\d{4})$/u,
  /^(?:tháng|thg)\.? ?(?<month>\d{1,2})(?: ?[/.,-] ?| (?:năm )?)(?<year>\d{4})$/iu,
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/u,
];

/** Parses a date in digits; `undefined` if the text has another form. */
function parseNumeric(text: string): ParsedPoint | undefined {
  for (const pattern of [...yearFirst, ...yearLast]) {
    const { year, month, day } = pattern.exec(text)?.groups ?? {};
    if (year === undefined || month === undefined) continue;
    return inCalendar({ year: Number(year), month: Number(month), ...(day ? { day: Number(day) } : {}) });
  }
  const year = /^(\d{4}) ?[年년]$/u.exec(text)?.[1];
  if (year !== undefined) return dated({ year: Number(year) });
  return parseSlashed(text) ?? parseShortYear(text);
}

/** Parses the end of `2019年3月～8月` and `2019년 3월 1일 ~ 8월 5일`. */
function parseMonthWithoutYear(text: string, otherEnd: PartialDate | undefined): ParsedPoint | undefined {
  const { month, day } =
    /^(?<month>\d{1,2}) ?[月월](?: ?(?<day>\d{1,2}) ?[日일])?$/u.exec(text)?.groups ?? {};
  if (month === undefined || otherEnd === undefined) return undefined;
  return inCalendar({ year: otherEnd.year, month: Number(month), ...(day ? { day: Number(day) } : {}) });
}

/** Parses `25/12/2019` and `12/25/2019`. The day of `01/02/2019` is unknown: such dates are resolved before. */
function parseSlashed(text: string): ParsedPoint | undefined {
  const [, first, , second, digits] = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/u.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [one, other, year] = [Number(first), Number(second), Number(digits)];
  if (one > 12 || one === other) return inCalendar({ year, month: other, day: one });
  return other > 12 ? inCalendar({ year, month: one, day: other }) : unparsed;
}

/** Parses `’19.03`, and `05/19`, which is probably a month and a year. */
function parseShortYear(text: string): ParsedPoint | undefined {
  const { year, ofYear } = /^['’‘](?<year>\d{2})[./-](?<ofYear>\d{1,2})\.?$/u.exec(text)?.groups ?? {};
  if (year !== undefined) return inCalendar({ year: fullYear(year), month: Number(ofYear) });
  const [, month, digits] = /^(\d{1,2})\/(\d{2})$/u.exec(text) ?? [];
  if (month === undefined || digits === undefined || Number(month) > 12) return undefined;
  return inCalendar({ year: fullYear(digits), month: Number(month) }, 'two-digit-year');
}

const quarterForm = `(?:(?:${quarterLetter} ?)(?<after>[1-4])|(?<before>[1-4])(?:${quarterLetter}|(?:st|nd|rd|th|er|e|ème|o|º|ª|\\.)*º? ?${quarterWord}\\.?))`;
const quarterFirst = new RegExp(
  `^${quarterForm}(?:[ /,-]*(?:${fillerWord} )?(?<apostrophe>['’‘])?(?<year>\\d{4}|\\d{2}))?$`,
  'iu',
);
const quarterLast = new RegExp(`^(?<year>\\d{4})[ /-]*${quarterForm}$`, 'iu');

/** Parses `Q3 2021`, `2021-Q3`, `3rd quarter of 2021`. A quarter without a year takes that of the other end. */
function parseQuarter(text: string, otherEnd: PartialDate | undefined): ParsedPoint | undefined {
  const groups = (quarterFirst.exec(text) ?? quarterLast.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const { after, before, apostrophe, year: digits } = groups;
  const quarter = Number(after ?? before);
  if (digits === undefined) return otherEnd ? dated({ year: otherEnd.year, quarter }) : unparsed;
  const isShort = digits.length === 2;
  const year = isShort ? fullYear(digits) : Number(digits);
  return dated({ year, quarter }, isShort && apostrophe === undefined ? 'two-digit-year' : undefined);
}

/** Words between a year and a quarter: `2019年`, `2019. g.`, `2019ko`. */
const yearOfQuarter = /^([12]\d{3})(?:\(?e?\)?ko|年|년|[.,]?(?: [gmжթ](?!\p{L})\.?)?),? ?(.+)$/u;
const quarterOfYear = /^(.+?)[ ,]*(?:del? |năm )?([12]\d{3})\.?$/u;

/** Parses a quarter as a language writes it: `II kw. 2019`, `2019年第1四半期`. */
function parseNamedQuarter(text: string, otherEnd: PartialDate | undefined): ParsedPoint | undefined {
  const [, before, last = ''] = yearOfQuarter.exec(text) ?? [];
  const [, first = '', after] = quarterOfYear.exec(text) ?? [];
  for (const [year, name] of [
    [before, last],
    [after, first],
    [otherEnd === undefined ? undefined : String(otherEnd.year), text],
  ] as const) {
    const quarter = year === undefined ? undefined : quarterNamed(name);
    if (quarter !== undefined) return dated({ year: Number(year), quarter });
  }
  return undefined;
}

/** Puts spaces for the marks in `Aug-2019`, `1-Aug-2019` and `2019/Aug`. */
function withSpaces(text: string): string {
  const hasMarks = /^(?:\d{1,2}([-/]))?\p{L}+\.?[-/]['’]?\d{2,4}$|^\d{4}[-/]\p{L}+\.?(?:[-/]\d{1,2})?$/u.test(
    text,
  );
  return hasMarks ? text.replace(/[-/]/gu, ' ') : text;
}

interface FoundWords {
  year?: number;
  month?: number;
  season?: Season;
  /** A day with an ordinal ending. */
  day?: number;
  /** Numbers of one or two digits: a day, or a year. */
  readonly shortNumbers: string[];
}

const vietnameseMonth = /(?<!\p{L})(?:tháng|thg)\.? ?(\d{1,2})(?!\d)/gu;

function englishMonth(number: string): string | undefined {
  return enGB.months.long[Number(number) - 1]?.toLowerCase();
}

/** Words that touch the figures of a year or a day: `2019年春`, `2019(e)ko`, `15(a)`. */
const afterYearOrDay = /(?<=\d{4})(?:年|년|\(?e?\)?ko(?!\p{L}))|(?<=\d)\(a\)/gu;
/** Articles before a vowel, which are no words of their own: `l’été`, `d’août`. */
const elided = /(?<!\p{L})(?:d|l|dell|nell)['’](?=\p{L})/gu;
const ordinal = /^\d{1,2}(?:st|nd|rd|th|er|re|e|ª|º|-?го|-?е)$/u;
const wordOrMark =
  /['’‘]\d{2}(?!\d)|\d+(?:(?:st|nd|rd|th|er|re|e|ª|º|-?го|-?е)(?!\p{L}))?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*|\.{2,}|[^\s.,،]/gu;

/** Parses `Aug. '19`, `the 1st of Aug 2019`, `Aug 1, 2019`, `1 de agosto de 2019`, `Fall 2023`, `l’été 2021`, `2019`. */
function parseWords(text: string, { otherEnd, language }: PointContext): ParsedPoint {
  const found: FoundWords = { shortNumbers: [] };
  const words = text
    .toLowerCase()
    .replace(elided, '')
    .replace(afterYearOrDay, ' ')
    .replace(vietnameseMonth, (written, number: string) => englishMonth(number) ?? written);
  for (const token of words.match(wordOrMark) ?? []) {
    const year = yearOf(token);
    const month = monthNamed(token, language);
    const season = seasonNamed(token, language);
    if (year !== undefined && found.year === undefined) found.year = year;
    else if (month !== undefined && found.month === undefined) found.month = month;
    else if (season !== undefined && found.season === undefined) found.season = season;
    else if (ordinal.test(token) && found.day === undefined) found.day = Number.parseInt(token, 10);
    else if (/^\d{1,2}$/u.test(token)) found.shortNumbers.push(token);
    else if (!fillers.has(token)) return unparsed;
  }
  return dateOf(found, otherEnd);
}

/** Combines the words of a date. Without a year of four digits, a number of two digits can be the year: `Aug 19`. */
function dateOf(found: FoundWords, otherEnd: PartialDate | undefined): ParsedPoint {
  const { month, season, shortNumbers } = found;
  const rest = [...shortNumbers];
  const named = found.year;
  if (named === undefined && month === undefined && season === undefined) return unparsed;
  const takesYear = otherEnd !== undefined && (rest.length === 0 || otherEnd.day !== undefined);
  const short =
    named === undefined && !takesYear ? rest.findLast((digits) => digits.length === 2) : undefined;
  if (short !== undefined) rest.splice(rest.lastIndexOf(short), 1);
  const year = named ?? (short === undefined ? otherEnd?.year : fullYear(short));
  const days = [...(found.day === undefined ? [] : [found.day]), ...rest.map(Number)];
  const [day] = days;
  if (year === undefined || days.length > 1) return unparsed;
  const issue = short === undefined ? undefined : 'two-digit-year';
  if (month === undefined || season) {
    const isComplete = day === undefined && month === undefined;
    return isComplete ? dated({ year, ...(season ? { season } : {}) }, issue) : unparsed;
  }
  return inCalendar({ year, month, ...(day === undefined ? {} : { day }) }, issue);
}

/** Returns the year of four digits, or of two digits after an apostrophe. */
function yearOf(token: string): number | undefined {
  if (/^[12]\d{3}$/u.test(token)) return Number(token);
  const short = /^['’‘](\d{2})$/u.exec(token)?.[1];
  return short === undefined ? undefined : fullYear(short);
}
