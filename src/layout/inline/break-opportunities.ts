/** Where a word may be divided, and why: the inner part of a `Penalty`. */
export type BreakOpportunity = 'hyphen' | 'soft-hyphen' | 'slash' | 'address' | 'ideograph' | 'tie';

/** Characters that stand for layout and never reach a font. */
export const wordJoiner = '\u2060';
export const zeroWidthSpace = '\u200b';
export const softHyphen = '\u00ad';
export const lineSeparator = '\u2028';
export const noBreakHyphen = '\u2011';

/** Anything that parts words, breaking or not. */
export const spaces: ReadonlySet<string> = new Set(' \u00a0\u2003\u2009\u202f\u2028');

const token = /[^ \u00a0\u2003\u2009\u202f\u2028]+/gu;
const address = /:\/\/|^www\.|^[\w.+-]+@[\w-]+\.|^[\w-]+(?:\.[\w-]+)+\/\S/u;
/** A part of an address shorter than this is not worth a line of its own. */
const shortestAddressPart = 4;

/** Most words: nothing inside them could end a line. */
const lettersOnly = /^[a-z]+[.,;:!?]?$/iu;
const hyphenBetweenLetters = /(?<=\p{L}{2})[-\u2010](?=\p{L}{2})/gu;
const slashOrDashBetweenWords = /(?<=\p{L}{3})[/\u2013\u2014](?=\p{L}{3})/gu;

const ideographic = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff65]/u;
/** Kinsoku: signs that may not begin a line (JIS X 4051 §4.3, UAX #14 CL, NS, EX). */
const neverBegins = /[\p{Pe}\p{Pf}、。，．・：；？！ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;?!%’”]/u;
/** Kinsoku: signs that may not end a line (JIS X 4051 §4.3, UAX #14 OP). */
const neverEnds = /[\p{Ps}\p{Pi}‘“]/u;

/**
 * The places inside the words of `text` where a line may end, as offsets of the character that would
 * begin the next line. `verbatim` tells whether a character is code: such words divide like addresses.
 */
export function breakOpportunities(
  text: string,
  verbatim: (offset: number) => boolean,
): ReadonlyMap<number, BreakOpportunity> {
  const opportunities = new Map<number, BreakOpportunity>();
  const isTyped = /[\u00ad\u200b\u2060]/u.test(text);
  for (const match of text.matchAll(token)) {
    const token = match[0];
    if (lettersOnly.test(token)) continue;
    if (verbatim(match.index) || address.test(token)) addressOpportunities(token, match.index, opportunities);
    else proseOpportunities(token, match.index, opportunities);
    if (isTyped) typedOpportunities(token, match.index, opportunities);
  }
  return opportunities;
}

function addressOpportunities(
  token: string,
  start: number,
  opportunities: Map<number, BreakOpportunity>,
): void {
  const add = (offset: number): void => {
    if (offset >= shortestAddressPart && token.length - offset >= shortestAddressPart)
      opportunities.set(start + offset, 'address');
  };
  for (const match of token.matchAll(/\/(?!\/)|@/gu)) add(match.index + 1);
  for (const match of token.matchAll(/[.?&#](?=\w)/gu)) add(match.index);
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
  if (ideographic.test(token)) ideographOpportunities(token, start, opportunities);
}

function ideographOpportunities(
  token: string,
  start: number,
  opportunities: Map<number, BreakOpportunity>,
): void {
  let offset = 0;
  let before = '';
  for (const sign of token) {
    const apart = ideographic.test(before) || ideographic.test(sign);
    const joined = neverEnds.test(before) || neverBegins.test(sign) || /\p{M}/u.test(sign);
    if (before !== '' && apart && !joined) opportunities.set(start + offset, 'ideograph');
    offset += sign.length;
    before = sign;
  }
}

/** Chances and ties the writer typed, which stand above all others. */
function typedOpportunities(
  token: string,
  start: number,
  opportunities: Map<number, BreakOpportunity>,
): void {
  for (const match of token.matchAll(/[\u00ad\u200b\u2060]/gu)) {
    const kind = match[0] === softHyphen ? 'soft-hyphen' : match[0] === zeroWidthSpace ? 'ideograph' : 'tie';
    opportunities.set(start + match.index + 1, kind);
    if (kind === 'tie') opportunities.delete(start + match.index);
  }
}
