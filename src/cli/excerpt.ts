import type { Place } from '../index.ts';
import { cellsOf, printable } from './printable.ts';

/** A line of the user's file and what marks a place in it: two rows of the same columns. */
export interface Excerpt {
  readonly line: string;
  /** Spaces, a caret under the place and waves under the rest of it. */
  readonly mark: string;
}

/** What a tab is shown as: the caret then stands right whatever the terminal's stops. */
const tab = '  ';
const ellipsis = '…';
/** Cells before the place that are shown where a line is cut there. */
const lead = 24;

/** The line of `text` that a place is in, no wider than `columns` cells; absent where there is no such line. */
export function excerptOf(text: string, place: Place, columns: number): Excerpt | undefined {
  const line = text.split('\n', place.line)[place.line - 1]?.replace(/\r$/, '');
  if (line === undefined || line.trim() === '') return undefined;
  const cells = cellsIn(line);
  const from = cells.findIndex(({ end }) => end > place.column - 1);
  const start = from === -1 ? cells.length : from;
  const beyond = cells.findIndex(({ end }) => end >= place.column - 1 + Math.max(1, place.length));
  return cut(cells, start, beyond === -1 ? cells.length : beyond + 1, columns);
}

/** A character as it is shown. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  /** Where it ends in the line, in UTF-16 units. */
  readonly end: number;
}

function cellsIn(line: string): readonly Cell[] {
  let end = 0;
  return Array.from(line, (character) => {
    end += character.length;
    const shown = character === '\t' ? tab : printable(character);
    return { shown, width: shown === character ? cellsOf(character) : shown.length, end };
  });
}

/** Cells `start` to `end` are marked; of a line that is too wide, what is around them is shown. */
function cut(cells: readonly Cell[], start: number, end: number, columns: number): Excerpt {
  let first = 0;
  if (widthOf(cells) > columns) {
    first = start;
    while (first > 0 && widthOf(cells.slice(first - 1, start)) <= lead) first -= 1;
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
  const shown = cells.slice(first, last).map((cell) => cell.shown);
  const indent = before.length + widthOf(cells.slice(first, start));
  const marked = widthOf(cells.slice(start, Math.min(end, last)));
  return {
    line: `${before}${shown.join('').trimEnd()}${last < cells.length ? ellipsis : ''}`,
    mark: `${' '.repeat(indent)}^${'~'.repeat(Math.max(0, marked - 1))}`,
  };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
