import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledFaces, openBundledFace } from '../../src/fonts/bundled.ts';
import { openShaper, type TextFeatures } from '../../src/fonts/shape.ts';
import { Caches } from '../../src/model/caches.ts';
import type { Face } from '../../src/model/face.ts';
import { caches, shaper } from '../support/caches.ts';

const plain: TextFeatures = {
  capitals: 'as-written',
  figures: 'lining',
  figureSpacing: 'proportional',
  caseForms: false,
  ligatures: true,
};

const faces = await Promise.all(
  bundledFaces
    .filter((bundled) => bundled.slope === 'upright')
    .map((bundled) => openBundledFace(bundled, caches)),
);

function faceOf(family: string): Face {
  const face = faces.find((candidate) => candidate.family === family);
  if (face === undefined) throw new RangeError(family);
  return face;
}

const serif = faceOf('Source Serif 4');

function textsOf(face: Face, text: string, features: Partial<TextFeatures> = {}): readonly string[] {
  return shaper.shape(face, text, { ...plain, ...features }, 'en').glyphs.map((glyph) => glyph.text);
}

function idsOf(face: Face, text: string, features: Partial<TextFeatures> = {}, language = 'en') {
  return shaper.shape(face, text, { ...plain, ...features }, language).glyphs.map((glyph) => glyph.id);
}

describe('each glyph has the characters it represents', () => {
  test('a ligature: all of its letters', () => {
    expect(textsOf(serif, 'efficiency')).toEqual(['e', 'ffi', 'c', 'i', 'e', 'n', 'c', 'y']);
    expect(textsOf(serif, 'office', { ligatures: false })).toEqual([...'office']);
  });

  test('a small capital: the letter as written', () => {
    expect(textsOf(serif, 'Cv', { capitals: 'small-caps' })).toEqual(['C', 'v']);
    expect(textsOf(serif, 'Cv', { capitals: 'all-small-caps' })).toEqual(['C', 'v']);
  });

  test('a mark: none, as its letter has both', () => {
    expect(textsOf(faceOf('Source Sans 3'), 'aq̇b')).toEqual(['a', 'q̇', '', 'b']);
  });

  test('in right-to-left text', () => {
    const texts = textsOf(serif, 'אב');
    expect([...texts].reverse().join('')).toBe('אב');
  });

  test('so that together they spell the text', () => {
    const latin = fc.string({ unit: fc.constantFrom(...'aefilt ÁéßŁ0123–-’()/&.,:@AVTo\u0301\u0323😀') });
    fc.assert(
      fc.property(fc.constantFrom(...faces), latin, (face, text) => {
        const { glyphs, advance } = shaper.shape(face, text, plain, 'en');
        expect(glyphs.map((glyph) => glyph.text).join('')).toBe(text);
        expect(glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)).toBe(advance);
      }),
    );
  });
});

describe('features', () => {
  test('small capitals replace lower case, all-small-caps upper case too', () => {
    const [capital, small] = idsOf(serif, 'Aa');
    const [smallCapsCapital, smallCapsSmall] = idsOf(serif, 'Aa', { capitals: 'small-caps' });
    const all = idsOf(serif, 'Aa', { capitals: 'all-small-caps' });
    expect(smallCapsCapital).toBe(capital);
    expect(smallCapsSmall).not.toBe(small);
    expect(all).toEqual([smallCapsSmall, smallCapsSmall]);
  });

  test('no letter stays in lower case because the face draws it otherwise in that language', () => {
    const garamond = faceOf('EB Garamond');
    const smallCaps: Partial<TextFeatures> = { capitals: 'small-caps' };
    expect(idsOf(garamond, 'f', {}, 'de')).not.toEqual(idsOf(garamond, 'f'));
    expect(idsOf(garamond, 'auftrag', smallCaps, 'de')).toEqual(idsOf(garamond, 'auftrag', smallCaps));
    expect(idsOf(serif, 'ilk', smallCaps, 'tr')).not.toEqual(idsOf(serif, 'ilk', smallCaps));
  });

  test.each(['Source Serif 4', 'Source Sans 3', 'EB Garamond'])(
    'tabular figures of %s have the same width',
    (family) => {
      const widths = (figureSpacing: TextFeatures['figureSpacing']) =>
        new Set(
          [...'0123456789'].map((figure) => {
            return shaper.shape(faceOf(family), figure, { ...plain, figureSpacing }, 'en').advance;
          }),
        ).size;
      expect(widths('tabular')).toBe(1);
      expect(widths('proportional')).toBeGreaterThan(1);
    },
  );

  test('oldstyle figures and case forms are other glyphs', () => {
    expect(idsOf(serif, '2019', { figures: 'oldstyle' })).not.toEqual(idsOf(serif, '2019'));
    expect(idsOf(serif, '(A)', { caseForms: true })).not.toEqual(idsOf(serif, '(A)'));
  });

  test('a language can have special forms, an invalid tag has none', () => {
    expect(idsOf(serif, 'şi', {}, 'zß bad')).toEqual(idsOf(serif, 'şi'));
    expect(idsOf(serif, 'б', {}, 'sr')).not.toEqual(idsOf(serif, 'б', {}, 'ru'));
  });

  test('letters are kerned', () => {
    const { glyphs, advance } = shaper.shape(serif, 'AV', plain, 'en');
    expect(advance).toBeLessThan(glyphs.reduce((sum, glyph) => sum + serif.advanceOf(glyph.id), 0));
  });
});

test('shaping a text does not depend on earlier texts', () => {
  const fresh = (text: string) => shaper.shape({ ...serif }, text, plain, 'en');
  const before = fresh('well-known office');
  for (const text of ['façade', 'well-known', 'EXPERIENCE', 'officeﬁ']) {
    shaper.shape(serif, text, { ...plain, capitals: 'all-small-caps' }, 'de');
    shaper.shape(serif, text, plain, 'en');
  }
  expect(shaper.shape(serif, 'well-known office', plain, 'en')).toEqual(before);
});

test('more words than the cache holds change nothing', async () => {
  const small = await openShaper(new Caches(100_000));
  const before = small.shape(serif, 'efficient', plain, 'en');
  for (let count = 0; count < 1000; count += 1) small.shape(serif, `${count}`, plain, 'en');
  const again = small.shape(serif, 'efficient', plain, 'en');
  expect(again).not.toBe(before);
  expect(again).toEqual(before);
});

test('a character missing in the face is glyph 0 with its text', () => {
  expect(shaper.shape(serif, '漢', plain, 'en').glyphs).toMatchObject([{ id: 0, text: '漢' }]);
});
