import { type Locale, locales } from '../locale/locale.ts';
import type { DateValue, PartialDate, Season } from '../model/partial-date.ts';

/** What a text under `dates:` says, and what is doubtful about it. */
export interface ParsedDate {
  readonly value: DateValue;
  readonly doubt?: DateDoubt;
}

export type DateDoubt = 'unread-date' | 'impossible-date' | 'reversed-dates';

/** One end of a range: a date, today, or nothing that can be read. */
export type ParsedPoint =
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'today'; readonly word: string }
  | { readonly kind: 'unread' }
  | { readonly kind: 'impossible' };

/** Words of all locales, since résumés mix languages. Longest first, so that `bis heute` is not `heute`. */
const months: ReadonlyMap<string, number> = new Map(locales.flatMap(monthWords));
const seasons: ReadonlyMap<string, Season> = new Map(locales.flatMap(seasonWords));
const fillers: ReadonlySet<string> = new Set(locales.flatMap((locale) => locale.dateWords.filler));
const today = alternatives(locales.flatMap((locale) => [locale.present, ...locale.dateWords.present]));
const rangeWords = alternatives(locales.flatMap((locale) => locale.dateWords.range));
const sinceWords = alternatives(locales.flatMap((locale) => locale.dateWords.since));
const untilWords = alternatives(locales.flatMap((locale) => locale.dateWords.until));

const dashes = '[-\\u2010-\\u2015\\u2212~～]';
const isToday = new RegExp(`^${today}\\.?$`, 'iu');
const endsToday = new RegExp(
  `^(.+?)(?:\\s*${dashes}+\\s*|\\s*/\\s*|\\s+${rangeWords}\\s+|\\s+)(${today})\\.?$`,
  'iu',
);
const endsOpen = new RegExp(`^(.+?)\\s*${dashes}+$`, 'u');
const startsOpen = new RegExp(`^${dashes}+\\s*(.+)$`, 'u');
const since = new RegExp(`^${sinceWords}\\s+(.+)$`, 'iu');
const until = new RegExp(`^${untilWords}\\s+(.+)$`, 'iu');
/** Where a range may be split, the surest first: a lone hyphen also joins year and month. */
const separators: readonly RegExp[] = [
  new RegExp(`\\s+(?:${dashes}+|${rangeWords})\\s+`, 'giu'),
  /\s*[\u2012-\u2015\u2212~～]+\s*/gu,
  /\s*\/\s*/gu,
  /\s*[-\u2010\u2011]+\s*/gu,
];

/** No date is longer than this, in UTF-16 units. */
const longest = 100;

/** Reads a date or a range of dates; what cannot be read is `written`. */
export function parseDate(source: string): ParsedDate {
  const trimmed = source.trim().replace(/\s+/gu, ' ');
  const text = /^[([](.*)[)\]]$/u.exec(trimmed)?.[1]?.trim() ?? trimmed;
  if (text.length > longest) return { value: { kind: 'written', source: trimmed }, doubt: 'unread-date' };
  const whole = parsePoint(text);
  if (whole.kind === 'date') return { value: { kind: 'point', at: whole.date, source: trimmed } };
  const read = whole.kind === 'today' ? undefined : (readOpen(text) ?? readUntil(text) ?? readRange(text));
  if (!read) {
    const doubt = whole.kind === 'impossible' || hasImpossiblePart(text) ? 'impossible-date' : 'unread-date';
    return { value: { kind: 'written', source: trimmed }, doubt };
  }
  return withDoubt({ ...read, source: trimmed });
}

/** A start and an end that were written under keys of their own. */
export function joinDates(start: ParsedPoint, end: ParsedPoint | undefined, source: string): ParsedDate {
  if (start.kind !== 'date') {
    const impossible = start.kind === 'impossible' || end?.kind === 'impossible';
    return { value: { kind: 'written', source }, doubt: impossible ? 'impossible-date' : 'unread-date' };
  }
  switch (end?.kind) {
    case undefined:
      return { value: { kind: 'open', start: start.date, source } };
    case 'today':
      return { value: { kind: 'open', start: start.date, word: end.word, source } };
    case 'date':
      return withDoubt({ kind: 'range', start: start.date, end: end.date, source });
    default:
      return {
        value: { kind: 'written', source },
        doubt: end?.kind === 'impossible' ? 'impossible-date' : 'unread-date',
      };
  }
}

type Unsourced = DateValue extends infer Value
  ? Value extends DateValue
    ? Omit<Value, 'source'>
    : never
  : never;

function readOpen(text: string): Unsourced | undefined {
  const [, lead = '', word = ''] = endsToday.exec(text) ?? [];
  const bare = endsOpen.exec(text)?.[1] ?? '';
  const begun = since.exec(lead || bare || text)?.[1] ?? (lead || bare);
  const start = parsePoint(begun);
  if (start.kind !== 'date') return undefined;
  return { kind: 'open', start: start.date, ...(lead && word ? { word } : {}) };
}

function readUntil(text: string): Unsourced | undefined {
  const end = parsePoint(startsOpen.exec(text)?.[1] ?? until.exec(text)?.[1] ?? '');
  return end.kind === 'date' ? { kind: 'until', end: end.date } : undefined;
}

function readRange(text: string): Unsourced | undefined {
  const begun = since.exec(text)?.[1] ?? text;
  for (const [left, right] of splits(begun)) {
    const end = parsePoint(right);
    const start = parsePoint(left, end.kind === 'date' ? end.date.year : undefined);
    if (start.kind !== 'date') continue;
    const completed = end.kind === 'date' ? end : parsePoint(right, start.date.year);
    if (completed.kind === 'date') return { kind: 'range', start: start.date, end: completed.date };
  }
  return undefined;
}

function hasImpossiblePart(text: string): boolean {
  return splits(text).some(([left, right]) => {
    const kinds = [parsePoint(left).kind, parsePoint(right).kind];
    return kinds.includes('impossible') && !kinds.includes('unread');
  });
}

function splits(text: string): readonly (readonly [left: string, right: string])[] {
  return separators.flatMap((separator) =>
    Array.from(text.matchAll(separator), (match) => {
      return [text.slice(0, match.index), text.slice(match.index + match[0].length)] as const;
    }),
  );
}

function withDoubt(value: DateValue): ParsedDate {
  const reversed = value.kind === 'range' && isBefore(value.end, value.start);
  return reversed ? { value, doubt: 'reversed-dates' } : { value };
}

/** As far as both are known. */
function isBefore(one: PartialDate, other: PartialDate): boolean {
  if (one.year !== other.year) return one.year < other.year;
  if (one.month === undefined || other.month === undefined) return false;
  if (one.month !== other.month) return one.month < other.month;
  return one.day !== undefined && other.day !== undefined && one.day < other.day;
}

const unread: ParsedPoint = { kind: 'unread' };

/** Reads one date. `year` is what a date without a year takes: in `Jan–Mar 2020` both are 2020. */
export function parsePoint(source: string, year?: number): ParsedPoint {
  const text = source.trim().replace(/^\((.*)\)$/u, '$1');
  if (text === '' || text.length > longest) return unread;
  if (isToday.test(text)) return { kind: 'today', word: text };
  return parseNumeric(text) ?? parseWords(text, year);
}

/** ISO 8601 and its slashed cousins, `09/2014`, `01.08.2019`; a time of day is left out. */
function parseNumeric(text: string): ParsedPoint | undefined {
  const iso =
    /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?:[T ]\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?$/u.exec(text);
  if (iso) return checked(Number(iso[1]), Number(iso[3]), iso[4] === undefined ? undefined : Number(iso[4]));
  const monthFirst = /^(\d{1,2})\s?[/.-]\s?(\d{4})$/u.exec(text);
  if (monthFirst) return checked(Number(monthFirst[2]), Number(monthFirst[1]));
  const dayFirst = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(text);
  return dayFirst ? checked(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])) : undefined;
}

/** `Aug. '19`, `1 Aug 2019`, `Aug 1, 2019`, `1 de agosto de 2019`, `Fall 2023`, `2019`. */
function parseWords(text: string, fallbackYear: number | undefined): ParsedPoint {
  const found: { year?: number; month?: number; day?: number; season?: Season } = {};
  for (const token of text
    .toLowerCase()
    .match(/['’‘]\d{2}(?!\d)|\d+(?:st|nd|rd|th|er|º)?|[\p{L}\p{M}'’]+|[^\s.,]/gu) ?? []) {
    const year = yearOf(token);
    const month = months.get(token);
    const season = seasons.get(token);
    const day = /^\d{1,2}(?:st|nd|rd|th|er|º)?$/u.test(token) ? Number.parseInt(token, 10) : undefined;
    if (year !== undefined && found.year === undefined) found.year = year;
    else if (month !== undefined && found.month === undefined) found.month = month;
    else if (season !== undefined && found.season === undefined) found.season = season;
    else if (day !== undefined && found.day === undefined) found.day = day;
    else if (!fillers.has(token)) return unread;
  }
  const year = found.year ?? (found.month || found.season ? fallbackYear : undefined);
  const dayAlone = found.day !== undefined && found.month === undefined;
  if (year === undefined || dayAlone || (found.season && found.month)) return unread;
  return found.season
    ? { kind: 'date', date: { year, season: found.season } }
    : checked(year, found.month, found.day);
}

/** Four digits, or two after an apostrophe: from ’50 on they belong to the last century. */
function yearOf(token: string): number | undefined {
  if (/^[12]\d{3}$/.test(token)) return Number(token);
  const short = /^['’‘](\d{2})$/u.exec(token)?.[1];
  if (short === undefined) return undefined;
  return Number(short) + (Number(short) >= 50 ? 1900 : 2000);
}

function checked(year: number, month?: number, day?: number): ParsedPoint {
  if (month === undefined) return { kind: 'date', date: { year } };
  const impossible = month < 1 || month > 12 || (day !== undefined && (day < 1 || day > daysIn(year, month)));
  if (impossible) return { kind: 'impossible' };
  return { kind: 'date', date: { year, month, ...(day === undefined ? {} : { day }) } };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function monthWords(locale: Locale): readonly (readonly [string, number])[] {
  const { long, short } = locale.months;
  return [
    ...[...long, ...short].map((name, at) => [plainWord(name), (at % 12) + 1] as const),
    ...locale.dateWords.months.map(([name, month]) => [plainWord(name), month] as const),
  ];
}

function seasonWords(locale: Locale): readonly (readonly [string, Season])[] {
  const printed = Object.entries(locale.seasons) as [Season, string][];
  return [
    ...printed.map(([season, name]) => [plainWord(name), season] as const),
    ...locale.dateWords.seasons.map(([name, season]) => [plainWord(name), season] as const),
  ];
}

function plainWord(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** A pattern of literal words, the longest first, with either apostrophe. */
function alternatives(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length);
  return `(?:${longestFirst.join('|').replace(/['’]/gu, "['’]")})`;
}
