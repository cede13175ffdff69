import type { TextRun } from '../inline/text-run.ts';
import { widenedAtEnd, widenedAtStart } from './ideograph-gaps.ts';
import type { Gap, LineItem } from './line-items.ts';

/** The most that a word space widens, as a share of its width. */
export const spaceStretch = 0.5;

/** Tracking is used up this much sooner than spaces: an even change of all letters is less visible than wide spaces. */
const lettersFirst = 1.5;

/**
 * Returns the shaped text of a line's items at an adjustment ratio. At 1 all spaces and tracking are at their
 * maximum, at −1 at their minimum. At 0 everything keeps its natural width.
 */
export function justifiedPieces(items: readonly LineItem[], ratio: number): TextRun[] {
  const pieces: TextRun[] = [];
  const { letters, spaces } = ratio === 0 ? natural : splitRatio(elasticityOf(items, ratio), ratio);
  const end = items.findLastIndex((item) => item.kind === 'box');
  let before = 0;
  for (const [at, item] of items.entries()) {
    const last = item.kind === 'gap' && at < end ? pieces.pop() : undefined;
    if (item.kind === 'gap' && last !== undefined) {
      const next = items.slice(at).find((other) => other.kind === 'box')?.pieces[0];
      // PostScript outlines contain their widths: if only the next character can be widened, it is.
      const isNext = last.run.face.outlines === 'cff' && next?.run.face.outlines === 'truetype';
      const width = gapWidth(item, letters);
      if (isNext) before = width;
      pieces.push(...(isNext ? [last] : widenedAtEnd(last, width)));
    } else if (before > 0 && item.kind === 'box') {
      const [first, ...rest] = adjustedPieces(item, letters, spaces);
      if (first) pieces.push(...widenedAtStart(first, before), ...rest);
      before = 0;
    } else for (const piece of adjustedPieces(item, letters, spaces)) pieces.push(piece);
  }
  return pieces;
}

const natural = { letters: 0, spaces: 0 } as const;

function gapWidth({ width, stretch, shrink }: Gap, letters: number): number {
  return width + letters * (letters > 0 ? stretch : shrink);
}

function adjustedPieces(item: LineItem, letters: number, spaces: number): readonly TextRun[] {
  switch (item.kind) {
    case 'box':
      return item.pieces.map((piece) => tracked(piece, letters));
    case 'separator':
      return item.pieces;
    case 'glue':
      return [widened(item.piece, spaces * (spaces > 0 ? item.stretch : item.shrink))];
    case 'gap':
    case 'penalty':
      return [];
  }
}

/** The most that the spaces and the tracking of a line can change its width, in points: all wider, or all narrower. */
export interface Elasticity {
  readonly spaces: number;
  readonly tracking: number;
}

function elasticityOf(items: readonly LineItem[], ratio: number): Elasticity {
  const end = items.findLastIndex((item) => item.kind === 'box');
  let tracking = 0;
  let spaces = 0;
  for (const item of items.slice(0, end)) {
    if (item.kind === 'glue') spaces += ratio > 0 ? item.stretch : item.shrink;
    if (item.kind === 'gap') tracking += ratio > 0 ? item.stretch : item.shrink;
  }
  for (const item of items) if (item.kind === 'box') tracking += ratio > 0 ? item.stretch : item.shrink;
  return { spaces, tracking };
}

/** Splits the ratio of a line into those of its letters and spaces. Together they fill the same width. */
function splitRatio(
  { spaces: ofSpaces, tracking: ofLetters }: Elasticity,
  ratio: number,
): { letters: number; spaces: number } {
  if (ofLetters === 0 || ofSpaces === 0) return { letters: ratio, spaces: ratio };
  const total = Math.abs(ratio) * (ofLetters + ofSpaces);
  const letters = Math.min(1, lettersFirst * Math.abs(ratio), total / ofLetters);
  const spaces = (total - letters * ofLetters) / ofSpaces;
  return { letters: letters * Math.sign(ratio), spaces: spaces * Math.sign(ratio) };
}

/** The change of a justified line against its natural width. Negative if it is narrower. */
export interface Adjustment {
  /** Tracking, in em. */
  readonly tracking: number;
  /** Change of a word space, as a share of its natural width. */
  readonly spacing: number;
}

/**
 * Returns the change of a line at an adjustment ratio.
 *
 * @param naturalSpaces Width of its word spaces together, in points.
 */
export function adjustmentOf(ratio: number, elasticity: Elasticity, naturalSpaces: number): Adjustment {
  const { letters, spaces } = splitRatio(elasticity, ratio);
  const { spaces: ofSpaces, tracking: ofLetters } = elasticity;
  return {
    tracking: ofLetters === 0 ? 0 : letters * trackingLimit,
    spacing: ofSpaces === 0 || naturalSpaces === 0 ? 0 : (spaces * ofSpaces) / naturalSpaces,
  };
}

/** Largest difference of two successive lines. More is seen: one line looks dense and the other open. */
const largestDifference: Adjustment = { tracking: 0.02, spacing: 0.2 };
const rounding = 1e-7;

/** Returns how much two successive justified lines differ, as a share of the largest difference that is not seen. */
export function differenceOf(upper: Adjustment, lower: Adjustment): number {
  const { tracking, spacing } = largestDifference;
  return Math.max(
    Math.abs(upper.tracking - lower.tracking) / tracking,
    Math.abs(upper.spacing - lower.spacing) / spacing,
  );
}

/** True if a difference of two successive justified lines is seen in their tracking or in their word spaces. */
export function isVisible(difference: number): boolean {
  return difference > 1 + rounding;
}

function widened(space: TextRun, by: number): TextRun {
  if (by === 0) return space;
  const { run } = space;
  const glyphs = run.glyphs.map((glyph) => ({ ...glyph, advance: glyph.advance + by / run.glyphs.length }));
  return { ...space, run: { ...run, glyphs, width: run.width + by } };
}

/**
 * Largest tracking of justified text in em, wider or closer. It makes lines as even as the glyph scaling of the
 * microtype package. It is too little to be seen, and far too little to split a word in text extraction.
 */
const trackingLimit = 0.02;

/** Returns how much tracking may widen or narrow shaped text, in points. The gap after the last letter is fixed. */
export function maxTracking(pieces: readonly TextRun[]): number {
  let gaps = 0;
  for (const { run, level = 0 } of pieces) {
    // Letters that join, and those with vowel marks, keep their distance.
    if (run.face.fixedPitch || level % 2 === 1) continue;
    let letters = 0;
    for (const glyph of run.glyphs) if (glyph.text !== '') letters += 1;
    gaps += Math.max(0, letters - 1) * run.size;
  }
  return trackingLimit * gaps;
}

/** Tracks shaped text by a share of the limit: 1 is the widest, −1 the closest. */
function tracked(piece: TextRun, ratio: number): TextRun {
  const { run, level = 0 } = piece;
  if (ratio === 0 || level % 2 === 1 || run.face.fixedPitch || run.glyphs.length === 0) return piece;
  const extra = ratio * trackingLimit * run.size;
  let width = 0;
  const glyphs = run.glyphs.map((glyph, index) => {
    const next = run.glyphs[index + 1];
    // A letter and its combining marks are one cluster: tracking goes after the last of them.
    const advance = next === undefined || next.text === '' ? glyph.advance : glyph.advance + extra;
    width += advance;
    return { ...glyph, advance };
  });
  return { ...piece, run: { ...run, glyphs, width } };
}
