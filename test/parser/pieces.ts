import { printedDates } from './printed-dates.ts';
import type { TextLine, TextRun } from './text-lines.ts';

const separator = /\s*[·|•]\s*|\s+[–—]\s+/u;
const wholeSeparators = /^[\s·|•,–—-]+|[\s·|•,–—-]+$/gu;

/** Text of a line in one run, or between two separators. */
export interface Piece {
  readonly text: string;
  readonly run: TextRun;
  /** True after a comma with a change of font: `, Leeds`. */
  readonly appended: boolean;
}

/** Splits runs at `·`, `|`, `•` and a dash between spaces, unless they are dates. */
export function piecesOf({ runs }: TextLine): readonly Piece[] {
  return runs.flatMap((run) => {
    const parts = printedDates(run.text) ? [run.text] : run.text.split(separator);
    return parts
      .map((part, index) => ({ text: bare(part), run, appended: index === 0 && part.startsWith(',') }))
      .filter(({ text }) => text !== '');
  });
}

/** Removes the separators around a piece. An open date keeps its dash. */
function bare(part: string): string {
  return printedDates(part) ? part.trim() : part.replace(wholeSeparators, '');
}
