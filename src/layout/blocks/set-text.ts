import type { Paragraph } from '../../model/document.ts';
import type { SetParagraph } from '../lines/set-lines.ts';

/** A paragraph and what became of it at its measure. */
export interface SetText {
  readonly paragraph: Paragraph;
  readonly set: SetParagraph;
  /** Points, without what is reserved for an aside. */
  readonly measure: number;
}

/** Whether the text takes no more than a line, and that line is not too wide. */
export function staysOnOneLine({ set }: SetText): boolean {
  return set.lines.length === 1 && set.lines.every((line) => !line.overfull);
}
