import { daysIn, type PartialDate, type Season } from '../../model/partial-date.ts';
import {
  approximateWord,
  fillers,
  fillerWord,
  months,
  quarterLetter,
  quarterWord,
  seasons,
  todayWord,
} from './date-words.ts';

/** One end of a range: a date, today, a text that is not a date, or a date that is not in the calendar. */
export type ParsedPoint =
  | ParsedDay
  | { readonly kind: 'today'; readonly word: string }
  | { readonly kind: 'unparsed' }
  | { readonly kind: 'impossible' };

/** A date with at least a year. */
export interface ParsedDay {
  readonly kind: 'date';
  readonly date: PartialDate;
  /** True if the year was two digits that could mean something else. */
  readonly isAmbiguous: boolean;
}

/** Longest text that is parsed as a date, in UTF-16 units. */
export const longestDate = 100;

const unparsed: ParsedPoint = { kind: 'unparsed' };
const isToday = new RegExp(`^${todayWord}\\.?$`, 'iu');
/** Words and marks of an approximate date, before or after it. */
const approximately: readonly RegExp[] = [
  new RegExp(`^(?:[~≈]\\s*|${approximateWord}(?:\\.\\s*|\\s+|(?=\\d)))(.+)$`, 'iu'),
  new RegExp(`^(.+?)\\s*(?:\\?|\\(\\?\\)|\\(${approximateWord}\\.?\\))$`, 'iu'),
];

/**
 * Parses a single date.
 * @param context The other end of the range; its year or month completes the date, as in `Jan–Mar 2020`.
 */
export function parsePoint(source: string, context?: PartialDate): ParsedPoint {
  const text = source.trim().replace(/^\((.*)\)$/u, '$1');
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

function parseExact(text: string, context: PartialDate | undefined): ParsedPoint {
  return parseNumeric(text) ?? parseQuarter(text, context) ?? parseWords(withSpaces(text), context);
}

/** Returns a date that needs no check. */
export function dated(date: PartialDate, isAmbiguous = false): ParsedPoint {
  return { kind: 'date', date, isAmbiguous };
}

/** Returns a date if it is in the calendar, else `impossible`. */
export function inCalendar(
  { year, month, day }: PartialDate & { readonly month: number },
  isAmbiguous = false,
): ParsedPoint {
  const exists = month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysIn(year, month)));
  if (!exists) return { kind: 'impossible' };
  return dated({ year, month, ...(day === undefined ? {} : { day }) }, isAmbiguous);
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

/** Parses `25/12/2019` and `12/25/2019`. The day of `01/02/2019` is unknown: such dates are resolved before. */
function parseSlashed(text: string): ParsedPoint | undefined {
  const [, first, , second, digits] = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/u.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [one, other, year] = [Number(first), Number(second), Number(digits)];
  if (one > 12 || one === other) return inCalendar({ year, month: other, day: one });
  return other > 12 ? inCalendar({ year, month: one, day: other }) : unparsed;
}

/** Parses `05/19`, which is probably a month and a year. */
function parseShortYear(text: string): ParsedPoint | undefined {
  const [, month, digits] = /^(\d{1,2})\/(\d{2})$/u.exec(text) ?? [];
  if (month === undefined || digits === undefined || Number(month) > 12) return undefined;
  return inCalendar({ year: fullYear(digits), month: Number(month) }, true);
}

const quarterForm = `(?:(?:${quarterLetter} ?)(?<after>[1-4])|(?<before>[1-4])(?:${quarterLetter}|(?:st|nd|rd|th|er|e|ème|o|º|ª|\\.)*º? ?${quarterWord}\\.?))`;
const quarterFirst = new RegExp(
  `^${quarterForm}(?:[ /,-]*(?:${fillerWord} )?(?<apostrophe>['’‘])?(?<year>\\d{4}|\\d{2}))?$`,
  'iu',
);
const quarterLast = new RegExp(`^(?<year>\\d{4})[ /-]*${quarterForm}$`, 'iu');

/** Parses `Q3 2021`, `2021-Q3`, `3rd quarter of 2021`. A quarter without a year takes the year of `context`. */
function parseQuarter(text: string, context: PartialDate | undefined): ParsedPoint | undefined {
  const groups = (quarterFirst.exec(text) ?? quarterLast.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const { after, before, apostrophe, year: digits } = groups;
  const quarter = Number(after ?? before);
  if (digits === undefined) return context ? dated({ year: context.year, quarter }) : unparsed;
  const isShort = digits.length === 2;
  const year = isShort ? fullYear(digits) : Number(digits);
  return dated({ year, quarter }, isShort && apostrophe === undefined);
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

const wordOrMark =
  /['’‘]\d{2}(?!\d)|\d+(?:st|nd|rd|th|er|º)?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*|\.{2,}|[^\s.,]/gu;

/** Parses `Aug. '19`, `1 Aug 2019`, `Aug 1, 2019`, `1 de agosto de 2019`, `Fall 2023`, `2019`. */
function parseWords(text: string, context: PartialDate | undefined): ParsedPoint {
  const found: FoundWords = { shortNumbers: [] };
  for (const token of text.toLowerCase().match(wordOrMark) ?? []) {
    const year = yearOf(token);
    const month = months.get(token);
    const season = seasons.get(token);
    if (year !== undefined && found.year === undefined) found.year = year;
    else if (month !== undefined && found.month === undefined) found.month = month;
    else if (season !== undefined && found.season === undefined) found.season = season;
    else if (/^\d{1,2}(?:st|nd|rd|th|er|º)$/u.test(token) && found.day === undefined)
      found.day = Number.parseInt(token, 10);
    else if (/^\d{1,2}$/u.test(token)) found.shortNumbers.push(token);
    else if (!fillers.has(token)) return unparsed;
  }
  return dateOf(found, context);
}

/** Combines the words of a date. Without a year of four digits, a number of two digits can be the year: `Aug 19`. */
function dateOf(found: FoundWords, context: PartialDate | undefined): ParsedPoint {
  const { month, season, shortNumbers } = found;
  const rest = [...shortNumbers];
  const named = found.year;
  if (named === undefined && month === undefined && season === undefined) return unparsed;
  const takesYear = context !== undefined && (rest.length === 0 || context.day !== undefined);
  const short =
    named === undefined && !takesYear ? rest.findLast((digits) => digits.length === 2) : undefined;
  if (short !== undefined) rest.splice(rest.lastIndexOf(short), 1);
  const year = named ?? (short === undefined ? context?.year : fullYear(short));
  const days = [...(found.day === undefined ? [] : [found.day]), ...rest.map(Number)];
  const [day] = days;
  if (year === undefined || days.length > 1) return unparsed;
  const isAmbiguous = short !== undefined;
  if (month === undefined || season) {
    const isComplete = day === undefined && month === undefined;
    return isComplete ? dated({ year, ...(season ? { season } : {}) }, isAmbiguous) : unparsed;
  }
  return inCalendar({ year, month, ...(day === undefined ? {} : { day }) }, isAmbiguous);
}

/** Returns the year of four digits, or of two digits after an apostrophe. */
function yearOf(token: string): number | undefined {
  if (/^[12]\d{3}$/u.test(token)) return Number(token);
  const short = /^['’‘](\d{2})$/u.exec(token)?.[1];
  return short === undefined ? undefined : fullYear(short);
}
