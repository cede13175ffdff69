import { asciiDigits } from '../../locale/digits.ts';
import { writtenEras } from '../../locale/eras.ts';
import { type DateValue, endsBefore, type PartialDate } from '../../model/partial-date.ts';
import {
  type DateNotation,
  defaultNotation,
  type NotationAmbiguity,
  resolveNotation,
  withRangeDash,
  yearsOfOtherCalendars,
} from './date-notation.ts';
import {
  afterWord,
  dashes,
  fillerWord,
  rangeWord,
  roughWord,
  seasonWord,
  sinceWord,
  todayWord,
  unspacedTodayWord,
  untilWord,
} from './date-words.ts';
import {
  dated,
  inCalendar,
  longestDate,
  type ParsedDay,
  type ParsedPoint,
  type PointContext,
  type PointIssue,
  parsePoint,
  parseUsualDate,
} from './parse-point.ts';

/** The date or range of a text, and the problem with it. */
export interface ParsedDate {
  readonly value: DateValue;
  readonly issue?: DateIssue | undefined;
}

/** The kinds of problems with a date. */
export type DateIssue =
  | 'unparsed-date'
  | 'impossible-date'
  | 'reversed-dates'
  | PointIssue
  | NotationAmbiguity;

const between = `(?:\\s*(?:${dashes}+|\\.{2,3}|…)\\s*|\\s*/\\s*|\\s+${rangeWord}\\s+|\\s+)`;
const endsToday = new RegExp(`^(.+?)(?:${between}(${todayWord})|\\s*(${unspacedTodayWord}))\\.?$`, 'iu');
const endsOpen = new RegExp(`^(.+?)\\s*(?:${dashes}+|/(?:\\.\\.)?|\\.{2,3}|…)$`, 'u');
const startsOpen = new RegExp(`^(?:${dashes}+|(?:\\.\\.)?/|\\.{2,3}|…)\\s*(.+)$`, 'u');
const since = new RegExp(`^(?<word>${sinceWord})${afterWord}(?<date>.+)$`, 'iu');
const until = new RegExp(`^(?<word>${untilWord})${afterWord}(?<date>.+)$`, 'iu');
const slash = /\s*\/\s*/gu;
/** Separators of the ends of a range, most reliable first: a hyphen without spaces also joins year and month. */
const separators: readonly RegExp[] = [
  new RegExp(`\\s+(?:${dashes}+|${rangeWord})\\s+`, 'giu'),
  /(?<=[年月日\d])[至到迄](?=\d)|(?<=[年月日\d])から(?=\d)/gu,
  /\s*(?:[\u2012-\u2015\u2192\u2212\u301c\uff0d~～]+|\.{2,3}|…)\s*/gu,
  slash,
  /\s*[-\u2010\u2011]+\s*/gu,
];

/**
 * Parses a date or a range of dates. A text that is neither becomes a `written` value.
 *
 * @param notation How the file writes dates that could be read in two ways.
 */
export function parseDate(source: string, notation: DateNotation = defaultNotation): ParsedDate {
  const written = source.trim().replace(/\s+/gu, ' ');
  const { text, ambiguity } = resolveNotation(written, notation);
  const context = contextOf(notation);
  const parsed =
    parseUsual(text, written) ??
    parseRough(text, written, ambiguity, context) ??
    parseExact(text, written, context);
  const dated = { ...parsed, value: withWrittenEras(parsed.value) };
  return ambiguity && dated.issue === undefined ? { ...dated, issue: ambiguity } : dated;
}

/** Adds the Japanese eras that the file writes to the dates whose years they are. */
export function withWrittenEras(value: DateValue): DateValue {
  const eras = writtenEras(asciiDigits(value.source));
  if (eras.length === 0) return value;
  const inEra = (date: PartialDate, era = eras.find(({ year }) => year === date.year)): PartialDate =>
    era === undefined ? date : { ...date, era: era.name };
  const last = ({ year }: PartialDate): (typeof eras)[number] | undefined =>
    eras.findLast((era) => era.year === year);
  switch (value.kind) {
    case 'point':
      return { ...value, at: inEra(value.at) };
    case 'open':
      return { ...value, start: inEra(value.start) };
    case 'until':
      return { ...value, end: inEra(value.end) };
    case 'range':
      return { ...value, start: inEra(value.start), end: inEra(value.end, last(value.end)) };
    case 'written':
      return value;
    default:
      return value satisfies never;
  }
}

/** A range whose ends have a dash with spaces, or one that is no hyphen, between them. */
const usualRange = /^([^–—]+?)(?: - | ?[–—] ?)([^–—]*)$/u;

/** Parses a date or a range in the forms that most files have; `undefined` for any other. */
function parseUsual(text: string, source: string): ParsedDate | undefined {
  const [, left = text, right] = usualRange.exec(text) ?? [];
  const start = parseUsualDate(left);
  if (start?.kind !== 'date') return undefined;
  if (right === undefined) return { value: { kind: 'point', at: start.date, source } };
  if (right === '') return { value: { kind: 'open', start: start.date, source } };
  if (/^(?:present|now|today|current)$/i.test(right))
    return { value: { kind: 'open', start: start.date, word: right, source } };
  const end = parseUsualDate(right);
  return end?.kind === 'date' ? asRange({ start, end }, source) : undefined;
}

/** Returns the context for the dates of a file. */
export function contextOf({ language }: DateNotation): PointContext {
  return { language };
}

function parseExact(text: string, written: string, context: PointContext): ParsedDate {
  const exact = parseResolved(text, context);
  return { ...exact, value: { ...exact.value, source: written } };
}

/**
 * Parses a date with words for a part of a year, or in the figures of another calendar. It is printed as written, a half-year in
 * Portuguese in words.
 */
function parseRough(
  text: string,
  written: string,
  ambiguity: NotationAmbiguity | undefined,
  context: PointContext,
): ParsedDate | undefined {
  const bare = yearsOfOtherCalendars(withRangeDash(text)) ?? withoutRoughWords(text);
  const about = bare === undefined ? undefined : parseResolved(bare, context);
  if (about === undefined || about.value.kind === 'written' || about.issue !== undefined) return undefined;
  const exact = parseResolved(text, context);
  if (exact.value.kind !== 'written' && !splitsWinter(exact.value)) return undefined;
  const source =
    ambiguity === 'half-year-or-month' ? text.replace(/ - (?=\d\.º)/u, ' – ') : withRangeDash(written);
  const endsNow = about.value.kind === 'open' && about.value.word !== undefined;
  const start = endsNow ? endsToday.exec(source)?.[1] : undefined;
  return { value: { kind: 'written', source, about: about.value, ...(start && { start }) } };
}

const filler = `(?:\\s+${fillerWord}(?!\\p{L}))?`;
/** Words for a part of a year, before it: `early `, `mid-`, `first half of `, `H1/`. */
const roughBefore = new RegExp(
  `(?<![\\p{L}\\d])${roughWord}[.:]?${filler}(?:\\s+|[-/’'](?=\\S)|(?=\\d{4}))`,
  'giu',
);
/** Words for a part of a year, after it: ` H1`, `-H2`, ` (expected)`. */
const roughAfter = new RegExp(
  `(?<=\\d{4})(?:[\\s/-]*${roughWord}\\.?(?![\\p{L}\\d])|\\s*\\(${roughWord}\\.?\\))`,
  'giu',
);
/** The season of two years: `Winter 2019/20`. */
const seasonOfTwoYears = new RegExp(
  `(?<![\\p{L}\\d])${seasonWord}\\.?\\s+(?=\\d{4}\\s?/\\s?\\d{2}(?:\\d{2})?(?!\\d))`,
  'giu',
);

/** Returns a text without its words for a part of a year, or `undefined` if it has none. */
function withoutRoughWords(text: string): string | undefined {
  const bare = text.replace(seasonOfTwoYears, '').replace(roughBefore, '').replace(roughAfter, '').trim();
  return bare === text || bare === '' ? undefined : bare;
}

/** True for a range that splits a winter: `Winter 2019/20` is one season, not a range from 2019 to 2020. */
function splitsWinter(value: DateValue): boolean {
  return value.kind === 'range' && value.start.season !== undefined && value.source.includes('/');
}

/** Parses a text without ambiguous dates. */
function parseResolved(trimmed: string, context: PointContext): ParsedDate {
  const text = /^[([](.*)[)\]]$/u.exec(trimmed)?.[1]?.trim() ?? trimmed;
  if (text.length > longestDate) return asWritten(trimmed, 'unparsed-date');
  const whole = parsePoint(text, context);
  if (whole.kind === 'date') return withIssue({ kind: 'point', at: whole.date, source: trimmed }, whole);
  if (whole.kind === 'today') return asWritten(trimmed, 'unparsed-date');
  const shared = parseShared(text, context);
  if (shared) return asRange(shared, trimmed);
  const open = parseOpen(text, trimmed, context) ?? parseUntil(text, trimmed, context);
  if (open) return open;
  const ends = parseEnds(text, context);
  if (ends) return asRange(ends, trimmed);
  const isImpossible = whole.kind === 'impossible' || hasImpossiblePart(text);
  return asWritten(trimmed, isImpossible ? 'impossible-date' : 'unparsed-date');
}

/** Joins a start and an end from keys of their own. */
export function joinDates(start: ParsedPoint, end: ParsedPoint | undefined, source: string): ParsedDate {
  const isImpossible = start.kind === 'impossible' || end?.kind === 'impossible';
  const failed = asWritten(source, isImpossible ? 'impossible-date' : 'unparsed-date');
  if (start.kind !== 'date') return failed;
  switch (end?.kind) {
    case undefined:
      return withIssue({ kind: 'open', start: start.date, source }, start);
    case 'today':
      return withIssue({ kind: 'open', start: start.date, word: end.word, source }, start);
    case 'date':
      return asRange({ start, end }, source);
    default:
      return failed;
  }
}

function parseOpen(text: string, source: string, context: PointContext): ParsedDate | undefined {
  const [, lead = '', spaced, unspaced] = endsToday.exec(text) ?? [];
  const word = spaced ?? unspaced;
  const bare = endsOpen.exec(text)?.[1] ?? '';
  const after = since.exec(lead || bare || text)?.groups;
  const start = parsePoint(after?.date ?? (lead || bare), context);
  if (start.kind !== 'date') return undefined;
  const isAlone = after !== undefined && lead === '' && bare === '';
  const words = { ...(word && { word }), ...(isAlone && after.word && { since: after.word }) };
  return withIssue({ kind: 'open', start: start.date, ...words, source }, start);
}

function parseUntil(text: string, source: string, context: PointContext): ParsedDate | undefined {
  const before = startsOpen.exec(text)?.[1];
  const after = before === undefined ? until.exec(text)?.groups : undefined;
  const end = parsePoint(before ?? after?.date ?? '', context);
  if (end.kind !== 'date') return undefined;
  return withIssue({ kind: 'until', end: end.date, ...(after?.word && { until: after.word }), source }, end);
}

/** Both ends of a range. */
interface ParsedEnds {
  readonly start: ParsedDay;
  readonly end: ParsedDay;
}

function parseEnds(text: string, context: PointContext): ParsedEnds | undefined {
  const range = since.exec(text)?.groups?.date ?? text;
  for (const [left, right] of splits(range)) {
    const end = parsePoint(right, context);
    const otherEnd = end.kind === 'date' ? end.date : undefined;
    const start = parsePoint(left, { ...context, otherEnd });
    if (start.kind !== 'date') continue;
    const day = end.kind === 'date' ? dayBefore(right, end, start, context) : undefined;
    if (day !== undefined) return { start, end: day };
    if (end.kind === 'date')
      return { start: hasYear(left, start, context) ? start : inYearBefore(start, end), end };
    const completed = parsePoint(right, { ...context, otherEnd: start.date });
    if (completed.kind === 'date') return { start, end: inYearAfter(completed, start) };
  }
  return undefined;
}

/** Returns the day that `14` is in `2019. okt. 1. – dec. 14.`: after a day with its year, two digits are no year. */
function dayBefore(
  text: string,
  end: ParsedDay,
  { date: start }: ParsedDay,
  context: PointContext,
): ParsedDay | undefined {
  if (end.issue !== 'two-digit-year' || start.day === undefined || start.year === end.date.year)
    return undefined;
  const completed = parsePoint(text, { ...context, otherEnd: start });
  return completed.kind === 'date' && completed.date.day !== undefined && !endsBefore(completed.date, start)
    ? completed
    : undefined;
}

/** True if the text of a date names its year, which is not that of the other end. */
function hasYear(text: string, { date }: ParsedDay, context: PointContext): boolean {
  const alone = parsePoint(text, context);
  return alone.kind === 'date' && alone.date.year === date.year;
}

/** Moves an end without a year of its own to the next year if it is before the start: `Nov 2018 to Jan`. */
function inYearAfter(end: ParsedDay, start: ParsedDay): ParsedDay {
  const { date } = end;
  return goesBack(start.date, date) ? { ...end, date: { ...date, year: date.year + 1 } } : end;
}

/** Moves a start without a year of its own to the year before if it is after the end: `Dec – Feb 2020`. */
function inYearBefore(start: ParsedDay, end: ParsedDay): ParsedDay {
  const { date } = start;
  return goesBack(date, end.date) ? { ...start, date: { ...date, year: date.year - 1 } } : start;
}

/** True if an end of the same year is before the start. From an autumn to a spring is one winter. */
function goesBack(start: PartialDate, end: PartialDate): boolean {
  const isOverWinter = start.season === 'autumn' && (end.season === 'spring' || end.season === 'summer');
  return endsBefore(end, start) || (isOverWinter && end.year === start.year);
}

function hasImpossiblePart(text: string): boolean {
  return splits(text).some(([left, right]) => {
    const kinds = [parsePoint(left).kind, parsePoint(right).kind];
    return kinds.includes('impossible') && !kinds.includes('unparsed');
  });
}

/** Returns all splits of a text at a separator. A text with two slashes is not split at them: they are in one date. */
function splits(text: string): readonly (readonly [left: string, right: string])[] {
  const usable = separators.filter(
    (separator) => separator !== slash || text.indexOf('/') === text.lastIndexOf('/'),
  );
  return usable.flatMap((separator) =>
    Array.from(text.matchAll(separator), (match) => {
      return [text.slice(0, match.index), text.slice(match.index + match[0].length)] as const;
    }),
  );
}

/** Returns a range in the order of the file, even if it ends before it begins. */
function asRange({ start, end }: ParsedEnds, source: string): ParsedDate {
  const value: DateValue = { kind: 'range', start: start.date, end: end.date, source };
  return endsBefore(end.date, start.date) ? { value, issue: 'reversed-dates' } : withIssue(value, start, end);
}

function asWritten(source: string, issue: DateIssue): ParsedDate {
  return { value: { kind: 'written', source }, issue };
}

/** Adds the problem of the first of the points that has one. */
function withIssue(value: DateValue, ...points: readonly ParsedDay[]): ParsedDate {
  const issue = points.find((point) => point.issue !== undefined)?.issue;
  return issue === undefined ? { value } : { value, issue };
}

const daysOfMonth = new RegExp(
  `^(?:${sinceWord}${afterWord})?(?:${fillerWord}\\s)?(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?(?:\\s?${dashes}+\\s?|\\s${rangeWord}\\s)((?:${fillerWord}\\s)?\\d{1,2}(?:st|nd|rd|th|er|º)?\\.?\\s.+)$`,
  'iu',
);
const daysAfterMonth = new RegExp(
  `^(\\p{L}+\\.?)\\s(\\d{1,2})\\s?${dashes}+\\s?(\\d{1,2}(?:,\\s?|\\s)\\d{4})$`,
  'u',
);
const monthsOfYear = new RegExp(`^(\\d{1,2})\\s?${dashes}+\\s?(\\d{1,2}\\s?[/.]\\s?\\d{4})$`, 'u');
const yearsOfCentury = new RegExp(`^([12]\\d)(\\d{2})\\s?(/|${dashes})\\s?(\\d{2})$`, 'u');

/** Parses a range whose ends share a month, a year or a century: `12–14 May 2023`, `05–09/2018`, `2012–14`. */
function parseShared(text: string, context: PointContext): ParsedEnds | undefined {
  return parseDays(text, context) ?? parseMonths(text) ?? parseYears(text) ?? parseYearsOfDecade(text);
}

function parseDays(text: string, context: PointContext): ParsedEnds | undefined {
  const [, month = '', firstOfMonth, lastOfMonth = ''] = daysAfterMonth.exec(text) ?? [];
  const [, first = firstOfMonth, last = `${month} ${lastOfMonth}`] = daysOfMonth.exec(text) ?? [];
  const end = first === undefined ? undefined : parsePoint(last, context);
  if (end?.kind !== 'date' || end.date.month === undefined) return undefined;
  if (end.date.day === undefined && end.issue !== 'impossible-day') return undefined;
  return endsOf(inCalendar({ ...end.date, month: end.date.month, day: Number(first) }, end.issue), end);
}

function parseMonths(text: string): ParsedEnds | undefined {
  const [, first, last = ''] = monthsOfYear.exec(text) ?? [];
  const end = first === undefined ? undefined : parsePoint(last);
  if (end?.kind !== 'date') return undefined;
  return endsOf(inCalendar({ year: end.date.year, month: Number(first) }), end);
}

/**
 * Parses `2012–14`. The end is ambiguous after a hyphen, or up to 12: it could be a month. After a slash it must be
 * the next year: `2018/19` is an academic year.
 */
function parseYears(text: string): ParsedEnds | undefined {
  const [, century = '', first = '', mark = '', last = ''] = yearsOfCentury.exec(text) ?? [];
  if (century === '') return undefined;
  const isNext = (Number(first) + 1) % 100 === Number(last);
  const isLater = Number(last) > Number(first) || (isNext && last === '00');
  if (!isLater || (mark === '/' && !isNext)) return undefined;
  const isAmbiguous = /[-\u2010\u2011]/u.test(mark) || (mark !== '/' && Number(last) <= 12);
  const start = Number(century + first);
  const length = (Number(last) - Number(first) + 100) % 100;
  return endsOf(
    dated({ year: start }),
    dated({ year: start + length }, isAmbiguous ? 'two-digit-year' : undefined),
  );
}

/** Parses `2012–5`: after a dash that is no hyphen, one digit is the last of a later year. */
function parseYearsOfDecade(text: string): ParsedEnds | undefined {
  const [, decade = '', first = '', last = ''] =
    /^([12]\d{2})(\d)\s?[\u2012-\u2015]\s?(\d)$/u.exec(text) ?? [];
  if (decade === '' || Number(last) <= Number(first)) return undefined;
  return { start: dated({ year: Number(decade + first) }), end: dated({ year: Number(decade + last) }) };
}

function endsOf(start: ParsedPoint, end: ParsedPoint): ParsedEnds | undefined {
  return start.kind === 'date' && end.kind === 'date' ? { start, end } : undefined;
}
