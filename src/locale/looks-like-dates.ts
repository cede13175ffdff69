import { withoutParticles } from './date-particles.ts';
import { asciiDigits } from './digits.ts';
import { westernYears } from './eras.ts';
import { croatianMonths, furtherDateWords, wordGroupsIn, wordsIn } from './further-date-words.ts';
import type { Locale } from './locale.ts';
import { completeLocales, locales } from './locales.ts';

const ordinal = '(?:st|nd|rd|th|er|ème|º|ª)';
const tokenPattern = new RegExp(
  [
    `['‘]?\\d+${ordinal}?(?![\\p{L}\\d])`,
    "['‘]?\\d+",
    '[年月日년월일]',
    "[\\p{L}\\p{M}]+(?:'[\\p{L}\\p{M}]+)*",
    '[^\\s.]',
  ].join('|'),
  'gu',
);
const timeOfDay = /(?<=\d)[t ]\d\d:\d\d[\d:.,]*(?: ?(?:z|utc|gmt|[+-]\d\d?(?::?\d\d)?))?/gu;

/** Articles before a vowel: `l’été`, `dall’agosto`. */
const elided = /(?<!\p{L})(?:d|l|dell|nell|all|dall)'(?=\p{L})/gu;

function tokensIn(text: string): readonly string[] {
  const western = westernYears(asciiDigits(text)).toLowerCase();
  const plain = western.replaceAll('’', "'").replace(timeOfDay, '').replace(elided, '');
  return plain.match(tokenPattern) ?? [];
}

/** Words beside which two digits are a year: months, seasons, quarters. */
const yearWords: ReadonlySet<string> = new Set(
  tokensIn(
    [
      ...locales.flatMap(({ months, seasons, quarter, dateWords }) => [
        ...months.long,
        ...months.short,
        ...(months.withDay?.long ?? []),
        ...(months.withDay?.short ?? []),
        ...Object.values(seasons),
        ...[...dateWords.months, ...dateWords.seasons].map(([name]) => name),
        quarter.replace(/\{\w+\}/gu, '').replaceAll('|', ' '),
      ]),
      ...wordGroupsIn(croatianMonths).flat(),
      ...furtherDateWords.flatMap(({ months, seasons }) =>
        [...wordGroupsIn(months), ...wordGroupsIn(seasons)].flat(),
      ),
    ].join(' '),
  ).filter((token) => !/\d/u.test(token)),
);

const furtherWords = furtherDateWords.flatMap(({ present, since, until, filler }) =>
  [present, since, until, filler].flatMap(wordsIn),
);

/** Single words of dates, in all languages. */
const dateWords: ReadonlySet<string> = new Set([
  ...yearWords,
  ...tokensIn(completeLocales.flatMap(wordsOf).join(' ')),
  ...tokensIn(furtherWords.join(' ')),
  ...furtherWords
    .filter((word) => /^\p{Script=Han}/u.test(word))
    .flatMap((word) => [word, `至${word}`, `到${word}`]),
]);

function wordsOf({ present, dateWords: words }: Locale): readonly string[] {
  const between = [words.range, words.since, words.until, words.filler];
  return [
    ...between.flat(),
    ...words.quarters,
    ...words.approximate,
    ...words.rough,
    ...words.present,
    ...words.presentNouns,
    present,
  ];
}

const datedMark = /^[-\u2010-\u2015\u2192\u2212\u301c~～≈,:/()[\]?…年月日년월일]$/u;

/** True if a text is only a date or a range of dates: digits, date words of any language, dashes. */
export function looksLikeDates(text: string): boolean {
  const tokens = tokensIn(withoutParticles(text));
  const isDate = (token: string): boolean =>
    /^['‘]?\d/u.test(token) || dateWords.has(token) || datedMark.test(token);
  return tokens.every(isDate) && (tokens.some(isYear) || hasShortYear(text, tokens));
}

function isYear(token: string): boolean {
  return /^[12]\d{3}$|^[12]\d{7}$|^['‘]\d\d$/.test(token);
}

/** True for a year of two digits: `05/19`, `Aug 19`, `Q3 21`. */
function hasShortYear(text: string, tokens: readonly string[]): boolean {
  if (/(?:^|[\s(])\d{1,2}\/\d{2}(?:$|[\s)\u2010-\u2015-])/u.test(text)) return true;
  return tokens.some((token, at) => {
    const next = tokens.slice(at + 1, at + 3);
    return yearWords.has(token) && next.some((one) => /^\d{2}$/.test(one));
  });
}
