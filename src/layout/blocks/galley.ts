import type { FontBook } from '../../fonts/font-book.ts';
import type { SetPicture } from '../../model/document.ts';
import type { BreakKind } from '../../model/layout-report.ts';
import type { ParagraphStyle } from '../../model/text-style.ts';
import type { TextRun } from '../inline/text-run.ts';
import type { StructureNode } from './structure-node.ts';

/** One flow set at its measure: lines and the white between them, endless, before it is cut into pages. */
export type Galley = readonly GalleyItem[];

export type GalleyItem = GalleyLine | GalleySpace;

/** A set line and everything that rides on its baseline. */
export interface GalleyLine {
  readonly kind: 'line';
  /** From the line's top to its baseline: a share of the leading, never a font's ascent. */
  readonly above: number;
  /** From the baseline to the line's bottom. */
  readonly below: number;
  /** At the top of a page the line stands this high above its baseline, so that first baselines agree. */
  readonly capHeight: number;
  /** In reading order; x from the flow's left edge. */
  readonly pieces: readonly LinePiece[];
  /** Pictures that go with the line; `rise` is of their upper edge. */
  readonly pictures: readonly LinePicture[];
  /** The paragraph, counted from 0 in reading order. */
  readonly paragraph: number;
  /** The innermost entry the line belongs to, counted from 0; absent outside entries. */
  readonly entry: number | undefined;
  /** Rules that go with the line; `rise` is of their upper edge. */
  readonly rules: readonly LineRule[];
  /** A heading or the head of an entry, for the outline. */
  readonly marks: readonly OutlineTitle[];
  /** Lines that no page break parts from this one, in reading order: the rest of balanced columns. */
  readonly attached: readonly AttachedLine[];
}

/**
 * A line at a fixed place under, or beside, the one it is attached to, whose `below` counts it too. Nothing is
 * attached to it in its turn.
 */
export interface AttachedLine {
  /** From the baseline of the line it is attached to down to its own. */
  readonly drop: number;
  readonly line: GalleyLine;
}

/** Glyphs on, or a little off, a line's baseline. */
export interface LinePiece extends TextRun {
  readonly x: number;
  /** Above the baseline. */
  readonly rise: number;
  /** The innermost element it belongs to. */
  readonly element: StructureNode;
  /** Of an aside: whether it is read before the line's whole paragraph or after it. */
  readonly reads?: 'before' | 'after';
}

/** A picture on a line or beside it; x from the flow's left edge. */
export interface LinePicture {
  readonly x: number;
  /** Of its upper edge above the baseline. */
  readonly rise: number;
  readonly set: SetPicture;
  readonly element: StructureNode;
}

/** A straight line; `rise` is of its upper edge above the baseline. */
export interface LineRule {
  readonly x: number;
  readonly width: number;
  readonly rise: number;
  readonly thickness: number;
  readonly colour: string;
}

export interface OutlineTitle {
  readonly title: string;
  readonly level: number;
  /** The number of the entry that it is the title of, as lines have it. */
  readonly entry?: number;
}

/** White between two lines, and what it costs to end a page there. It vanishes at the top of a page. */
export interface GalleySpace {
  readonly kind: 'space';
  readonly height: number;
  readonly stretch: number;
  readonly shrink: number;
  readonly at: BreakKind;
  /** Whether the line above ends in a hyphen. */
  readonly hyphenated: boolean;
  /** How many blocks that are to be kept together the break would divide. */
  readonly keepDepth: number;
}

/** Where a line's baseline lies in its leading. */
export interface Strut {
  readonly above: number;
  readonly below: number;
  readonly capHeight: number;
}

/**
 * Capitals stand in the middle of the leading, whatever the face says of its own ascent: faces side by
 * side would else lie on different baselines.
 */
export function strutOf(style: Pick<ParagraphStyle, 'text' | 'leading'>, book: FontBook): Strut {
  const face = book.face(style.text);
  const capHeight = (face.capHeight / face.unitsPerEm) * style.text.size;
  const above = (style.leading + capHeight) / 2;
  return { above, below: style.leading - above, capHeight };
}
