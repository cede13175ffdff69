import { shapeText, type TextFeatures } from '../../fonts/shape.ts';
import type { Face } from '../../model/face.ts';
import type { GlyphPart, ShownGlyph } from './positioned-glyph.ts';

/** What an embedded font has under one character code; no parts show nothing. */
export interface CodedGlyph {
  /** From 1: code 0 is always `.notdef`. */
  readonly code: number;
  /** The code as content streams write it: four digits. */
  readonly hexadecimal: string;
  readonly parts: readonly GlyphPart[];
  /** What extractors read. */
  readonly text: string;
  /** In font units, with tracking where the outlines are TrueType: the font's own width and the PDF's. */
  readonly advance: number;
}

/**
 * The character codes of one face in one file, in the order of first use. A code stands for a glyph, its
 * text and its tracking, so that a shared hyphen, a small capital and a letter-spaced word all extract as
 * they were written.
 */
export interface CharacterCodes {
  readonly face: Face;
  readonly glyphs: readonly CodedGlyph[];
  /** `tracking` in em. */
  codeFor(shown: ShownGlyph, tracking: number): CodedGlyph;
}

/** No codes yet. A face has room for 65 535, more throw a RangeError. */
export function characterCodes(face: Face): CharacterCodes {
  const glyphs: CodedGlyph[] = [];
  // By tracking in font units, by the parts, by the text. A lone glyph is its own key: most are.
  const known = new Map<number, Map<number | string, Map<string, CodedGlyph>>>();
  return {
    face,
    glyphs,
    codeFor: (shown, tracking) => {
      const { text } = shown;
      const parts = inkedParts(face, shown.parts);
      // In a CFF font the widths are part of the outlines, which stay as they are.
      const extra = face.outlines === 'truetype' ? Math.round(tracking * face.unitsPerEm) : 0;
      const key = keyOf(parts);
      const earlier = known.get(extra)?.get(key)?.get(text);
      if (earlier !== undefined) return earlier;
      if (glyphs.length === 0xffff) throw new RangeError(`too many different glyphs of ${face.key}`);
      const advance = parts.length === 0 ? 0 : widthOf(face, parts) + extra;
      const code = glyphs.length + 1;
      const coded: CodedGlyph = {
        code,
        hexadecimal: code.toString(16).padStart(4, '0'),
        parts,
        text: readable(text),
        advance: Math.max(advance, 0),
      };
      glyphs.push(coded);
      const byParts = known.get(extra) ?? new Map<number | string, Map<string, CodedGlyph>>();
      const byText = byParts.get(key) ?? new Map<string, CodedGlyph>();
      known.set(extra, byParts.set(key, byText.set(text, coded)));
      return coded;
    },
  };
}

const plain: TextFeatures = {
  capitals: 'as-written',
  figures: 'lining',
  figureSpacing: 'proportional',
  caseForms: false,
  ligatures: false,
};

/**
 * Without the glyph that fonts have for what they lack, which no file may show. It stands for characters that nobody
 * sees; what is left is blank, for which a CFF font lends the glyph of a space.
 */
function inkedParts(face: Face, parts: readonly GlyphPart[]): readonly GlyphPart[] {
  if (!parts.some((part) => part.glyph === 0)) return parts;
  const inked = parts.filter((part) => part.glyph !== 0);
  if (face.outlines === 'truetype' || inked.length > 0) return inked;
  const [space] = shapeText(face, ' ', plain, 'und').glyphs;
  if (!space?.id) throw new RangeError(`no glyph of ${face.key} stands for a space`);
  return [{ glyph: space.id, x: 0, y: 0 }];
}

function keyOf(parts: readonly GlyphPart[]): number | string {
  const [first] = parts;
  if (first !== undefined && parts.length === 1 && first.x === 0 && first.y === 0) return first.glyph;
  return parts.map((part) => `${part.glyph} ${part.x} ${part.y}`).join();
}

function widthOf(face: Face, parts: readonly GlyphPart[]): number {
  return parts.reduce((width, part) => width + face.advanceOf(part.glyph), 0);
}

/**
 * Without what PDF/A forbids or extractors print though nobody sees it; a zero-width space if nothing is left. Private use
 * has no meaning to anyone else: PDF/A-2a wants to be told what such a character stands for, and all that can be told is
 * that it stands for something.
 */
function readable(text: string): string {
  const clean = text
    .replaceAll(/[\0\u00ad\ufeff\ufffe\uffff]/g, '')
    .replaceAll(/[\p{Surrogate}\p{Private_Use}]/gu, '\ufffd');
  return clean === '' ? '\u200b' : clean;
}
