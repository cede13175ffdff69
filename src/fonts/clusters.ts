import { hasOtherScript, scriptClasses } from '../model/scripts.ts';

const emoji = '\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]*';
/** Emoji that joiners make one, such as 👩‍💻. None of them is printed without the others. */
const emojiSequence = `${emoji}(?:\\u200d${emoji})+`;
const cluster = new RegExp(`${emojiSequence}|\\P{M}\\p{M}*|\\p{M}+`, 'gu');

/** Splits a text into characters, each with its combining marks. */
export function clustersOf(text: string): readonly string[] {
  return text.match(cluster) ?? [];
}

/** Splits a text into what one face has to set: the letters of a word in one script, else a character with its marks. */
export function setUnitsOf(text: string): readonly string[] {
  return text.match(hasOtherScript(text) ? setUnitOfAnyScript : setUnit) ?? [];
}

/** Modifier letters belong to the letters beside them: `ʻokina`. */
const europeanWord =
  '(?:(?![\\u2070-\\u209c])[\\p{sc=Latn}\\u02b0-\\u02ff]\\p{M}*)+|(?:\\p{sc=Grek}\\p{M}*)+|(?:\\p{sc=Cyrl}\\p{M}*)+';
const setUnit = new RegExp(`${europeanWord}|${cluster.source}`, 'gu');

/** Joiners and non-joiners are part of the word around them, and dandas end it: `می‌خواهم`, `है।`. */
const otherWords = scriptClasses
  .filter(([code]) => code !== 'Hani' && code !== 'Kana')
  .map(([, characters]) => `${characters}(?:${characters}|[\\p{M}\\u200c\\u200d\\u0964\\u0965])*`);
const setUnitOfAnyScript = new RegExp([europeanWord, ...otherWords, cluster.source].join('|'), 'gu');

/** Figures, signs and letters that Unicode has in raised and in lowered form. */
const raisedForm = /^[\u00b2\u00b3\u00b9\u2070\u2071\u2074-\u207f]$/u;
const loweredForm = /^[\u2080-\u208e]$/u;

/** Returns the position that a character has by itself, as ⁶ and ₂; `undefined` for others. */
export function ownPositionOf(character: string): 'superscript' | 'subscript' | undefined {
  if (raisedForm.test(character)) return 'superscript';
  return loweredForm.test(character) ? 'subscript' : undefined;
}

/** Returns the character that a raised or lowered one is a form of: 6 for ⁶. */
export function baseOf(character: string): string {
  return character.normalize('NFKC');
}
