import { printedDates } from './printed-dates.ts';
import type { TextLine, TextRun } from './text-lines.ts';

const separator = /\s*[·|•]\s*|\s+[–—]\s+/u;
const wholeSeparators = /^[\s·|•,–—-]+|[\s·|•,–—-]+$/gu;

/** What a line says in one run, or between two marks that part. */
export interface Piece {
  readonly text: string;
  readonly run: TextRun;
  /** After a comma that a change of font set apart: `, Leeds`. */
  readonly appended: boolean;
}

/** Runs, parted again at `·`, `|`, `•` and a dash between spaces, unless they are dates. */
export function piecesOf({ runs }: TextLine): readonly Piece[] {
  return runs.flatMap((run) => {
    const parts = printedDates(run.text) ? [run.text] : run.text.split(separator);
    return parts
      .map((part, index) => ({ text: bare(part), run, appended: index === 0 && part.startsWith(',') }))
      .filter(({ text }) => text !== '');
  });
}

/** A piece without the marks that parted it; an open date keeps its dash. */
function bare(part: string): string {
  return printedDates(part) ? part.trim() : part.replace(wholeSeparators, '');
}
