/** How ß is written in capitals: as SS or as ẞ. */
export type SharpS = 'double' | 'capital';

/**
 * Returns text in capitals by the rules of its language: with dotted İ in Turkish, without accents in Greek.
 *
 * @param tag BCP 47
 * @param sharpS How ß is written. Default: as SS.
 */
export function inCapitals(text: string, tag: string, sharpS: SharpS = 'double'): string {
  const written = withoutGreekAccents(sharpS === 'capital' ? text.replaceAll('ß', '\u1e9e') : text);
  // The rules of Greek would write an accent on ή once more.
  return written.toLocaleUpperCase(/^el\b/iu.test(tag) ? 'und' : tag);
}

/**
 * Returns a word with a capital at its start: in Dutch both letters of *ij*, in Turkish a dotted İ.
 *
 * @param tag BCP 47
 */
export function withCapital(word: string, tag: string): string {
  const first = (/^nl\b/iu.test(tag) && /^ij/u.exec(word)?.[0]) || (/^./su.exec(word)?.[0] ?? '');
  return first.toLocaleUpperCase(tag) + word.slice(first.length);
}

const greekLetter = /\p{sc=Grek}/u;
const greekWord = /\p{sc=Grek}+/gu;
/** A vowel with an accent before ι or υ, which then are no diphthong: άι. */
const dividedVowels = /([άέόύὰὲὸὺᾶῦ])([ιυ])/gu;

/**
 * Returns text without the accents and breathings of Greek letters, which capitals and small capitals do not have. A diaeresis
 * remains, and one is added where an accent alone told that two vowels are no diphthong: νεράιδα is ΝΕΡΑΪΔΑ. The word ή keeps
 * its accent, which tells it from the article. Text in NFC has as many characters as before.
 */
export function withoutGreekAccents(text: string): string {
  if (!greekLetter.test(text)) return text;
  return text.replaceAll(greekWord, (word) => {
    if (word === 'ή' || word === 'Ή') return word;
    const divided = word.replaceAll(
      dividedVowels,
      (_, first: string, second: string) => first + (second === 'ι' ? 'ϊ' : 'ϋ'),
    );
    return Array.from(divided, withoutAccent).join('');
  });
}

function withoutAccent(letter: string): string {
  return letter
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301\u0313\u0314\u0342]/gu, '')
    .normalize('NFC');
}
