import type { Face } from './face.ts';

/** A positioned glyph of a run. Lengths are in points. */
export interface Glyph {
  readonly id: number;
  /** Movement of the pen: the face’s advance, kerning, tracking and justification. */
  readonly advance: number;
  /** Distance from the pen, to the right. */
  readonly offsetX: number;
  /** Distance from the pen, upward. */
  readonly offsetY: number;
  /** The characters of this glyph, as written; empty for the later glyphs of a cluster. */
  readonly text: string;
}

/** Glyphs of one face, size, colour and tracking, left to right on one baseline, as they are seen. */
export interface GlyphRun {
  readonly face: Face;
  readonly size: number;
  /** `#rrggbb`. */
  readonly colour: string;
  /** The part of every advance that belongs to the character's own width, in em. */
  readonly tracking: number;
  readonly glyphs: readonly Glyph[];
  /** Sum of the advances. */
  readonly width: number;
  /** True for text that is in the text layer but not drawn, because an icon shows it. */
  readonly hidden?: boolean | undefined;
  /** The characters in reading order, if that is not the order of the glyphs: text with letters from right to left. */
  readonly text?: string | undefined;
}

/** Returns the characters that a run shows, in reading order. */
export function runText({ glyphs, text }: Pick<GlyphRun, 'glyphs' | 'text'>): string {
  return text ?? glyphs.map((glyph) => glyph.text).join('');
}
