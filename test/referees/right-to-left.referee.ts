import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { comparedWith, languages, pdfIn } from '../right-to-left/paragraph-pages.ts';
import { testParagraphs } from '../right-to-left/paragraphs.ts';
import { textByPoppler } from './extractors.ts';

const folder = 'out/right-to-left';
const families = ['Source Serif 4', 'Fira Sans'];

const fileOf = (family: string, language: string) => path.join(folder, `${family} ${language}.pdf`);

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  for (const family of families)
    for (const language of languages) writeFileSync(fileOf(family, language), await pdfIn(language, family));
});

/** Extracts the text of a PDF file with PDFBox, from the jar that `.ci/run` downloads. */
function textByPdfBox(file: string): string {
  const [hash = '', name = ''] = readFileSync('test/referees/pdfbox.sha256', 'utf8').trim().split(/\s+/);
  const jar = path.resolve('node_modules/.cache/pdfbox', name);
  expect(createHash('sha256').update(readFileSync(jar)).digest('hex')).toBe(hash);
  const text = file.replace(/pdf$/, 'txt');
  execFileSync('java', ['-jar', jar, 'export:text', '-i', file, '-o', text], { stdio: 'ignore' });
  return readFileSync(text, 'utf8');
}

/** Returns the test paragraphs that a program reads otherwise than they are written. */
function wrongBy(extract: (file: string) => string, family: string): readonly string[] {
  return languages.flatMap((language) => comparedWith(extract(fileOf(family, language)), language).wrong);
}

test.each(families)('pdftotext reads at least 24 of the 25 paragraphs in %s', (family) => {
  expect(testParagraphs).toHaveLength(25);
  expect(wrongBy(textByPoppler, family).length).toBeLessThanOrEqual(1);
});

test.each(families)('PDFBox reads at least 14 of the 25 paragraphs in %s', (family) => {
  const wrong = wrongBy(textByPdfBox, family);
  expect(wrong.length).toBeLessThanOrEqual(11);
  // It mirrors brackets again, takes lines that end in Latin letters or digits for left to right, and puts some vowel marks
  // after the next letter.
  const known = /[()]|^\S+: [+\w.-]+@?|^Thesis|\p{Mn}\P{Mn}+\p{Mn}/u;
  expect(wrong.filter((text) => !known.test(text))).toEqual([]);
});
