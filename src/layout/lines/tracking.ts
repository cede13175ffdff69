import type { TextRun } from '../inline/text-run.ts';

/**
 * How far the letters of a justified line may be set apart or together, in em: makes lines as even as the
 * glyph scaling of microtype, is too little to be seen, and far too little to break a word in extraction.
 */
const limit = 0.02;

/** How far the letters of shaped text give, in points; the last one keeps its distance from what follows. */
export function trackingOf(pieces: readonly TextRun[]): number {
  let gaps = 0;
  for (const { run } of pieces) {
    if (run.face.fixedPitch) continue;
    let letters = 0;
    for (const glyph of run.glyphs) if (glyph.text !== '') letters += 1;
    gaps += Math.max(0, letters - 1) * run.size;
  }
  return limit * gaps;
}

/** Shaped text with its letters as far apart as they go at 1, or as close together as they go at -1. */
export function tracked(piece: TextRun, ratio: number): TextRun {
  const { run } = piece;
  if (ratio === 0 || run.face.fixedPitch || run.glyphs.length === 0) return piece;
  const each = ratio * limit * run.size;
  let width = 0;
  const glyphs = run.glyphs.map((glyph, index) => {
    const next = run.glyphs[index + 1];
    // A letter and its marks are one: tracking follows the last of them.
    const advance = next === undefined || next.text === '' ? glyph.advance : glyph.advance + each;
    width += advance;
    return { ...glyph, advance };
  });
  return { ...piece, run: { ...run, glyphs, width } };
}
