import type { Season } from '../model/partial-date.ts';

/**
 * The words, dates and punctuation of a language and country. Every field is required, so the compiler asks for all
 * of them when a language is added.
 */
export interface Locale {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly months: MonthNames;
  readonly seasons: Readonly<Record<Season, string>>;
  /** A quarter of a year, with `{quarter}` or, in Roman figures, `{roman}`: `Q{quarter}`. Or the four quarters, parted by `|`. */
  readonly quarter: string;
  /** An approximate date, with `{date}`: `c. {date}`. */
  readonly approximate: string;
  /** Units of a printed duration. */
  readonly durations: DurationWords;
  /** Printed as the end of a range that continues today: `present`. */
  readonly present: string;
  /** Order of `{day}`, `{month}` (or a season) and `{year}` in a printed date. */
  readonly datePattern: DatePattern;
  /** What stands between the ends of a range. `undefined` is a dash. */
  readonly rangeMark: RangeMark | undefined;
  /** Words that the date parser accepts in addition to the printed ones. All lower case. */
  readonly dateWords: DateWords;
  /** Opening and closing quotation marks. */
  readonly quotes: { readonly double: QuotePair; readonly single: QuotePair };
  /** Spaces before ; : ! ? and inside double quotes. `undefined` if the language has none. */
  readonly punctuationSpace: PunctuationSpace | undefined;
  /** Short words, in lower case, that should not end a line. */
  readonly stubWords: ReadonlySet<string>;
  /** Names of a document of this kind, all of which are recognised: `Curriculum vitae`. */
  readonly curriculum: readonly [string, ...string[]];
  /** The folio, with `{page}` and `{pages}`. */
  readonly pageOf: string;
  /** Running head of an entry that continues from the page before, with `{entry}`. */
  readonly continued: string;
  /** Separator between a place and a full date, as in `Berlin, den 3. Mai 2024`. */
  readonly placeDateSeparator: string;
  /** Where the recipient's address is on a letter on A4, to be seen in the window of an envelope. */
  readonly addressField: AddressField;
  /** Printed under a signature line without a name. */
  readonly signature: string;
  /** Labels that a theme may print before contact details. */
  readonly contacts: ContactLabels;
  /** Labels of facts about the person. */
  readonly facts: Readonly<Record<FactKind, string>>;
  /** Alternative texts of images; `{name}` is the name of the person or organisation. */
  readonly altTexts: AltTexts;
  /** Titles of each section, all of which are recognised. The first one is the title that imports write. */
  readonly sectionTitles: Readonly<Record<SectionKind | 'summary', readonly [string, ...string[]]>>;
  /** Labels of custom fields that imports write. */
  readonly fieldLabels: CustomFieldLabels;
  /** Words for skill levels, from the highest to the lowest. All lower case. */
  readonly levelWords: Readonly<Record<LevelStep, readonly string[]>>;
  /** Words between a score and its maximum: `of` in `3 of 5`. */
  readonly outOf: readonly string[];
}

/** A part of a sheet, in millimetres from its left and its upper edge. */
export interface AddressField {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Twelve names each, January first. `short` is printed unchanged, with its dot if it has one; it may be figures: `03`. */
export interface MonthNames {
  readonly long: readonly string[];
  readonly short: readonly string[];
  /** The names in other regions. A date has the one that the file writes: `كانون الثاني 2015` in the Arabic of Egypt. Default: none. */
  readonly regional?: readonly (readonly string[])[] | undefined;
  /** The names beside a day, where they have another form: `15 марта`. Default: the others. */
  readonly withDay?: { readonly long: readonly string[]; readonly short: readonly string[] } | undefined;
}

/** What stands between the ends of a range in place of a dash. */
export interface RangeMark {
  readonly mark: string;
  /** The space on both sides of the mark. `undefined` is that of the form that the theme chooses. */
  readonly gap: string | undefined;
  /** First characters of words for today that say *until* themselves, and follow the start at once: `2019年3月至今`. Default: none. */
  readonly omittedBefore?: string;
}

/** Facts about the person that have a label in every language. */
export const factKinds = [
  'birthDate',
  'birthPlace',
  'nationality',
  'gender',
  'maritalStatus',
  'drivingLicence',
  'workPermit',
] as const;
/** A fact about the person. */
export type FactKind = (typeof factKinds)[number];

/** Labels of contact details. */
export interface ContactLabels {
  readonly email: string;
  readonly phone: string;
  readonly url: string;
  readonly location: string;
}

/** Printed forms of dates, with `{day}`, `{month}` and `{year}`. */
export interface DatePattern {
  readonly monthYear: string;
  readonly dayMonthYear: string;
  /** A day whose year follows later in the range: `1 Jan – 5 Mar 2020`. */
  readonly dayMonth: string;
  /** The first of a month: `1`, in French `1er`. */
  readonly firstDay: string;
  /** The same with short months. Default: as with long ones. */
  readonly short?: Pick<DatePattern, 'monthYear' | 'dayMonthYear' | 'dayMonth'> | undefined;
  /** A year alone: `2019年`. Default: its figures. */
  readonly year?: string | undefined;
}

/** The forms of each unit: for one and for more; or for one, for few and for many. */
export interface DurationWords {
  readonly year: UnitForms;
  readonly month: UnitForms;
}

/** The forms of a unit by number. */
export type UnitForms =
  | readonly [one: string, other: string]
  | readonly [one: string, few: string, many: string];

/** Words that the date parser accepts. */
export interface DateWords {
  /** Further short forms of months: `sept` for 9. */
  readonly months: readonly (readonly [name: string, month: number])[];
  readonly seasons: readonly (readonly [name: string, season: Season])[];
  /** Words for a quarter of a year: `quarter`. */
  readonly quarters: readonly string[];
  /** Words before an approximate date, without their dots: `circa`. */
  readonly approximate: readonly string[];
  /** Words for a part of a year that names no month, such as its end or a half: `early`, `first half`. */
  readonly rough: readonly string[];
  /** Words for today that can stand alone after a dash: `now`. In a document of the language they are printed as written. */
  readonly present: readonly string[];
  /** Words for today that follow a preposition or an article: `date`, as in `to date`. */
  readonly presentNouns: readonly string[];
  /** Words between a start and an end: `to`. */
  readonly range: readonly string[];
  /** Words before a start without an end: `since`. */
  readonly since: readonly string[];
  /** Words before an end without a start: `until`. */
  readonly until: readonly string[];
  /** Words inside a date that add no meaning: `of`, `de`. */
  readonly filler: readonly string[];
}

/** Skill levels that every language has words for. */
export type LevelStep =
  | 'native'
  | 'fluent'
  | 'proficient'
  | 'advanced'
  | 'intermediate'
  | 'basic'
  | 'beginner';

/** Texts read aloud in place of an image. */
export interface AltTexts {
  readonly photo: string;
  readonly photoOf: string;
  readonly logo: string;
  readonly logoOf: string;
}

/** An opening and a closing quotation mark. */
export type QuotePair = readonly [open: string, close: string];

/** Hyphenation patterns in the notation of TeX, separated by spaces. */
export interface HyphenationPatterns {
  /** Letters with digits between them, `.` for a word’s edge. Odd digits allow a hyphen, even ones forbid it; the highest wins. */
  readonly patterns: string;
  /** Words that the patterns hyphenate wrongly, with their hyphens. */
  readonly exceptions: string;
  /** True for a language that writes its nouns with a capital. Default: false. */
  readonly hasNouns?: boolean | undefined;
}

/** No-break spaces before a colon, before ; ! ?, and inside double quotes. Empty for none. */
export interface PunctuationSpace {
  readonly colon: string;
  readonly highMarks: string;
  readonly quotes: string;
}

/** Sections that most résumés have and that other formats have a key for. */
export const sectionKinds = [
  'work',
  'volunteer',
  'education',
  'projects',
  'awards',
  'certificates',
  'publications',
  'skills',
  'languages',
  'interests',
  'references',
] as const;

/** A section that other formats have a key for. */
export type SectionKind = (typeof sectionKinds)[number];

/**
 * The values that other formats have a key for and Quoin has not. Printed as labelled custom fields, in this
 * order.
 */
export const customFieldKinds = [
  'doi',
  'link',
  'score',
  'courses',
  'roles',
  'type',
  'relationship',
  'email',
  'phone',
  'keywords',
] as const;
/** A value that other formats have a key for and Quoin has not. */
export type CustomFieldKind = (typeof customFieldKinds)[number];

/** Label of each kind of custom field. */
export type CustomFieldLabels = Readonly<Record<CustomFieldKind, string>>;

/** Returns a separator such as `: ` or `, ` as a language writes it: in full width in Chinese and Japanese, `：` and `，` or `、`; with `،` in Arabic script. */
export function separatorIn(separator: string, { tag, punctuationSpace }: Locale): string {
  const [language] = tag.split('-');
  const fullWidth =
    language === 'ja' ? japanese : language === 'zh' || language === 'yue' ? chinese : undefined;
  if (fullWidth !== undefined) return fullWidth.get(separator) ?? separator;
  if (separator === ', ' && inArabicScript.test(tag)) return '، ';
  return separator === ': ' ? `${punctuationSpace?.colon ?? ''}${separator}` : separator;
}

/** Returns the separator of the items of a list as a language writes it: `、` in Chinese and Japanese. */
export function listSeparatorIn(locale: Locale): string {
  const separator = separatorIn(', ', locale);
  return separator === '，' ? '、' : separator;
}

const inArabicScript = /^(?:ar|fa|ur|ps|ckb|ug|sd)(?:-|$)(?!latn)|-arab(?:-|$)/i;

const chinese: ReadonlyMap<string, string> = new Map([
  [': ', '：'],
  [', ', '，'],
]);
const japanese: ReadonlyMap<string, string> = new Map([
  [': ', '：'],
  [', ', '、'],
]);
