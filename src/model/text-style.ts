import type { FaceQuery } from './face.ts';
import type { TextPosition } from './rich-text.ts';

/** Case of printed letters. */
export type Capitals = 'as-written' | 'small-caps' | 'all-small-caps';

/** The style of a run of text. */
export interface TextStyle extends FaceQuery {
  /** Points. */
  readonly size: number;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Extra advance after each glyph, in em. */
  readonly tracking: number;
  readonly capitals: Capitals;
  readonly figures: 'lining' | 'oldstyle';
  readonly figureSpacing: 'proportional' | 'tabular';
  /** True to raise hyphens and brackets to the height of capitals (OpenType `case`). */
  readonly caseForms: boolean;
  readonly ligatures: boolean;
  /** Raised or lowered small letters. Default: letters on the baseline. */
  readonly position?: TextPosition | undefined;
  /** BCP 47. */
  readonly language: string;
  /** Language of the text around words whose script tells another one. Default: that of the words. */
  readonly languageAround?: string | undefined;
  /** A rule under the text, as for links. */
  readonly underline?: Underline | undefined;
}

/** A rule under text. */
export interface Underline {
  /** Distance of its upper edge below the baseline, in em. */
  readonly offset: number;
  /** In em. */
  readonly thickness: number;
  /** `#rrggbb`. Default: the colour of the text. */
  readonly colour?: string | undefined;
}

/** The style of a paragraph. */
export interface ParagraphStyle {
  /** The style that sets the strut and the first baseline. */
  readonly text: TextStyle;
  /** Distance between baselines, in points. */
  readonly leading: number;
  /** Justified paragraphs with uneven spacing are set ragged instead. */
  readonly alignment: 'start' | 'centre' | 'end' | 'justified';
  /**
   * Name of justified paragraphs that look alike, inside the nearest group that lists the name in `agree` or else in the whole
   * flow. If an eighth of their lines or more cannot be justified evenly, or one item of a list cannot, all of them are ragged.
   * Default: each by itself.
   */
  readonly shares?: string | undefined;
  /** True to hyphenate words by the patterns of their language. */
  readonly hyphenation: boolean;
  /** Cost of an extra line relative to a better rag. 0 ignores the number of lines. Default: 1.6. */
  readonly economy: number;
  /**
   * True if the lines share the words evenly rather than leave a few on the last line, as in headings and addresses.
   * Takes no further line. Default: false.
   */
  readonly balanced?: boolean | undefined;
  /** Indent of the lines after the first, in points; at most a twelfth of the measure is used. Default: 0. */
  readonly hang?: number | undefined;
}
