import {
  type DateValue,
  endsBefore,
  monthSpan,
  type PartialDate,
  type RangeDate,
} from '../model/partial-date.ts';
import type { Locale } from './locale.ts';

/** How a theme wants its dates. */
export interface DateForm {
  /** `none` leaves the year alone. */
  readonly months: 'long' | 'short' | 'none';
  /** Whether days are printed, where months are; default true. */
  readonly days?: boolean;
  /** `short` is ’19, where that can only be one year. */
  readonly years: 'full' | 'short';
  /** A year that both ends have: `Jan 2020–Mar 2020` (the default), or `Jan–Mar 2020`. */
  readonly sameYear?: 'repeated' | 'once';
  /** Around the dash of a range. `closed` still stands off from a date that has spaces of its own. */
  readonly dash: 'closed' | 'thin' | 'spaced';
  /** What ends a range that goes on: a word for today, or the bare dash. */
  readonly ongoing: 'word' | 'dash';
  /** How long it took, after the dates; absent for nothing. */
  readonly durations?: DurationForm;
}

export interface DurationForm {
  /** What dates that go on are counted to; without it they have no duration. */
  readonly today?: Today;
}

const dash = '–';
const tiedSpace = '\u00a0';
const gaps = { closed: '', thin: '\u202f', spaced: tiedSpace } as const;
const beforeDuration = `${tiedSpace}·${tiedSpace}`;

/** Years that two digits stand for: the reader takes ’50 to ’99 for the last century. */
const shortYears = { first: 1950, last: 2049 } as const;

/** A date as it is printed, with layout's own spaces; a written one comes out as it went in. */
export function formatDate(value: DateValue, form: DateForm, locale: Locale): string {
  const duration = dateDuration(value, form, locale);
  return whole(partsOf(value, form, locale), form) + (duration === '' ? '' : beforeDuration + duration);
}

/** A date on as many lines as it has parts: a start with its dash, an end, and how long it took. */
export function dateLines(value: DateValue, form: DateForm, locale: Locale): readonly string[] {
  const parts = partsOf(value, form, locale);
  const [start = '', end] = parts;
  const duration = dateDuration(value, form, locale);
  const lines =
    end === undefined || start === '' || end === ''
      ? [whole(parts, form)]
      : [start + gapBetween(start, end, form) + dash, end];
  return duration === '' ? lines : [...lines, duration];
}

/** How long it took, as the form wants it; empty for nothing. */
export function dateDuration(value: DateValue, form: DateForm, locale: Locale): string {
  return form.durations ? formatDuration(value, locale, form.durations.today) : '';
}

/** A start and an end, either of which may be empty; or one text alone. */
type DateParts = readonly [start: string, end?: string];

function whole([start, end]: DateParts, form: DateForm): string {
  if (end === undefined) return start;
  const gap = gapBetween(start, end, form);
  return (start === '' ? '' : start + gap) + dash + (end === '' ? '' : gap + end);
}

function partsOf(value: DateValue, form: DateForm, locale: Locale): DateParts {
  switch (value.kind) {
    case 'written':
      return [value.source];
    case 'point':
      return [formatPartial(value.at, form, locale)];
    case 'until':
      return ['', formatPartial(value.end, form, locale)];
    case 'open': {
      const word = form.ongoing === 'dash' ? '' : tie(value.word ?? locale.present);
      return [formatPartial(value.start, form, locale), word];
    }
    case 'range':
      return rangeParts(value, form, locale);
    default:
      return value satisfies never;
  }
}

function rangeParts({ start, end }: RangeDate, form: DateForm, locale: Locale): DateParts {
  const parts = [formatPartial(start, form, locale), formatPartial(end, form, locale)] as const;
  if (parts[0] === parts[1]) return [parts[0]];
  const once = form.sameYear === 'once' && start.year === end.year;
  const alike = dayName(start, form, locale) === undefined || dayName(end, form, locale) !== undefined;
  const isYearless = once && alike && isWithinYear(start, form) && isWithinYear(end, form);
  return isYearless ? [formatWithinYear(start, form, locale), parts[1]] : parts;
}

/** A start without a year, as in `Jan–Mar 2020` and `Q1–Q3 2020`, belongs to its end and takes a closed dash. */
function gapBetween(start: string, end: string, form: DateForm): string {
  const isBareWord = /^[^\d\s]+\d?$/u.test(start);
  const composed = (start + end).includes(tiedSpace) && !isBareWord;
  return form.dash === 'closed' && composed ? gaps.thin : gaps[form.dash];
}

/** Whether a date says more than its year when it is printed, and surely so. */
function isWithinYear(date: PartialDate, { months }: DateForm): boolean {
  const { month, season, quarter, approximate } = date;
  return months !== 'none' && approximate !== true && Boolean(month ?? season ?? quarter);
}

function formatPartial(date: PartialDate, form: DateForm, locale: Locale): string {
  const year = formatYear(date.year, form);
  const month = monthName(date, form, locale);
  const { monthYear, dayMonthYear } = locale.datePattern;
  const pattern = dayName(date, form, locale) === undefined ? monthYear : dayMonthYear;
  const text = month === undefined ? year : filled(pattern, date, form, locale).replace('{year}', year);
  return tie(date.approximate ? locale.approximate.replace('{date}', text) : text);
}

function formatWithinYear(date: PartialDate, form: DateForm, locale: Locale): string {
  const pattern = dayName(date, form, locale) === undefined ? '{month}' : locale.datePattern.dayMonth;
  return tie(filled(pattern, date, form, locale));
}

function filled(pattern: string, date: PartialDate, form: DateForm, locale: Locale): string {
  return pattern
    .replace('{day}', dayName(date, form, locale) ?? '')
    .replace('{month}', monthName(date, form, locale) ?? '');
}

/** A month, a season or a quarter. */
function monthName(
  { month, season, quarter }: PartialDate,
  { months }: DateForm,
  locale: Locale,
): string | undefined {
  if (months === 'none') return undefined;
  if (season) return locale.seasons[season];
  if (quarter) return locale.quarter.replace('{quarter}', String(quarter));
  return month === undefined ? undefined : locale.months[months][month - 1];
}

function dayName({ month, day }: PartialDate, { days }: DateForm, locale: Locale): string | undefined {
  if (days === false || month === undefined || day === undefined) return undefined;
  return day === 1 ? locale.datePattern.firstDay : String(day);
}

function formatYear(year: number, form: DateForm): string {
  const { first, last } = shortYears;
  const full = String(year);
  return form.years === 'short' && year >= first && year <= last ? `’${full.slice(-2)}` : full;
}

function tie(text: string): string {
  return text.replaceAll(' ', tiedSpace);
}

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
