import type { Place } from '../model/problem.ts';
import type { ExpectedText, TextTag } from './expected-text.ts';
import type { FoundText } from './pdf-reader.ts';

/** Characters between two spaces. */
export interface Word {
  readonly text: string;
  readonly tag: TextTag;
  /** Link targets of its characters. */
  readonly links: readonly string[];
}

/** Returns the characters of each word. */
export function textsOf(words: readonly Word[]): readonly string[] {
  return words.map(({ text }) => text);
}

/** A word of the document. */
export interface ExpectedWord extends Word {
  /** Index of its text, from 0. */
  readonly paragraph: number;
  readonly element: number;
  readonly place: Place | undefined;
}

/** A word of the PDF. */
export interface FoundWord extends Word {
  readonly block: number;
  readonly page: number;
  /** True if a line ends after it. It may be part of a hyphenated word. */
  readonly endsLine: boolean;
}

/** Characters that control layout or the direction of text, and are not printed. */
const instructions = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A joiner or a non-joiner that is not between two letters that it could join: beside a Latin letter, it is read elsewhere. */
const joinedLetter = String.raw`(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])[\p{L}\p{M}]`;
const idleJoiner = new RegExp(
  `(?<!${joinedLetter})[\\u200c\\u200d]|[\\u200c\\u200d](?!${joinedLetter})`,
  'gu',
);

/** Normalises text for comparison: NFC, without layout characters, with plain hyphens. */
export function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(instructions, '')
    .replaceAll(idleJoiner, '')
    .replaceAll('\u2011', '-');
}

/** Splits a text of the document into words. */
export function expectedWords(text: ExpectedText, paragraph: number): readonly ExpectedWord[] {
  const { tag, labelTag, element, lines } = text;
  return lines.flatMap((line) => {
    const words: ExpectedWord[] = [];
    let open = false;
    for (const inline of line) {
      const links = inline.link === undefined ? [] : [inline.link];
      let offset = 0;
      for (const part of inline.text.split(/(\s+)/u)) {
        const written = normalised(part).trim();
        const last = open ? words.at(-1) : undefined;
        if (last && written !== '')
          words[words.length - 1] = {
            ...last,
            text: (last.text + written).normalize('NFC'),
            links: joined(last.links, links),
          };
        else if (written !== '') {
          const place = inline.place
            ? { ...inline.place, column: inline.place.column + offset, length: part.length }
            : text.place;
          const about = { tag: inline.label ? labelTag : tag, paragraph, element, links };
          words.push({ text: written, ...about, place });
        }
        if (part !== '') open = written !== '' || (open && !/\s/u.test(part));
        offset += part.length;
      }
    }
    return words;
  });
}

/** Splits the text of a PDF into words. Splits a hyphenated word at the line end too. */
export function foundWords(found: readonly FoundText[]): readonly FoundWord[] {
  const words: FoundWord[] = [];
  let open: FoundWord | undefined;
  for (const { text, tag, block, page, links } of found) {
    if (open?.block !== block) open = undefined;
    for (const part of text.split(/(\s+)/u)) {
      if (part === '') continue;
      const written = normalised(part).trim();
      if (written === '') {
        const last = words.at(-1);
        if (last && last.block === block && part.includes('\n'))
          words[words.length - 1] = { ...last, endsLine: true };
        open = undefined;
        continue;
      }
      if (open) words.pop();
      open = open
        ? { ...open, text: (open.text + written).normalize('NFC'), links: joined(open.links, links) }
        : { text: written, tag, block, page, links, endsLine: false };
      words.push(open);
    }
  }
  return words;
}

/**
 * Joins words of a PDF that were split at a line end, with or without the hyphen, if the result is an expected word.
 * Two words that are expected next to each other stay separate.
 */
export function rejoinedWords(found: readonly FoundWord[], expected: Vocabulary): readonly FoundWord[] {
  const words: FoundWord[] = [];
  for (let index = 0; index < found.length; ) {
    const word = found[index];
    if (word === undefined) break;
    const { whole, parts } = joinedFrom(found, index, expected) ?? { whole: word, parts: 1 };
    words.push(whole);
    index += parts;
  }
  return words;
}

function joinedFrom(
  found: readonly FoundWord[],
  index: number,
  expected: Vocabulary,
): { readonly whole: FoundWord; readonly parts: number } | undefined {
  let spellings: readonly string[] = [found[index]?.text ?? ''];
  let links: readonly string[] = [];
  for (let parts = 1; spellings.length > 0; parts += 1) {
    const before = found[index + parts - 1];
    const next = found[index + parts];
    if (before === undefined || next === undefined || !mayGoOn(before, next)) return undefined;
    if (parts === 1 && expected.hasPair(before.text, next.text)) return undefined;
    links = joined(joined(links, before.links), next.links);
    const longer = spellings.flatMap((spelling) => [
      spelling + next.text,
      spelling.replace(/-$/, '') + next.text,
    ]);
    spellings = [...new Set(longer)].filter((spelling) => expected.hasBeginning(spelling));
    const text = spellings.find((spelling) => expected.has(spelling));
    if (text !== undefined) return { whole: { ...next, text, tag: before.tag, links }, parts: parts + 1 };
  }
  return undefined;
}

/** True if two words may be parts of one. A paragraph has another block on the next page, but a label is not split. */
function mayGoOn(before: FoundWord, next: FoundWord): boolean {
  return (
    (before.page !== next.page && next.tag !== 'Lbl') || (before.endsLine && before.block === next.block)
  );
}

/** The expected words, and the pairs of neighbouring words. */
export class Vocabulary {
  readonly #words = new Set<string>();
  readonly #pairs = new Set<string>();

  constructor(texts: Iterable<ExpectedText>) {
    for (const text of texts) {
      const words = expectedWords(text, 0).map((word) => word.text);
      for (const [index, word] of words.entries()) {
        this.#words.add(word);
        this.#pairs.add(`${words[index - 1] ?? ''} ${word}`);
      }
    }
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** True if any word begins with this text. */
  hasBeginning(beginning: string): boolean {
    for (const word of this.#words) if (word.startsWith(beginning)) return true;
    return false;
  }

  /** Returns the one of several readings that has the most expected words after each other; the first of several such. */
  nearest(readings: readonly string[]): string {
    const [first = '', ...others] = readings;
    const scoreOf = (reading: string): number => {
      const words = normalised(reading).trim().split(/\s+/u);
      const known = words.filter((word) => this.has(word)).length;
      const pairs = words.filter(
        (word, index) => index > 0 && this.hasPair(words[index - 1] ?? '', word),
      ).length;
      return known + pairs;
    };
    return others.reduce((best, reading) => (scoreOf(reading) > scoreOf(best) ? reading : best), first);
  }

  hasPair(first: string, second: string): boolean {
    return this.#pairs.has(`${first} ${second}`);
  }
}

function joined(some: readonly string[], more: readonly string[]): readonly string[] {
  return more.every((each) => some.includes(each)) ? some : [...new Set([...some, ...more])];
}
