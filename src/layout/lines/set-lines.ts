import type { TextInline } from '../../model/document.ts';
import type { ParagraphStyle } from '../../model/text-style.ts';
import type { Shaping } from '../inline/shape-word.ts';
import type { ShapedText } from '../inline/shaped-text.ts';
import { breakLines } from './break-lines.ts';
import { itemise } from './itemise.ts';
import type { Glue, LineItem } from './line-items.ts';

/** A line of a paragraph, its pieces side by side from the line's own left edge. */
export interface SetLine {
  readonly pieces: readonly PlacedPiece[];
  /** Without the space that closes it, and without tracking after its last sign. */
  readonly width: number;
  readonly hyphenated: boolean;
  readonly overfull: boolean;
}

export interface PlacedPiece extends ShapedText {
  readonly x: number;
}

export interface SetParagraph {
  readonly lines: readonly SetLine[];
  /** Whether the last line is one short word. */
  readonly runt: boolean;
}

/** Breaks text into lines no wider than `measure` points and puts each line's pieces in their places. */
export function setLines(
  inlines: readonly TextInline[],
  measure: number,
  style: Pick<ParagraphStyle, 'alignment' | 'economy'>,
  shaping: Shaping,
): SetParagraph {
  const { items, closing } = itemise(inlines, measure, shaping);
  if (closing === undefined || items.length === 0) return { lines: [], runt: false };
  const breaks = breakLines(items, measure, { economy: style.economy });
  const lines = breaks.lines.map(({ from, to, overfull }) => {
    const line = setLine(items, from, to, closing);
    return { ...line, pieces: aligned(line, measure, style.alignment), overfull };
  });
  return { lines, runt: breaks.runt };
}

function setLine(
  items: readonly LineItem[],
  from: number,
  to: number,
  closing: Glue,
): Omit<SetLine, 'overfull'> {
  const end = items[to];
  const shaped = items.slice(from, to).flatMap((item) => piecesOf(item));
  const divided = end?.kind === 'penalty' && end.at !== 'forced';
  if (end?.kind === 'penalty' && end.insert) shaped.push(end.insert);
  while (!divided && isSpace(shaped.at(-1))) shaped.pop();
  const width = widthOf(shaped) - trailingTracking(shaped.at(-1));
  if (!divided) shaped.push(end?.kind === 'glue' ? bare(end.piece) : closing.piece);
  const pieces: PlacedPiece[] = [];
  let x = 0;
  for (const piece of joined(shaped)) {
    pieces.push({ ...piece, x });
    x += piece.run.width;
  }
  return {
    pieces,
    width,
    hyphenated: end?.kind === 'penalty' && (end.at === 'soft-hyphen' || end.at === 'hyphen'),
  };
}

function piecesOf(item: LineItem): readonly ShapedText[] {
  switch (item.kind) {
    case 'box':
      return item.pieces;
    case 'glue':
      return [item.piece];
    case 'penalty':
      return [];
  }
}

function isSpace(piece: ShapedText | undefined): boolean {
  return piece?.run.glyphs.every((glyph) => glyph.text === ' ') === true;
}

/** A line's last space belongs to no link and carries no rule. */
function bare(piece: ShapedText): ShapedText {
  return { run: piece.run, link: undefined, underline: undefined };
}

function widthOf(pieces: readonly ShapedText[]): number {
  return pieces.reduce((sum, piece) => sum + piece.run.width, 0);
}

function trailingTracking(piece: ShapedText | undefined): number {
  return piece ? piece.run.tracking * piece.run.size : 0;
}

/** Joins neighbours that differ in nothing but their glyphs: a line's text in one style is one run. */
function joined(pieces: readonly ShapedText[]): readonly ShapedText[] {
  const result: ShapedText[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last === undefined || !alike(last, piece)) {
      result.push(piece);
      continue;
    }
    const run = {
      ...last.run,
      glyphs: [...last.run.glyphs, ...piece.run.glyphs],
      width: last.run.width + piece.run.width,
    };
    result[result.length - 1] = { ...last, run };
  }
  return result;
}

function alike(one: ShapedText, other: ShapedText): boolean {
  return (
    one.run.face === other.run.face &&
    one.run.size === other.run.size &&
    one.run.colour === other.run.colour &&
    one.run.tracking === other.run.tracking &&
    one.link === other.link &&
    one.underline?.offset === other.underline?.offset &&
    one.underline?.thickness === other.underline?.thickness
  );
}

function aligned(
  line: Pick<SetLine, 'pieces' | 'width'>,
  measure: number,
  alignment: ParagraphStyle['alignment'],
): readonly PlacedPiece[] {
  if (alignment === 'start') return line.pieces;
  const shift = alignment === 'end' ? measure - line.width : (measure - line.width) / 2;
  return line.pieces.map((piece) => ({ ...piece, x: piece.x + shift }));
}
