import type { CustomFieldKind, FactKind, LevelStep, SectionKind } from '../locale.ts';

/**
 * The words of a language whose months and patterns of dates are in `cldr-dates.ts`. A `|` parts the words of a list, the
 * first of which is the usual one.
 */
export interface LanguageWords {
  /** Spring, summer, autumn and winter. */
  readonly seasons: string;
  /** An approximate date, with `{date}`. */
  readonly approximate: string;
  /** The year of a duration for 1, then for more: one form for all numbers, or one for few and one for many. */
  readonly years: string;
  /** The month of a duration, in the same way. */
  readonly months: string;
  /** End of a range that continues today, and other words for it. All lower case. */
  readonly present: string;
  /** Names of a document of this kind: `Curriculum vitae`. */
  readonly curriculum: string;
  /** The folio, with `{page}` and `{pages}`. */
  readonly pageOf: string;
  /** Head of an entry that continues, with `{entry}`. */
  readonly continued: string;
  readonly signature: string;
  /** A photograph, and with `{name}` one of somebody. */
  readonly photo: string;
  readonly logo: string;
  /** Labels of contacts and of facts about the person. */
  readonly email: string;
  readonly phone: string;
  readonly url: string;
  readonly location: string;
  readonly facts: Readonly<Record<FactKind, string>>;
  readonly titles: Readonly<Record<SectionKind | 'summary', string>>;
  /** Labels of custom fields, besides those of contacts and `DOI`. */
  readonly fields: Readonly<Record<Exclude<CustomFieldKind, 'doi' | 'email' | 'phone'>, string>>;
  /** Words for skill levels. All lower case. */
  readonly levels: Readonly<Record<LevelStep, string>>;
  /** Between a score and its maximum. */
  readonly outOf: string;
  /** Short words that should not end a line, with a space between two. */
  readonly stubWords: string;
  /** Separator between a place and a full date. Default: a comma and a space. */
  readonly placeDateSeparator?: string;
}
