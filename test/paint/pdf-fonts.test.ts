import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Blob, Face, Font } from '#harfbuzz';
import { openFace } from '../../src/fonts/face.ts';
import { openFontBook } from '../../src/fonts/font-book.ts';
import { readAdvances, readSfnt } from '../../src/fonts/subset/sfnt.ts';
import { subsetTrueType } from '../../src/fonts/subset/subset-truetype.ts';
import { characterCodes } from '../../src/paint/pdf/character-codes.ts';
import { paintPdf } from '../../src/paint/pdf/paint-pdf.ts';
import { positionedGlyphs, SingleGlyphs } from '../../src/paint/pdf/positioned-glyph.ts';
import { caches } from '../support/caches.ts';
import { textByPdfjs } from '../support/extract.ts';
import { embeddedFonts, pageContents } from '../support/pdf-objects.ts';
import { layOutLines, shapeRun } from '../support/test-lines.ts';

const serif = { family: 'Source Serif 4', weight: 400, slope: 'upright' } as const;

async function openSerif() {
  const { book } = await openFontBook([], [{ query: serif, text: '' }], caches);
  return book.face(serif);
}

function shaperFont(program: Uint8Array): Font {
  return new Font(new Face(new Blob(program)));
}

function setAndEmbed() {
  return layOutLines([
    { text: 'Efficient façade, Zoë: q̇ (2016–2018)' },
    { text: 'TRACKED HEADING', tracking: 0.16 },
    { text: 'TRACKED HEADING', tracking: 0.08 },
    { text: 'Small Capitals', features: { capitals: 'small-caps' }, family: 'EB Garamond' },
    { text: 'const efficient = true;', family: 'Source Code Pro' },
  ]);
}

describe('an embedded font', () => {
  test('has the same widths in its metrics as the file', async () => {
    for (const { program, widths } of embeddedFonts(paintPdf(await setAndEmbed()))) {
      const advances = readAdvances(readSfnt(program));
      expect(widths.length).toBeGreaterThan(5);
      expect(widths).toEqual([...advances.subarray(1, widths.length + 1)]);
    }
  });

  test('has text for every code, and no code 0', async () => {
    const pdf = paintPdf(await setAndEmbed());
    const fonts = embeddedFonts(pdf);
    expect(fonts.length).toBe(3);
    const positioned = pageContents(pdf).matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9a-f]+)>/g);
    let texts: ReadonlyMap<number, string> | undefined;
    let count = 0;
    for (const [, font, codes = ''] of positioned) {
      if (font !== undefined) texts = fonts[Number(font) - 1]?.texts;
      for (const code of codes.match(/.{4}/g) ?? []) {
        expect(texts?.get(Number.parseInt(code, 16))).toMatch(/^[^\0\ufeff\u00ad\ufffd\p{Co}]+$/u);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(90);
  });

  test('has separate codes for tracked and untracked text, and widths that include tracking', async () => {
    const face = await openSerif();
    const codes = characterCodes(face);
    const [positioned] = positionedGlyphs(shapeRun(face, 'A'), new SingleGlyphs());
    expect(positioned).toBeDefined();
    if (positioned === undefined) return;
    const plain = codes.codeFor(positioned, 0);
    const tracked = codes.codeFor(positioned, 0.12);
    expect(codes.codeFor({ ...positioned }, 0)).toBe(plain);
    expect([plain.code, tracked.code]).toEqual([1, 2]);
    expect(tracked.advance - plain.advance).toBe(0.12 * face.unitsPerEm);
  });

  test('draws every glyph as the original', async () => {
    const face = await openSerif();
    const codes = characterCodes(face);
    for (const positioned of positionedGlyphs(shapeRun(face, 'Ágnes efficient Ÿ½ ¿ffl?'), new SingleGlyphs()))
      codes.codeFor(positioned, 0.1);
    const original = shaperFont(face.bytes);
    const subset = shaperFont(subsetTrueType(face, codes.glyphs));
    expect(codes.glyphs.length).toBeGreaterThan(12);
    for (const { code, parts } of codes.glyphs) {
      expect(subset.glyphToPath(code)).toBe(original.glyphToPath(parts[0]?.glyph ?? 0));
    }
    expect(subset.glyphToPath(0)).toBe(original.glyphToPath(0));
  });

  test('draws a letter and its mark as one glyph, both at their positions', async () => {
    const face = await openSerif();
    const codes = characterCodes(face);
    const positioned = positionedGlyphs(shapeRun(face, 'q̇'), new SingleGlyphs());
    for (const glyph of positioned) codes.codeFor(glyph, 0);
    expect(positioned.map((glyph) => [glyph.parts.length, glyph.text])).toEqual([
      [2, 'q'],
      [0, '\u0307'],
    ]);
    const subset = shaperFont(subsetTrueType(face, codes.glyphs));
    const [letter, mark] = positioned[0]?.parts ?? [];
    const letterPath = shaperFont(face.bytes).glyphToPath(letter?.glyph ?? 0);
    expect(mark?.y).not.toBeNaN();
    expect(subset.glyphToPath(1).startsWith(letterPath)).toBe(true);
    expect(subset.glyphToPath(1).length).toBeGreaterThan(letterPath.length);
    expect(subset.glyphToPath(2)).toBe('');
  });

  test('has a name derived from its contents', async () => {
    const names = async (text: string) =>
      embeddedFonts(paintPdf(await layOutLines([{ text }]))).map((font) => font.name);
    expect(await names('one')).toEqual(await names('one'));
    expect(await names('one')).not.toEqual(await names('two'));
    expect((await names('one'))[0]).toMatch(/^[A-Z]{6}\+SourceSerif4-Regular$/);
  });
});

describe('no file shows the glyph `.notdef`:', () => {
  const bytes = new Uint8Array(readFileSync(new URL('../fonts/SourceCodePro-It.otf', import.meta.url)));
  const notdef = { id: 0, advance: 7, offsetX: 0, offsetY: 0, text: '\u3164' };

  test('a TrueType font shows nothing in its place', async () => {
    const face = await openSerif();
    const codes = characterCodes(face);
    const run = shapeRun(face, 'ab');
    const positioned = positionedGlyphs({ ...run, glyphs: [notdef, ...run.glyphs] }, new SingleGlyphs());
    const coded = positioned.map((glyph) => codes.codeFor(glyph, 0.1));
    expect(coded.map(({ text }) => text)).toEqual(['\u3164', 'a', 'b']);
    expect(shaperFont(subsetTrueType(face, codes.glyphs)).glyphToPath(1)).toBe('');
    expect(coded.flatMap(({ parts }) => parts.map((part) => part.glyph))).not.toContain(0);
  });

  test('a CFF font shows a space', () => {
    const face = openFace(bytes, { family: 'Code' });
    const [coded] = positionedGlyphs({ ...shapeRun(face, ''), glyphs: [notdef] }, new SingleGlyphs()).map(
      (glyph) => characterCodes(face).codeFor(glyph, 0),
    );
    expect(coded?.text).toBe('\u3164');
    expect(coded?.parts[0]?.glyph).toBe(shapeRun(face, ' ').glyphs[0]?.id);
  });
});

test('the text of a code is never empty and never contains what PDF/A forbids', async () => {
  const face = await openSerif();
  const forbidden = /[\0\ufeff\ufffe\uffff\u00ad\p{Co}\p{Cs}]/u;
  const glyph = { parts: [{ glyph: 5, x: 0, y: 0 }], advance: 1, offsetX: 0, offsetY: 0 };
  const difficult = fc.constantFrom(
    '\0',
    '\ufeff',
    '\ufffe',
    '\uffff',
    '\ue000',
    '\u{100000}',
    '\ud800',
    '\u00ad',
    'a',
  );
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(difficult, fc.string({ unit: 'binary', maxLength: 1 })) }),
      (text) => {
        const coded = characterCodes(face).codeFor({ ...glyph, text }, 0);
        expect(coded.text).not.toMatch(forbidden);
        expect(coded.text).not.toBe('');
      },
    ),
  );
  expect(characterCodes(face).codeFor({ ...glyph, text: 'a\ue001b' }, 0).text).toBe('a\ufffdb');
});

describe('a CFF font', () => {
  const bytes = new Uint8Array(readFileSync(new URL('../fonts/SourceCodePro-It.otf', import.meta.url)));

  test('is embedded as a subset that draws as the original and extracts as written', async () => {
    const face = openFace(bytes, { family: 'Code' });
    const run = shapeRun(face, 'Zoë: well-known --flag', { tracking: 0.1 });
    const pdf = paintPdf({
      pages: [
        {
          number: 1,
          size: { width: 300, height: 100 },
          items: [{ kind: 'run', x: 10, y: 50, run, paragraph: 0 }],
        },
      ],
      outline: [],
      structure: [],
      title: 'CFF',
      keywords: [],
      language: 'en',
    });
    expect(await textByPdfjs(pdf)).toBe('Zoë: well-known --flag');
    const [font] = embeddedFonts(pdf);
    expect(font?.widths).toEqual(font?.widths.map(() => 600));
    expect(font?.program.length).toBeLessThan(8000);
  });

  test('shares the text of a letter and its marks among their glyphs', () => {
    const face = openFace(bytes, { family: 'Code' });
    const positioned = positionedGlyphs(shapeRun(face, 'x\u0331\u0307y'), new SingleGlyphs());
    expect(positioned.map((glyph) => glyph.text)).toEqual(['x', '\u0331', '\u0307', 'y']);
  });
});

test('a font with damaged outlines is painted', async () => {
  const face = await openSerif();
  const glyf = readSfnt(face.bytes).tables.get('glyf');
  const start = (glyf?.byteOffset ?? 0) - face.bytes.byteOffset;
  const run = shapeRun(face, 'Áffê q̇ Office');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat((glyf?.byteLength ?? 1) - 1), fc.nat(255)), { maxLength: 3000 }),
      (damage) => {
        const bytes = face.bytes.slice();
        for (const [position, value] of damage) bytes[start + position] = value;
        const codes = characterCodes({ ...face, bytes });
        for (const positioned of positionedGlyphs(run, new SingleGlyphs())) codes.codeFor(positioned, 0);
        expect(subsetTrueType({ ...face, bytes }, codes.glyphs).length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 50 },
  );
});
