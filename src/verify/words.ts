import type { Place } from '../model/problem.ts';
import type { ExpectedText, TextTag } from './expected.ts';
import type { FoundText } from './pdf-reader.ts';

/** Characters between two spaces. */
export interface Word {
  readonly text: string;
  readonly tag: TextTag;
  /** Where any of its characters leads. */
  readonly links: readonly string[];
}

/** A word that the document has. */
export interface ExpectedWord extends Word {
  /** Which text it is in, from 0. */
  readonly paragraph: number;
  readonly element: number;
  readonly place?: Place;
}

/** A word that the PDF has. */
export interface FoundWord extends Word {
  readonly block: number;
  readonly page: number;
  /** Whether a line ends behind it, perhaps inside a longer word. */
  readonly endsLine: boolean;
}

/** Instructions to the layout, which never reach a page. */
const instructions = /[\u00ad\u200b\u2060\ufeff]/gu;

/** Text as it is compared: composed, without instructions, with plain hyphens. */
export function plainly(text: string): string {
  return text.normalize('NFC').replaceAll(instructions, '').replaceAll('\u2011', '-');
}

/** The words of a text. */
export function expectedWords(text: ExpectedText, paragraph: number): readonly ExpectedWord[] {
  const { tag, labelTag, element, lines } = text;
  return lines.flatMap((line) => {
    const words: ExpectedWord[] = [];
    let open = false;
    for (const inline of line) {
      const links = inline.link === undefined ? [] : [inline.link];
      let offset = 0;
      for (const part of inline.text.split(/(\s+)/u)) {
        const written = plainly(part).trim();
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
          words.push({ text: written, ...about, ...(place && { place }) });
        }
        if (part !== '') open = written !== '' || (open && !/\s/u.test(part));
        offset += part.length;
      }
    }
    return words;
  });
}

/** The words of a PDF, parted wherever a line ends. */
export function foundWords(found: readonly FoundText[]): readonly FoundWord[] {
  const words: FoundWord[] = [];
  let open: FoundWord | undefined;
  for (const { text, tag, block, page, links } of found) {
    if (open?.block !== block) open = undefined;
    for (const part of text.split(/(\s+)/u)) {
      if (part === '') continue;
      const written = plainly(part).trim();
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
 * The words of a PDF with those that a line's end divides put together again, with or without a hyphen, as far as
 * `expected` has such words; two that it has one after the other stay two.
 */
export function rejoined(found: readonly FoundWord[], expected: Vocabulary): readonly FoundWord[] {
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

/** Whether two words may be one: a paragraph that goes on overleaf has another block there, but no label does. */
function mayGoOn(before: FoundWord, next: FoundWord): boolean {
  return (
    (before.page !== next.page && next.tag !== 'Lbl') || (before.endsLine && before.block === next.block)
  );
}

/** Which words there are, and which follow one another. */
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

  /** Whether a word begins so. */
  hasBeginning(beginning: string): boolean {
    for (const word of this.#words) if (word.startsWith(beginning)) return true;
    return false;
  }

  hasPair(first: string, second: string): boolean {
    return this.#pairs.has(`${first} ${second}`);
  }
}

function joined(some: readonly string[], more: readonly string[]): readonly string[] {
  return more.every((each) => some.includes(each)) ? some : [...new Set([...some, ...more])];
}
