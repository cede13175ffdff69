import type { IconInline } from '../../model/document.ts';
import type { Shaping } from './shape-word.ts';
import type { TextRun } from './text-run.ts';

/** A drawing as a piece of a line: as wide as its place, without glyphs. */
export function shapeIcon(icon: IconInline, { book }: Shaping): TextRun {
  const { style, advance } = icon;
  const { size, colour, language } = style;
  const run = { face: book.face(style), size, colour, tracking: 0, glyphs: [], width: advance };
  return { run, link: undefined, label: false, language, underline: undefined, icon };
}
