import { type DateValue, type MonthSpan, monthSpan, type PartialDate } from '../../model/partial-date.ts';
import type { Section } from '../../model/resume.ts';
import { type Dated, datesIn, recordsIn } from '../dated.ts';
import type { Finding, LintRule } from '../rule.ts';

/** Finds jobs of one section or one entry that overlap by more than a month, whatever approximate dates mean. */
export const overlappingDates: LintRule = {
  name: 'overlapping-dates',
  find: ({ resume }) => resume.sections.flatMap(overlapsIn),
};

/** The time of an entry or a role in an organisation. */
interface Job extends Dated {
  readonly time: TimeSpan;
  /** Index of the entry. */
  readonly record: number;
  /** True for a role, false for the dates of the entry itself. */
  readonly isRole: boolean;
}

/** A time from one date to another. It continues today if it has no end. */
interface TimeSpan {
  readonly start: MonthSpan;
  readonly end: MonthSpan | undefined;
}

function overlapsIn(section: Section): readonly Finding[] {
  const jobs = recordsIn(section).flatMap((record, at): readonly Job[] =>
    record.organization === undefined
      ? []
      : datesIn(record).flatMap((dated) => {
          const time = timeSpanOf(dated.dates);
          const isRole = dated.dates !== record.dates;
          return time === undefined ? [] : [{ ...dated, time, record: at, isRole }];
        }),
  );
  return jobs.flatMap((job, at) => {
    const other = jobs.slice(0, at).find((one) => mayNotOverlap(one, job) && overlap(one.time, job.time));
    return other === undefined ? [] : [overlapping(job, other)];
  });
}

/** True for jobs of different entries, or two roles of one entry whose dates are of the same kind. */
function mayNotOverlap(one: Job, other: Job): boolean {
  if (one.record !== other.record) return true;
  return one.isRole && other.isRole && one.dates.kind === other.dates.kind;
}

/** Returns the time between two dates; `undefined` for a single date or a date that could not be parsed. */
function timeSpanOf(dates: DateValue): TimeSpan | undefined {
  switch (dates.kind) {
    case 'range':
      return { start: monthsOf(dates.start), end: monthsOf(dates.end) };
    case 'open':
      return { start: monthsOf(dates.start), end: undefined };
    case 'point':
    case 'until':
    case 'written':
      return undefined;
    default:
      return dates satisfies never;
  }
}

/** Returns the months that a date may mean. `~2019` includes the years around it, a winter the December before it. */
function monthsOf(date: PartialDate): MonthSpan {
  const { first, last } = monthSpan(date.approximate ? { year: date.year } : date);
  if (date.approximate) return { first: first - 12, last: last + 12 };
  return date.season === 'winter' ? { first: first - 1, last } : { first, last };
}

/** True if two times share more than a month, whichever months their dates mean. */
function overlap(one: TimeSpan, other: TimeSpan): boolean {
  return beginsBeforeEnd(one, other) && beginsBeforeEnd(other, one);
}

function beginsBeforeEnd({ start }: TimeSpan, { end }: TimeSpan): boolean {
  return end === undefined || start.last < end.first;
}

function overlapping({ dates, place }: Job, other: Job): Finding {
  return {
    message: `“${dates.source}” overlaps with “${other.dates.source}” in line ${other.place.line}.`,
    place,
    hint: 'Correct one of the dates, or explain the overlap in the text, such as “part-time”.',
  };
}
