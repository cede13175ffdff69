import type { Season } from '../model/partial-date.ts';
import { de } from './locales/de.ts';
import { enGB } from './locales/en-GB.ts';
import { enUS } from './locales/en-US.ts';
import { es } from './locales/es.ts';
import { fr } from './locales/fr.ts';
import { pt } from './locales/pt.ts';

/** What a language and country decide about printed words and dates. */
export interface Locale {
  /** BCP 47. */
  readonly tag: string;
  readonly months: MonthNames;
  readonly seasons: Readonly<Record<Season, string>>;
  /** A quarter of a year, with `{quarter}`: `Q{quarter}`. */
  readonly quarter: string;
  /** A date that is only about right, with `{date}`: `c. {date}`. */
  readonly approximate: string;
  /** How long something took. */
  readonly durations: DurationWords;
  /** What stands for today at the end of a range: `present`. */
  readonly present: string;
  /** How a date is put together from `{day}`, `{month}` (or a season) and `{year}`. */
  readonly datePattern: DatePattern;
  /** Words in dates that are read, besides those that are printed. All lower case. */
  readonly dateWords: DateWords;
  /** Opening and closing marks. */
  readonly quotes: { readonly double: QuotePair; readonly single: QuotePair };
  /** The folio, with `{page}` and `{pages}`. */
  readonly pageOf: string;
  /** Over what goes on from the page before, with `{entry}`. */
  readonly continued: string;
  /** Between a place and a day, as in the head of a letter: `Berlin, den 3. Mai 2024`. */
  readonly placeToDay: string;
  /** Under a line to sign on, where no name is. */
  readonly signature: string;
  /** What stands before a way to reach somebody, where a theme says it: `E-mail`. */
  readonly contacts: ContactWords;
  /** What pictures show; `{name}` is the person's or the organisation's. */
  readonly pictures: PictureWords;
  /** How well something is known, from the most to the least. All lower case. */
  readonly levelWords: Readonly<Record<LevelStep, readonly string[]>>;
  /** Small words, in lower case, that should not end a line. */
  readonly stubWords: ReadonlySet<string>;
  /** The space before ; : ! ? and inside double quotes, where the language has one. */
  readonly punctuationSpace?: PunctuationSpace;
}

/** Twelve names each, January first; `short` is printed as it stands, with its dot if it has one. */
export interface MonthNames {
  readonly long: readonly string[];
  readonly short: readonly string[];
}

export interface ContactWords {
  readonly email: string;
  readonly phone: string;
  readonly url: string;
  readonly location: string;
}

export interface DatePattern {
  readonly monthYear: string;
  readonly dayMonthYear: string;
  /** A day of the year that is said after it: `1 Jan – 5 Mar 2020`. */
  readonly dayMonth: string;
  /** What the first of a month is called where it is not `1`. */
  readonly firstDay?: string;
}

/** Each with what it is called alone, and in any other number. */
export interface DurationWords {
  readonly year: readonly [one: string, other: string];
  readonly month: readonly [one: string, other: string];
}

export interface DateWords {
  /** Further short forms of months: `sept` for 9. */
  readonly months: readonly (readonly [name: string, month: number])[];
  readonly seasons: readonly (readonly [name: string, season: Season])[];
  /** Words for a quarter of a year: `quarter`. */
  readonly quarters: readonly string[];
  /** Words before a date that is only about right, without their dots: `circa`. */
  readonly approximate: readonly string[];
  /** Words for a part of a year that has no months of its own, as an end or a half: `early`, `first half`. */
  readonly rough: readonly string[];
  /** Words for today: `now`. */
  readonly present: readonly string[];
  /** Words between a start and an end: `to`. */
  readonly range: readonly string[];
  /** Words before a start that has no end: `since`. */
  readonly since: readonly string[];
  /** Words before an end that has no start: `until`. */
  readonly until: readonly string[];
  /** Words that say nothing inside a date: `of`, `de`. */
  readonly filler: readonly string[];
}

/** Steps that every language has words for. */
export type LevelStep =
  | 'native'
  | 'fluent'
  | 'proficient'
  | 'advanced'
  | 'intermediate'
  | 'basic'
  | 'beginner';

/** Words for those who cannot see a picture. */
export interface PictureWords {
  readonly photo: string;
  readonly photoOf: string;
  readonly logo: string;
  readonly logoOf: string;
}

export type QuotePair = readonly [open: string, close: string];

/** Spaces that do not break: before a colon and inside quotes, and before the other high marks. */
export interface PunctuationSpace {
  readonly colon: string;
  readonly highMarks: string;
  readonly quotes: string;
}

/** Every locale that comes with Quoin; the first one of a language stands for the language. */
export const locales: readonly Locale[] = [enGB, enUS, de, fr, es, pt];

/** The tags of all locales that come with Quoin. */
export const localeTags: readonly string[] = locales.map((locale) => locale.tag);

/** The locale with this BCP 47 tag, or else the first of its language; upper and lower case are one, and `_` is `-`. */
export function findLocale(tag: string): Locale | undefined {
  const wanted = tag.trim().replaceAll('_', '-').toLowerCase();
  const language = languageOf(wanted);
  return (
    locales.find((locale) => locale.tag.toLowerCase() === wanted) ??
    locales.find((locale) => languageOf(locale.tag) === language)
  );
}

function languageOf(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}
