import { halvedTracking, isIdeographic, isSpacedFrom, whiteHalfOf } from '../inline/ideographs.ts';
import { type TextRun, textOf } from '../inline/text-run.ts';
import type { Box, Gap, LineItem } from './line-items.ts';

/** The white half of a full-width mark, in em. */
const half = 0.5;
/** Space between an ideograph and a Latin letter or a digit, in em. CSS has the same. */
const latinSpace = 0.125;
/** Largest amount that a gap widens in justified text, in em. From a tenth on, programs read a space in it. */
const widening = 0.09;

/** Full-width marks that are no brackets, but have white after them. */
const endsWhite = /[：；！？]/u;
const stop = /[。．]/u;
const hangul = /\p{sc=Hangul}/u;

/**
 * Gives each gap of a paragraph the space that the characters beside it ask for.
 *
 * @param autospace False for no space between ideographs and Latin letters or digits.
 */
export function withGapWidths(items: readonly LineItem[], autospace = true): readonly LineItem[] {
  let before: Box | undefined;
  return items.map((item, at) => {
    if (item.kind === 'box') before = item;
    if (item.kind !== 'gap' || before === undefined) return item;
    const after = boxFrom(items, at + 1);
    return after === undefined ? item : gapBetween(before, after, autospace);
  });
}

/** Returns the next box, from an index on. */
function boxFrom(items: readonly LineItem[], start: number): Box | undefined {
  for (let at = start; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind === 'box') return item;
  }
  return undefined;
}

/**
 * Returns the gap between two boxes. Of two white halves beside each other one remains, and none before a mark that closes or
 * after one that opens (JLREQ §3.1.4, CLREQ §3.1.6), nor beside Hangul. A line may leave out half of what remains, but not of
 * the space after a full stop (JIS X 4051).
 */
function gapBetween(before: Box, after: Box, autospace: boolean): Gap {
  const last = before.pieces.at(-1);
  const [first] = after.pieces;
  const em = last?.run.size ?? 0;
  const left = Array.from(textOf(before.pieces)).at(-1) ?? '';
  const right = Array.from(textOf(after.pieces))[0] ?? '';
  const closes = isHalved(last) && whiteHalfOf(left) === 'end';
  const opens = isHalved(first) && whiteHalfOf(right) === 'start';
  const white =
    (closes && whiteHalfOf(right) !== 'end' && !endsWhite.test(right)) ||
    (opens && whiteHalfOf(left) !== 'start' && !endsWhite.test(left))
      ? half
      : 0;
  if (white > 0 && hangul.test(left + right)) return { kind: 'gap', width: 0, stretch: 0, shrink: 0 };
  const shrink = stop.test(left) ? 0 : white / 2;
  if (white > 0) return { kind: 'gap', width: white * em, stretch: widening * em, shrink: shrink * em };
  const width = autospace && isSpacedFrom(left, right) ? latinSpace * em : 0;
  const isElastic = isIdeographic(left) && isIdeographic(right) && !isLongMark(left + right);
  const stretch = isElastic || width > 0 ? widening * em : 0;
  return { kind: 'gap', width, stretch, shrink: 0 };
}

/** True if two characters are parts of one mark, such as a dash of two em. */
function isLongMark(pair: string): boolean {
  return /^(?:……|——|――|\.\.)$/u.test(pair);
}

/** True if a piece is a full-width mark without its white half. */
function isHalved(piece: TextRun | undefined): boolean {
  return piece !== undefined && piece.run.tracking === halvedTracking;
}

/** Widens the last character of a piece by an amount in points. It becomes a piece of its own, unless it is alone. */
export function widenedAtEnd(piece: TextRun, by: number): readonly TextRun[] {
  const { run } = piece;
  const start = run.glyphs.findLastIndex(({ text }) => text !== '');
  if (by === 0 || start < 0) return [piece];
  const glyphs = run.glyphs.slice(start);
  const widened = glyphs.map((glyph, index) =>
    index === glyphs.length - 1 ? { ...glyph, advance: glyph.advance + by } : glyph,
  );
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  const tracking = run.tracking + by / run.size;
  const last = { ...piece, run: { ...run, tracking, glyphs: widened, width: width + by } };
  if (start === 0) return [last];
  const rest = { ...piece, run: { ...run, glyphs: run.glyphs.slice(0, start), width: run.width - width } };
  return [rest, last];
}

/** Widens the first character of a piece by an amount in points before it. It becomes a piece of its own, unless it is alone. */
export function widenedAtStart(piece: TextRun, by: number): readonly TextRun[] {
  const { run } = piece;
  const next = run.glyphs.findIndex(({ text }, index) => index > 0 && text !== '');
  const end = next < 0 ? run.glyphs.length : next;
  const glyphs = run.glyphs
    .slice(0, end)
    .map((glyph, index) =>
      index === 0 ? { ...glyph, advance: glyph.advance + by, offsetX: glyph.offsetX + by } : glyph,
    );
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  const first = { ...piece, run: { ...run, tracking: run.tracking + by / run.size, glyphs, width } };
  if (end === run.glyphs.length) return [first];
  const rest = { ...piece, run: { ...run, glyphs: run.glyphs.slice(end), width: run.width + by - width } };
  return [first, rest];
}
