import type { Place, Problem } from '../index.ts';
import type { Highlight } from './colours.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { printable } from './printable.ts';

/** How problems are shown, and what they are about. */
export interface ProblemPage {
  /** What problems without a file of their own are about. */
  readonly file: string;
  /** The text of a file that was read; absent where none is known. */
  readonly textOf: (file: string) => string | undefined;
  readonly highlight: Highlight;
  readonly columns: number;
  /** Whether the code follows the message. */
  readonly codes?: boolean;
}

/**
 * A problem as compilers print theirs, `cv.yaml:3:7: warning: message`, then the line it is in with a caret under
 * the place, and the hint.
 */
export function problemText({ code, severity, message, place, hint }: Problem, page: ProblemPage): string {
  const { file, highlight, codes = false } = page;
  const known = place !== undefined && place.line > 0 ? place : undefined;
  const where =
    known === undefined ? (place?.file ?? file) : `${known.file ?? file}:${known.line}:${known.column}`;
  const rows = [
    `${highlight(`${printable(where)}:`, 'place')} ${highlight(`${severity}:`, severity)} ${printable(message)}${codes ? ` ${highlight(`[${code}]`, 'aside')}` : ''}`,
    ...(known ? excerptRows(known, severity, page) : []),
    ...(hint === undefined ? [] : [`  ${highlight('hint:', 'aside')} ${printable(hint)}`]),
  ];
  return `${rows.join('\n')}\n`;
}

function excerptRows(place: Place, severity: Problem['severity'], page: ProblemPage): readonly string[] {
  const { file, textOf, highlight, columns } = page;
  const number = `  ${place.line} | `;
  const text = textOf(place.file ?? file);
  const excerpt: Excerpt | undefined =
    text === undefined ? undefined : excerptOf(text, place, columns - number.length);
  if (excerpt === undefined) return [];
  const blank = `${' '.repeat(number.length - 2)}| `;
  return [
    highlight(number, 'aside') + excerpt.line,
    highlight(blank, 'aside') + highlight(excerpt.mark, severity),
  ];
}
