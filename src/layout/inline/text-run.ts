import type { IconInline } from '../../model/document.ts';
import type { GlyphRun } from '../../model/glyph-run.ts';

/** A stretch of shaped text of one face and style, and what it is beside its glyphs; or a drawing among text. */
export interface TextRun {
  readonly run: GlyphRun;
  /** Where a click on it leads. */
  readonly link: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /** Whether it names what follows. */
  readonly label: boolean;
  /** The rule under it: below the baseline, and how thick, in points. */
  readonly underline: { readonly offset: number; readonly thickness: number } | undefined;
  /** What is drawn here; the run then has no glyphs, and is as wide as the place for it. */
  readonly icon?: IconInline;
}
