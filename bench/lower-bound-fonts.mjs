// Ways to embed a font in a replayed file: as pdfkit does, or with a subset as Quoin makes it.
import { create } from 'fontkit';
import { subsetTrueType } from '../dist/src/fonts/subset/subset-truetype.js';
import { toUnicodeMap } from '../dist/src/paint/pdf/pdf-fonts.js';

const parsed = new WeakMap();

/** Embeds a font with pdfkit. fontkit parses it once for all documents. */
export function pdfkitFont(file, { name, face }) {
  const font = parsed.get(face) ?? create(face.bytes);
  parsed.set(face, font);
  file.font(font, name);
  const embedded = file._font;
  return {
    object: embedded.ref(),
    codesOf: ({ parts, text, advance }) =>
      parts.map(({ glyph }) => codeOf(embedded, glyph, text, advance)).join(''),
    // pdfkit writes its fonts when the file ends.
    end: () => {},
  };
}

/** Returns the code of a glyph. Does the same as pdfkit's `encode`. */
function codeOf(embedded, glyph, text, advance) {
  const code = embedded.subset.includeGlyph(glyph);
  embedded.widths[code] ??= advance * embedded.scale;
  embedded.unicode[code] ??= Array.from(text, (character) => character.codePointAt(0));
  return `0000${code.toString(16)}`.slice(-4);
}

/** Embeds a subset made by Quoin, with widths and a ToUnicode map. */
export function subsetFont(file, font) {
  return embeddedFont(file, font, subsetOf(font));
}

/** Embeds a cached subset, so only compression takes time. */
export function cachedFont(file, font) {
  const subset = subsets.get(font) ?? subsetOf(font);
  subsets.set(font, subset);
  return embeddedFont(file, font, subset);
}

const subsets = new WeakMap();

function subsetOf({ face, glyphs }) {
  return {
    program: subsetTrueType(face, glyphs),
    toUnicode: toUnicodeMap(glyphs),
    widths: glyphs.map(({ advance }) => (advance * 1000) / face.unitsPerEm),
  };
}

function embeddedFont(file, { name }, subset) {
  const object = file.ref({});
  return {
    object,
    codesOf: ({ code }) => code.toString(16).padStart(4, '0'),
    end: () => embed(file, object, { name, ...subset }),
  };
}

function embed(file, object, { name, program, toUnicode, widths }) {
  const stream = file.ref({ Length1: program.length });
  stream.end(program);
  const map = file.ref({});
  map.end(toUnicode);
  const descriptor = file.ref({ Type: 'FontDescriptor', FontName: name, Flags: 4, FontFile2: stream });
  descriptor.end();
  const descendant = file.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [1, widths],
    CIDToGIDMap: 'Identity',
  });
  descendant.end();
  Object.assign(object.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: map,
  });
  object.end();
}
