import { endsBefore, monthSpan } from '../model/partial-date.ts';
import type { DateValue, PartialDate } from '../model/partial-date.ts';
import type { Locale } from './locale.ts';

/** A year and a month that dates which go on are counted to. */
export type Today = Required<Pick<PartialDate, 'year' | 'month'>>;

/**
 * Months from a start to an end, both counted: January to February is two, whatever the days. `undefined` where an
 * end is less than a month or a quarter exact, or still to come, or before its start.
 */
export function durationInMonths(value: DateValue, today?: Today): number | undefined {
  const [start, end] = endsOf(value, today);
  if (start === undefined || end === undefined || !isExact(start) || !isExact(end)) return undefined;
  if (endsBefore(end, start)) return undefined;
  return monthSpan(end).last - monthSpan(start).first + 1;
}

/** `1 yr 3 mos`, with spaces that tie; empty where it cannot be told. */
export function formatDuration(value: DateValue, locale: Locale, today?: Today): string {
  const count = durationInMonths(value, today);
  if (count === undefined) return '';
  const { year, month } = locale.durations;
  return [counted(Math.floor(count / 12), year), counted(count % 12, month)].filter(Boolean).join('\u00a0');
}

function endsOf(value: DateValue, today: Today | undefined): readonly [PartialDate?, PartialDate?] {
  switch (value.kind) {
    case 'range':
      return [value.start, value.end];
    case 'open':
      return today ? [value.start, today] : [];
    case 'point':
    case 'until':
    case 'written':
      return [];
    default:
      return value satisfies never;
  }
}

function isExact({ month, quarter, approximate }: PartialDate): boolean {
  return approximate !== true && (month !== undefined || quarter !== undefined);
}

function counted(count: number, [one, other]: readonly [string, string]): string {
  return count === 0 ? '' : `${count}\u00a0${count === 1 ? one : other}`;
}
