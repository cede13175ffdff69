import LineBreaker from 'linebreak';
import { southEastAsianScripts } from '../../model/scripts.ts';

/**
 * Line breaks and spaces of Chinese and Japanese, which are written without spaces: the rules of UAX #14, and on top of them
 * those of JIS X 4051, JLREQ and CLREQ. Korean has spaces, and its lines end at them.
 */

/** Han, kana, Bopomofo, and the full-width marks that go with them. */
const ideographic =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uff65]/u;

/** Characters of scripts that are written without spaces between words, and are no ideographs. */
const southEastAsian = new RegExp(`[${southEastAsianScripts}]`, 'u');

/** True if a text has a character whose line breaks or spaces are those of this file. */
export function hasUnspacedScript(text: string): boolean {
  return ideographic.test(text) || southEastAsian.test(text);
}

/** True if a character is an ideograph, a kana or a full-width mark. */
export function isIdeographic(character: string): boolean {
  return ideographic.test(character);
}

/** Characters that may not begin a line, beyond those that UAX #14 forbids: small kana, marks of length and repetition, units. */
const neverBegins =
  /[\p{Pe}\p{Pf}、。，．・·：；？！ー々〻ゝゞヽヾ〜～ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ…‥,.:;?!%％‰°℃’”]/u;
/** Characters that may not end a line, beyond those that UAX #14 forbids. */
const neverEnds = /[\p{Ps}\p{Pi}‘“＃＄￥￡#$¥£€]/u;
const digit = /[\d\uff10-\uff19]/u;
/** What counts or measures: a line had better not end between it and its number. */
const counter =
  /[年月日時时分秒毫週周期回次名人社件点點台本冊册頁页個个位所歳岁才代万萬億亿兆千百倍割級级号號円元床室棟校枚匹頭头篇項项款場场層层條条張张份門门步歩卷巻章種种組组班天小か]/u;
/** Powers of ten in a number of both kinds of digits: *4億2,000万円*. */
const multiplier = /[百千万萬億亿兆]/u;
const numberAtEnd = /[\d\uff10-\uff19][百千万萬億亿兆]+$/u;
const katakana = /[\u30a1-\u30fa\u30fc]/u;

/**
 * A place between two characters of which one is an ideograph. `number`: between a number and what it counts, where a line had
 * better not end. `katakana`: inside a word of katakana, where it ends less well than beside one. `ideograph-tie`: no line may
 * end here.
 */
export interface IdeographBoundary {
  /** Offset of the second character. */
  readonly offset: number;
  readonly kind: 'ideograph' | 'number' | 'katakana' | 'ideograph-tie';
}

/** Returns the boundaries of the ideographs inside a text without spaces. */
export function ideographBoundaries(text: string): readonly IdeographBoundary[] {
  if (!ideographic.test(text)) return [];
  const allowed = new Set([
    ...uaxBreaks(text),
    ...Array.from(text.matchAll(besideChineseQuote), ({ index }) => index),
  ]);
  const boundaries: IdeographBoundary[] = [];
  let offset = 0;
  let before = '';
  for (const character of text) {
    const isKorean = hangul.test(before + character);
    const isBoundary =
      before !== '' &&
      !/\p{M}|\p{Cf}/u.test(character) &&
      (ideographic.test(before) || ideographic.test(character) || isBesideQuote(text, offset)) &&
      (!isKorean || whiteHalfOf(before) !== undefined || whiteHalfOf(character) !== undefined);
    if (isBoundary) {
      const forbidden =
        isKorean || !allowed.has(offset) || neverEnds.test(before) || neverBegins.test(character);
      boundaries.push({ offset, kind: forbidden ? 'ideograph-tie' : kindOf(text, offset) });
    }
    offset += character.length;
    before = character;
  }
  return boundaries;
}

function kindOf(text: string, offset: number): IdeographBoundary['kind'] {
  const [before, after] = [text.charAt(offset - 1), text.charAt(offset)];
  const isInNumber = multiplier.test(before) && numberAtEnd.test(text.slice(0, offset));
  if (digit.test(before) && counter.test(after)) return 'number';
  if (isInNumber && (digit.test(after) || counter.test(after))) return 'number';
  return katakana.test(before) && katakana.test(after) ? 'katakana' : 'ideograph';
}

/** True between a quotation mark beside an ideograph and what is on its other side, such as a digit. */
function isBesideQuote(text: string, offset: number): boolean {
  const isAfter = /[”’]/u.test(text.charAt(offset - 1)) && ideographic.test(text.charAt(offset - 2));
  return isAfter || (/[“‘]/u.test(text.charAt(offset)) && ideographic.test(text.charAt(offset + 1)));
}

const hangul = /\p{sc=Hangul}/u;

/** Outside of a quotation mark that has an ideograph on both sides, a line may end: rule LB19a, which linebreak does not know. */
const besideChineseQuote = new RegExp(
  `(?<=${ideographic.source})(?=[“‘]${ideographic.source})|(?<=${ideographic.source}[”’])(?=${ideographic.source})`,
  'gu',
);

/** A full-width opening bracket after a letter or digit: a line may end before it (rule LB30), which linebreak does not know. */
const beforeFullWidthBracket = /(?<=[\p{L}\p{N}])(?=[「『（【〔〈《〖〘〝［｛｟])/gu;

/** Returns the offsets at which UAX #14 lets a line end inside a text. */
export function uaxBreaks(text: string): ReadonlySet<number> {
  const breaker = new LineBreaker(text);
  const offsets = new Set(Array.from(text.matchAll(beforeFullWidthBracket), ({ index }) => index));
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) offsets.add(next.position);
  offsets.delete(text.length);
  return offsets;
}

/**
 * Returns the offsets of the words of Thai, Lao, Khmer and Burmese inside a text, but the first. The words are those of ICU's
 * dictionaries, which Node and browsers carry: they are the same on Node 20, 22 and 24, and no dictionary of ours would be as
 * large. A zero-width space in the text overrules them.
 */
export function unspacedWords(text: string): readonly number[] {
  const language = languageOfScript.find(([script]) => script.test(text))?.[1];
  if (language === undefined) return [];
  const words = Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text));
  const offsets = words.map(({ index }) => index).slice(1);
  return offsets.filter(
    (offset, at) =>
      southEastAsian.test(text.charAt(offset - 1) + text.charAt(offset)) &&
      !belongTogether(words[at]?.segment, words[at + 1]?.segment),
  );
}

/** Thai words that begin another one: *การ*, *ความ*, *ผู้* and *นัก* make nouns. */
const thaiPrefix = /^(?:การ|ความ|ผู้|นัก|ชาว)$/u;
/** Thai words of a number and its unit, and *per cent*. */
const thaiPair = /^(?:ร้อย ละ|(?:ร้อย|พัน|หมื่น|แสน|ล้าน) (?:บาท|ล้าน|คน))/u;

/** True for two words of the dictionary of which the first does not end a line. */
function belongTogether(before = '', after = ''): boolean {
  return thaiPrefix.test(before) || thaiPair.test(`${before} ${after}`);
}

/** A language of each script, for texts whose language is another. */
const languageOfScript: readonly (readonly [RegExp, string])[] = [
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Lao}/u, 'lo'],
  [/\p{sc=Khmer}/u, 'km'],
  [/\p{sc=Myanmar}/u, 'my'],
];

/** Opening brackets and quotes, whose left half is white. Quotation marks are in faces that have them in full width. */
const opening = /[「『（【〔〈《〖〘〝［｛｟“‘]/u;
/** Closing brackets, quotes, commas and stops, whose right half is white. */
const closing = /[」』）】〕〉》〗〙〟］｝｠、。，．”’]/u;

/** Marks that Chinese and Japanese share with other scripts, but have in full width. */
const sharedMark = /^[“”‘’…—―]+$/u;

/** Marks of Chinese, Japanese and Korean alone, which some Latin faces have in another width. */
const fullWidthMark = /^[\u3001-\u3003\u3008-\u301f]+$/u;
const anyIdeograph = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/**
 * Returns an ideograph in whose face a mark has to be set: full-width marks of a text with ideographs or Hangul, and in Chinese
 * and Japanese the quotation marks, dashes and ellipses beside ideographs. `undefined` for other marks.
 *
 * @param from Offset of the mark in the text.
 * @param to Offset after it.
 */
export function ideographBesideMark(
  text: string,
  from: number,
  to: number,
  language: string,
): string | undefined {
  const mark = text.slice(from, to);
  if (mark === middleDot) return between(text, from, to);
  if (fullWidthMark.test(mark)) return anyIdeograph.exec(text)?.[0];
  if (!sharedMark.test(mark) || !/^(?:zh|yue|ja)\b/u.test(language)) return undefined;
  const partner = partnerOf(text, from);
  return ideographAt(text, from, to) ?? (partner < 0 ? undefined : ideographAt(text, partner, partner + 1));
}

/** Between two ideographs or syllables of Hangul, it is in the middle of their height. Latin faces have it for their letters. */
const middleDot = '\u00b7';

function between(text: string, from: number, to: number): string | undefined {
  const [before, after] = [text.charAt(from - 1), text.charAt(to)];
  return anyIdeograph.test(before) && anyIdeograph.test(after) ? after : undefined;
}

/** Returns the offset of the other quotation mark of a pair; less than 0 if there is none. */
function partnerOf(text: string, at: number): number {
  switch (text.charAt(at)) {
    case '“':
      return text.indexOf('”', at);
    case '”':
      return text.lastIndexOf('“', at);
    case '‘':
      return text.indexOf('’', at);
    default:
      return -1;
  }
}

/** Returns the ideograph or full-width mark beside a part of a text, other shared marks left out. */
function ideographAt(text: string, from: number, to: number): string | undefined {
  let [start, end] = [from, to];
  while (start > 0 && sharedMark.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && sharedMark.test(text.charAt(end))) end += 1;
  return [text.charAt(end), text.charAt(start - 1)].find(isIdeographic);
}

/** Tracking of a full-width mark without its white half, in em. */
export const halvedTracking = -0.5;

/** The side of a full-width mark that is white, and may be left out. */
export type WhiteHalf = 'start' | 'end';

/** Returns the white half of a full-width mark. `undefined` for any other text. */
export function whiteHalfOf(character: string): WhiteHalf | undefined {
  if (character.length !== 1) return undefined;
  if (opening.test(character)) return 'start';
  return closing.test(character) ? 'end' : undefined;
}

const latinOrDigit = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{Nd}]/u;
const fullWidth = /[\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/u;

/** True if a little space belongs between two characters: of an ideograph or a kana, and a Latin letter or a digit. */
export function isSpacedFrom(before: string, after: string): boolean {
  const isLetter = (character: string): boolean =>
    ideographic.test(character) && (!fullWidth.test(character) || /[\u3005\u3007]/u.test(character));
  return (
    (isLetter(before) && latinOrDigit.test(after) && !fullWidth.test(after)) ||
    (latinOrDigit.test(before) && !fullWidth.test(before) && isLetter(after))
  );
}
