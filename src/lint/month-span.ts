import { type MonthSpan, monthSpan } from '../model/calendar.ts';
import type { DateValue, PartialDate } from '../model/partial-date.ts';

/** A time from one date to another; without an end it goes on. */
export interface TimeSpan {
  readonly start: MonthSpan;
  readonly end?: MonthSpan;
}

/** The time between two dates; absent for a date alone, and for what could not be read. */
export function timeSpanOf(dates: DateValue): TimeSpan | undefined {
  switch (dates.kind) {
    case 'range':
      return { start: monthsOf(dates.start), end: monthsOf(dates.end) };
    case 'open':
      return { start: monthsOf(dates.start) };
    default:
      return undefined;
  }
}

/** The months that a date may mean: `~2019` takes in its neighbours, and a winter the December before it. */
function monthsOf(date: PartialDate): MonthSpan {
  const { first, last } = monthSpan(date.approximate ? { year: date.year } : date);
  if (date.approximate) return { first: first - 12, last: last + 12 };
  return date.season === 'winter' ? { first: first - 1, last } : { first, last };
}

/** Whether two times share more than a month however their dates are meant. */
export function overlap(one: TimeSpan, other: TimeSpan): boolean {
  return beginsBeforeEnd(one, other) && beginsBeforeEnd(other, one);
}

function beginsBeforeEnd({ start }: TimeSpan, { end }: TimeSpan): boolean {
  return end === undefined || start.last < end.first;
}
