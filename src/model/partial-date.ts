import type { Place } from './problem.ts';

/** A season, as the date of something. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A date with the precision that the file gives. It has no time zone. */
export interface PartialDate {
  /** Four digits: `'12` is read as 2012. */
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
  /** 1–31. Only set with a month. */
  readonly day?: number;
  /** Set instead of a month. */
  readonly season?: Season;
  /** 1–4. Set instead of a month. */
  readonly quarter?: number;
  /** Set if the date is approximate: `~2021`, `c. 2021`, `2021?`. */
  readonly approximate?: true;
  /** The Japanese era that the file writes: `昭和`. The year is that of the common era. */
  readonly era?: string;
}

/** A date or a range of dates, as a key such as `dates` gives it. */
export type DateValue = PointDate | RangeDate | OpenDate | UntilDate | WrittenDate;

/** The text of a date and its position. */
export interface DateSource {
  /** The text as written, with single spaces. Start and end are joined by ` – `. */
  readonly source: string;
  /** Position of the first key that gives the date; `undefined` if the date comes from no file. */
  readonly place?: Place | undefined;
}

/** One date: `Aug 2019`. */
export interface PointDate extends DateSource {
  readonly kind: 'point';
  readonly at: PartialDate;
}

/** A start and an end: `2010-2011`. */
export interface RangeDate extends DateSource {
  readonly kind: 'range';
  readonly start: PartialDate;
  readonly end: PartialDate;
}

/** A start without an end: `2012 – now`, `Aug. '19 –`. */
export interface OpenDate extends DateSource {
  readonly kind: 'open';
  readonly start: PartialDate;
  /** The word for today as written (`now`, `Present`); `undefined` after a dash or without an end. */
  readonly word?: string;
  /** The word before the start as written, if there is nothing after it: `since`. */
  readonly since?: string;
}

/** An end without a start: `– 2014`. */
export interface UntilDate extends DateSource {
  readonly kind: 'until';
  readonly end: PartialDate;
  /** The word before the end as written: `until`. */
  readonly until?: string;
}

/** A text that is printed as written. It is not a date, or a date in words that numbers cannot express. */
export interface WrittenDate extends DateSource {
  readonly kind: 'written';
  /** The approximate date if one is known: `early 2019` is some time in 2019. */
  readonly about?: PointDate | RangeDate | OpenDate | UntilDate;
  /** The written start of a range that continues today: `early 2019` in `early 2019 – now`. */
  readonly start?: string;
}

/** Returns the dates in a value: one, two for a range, none for a written date. */
export function partialDatesOf(value: DateValue): readonly PartialDate[] {
  switch (value.kind) {
    case 'point':
      return [value.at];
    case 'range':
      return [value.start, value.end];
    case 'open':
      return [value.start];
    case 'until':
      return [value.end];
    case 'written':
      return [];
    default:
      return value satisfies never;
  }
}

/** The first and the last month that a date may mean, counted from January of the year 0. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Returns the months that a date may mean: one month, or three for a quarter. A year or a season may be any month of
 * its year, since autumn is in March in the south.
 */
export function monthSpan({ year, month, quarter }: PartialDate): MonthSpan {
  const january = 12 * year;
  if (month !== undefined) return { first: january + month - 1, last: january + month - 1 };
  if (quarter !== undefined) return { first: january + 3 * quarter - 3, last: january + 3 * quarter - 1 };
  return { first: january, last: january + 11 };
}

/** True if an end is certainly before a start. Compares days only if both have one. */
export function endsBefore(end: PartialDate, start: PartialDate): boolean {
  const { last } = monthSpan(end);
  const { first } = monthSpan(start);
  if (last !== first || end.month === undefined || start.month === undefined) return last < first;
  return end.day !== undefined && start.day !== undefined && end.day < start.day;
}

/** Returns the number of days of a month (1–12) in the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
