import type { Locale } from '../../locale/locale.ts';
import { locales } from '../../locale/locales.ts';
import { presentWords } from '../../locale/present-words.ts';
import type { Season } from '../../model/partial-date.ts';

/** Month names of all locales, in lower case and without a final full stop: résumés mix languages. */
export const months: ReadonlyMap<string, number> = new Map(locales.flatMap(monthWords));
/** Season names of all locales. */
export const seasons: ReadonlyMap<string, Season> = new Map(locales.flatMap(seasonWords));
/** Words without meaning inside a date, such as `of`. */
export const fillers: ReadonlySet<string> = new Set(locales.flatMap((locale) => locale.dateWords.filler));

/** Pattern for words that mean today. */
export const todayWord: string = alternatives(presentWords);
/** Pattern for those of scripts without spaces: they may follow digits directly. */
export const unspacedTodayWord: string = alternatives(
  presentWords.filter((word) => /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u.test(word)),
);
/** Patterns for words before a date, in it or between two. */
export const rangeWord: string = wordsOf('range');
export const sinceWord: string = wordsOf('since');
export const untilWord: string = wordsOf('until');
export const approximateWord: string = wordsOf('approximate');
export const fillerWord: string = wordsOf('filler');
export const quarterWord: string = wordsOf('quarters');
export const roughWord: string = wordsOf('rough');
export const seasonWord: string = alternatives([...seasons.keys()]);
/** Pattern for the letter beside the number of a quarter: `Q`, `T`. */
export const quarterLetter: string = alternatives(
  locales.map(({ quarter }) => quarter.replace('{quarter}', '')),
);

/** Pattern for a dash, arrow or tilde between a start and an end. */
export const dashes = '[-\\u2010-\\u2015\\u2192\\u2212\\u301c~～]';

function wordsOf(
  name: 'range' | 'since' | 'until' | 'approximate' | 'filler' | 'quarters' | 'rough',
): string {
  return alternatives(locales.flatMap(({ dateWords }) => dateWords[name]));
}

/** Builds a pattern for literal words, with either apostrophe. Longest first, so that `bis heute` is not read as `heute`. */
function alternatives(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length);
  const literal = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return `(?:${literal.join('|').replace(/['’]/gu, "['’]")})`;
}

function monthWords({ months: { long, short }, dateWords }: Locale): readonly (readonly [string, number])[] {
  return [
    ...[...long, ...short].map((name, at) => [plainWord(name), (at % 12) + 1] as const),
    ...dateWords.months.map(([name, month]) => [plainWord(name), month] as const),
  ];
}

function seasonWords(locale: Locale): readonly (readonly [string, Season])[] {
  const printed = Object.entries(locale.seasons) as [Season, string][];
  return [
    ...printed.map(([season, name]) => [plainWord(name), season] as const),
    ...locale.dateWords.seasons.map(([name, season]) => [plainWord(name), season] as const),
  ];
}

function plainWord(name: string): string {
  return name.toLowerCase().replace(/\.$/u, '');
}
