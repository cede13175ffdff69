import { withoutParticles } from '../../locale/date-particles.ts';
import { asciiDigits } from '../../locale/digits.ts';
import { westernYears } from '../../locale/eras.ts';

/** Order of day and month in a numeric date: the month comes first in the United States, the day elsewhere. */
export type DayOrder = 'day-first' | 'month-first';

/** How a file writes dates that could be read in two ways. */
export interface DateNotation {
  readonly order: DayOrder;
  /** BCP 47 language that the file names, such as `pt`; `undefined` if it names none. */
  readonly language?: string | undefined;
}

/** The notation of a file that tells nothing about it. */
export const defaultNotation: DateNotation = { order: 'day-first' };

/**
 * How a date could be read otherwise: with day and month swapped; as a month or a range of years (`2018-9`); as a month
 * or a half-year (`2015.2`), and as which of them it is read.
 */
export type NotationAmbiguity =
  | 'ambiguous-date'
  | 'month-or-years'
  | 'month-or-half-year'
  | 'half-year-or-month';

/** A text with its ambiguous dates in a form that can be read in one way. */
export interface ResolvedText {
  readonly text: string;
  /** Set if a date could have been read in another way. */
  readonly ambiguity?: NotationAmbiguity | undefined;
}

/** Rewrites the dates of a text that could be read in two ways. */
export function resolveNotation(written: string, notation: DateNotation): ResolvedText {
  const text = plainFigures(written, notation);
  const isOther = yearsOfOtherCalendars(text) !== undefined;
  return (isOther ? undefined : resolveMonthOrYears(text)) ?? resolvePointNotation(text, notation);
}

/** Rewrites one end of a range, which is never two years. */
export function resolvePointNotation(written: string, notation: DateNotation): ResolvedText {
  const text = plainFigures(written, notation);
  if (yearsOfOtherCalendars(text) !== undefined) return { text };
  return resolveHalfYears(text, notation) ?? resolveDayOrder(text, notation);
}

/**
 * Writes the digits of all scripts as 0 to 9, the years of Japanese eras as years of the common era, the Turkish endings of years
 * and the particles of other languages as dashes, and Thai years of two digits in full: `2019'dan`, `2019年から`, `มิ.ย. 63`.
 */
function plainFigures(text: string, { language }: DateNotation): string {
  const visible = text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
  const figures = westernYears(asciiDigits(visible), language === 'ja');
  const plain = withoutParticles(figures).replace(fromTurkishYear, ' – ').replace(toTurkishYear, '').trim();
  return language === 'th' ? plain.replace(buddhistYear, '25$1') : plain;
}

/**
 * Two digits that are a year of the Buddhist era: from 2532, the first after the days of a month, to 2579. The other numbers could
 * be years of either era.
 */
const buddhistYear = /(?<![\d:+])['’‘]?(3[2-9]|[4-7]\d)(?![\d:])/gu;

/** The Turkish endings for *from* and *to* on a year, with the words that may follow. */
const fromTurkishYear = /(?<=\d{4})['’][dt][ae]n(?: (?:beri|bu yana|itibaren|başlayarak))?(?!\p{L})/giu;
const toTurkishYear = /(?<=\d{4})['’]y?[ae](?: (?:kadar|dek|değin))?(?!\p{L})/giu;

/** Years in which no date of a résumé is: those of the Persian and the Islamic calendar, and of the Hebrew one. */
const otherYear = '1[34]\\d{2}|5[67]\\d{2}';
const figuresOfOtherCalendar = new RegExp(
  `(?<![\\d./-])(?:(${otherYear})([./-])\\d{1,2}(?:\\2\\d{1,2})?|\\d{1,2}([./-])(?:\\d{1,2}\\3)?(${otherYear}))(?![\\d/])`,
  'gu',
);

/**
 * Returns a text with only the years of its dates in the figures of another calendar: `1402` for `1402/05`, whose month is no
 * month of ours. `undefined` if it has none. A year alone is a number in any calendar.
 */
export function yearsOfOtherCalendars(text: string): string | undefined {
  const years = text.replace(
    figuresOfOtherCalendar,
    (_, first?: string, __?: string, ___?: string, last?: string) => first ?? last ?? '',
  );
  return years === text ? undefined : years;
}

/**
 * Writes the hyphen between the ends of a range without Latin letters as a dash: on a page from right to left a hyphen joins the
 * figures beside it, so that `۱۳۹۵/۰۶ - ۱۴۰۰/۱۲` would be in another order.
 */
export function withRangeDash(text: string): string {
  if (/\p{Script=Latin}/u.test(text)) return text;
  return text.replace(hyphenBetweenEnds, ' – ');
}

const hyphenBetweenEnds =
  /(?<=\S) [-\u2010\u2011\u2212] (?=\S)|(?<=\p{Nd}[/.]\p{Nd}{1,2})[-\u2010\u2011\u2212](?=\p{Nd}{4}[/.]\p{Nd})/gu;

const numericDate = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d])/gu;

/** Rewrites dates such as `01/02/2019` in ISO form. The day is first in Thai, and in years of the Buddhist era. */
function resolveDayOrder(text: string, { order, language }: DateNotation): ResolvedText {
  let isAmbiguous = false;
  const resolved = text.replace(numericDate, (date: string, one: string, _, other: string, year: string) => {
    const couldSwap = [one, other].every((digits) => Number(digits) >= 1 && Number(digits) <= 12);
    if (!couldSwap || Number(one) === Number(other)) return date;
    const isThai = language === 'th' || /^2[45]/u.test(year);
    isAmbiguous ||= !isThai;
    const [day, month] = isThai || order === 'day-first' ? [one, other] : [other, one];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
  return isAmbiguous ? { text: resolved, ambiguity: 'ambiguous-date' } : { text: resolved };
}

/** A year and one digit. */
const yearAndDigit = /(?<![\d./-])([12]\d{3})([./-])(\d)(?![\d./-]|\d)/gu;

/** A year and two digits, which are a month. */
const yearAndMonth = /(?<![\d./-])[12]\d{3}[./-]\d{2}(?!\d)/u;

/**
 * Rewrites `2015.2` as a half-year in Portuguese: so Brazilian universities number their terms. In other languages such
 * a date is a month, and doubtful after a full stop. No digit over 2 may be among those of a text.
 */
function resolveHalfYears(text: string, { language }: DateNotation): ResolvedText | undefined {
  const found = [...text.matchAll(yearAndDigit)];
  const isHalf =
    found.length > 0 &&
    !yearAndMonth.test(text) &&
    found.every(([, , , digit]) => digit === '1' || digit === '2');
  if (!isHalf) return undefined;
  if (language === 'pt') {
    const inWords = text.replace(
      yearAndDigit,
      (_, year: string, __, half: string) => `${half}.º sem. ${year}`,
    );
    return { text: inWords, ambiguity: 'half-year-or-month' };
  }
  return found.every(([, , mark]) => mark === '.') ? { text, ambiguity: 'month-or-half-year' } : undefined;
}

/**
 * Returns a year and a month that could be the first and the last of two years, or a list: `2018-9`, `2011/12`,
 * `2008, 9`. ISO 8601 asks for two digits after the hyphen, so that `2011-12` is a month.
 */
function resolveMonthOrYears(text: string): ResolvedText | undefined {
  const [, year = '', mark = '', digits = ''] = /^([12]\d{3})([-/]|, ?)(\d{1,2})$/u.exec(text) ?? [];
  const number = Number(digits);
  if (number < 1 || number > 12) return undefined;
  const lastOfYear = Number(year.slice(-digits.length));
  const isLaterYear = mark === '/' && digits.length === 2 ? number === lastOfYear + 1 : number > lastOfYear;
  const isList = mark.startsWith(',');
  const mayBeYears = isLaterYear && (digits.length === 1 || mark === '/');
  if (!isList && !mayBeYears) return undefined;
  return { text: `${year}-${digits.padStart(2, '0')}`, ambiguity: 'month-or-years' };
}
