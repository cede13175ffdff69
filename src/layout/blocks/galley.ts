import type { FontBook } from '../../fonts/font-book.ts';
import type { SetPicture, Space } from '../../model/document.ts';
import type { BreakKind } from '../../model/layout-report.ts';
import type { ParagraphStyle } from '../../model/text-style.ts';
import type { TextRun } from '../inline/text-run.ts';
import type { StructureNode } from './structure-node.ts';

/** A flow laid out as one endless column of lines and spaces, before it is cut into pages. */
export type Galley = readonly GalleyItem[];

/** A line, or the space between two lines. */
export type GalleyItem = GalleyLine | GalleySpace;

/** The vertical extent of a line. All fields are in points. */
export interface Strut {
  /** From the top of the line to its baseline: a share of the leading, not the ascent of the font. */
  readonly above: number;
  /** From the baseline to the bottom of the line. */
  readonly below: number;
  /** Replaces `above` at the top of a page, so that first baselines align across frames. */
  readonly capHeight: number;
}

/**
 * Returns the strut of a paragraph style. Capitals are centred in the leading. The ascent of the face is ignored:
 * otherwise faces side by side would be on different baselines.
 */
export function strutOf(style: Pick<ParagraphStyle, 'text' | 'leading'>, book: FontBook): Strut {
  const face = book.face(style.text);
  const capHeight = (face.capHeight / face.unitsPerEm) * style.text.size;
  const above = (style.leading + capHeight) / 2;
  return { above, below: style.leading - above, capHeight };
}

/** A line and everything that moves with it. */
export interface GalleyLine extends Strut {
  readonly kind: 'line';
  /** Text, in reading order. */
  readonly pieces: readonly LinePiece[];
  readonly pictures: readonly LinePicture[];
  readonly rules: readonly LineRule[];
  /** Number of the paragraph, from 0 in reading order. */
  readonly paragraph: number;
  /** Number of the innermost entry the line belongs to, from 0. `undefined` outside entries. */
  readonly entry: number | undefined;
  /** The list items it belongs to, outermost first. Empty outside lists. */
  readonly listItems: readonly ListItem[];
  /**
   * Path of the innermost block that begins with the line, as indices such as `2/0/1`. It is the same at every measure, so
   * it tells which lines of two galleys begin alike. `undefined` inside a paragraph, variants or columns.
   */
  readonly starts: string | undefined;
  /** Outline entries that lead to this line. */
  readonly outlineTitles: readonly OutlineTitle[];
  /** Lines that are always on the same page as this one, in reading order: the rest of balanced columns. */
  readonly attached: readonly AttachedLine[];
}

/** An item of a list, both by their number in the flow. What a list has besides items counts as one more. */
export interface ListItem {
  readonly list: number;
  readonly item: number;
}

/**
 * A line at a fixed position below or beside the line it is attached to. The `below` of that line includes it. It has
 * no attached lines of its own.
 */
export interface AttachedLine {
  /** Distance from the baseline of the line it is attached to down to its own, in points. */
  readonly drop: number;
  readonly line: GalleyLine;
}

/** Shaped text or an icon on a line. */
export interface LinePiece extends TextRun {
  /** Distance from the left edge of the flow, in points. */
  readonly x: number;
  /** Height above the baseline of the line, in points. */
  readonly rise: number;
  /** The innermost structure element it belongs to. */
  readonly element: StructureNode;
  /** For text of an aside: if it is read before or after the whole paragraph of the line. */
  readonly reads?: 'before' | 'after' | undefined;
}

/** An image on a line or beside it. */
export interface LinePicture {
  /** Distance from the left edge of the flow, in points. */
  readonly x: number;
  /** Height of its upper edge above the baseline, in points. */
  readonly rise: number;
  readonly picture: SetPicture;
  readonly element: StructureNode;
}

/** A horizontal rule on a line. Lengths are in points. */
export interface LineRule {
  /** Distance from the left edge of the flow. */
  readonly x: number;
  readonly width: number;
  /** Height of its upper edge above the baseline. */
  readonly rise: number;
  readonly thickness: number;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** A heading or entry title for the outline of the PDF. */
export interface OutlineTitle {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** Number of the entry that it is the title of, as in `GalleyLine.entry`. */
  readonly entry: number | undefined;
}

/** Largest share of its height by which space grows to fill a page. Like spaces then look alike on all pages. */
export const maxGrowth = 0.15;

/**
 * Space between two lines, and the page break that is possible there. It is discarded at the top of a page. It stretches
 * by at most `maxGrowth` of its height, whatever the theme allows.
 */
export interface GalleySpace extends Space {
  readonly kind: 'space';
  /** Kind of a page break here, by what it falls between. */
  readonly at: BreakKind;
  /** True if the line above ends in a hyphen. */
  readonly hyphenated: boolean;
  /** Number of keep-together groups that a page break here would split. */
  readonly keepDepth: number;
}
