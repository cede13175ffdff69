import { fillerWord, roughWord, seasonWord } from './date-words.ts';

const filler = `(?:\\s+${fillerWord}(?!\\p{L}))?`;
/** `early `, `mid-`, `first half of `, `H1/`. */
const before = new RegExp(
  `(?<![\\p{L}\\d])${roughWord}\\.?${filler}(?:\\s+|[-/’'](?=\\S)|(?=\\d{4}))`,
  'giu',
);
/** ` H1`, `-H2`. */
const after = new RegExp(`(?<=\\d{4})[\\s/-]*${roughWord}\\.?(?![\\p{L}\\d])`, 'giu');
/** A winter is of two years: `Winter 2019/20`. */
const twoYears = new RegExp(
  `(?<![\\p{L}\\d])${seasonWord}\\.?\\s+(?=\\d{4}\\s?/\\s?\\d{2}(?:\\d{2})?(?!\\d))`,
  'giu',
);

/** A text without the words that say which part of a year is meant; absent where there are none. */
export function withoutRoughWords(text: string): string | undefined {
  const bare = text.replace(twoYears, '').replace(before, '').replace(after, '').trim();
  return bare === text || bare === '' ? undefined : bare;
}
