import { daysIn } from '../../model/calendar.ts';
import type { PartialDate } from '../../model/partial-date.ts';

/** One end of a range: a date, today, or nothing that can be read. */
export type ParsedPoint =
  | ParsedDay
  | { readonly kind: 'today'; readonly word: string }
  | { readonly kind: 'unread' }
  | { readonly kind: 'impossible' };

export interface ParsedDay {
  readonly kind: 'date';
  readonly date: PartialDate;
  /** Whether its year was two figures that may have been meant for something else. */
  readonly isDoubtful: boolean;
}

export const unread: ParsedPoint = { kind: 'unread' };

export const impossible: ParsedPoint = { kind: 'impossible' };

/** A date as it stands. */
export function dated(date: PartialDate, isDoubtful = false): ParsedPoint {
  return { kind: 'date', date, isDoubtful };
}

/** A date that must be in the calendar. */
export function inCalendar(
  { year, month, day }: PartialDate & { readonly month: number },
  isDoubtful = false,
): ParsedPoint {
  const isThere =
    month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysIn(year, month)));
  return isThere ? dated({ year, month, ...(day === undefined ? {} : { day }) }, isDoubtful) : impossible;
}

/** The year of two figures: from ’50 on they belong to the last century. */
export function fullYear(figures: string): number {
  return Number(figures) + (Number(figures) >= 50 ? 1900 : 2000);
}
