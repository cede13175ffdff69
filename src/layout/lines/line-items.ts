import type { TextRun } from '../inline/text-run.ts';

/**
 * An item of a paragraph, as in Knuth & Plass (1981): a box of fixed content, glue of elastic width, or a penalty
 * at a place where a line may end.
 */
export type LineItem = Box | Separator | Glue | Gap | Penalty;

/** A word, or a part of one. No line ends inside it. */
export interface Box {
  readonly kind: 'box';
  /** Natural width in points. */
  readonly width: number;
  /** Largest amount that tracking adds to the width in justified text, in points. */
  readonly stretch: number;
  /** Largest amount that tracking takes from the width in justified text, in points. */
  readonly shrink: number;
  /** Protrusion of the first character before the measure in justified text, in points. */
  readonly startProtrusion: number;
  /** Protrusion of the last character past the measure, in points. */
  readonly endProtrusion: number;
  /** Quality of a line end after this box. */
  readonly ending: LineEnding;
  /** Number of characters without closing punctuation. Used to find runts and short parts of hyphenated words. */
  readonly length: number;
  /** Shaped text, left to right. More than one run if the style changes inside the word. */
  readonly pieces: readonly TextRun[];
}

/** A separator between two words of a line, with glue on each side. If the line ends there, it is not drawn. */
export interface Separator {
  readonly kind: 'separator';
  /** Width in points. */
  readonly width: number;
  /** Shaped text, left to right. */
  readonly pieces: readonly TextRun[];
}

/**
 * `stub`: a short function word that belongs to the next word (`a`, `of`, `the`). `pause`: ends in a comma or stop.
 * `suspended`: ends in a hyphen, as in `pre- and post-war`. `number`: a number that may count the next word, as in `24 beds`;
 * not a year or a percentage, or the name of a journal before its volume. `phrase`: the first half of a phrase such as `33, 415–422` or `Patent 8,555,302`.
 */
export type LineEnding = 'stub' | 'pause' | 'suspended' | 'number' | 'phrase' | 'plain';

/** A space between words. A line may end at it, unless a tie is next to it. */
export interface Glue {
  readonly kind: 'glue';
  /** Natural width in points. */
  readonly width: number;
  /** Largest amount the space widens in justified text, in points. */
  readonly stretch: number;
  /** Largest amount the space narrows in justified text, in points. */
  readonly shrink: number;
  /** The space as a glyph. It is also painted at the end of a line, so that extracted words stay separate. */
  readonly piece: TextRun;
}

/**
 * The space beside an ideograph: white that belongs to a full-width mark, a little space before Latin letters, or none that
 * justified text widens. It is painted as a part of the character before it, so that extracted text has no space there. No line
 * ends at it: a penalty beside it says whether one may.
 */
export interface Gap {
  readonly kind: 'gap';
  /** Natural width in points. */
  readonly width: number;
  /** Largest amount the gap widens in justified text, in points. */
  readonly stretch: number;
  /** Largest amount the gap narrows in justified text, in points. */
  readonly shrink: number;
}

/** A place between two boxes where a line may end, must end or must not end. */
export interface Penalty {
  readonly kind: 'penalty';
  readonly at: PenaltyKind;
  /** Cost of ending the line here in demerits, on top of the cost of the kind. `Infinity` forbids the break. */
  readonly cost: number;
  /** Width of `insert` in points. */
  readonly width: number;
  /** Text that is added if the line ends here: the hyphen of a soft hyphen. */
  readonly insert: TextRun | undefined;
}

/**
 * `tie`: no break here. `forced`: always a break. `hyphen`: after a hyphen in the text. `soft-hyphen`: inside a word,
 * where a hyphen is added. `slash`: after a slash or dash in prose. `address`: inside a URL or code. `ideograph`:
 * beside an ideograph. `unspaced`: between two words of a script without spaces, or where the text asks for it. `emergency`:
 * inside text that is wider than the measure and has no better place.
 */
export type PenaltyKind =
  | 'tie'
  | 'forced'
  | 'hyphen'
  | 'soft-hyphen'
  | 'slash'
  | 'address'
  | 'ideograph'
  | 'unspaced'
  | 'emergency';

/** Returns the shaped text of an item at its natural width. A penalty has none. */
export function piecesOf(item: LineItem): readonly TextRun[] {
  switch (item.kind) {
    case 'box':
    case 'separator':
      return item.pieces;
    case 'glue':
      return [item.piece];
    case 'gap':
    case 'penalty':
      return noPieces;
  }
}

const noPieces: readonly TextRun[] = [];
