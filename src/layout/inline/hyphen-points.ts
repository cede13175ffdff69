import type { Hyphenator } from '../../locale/hyphenate.ts';

/**
 * A word that patterns may divide: small letters alone between quotes, brackets and closing punctuation, with
 * an elided article before or a genitive after. Names, acronyms, code, addresses and compounds are not.
 */
const divisible =
  /^[\p{Ps}\p{Pi}"']*(?:\p{Ll}{1,2}[’'])?(\p{Ll}+)(?:[’']\p{Ll}{0,2})?[\p{Pe}\p{Pf}"'.,;:!?…]*$/u;
const token = /[^ \u00a0\u2003\u2009\u202f\u2028]+/gu;

/**
 * The offsets in `text` at which patterns divide its words. The last word of a paragraph stays whole;
 * `hyphenatorAt` gives none for code and for languages without patterns.
 */
export function hyphenPoints(
  text: string,
  hyphenatorAt: (offset: number) => Hyphenator | undefined,
): ReadonlySet<number> {
  const points = new Set<number>();
  const words = [...text.matchAll(token)];
  for (const { 0: word, index } of words.slice(0, -1)) {
    const letters = divisible.exec(word)?.[1];
    if (letters === undefined) continue;
    const start = index + word.indexOf(letters);
    for (const point of hyphenatorAt(start)?.(letters) ?? []) points.add(start + point);
  }
  return points;
}
