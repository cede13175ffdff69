import { checkArgument } from '../model/check-arguments.ts';
import type { Document } from '../model/document.ts';
import { align } from './align.ts';
import { compareWords } from './compare-words.ts';
import { expectFlows } from './expected-text.ts';
import { readText } from './pdf-reader.ts';
import { allTexts, resolveChoices } from './resolve-choices.ts';
import { respacedWords } from './respaced-words.ts';
import type { Loss, Verification } from './verification.ts';
import {
  type ExpectedWord,
  expectedWords,
  type FoundWord,
  foundWords,
  rejoinedWords,
  Vocabulary,
} from './words.ts';

const noStructure: Loss = {
  kind: 'structure',
  message: 'The PDF has no structure tree, so it cannot be compared. Render it again with tags.',
};

/**
 * Reads a PDF as a screen reader would, and compares it with its document: all words in order, heading levels, labels of
 * list items and link targets. Needs `pdfjs-dist`.
 *
 * @throws TypeError if the arguments are not bytes and a document
 * @throws Error if `pdfjs-dist` is not installed, or the bytes are not a valid PDF.
 */
export async function verifyPdf(pdf: Uint8Array, document: Document): Promise<Verification> {
  checkArgument('pdf', pdf, 'bytes');
  checkArgument('document', document, 'object');
  checkArgument('document.flows', document.flows, 'list');
  const expected = expectFlows(document);
  const vocabulary = new Vocabulary(allTexts(expected.flat()));
  const texts = await readText(pdf, (readings) => vocabulary.nearest(readings));
  const found = rejoinedWords(foundWords(texts ?? []), vocabulary);
  const read = found.map((word) => word.text).join('');
  let paragraphs = 0;
  const flows = expected.map((flow) => {
    return resolveChoices(flow, read).flatMap((text) => expectedWords(text, paragraphs++));
  });
  const words = flows.flat();
  const comparable = texts !== undefined || words.length === 0;
  const losses = comparable
    ? compareWords(words, respacedWords(words, inFlowOrder(found, flows)))
    : [noStructure];
  return { losses, ...countsOf(words) };
}

function countsOf(words: readonly ExpectedWord[]): Omit<Verification, 'losses'> {
  const elements = (isOne: (word: ExpectedWord) => boolean): number =>
    new Set(words.filter(isOne).map((word) => word.element)).size;
  return {
    words: words.filter((word) => /[\p{L}\p{N}]/u.test(word.text)).length,
    headings: elements(({ tag }) => /^H/.test(tag)),
    bullets: elements(({ tag, text }) => tag === 'Lbl' && !/\p{L}/u.test(text)),
    links: words.filter(({ links, paragraph }, index) => {
      const before = words[index - 1];
      return links.some((link) => before?.paragraph !== paragraph || !before.links.includes(link));
    }).length,
  };
}

/**
 * Sorts words that were read page by page into the order of the flows. A sidebar of page 1 is read before the main text
 * of page 2, but follows all of it in the document.
 */
export function inFlowOrder(
  found: readonly FoundWord[],
  flows: readonly (readonly ExpectedWord[])[],
): readonly FoundWord[] {
  const [first, ...others] = flows;
  if (first === undefined || others.length === 0) return found;
  const positions = align(
    first.map(({ text }) => text),
    found.map(({ text }) => text),
  );
  const matched = new Set(positions);
  const inFirst: FoundWord[] = [];
  const rest: FoundWord[] = [];
  for (const page of byPage(found)) {
    const end = endOfFlow(page.map((index) => matched.has(index)));
    for (const [at, index] of page.entries()) {
      const word = found[index];
      if (word) (at < end ? inFirst : rest).push(word);
    }
  }
  return [...inFirst, ...inFlowOrder(rest, others)];
}

/** Returns the indices of the words on each page. */
function byPage(found: readonly FoundWord[]): readonly (readonly number[])[] {
  const pages = new Map<number, number[]>();
  for (const [index, { page }] of found.entries()) {
    const indices = pages.get(page) ?? [];
    indices.push(index);
    pages.set(page, indices);
  }
  return [...pages.values()];
}

/** Returns the number of words of a page that belong to a flow: most of its matches are before the end, few after. */
function endOfFlow(matches: readonly boolean[]): number {
  let [best, end, score] = [0, 0, 0];
  for (const [index, matched] of matches.entries()) {
    score += matched ? 1 : -1;
    if (score < best || (score === best && !matched)) continue;
    best = score;
    end = index + 1;
  }
  return end;
}
