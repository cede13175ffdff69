import type { GlyphPart } from '../../fonts/subset/glyf.ts';
import type { Face } from '../../model/face.ts';
import { hexadecimal } from '../literals.ts';
import type { PositionedGlyph } from './positioned-glyph.ts';

/** Glyph of an embedded font under one character code. */
export interface CodedGlyph {
  /** Character code, from 1. Code 0 is always `.notdef`. */
  readonly code: number;
  /** Code as content streams contain it: four hexadecimal digits. */
  readonly hexadecimal: string;
  /** Empty for a glyph without an outline. */
  readonly parts: readonly GlyphPart[];
  /** Text that extractors read. */
  readonly text: string;
  /** Advance width in font units. Includes tracking if the outlines are TrueType. */
  readonly advance: number;
}

/**
 * Character codes of one face in one file, in the order of first use.
 * A code identifies a glyph, its text and its tracking. So a hyphen that stands for two characters, a small capital and
 * a letter-spaced word all extract as the user wrote them.
 */
export interface CharacterCodes {
  readonly face: Face;
  readonly glyphs: readonly CodedGlyph[];
  /**
   * Returns the coded glyph for a positioned glyph, with a new code on first use.
   *
   * @param tracking In em
   * @throws RangeError if the face would need more than 65,535 codes
   */
  codeFor(positioned: PositionedGlyph, tracking: number): CodedGlyph;
}

/** Creates an empty set of codes for a face. */
export function characterCodes(face: Face): CharacterCodes {
  const glyphs: CodedGlyph[] = [];
  // Keys: tracking in font units, then parts, then text. A single glyph, the usual case, is its own key.
  const known = new Map<number, Map<number | string, Map<string, CodedGlyph>>>();
  return {
    face,
    glyphs,
    codeFor: (positioned, tracking) => {
      const { text } = positioned;
      const parts = visibleParts(face, positioned.parts);
      // CFF outlines contain their widths and are embedded unchanged.
      const trackingUnits = face.outlines === 'truetype' ? Math.round(tracking * face.unitsPerEm) : 0;
      const { width } = positioned;
      const key = width === undefined ? keyOf(parts) : `${width} wide: ${keyOf(parts)}`;
      const earlier = known.get(trackingUnits)?.get(key)?.get(text);
      if (earlier !== undefined) return earlier;
      if (glyphs.length === 0xffff) throw new RangeError(`too many different glyphs of ${face.key}`);
      const natural = parts.length === 0 ? 0 : widthOf(face, parts) + trackingUnits;
      const advance = width ?? natural;
      const code = glyphs.length + 1;
      const coded: CodedGlyph = {
        code,
        hexadecimal: hexadecimal(code, 4),
        parts,
        text: extractableText(text),
        advance: Math.max(advance, 0),
      };
      glyphs.push(coded);
      const byParts = known.get(trackingUnits) ?? new Map<number | string, Map<string, CodedGlyph>>();
      const byText = byParts.get(key) ?? new Map<string, CodedGlyph>();
      known.set(trackingUnits, byParts.set(key, byText.set(text, coded)));
      return coded;
    },
  };
}

/**
 * Removes `.notdef`, which conforming files may not show. Here it only occurs for invisible characters.
 * A CFF font needs a glyph for each code, so the glyph of a space is used if no part is left.
 */
function visibleParts(face: Face, parts: readonly GlyphPart[]): readonly GlyphPart[] {
  if (!parts.some((part) => part.glyph === 0)) return parts;
  const visible = parts.filter((part) => part.glyph !== 0);
  if (face.outlines === 'truetype' || visible.length > 0) return visible;
  if (face.spaceGlyph === 0) throw new RangeError(`${face.key} has no glyph for a space`);
  return [{ glyph: face.spaceGlyph, x: 0, y: 0 }];
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
 * Removes characters that PDF/A forbids, and invisible ones that extractors would print. Returns a zero-width space if
 * nothing is left. PDF/A-2a requires a Unicode mapping, so private-use characters map to U+FFFD.
 */
function extractableText(text: string): string {
  const clean = text
    .replaceAll(/[\0\u00ad\ufeff\ufffe\uffff]/g, '')
    .replaceAll(/[\p{Surrogate}\p{Private_Use}]/gu, '\ufffd');
  return clean === '' ? '\u200b' : clean;
}
