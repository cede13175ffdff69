// How the floor embeds a font: as pdfkit does by itself, or in Quoin's leaner way.
import { create } from 'fontkit';
import { subsetTrueType } from '../dist/src/fonts/subset/subset-truetype.js';
import { toUnicodeMap } from '../dist/src/paint/pdf/to-unicode.js';

const parsed = new WeakMap();

/** pdfkit's own embedding, of a font that fontkit has parsed once for all documents. */
export function pdfkitFont(file, { name, face }) {
  const font = parsed.get(face) ?? create(face.bytes);
  parsed.set(face, font);
  file.font(font, name);
  const embedded = file._font;
  return {
    object: embedded.ref(),
    codesOf: ({ parts, text, advance }) =>
      parts.map(({ glyph }) => included(embedded, glyph, text, advance)).join(''),
    // pdfkit ends its fonts with the file.
    end: () => {},
  };
}

/** What pdfkit's `encode` does for a glyph. */
function included(embedded, glyph, text, advance) {
  const code = embedded.subset.includeGlyph(glyph);
  embedded.widths[code] ??= advance * embedded.scale;
  embedded.unicode[code] ??= Array.from(text, (character) => character.codePointAt(0));
  return `0000${code.toString(16)}`.slice(-4);
}

/** A raw subset of the glyphs that are shown, with widths and a map to Unicode. */
export function leanFont(file, font) {
  return embeddedFont(file, font, subsetOf(font));
}

/** The same, its subset made already: it is compressed alone. */
export function readyFont(file, font) {
  const ready = subsets.get(font) ?? subsetOf(font);
  subsets.set(font, ready);
  return embeddedFont(file, font, ready);
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
