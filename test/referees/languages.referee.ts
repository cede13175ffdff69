import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { installedFonts } from '../../src/cli/fonts/find-fonts.ts';
import { rightToLeft } from '../../src/model/direction.ts';
import {
  languageCvs,
  paragraphsNotIn,
  type SetLanguageCv,
  setLanguageCv,
  themesOfLanguages,
} from '../languages/set-languages.ts';
import { textByMuPdf, textByPdfJs, textByPoppler, textByPopplerRaw } from './extractors.ts';
import { type NamedPdf, rulesBroken } from './verapdf.ts';
import { missingWords, wordsOf } from './words.ts';

const folder = 'out/languages';
mkdirSync(folder, { recursive: true });

// The fonts of Debian's fonts-noto-cjk, which `.ci/run` installs.
const { platform, env: environment } = process;
const { find } = installedFonts({ folder: '.', system: true, platform, environment }, new Map());

interface NamedCv extends SetLanguageCv {
  readonly name: string;
  readonly file: string;
}

const cvs: NamedCv[] = [];
for (const cv of languageCvs)
  for (const theme of themesOfLanguages) {
    const name = `${cv} in ${theme}`;
    const file = path.join(folder, `${cv}-${theme}.pdf`);
    const one = await setLanguageCv(cv, theme, find);
    writeFileSync(file, one.pdf);
    cvs.push({ ...one, name, file });
  }

test.each(cvs)('$name has no problem', ({ problems }) => {
  expect(problems).toEqual([]);
});

const extractors: Readonly<Record<string, (cv: NamedCv) => string | Promise<string>>> = {
  pdftotext: ({ file }) => textByPoppler(file),
  'pdftotext -raw': ({ file }) => textByPopplerRaw(file),
  'mutool draw -F txt': ({ file }) => textByMuPdf(file),
  'pdf.js': ({ pdf }) => textByPdfJs(pdf),
};

// Text from right to left has tests of its own.
const leftToRight = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.filter((text) => !rightToLeft.test(text));

/** True for the words of `heup- en` where Poppler, which drops a hyphen at a line's end, reads `heupen`. */
function isJoined(word: string, text: string, found: readonly string[]): boolean {
  return Array.from(text.matchAll(/(\p{L}+)- (\p{L}+)/gu)).some(
    ([, first = '', second = '']) => (word === first || word === second) && found.includes(first + second),
  );
}

describe.each(Object.entries(extractors))('%s reads', (extractor, extract) => {
  // Poppler's default mode puts a date beside a title after the title's first line.
  test.skipIf(extractor === 'pdftotext').each(cvs)(
    'every paragraph of $name letter by letter',
    async (cv) => {
      expect(paragraphsNotIn(await extract(cv), leftToRight(cv.paragraphs))).toEqual([]);
    },
  );

  test.each(cvs)('every letter of $name', async (cv) => {
    const letters = (text: string): string[] => Array.from(text.normalize('NFC').replaceAll(/[\s-]/gu, ''));
    const found = await extract(cv);
    expect(missingWords(letters(leftToRight(cv.paragraphs).join('')), letters(found))).toEqual([]);
    if (/^(?:zh|ja|th)/u.test(cv.name)) return;
    // After a bracket that is narrower than its square in a PostScript font, some programs begin a line.
    const words = wordsOf(found.replaceAll(/》\s*\n/gu, '》'));
    const wanted = leftToRight(cv.paragraphs).join('\n');
    expect(missingWords(wordsOf(wanted), words).filter((word) => !isJoined(word, wanted, words))).toEqual([]);
  });
});

const conforming = cvs.map(({ name, pdf }): NamedPdf => ({ name, pdf, archival: '2a' }));
const broken = await rulesBroken('verapdf-languages', conforming);
test.each(conforming)('veraPDF finds no error in $name', ({ name }) => {
  expect(broken.get(name)).toEqual([]);
});
