import { checkArgument } from '../../model/check-arguments.ts';
import type { PaperName } from '../../model/choices.ts';
import type { Size } from '../../model/geometry.ts';
import { plainSetting, settingWords } from '../../schema/synonyms.ts';

/** The values a setting takes. Lengths are in points; bounds are inclusive. */
export type SettingValues =
  | { readonly kind: 'length' | 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly names: readonly string[] }
  | { readonly kind: 'colour' | 'flag' }
  | {
      readonly kind: 'text' /** `month`: as `2024-05`, or empty. Default: any text. */;
      readonly format?: 'month';
    };

/** The value of a setting: a number (lengths in points), a flag, or a text (colours as `#rrggbb`). */
export type SettingValue = string | number | boolean;

/** A setting of a theme. */
export interface SettingDefinition {
  /** The value in `baseSettings`. */
  readonly default: SettingValue;
  /** The values that are valid; the check of files and themes follows from it. */
  readonly takes: SettingValues;
  /** A phrase in Markdown, for the documentation and for editors. */
  readonly description: string;
  /** Other names in a file: former ones, and spellings. */
  readonly aliases?: readonly string[] | undefined;
}

/**
 * Every setting but the paper, in the order of the documentation. An entry here is all that a new setting needs:
 * the type `Settings`, the defaults, the reader, the JSON Schema and the tables of the documentation follow from it.
 */
const settingTable = {
  margin: {
    default: 59,
    takes: { kind: 'length', min: 18, max: 216 },
    description: 'minimum space on each side of the page; a theme with a fixed line length may leave more',
  },
  family: { default: 'Source Serif 4', takes: { kind: 'text' }, description: 'font family of the text' },
  headingFamily: {
    default: 'Source Serif 4',
    takes: { kind: 'text' },
    description: 'font family of the name and the headings',
  },
  codeFamily: { default: 'Source Code Pro', takes: { kind: 'text' }, description: 'font family of code' },
  size: {
    default: 10.2,
    takes: { kind: 'length', min: 6, max: 24 },
    description: 'font size of the text; all other sizes scale with it',
  },
  leading: {
    default: 13.6,
    takes: { kind: 'length', min: 6, max: 48 },
    description: 'distance from baseline to baseline; scales with `size` unless it is set too',
  },
  spacing: {
    default: 1,
    takes: { kind: 'number', min: 0.4, max: 2 },
    description: 'factor for all vertical space; 1 is as designed',
  },
  textColour: {
    default: '#1a1a1a',
    takes: { kind: 'colour' },
    description: 'colour of the text; in quotes, since `#` starts a comment',
  },
  mutedColour: {
    default: '#595959',
    takes: { kind: 'colour' },
    description: 'colour of secondary text, such as contacts and footers',
    aliases: ['quiet-colour'],
  },
  accent: {
    default: '#1a1a1a',
    takes: { kind: 'colour' },
    description: 'accent colour: the one colour that is neither black nor grey',
  },
  panelColour: {
    default: '#f2f4f7',
    takes: { kind: 'colour' },
    description: 'background of a side column or a band, if the theme has one',
    aliases: ['tint'],
  },
  direction: {
    default: 'auto',
    takes: { kind: 'choice', names: ['auto', 'ltr', 'rtl'] },
    description:
      'direction of the pages: from left to right, from right to left, or that of the language, as from right to left in Arabic and Hebrew',
  },
  headings: {
    default: 'as-designed',
    takes: { kind: 'choice', names: ['as-designed', 'capitals', 'small-capitals', 'plain'] },
    description: 'letters of section headings',
  },
  headingPlace: {
    default: 'above',
    takes: { kind: 'choice', names: ['above', 'beside'] },
    description:
      'place of section headings that begin left of the text, in themes that have such: on a line above it, where more programs that read CVs find them, or beside its first line',
  },
  links: {
    default: 'underlined',
    takes: { kind: 'choice', names: ['underlined', 'coloured', 'plain'] },
    description: 'style of links in running text',
  },
  alignment: {
    default: 'ragged',
    takes: { kind: 'choice', names: ['ragged', 'justified'] },
    description:
      'alignment of paragraphs; justified paragraphs stay ragged where their spacing would be uneven',
  },
  hyphenation: {
    default: false,
    takes: { kind: 'flag' },
    description: 'hyphenates words at line ends, by the patterns of the language',
  },
  autospace: {
    default: true,
    takes: { kind: 'flag' },
    description:
      'a little space between Chinese characters or kana and Latin letters or digits, an eighth of an em',
  },
  sharpS: {
    default: 'double',
    takes: { kind: 'choice', names: ['double', 'capital'] },
    description: 'ß in headings of capitals: as SS (*STRASSE*), or as the capital ẞ (*STRAẞE*)',
  },
  figures: {
    default: 'lining',
    takes: { kind: 'choice', names: ['lining', 'oldstyle'] },
    description:
      'style of digits: lining (1842) or oldstyle, if the font has both. Codes of capitals and digits, such as `B1`, addresses and telephone numbers have lining ones',
  },
  dates: {
    default: 'short',
    takes: { kind: 'choice', names: ['long', 'short', 'years', 'iso'] },
    description: 'months of dates: in full, abbreviated, left out, or as in ISO 8601 (*2019-08*)',
  },
  days: {
    default: false,
    takes: { kind: 'flag' },
    description: 'prints the day of dates that have one; letters and signatures always do',
  },
  years: {
    default: 'full',
    takes: { kind: 'choice', names: ['full', 'short'] },
    description: 'four digits or two: 2019 or ’19',
  },
  sameYear: {
    default: 'repeated',
    takes: { kind: 'choice', names: ['repeated', 'once'] },
    description: 'a range within one year: *Jan 2020 – Mar 2020* or *Jan–Mar 2020*',
  },
  dateDash: {
    default: 'thin',
    takes: { kind: 'choice', names: ['closed', 'thin', 'spaced'] },
    description: 'spaces around the dash between two dates: none, thin or full',
  },
  ongoing: {
    default: 'word',
    takes: { kind: 'choice', names: ['word', 'dash'] },
    description: 'how a range without an end stops: with a word (*2012 – present*) or with the dash',
  },
  durations: {
    default: false,
    takes: { kind: 'flag' },
    description: 'prints how long a range lasted, if it has a start and an end',
  },
  today: {
    default: '',
    takes: { kind: 'text', format: 'month' },
    description:
      'month that ends ranges without an end when `durations` counts, as `2024-05`; empty for none',
  },
  organisation: {
    default: 'once',
    takes: { kind: 'choice', names: ['once', 'repeated'] },
    description:
      'organisation of several roles: once above them, or with each of them, where more programs that read CVs find it',
    aliases: ['organization'],
  },
  footer: {
    default: '{name} · {folio}',
    takes: { kind: 'text' },
    description:
      'text at the bottom of each page from page 2; `{name}`, `{page}`, `{pages}` and `{folio}` (*Page 2 of 3*) are filled in; empty for none',
    aliases: ['foot'],
  },
  header: {
    default: '',
    takes: { kind: 'text' },
    description: 'text at the top of each page from page 2, filled in likewise; empty for none',
    aliases: ['head'],
  },
  continued: {
    default: 'all',
    takes: { kind: 'choice', names: ['all', 'roles', 'none'] },
    description:
      'names the entry that continues from the page before, at the top of a page: on all such pages; only where one of its roles begins, so that the organisation is on the page of its roles; or never',
  },
  bullet: { default: '•', takes: { kind: 'text' }, description: 'character before bullet items' },
  bulletSpace: {
    default: 0.125,
    takes: { kind: 'number', min: 0, max: 2 },
    description: 'space above each list item, in lines; `spacing` scales it',
  },
  shortBullets: {
    default: 'run-in',
    takes: { kind: 'choice', names: ['run-in', 'list'] },
    description:
      'bullets of up to three words that are a whole section or end one: in one paragraph, *one · two*, or as a list',
  },
  bulletIndent: {
    default: 1.2,
    takes: { kind: 'number', min: 0.8, max: 6 },
    description: 'distance from the left edge of a bullet to its text, in em (1 em is `size`)',
  },
  icons: { default: false, takes: { kind: 'flag' }, description: 'draws an icon before each contact' },
  photo: {
    default: 'square',
    takes: { kind: 'choice', names: ['round', 'square', 'none'] },
    description: 'shape of the photo; `none` leaves it out',
  },
  levels: {
    default: 'words',
    takes: { kind: 'choice', names: ['words', 'dots', 'bars'] },
    description: 'skill levels: in words, or drawn as dots or a bar at the end of the line',
  },
} as const;

/** @internal */
type SettingTable = typeof settingTable;

/** @internal The name of a setting in code, such as `headingFamily`. The paper is not one: a file names it under `page`. */
export type SettingName = keyof SettingTable;

/** @internal The type of a setting’s value. */
type ValueOf<Values extends SettingValues> = Values extends { readonly names: readonly (infer Name)[] }
  ? Name
  : Values extends { readonly kind: 'length' | 'number' }
    ? number
    : Values extends { readonly kind: 'flag' }
      ? boolean
      : string;

/** @internal The values of all settings but the paper. */
export type SettingsByName = { readonly [Name in SettingName]: ValueOf<SettingTable[Name]['takes']> };

/** The settings of a theme, which its user can change. Lengths are in points, colours are `#rrggbb`. */
export interface Settings extends SettingsByName {
  readonly paper: Size;
}

/** The definition of each setting. */
export const settingDefinitions: Readonly<
  Record<SettingName, SettingDefinition> & {
    readonly [Name in SettingName]: { readonly default: SettingsByName[Name] };
  }
> = settingTable;

/** Names of all settings, in the order of the documentation. */
export const settingNames: readonly SettingName[] = Object.keys(settingTable).filter(isSettingName);

const a4: Size = { width: 595.28, height: 841.89 };

/** Paper sizes in points. */
export const papers: Readonly<Record<PaperName, Size>> = {
  a4,
  letter: { width: 612, height: 792 },
  legal: { width: 612, height: 1008 },
  a5: { width: 419.53, height: 595.28 },
};

/** True for paper of the United States and Canada: US Letter and Legal. */
export function isAmericanPaper({ width, height }: Size): boolean {
  return [papers.letter, papers.legal].some((paper) => paper.width === width && paper.height === height);
}

/** The default of every setting. A theme spreads it and states what differs: `{...baseSettings, accent: '#7a1f1f'}`. */
export const baseSettings: Settings = {
  paper: a4,
  ...(Object.fromEntries(settingNames.map((name) => [name, settingTable[name].default])) as SettingsByName),
};

/** The names a file may use: of each setting one, in the order of the documentation. */
export const writtenSettingNames: readonly string[] = settingNames.map(writtenName);

/** Returns the name of a setting in a file: `heading-family` for `headingFamily`. */
export function writtenName(name: SettingName): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Returns the setting that a file names: `headingFamily` for `heading-family`, `textColour` for `text-color`,
 * `footer` for its former name `foot`. Returns `undefined` if there is none.
 */
export function settingName(written: string): SettingName | undefined {
  return settingsByName.get(plainSetting(written));
}

const settingsByName: ReadonlyMap<string, SettingName> = new Map(
  settingNames.flatMap((name) => settingSpellings(name).map((one) => [plainSetting(one), name] as const)),
);

/**
 * Returns every word a file may use for a setting, the name in code first, in camel case and in both spellings of colour.
 * Case and separators do not matter.
 */
export function settingSpellings(name: SettingName): readonly string[] {
  const words: Readonly<Partial<Record<string, readonly string[]>>> = settingWords;
  const names = [name, ...(settingDefinitions[name].aliases ?? []).map(camelCase), ...(words[name] ?? [])];
  return [...new Set([...names, ...names.map((one) => one.replace('olour', 'olor'))])];
}

function camelCase(written: string): string {
  return written.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingTable, name);
}

/** A setting as files and the command line show it. */
export interface SettingDescription {
  /** The name in a file, such as `heading-family`. */
  readonly name: string;
  readonly takes: SettingValues;
  readonly value: SettingValue;
}

/** Lists settings with their values, in the order of the documentation. Leaves out the paper. */
export function describeSettings(settings: Settings): readonly SettingDescription[] {
  checkArgument('settings', settings, 'object');
  return settingNames.map((name) => ({
    name: writtenName(name),
    takes: settingDefinitions[name].takes,
    value: settings[name],
  }));
}
