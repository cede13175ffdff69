import type { Locale } from '../locale/locale.ts';
import { unspacedScripts } from '../model/scripts.ts';

/** A straight quotation mark of a text, and what is printed for it. */
export interface PrintedMark {
  readonly at: number;
  /** With a space beside it that the printed mark replaces: 1 or 2. */
  readonly length: number;
  readonly text: string;
}

/** What a straight mark means. */
type Meaning = 'open' | 'close' | 'apostrophe' | 'feet' | 'inches' | 'unclear';

interface Mark {
  readonly at: number;
  readonly kind: 'double' | 'single';
  meaning: Meaning;
  /** The printed marks of its pair. */
  pair: readonly [open: string, close: string];
}

/** A quotation that is open: its straight mark, or the mark that the author typed. */
interface OpenQuote {
  readonly kind: Mark['kind'];
  readonly mark: Mark | undefined;
  readonly pair: Mark['pair'];
}

/** Marks that open a quotation as typed, and the marks that close it. German and English share one. */
const typedPairs: Readonly<Record<string, Mark['pair']>> = {
  '„': ['„', '“'],
  '“': ['“', '”'],
  '«': ['«', '»'],
  '‚': ['‚', '‘'],
  '‘': ['‘', '’'],
  '‹': ['‹', '›'],
};

const marks = /["'„“”«»‚‘’‹›]/gu;
/** Before a mark that opens: nothing, a space, a bracket, a dash, a sign between two words. */
const opensAfter = /^(?:$|["'\s\p{Ps}\p{Pi}\p{Pd}/=&+|~<>。，、；：！？])/u;
/** After a mark that closes: nothing, a space, a bracket, a pause, a dash. */
const closesBefore = /^(?:$|["'\s\p{Pe}\p{Pf}\p{Pd}.,;:!?…/=&+|~<>。，、；：！？])/u;
const letter = /\p{L}|\p{M}/u;
/** Letters of scripts without spaces between words, where a quotation mark is beside letters on both sides. */
const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');
/** Words that begin with an apostrophe in place of letters, and years and decades. */
const elision =
  /^(?:n['’]?(?!\p{L})|(?:tis|twas|twere|twill|twould|tisn|twasn|em|cause|cos|coz|til|till|bout|round|neath|nuff|kay|fraid|nother|ello|ere|im)(?!\p{L})|[stk](?![\p{L}'’])|\d\ds?(?![\d\p{L}]))/iu;

/**
 * Returns what is printed for each straight mark: quotes in pairs, in the style of the locale, apostrophes, primes after
 * feet and inches. A quotation inside another of the same marks takes the marks of the inner level. A mark whose meaning
 * is not clear is left out.
 */
export function printedQuotes(text: string, locale: Locale): readonly PrintedMark[] {
  return meaningsOf(text, locale).flatMap((mark) => printedMark(mark, text, locale) ?? []);
}

function printedMark({ at, meaning, pair }: Mark, text: string, locale: Locale): PrintedMark | undefined {
  const [open, close] = pair;
  const inner = open === locale.quotes.double[0] ? (locale.punctuationSpace?.quotes ?? '') : '';
  switch (meaning) {
    case 'open':
      return { at, length: isSpace(text, at + 1) ? 2 : 1, text: open + inner };
    case 'close': {
      const spaces = isSpace(text, at - 1) ? 1 : 0;
      return { at: at - spaces, length: 1 + spaces, text: inner + close };
    }
    case 'apostrophe':
      return { at, length: 1, text: '’' };
    case 'feet':
      return { at, length: 1, text: '′' };
    case 'inches':
      return { at, length: 1, text: '″' };
    case 'unclear':
      return undefined;
  }
}

function isSpace(text: string, at: number): boolean {
  return /[ \u00a0\u202f]/u.test(text.charAt(at));
}

const hebrewLetter = /\p{sc=Hebr}/u;
/** Prefixes of Hebrew, which may stand before a quotation: `ל"ענן היברידי"`. */
const hebrewPrefix = /(?<![\p{L}\p{M}])[והבכלמש]{1,3}$/u;

/**
 * True for the mark of a Hebrew abbreviation, which is before its last letter, or before an ending: `בע"מ`, `מנכ"לית`. It is no
 * quotation mark, and stays as it is typed.
 */
function isGershayim(text: string, at: number): boolean {
  if (!hebrewLetter.test(text.charAt(at - 1)) || !hebrewLetter.test(text.charAt(at + 1))) return false;
  const isBeforeLast = !hebrewLetter.test(text.charAt(at + 2));
  return isBeforeLast || !hebrewPrefix.test(text.slice(Math.max(0, at - 4), at));
}

function meaningsOf(text: string, locale: Locale): readonly Mark[] {
  const found: Mark[] = [];
  const open: OpenQuote[] = [];
  const all = Array.from(text.matchAll(marks), ({ 0: character, index }) => ({
    character,
    at: index,
  })).filter(({ character, at }) => character !== '"' || !isGershayim(text, at));
  const straight = all.filter(({ character }) => character === '"' || character === "'");
  const last = {
    double: straight.findLast(({ character }) => character === '"')?.at ?? -1,
    single: straight.findLast(({ character, at }) => character === "'" && mayClose(text, at))?.at ?? -1,
  };
  for (const { character, at } of all) {
    if (character === '"' || character === "'") {
      const kind = character === '"' ? 'double' : 'single';
      const mark: Mark = { at, kind, meaning: 'unclear', pair: locale.quotes[kind] };
      mark.meaning =
        kind === 'double'
          ? doubleMeaning(text, at, open, last.double)
          : singleMeaning(text, at, open, last.single);
      found.push(mark);
      if (mark.meaning === 'open') openQuote(mark, open, locale);
      else if (mark.meaning === 'close') mark.pair = closeQuote(kind, open) ?? mark.pair;
    } else readTyped(text, character, at, open);
  }
  for (const { mark } of open) abandon(mark);
  return found;
}

/** Opens a quotation. Inside one of the same marks it takes the marks of the inner level. */
function openQuote(mark: Mark, open: OpenQuote[], locale: Locale): void {
  const outer = open.findLast(({ kind }) => kind === mark.kind);
  if (outer?.pair[0] === mark.pair[0])
    mark.pair = locale.quotes[mark.kind === 'double' ? 'single' : 'double'];
  open.push({ kind: mark.kind, mark, pair: mark.pair });
}

/** Closes the innermost quotation of a kind, and gives up those inside it. Returns its marks. */
function closeQuote(kind: Mark['kind'], open: OpenQuote[]): Mark['pair'] | undefined {
  const at = open.findLastIndex((quote) => quote.kind === kind);
  if (at < 0) return undefined;
  const [closed, ...inside] = open.splice(at);
  for (const { mark } of inside) abandon(mark);
  return closed?.pair;
}

/** A single mark that nothing closes is an apostrophe. */
function abandon(mark: Mark | undefined): void {
  if (mark?.kind === 'single') mark.meaning = 'apostrophe';
}

/** Follows a mark that the author typed as it is printed. */
function readTyped(text: string, character: string, at: number, open: OpenQuote[]): void {
  const top = open.at(-1);
  const closes =
    top !== undefined && (character === top.pair[1] || (character === '“' && top.mark !== undefined));
  const isApostrophe = character === '’' && letter.test(text.charAt(at + 1));
  const pair = typedPairs[character];
  if (closes && !isApostrophe && !opensAfter.test(text.charAt(at - 1))) open.pop();
  else if (pair !== undefined && !closesBefore.test(text.charAt(at + 1)))
    open.push({ kind: /[„“«]/u.test(character) ? 'double' : 'single', mark: undefined, pair });
}

function doubleMeaning(text: string, at: number, open: readonly OpenQuote[], last: number): Meaning {
  const isOpen = open.some(({ kind }) => kind === 'double');
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (
    /[\d½¼¾]/u.test(before) &&
    (!isOpen || isInchInside(text, at)) &&
    !/[\p{L}\d]/u.test(after.replace(/[x×]/u, ''))
  )
    return 'inches';
  const opens = opensAfter.test(before) && !closesBefore.test(after);
  const closes = closesBefore.test(after) && !opensAfter.test(before);
  if (opens && !(isOpen && unspaced.test(before))) return 'open';
  if (closes) return isOpen || !/\d/u.test(before) ? 'close' : 'unclear';
  if (isOpen) return 'close';
  return last > at ? 'open' : 'unclear';
}

/** True if a mark after a digit inside a quotation is followed by the mark that closes it: `"a 19" rack"`. */
function isInchInside(text: string, at: number): boolean {
  const next = text.indexOf('"', at + 1);
  if (next < 0 || !/^\s\S/u.test(text.slice(at + 1, at + 3))) return false;
  return closesBefore.test(text.charAt(next + 1)) && !opensAfter.test(text.charAt(next - 1));
}

function singleMeaning(text: string, at: number, open: readonly OpenQuote[], last: number): Meaning {
  const isOpen = open.some(({ kind }) => kind === 'single');
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (isFeet(text, at) && !isOpen) return 'feet';
  if (unspaced.test(before) && unspaced.test(after)) return isOpen ? 'close' : last > at ? 'open' : 'unclear';
  const isAfterN = /(?:^|[^\p{L}])['’]?n$/iu.test(text.slice(Math.max(0, at - 3), at));
  if (isAfterN || elision.test(text.slice(at + 1, at + 12))) {
    if (isAfterN || opensAfter.test(before)) return 'apostrophe';
  }
  if (opensAfter.test(before) && !closesBefore.test(after)) return last > at ? 'open' : 'apostrophe';
  if (isOpen && mayClose(text, at)) return 'close';
  if (opensAfter.test(before) && closesBefore.test(after) && /\s|^$/u.test(before + after)) {
    return 'unclear';
  }
  return 'apostrophe';
}

/** True if a single mark could close a quotation: after a word, and before no letter. */
function mayClose(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  return at > 0 && !/\s/u.test(text.charAt(at - 1)) && (closesBefore.test(after) || unspaced.test(after));
}

/** True for the mark of `6'2"`, and of `6'` before a space or a pause. */
function isFeet(text: string, at: number): boolean {
  if (!/(?<![\d'’])\d{1,3}$/u.test(text.slice(Math.max(0, at - 5), at))) return false;
  return /^(?:\s?\d{1,2}(?:\.\d+|[½¼¾])?\s?["″]|[\s.,;:)x×]|$)/u.test(text.slice(at + 1, at + 10));
}
