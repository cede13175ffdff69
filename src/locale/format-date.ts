import {
  type DateValue,
  endsBefore,
  monthSpan,
  type PartialDate,
  type RangeDate,
} from '../model/partial-date.ts';
import type { Locale } from './locale.ts';

/** How a theme prints dates. */
export interface DateForm {
  /** `none` prints years only, `iso` dates as in ISO 8601: `2019-08`. */
  readonly months: 'long' | 'short' | 'iso' | 'none';
  /** True to print days, if months are printed. Default: true. */
  readonly days?: boolean;
  /** `short` prints ’19 for the years 1950 to 2049. */
  readonly years: 'full' | 'short';
  /** A year shared by both ends: `Jan 2020–Mar 2020`, or `Jan–Mar 2020` for `once`. Default: `repeated`. */
  readonly sameYear?: 'repeated' | 'once';
  /** Space around the dash of a range. `closed` uses thin spaces beside dates that contain a space. */
  readonly dash: 'closed' | 'thin' | 'spaced';
  /** End of a range that continues today: a word such as `present`, or nothing after the dash. */
  readonly ongoing: 'word' | 'dash';
  /** Prints the duration after the dates. Default: no duration. */
  readonly durations?: DurationForm;
}

/** How a theme prints durations. */
export interface DurationForm {
  /** End of ranges that continue today. If omitted, they have no duration. */
  readonly today?: Today;
}

const dash = '–';
const noBreakSpace = '\u00a0';
const gaps = { closed: '', thin: '\u202f', spaced: noBreakSpace } as const;
const beforeDuration = `${noBreakSpace}·${noBreakSpace}`;

/** Years that two digits can express: the date parser reads ’50 to ’99 as 1950 to 1999. */
const shortYears = { first: 1950, last: 2049 } as const;

/** Formats a date for printing, with no-break spaces. A written date is returned unchanged. */
export function formatDate(value: DateValue, form: DateForm, locale: Locale): string {
  const duration = dateDuration(value, form, locale);
  return whole(partsOf(value, form, locale), form) + (duration === '' ? '' : beforeDuration + duration);
}

/** Formats a date on separate lines: the start with its dash, the end, the duration. */
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

/** Formats the duration of a date; empty if the form prints none. */
export function dateDuration(value: DateValue, form: DateForm, locale: Locale): string {
  return form.durations ? formatDuration(value, locale, form.durations.today) : '';
}

/** A start and an end, either of which may be empty; or one text. */
type DateParts = readonly [start: string, end?: string];

function whole([start, end]: DateParts, form: DateForm): string {
  if (end === undefined) return start;
  const gap = gapBetween(start, end, form);
  return (start === '' ? '' : start + gap) + dash + (end === '' ? '' : gap + end);
}

function partsOf(value: DateValue, form: DateForm, locale: Locale): DateParts {
  switch (value.kind) {
    case 'written':
      return value.start === undefined ? [value.source] : [value.start, ongoing(value.about, form, locale)];
    case 'point':
      return [formatPartial(value.at, form, locale)];
    case 'until':
      return ['', formatPartial(value.end, form, locale)];
    case 'open':
      return [formatPartial(value.start, form, locale), ongoing(value, form, locale)];
    case 'range':
      return rangeParts(value, form, locale);
    default:
      return value satisfies never;
  }
}

/** Returns the end of a range that continues today: as the file says if the locale has the word, else the locale's word. */
function ongoing(value: DateValue | undefined, form: DateForm, locale: Locale): string {
  if (form.ongoing === 'dash') return '';
  const written = value?.kind === 'open' ? value.word : undefined;
  const isOwn = written !== undefined && hasPresentWord(written, locale);
  return withNoBreakSpaces(isOwn ? written : locale.present);
}

function hasPresentWord(word: string, { present, dateWords }: Locale): boolean {
  const plain = word.toLowerCase().replaceAll("'", '’');
  return plain === present || dateWords.present.includes(plain);
}

function rangeParts({ start, end }: RangeDate, form: DateForm, locale: Locale): DateParts {
  const parts = [formatPartial(start, form, locale), formatPartial(end, form, locale)] as const;
  if (parts[0] === parts[1]) return [parts[0]];
  const once = form.sameYear === 'once' && form.months !== 'iso' && start.year === end.year;
  const alike = dayName(start, form, locale) === undefined || dayName(end, form, locale) !== undefined;
  const isYearless = once && alike && isWithinYear(start, form) && isWithinYear(end, form);
  return isYearless ? [formatWithinYear(start, form, locale), parts[1]] : parts;
}

/** Returns the space around the dash. A start without a year, as in `Jan–Mar 2020`, is close to its end. */
function gapBetween(start: string, end: string, form: DateForm): string {
  const isBareWord = /^[^\d\s]+\d?$/u.test(start);
  const composed = /[\u00a0-]/u.test(start + end) && !isBareWord;
  return form.dash === 'closed' && composed ? gaps.thin : gaps[form.dash];
}

/** True if a date is printed with more than its year, and is not approximate. */
function isWithinYear(date: PartialDate, { months }: DateForm): boolean {
  const { month, season, quarter, approximate } = date;
  return months !== 'none' && approximate !== true && Boolean(month ?? season ?? quarter);
}

function formatPartial(date: PartialDate, form: DateForm, locale: Locale): string {
  const year = formatYear(date.year, form);
  const month = monthName(date, form, locale);
  const { monthYear, dayMonthYear } = locale.datePattern;
  const pattern = dayName(date, form, locale) === undefined ? monthYear : dayMonthYear;
  const inWords = month === undefined ? year : filled(pattern, date, form, locale).replace('{year}', year);
  const text = form.months === 'iso' && date.month !== undefined ? isoDate(date, form) : inWords;
  return withNoBreakSpaces(date.approximate ? locale.approximate.replace('{date}', text) : text);
}

/** Formats a date as in ISO 8601: `2019`, `2019-08` or `2019-08-14`. */
function isoDate({ year, month, day }: PartialDate, { days }: DateForm): string {
  const numbers = [month, days === false ? undefined : day].filter((number) => number !== undefined);
  return [String(year).padStart(4, '0'), ...numbers.map((number) => String(number).padStart(2, '0'))].join(
    '-',
  );
}

function formatWithinYear(date: PartialDate, form: DateForm, locale: Locale): string {
  const pattern = dayName(date, form, locale) === undefined ? '{month}' : locale.datePattern.dayMonth;
  return withNoBreakSpaces(filled(pattern, date, form, locale));
}

function filled(pattern: string, date: PartialDate, form: DateForm, locale: Locale): string {
  return pattern
    .replace('{day}', dayName(date, form, locale) ?? '')
    .replace('{month}', monthName(date, form, locale) ?? '');
}

/** Returns the name of a month, a season or a quarter. */
function monthName(
  { month, season, quarter }: PartialDate,
  { months }: DateForm,
  locale: Locale,
): string | undefined {
  if (months === 'none') return undefined;
  if (season) return locale.seasons[season];
  if (quarter) return locale.quarter.replace('{quarter}', String(quarter));
  return month === undefined ? undefined : locale.months[months === 'iso' ? 'short' : months][month - 1];
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

function withNoBreakSpaces(text: string): string {
  return text.replaceAll(' ', noBreakSpace);
}

/** The month to which ranges that continue today are counted. */
export type Today = Required<Pick<PartialDate, 'year' | 'month'>>;

/**
 * Returns the number of months from start to end, including both: January to February is two, whatever the days.
 * `undefined` if a date is approximate or has no month or quarter, or if the end is before the start.
 */
export function durationInMonths(value: DateValue, today?: Today): number | undefined {
  const [start, end] = endsOf(value, today);
  if (start === undefined || end === undefined || !isExact(start) || !isExact(end)) return undefined;
  if (endsBefore(end, start)) return undefined;
  return monthSpan(end).last - monthSpan(start).first + 1;
}

/** Formats a duration such as `1 yr 3 mos`, with no-break spaces; empty if it is unknown. */
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
