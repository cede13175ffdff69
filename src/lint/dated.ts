import type { DateValue } from '../model/partial-date.ts';
import type { Place } from '../model/problem.ts';
import type { RecordEntry, Section } from '../model/resume.ts';

/** Dates and their source position. */
export interface Dated {
  readonly dates: DateValue;
  readonly place: Place;
}

/** Returns the entries of a section that have a header. */
export function recordsIn({ entries }: Section): readonly RecordEntry[] {
  return entries.filter((entry) => entry.shape === 'record');
}

/** Returns the dates of an entry, then those of its roles. */
export function datesIn(record: RecordEntry): readonly Dated[] {
  const all = [record.dates, ...record.roles.map((role) => role.dates)];
  return all.flatMap((dates) => (dates ? [{ dates, place: dates.place ?? record.place }] : []));
}
