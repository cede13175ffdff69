import type { Hyphenator } from '../../locale/hyphenate.ts';
import { hasUnspacedScript, ideographBoundaries, unspacedWords } from './ideographs.ts';

/**
 * The kind of a place inside a word where a line may end. `tie` forbids a break, and `ideograph-tie` a break beside an
 * ideograph. The other kinds are those of `Penalty`.
 */
export type BreakOpportunity =
  | 'hyphen'
  | 'soft-hyphen'
  | 'slash'
  | 'address'
  | 'ideograph'
  | 'number'
  | 'katakana'
  | 'unspaced'
  | 'ideograph-tie'
  | 'tie';

/** Characters that are layout instructions and never reach a font. */
export const wordJoiner = '\u2060';
export const zeroWidthSpace = '\u200b';
export const softHyphen = '\u00ad';
export const lineSeparator = '\u2028';
/** Shaped as an ordinary hyphen. */
export const noBreakHyphen = '\u2011';

/** Marks that an author types for the order of text. The controls of embeddings are removed when a file is read. */
export const directionMarks = '\u061c\u200e\u200f';

/** Characters that separate words, breaking or not. */
export const spaces: ReadonlySet<string> = new Set(' \u00a0\u2003\u2009\u202f\u2028');

/** A word with its punctuation: text between two `spaces`. */
const token = new RegExp(`[^${[...spaces].join('')}]+`, 'gu');
const address = /:\/\/|^www\.|^[\w.+-]+@[\w-]+\.|^[\w-]+(?:\.[\w-]+)+\/\S/u;
/** Characters in each part of a broken address. A shorter part is not worth a line of its own. */
const minAddressPart = 4;

/** Most words. No line can end inside them, so they need no search. */
const lettersOnly = /^[a-z]+[.,;:!?]?$/iu;
/** Hyphens, and the maqaf of Hebrew. */
const hyphenBetweenLetters = /(?<=\p{L}{2})[-\u2010\u05be](?=\p{L}{2})/gu;
const slashOrDashBetweenWords = /(?<=\p{L}{3})[/\u2013\u2014](?=\p{L}{3})/gu;

/**
 * Returns the places inside the words of `text` where a line may end. The key is the offset of the first character of
 * the next line.
 *
 * @param verbatim True if the character at an offset is code. Such words break like addresses.
 */
export function breakOpportunities(
  text: string,
  verbatim: (offset: number) => boolean,
): ReadonlyMap<number, BreakOpportunity> {
  const opportunities = new Map<number, BreakOpportunity>();
  const hasControls = controlCharacter.test(text);
  for (const match of text.matchAll(token)) {
    const token = match[0];
    if (lettersOnly.test(token)) continue;
    if (hasUnspacedScript(token)) unspacedOpportunities(token, match.index, opportunities);
    if (verbatim(match.index) || address.test(token)) addressOpportunities(token, match.index, opportunities);
    else proseOpportunities(token, match.index, opportunities);
    if (hasControls) controlledOpportunities(token, match.index, opportunities);
  }
  return opportunities;
}

function addressOpportunities(
  token: string,
  start: number,
  opportunities: Map<number, BreakOpportunity>,
): void {
  const add = (offset: number): void => {
    if (offset >= minAddressPart && token.length - offset >= minAddressPart)
      opportunities.set(start + offset, 'address');
  };
  for (const match of token.matchAll(/\/(?!\/)|@/gu)) add(match.index + 1);
  for (const match of token.matchAll(/[.?&#](?=\w)/gu)) add(match.index);
}

/** The start of a DOI. A line that began with one of its full stops would look like the end of a sentence. */
const doi = /^(?:doi:)?10\.\d{4,}\//iu;
const afterSlashOrAt = /(?<=[^/][/@])(?=[^/])/gu;
const beforeStop = /(?<=[\p{L}\p{N}])(?=[.?&#=][\p{L}\p{N}])/gu;
const afterStop = /(?<=[\p{L}\p{N}][.])(?=[\p{L}\p{N}])/gu;
const afterHyphen = /(?<=[\p{L}\p{N}][-_])(?=[\p{L}\p{N}])/gu;

/**
 * Returns the offsets at which a word that is wider than the measure is cut, in stages: after `/` and `@`, at full
 * stops, after hyphens. A stage is only for parts that those before it leave too wide.
 */
export function emergencyCuts(word: string): readonly (readonly number[])[] {
  const stages = [afterSlashOrAt, doi.test(word) ? afterStop : beforeStop, afterHyphen];
  return stages.map((stage) => Array.from(word.matchAll(stage), ({ index }) => index));
}

function proseOpportunities(
  token: string,
  start: number,
  opportunities: Map<number, BreakOpportunity>,
): void {
  if (!token.startsWith('-'))
    for (const match of token.matchAll(hyphenBetweenLetters))
      opportunities.set(start + match.index + 1, 'hyphen');
  for (const match of token.matchAll(slashOrDashBetweenWords))
    opportunities.set(start + match.index + 1, 'slash');
}

/** Adds the places beside ideographs, and between the words of scripts that are written without spaces. */
function unspacedOpportunities(
  token: string,
  start: number,
  opportunities: Map<number, BreakOpportunity>,
): void {
  for (const { offset, kind } of ideographBoundaries(token)) opportunities.set(start + offset, kind);
  for (const offset of unspacedWords(token)) opportunities.set(start + offset, 'unspaced');
}

const controlCharacter = new RegExp(`[${softHyphen}${zeroWidthSpace}${wordJoiner}]`, 'u');

/** Adds the breaks and ties that the text asks for with control characters. They override all others. */
function controlledOpportunities(
  token: string,
  start: number,
  opportunities: Map<number, BreakOpportunity>,
): void {
  for (const match of token.matchAll(new RegExp(controlCharacter, 'gu'))) {
    const kind = match[0] === softHyphen ? 'soft-hyphen' : match[0] === zeroWidthSpace ? 'unspaced' : 'tie';
    opportunities.set(start + match.index + 1, kind);
    if (kind === 'tie') opportunities.delete(start + match.index);
  }
}

/**
 * A word that patterns may hyphenate: letters in lower case, or with a capital, between quotes, brackets and closing
 * punctuation, with an elided article before them or a genitive after. Acronyms, code, addresses and compounds do not match.
 */
const hyphenatable =
  /^[\p{Ps}\p{Pi}"']*(?:\p{Ll}{1,2}[’'])?(\p{L}\p{Ll}+)(?:[’']\p{Ll}{0,2})?[\p{Pe}\p{Pf}"'.,;:!?…]*$/u;

/** Length of the shortest word with a capital that is hyphenated, in letters. Most shorter ones are names. */
const shortestNoun = 10;

/**
 * Returns the offsets in `text` at which patterns hyphenate its words. The last word of a paragraph is not hyphenated, nor are
 * words with a capital, unless the language writes nouns so.
 *
 * @param hyphenatorAt Returns `undefined` for code and for languages without patterns.
 */
export function hyphenationPoints(
  text: string,
  hyphenatorAt: (offset: number) => Hyphenator | undefined,
): ReadonlySet<number> {
  const points = new Set<number>();
  const words = [...text.matchAll(token)];
  for (const { 0: word, index } of words.slice(0, -1)) {
    const letters = hyphenatable.exec(word)?.[1];
    if (letters === undefined) continue;
    const start = index + word.indexOf(letters);
    const hyphenator = hyphenatorAt(start);
    if (hyphenator && (/^\p{Ll}/u.test(letters) || isLongNoun(letters, hyphenator)))
      for (const point of hyphenator(letters.toLowerCase())) points.add(start + point);
  }
  return points;
}

function isLongNoun(word: string, { hyphenatesNouns = false }: Hyphenator): boolean {
  return hyphenatesNouns && word.length >= shortestNoun;
}

/** Returns the offsets at which patterns cut a word that is wider than the measure, whatever its case and its place. */
export function pointsOfWideWord(word: string, hyphenator: Hyphenator): readonly number[] {
  const letters = hyphenatable.exec(word)?.[1] ?? /^\p{Lu}+$/u.exec(word)?.[0];
  if (letters === undefined) return [];
  const start = word.indexOf(letters);
  return hyphenator(letters.toLowerCase()).map((point) => start + point);
}

/** True if a text has a word that is wider than many a column, and may have to be cut by patterns. */
export function hasLongWord(text: string): boolean {
  return /\p{L}{20}/u.test(text);
}
