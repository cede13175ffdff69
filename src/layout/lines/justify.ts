import type { TextRun } from '../inline/text-run.ts';
import { type LineItem, piecesOf } from './line-items.ts';
import { tracked } from './tracking.ts';

/** Letters give this much sooner than spaces: their even grey hides it better than a wide space. */
const lettersFirst = 1.25;

/**
 * The pieces of a line's items as they stand at an adjustment ratio: at 1 every space is as wide as it goes
 * and every letter as far from the next, at -1 as narrow and as close, at 0 all keep their natural widths.
 */
export function justified(items: readonly LineItem[], ratio: number): TextRun[] {
  const pieces: TextRun[] = [];
  if (ratio === 0) {
    for (const item of items) for (const piece of piecesOf(item)) pieces.push(piece);
    return pieces;
  }
  const { letters, spaces } = shares(items, ratio);
  for (const item of items) for (const piece of adjusted(item, letters, spaces)) pieces.push(piece);
  return pieces;
}

function adjusted(item: LineItem, letters: number, spaces: number): readonly TextRun[] {
  switch (item.kind) {
    case 'box':
      return item.pieces.map((piece) => tracked(piece, letters));
    case 'glue':
      return [widened(item.piece, spaces * (spaces > 0 ? item.stretch : item.shrink))];
    case 'penalty':
      return [];
  }
}

/** The ratios of letters and of spaces that together make the line's. */
function shares(items: readonly LineItem[], ratio: number): { letters: number; spaces: number } {
  const end = items.findLastIndex((item) => item.kind === 'box');
  let ofLetters = 0;
  let ofSpaces = 0;
  for (const item of items.slice(0, end)) {
    if (item.kind === 'glue') ofSpaces += ratio > 0 ? item.stretch : item.shrink;
  }
  for (const item of items) if (item.kind === 'box') ofLetters += ratio > 0 ? item.stretch : item.shrink;
  if (ofLetters === 0 || ofSpaces === 0) return { letters: ratio, spaces: ratio };
  const whole = Math.abs(ratio) * (ofLetters + ofSpaces);
  const letters = Math.min(1, lettersFirst * Math.abs(ratio), whole / ofLetters);
  const spaces = (whole - letters * ofLetters) / ofSpaces;
  return { letters: letters * Math.sign(ratio), spaces: spaces * Math.sign(ratio) };
}

function widened(space: TextRun, by: number): TextRun {
  const { run } = space;
  const glyphs = run.glyphs.map((glyph) => ({ ...glyph, advance: glyph.advance + by / run.glyphs.length }));
  return { ...space, run: { ...run, glyphs, width: run.width + by } };
}
