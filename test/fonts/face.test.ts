import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledFaces, openBundledFace } from '../../src/fonts/bundled.ts';
import { FontError, openFace } from '../../src/fonts/face.ts';
import { readSfnt } from '../../src/fonts/subset/sfnt.ts';
import { caches, shaper } from '../support/caches.ts';

const bytes = new Uint8Array(
  readFileSync(new URL('../../fonts/source-serif-4/SourceSerif4-It.ttf', import.meta.url)),
);
const features = {
  capitals: 'as-written',
  figures: 'lining',
  figureSpacing: 'proportional',
  caseForms: false,
  ligatures: true,
} as const;

function patched(position: number, values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, position);
  return copy;
}

function startOf(tag: string): number {
  return (readSfnt(bytes).tables.get(tag)?.byteOffset ?? 0) - bytes.byteOffset;
}

/** Returns the offset of a table's tag in the directory. */
function recordOf(tag: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, 600).indexOf(tag, 12, 'latin1');
}

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

describe.each(bundledFaces)('$family $weight $slope', (bundled) => {
  test('has the metrics and characters that a résumé needs', async () => {
    const face = await openBundledFace(bundled, caches);
    expect(face).toMatchObject({ family: bundled.family, weight: bundled.weight, slope: bundled.slope });
    expect(face.key).toBe(
      `${bundled.family} ${bundled.weight}${bundled.slope === 'italic' ? ' italic' : ''}`,
    );
    expect(face.outlines).toBe('truetype');
    expect(face.fixedPitch).toBe(bundled.kind === 'mono');
    expect(face.italicAngle < 0).toBe(bundled.slope === 'italic');
    for (const height of [face.xHeight / face.capHeight, face.capHeight / face.ascent]) {
      expect(height).toBeGreaterThan(0.5);
      expect(height).toBeLessThan(1);
    }
    expect(face.descent).toBeLessThan(0);
    for (const character of 'AZaz09é–—•·’“”€ßŁőšñ@&') {
      expect([character, face.covers(character.codePointAt(0) ?? 0)]).toEqual([character, true]);
    }
    expect(face.covers(0x6f22)).toBe(false);
  });

  test('has the same advances as HarfBuzz', async () => {
    const face = await openBundledFace(bundled, caches);
    for (const letter of 'HxmÅ1 ') {
      const [glyph] = shaper.shape(face, letter, features, 'en').glyphs;
      expect(glyph?.advance).toBe(face.advanceOf(glyph?.id ?? 0));
    }
  });
});

test('a face without weight and slope takes them from the file', () => {
  expect(openFace(bytes, { family: 'Mine' })).toMatchObject({ key: 'Mine 400 italic', slope: 'italic' });
});

test('an OpenType font with CFF outlines opens', () => {
  const face = openFace(readFileSync(new URL('./SourceCodePro-It.otf', import.meta.url)), { family: 'Code' });
  expect(face).toMatchObject({ outlines: 'cff', slope: 'italic', postscriptName: 'SourceCodePro-It' });
  expect(face.advanceOf(5)).toBe(600);
});

test('heights missing in a font are measured from its letters', () => {
  const withHeights = openFace(bytes, { family: 'Complete' });
  const withoutHeights = openFace(patched(startOf('OS/2') + 86, [0, 0, 0, 0]), { family: 'Incomplete' });
  expect(Math.abs(withoutHeights.xHeight - withHeights.xHeight)).toBeLessThan(0.03 * withHeights.unitsPerEm);
  expect(Math.abs(withoutHeights.capHeight - withHeights.capHeight)).toBeLessThan(
    0.03 * withHeights.unitsPerEm,
  );
});

test.each([
  ['a WOFF file', patched(0, ascii('wOFF')), /WOFF web font/],
  ['a WOFF2 file', patched(0, ascii('wOF2')), /WOFF2 web font/],
  ['a collection', patched(0, ascii('ttcf')), /collection/],
  ['another file', new TextEncoder().encode('%PDF-1.7 and so on'), /not a TTF or OTF/],
  ['an empty file', new Uint8Array(), /not a TTF or OTF/],
  ['half a file', bytes.slice(0, 100_000), /damaged/],
  [
    'a variable font',
    patched(recordOf('DSIG') < 0 ? recordOf('GDEF') : recordOf('DSIG'), ascii('fvar')),
    /variable/,
  ],
  ['a font without outlines', patched(recordOf('glyf'), ascii('none')), /no outlines/],
  ['a font without advances', patched(recordOf('hmtx'), ascii('none')), /damaged/],
  ['a font that must not be embedded', patched(startOf('OS/2') + 8, [0, 2]), /licence/],
  ['a font that must not be subset', patched(startOf('OS/2') + 8, [1, 0]), /licence/],
  ['a font that is to be embedded as bitmaps', patched(startOf('OS/2') + 8, [2, 0]), /licence/],
])('rejects %s with a reason', (_, file, reason) => {
  expect(() => openFace(file, { family: 'Mine' })).toThrow(FontError);
  expect(() => openFace(file, { family: 'Mine' })).toThrow(reason);
});

test('the height of a letter without an outline is a share of the em', () => {
  const { tables } = readSfnt(bytes);
  const copy = bytes.slice();
  for (const name of ['OS/2', 'loca'])
    copy.fill(
      0,
      tables.get(name)?.byteOffset ?? 0,
      (tables.get(name)?.byteOffset ?? 0) + (tables.get(name)?.byteLength ?? 0),
    );
  const face = openFace(copy, { family: 'Hollow' });
  expect([face.xHeight, face.capHeight]).toEqual([0.5 * face.unitsPerEm, 0.7 * face.unitsPerEm]);
});

test('a damaged file opens or is rejected, and never throws another error', () => {
  const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 });
  const inDirectory = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 3 });
  fc.assert(
    fc.property(damage, inDirectory, (anywhere, early) => {
      const copy = bytes.slice();
      for (const [position, value] of [...anywhere, ...early]) copy[position] = value;
      try {
        const face = openFace(copy, { family: 'Damaged' });
        expect(Number.isFinite(face.xHeight + face.capHeight + face.ascent)).toBe(true);
        expect(typeof face.covers(0x41)).toBe('boolean');
        shaper.shape(face, 'AVé office', features, 'en');
      } catch (error) {
        expect(error).toBeInstanceOf(FontError);
      }
    }),
    { numRuns: 150 },
  );
});
