import type { PartialDate } from './partial-date.ts';

/** The months that a date may mean, both included, counted from January of the year 0. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/** A month is itself, a quarter three; a year or a season may be any month of its year, for the south has autumn in March. */
export function monthSpan({ year, month, quarter }: PartialDate): MonthSpan {
  const january = 12 * year;
  if (month !== undefined) return { first: january + month - 1, last: january + month - 1 };
  if (quarter !== undefined) return { first: january + 3 * quarter - 3, last: january + 3 * quarter - 1 };
  return { first: january, last: january + 11 };
}

/** Whether an end is before a start, as surely as both are known. */
export function endsBefore(end: PartialDate, start: PartialDate): boolean {
  const { last } = monthSpan(end);
  const { first } = monthSpan(start);
  if (last !== first || end.month === undefined || start.month === undefined) return last < first;
  return end.day !== undefined && start.day !== undefined && end.day < start.day;
}

/** Days of a month (1–12) in the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
