import type { TextRun } from '../inline/text-run.ts';

/** A paragraph as Knuth and Plass (1981) see it: boxes that stand, glue that gives, penalties where a line may end. */
export type LineItem = Box | Glue | Penalty;

/** Something that no line break divides: a word, or a part of one. */
export interface Box {
  readonly kind: 'box';
  readonly width: number;
  /** How far its letters may be tracked apart and together in justified text, in points. */
  readonly stretch: number;
  readonly shrink: number;
  /** How much of its first sign may hang before the measure in justified text, in points. */
  readonly hangBefore: number;
  /** How much of its last sign may hang past the measure, in points. */
  readonly hang: number;
  /** How good it is to end a line here. */
  readonly ending: LineEnding;
  /** Characters, without what hangs: tells a runt and a short fragment. */
  readonly length: number;
  /** What is painted, left to right; more than one piece where the style changes inside a word. */
  readonly pieces: readonly TextRun[];
}

/** A stub is a small word that leans on the next (`a`, `of`, `the`); a pause ends in a comma or stop. */
export type LineEnding = 'stub' | 'pause' | 'plain';

/** A space between words. A line may end at it, unless a penalty of infinite cost stands before it. */
export interface Glue {
  readonly kind: 'glue';
  readonly width: number;
  /** How far it may give in justified text, in points. */
  readonly stretch: number;
  readonly shrink: number;
  /** The space as a glyph: it is set at every line's end too, so that words never run together. */
  readonly piece: TextRun;
}

/** A place inside a word where a line may end. */
export interface Penalty {
  readonly kind: 'penalty';
  readonly at: PenaltyKind;
  /** Cost of ending the line here, on top of the kind's own; Infinity forbids. */
  readonly cost: number;
  /** Of what is inserted when the line ends here: a soft hyphen's hyphen. */
  readonly width: number;
  readonly insert: TextRun | undefined;
}

/**
 * `tie`: never. `forced`: always. `hyphen`: after a hyphen the writer typed. `soft-hyphen`: inside a word.
 * `slash`: after / or a dash in prose. `address`: inside a URL or code. `ideograph`: between two CJK characters.
 * `emergency`: inside a word that is longer than the measure.
 */
export type PenaltyKind =
  | 'tie'
  | 'forced'
  | 'hyphen'
  | 'soft-hyphen'
  | 'slash'
  | 'address'
  | 'ideograph'
  | 'emergency';

const nothing: readonly TextRun[] = [];

/** What is painted of an item in a line. */
export function piecesOf(item: LineItem): readonly TextRun[] {
  switch (item.kind) {
    case 'box':
      return item.pieces;
    case 'glue':
      return [item.piece];
    case 'penalty':
      return nothing;
  }
}
