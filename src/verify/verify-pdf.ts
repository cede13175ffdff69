import type { Document } from '../model/document.ts';
import { compareWords } from './compare-words.ts';
import { expectFlows } from './expected-text.ts';
import { inFlowOrder } from './flow-order.ts';
import { readText } from './pdf-reader.ts';
import { everyText, settleChoices } from './resolve-alternatives.ts';
import type { Loss, Verification } from './verification.ts';
import { type ExpectedWord, expectedWords, foundWords, rejoined, Vocabulary } from './words.ts';

const noStructure: Loss = {
  kind: 'structure',
  message: 'The PDF does not say what is a heading, a list or a link, so it cannot be compared.',
};

/**
 * Reads a PDF as a program for readers of screens would, and compares it with the document it was made of: every
 * word in its order, what is a heading of which level, what marks an item, and where links lead. Takes
 * `pdfjs-dist`; throws an `Error` where that is not installed, or the file is no PDF.
 */
export async function verifyPdf(pdf: Uint8Array, document: Document): Promise<Verification> {
  const expected = expectFlows(document);
  const texts = await readText(pdf);
  const found = rejoined(foundWords(texts ?? []), new Vocabulary(everyText(expected.flat())));
  const read = found.map((word) => word.text).join('');
  let paragraphs = 0;
  const flows = expected.map((flow) => {
    return settleChoices(flow, read).flatMap((text) => expectedWords(text, paragraphs++));
  });
  const words = flows.flat();
  const comparable = texts !== undefined || words.length === 0;
  const losses = comparable ? compareWords(words, inFlowOrder(found, flows)) : [noStructure];
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
