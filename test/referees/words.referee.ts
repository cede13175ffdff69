import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ownThemes, type SetCv, setIn, type ThemeAndCv, themesAndCvs } from '../words/extracted-words.ts';
import { faultsOfReading } from '../words/heads-and-texts.ts';
import { referenceTokens, tokensAcrossLines } from '../words/reference-tokens.ts';
import { solidWords } from '../words/solid-words.ts';
import { textByMuPdf, textByPoppler, textByPopplerRaw } from './extractors.ts';
import { firstOutOfOrder, missingWords, wordsOf } from './words.ts';

const folder = 'out/words';

const extractors: Readonly<Record<string, (file: string) => string>> = {
  pdftotext: textByPoppler,
  'pdftotext -raw': textByPopplerRaw,
  'mutool draw -F txt': textByMuPdf,
};

const set = new Map<string, SetCv & { readonly file: string }>();

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  for (const [name, theme, cv] of themesAndCvs) {
    const file = path.join(folder, `${theme}-${cv.name}.pdf`);
    const one = await setIn(theme, cv);
    writeFileSync(file, one.pdf);
    set.set(name, { ...one, file });
  }
});

function setCv([name]: ThemeAndCv): SetCv & { readonly file: string } {
  const one = set.get(name);
  if (one === undefined) throw new Error(`${name} was not set`);
  return one;
}

/**
 * Poppler’s default mode puts the date beside a title after the title’s first line. If that line ends in a hyphen, its
 * last word is apart from the next line’s first one, and before the date instead.
 */
function isInHalves(word: string, found: string): boolean {
  const halves = new Set(['', ...wordsOf(found.replace(/[-‐]\s/gu, ' '))]);
  return Array.from(word).some((_, at) => halves.has(word.slice(0, at)) && halves.has(word.slice(at)));
}

describe.each(Object.entries(extractors))('%s finds', (extractor, extract) => {
  test.each(ownThemes)('every token that the reference has of %s', (...each) => {
    const found = extract(setCv(each).file);
    expect(missingWords(referenceTokens(each[2].reference), tokensAcrossLines(found))).toEqual([]);
  });

  test.each(themesAndCvs)('every composed word of %s', (...each) => {
    const { file, flows } = setCv(each);
    const words = flows.flatMap(({ paragraphs }) => solidWords(paragraphs.join('\n')));
    const found = extract(file);
    const missing = missingWords(words, solidWords(found));
    expect(missing.filter((word) => !isInHalves(word, found))).toEqual([]);
  });

  // Poppler's default mode orders text by where it stands on the page, not as it is painted.
  test.skipIf(extractor === 'pdftotext').each(themesAndCvs)(
    '%s in its order, each head before its text',
    (...each) => {
      const { file, flows } = setCv(each);
      const found = extract(file);
      for (const { paragraphs, texts } of flows) {
        expect(firstOutOfOrder(solidWords(paragraphs.join('\n')), solidWords(found))).toBeUndefined();
        expect(faultsOfReading(texts, found)).toEqual([]);
      }
    },
  );
});
