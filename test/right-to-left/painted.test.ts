import { expect, test } from 'vitest';
import type { Glyph } from '../../src/model/glyph-run.ts';
import { positionedGlyphs, SingleGlyphs } from '../../src/paint/pdf/positioned-glyph.ts';
import { paintSvg } from '../../src/paint/svg/paint-svg.ts';
import { conformanceFailures } from '../conformance/conformance-failures.ts';
import { pdfObjects } from '../support/pdf-objects.ts';
import { displayIn, documentIn, languages, pdfIn } from './paragraph-pages.ts';

test.each(languages)('the page in “%s” conforms to PDF/UA-1 and PDF/A-2a', async (language) => {
  expect(conformanceFailures(await pdfIn(language))).toEqual([]);
});

test('a document from right to left says so to viewers, and others do not', async () => {
  const directionIn = async (language: (typeof languages)[number]) =>
    [...pdfObjects(await pdfIn(language)).values()]
      .map(({ dictionary }) => dictionary)
      .find((dictionary) => dictionary.includes('DisplayDocTitle'))
      ?.match(/\/Direction \/\w+/)?.[0];
  expect(await directionIn('he')).toBe('/Direction /R2L');
  expect(await directionIn('en')).toBeUndefined();
});

test('the codes of a cluster are written backwards, and its letters share the advance', async () => {
  const { pages } = await displayIn('ar');
  const run = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'run'))[0]?.run;
  if (run === undefined) throw new Error('no run');
  const { unitsPerEm } = run.face;
  const glyph = { advance: run.size, offsetX: 0, offsetY: 0 };
  const codesOf = (...glyphs: readonly Glyph[]) =>
    positionedGlyphs({ ...run, glyphs }, new SingleGlyphs()).map(({ text, width, parts }) => {
      return { text, width, x: parts[0]?.x };
    });
  // A ligature of two letters: the second one comes first, and the outline goes back under it.
  expect(codesOf({ ...glyph, id: 20, text: 'لا' })).toEqual([
    { text: 'ا', width: unitsPerEm / 2, x: undefined },
    { text: 'ل', width: unitsPerEm / 2, x: -unitsPerEm / 2 },
  ]);
  // A letter with two marks, whose glyphs are at its left: the marks have no width.
  const mark = { ...glyph, advance: 0, offsetX: 1, text: '' };
  expect(
    codesOf({ ...mark, id: 21, text: 'بَّ' }, { ...mark, id: 22 }, { ...glyph, id: 20, text: '' }),
  ).toMatchObject([
    { text: 'بَّ'.charAt(2), width: 0 },
    { text: 'بَّ'.charAt(1), width: 0 },
    { text: 'ب', width: unitsPerEm },
  ]);
});

test('a right-to-left mark begins before its character, and the pen stays: else poppler tears the two apart', async () => {
  const { pages } = await displayIn('he');
  const run = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'run'))[0]?.run;
  if (run === undefined) throw new Error('no run');
  const glyphs: readonly Glyph[] = [{ id: 0, text: '\u200f', advance: 0, offsetX: 0, offsetY: 0 }];
  const [mark] = positionedGlyphs({ ...run, glyphs }, new SingleGlyphs());
  expect(mark?.advance).toBe(0);
  expect((mark?.offsetX ?? 0) / run.size).toBeLessThanOrEqual(-0.1);
  expect((mark?.width ?? 0) / run.face.unitsPerEm).toBeCloseTo(-(mark?.offsetX ?? 0) / run.size, 2);
});

test('marks that end a run are in their order before the place of the next run', async () => {
  const { pages } = await displayIn('en');
  const run = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'run'))[0]?.run;
  if (run === undefined) throw new Error('no run');
  const glyph = { id: 20, advance: run.size, offsetX: 0, offsetY: 0, text: 'णे' };
  const [letter, mark] = positionedGlyphs({ ...run, glyphs: [glyph] }, new SingleGlyphs());
  expect([letter?.text, letter?.offsetX, mark?.text]).toEqual(['ण', 0, 'े']);
  expect((mark?.offsetX ?? 0) / run.size).toBeCloseTo(-0.002);
  const two = positionedGlyphs({ ...run, glyphs: [{ ...glyph, text: 'ज\u093cी' }] }, new SingleGlyphs());
  const places = two.map(({ offsetX }) => offsetX / run.size);
  expect(two.map(({ text }) => text).join('')).toBe('ज\u093cी');
  expect(places).toEqual([0, expect.closeTo(-0.004), expect.closeTo(-0.002)]);
});

test('direction marks and characters without outline draw nothing', async () => {
  const [svg = ''] = paintSvg(await displayIn('he'));
  expect(svg).not.toMatch(/id="[^"]*\.0"/);
  expect(svg).toContain('<use');
});

test('the same paragraphs give the same bytes', async () => {
  for (const language of languages) expect(await pdfIn(language)).toEqual(await pdfIn(language));
  expect(documentIn('he').direction).toBe('rtl');
});
