import type { Glyph } from '../../model/glyph-run.ts';
import type { ParagraphStyle } from '../../model/text-style.ts';
import type { SettableInline } from '../inline/settable-inline.ts';
import type { Shaping } from '../inline/shape-word.ts';
import type { TextRun } from '../inline/text-run.ts';
import { type BrokenLine, breakLines, type LineBreaks } from './break-lines.ts';
import { itemise } from './itemise.ts';
import { justifiedCost } from './justified-cost.ts';
import { justified } from './justify.ts';
import { type Glue, type LineItem, piecesOf } from './line-items.ts';
import { cachedParagraph, type ParagraphInput } from './paragraph-cache.ts';

/** A line of a paragraph, its pieces side by side from the line's own left edge. */
export interface SetLine {
  readonly pieces: readonly PlacedPiece[];
  /** Without the space that closes it, and without tracking after its last sign. */
  readonly width: number;
  readonly hyphenated: boolean;
  readonly overfull: boolean;
}

export interface PlacedPiece extends TextRun {
  readonly x: number;
}

export interface SetParagraph {
  readonly lines: readonly SetLine[];
  /** Whether the last line is one short word. */
  readonly runt: boolean;
  /** Lines that end in a hyphen of ours. */
  readonly hyphens: number;
  /** Why text that was to be justified is ragged. */
  readonly raggedInstead?: 'narrow' | 'uneven';
}

/**
 * Breaks text into lines no wider than `measure` points and puts each line's pieces in their places.
 * What cannot be justified evenly is set ragged.
 */
export function setLines(
  inlines: readonly SettableInline[],
  measure: number,
  style: LineStyle,
  shaping: Shaping,
): SetParagraph {
  const input = { inlines, measure, style };
  return cachedParagraph(input, shaping, (watched) => setAnew(input, watched));
}

function setAnew({ inlines, measure, style }: ParagraphInput, shaping: Shaping): SetParagraph {
  const { items, closing } = itemise(inlines, measure, shaping, style.hyphenation);
  if (closing === undefined || items.length === 0) return { lines: [], runt: false, hyphens: 0 };
  const { breaks, isJustified, raggedInstead } = breaksOf(items, measure, style);
  const lines = breaks.lines.map((broken) => {
    const line = setLine(items, broken, closing);
    const shift = isJustified ? -hangBefore(items[broken.from]) : shiftOf(line, measure, style.alignment);
    return { ...line, pieces: moved(line.pieces, shift), overfull: broken.overfull };
  });
  const hyphens = breaks.lines.filter(({ to }) => isSoftHyphen(items[to])).length;
  return { lines, runt: breaks.runt, hyphens, ...(raggedInstead && { raggedInstead }) };
}

/** The part of a paragraph's style that decides over its lines; without `hyphenation` no pattern divides a word. */
export type LineStyle = Pick<ParagraphStyle, 'alignment' | 'economy'> &
  Partial<Pick<ParagraphStyle, 'hyphenation'>>;

interface ChosenBreaks {
  readonly breaks: LineBreaks;
  readonly isJustified: boolean;
  readonly raggedInstead?: 'narrow' | 'uneven';
}

/** Fewer characters a line than this cannot be justified evenly. */
const fewestCharacters = 45;

function breaksOf(items: readonly LineItem[], measure: number, style: LineStyle): ChosenBreaks {
  const { economy } = style;
  const ragged = (): LineBreaks => breakLines(items, measure, { economy });
  if (style.alignment !== 'justified') return { breaks: ragged(), isJustified: false };
  if (measure / meanCharacterWidth(items) < fewestCharacters) {
    const breaks = ragged();
    return { breaks, isJustified: false, ...(breaks.lines.length > 1 && { raggedInstead: 'narrow' }) };
  }
  const breaks = breakLines(items, measure, { economy, cost: justifiedCost });
  if (breaks.lines.every(isEven)) return { breaks, isJustified: true };
  return { breaks: ragged(), isJustified: false, raggedInstead: 'uneven' };
}

/** Whether no space of a line is wider or narrower than it may be. */
function isEven(line: BrokenLine): boolean {
  return Math.abs(line.ratio) <= 1;
}

function meanCharacterWidth(items: readonly LineItem[]): number {
  let width = 0;
  let characters = 0;
  for (const item of items) {
    if (item.kind === 'penalty') continue;
    width += item.width;
    for (const { run } of piecesOf(item)) for (const { text } of run.glyphs) characters += text.length;
  }
  return width / characters;
}

function hangBefore(item: LineItem | undefined): number {
  return item?.kind === 'box' ? item.hangBefore : 0;
}

function isSoftHyphen(item: LineItem | undefined): boolean {
  return item?.kind === 'penalty' && item.at === 'soft-hyphen';
}

function setLine(
  items: readonly LineItem[],
  { from, to, ratio }: BrokenLine,
  closing: Glue,
): Omit<SetLine, 'overfull'> {
  const end = items[to];
  const shaped = justified(items.slice(from, to), ratio);
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

function isSpace(piece: TextRun | undefined): boolean {
  return piece?.icon === undefined && piece?.run.glyphs.every((glyph) => glyph.text === ' ') === true;
}

/** A line's last space leads nowhere and carries no rule. */
function bare(piece: TextRun): TextRun {
  return { ...piece, link: undefined, underline: undefined };
}

function widthOf(pieces: readonly TextRun[]): number {
  let width = 0;
  for (const { run } of pieces) width += run.width;
  return width;
}

function trailingTracking(piece: TextRun | undefined): number {
  return piece ? piece.run.tracking * piece.run.size : 0;
}

/** Joins neighbours that differ in nothing but their glyphs: a line's text in one style is one run. */
function joined(pieces: readonly TextRun[]): readonly TextRun[] {
  const result: TextRun[] = [];
  let from = 0;
  for (let at = 1; at <= pieces.length; at++) {
    const first = pieces[from];
    const piece = pieces[at];
    if (first === undefined || (piece !== undefined && alike(first, piece))) continue;
    result.push(joinedRun(first, pieces.slice(from, at)));
    from = at;
  }
  return result;
}

function joinedRun(first: TextRun, pieces: readonly TextRun[]): TextRun {
  const glyphs: Glyph[] = [];
  for (const { run } of pieces) for (const glyph of run.glyphs) glyphs.push(glyph);
  return { ...first, run: { ...first.run, glyphs, width: widthOf(pieces) } };
}

function alike(one: TextRun, other: TextRun): boolean {
  return (
    one.icon === undefined &&
    other.icon === undefined &&
    one.run.face === other.run.face &&
    one.run.size === other.run.size &&
    one.run.colour === other.run.colour &&
    one.run.tracking === other.run.tracking &&
    one.link === other.link &&
    one.language === other.language &&
    one.label === other.label &&
    one.underline?.offset === other.underline?.offset &&
    one.underline?.thickness === other.underline?.thickness
  );
}

function shiftOf(line: Pick<SetLine, 'width'>, measure: number, alignment: LineStyle['alignment']): number {
  switch (alignment) {
    case 'start':
    case 'justified':
      return 0;
    case 'centre':
      return (measure - line.width) / 2;
    case 'end':
      return measure - line.width;
  }
}

function moved(pieces: readonly PlacedPiece[], by: number): readonly PlacedPiece[] {
  return by === 0 ? pieces : pieces.map((piece) => ({ ...piece, x: piece.x + by }));
}
