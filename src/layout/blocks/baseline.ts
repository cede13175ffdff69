import type { FontBook } from '../../fonts/font-book.ts';
import type { ParagraphStyle } from '../../model/text-style.ts';

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
