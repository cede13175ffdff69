import type { IconInline, Inline, TextInline } from '../../model/document.ts';
import { type GlyphRun, runText } from '../../model/glyph-run.ts';
import type { TextPosition } from '../../model/rich-text.ts';
import type { Underline } from '../../model/text-style.ts';

/** Shaped text of one face and style, with its link and language; or an icon among text. */
export interface TextRun {
  readonly run: GlyphRun;
  /** URL of the link on the text. */
  readonly link: string | undefined;
  /** BCP 47 language tag. */
  readonly language: string;
  /** True if the text is the label of what follows. */
  readonly label: boolean;
  /** Underline, with its lengths in points. */
  readonly underline: Underline | undefined;
  /** Set for raised or lowered text. Default: on the baseline. */
  readonly position?: TextPosition | undefined;
  /** Embedding level: odd for text from right to left, whose glyphs are in the order in which they are seen. Default: 0. */
  readonly level?: number | undefined;
  /** The icon to draw. `run` then has no glyphs, and the width of the icon's box. */
  readonly icon?: IconInline | undefined;
}

/** Returns the characters of successive runs. */
export function textOf(runs: readonly TextRun[]): string {
  return runs.map(({ run }) => runText(run)).join('');
}

/** Returns the total advance of successive runs, in points. */
export function widthOf(runs: readonly TextRun[]): number {
  let width = 0;
  for (const { run } of runs) width += run.width;
  return width;
}

/** An inline that can be shaped before the pages are known. */
export type SettableInline = TextInline | IconInline;

/** True if an inline does not depend on its page. Page numbers and entry titles of running lines do. */
export function isSettable(inline: Inline): inline is SettableInline {
  return inline.kind === 'text' || inline.kind === 'icon';
}
