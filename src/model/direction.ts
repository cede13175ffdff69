import { parseLanguageTag } from './language-tag.ts';

/** Direction in which a text is written. */
export type Direction = 'ltr' | 'rtl';

/**
 * A letter of a script that is written from right to left, a digit of the Arabic script, or a control that sets text from right
 * to left: the bidirectional classes R, AL and AN, and those of controls. Text without any of them needs no reordering.
 * Source: UAX #9, table 4, and the default classes of `DerivedBidiClass.txt`. It is tried on all text, so it looks at UTF-16 units:
 * the last ranges are the first halves of U+10800 to U+10FFF and U+1E800 to U+1EFFF.
 */
export const rightToLeft: RegExp =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\ud802\ud803\ud83a\ud83b]/;

/** A letter of such a script, or a right-to-left mark. */
export const rightToLeftLetter: RegExp =
  /[\u05be\u05c0\u05c3\u05c6\u05d0-\u05ff\u0608\u060b\u060d\u061b-\u064a\u066d-\u066f\u0671-\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u0710\u0712-\u072f\u074d-\u07a5\u07b1-\u07ea\u07f4\u07f5\u07fa-\u0815\u081a\u0824\u0828\u0830-\u0858\u085e-\u088f\u08a0-\u08c9\u200f\ufb1d\ufb1f-\ufb28\ufb2a-\ufdcf\ufdf0-\ufdfc\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Scripts of today that are written from right to left, for a class of a regular expression with the flag `u`. */
export const rightToLeftScripts: string = String.raw`\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}`;

/** Signs that programs count as part of the number beside them, for a class of a regular expression with the flag `u`. */
export const signsOfNumbers: string = String.raw`:,./+\-−±%‰٪،#°$¢£¤¥\u20a0-\u20cf`;

/** Controls of direction, which a text has for its layout alone. They are never drawn. */
export const directionControls: RegExp = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Scripts written from right to left, by their codes in ISO 15924. */
const scripts: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi'.split(
    ' ',
  ),
);

/** Languages that are written from right to left unless their tag names another script. */
const languages: ReadonlySet<string> = new Set(
  'ar arc arq ary arz bal bgn bqi ckb dv fa glk he iw khw ks ku-IQ lki lrc luz mzn nqo pnb prs ps rhg sd sdh skr syr ug ur yi ji'.split(
    ' ',
  ),
);

/**
 * Returns the direction of a language by its tag: that of the script the tag names, as in `az-Arab`, else that of the script
 * the language is usually written in. Left to right for tags that are not known or not well-formed.
 *
 * @param tag BCP 47
 */
export function directionOf(tag: string): Direction {
  const { language = '', script, region } = parseLanguageTag(tag) ?? {};
  const isRightToLeft =
    script === undefined
      ? languages.has(language) || languages.has(`${language}-${region}`)
      : scripts.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}

/** Words of scripts from right to left beside each other, with what is between them. */
const rightToLeftPhrase = new RegExp(
  String.raw`[${rightToLeftScripts}](?:[${rightToLeftScripts}\p{M}\p{P}\s\u200c\u200d]*[${rightToLeftScripts}\p{M}])?`,
  'gu',
);

/** A part of a text: the offset of its first character, and the one after its last. */
interface Phrase {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the phrases from right to left in a text that reads from left to right. A bracket is inside of one with its partner.
 *
 * @param searched A text of the same length, in which phrases are searched. Default: the text.
 */
export function rightToLeftPhrasesOf(text: string, searched: string = text): readonly Phrase[] {
  return Array.from(searched.matchAll(rightToLeftPhrase), ({ 0: match, index }) => {
    return { from: index, to: index + match.length + missingBrackets(match, text, index) };
  });
}

const brackets: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»' };

/**
 * Returns how many characters a phrase in a text has to be longer or shorter, so that every bracket in it has its partner: one
 * more if the bracket closes right after it, else what is from the bracket on less.
 */
function missingBrackets(phrase: string, text: string, start: number): number {
  const open: number[] = [];
  for (let at = 0; at < phrase.length; at++) {
    const last = phrase.charAt(open.at(-1) ?? -1);
    if (phrase.charAt(at) in brackets) open.push(at);
    else if (phrase.charAt(at) === brackets[last]) open.pop();
  }
  const [first] = open;
  if (first === undefined) return 0;
  const isClosed = open.length === 1 && text.charAt(start + phrase.length) === brackets[phrase.charAt(first)];
  return isClosed ? 1 : phrase.slice(0, first).trimEnd().length - phrase.length;
}
