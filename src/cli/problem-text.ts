import type { Place, Problem } from '../index.ts';
import { cellWidth, type Highlight, printable } from './terminal-text.ts';

/** The file that problems are about, and how they are shown. */
export interface ProblemTextOptions {
  /** File of the problems that name no file of their own. */
  readonly file: string;
  /** Returns the text of a file that was read, or `undefined` for any other file. */
  readonly textOf: (file: string) => string | undefined;
  readonly highlight: Highlight;
  /** Width of the terminal in cells. */
  readonly columns: number;
  /** True if the problem's code follows the message. Default: false. */
  readonly codes?: boolean;
}

/**
 * Returns a problem in the form of a compiler message: `cv.yaml:3:7: warning: message`, then the source line with a
 * caret under the position, then the hint.
 */
export function problemText(
  { code, severity, message, place, hint }: Problem,
  options: ProblemTextOptions,
): string {
  const { file, highlight, codes = false } = options;
  const position = highlight(`${printable(positionText(place, file))}:`, 'position');
  const codeText = codes ? ` ${highlight(`[${code}]`, 'secondary')}` : '';
  const rows = [
    `${position} ${highlight(`${severity}:`, severity)} ${printable(message)}${codeText}`,
    ...(place && place.line > 0 ? excerptRows(place, severity, options) : []),
    ...(hint === undefined ? [] : [`  ${highlight('hint:', 'secondary')} ${printable(hint)}`]),
  ];
  return `${rows.join('\n')}\n`;
}

/** Returns `cv.yaml:3:7`, or the file alone if the line is unknown. `file` applies if the place names no file. */
export function positionText(place: Place | undefined, file: string): string {
  const name = place?.file ?? file;
  return place && place.line > 0 ? `${name}:${place.line}:${place.column}` : name;
}

function excerptRows(
  place: Place,
  severity: Problem['severity'],
  { file, textOf, highlight, columns }: ProblemTextOptions,
): readonly string[] {
  const number = `  ${place.line} | `;
  const text = textOf(place.file ?? file);
  const excerpt = text === undefined ? undefined : excerptOf(text, place, columns - number.length);
  if (excerpt === undefined) return [];
  const blank = `${' '.repeat(number.length - 2)}| `;
  return [
    highlight(number, 'secondary') + excerpt.line,
    highlight(blank, 'secondary') + highlight(excerpt.marker, severity),
  ];
}

/** A source line and the marker below it. */
export interface Excerpt {
  readonly line: string;
  /** Spaces, a caret under the position and tildes under the rest of it. */
  readonly marker: string;
}

/** Replacement of a tab, so that the caret does not depend on the tab stops of the terminal. */
const tab = '  ';
const ellipsis = '…';
/** Cells kept before the position if the start of the line is cut off: a few words of context. */
const contextWidth = 24;

/** Returns the source line of a place, at most `columns` cells wide, or `undefined` if it is empty or does not exist. */
export function excerptOf(text: string, place: Place, columns: number): Excerpt | undefined {
  const line = text.split('\n', place.line)[place.line - 1]?.replace(/\r$/, '');
  if (line === undefined || line.trim() === '') return undefined;
  const cells = cellsOf(line);
  const from = cells.findIndex(({ end }) => end > place.column - 1);
  const start = from === -1 ? cells.length : from;
  const last = cells.findIndex(({ end }) => end >= place.column - 1 + Math.max(1, place.length));
  return excerptOfCells(cells, start, last === -1 ? cells.length : last + 1, columns);
}

/** A character as the terminal shows it. */
interface Cell {
  readonly text: string;
  /** In cells of the terminal. */
  readonly width: number;
  /** End of the character in the source line, in UTF-16 units. */
  readonly end: number;
}

function cellsOf(line: string): readonly Cell[] {
  let end = 0;
  return Array.from(line, (character) => {
    end += character.length;
    const text = character === '\t' ? tab : printable(character);
    return { text, width: text === character ? cellWidth(character) : text.length, end };
  });
}

/** Marks cells `start` to `end`. Cuts a line that is too wide on both sides of them. */
function excerptOfCells(cells: readonly Cell[], start: number, end: number, columns: number): Excerpt {
  let first = 0;
  if (widthOf(cells) > columns) {
    first = start;
    while (first > 0 && widthOf(cells.slice(first - 1, start)) <= contextWidth) first -= 1;
  }
  const before = first > 0 ? ellipsis : '';
  let last = cells.length;
  if (before.length + widthOf(cells.slice(first)) > columns) {
    last = first;
    let width = before.length + ellipsis.length;
    while (last < cells.length && width + (cells[last]?.width ?? 0) <= columns) {
      width += cells[last]?.width ?? 0;
      last += 1;
    }
  }
  const text = cells.slice(first, last).map((cell) => cell.text);
  const indent = before.length + widthOf(cells.slice(first, start));
  const markedWidth = widthOf(cells.slice(start, Math.min(end, last)));
  return {
    line: `${before}${text.join('').trimEnd()}${last < cells.length ? ellipsis : ''}`,
    marker: `${' '.repeat(indent)}^${'~'.repeat(Math.max(0, markedWidth - 1))}`,
  };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
