import type { FaceQuery } from './face.ts';

/** How capitals and small letters come out. */
export type Capitals = 'as-written' | 'small-caps' | 'all-small-caps';

/** Everything about a run of text but its place. */
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
  /** Hyphens and brackets raised to stand beside capitals. */
  readonly caseForms: boolean;
  readonly ligatures: boolean;
  /** BCP 47. */
  readonly language: string;
  /** A rule under the text, as for links; `offset` is below the baseline. Both in em. */
  readonly underline?: { readonly offset: number; readonly thickness: number };
}

/** How a paragraph is set. */
export interface ParagraphStyle {
  /** The style the paragraph's strut and first baseline are taken from. */
  readonly text: TextStyle;
  /** Baseline to baseline, in points. */
  readonly leading: number;
  /** Justified text is set ragged where it would stay uneven. */
  readonly alignment: 'start' | 'centre' | 'end' | 'justified';
  /** Whether words may be divided, by the patterns of their language. */
  readonly hyphenation: boolean;
  /** Whether a line too many is worth a better rag: 1.6 by default, 0 for loose. */
  readonly economy: number;
}
