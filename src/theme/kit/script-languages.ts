import { directionOf, rightToLeftLetter, rightToLeftPhrasesOf } from '../../model/direction.ts';
import type { TextInline } from '../../model/document.ts';
import { chineseOf } from '../../model/scripts.ts';

/** A script that tells the language of a word, its language, and the languages that are written in it themselves. */
interface ScriptLanguage {
  readonly letters: RegExp;
  readonly languageOf: (word: string) => string | undefined;
  readonly own: RegExp;
}

const scriptLanguage = (letters: string, language: string, own: string): ScriptLanguage => ({
  letters: new RegExp(letters, 'u'),
  languageOf: () => language,
  own: new RegExp(`^(?:${own})(?:-|$)`, 'iu'),
});

/** Letters that of the languages written in Cyrillic only some have. */
const cyrillic: ScriptLanguage = {
  letters: /\p{sc=Cyrl}/u,
  languageOf: (word) => (/[іїєґ]/iu.test(word) ? 'uk' : /[ыэё]/iu.test(word) ? 'ru' : undefined),
  own: /^(?:ru|uk|be|bg|mk|sr|kk|ky|mn|tg|tt|uz|ba|cv|ce|os)(?:-|$)/iu,
};

/** Scripts that hardly anybody uses for another language than the one named here, on a page in another script. */
const scriptLanguages: readonly ScriptLanguage[] = [
  scriptLanguage('[\\p{sc=Hiragana}\\p{sc=Katakana}]', 'ja', 'ja'),
  scriptLanguage('\\p{sc=Hangul}', 'ko', 'ko'),
  { ...scriptLanguage('\\p{sc=Han}', 'zh', 'zh|yue|ja|ko'), languageOf: chineseOf },
  scriptLanguage('\\p{sc=Greek}', 'el', 'el|grc'),
  scriptLanguage('\\p{sc=Armenian}', 'hy', 'hy|hyw'),
  scriptLanguage('\\p{sc=Georgian}', 'ka', 'ka|xmf|sva|lzz'),
  scriptLanguage('\\p{sc=Devanagari}', 'hi', 'hi|mr|ne|sa|mai|bho|kok|brx|doi|sd|ks'),
  scriptLanguage('\\p{sc=Thai}', 'th', 'th'),
  cyrillic,
];

/**
 * Divides an inline where words are in a script that tells their language, so that they are tagged, shaped and read aloud in it:
 * a Chinese name or a Greek word on an English page. Text of which the file says the language keeps that.
 */
export function inLanguagesOfScripts(inline: TextInline): readonly TextInline[] {
  const { text, style, verbatim, place } = inline;
  const languageAround = style.language;
  if (verbatim || latin.test(text)) return [inline];
  if (rightToLeftLetter.test(text)) return withTaggedPhrases(inline);
  const parts: TextInline[] = [];
  let from = 0;
  const add = (to: number, language: string | undefined): void => {
    if (to <= from) return;
    const at = place && { ...place, column: place.column + from };
    const part = { ...inline, text: text.slice(from, to), place: at };
    parts.push(language === undefined ? part : { ...part, style: { ...style, language, languageAround } });
    from = to;
  };
  for (const { 0: words, index } of text.matchAll(wordsOfScripts)) {
    const language = languageOfWords(words, style.language);
    if (language === undefined) continue;
    add(index, undefined);
    add(index + words.length, language);
  }
  add(text.length, undefined);
  return parts;
}

/**
 * Tags the phrases from right to left of an inline with the language of their script, or all of it if it begins with such a
 * word and most of its words are. They are laid out as the text around them: in the size of its letters, and in order by theirs.
 */
function withTaggedPhrases(inline: TextInline): readonly TextInline[] {
  const { text, style, place } = inline;
  if (directionOf(style.language) === 'rtl') return [inline];
  const words = text.match(/[\p{L}\p{M}\u200c\u200d]+/gu) ?? [];
  const fromRight = words.filter((word) => rightToLeftLetter.test(word));
  const isMost = words[0] === fromRight[0] && 2 * fromRight.length > words.length;
  const phrases = isMost ? [{ from: 0, to: text.length }] : rightToLeftPhrasesOf(text);
  const parts: TextInline[] = [];
  let end = 0;
  const add = (to: number, taggedLanguage?: string): void => {
    const at = place && { ...place, column: place.column + end };
    const part = { ...inline, text: text.slice(end, to), place: at, taggedLanguage };
    if (to > end) parts.push(...(rightToLeftLetter.test(part.text) ? [part] : inLanguagesOfScripts(part)));
    end = to;
  };
  for (const { from, to } of phrases) {
    add(from);
    add(to, languageFromRight(text.slice(from, to)));
  }
  add(text.length);
  return parts;
}

/** Returns the language of a phrase from right to left; `undefined` if it is in other scripts than these, or in both. */
function languageFromRight(phrase: string): string | undefined {
  const isHebrew = /\p{sc=Hebr}/u.test(phrase);
  if (isHebrew === /\p{sc=Arab}/u.test(phrase)) return undefined;
  if (isHebrew) return 'he';
  // Letters that Arabic does not have: of Urdu alone, and of Persian.
  return /[ٹڈڑےںھ]/u.test(phrase) ? 'ur' : /[پچژگکی]/u.test(phrase) ? 'fa' : 'ar';
}

/** Text of Latin letters, digits and marks alone: nearly all of a page. */
const latin = /^[\u0000-\u024f\u1e00-\u1eff\u2000-\u206f\u20a0-\u22ff]*$/u;

/** Letters of one script, with spaces and marks between them. */
const wordsOfScripts = new RegExp(
  [
    '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30fc]',
    ...['Hangul', 'Greek', 'Armenian', 'Georgian', 'Devanagari', 'Thai', 'Cyrillic'].map(
      (script) => `\\p{sc=${script}}`,
    ),
  ]
    .map((letter) => `${letter}(?:(?:${letter}|[\\p{M}\\s'’·・-])*(?:${letter}|\\p{M}))?`)
    .join('|'),
  'gu',
);

function languageOfWords(words: string, language: string): string | undefined {
  const script = scriptLanguages.find(({ letters }) => letters.test(words));
  return script === undefined || script.own.test(language) ? undefined : script.languageOf(words);
}
