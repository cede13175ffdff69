import { type DateValue, endsBefore } from '../../model/partial-date.ts';
import {
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
import { type DayOrder, resolveDayOrder } from './day-order.ts';
import {
  dated,
  inCalendar,
  longestDate,
  type ParsedDay,
  type ParsedPoint,
  parsePoint,
} from './parse-point.ts';

/** The date or range of a text, and the problem with it. */
export interface ParsedDate {
  readonly value: DateValue;
  readonly issue?: DateIssue | undefined;
}

/** Code of the problem with a date. */
export type DateIssue =
  | 'unparsed-date'
  | 'impossible-date'
  | 'reversed-dates'
  | 'two-digit-year'
  | 'ambiguous-date';

const between = `(?:\\s*(?:${dashes}+|\\.{2,3}|…)\\s*|\\s*/\\s*|\\s+${rangeWord}\\s+|\\s+)`;
const endsToday = new RegExp(`^(.+?)(?:${between}(${todayWord})|\\s*(${unspacedTodayWord}))\\.?$`, 'iu');
const endsOpen = new RegExp(`^(.+?)\\s*(?:${dashes}+|/(?:\\.\\.)?|\\.{2,3}|…)$`, 'u');
const startsOpen = new RegExp(`^(?:${dashes}+|(?:\\.\\.)?/|\\.{2,3}|…)\\s*(.+)$`, 'u');
const since = new RegExp(`^${sinceWord}\\s+(.+)$`, 'iu');
const until = new RegExp(`^${untilWord}\\s+(.+)$`, 'iu');
const slash = /\s*\/\s*/gu;
/** Separators of the ends of a range, most reliable first: a hyphen without spaces also joins year and month. */
const separators: readonly RegExp[] = [
  new RegExp(`\\s+(?:${dashes}+|${rangeWord})\\s+`, 'giu'),
  /\s*(?:[\u2012-\u2015\u2192\u2212\u301c~～]+|\.{2,3}|…)\s*/gu,
  slash,
  /\s*[-\u2010\u2011]+\s*/gu,
];

/** Parses a date or a range of dates. A text that is neither becomes a `written` value. */
export function parseDate(source: string, order: DayOrder = 'day-first'): ParsedDate {
  const written = source.trim().replace(/\s+/gu, ' ');
  const { text, isAmbiguous } = resolveDayOrder(written, order);
  const bare = withoutRoughWords(text);
  const about = bare === undefined ? undefined : parseResolved(bare);
  const exact = parseResolved(text);
  const isRough = about !== undefined && about.value.kind !== 'written' && about.issue === undefined;
  if (isRough && (exact.value.kind === 'written' || splitsWinter(exact.value))) {
    return { value: { kind: 'written', source: written, about: about.value } };
  }
  const parsed = { ...exact, value: { ...exact.value, source: written } };
  return isAmbiguous && parsed.issue === undefined ? { ...parsed, issue: 'ambiguous-date' } : parsed;
}

const filler = `(?:\\s+${fillerWord}(?!\\p{L}))?`;
/** Words for a part of a year, before it: `early `, `mid-`, `first half of `, `H1/`. */
const roughBefore = new RegExp(
  `(?<![\\p{L}\\d])${roughWord}\\.?${filler}(?:\\s+|[-/’'](?=\\S)|(?=\\d{4}))`,
  'giu',
);
/** Words for a part of a year, after it: ` H1`, `-H2`. */
const roughAfter = new RegExp(`(?<=\\d{4})[\\s/-]*${roughWord}\\.?(?![\\p{L}\\d])`, 'giu');
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
function parseResolved(trimmed: string): ParsedDate {
  const text = /^[([](.*)[)\]]$/u.exec(trimmed)?.[1]?.trim() ?? trimmed;
  if (text.length > longestDate) return asWritten(trimmed, 'unparsed-date');
  const whole = parsePoint(text);
  if (whole.kind === 'date') return withIssue({ kind: 'point', at: whole.date, source: trimmed }, whole);
  if (whole.kind === 'today') return asWritten(trimmed, 'unparsed-date');
  const shared = parseShared(text);
  if (shared) return asRange(shared, trimmed);
  const open = parseOpen(text, trimmed) ?? parseUntil(text, trimmed);
  if (open) return open;
  const ends = parseEnds(text);
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

function parseOpen(text: string, source: string): ParsedDate | undefined {
  const [, lead = '', spaced, unspaced] = endsToday.exec(text) ?? [];
  const word = spaced ?? unspaced;
  const bare = endsOpen.exec(text)?.[1] ?? '';
  const start = parsePoint(since.exec(lead || bare || text)?.[1] ?? (lead || bare));
  if (start.kind !== 'date') return undefined;
  return withIssue({ kind: 'open', start: start.date, ...(word ? { word } : {}), source }, start);
}

function parseUntil(text: string, source: string): ParsedDate | undefined {
  const end = parsePoint(startsOpen.exec(text)?.[1] ?? until.exec(text)?.[1] ?? '');
  return end.kind === 'date' ? withIssue({ kind: 'until', end: end.date, source }, end) : undefined;
}

/** Both ends of a range. */
interface ParsedEnds {
  readonly start: ParsedDay;
  readonly end: ParsedDay;
}

function parseEnds(text: string): ParsedEnds | undefined {
  const range = since.exec(text)?.[1] ?? text;
  for (const [left, right] of splits(range)) {
    const end = parsePoint(right);
    const start = parsePoint(left, end.kind === 'date' ? end.date : undefined);
    if (start.kind !== 'date') continue;
    const completed = end.kind === 'date' ? end : parsePoint(right, start.date);
    if (completed.kind === 'date') return { start, end: completed };
  }
  return undefined;
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

/** Adds the problem of a two-digit year, if one of the points has one. */
function withIssue(value: DateValue, ...points: readonly ParsedDay[]): ParsedDate {
  return points.some(({ isAmbiguous }) => isAmbiguous) ? { value, issue: 'two-digit-year' } : { value };
}

const daysOfMonth = new RegExp(`^(\\d{1,2})\\.?\\s?${dashes}+\\s?(\\d{1,2}\\.?\\s.+)$`, 'u');
const daysAfterMonth = new RegExp(
  `^(\\p{L}+\\.?)\\s(\\d{1,2})\\s?${dashes}+\\s?(\\d{1,2}(?:,\\s?|\\s)\\d{4})$`,
  'u',
);
const monthsOfYear = new RegExp(`^(\\d{1,2})\\s?${dashes}+\\s?(\\d{1,2}\\s?[/.]\\s?\\d{4})$`, 'u');
const yearsOfCentury = new RegExp(`^([12]\\d)(\\d{2})\\s?(/|${dashes})\\s?(\\d{2})$`, 'u');

/** Parses a range whose ends share a month, a year or a century: `12–14 May 2023`, `05–09/2018`, `2012–14`. */
function parseShared(text: string): ParsedEnds | undefined {
  return parseDays(text) ?? parseMonths(text) ?? parseYears(text);
}

function parseDays(text: string): ParsedEnds | undefined {
  const [, month = '', firstOfMonth, lastOfMonth = ''] = daysAfterMonth.exec(text) ?? [];
  const [, first = firstOfMonth, last = `${month} ${lastOfMonth}`] = daysOfMonth.exec(text) ?? [];
  const end = first === undefined ? undefined : parsePoint(last);
  if (end?.kind !== 'date' || end.date.month === undefined || end.date.day === undefined) return undefined;
  return endsOf(inCalendar({ ...end.date, month: end.date.month, day: Number(first) }, end.isAmbiguous), end);
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
  return endsOf(dated({ year: start }), dated({ year: start + length }, isAmbiguous));
}

function endsOf(start: ParsedPoint, end: ParsedPoint): ParsedEnds | undefined {
  return start.kind === 'date' && end.kind === 'date' ? { start, end } : undefined;
}
