import { parseLanguageTag } from '../model/language-tag.ts';
import {
  type DateValue,
  endsBefore,
  monthSpan,
  type PartialDate,
  type RangeDate,
} from '../model/partial-date.ts';
import { digitsIn, withDigits } from './digits.ts';
import { japaneseYear } from './eras.ts';
import { isPresentInFurtherLanguage } from './further-date-words.ts';
import type { DatePattern, Locale, UnitForms } from './locale.ts';
import { enGB } from './locales/en-GB.ts';
import { completeLocales } from './locales.ts';

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
  return whole(value, form, locale) + (duration === '' ? '' : beforeDuration + duration);
}

/** Formats a date on separate lines: the start with its dash, the end, the duration. */
export function dateLines(value: DateValue, form: DateForm, locale: Locale): readonly string[] {
  const [start, end] = partsOf(value, form, locale);
  const duration = dateDuration(value, form, locale);
  const isOne = end === undefined || start === '' || end === '';
  const before = isOne ? '' : betweenEnds(value, [start, end], form, locale).trimEnd();
  const lines = isOne ? [whole(value, form, locale)] : [start + before, end];
  return duration === '' ? lines : [...lines, duration];
}

/** Formats the duration of a date; empty if the form prints none. */
export function dateDuration(value: DateValue, form: DateForm, locale: Locale): string {
  return form.durations ? formatDuration(value, locale, form.durations.today) : '';
}

/** A start and an end, either of which may be empty; or one text. */
type DateParts = readonly [start: string, end?: string];

function whole(value: DateValue, form: DateForm, locale: Locale): string {
  const [start, end] = partsOf(value, form, locale);
  return end === undefined ? start : start + betweenEnds(value, [start, end], form, locale) + end;
}

/** Returns the mark between two ends with its spaces. One without the other has a dash beside it. */
function betweenEnds(
  value: DateValue,
  [start, end]: readonly [string, string],
  form: DateForm,
  { rangeMark }: Locale,
): string {
  const isBetween = start !== '' && end !== '';
  const isToToday = value.kind === 'open' || value.kind === 'written';
  if (isBetween && isToToday && rangeMark?.omittedBefore?.includes(end.charAt(0))) return '';
  const own = isBetween ? rangeMark : undefined;
  const gap = own?.gap ?? gapBetween(start, end, form);
  // The Persian *تاکنون* says *until* itself.
  if (own && isToToday && /^\p{L}+$/u.test(own.mark) && end.startsWith(own.mark)) return gap;
  return (start === '' ? '' : gap) + (own?.mark ?? dash) + (end === '' ? '' : gap);
}

/** Returns the parts of a date in the digits that the file has, or that the tag of the language names. */
function partsOf(value: DateValue, form: DateForm, locale: Locale): DateParts {
  const parts = westernParts(value, form, withWrittenMonths(locale, value.source));
  if (value.kind === 'written') return parts;
  const system = parseLanguageTag(locale.tag)?.keywords.get('nu') ?? digitsIn(value.source);
  const [start, end] = parts;
  return end === undefined
    ? [withDigits(start, system)]
    : [withDigits(start, system), withDigits(end, system)];
}

/** Returns a locale with the names of its months that a text has from another region of the language. */
function withWrittenMonths(locale: Locale, source: string): Locale {
  const { regional, long, short } = locale.months;
  if (regional === undefined) return locale;
  const isWritten = (name: string): boolean => wordsOf(source).includes(wordsOf(name));
  const written = (name: string, at: number): string =>
    isWritten(name) ? name : (regional.flatMap((names) => names[at] ?? []).find(isWritten) ?? name);
  return { ...locale, months: { ...locale.months, long: long.map(written), short: short.map(written) } };
}

function wordsOf(text: string): string {
  return ` ${text.match(/\p{L}+/gu)?.join(' ') ?? ''} `;
}

function westernParts(value: DateValue, form: DateForm, locale: Locale): DateParts {
  switch (value.kind) {
    case 'written':
      return value.start === undefined ? [value.source] : [value.start, ongoing(value.about, form, locale)];
    case 'point':
      return [formatPartial(value.at, form, locale)];
    case 'until': {
      const phrase = withWord(value.until, 'until', value.end, value.source, form, locale);
      return phrase === undefined ? ['', formatPartial(value.end, form, locale)] : [phrase];
    }
    case 'open': {
      const phrase = withWord(value.since, 'since', value.start, value.source, form, locale);
      return phrase === undefined
        ? [formatPartial(value.start, form, locale), ongoing(value, form, locale)]
        : [phrase];
    }
    case 'range':
      return rangeParts(value, form, locale);
    default:
      return value satisfies never;
  }
}

/**
 * Returns one end of a range after the word that the file has before it: `since 2019`. `undefined` if the word is not of the
 * language of the document: the date then becomes a range. A day, and a month of a language that inflects its months, is as
 * written, since the words around it depend on it: `seit dem 1. Mai 2012`, `od maja 2018`.
 */
function withWord(
  word: string | undefined,
  list: 'since' | 'until',
  date: PartialDate,
  source: string,
  form: DateForm,
  locale: Locale,
): string | undefined {
  if (word === undefined || !isOwnWord(word, list, locale)) return undefined;
  const hasMonth = !isYearAlone(date, form);
  const isAsWritten =
    hasMonth && (dayName(date, form, locale) !== undefined || locale.months.withDay !== undefined);
  // A month in figures has the form of the other dates, and so is in a range.
  if (isAsWritten) return monthInFigures.test(source) ? undefined : withNoBreakSpaces(source);
  const gap = /['’]$/u.test(word) ? '' : noBreakSpace;
  return word + gap + formatPartial(date, form, locale);
}

/** A date with its month in figures: `05/2018`. */
const monthInFigures = /\p{Nd} ?[./-] ?\p{Nd}/u;

/**
 * True for a word before a date in the language of a locale. Locales without such words have those that no other language is
 * known to have.
 */
function isOwnWord(word: string, list: 'since' | 'until', locale: Locale): boolean {
  const plain = plainWord(word);
  const own = locale.dateWords[list];
  if (own.length > 0 && !hasNoWords(locale)) return own.includes(plain);
  return completeLocales.every(({ dateWords }) => !dateWords[list].includes(plain));
}

/** True for a locale whose words are English ones, which stand in for those of its language. */
function hasNoWords({ tag, dateWords }: Locale): boolean {
  return dateWords === enGB.dateWords && parseLanguageTag(tag)?.language !== 'en';
}

function plainWord(word: string): string {
  return word.toLowerCase().replaceAll("'", '’');
}

/**
 * Returns the end of a range that continues today: as the file says if the locale has the word, or no words and it is of such a language, else
 * the locale's word.
 */
function ongoing(value: DateValue | undefined, form: DateForm, locale: Locale): string {
  if (form.ongoing === 'dash') return '';
  const written = value?.kind === 'open' ? value.word : undefined;
  const isOwn = written !== undefined && hasPresentWord(written, locale);
  return withNoBreakSpaces(isOwn ? written : locale.present);
}

function hasPresentWord(word: string, locale: Locale): boolean {
  const { present, dateWords } = locale;
  const plain = plainWord(word);
  return (
    plain === present ||
    dateWords.present.includes(plain) ||
    (hasNoWords(locale) && isPresentInFurtherLanguage(plain))
  );
}

function rangeParts({ start, end }: RangeDate, form: DateForm, locale: Locale): DateParts {
  const parts = [formatPartial(start, form, locale), formatPartial(end, form, locale)] as const;
  if (parts[0] === parts[1]) return [parts[0]];
  const once = form.sameYear === 'once' && form.months !== 'iso' && start.year === end.year;
  const isYearFirst = locale.datePattern.monthYear.startsWith('{year}');
  const hasDays = [start, end].map((date) => dayName(date, form, locale) !== undefined);
  const alike = hasDays[0] === hasDays[1] || (!isYearFirst && hasDays[1]);
  const isYearless = once && alike && [start, end].every((date) => isWithinYear(date, form, locale));
  if (!isYearless) return parts;
  return isYearFirst
    ? [parts[0], formatWithinYear(end, form, locale)]
    : [formatWithinYear(start, form, locale), parts[1]];
}

/** True if a date is printed as its year. */
function isYearAlone(date: PartialDate, form: DateForm): boolean {
  return form.months === 'none' || (date.month === undefined && !date.season && !date.quarter);
}

/** Returns the space around the dash. A start without a year, as in `Jan–Mar 2020`, is close to its end. */
function gapBetween(start: string, end: string, form: DateForm): string {
  const isBareWord = /^[^\d\s]+\d?$/u.test(start);
  const composed = /[\u00a0-]/u.test(start + end) && !isBareWord;
  return form.dash === 'closed' && composed ? gaps.thin : gaps[form.dash];
}

/** True if a date is printed with more than its year, is not approximate, and is clear without its year: `03` alone is not. */
function isWithinYear(date: PartialDate, form: DateForm, locale: Locale): boolean {
  const name = monthName(date, form, locale);
  return date.approximate !== true && name !== undefined && (date.month === undefined || !/\d$/u.test(name));
}

function formatPartial(date: PartialDate, form: DateForm, locale: Locale): string {
  const month = monthName(date, form, locale);
  const { monthYear, dayMonthYear } = patternsFor(date, form, locale);
  const pattern = dayName(date, form, locale) === undefined ? monthYear : dayMonthYear;
  const inWords =
    month === undefined
      ? (locale.datePattern.year ?? '{year}').replace('{year}', formatYear(date, form, locale))
      : filled(pattern, date, form, locale).replace('{year}', formatYear(date, form, locale));
  const text = form.months === 'iso' && date.month !== undefined ? isoDate(date, form) : inWords;
  return withNoBreakSpaces(date.approximate ? locale.approximate.replace('{date}', text) : text);
}

/** Returns the patterns of a date; short months may have their own. */
function patternsFor(
  { month }: PartialDate,
  { months }: DateForm,
  { datePattern }: Locale,
): Pick<DatePattern, 'monthYear' | 'dayMonthYear' | 'dayMonth'> {
  return (month !== undefined && months === 'short' ? datePattern.short : undefined) ?? datePattern;
}

/** Formats a date as in ISO 8601: `2019`, `2019-08` or `2019-08-14`. */
function isoDate({ year, month, day }: PartialDate, { days }: DateForm): string {
  const numbers = [month, days === false ? undefined : day].filter((number) => number !== undefined);
  return [String(year).padStart(4, '0'), ...numbers.map((number) => String(number).padStart(2, '0'))].join(
    '-',
  );
}

function formatWithinYear(date: PartialDate, form: DateForm, locale: Locale): string {
  const { dayMonth } = patternsFor(date, form, locale);
  const pattern = dayName(date, form, locale) === undefined ? '{month}' : dayMonth;
  return withNoBreakSpaces(filled(pattern, date, form, locale));
}

function filled(pattern: string, date: PartialDate, form: DateForm, locale: Locale): string {
  return pattern
    .replace('{day}', dayName(date, form, locale) ?? '')
    .replace('{month}', monthName(date, form, locale) ?? '');
}

/** Returns the name of a month, a season or a quarter. */
function monthName(date: PartialDate, form: DateForm, locale: Locale): string | undefined {
  const { month, season, quarter } = date;
  if (form.months === 'none') return undefined;
  if (season) return locale.seasons[season];
  if (quarter) return quarterName(quarter, locale.quarter);
  const hasDay = dayName(date, form, locale) !== undefined;
  const names = (hasDay ? locale.months.withDay : undefined) ?? locale.months;
  return month === undefined ? undefined : names[form.months === 'iso' ? 'short' : form.months][month - 1];
}

/** Returns a quarter by its pattern, or from the list of all four. */
export function quarterName(quarter: number, names: string): string {
  const roman = ['I', 'II', 'III', 'IV'][quarter - 1] ?? '';
  const name = names.split('|')[quarter - 1] ?? names;
  return (names.includes('|') ? name : names).replace('{quarter}', String(quarter)).replace('{roman}', roman);
}

function dayName({ month, day }: PartialDate, { days }: DateForm, locale: Locale): string | undefined {
  if (days === false || month === undefined || day === undefined) return undefined;
  return day === 1 ? locale.datePattern.firstDay : String(day);
}

function formatYear(date: PartialDate, form: DateForm, { tag, datePattern }: Locale): string {
  const { first, last } = shortYears;
  const full = String(date.year);
  if (datePattern.year !== undefined || datePattern.monthYear.includes('{year}年'))
    return parseLanguageTag(tag)?.keywords.get('ca') === 'japanese' ? japaneseYear(date) : full;
  // Two digits are a year of the Buddhist era in Thai.
  const isShort = form.years === 'short' && parseLanguageTag(tag)?.language !== 'th';
  return isShort && date.year >= first && date.year <= last ? `’${full.slice(-2)}` : full;
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
  const { tag } = locale;
  return [counted(Math.floor(count / 12), year, tag), counted(count % 12, month, tag)]
    .filter(Boolean)
    .join('\u00a0');
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

function counted(count: number, forms: UnitForms, tag: string): string {
  return count === 0 ? '' : `${count}\u00a0${formOf(count, forms, tag)}`;
}

/** Returns the form of a unit after a number, by the plural rules of CLDR for the languages that have three forms. */
function formOf(count: number, [one, few, many = few]: UnitForms, tag: string): string {
  const language = tag.slice(0, 2);
  if (count === 1) return one;
  if (language === 'ar') return count <= 10 ? few : many;
  const [last, isTeen] = [count % 10, count % 100 > 10 && count % 100 < 15];
  if (language === 'cs' || language === 'sk') return count < 5 ? few : many;
  if (last === 1 && !isTeen && language !== 'pl') return many === few ? few : one;
  return last > 1 && last < 5 && !isTeen ? few : many;
}
