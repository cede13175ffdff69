import { locales } from '../../locale/locales.ts';
import type { DateValue, PartialDate } from '../../model/partial-date.ts';
import type { SourcePair } from '../../model/source.ts';
import { pair } from './write-nodes.ts';

/** `2019`, `2019-08` or `2019-08-14`; of what ISO 8601 has no form for, as a season, as much as it has. */
function isoDate({ year, month, day }: PartialDate): string {
  return [String(year).padStart(4, '0'), ...[month, day].flatMap(twoDigits)].join('-');
}

function twoDigits(number: number | undefined): readonly string[] {
  return number === undefined ? [] : [String(number).padStart(2, '0')];
}

/** Years that JSON Resume's schema takes, and nothing that ISO 8601 cannot say. */
function isIso({ year, season, quarter, approximate }: PartialDate): boolean {
  return season === undefined && quarter === undefined && !approximate && isYear(year);
}

function isYear(year: number): boolean {
  return year >= 1000 && year < 3000;
}

/** A start and an end in ISO 8601, either of which may be absent. */
export interface IsoDates {
  readonly start?: string;
  readonly end?: string;
  /** Whether they say all that the dates say. */
  readonly isExact: boolean;
}

export function isoDates(value: DateValue): IsoDates {
  switch (value.kind) {
    case 'point':
      return isoOf(undefined, value.at);
    case 'until':
      return isoOf(undefined, value.end);
    case 'open':
      return isoOf(value.start, undefined);
    case 'range':
      return isoOf(value.start, value.end);
    case 'written':
      return { isExact: false };
    default:
      return value satisfies never;
  }
}

function isoOf(start: PartialDate | undefined, end: PartialDate | undefined): IsoDates {
  return {
    ...(start && isYear(start.year) ? { start: isoDate(start) } : {}),
    ...(end && isYear(end.year) ? { end: isoDate(end) } : {}),
    isExact: [start, end].every((one) => one === undefined || isIso(one)),
  };
}

const since = new RegExp(`^(?:${locales.flatMap(({ dateWords }) => dateWords.since).join('|')})\\s`, 'iu');

/** Dates in Quoin's own keys, in the writer's words. */
export function quoinDates(value: DateValue): readonly SourcePair[] {
  const { kind, source } = value;
  if (kind === 'until') return pair('end', source);
  const isBare = kind === 'open' && value.word === undefined;
  const looksOpen = /[-\u2010-\u2015\u2212~～/.][)\]]?$/u.test(source) || since.test(source);
  return pair(isBare && !looksOpen ? 'start' : 'dates', source);
}
