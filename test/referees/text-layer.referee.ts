import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textByMuPdf, textByPdfJs, textByPoppler, textByPopplerRaw } from './extractors.ts';
import { firstCvEntries, firstCvText, orderErrors } from './first-cv.ts';
import { renderExamples } from './rendered-examples.ts';
import { firstOutOfOrder, missingWords, oddCharacters, tokensOf, wordsOf } from './words.ts';

const pdfs = renderExamples('text-layer');
const firstCv = pdfs.find((file) => file.endsWith('peter-bourgon.pdf')) ?? '';
const extractors: Readonly<Record<string, (file: string) => string | Promise<string>>> = {
  pdftotext: textByPoppler,
  'pdftotext -raw': textByPopplerRaw,
  'mutool draw -F txt': textByMuPdf,
  'pdf.js': (file) => textByPdfJs(readFileSync(file)),
};

describe.each(Object.entries(extractors))('%s', (name, extract) => {
  test('finds every word of the first founding CV', async () => {
    expect(missingWords(tokensOf(firstCvText), tokensOf(await extract(firstCv)))).toEqual([]);
  });

  test.each(pdfs)('finds only plain characters in %s', async (file) => {
    expect((await extract(file)).match(oddCharacters) ?? []).toEqual([]);
  });

  // Poppler's default mode orders text by where it stands on the page, not as it is painted.
  test.skipIf(name === 'pdftotext')(
    'reads each entry’s header without interruption, then its text',
    async () => {
      expect(orderErrors(await extract(firstCv))).toEqual([]);
    },
  );

  test.skipIf(name === 'pdftotext')('reads the text of all entries in order', async () => {
    const body = wordsOf(firstCvEntries.map(({ text }) => text).join('\n'));
    expect(firstOutOfOrder(body, wordsOf(await extract(firstCv)))).toBeUndefined();
  });
});
