import {
  type Direction,
  rightToLeftLetter,
  rightToLeftPhrasesOf,
  rightToLeftScripts,
} from '../../model/direction.ts';
import type { TextInline } from '../../model/document.ts';

/** A part of a text that the text around it does not reorder. */
export interface Isolate {
  /** Offset of its first character. */
  readonly from: number;
  /** Offset after its last character. */
  readonly to: number;
  readonly direction: 'ltr' | 'rtl' | 'of-first-letter';
  /** Set if it is code, or the text of a link in the language of the paragraph. */
  readonly holds?: 'code' | 'link' | undefined;
}

const digits = String.raw`\p{Nd}[\p{Nd}.,]*`;
const notInWord = String.raw`(?<![\p{L}\p{N}])`;
const space = String.raw`[ \u00a0\u202f]`;
/** Abbreviations whose full stop belongs to them: *B.Sc.*, *Helix Ltd.* */
const abbreviation = String.raw`(?:\p{Lu}{1,2}\p{Ll}{0,3}\.){2,}|(?:Bros|Co|Corp|Dept|Dr|Inc|Jr|Ltd|Mr|Mrs|No|Prof|Sr|St|Univ)\.`;
const latinWord = String.raw`[\p{sc=Latn}][\p{sc=Latn}\p{M}\d.+#™®&'’_/-]*(?<![.'’_/-])`;
const units =
  String.raw`\p{sc=Latn}{1,6}\/(?:[mµ]?s|sec|min|hr?|day|week|month|mo|year|yr)|` +
  '(?:[kKM]|bn)?[€$£¥₪]|[kKMGTP]?i?B|[kKMG]?bit|[kMGT]?Hz|[kM]?Wh?|k?V|[mkc]?m[²³]?|[mk]?g|ml|l|[mµn]?s|min|h|fps|px|dpi|bn|[kKMx×]|EUR|USD|GBP|CHF|JPY|CNY|ILS|NIS|SAR|AED|EGP|QAR|KWD|JOD|IRR|°[CF]?';

/**
 * Facts that read from left to right in every script, from the longest: addresses, DOIs, telephone numbers, dates of figures,
 * numbers with their units and signs, handles. A range of two years is none: it reads in the direction of its text.
 */
const facts = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()*+,;=%]*[\w/]`,
    String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?<![\w.-])[\w-]+(?:\.[\w-]+)+\/(?:[\w./~%#?=&@+-]*[\w/])?`,
    String.raw`(?:doi:\s?)?10\.\d{4,}\/[^\s,;]*[\w/]`,
    // A telephone number: with a country code, with a leading zero, or with an area code in brackets.
    String.raw`${notInWord}(?!\p{Nd}{1,2}[./-]\p{Nd}{4})(?:\+|[0٠۰]{1,2}(?=\p{Nd}))\(?\p{Nd}[\p{Nd}\u00a0 ().\/-]{5,}\p{Nd}`,
    String.raw`\(\p{Nd}{2,5}\)[ -]?\p{Nd}[\p{Nd} -]{3,}\p{Nd}`,
    // Figures with hyphens between them, and a part of a number: 2019-03-15, 1 / 2.
    String.raw`${notInWord}(?!\p{Nd}{4}-\p{Nd}{4}(?![\p{Nd}-]))\p{Nd}+(?:[./:]\p{Nd}+)*(?:-\p{Nd}+(?:[./:]\p{Nd}+)*)+`,
    String.raw`${notInWord}\p{Nd}+ \/ \p{Nd}+`,
    // A product: 3 × 90.
    `${notInWord}${digits}(?:${space}?[×x]${space}?${digits})+`,
    `${notInWord}[$€£¥₪] ?${digits}(?:[kKM]|bn)?`,
    String.raw`${notInWord}[+−±~≈<>≤≥-]?${digits}[ \u00a0\u2009\u202f]?(?:${units})(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N})%٪‰])[+−±~≈<>≤≥-]${digits}[%٪‰]?`,
    String.raw`${notInWord}${digits}\+(?!\p{Nd})`,
    String.raw`(?<![\w.])@[\w.]*\w`,
    String.raw`(?<![\p{L}\p{N}.])(?:${abbreviation})(?![\p{L}\p{N}])`,
  ].join('|'),
  'gu',
);

/** What joins Latin words and facts to one phrase: *B.Sc. & M.B.A.*. */
const joint = String.raw`(?:, ?| & | \+ | \/ |${space})`;
/** The same beside a fact. Inside words, such signs are parts of them. */
const jointOfFact = `(?:${joint}|[/-])`;
/** A number that is neither a part of a word nor the first of a range, which reads in the direction of its text. */
const number = String.raw`${digits}(?<![.,])(?![\p{L}\p{N}%]|${space}?[–-]${space}?\p{N})`;
const item = `[.@#]?${latinWord}(?:${space}${number})?`;
/** Words in Latin letters beside each other with the numbers after them, such as *Microsoft .NET 6* or *C++ 17, Java*. */
const latinPhrase = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${item}(?:(?:, ?| & | \/ |\/|${space})${item})*`,
  'gu',
);
/** Latin words before and after a fact, which belong to it: *AWS 10 GB*, *ISBN 965-07-1141-X*. */
const wordsBefore = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${item}${joint})*${item}${jointOfFact}$`, 'u');
const wordsAfter = new RegExp(`^(?:${space}|-)${item}(?:${joint}${item})*`, 'u');
/** The same after a fact with a Latin letter. A list of numbers reads in the direction of its text. */
const wordsAfterWords = new RegExp(`^(?:${space}${number}|${jointOfFact}${item})(?:${joint}${item})*`, 'u');
const latinLetter = /\p{sc=Latn}/u;
const jointAlone = new RegExp(`^${jointOfFact}$`, 'u');
/** Characters around a fact that are searched for such words. */
const reach = 80;

/** A phrase whose first or last character is a sign that belongs to it, or that before its last number: *.NET 6*, *C#*, *Prism®*. */
const hasSignAtEnd = new RegExp(`^[.@#]|[+#™®](?:${space}${digits})?$`, 'u');

/**
 * Returns what the inlines of a paragraph isolate: code, the text of a link, and text in another language than most of the
 * paragraph. Offsets are in their joined text. The brackets around a printed address belong to the text around them.
 */
export function isolatesOfInlines(inlines: readonly TextInline[]): readonly Isolate[] {
  const language = commonLanguage(inlines);
  const isolates: Isolate[] = [];
  let from = 0;
  let before: TextInline | undefined;
  for (const inline of inlines) {
    const to = from + inline.text.length;
    const direction = inline.verbatim ? 'ltr' : 'of-first-letter';
    const hasOtherLanguage = languageOf(inline) !== language;
    const isOther = inline.link !== undefined || hasOtherLanguage;
    const isIsolated = inline.verbatim || (isOther && letterOrDigit.test(inline.text));
    const holds = inline.verbatim ? 'code' : hasOtherLanguage ? undefined : 'link';
    const last = isolates.at(-1);
    if (isIsolated && last?.to === from && before && areAlike(before, inline))
      isolates[isolates.length - 1] = { ...last, to };
    else if (isIsolated && to > from) isolates.push({ from, to, direction, holds });
    from = to;
    before = inline;
  }
  return isolates;
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const ofRightToLeft = String.raw`[${rightToLeftScripts}\p{M}]`;
/** Parts of code or of an address between letters from right to left, with the signs at its ends that are not beside these. */
const partOfCode = new RegExp(
  String.raw`(?<=^|\s)(?!${ofRightToLeft})\S(?:(?!${ofRightToLeft}).)*|(?!${ofRightToLeft})[\p{L}\p{N}](?:(?!${ofRightToLeft}).)*`,
  'gu',
);
const signsAtEnd = /[^\p{L}\p{N}\s]+$/u;

/**
 * Returns the isolates of code, addresses and links with letters from right to left, in a paragraph that reads so. Each of their
 * parts in Latin letters keeps its order, and the parts follow each other in that of the paragraph. Were the whole from left to
 * right, as on other pages, programs that extract text would read its last letters first.
 */
export function inDirectionOf(base: Direction, outer: readonly Isolate[], text: string): readonly Isolate[] {
  const isMixed = ({ from, to, holds }: Isolate): boolean =>
    holds !== undefined && rightToLeftLetter.test(text.slice(from, to));
  if (base === 'ltr' || !outer.some(isMixed)) return outer;
  return outer.flatMap((isolate): readonly Isolate[] => {
    if (!isMixed(isolate)) return [isolate];
    const own = text.slice(isolate.from, isolate.to);
    const isPhrase = isolate.holds === 'link' && /\s/u.test(own);
    return [{ ...isolate, direction: 'rtl' }, ...(isPhrase ? [] : partsOfCode(own, isolate.from))];
  });
}

function partsOfCode(code: string, start: number): readonly Isolate[] {
  return Array.from(code.matchAll(partOfCode), ({ 0: match, index }): Isolate => {
    const from = start + index;
    const part = match.trimEnd();
    const isBesideLetter = part === match && index + match.length < code.length;
    const signs = isBesideLetter ? (signsAtEnd.exec(part)?.[0].length ?? 0) : 0;
    return { from, to: from + part.length - signs, direction: 'ltr' };
  }).filter(({ from, to }) => to > from);
}

function areAlike(one: TextInline, other: TextInline): boolean {
  return one.link === other.link && one.verbatim === other.verbatim && languageOf(one) === languageOf(other);
}

function languageOf({ style }: TextInline): string {
  return style.language.split('-', 1)[0] ?? '';
}

/** Returns the language that most characters are in. */
function commonLanguage(inlines: readonly TextInline[]): string | undefined {
  const lengths = new Map<string, number>();
  for (const inline of inlines) {
    const language = languageOf(inline);
    lengths.set(language, (lengths.get(language) ?? 0) + inline.text.length);
  }
  return [...lengths].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

/**
 * Returns the parts of a text that keep their own order, besides those in `outer`, which no part crosses: facts, and names with
 * signs in Latin letters.
 */
export function isolatesOfText(text: string, outer: readonly Isolate[]): readonly Isolate[] {
  const found: Isolate[] = [];
  const add = (pattern: RegExp, isOne: (match: string) => boolean): void => {
    for (const { 0: match, index } of masked(text, found).matchAll(pattern))
      if (isOne(match)) found.push({ from: index, to: index + match.length, direction: 'ltr' });
  };
  found.push(...factsOf(text));
  for (const fact of found.splice(0).map((each) => withWordsAround(each, text))) {
    const last = found.at(-1);
    if (last && (fact.from < last.to || areJoined(text, last, fact)))
      found[found.length - 1] = { ...last, to: Math.max(last.to, fact.to) };
    else found.push(fact);
  }
  add(latinPhrase, (match) => hasSignAtEnd.test(match));
  return found.filter((isolate) => outer.every((other) => areNested(isolate, other)));
}

/** Returns the facts in a text, without the words around them. */
export function factsOf(text: string): readonly Isolate[] {
  return Array.from(text.matchAll(facts), ({ 0: match, index }) => {
    return { from: index, to: index + match.length, direction: 'ltr' };
  });
}

const notQuoted = String.raw`«»“”„‘’‚"״${rightToLeftScripts}\n`;
/** Latin text between quotation marks. A straight mark after a letter is that of an abbreviation. */
const quotation = new RegExp(
  String.raw`(?<=[«“„]|(?<![\p{L}\p{N}])[”‘‚"״])(?!\s)[^${notQuoted}]*[^\s${notQuoted}](?=[»“”’"״](?![\p{L}\p{N}]))`,
  'gu',
);
/** Latin text that ends in a full stop or a comma before an address, as in a reference. */
const textBeforeAddress = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\p{sc=Latn}[^${rightToLeftScripts}،؛؟\n]{0,300}[.,] (?=https?:\/\/|www\.|doi:|10\.\d{4,}\/)`,
  'gu',
);

/**
 * Returns the Latin text in a paragraph from right to left that keeps its order: that between quotation marks, which stay on
 * its two sides although more Latin text is beside them, as in «Emirates» (UAE), and references that end in an address.
 */
export function latinPhrases(text: string, others: readonly Isolate[]): readonly Isolate[] {
  const isApart = (phrase: Isolate): boolean =>
    others.every((other) => areNested(phrase, other) || areInside(other, phrase));
  const references = Array.from(text.matchAll(textBeforeAddress), ({ 0: match, index }): Isolate => {
    const end = index + match.length;
    const address = others.find(({ from }) => from === end);
    return { from: index, to: address?.to ?? index, direction: 'ltr' };
  }).filter((phrase) => phrase.to > phrase.from && isApart(phrase));
  const quoted = Array.from(text.matchAll(quotation), ({ 0: match, index }): Isolate => {
    return { from: index, to: index + match.length, direction: 'ltr' };
  }).filter(({ from, to }) => latinLetter.test(text.slice(from, to)));
  const areInReference = ({ from }: Isolate): boolean =>
    references.some((each) => from >= each.from && from < each.to);
  return [...references, ...quoted.filter((phrase) => !areInReference(phrase) && isApart(phrase))];
}

function areInside(inner: Isolate, outer: Isolate): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** True for two facts that a sign or a space joins, of which the first has words before the second or its own. */
function areJoined(text: string, first: Isolate, second: Isolate): boolean {
  const isPhrase = latinLetter.test(text.slice(first.from, first.to));
  return isPhrase && jointAlone.test(text.slice(first.to, second.from));
}

function withWordsAround({ from, to, direction }: Isolate, text: string): Isolate {
  const before = wordsBefore.exec(text.slice(Math.max(0, from - reach), from))?.[0] ?? '';
  const hasWords = latinLetter.test(before + text.slice(from, to));
  const after = (hasWords ? wordsAfterWords : wordsAfter).exec(text.slice(to, to + reach))?.[0] ?? '';
  return { from: from - before.length, to: to + after.length, direction };
}

/** Returns the words of scripts from right to left in a text that reads from left to right: a number after them is not theirs. */
export function rightToLeftPhrases(text: string, outer: readonly Isolate[]): readonly Isolate[] {
  return rightToLeftPhrasesOf(text, masked(text, outer)).map((phrase) => ({ ...phrase, direction: 'rtl' }));
}

/** Returns a text of the same length, with characters that are no letters in place of what is isolated. */
export function masked(text: string, isolates: readonly Isolate[]): string {
  let result = '';
  for (const { from, to } of isolates.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    if (to <= result.length) continue;
    result += text.slice(result.length, from);
    result += '\ufffc'.repeat(to - result.length);
  }
  return result + text.slice(result.length);
}

function areNested(inner: Isolate, outer: Isolate): boolean {
  const isInside = inner.from >= outer.from && inner.to <= outer.to;
  // An isolate around the same characters, or one from left to right, does it already.
  const isNeedless = outer.direction === 'ltr' || inner.to - inner.from === outer.to - outer.from;
  return inner.to <= outer.from || inner.from >= outer.to || (isInside && !isNeedless);
}
