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
