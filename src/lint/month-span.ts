import type { DateValue, PartialDate, Season } from '../model/partial-date.ts';

/** Months that a date may mean, counted from the year 0: a year is twelve, `Aug 2019` one, and `~2019` takes in its neighbours. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/** A time from one date to another; without an end it goes on. */
export interface TimeSpan {
  readonly start: MonthSpan;
  readonly end?: MonthSpan;
}

/** Meteorological, in the north; winter begins the year before. */
const SEASON_STARTS: Readonly<Record<Season, number>> = { spring: 2, summer: 5, autumn: 8, winter: -1 };

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

function monthsOf({ year, month, season, quarter, approximate }: PartialDate): MonthSpan {
  const january = year * 12;
  if (approximate) return { first: january - 12, last: january + 23 };
  if (month !== undefined) return { first: january + month - 1, last: january + month - 1 };
  if (quarter !== undefined) return { first: january + 3 * quarter - 3, last: january + 3 * quarter - 1 };
  // Any season may be meant for the one of the other half of the world.
  if (season !== undefined)
    return { first: january + Math.min(0, SEASON_STARTS[season]), last: january + 11 };
  return { first: january, last: january + 11 };
}

/** Whether two times share more than a month however their dates are meant. */
export function overlap(one: TimeSpan, other: TimeSpan): boolean {
  return beginsBeforeEnd(one, other) && beginsBeforeEnd(other, one);
}

function beginsBeforeEnd({ start }: TimeSpan, { end }: TimeSpan): boolean {
  return end === undefined || start.last < end.first;
}
