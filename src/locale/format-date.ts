import type { DateValue, PartialDate } from '../model/partial-date.ts';
import type { Locale } from './locale.ts';

/** How a theme wants its dates. */
export interface DateForm {
  /** `none` leaves the year alone. */
  readonly months: 'long' | 'short' | 'none';
  /** `short` is ’19, where that can only be one year. */
  readonly years: 'full' | 'short';
  /** Around the dash of a range. `closed` still stands off from a date that has spaces of its own. */
  readonly dash: 'closed' | 'thin' | 'spaced';
  /** What ends a range that goes on: a word for today, or the bare dash. */
  readonly ongoing: 'word' | 'dash';
}

const dash = '–';
const tiedSpace = '\u00a0';
const gaps = { closed: '', thin: '\u202f', spaced: tiedSpace } as const;

/** Years that two digits stand for: the reader takes ’50 to ’99 for the last century. */
const shortYears = { first: 1950, last: 2049 } as const;

/** A date as it is printed, with layout's own spaces; a written one comes out as it went in. */
export function formatDate(value: DateValue, form: DateForm, locale: Locale): string {
  const [start = '', end] = partsOf(value, form, locale);
  if (end === undefined) return start;
  const gap = gapBetween(start, end, form);
  return (start === '' ? '' : start + gap) + dash + (end === '' ? '' : gap + end);
}

/** A date on as many lines as it has parts: a start with its dash, and an end. */
export function dateLines(value: DateValue, form: DateForm, locale: Locale): readonly string[] {
  const [start = '', end] = partsOf(value, form, locale);
  if (end === undefined || start === '' || end === '') return [formatDate(value, form, locale)];
  return [start + gapBetween(start, end, form) + dash, end];
}

/** A start and an end, either of which may be empty; or one text alone. */
function partsOf(value: DateValue, form: DateForm, locale: Locale): readonly [string, string?] {
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
    case 'range': {
      const start = formatPartial(value.start, form, locale);
      const end = formatPartial(value.end, form, locale);
      return start === end ? [start] : [start, end];
    }
    default:
      return value satisfies never;
  }
}

function gapBetween(start: string, end: string, form: DateForm): string {
  const composed = (start + end).includes(tiedSpace);
  return form.dash === 'closed' && composed ? gaps.thin : gaps[form.dash];
}

function formatPartial(date: PartialDate, form: DateForm, locale: Locale): string {
  const year = formatYear(date.year, form);
  if (form.months === 'none') return year;
  const month = date.season
    ? locale.seasons[date.season]
    : date.month && locale.months[form.months][date.month - 1];
  if (!month) return year;
  const { monthYear, dayMonthYear, firstDay } = locale.datePattern;
  const day = date.day === 1 ? (firstDay ?? '1') : String(date.day ?? '');
  const pattern = date.day ? dayMonthYear : monthYear;
  return tie(pattern.replace('{day}', day).replace('{month}', month).replace('{year}', year));
}

function formatYear(year: number, form: DateForm): string {
  const { first, last } = shortYears;
  const full = String(year);
  return form.years === 'short' && year >= first && year <= last ? `’${full.slice(-2)}` : full;
}

function tie(text: string): string {
  return text.replaceAll(' ', tiedSpace);
}
