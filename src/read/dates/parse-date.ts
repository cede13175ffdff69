import { endsBefore } from '../../model/calendar.ts';
import type { DateValue } from '../../model/partial-date.ts';
import { dashes, rangeWord, sinceWord, todayWord, unspacedTodayWord, untilWord } from './date-words.ts';
import { longestDate, parsePoint } from './parse-point.ts';
import { type ParsedEnds, parseShared } from './parse-shared.ts';
import type { ParsedDay, ParsedPoint } from './parsed-point.ts';
import { withoutRoughWords } from './rough-date.ts';
import { type DayOrder, settleOrder } from './settle-order.ts';

/** What a text under `dates:` says, and what is doubtful about it. */
export interface ParsedDate {
  readonly value: DateValue;
  readonly doubt?: DateAmbiguity;
}

export type DateAmbiguity =
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
/** Where a range may be split, the surest first: a lone hyphen also joins year and month. */
const separators: readonly RegExp[] = [
  new RegExp(`\\s+(?:${dashes}+|${rangeWord})\\s+`, 'giu'),
  /\s*(?:[\u2012-\u2015\u2192\u2212\u301c~～]+|\.{2,3}|…)\s*/gu,
  slash,
  /\s*[-\u2010\u2011]+\s*/gu,
];

/** Reads a date or a range of dates; what cannot be read is `written`. */
export function parseDate(source: string, order: DayOrder = 'day-first'): ParsedDate {
  const written = source.trim().replace(/\s+/gu, ' ');
  const { text, isDoubtful } = settleOrder(written, order);
  const rough = withoutRoughWords(text);
  const about = rough === undefined ? undefined : parseSettled(rough);
  const exact = parseSettled(text);
  const isRough = about !== undefined && about.value.kind !== 'written' && about.doubt === undefined;
  if (isRough && (exact.value.kind === 'written' || splitsWinter(exact.value))) {
    return { value: { kind: 'written', source: written, about: about.value } };
  }
  const parsed = { ...exact, value: { ...exact.value, source: written } };
  return isDoubtful && parsed.doubt === undefined ? { ...parsed, doubt: 'ambiguous-date' } : parsed;
}

/** A winter of two years is no time from one winter to a year. */
function splitsWinter(value: DateValue): boolean {
  return value.kind === 'range' && value.start.season !== undefined && value.source.includes('/');
}

function parseSettled(trimmed: string): ParsedDate {
  const text = /^[([](.*)[)\]]$/u.exec(trimmed)?.[1]?.trim() ?? trimmed;
  if (text.length > longestDate) return asWritten(trimmed, 'unparsed-date');
  const whole = parsePoint(text);
  if (whole.kind === 'date') return told({ kind: 'point', at: whole.date, source: trimmed }, whole);
  if (whole.kind === 'today') return asWritten(trimmed, 'unparsed-date');
  const shared = parseShared(text);
  if (shared) return asRange(shared, trimmed);
  const opened = readOpen(text, trimmed) ?? readUntil(text, trimmed);
  if (opened) return opened;
  const ends = parseEnds(text);
  if (ends) return asRange(ends, trimmed);
  const isImpossible = whole.kind === 'impossible' || hasImpossiblePart(text);
  return asWritten(trimmed, isImpossible ? 'impossible-date' : 'unparsed-date');
}

/** A start and an end that were written under keys of their own. */
export function joinDates(start: ParsedPoint, end: ParsedPoint | undefined, source: string): ParsedDate {
  const isImpossible = start.kind === 'impossible' || end?.kind === 'impossible';
  const failed = asWritten(source, isImpossible ? 'impossible-date' : 'unparsed-date');
  if (start.kind !== 'date') return failed;
  switch (end?.kind) {
    case undefined:
      return told({ kind: 'open', start: start.date, source }, start);
    case 'today':
      return told({ kind: 'open', start: start.date, word: end.word, source }, start);
    case 'date':
      return asRange({ start, end }, source);
    default:
      return failed;
  }
}

function readOpen(text: string, source: string): ParsedDate | undefined {
  const [, lead = '', spaced, unspaced] = endsToday.exec(text) ?? [];
  const word = spaced ?? unspaced;
  const bare = endsOpen.exec(text)?.[1] ?? '';
  const start = parsePoint(since.exec(lead || bare || text)?.[1] ?? (lead || bare));
  if (start.kind !== 'date') return undefined;
  return told({ kind: 'open', start: start.date, ...(word ? { word } : {}), source }, start);
}

function readUntil(text: string, source: string): ParsedDate | undefined {
  const end = parsePoint(startsOpen.exec(text)?.[1] ?? until.exec(text)?.[1] ?? '');
  return end.kind === 'date' ? told({ kind: 'until', end: end.date, source }, end) : undefined;
}

function parseEnds(text: string): ParsedEnds | undefined {
  const begun = since.exec(text)?.[1] ?? text;
  for (const [left, right] of splits(begun)) {
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
    return kinds.includes('impossible') && !kinds.includes('unread');
  });
}

/** A second slash is part of a date, and neither of them parts two. */
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

/** In the order it was written in, whatever the order of its ends. */
function asRange({ start, end }: ParsedEnds, source: string): ParsedDate {
  const value: DateValue = { kind: 'range', start: start.date, end: end.date, source };
  return endsBefore(end.date, start.date) ? { value, doubt: 'reversed-dates' } : told(value, start, end);
}

function asWritten(source: string, doubt: DateAmbiguity): ParsedDate {
  return { value: { kind: 'written', source }, doubt };
}

function told(value: DateValue, ...points: readonly ParsedDay[]): ParsedDate {
  return points.some(({ isDoubtful }) => isDoubtful) ? { value, doubt: 'two-digit-year' } : { value };
}
