import type { ParagraphStyle } from '../../model/text-style.ts';
import type { TextRun } from '../inline/text-run.ts';

/** A line of a paragraph, laid out. */
export interface LaidOutLine {
  /** Side by side, from left to right. */
  readonly pieces: readonly PlacedPiece[];
  /** Width in points, without the space that ends the line and without tracking after its last character. */
  readonly width: number;
  /** True if the line ends in a hyphen, added or from the text. */
  readonly hyphenated: boolean;
  /** True if the line is wider than the measure. */
  readonly overfull: boolean;
}

/** Shaped text, and its distance from the left edge of the paragraph in points. */
export interface PlacedPiece extends TextRun {
  readonly x: number;
}

/** The lines of a paragraph, and what the layout report tells about them. */
export interface LaidOutParagraph {
  readonly lines: readonly LaidOutLine[];
  /** True if the last line is one short word. */
  readonly runt: boolean;
  /** Number of lines that end in an added hyphen. */
  readonly hyphens: number;
  /** Why justified text is ragged; `undefined` if it is not. `section`: because the other paragraphs of its section are. */
  readonly raggedInstead: 'narrow' | 'uneven' | 'runt' | 'section' | undefined;
  /** True if justified text is ragged for lines that differ little more than is allowed. */
  readonly isNearlyEven: boolean;
}

/** The part of a paragraph style that line breaking depends on. Without `hyphenation` no word is hyphenated. */
export type LineStyle = Pick<ParagraphStyle, 'alignment' | 'economy'> &
  Partial<Pick<ParagraphStyle, 'hyphenation' | 'balanced' | 'hang'>> & {
    /**
     * True for text that has to be there, such as a heading: if no face has any of its characters, boxes stand in their
     * place. Default: false.
     */
    readonly staysVisible?: boolean | undefined;
    /** True if the lines of balanced text are alike however long the last one is, as those of contacts. Default: false. */
    readonly alwaysBalanced?: boolean | undefined;
    /**
     * What most justified paragraphs around it are: `ragged` makes it ragged too, `justified` justifies it also if it is only
     * nearly even. Default: justified if it is even.
     */
    readonly others?: 'justified' | 'ragged' | undefined;
  };

/** True if a paragraph takes no more than a line, and that line is not too wide. */
export function fitsOneLine({ lines }: LaidOutParagraph): boolean {
  return lines.length === 1 && lines.every((line) => !line.overfull);
}
