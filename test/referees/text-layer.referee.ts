import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textByMuPdf, textByPdfJs, textByPoppler, textByPopplerRaw } from './extractors.ts';
import { faultsOfOrder, firstCvEntries, firstCvText } from './first-cv.ts';
import { renderExamples } from './rendered-examples.ts';
import { firstOutOfOrder, fitSettingsOf, missingWords, oddCharacters, wordsOf } from './words.ts';

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
    expect(missingWords(fitSettingsOf(firstCvText), fitSettingsOf(await extract(firstCv)))).toEqual([]);
  });

  test.each(pdfs)('finds only plain characters in %s', async (file) => {
    expect((await extract(file)).match(oddCharacters) ?? []).toEqual([]);
  });

  // Poppler's default mode orders text by where it stands on the page, not as it is painted.
  test.skipIf(name === 'pdftotext')('reads each entry’s head in unbroken parts, then its text', async () => {
    expect(faultsOfOrder(await extract(firstCv))).toEqual([]);
  });

  test.skipIf(name === 'pdftotext')('reads the text of all entries in order', async () => {
    const body = wordsOf(firstCvEntries.map(({ text }) => text).join('\n'));
    expect(firstOutOfOrder(body, wordsOf(await extract(firstCv)))).toBeUndefined();
  });
});
