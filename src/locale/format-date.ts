import type { DateValue, PartialDate } from '../model/partial-date.ts';
import type { Locale } from './locale.ts';

/** How a theme wants its dates. */
export interface DateForm {
  /** `none` leaves the year alone. */
  readonly months: 'long' | 'short' | 'none';
  /** What ends a range that goes on: a word for today, or the bare dash. */
  readonly ongoing: 'word' | 'dash';
}

const dash = '–';
const thinSpace = '\u202f';
const tiedSpace = '\u00a0';

/** A date as it is printed, with layout's own spaces; a written one comes out as it went in. */
export function formatDate(value: DateValue, form: DateForm, locale: Locale): string {
  return dateLines(value, form, locale).join(thinSpace);
}

/** A date on as many lines as it has parts: a start with its dash, and an end. */
export function dateLines(value: DateValue, form: DateForm, locale: Locale): readonly string[] {
  switch (value.kind) {
    case 'written':
      return [value.source];
    case 'point':
      return [formatPartial(value.at, form, locale)];
    case 'until':
      return [dash + thinSpace + formatPartial(value.end, form, locale)];
    case 'open': {
      const start = formatPartial(value.start, form, locale) + thinSpace + dash;
      return form.ongoing === 'dash' ? [start] : [start, tie(value.word ?? locale.present)];
    }
    case 'range': {
      const start = formatPartial(value.start, form, locale);
      const end = formatPartial(value.end, form, locale);
      return start === end ? [start] : [start + thinSpace + dash, end];
    }
    default:
      return value satisfies never;
  }
}

function formatPartial(date: PartialDate, form: DateForm, locale: Locale): string {
  const year = String(date.year);
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

function tie(text: string): string {
  return text.replaceAll(' ', tiedSpace);
}
