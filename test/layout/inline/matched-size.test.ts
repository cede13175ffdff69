import { expect, test } from 'vitest';
import { bundledFaces, openBundledFace, scriptFaces } from '../../../src/fonts/bundled.ts';
import { matchedSize } from '../../../src/layout/inline/matched-size.ts';
import type { Face } from '../../../src/model/face.ts';
import { caches } from '../../support/caches.ts';
import { textStyle } from '../../support/plain-document.ts';

async function regular(family: string): Promise<Face> {
  const bundled = [...bundledFaces, ...scriptFaces].find((face) => face.family === family);
  if (bundled === undefined) throw new Error(`no family ${family}`);
  return openBundledFace(bundled, caches);
}

function heightOf({ xHeight, unitsPerEm }: Face): number {
  return xHeight / unitsPerEm;
}

test.each([
  ['Source Serif 4', 'Noto Serif Hebrew', 'שלום'],
  ['Literata', 'Noto Naskh Arabic', 'مرحبا'],
  ['Inter', 'Noto Sans Devanagari', 'है'],
  ['Spectral', 'Source Serif 4', 'ọ̀rọ̀'],
])('a word beside %s, in %s, has the x-height of the text around it: %s', async (style, other, word) => {
  const [styleFace, face] = [await regular(style), await regular(other)];
  const scale = matchedSize(word, face, styleFace, { ...textStyle, language: 'en' });
  const isAlike = Math.abs(heightOf(styleFace) / heightOf(face) - 1) < 0.03;
  expect(scale).toBeCloseTo(isAlike ? 1 : heightOf(styleFace) / heightOf(face), 2);
});

test('no word is much smaller or larger than the size', async () => {
  const families = [...new Set([...bundledFaces, ...scriptFaces].map(({ family }) => family))];
  const faces = await Promise.all(families.map(regular));
  for (const styleFace of faces) {
    for (const face of faces) {
      const scale = matchedSize('word', face, styleFace, textStyle);
      expect(scale).toBeGreaterThanOrEqual(0.85);
      expect(scale).toBeLessThanOrEqual(1.12);
      const ofHan = matchedSize('漢字', face, styleFace, textStyle);
      expect(ofHan).toBeGreaterThanOrEqual(0.9);
    }
  }
});

test.each([
  ['he', 'שלום'],
  ['fa', 'سلام'],
  ['mr', 'आहे'],
  ['ja', '漢字'],
  ['zh-Hant', '漢字'],
  ['ko', '한국'],
  ['el', 'λόγος'],
  ['uk', 'слово'],
  ['th', 'คำ'],
])('words of the language of the text keep its size: %s, %s', async (language, word) => {
  const [styleFace, face] = [await regular('EB Garamond'), await regular('Noto Serif')];
  expect(matchedSize(word, face, styleFace, { ...textStyle, language })).toBe(1);
  expect(matchedSize(word, face, styleFace, { ...textStyle, language: 'fr' })).toBeLessThan(1);
});

test('a word whose script tells its language has the size of the text around it', async () => {
  const [styleFace, face] = [await regular('EB Garamond'), await regular('Noto Serif')];
  const word = { ...textStyle, language: 'hy', languageAround: 'en' };
  expect(matchedSize('կամուրջ', face, styleFace, word)).toBeLessThan(1);
  expect(matchedSize('կամուրջ', face, styleFace, { ...word, languageAround: 'hy' })).toBe(1);
});

test('digits of a script are as large as its words', async () => {
  const [styleFace, face] = [await regular('EB Garamond'), await regular('Noto Serif Devanagari')];
  const sizes = ['है', '२०१९', '।'].map((text) => matchedSize(text, face, styleFace, textStyle));
  expect(new Set(sizes)).toEqual(new Set([0.85]));
});

test('symbols keep the size, and so does the face of the text', async () => {
  const [styleFace, face] = [await regular('EB Garamond'), await regular('Noto Serif')];
  expect(matchedSize('→', face, styleFace, textStyle)).toBe(1);
  expect(matchedSize('word', styleFace, styleFace, textStyle)).toBe(1);
});
