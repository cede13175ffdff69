import type { Locale } from '../../locale/locale.ts';
import { locales } from '../../locale/locales.ts';
import { presentWords } from '../../locale/present-words.ts';
import type { Season } from '../../model/partial-date.ts';

/** Words of all locales, in lower case and without their dots, since résumés mix languages. */
export const months: ReadonlyMap<string, number> = new Map(locales.flatMap(monthWords));
export const seasons: ReadonlyMap<string, Season> = new Map(locales.flatMap(seasonWords));
/** Words that say nothing inside a date. */
export const fillers: ReadonlySet<string> = new Set(locales.flatMap((locale) => locale.dateWords.filler));

/** Patterns of what is written in place of a date, before it or between two. */
export const todayWord: string = alternatives(presentWords);
/** Those of scripts that have no spaces, and so may follow figures at once. */
export const unspacedTodayWord: string = alternatives(
  presentWords.filter((word) => /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u.test(word)),
);
export const rangeWord: string = wordsOf('range');
export const sinceWord: string = wordsOf('since');
export const untilWord: string = wordsOf('until');
export const approximateWord: string = wordsOf('approximate');
export const fillerWord: string = wordsOf('filler');
export const quarterWord: string = wordsOf('quarters');
export const roughWord: string = wordsOf('rough');
export const seasonWord: string = alternatives([...seasons.keys()]);
/** `Q`, `T`: what stands beside the figure of a quarter. */
export const quarterLetter: string = alternatives(
  locales.map(({ quarter }) => quarter.replace('{quarter}', '')),
);

/** Any of the marks between a start and an end. */
export const dashes = '[-\\u2010-\\u2015\\u2192\\u2212\\u301c~～]';

function wordsOf(
  name: 'range' | 'since' | 'until' | 'approximate' | 'filler' | 'quarters' | 'rough',
): string {
  return alternatives(locales.flatMap(({ dateWords }) => dateWords[name]));
}

/** A pattern of literal words, the longest first so that `bis heute` is not `heute`, with either apostrophe. */
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
