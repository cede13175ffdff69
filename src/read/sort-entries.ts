import type { DateValue, PartialDate } from '../model/partial-date.ts';
import { monthSpan } from '../model/partial-date.ts';
import type { Entry } from '../model/resume.ts';
import { choice } from '../schema/setting-checks.ts';
import type { Fields } from './fields.ts';
import type { ReadContext } from './read-context.ts';
import { readChecked } from './read-options.ts';

/** End and start of an entry, for sorting. An entry without an end ends last. */
interface Age {
  readonly end: number;
  readonly start: number;
}

const order = choice('newest');

/** Sorts the entries of a section if `sort: newest` is set. */
export function sortEntries<Name extends string>(
  fields: Fields<Name | 'sort'>,
  entries: readonly Entry[],
  context: ReadContext,
): readonly Entry[] {
  return readChecked(fields, 'sort', order, context) === 'newest' ? newestFirst(entries) : entries;
}

/**
 * Sorts entries by end date, newest first, then by start date, newest first. Ties keep file order. Entries without a
 * readable date keep their positions; the others are sorted among theirs.
 */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  const aged = entries.flatMap((entry) => {
    const age = ageOf(entry);
    return age ? [{ entry, age }] : [];
  });
  const sorted = aged.toSorted((one, other) => compareAges(other.age, one.age));
  const next = sorted.values();
  return entries.map((entry) => (ageOf(entry) ? (next.next().value?.entry ?? entry) : entry));
}

function compareAges(one: Age, other: Age): number {
  if (one.end !== other.end) return one.end < other.end ? -1 : 1;
  return one.start === other.start ? 0 : one.start < other.start ? -1 : 1;
}

/** Returns the age of an entry’s dates, or of its newest role. */
function ageOf(entry: Entry): Age | undefined {
  if (entry.shape !== 'record') return undefined;
  const age = entry.dates && ageOfDates(entry.dates);
  if (age) return age;
  const roles = entry.roles.flatMap(({ dates }) => (dates ? (ageOfDates(dates) ?? []) : []));
  return roles.toSorted((one, other) => compareAges(other, one))[0];
}

function ageOfDates(dates: DateValue): Age | undefined {
  switch (dates.kind) {
    case 'point':
      return { end: lastDay(dates.at), start: firstDay(dates.at) };
    case 'range':
      return { end: lastDay(dates.end), start: firstDay(dates.start) };
    case 'open':
      return { end: Number.POSITIVE_INFINITY, start: firstDay(dates.start) };
    case 'until':
      return { end: lastDay(dates.end), start: Number.NEGATIVE_INFINITY };
    case 'written':
      return dates.about && ageOfDates(dates.about);
    default:
      return dates satisfies never;
  }
}

/** Last and first month of each season in the northern hemisphere; winter counts as December of its year. */
const lastMonths = { spring: 5, summer: 8, autumn: 11, winter: 12 } as const;
const firstMonths = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

/** Returns the latest day of a date, on a scale of 32 days a month. */
function lastDay(date: PartialDate): number {
  const { season, year, day } = date;
  const month = season ? 12 * year + lastMonths[season] - 1 : monthSpan(date).last;
  return 32 * month + (day ?? 31);
}

/** Returns the earliest day of a date, on the same scale. */
function firstDay(date: PartialDate): number {
  const { season, year, day } = date;
  const month = season ? 12 * year + firstMonths[season] - 1 : monthSpan(date).first;
  return 32 * month + (day ?? 1);
}
