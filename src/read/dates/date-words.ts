import { dashCharacters } from '../../locale/date-particles.ts';
import { quarterName } from '../../locale/format-date.ts';
import {
  croatianMonths,
  furtherDateWords,
  otherCalendars,
  wordGroupsIn,
  wordsIn,
} from '../../locale/further-date-words.ts';
import type { DateWords, Locale } from '../../locale/locale.ts';
import { enGB } from '../../locale/locales/en-GB.ts';
import { completeLocales, locales } from '../../locale/locales.ts';
import type { Season } from '../../model/partial-date.ts';

/** Month names of all languages, in lower case and without a final full stop: résumés mix languages. */
const months: ReadonlyMap<string, number> = firstOfEach([
  ...locales.flatMap((locale) => (isCroatian(locale.tag) ? [] : monthWords(locale))),
  ...furtherDateWords.flatMap((words) => numbered(words.months)),
  ...numbered(croatianMonths),
]);
/** Month names of a file in Croatian: some are those of other months in Polish and Czech. */
const monthsInCroatian: ReadonlyMap<string, number> = firstOfEach([...numbered(croatianMonths), ...months]);
/** Season names of all languages. */
const seasons: ReadonlyMap<string, Season> = firstOfEach([
  ...completeLocales.flatMap(seasonWords),
  ...furtherDateWords.flatMap((words) => namedSeasons(words.seasons)),
]);
/** Names that are a season in one language, and another season or a month elsewhere. */
const ownSeasons: Readonly<Record<string, readonly [name: string, season: Season]>> = {
  az: ['yaz', 'spring'],
  fi: ['kesä', 'summer'],
};

function ownSeason(name: string, language: string | undefined): Season | undefined {
  const [own, season] = ownSeasons[language ?? ''] ?? [];
  return name === own ? season : undefined;
}

/** Returns the month of a name without its full stop, in lower case. */
export function monthNamed(name: string, language: string | undefined): number | undefined {
  if (ownSeason(name, language) !== undefined) return undefined;
  return (isCroatian(language) ? monthsInCroatian : months).get(name);
}

/** Returns the season of a name in lower case. */
export function seasonNamed(name: string, language: string | undefined): Season | undefined {
  return ownSeason(name, language) ?? seasons.get(name);
}

function isCroatian(language: string | undefined): boolean {
  return language === 'hr';
}

/** Names of several words or with marks inside them, with an English name in their place. */
const phrases: ReadonlyMap<string, string> = new Map(
  [...months, ...seasons].flatMap(([name, meaning]) =>
    !/[\s.()׳॰-]|\u200c|\u200d/u.test(name)
      ? []
      : [[name, typeof meaning === 'number' ? (enGB.months.long[meaning - 1] ?? '') : meaning] as const],
  ),
);
const phrase = new RegExp(
  `(?<![\\p{L}\\p{M}])${alternatives([...phrases.keys()])}\\.?(?![\\p{L}\\p{M}])`,
  'giu',
);

/** Writes names of months and seasons that are no single words as English ones: `ม.ค. 2562`, `كانون الثاني 2019`. */
export function withSingleNames(text: string): string {
  if (!/[^\x20-\x7e]| /u.test(text)) return text;
  return text.replace(phrase, (name) => phrases.get(name.toLowerCase().replace(/\.$/u, '')) ?? name);
}

const quarterNames: ReadonlyMap<string, number> = new Map(
  locales.flatMap(({ quarter: names }) =>
    [1, 2, 3, 4].map((quarter) => [plainWord(quarterName(quarter, names)), quarter] as const),
  ),
);

/** Returns the quarter of a name in any language. */
export function quarterNamed(name: string): number | undefined {
  return quarterNames.get(plainWord(name.trim()));
}

const fillerWords = wordsOf('filler');
/** Words without meaning inside a date, such as `of`, and articles. */
export const fillers: ReadonlySet<string> = new Set(fillerWords);
/** Words after a year, such as the Russian `г.`, without their dot. */
export const yearWord: string = alternatives([
  'г',
  'гг',
  'год',
  'года',
  'году',
  'р',
  'рр',
  'року',
  'r',
  'roku',
  'god',
  'm',
  'ж',
  'թ',
  'م',
  '年',
  '년',
]);

const toWords = [...wordsOf('range'), ...wordsOf('until'), ...fillerWords];
/** Pattern for words that mean today, with the words that lead to them: `hasta la fecha`. */
export const todayWord: string = `(?:${alternatives(toWords)}(?:\\s+|(?<=['’\\p{Script=Han}\\p{Script=Thai}])))*${alternatives(presentWords())}`;
/** Pattern for those of scripts without spaces: they may follow digits directly. */
export const unspacedTodayWord: string = `[至到迄]?${alternatives(
  presentWords().filter((word) => /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u.test(word)),
)}`;
/** Patterns for words before a date, in it or between two. */
export const rangeWord: string = alternatives(wordsOf('range'));
export const sinceWord: string = alternatives(wordsOf('since'));
export const untilWord: string = alternatives(wordsOf('until'));
export const approximateWord: string = alternatives(wordsOf('approximate'));
/** Pattern for words after an approximate date: `2019年頃`. */
export const approximateEnding: string = alternatives([
  'ごろ',
  ...completeLocales.flatMap(({ approximate }) =>
    approximate.startsWith('{date}') ? [approximate.replace('{date}', '').trim()] : [],
  ),
]);
export const fillerWord: string = alternatives(fillerWords);
export const quarterWord: string = alternatives(wordsOf('quarters'));
export const roughWord: string = alternatives([...wordsOf('rough'), ...wordsIn(otherCalendars)]);
export const seasonWord: string = alternatives([...seasons.keys()]);
/** Pattern for the letter beside the number of a quarter: `Q`, `T`. */
export const quarterLetter: string = alternatives(
  locales.slice(0, 6).map(({ quarter }) => quarter.replace('{quarter}', '')),
);
/** Pattern for the space after a word of a date; there is none after an elided one: `dall’agosto 2019`. */
export const afterWord: string = "(?:\\s+|(?<=['’]))";

/** Pattern for a dash, arrow or tilde between a start and an end. */
export const dashes: string = `[${dashCharacters}\\u2192]`;

function wordsOf(name: keyof Omit<DateWords, 'months' | 'seasons'>): readonly string[] {
  return [
    ...completeLocales.flatMap(({ dateWords }) => dateWords[name]),
    ...furtherDateWords.flatMap((words) => {
      switch (name) {
        case 'range':
        case 'until':
          return wordsIn(words.until);
        case 'since':
        case 'filler':
          return wordsIn(words[name]);
        default:
          return [];
      }
    }),
  ];
}

function presentWords(): readonly string[] {
  return [
    ...completeLocales.flatMap(({ present, dateWords }) => [
      present,
      ...dateWords.present,
      ...dateWords.presentNouns,
    ]),
    ...furtherDateWords.flatMap(({ present }) => wordsIn(present)),
  ];
}

/** Builds a pattern for literal words, with either apostrophe. Longest first, so that `up to` is not read as `up`. */
function alternatives(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length);
  const literal = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return `(?:${literal.join('|').replace(/['’]/gu, "['’]")})`;
}

/** Returns the first meaning of each word. */
function firstOfEach<Meaning>(
  words: readonly (readonly [word: string, meaning: Meaning])[],
): ReadonlyMap<string, Meaning> {
  return new Map([...words].reverse());
}

function monthWords({
  months: { long, short, withDay },
  dateWords,
}: Locale): readonly (readonly [string, number])[] {
  const names = [...long, ...short, ...(withDay?.long ?? []), ...(withDay?.short ?? [])];
  return [
    // Not figures such as `03` and `3月`, which are read as numbers.
    ...names.flatMap((name, at) => (/\d/.test(name) ? [] : [[plainWord(name), (at % 12) + 1] as const])),
    ...dateWords.months.map(([name, month]) => [plainWord(name), month] as const),
  ];
}

function numbered(list: string | undefined): readonly (readonly [string, number])[] {
  return wordGroupsIn(list).flatMap((names, at) => names.map((name) => [name, at + 1] as const));
}

function seasonWords(locale: Locale): readonly (readonly [string, Season])[] {
  const printed = Object.entries(locale.seasons) as [Season, string][];
  return [
    ...printed.map(([season, name]) => [plainWord(name), season] as const),
    ...locale.dateWords.seasons.map(([name, season]) => [plainWord(name), season] as const),
  ];
}

function namedSeasons(list: string | undefined): readonly (readonly [string, Season])[] {
  const named: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];
  return wordGroupsIn(list).flatMap((names, at) => {
    const season = named[at];
    return season === undefined ? [] : names.map((name) => [name, season] as const);
  });
}

function plainWord(name: string): string {
  const plain = name.toLowerCase();
  return plain.endsWith('.') ? plain.slice(0, -1) : plain;
}
