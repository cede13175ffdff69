import { locales } from '../locale/locale.ts';
import type { DateValue, PartialDate } from '../model/partial-date.ts';
import type { SourcePair } from '../model/source.ts';
import { pair } from './tree.ts';

/** `2019`, `2019-08` or `2019-08-14`; absent for what ISO 8601 has no form for. */
export function isoDate({ year, month, day, season, quarter, approximate }: PartialDate): string | undefined {
  if (season !== undefined || quarter !== undefined || approximate) return undefined;
  return [String(year).padStart(4, '0'), ...[month, day].flatMap(twoDigits)].join('-');
}

function twoDigits(number: number | undefined): readonly string[] {
  return number === undefined ? [] : [String(number).padStart(2, '0')];
}

/** A start and an end in ISO 8601, either of which may be absent; none at all where a part has no such form. */
export interface IsoDates {
  readonly start?: string;
  readonly end?: string;
}

export function isoDates(value: DateValue): IsoDates | undefined {
  switch (value.kind) {
    case 'point': {
      const end = isoDate(value.at);
      return end === undefined ? undefined : { end };
    }
    case 'until': {
      const end = isoDate(value.end);
      return end === undefined ? undefined : { end };
    }
    case 'open': {
      const start = isoDate(value.start);
      return start === undefined ? undefined : { start };
    }
    case 'range': {
      const [start, end] = [isoDate(value.start), isoDate(value.end)];
      return start === undefined || end === undefined ? undefined : { start, end };
    }
    case 'written':
      return undefined;
    default:
      return value satisfies never;
  }
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
