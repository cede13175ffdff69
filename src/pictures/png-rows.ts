import { PictureError } from './picture-error.ts';
import type { PngHeader } from './png-chunks.ts';

/** Every so many pixels of every so many rows, from a first one on: all of a picture, or a pass of an interlaced one. */
export interface PngPass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  /** Of its pixels, and of its rows; one of them may be 0. */
  readonly columns: number;
  readonly rows: number;
}

/** Source: PNG (third edition), 8.1: Adam7. */
const interlacePasses: readonly (readonly [x: number, y: number, stepX: number, stepY: number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/** The passes that a picture comes in, in order. */
export function passesOf({ width, height, interlaced }: PngHeader): readonly PngPass[] {
  const steps = interlaced ? interlacePasses : ([[0, 0, 1, 1]] as const);
  return steps.map(([x, y, stepX, stepY]) => {
    const columns = Math.max(0, Math.ceil((width - x) / stepX));
    const rows = columns === 0 ? 0 : Math.max(0, Math.ceil((height - y) / stepY));
    return { x, y, stepX, stepY, columns, rows };
  });
}

/** Undoes the filters of a pass in place: each of its rows follows the number of its filter. Source: PNG (third edition), 9. */
export function unfilter(pass: Uint8Array, rowLength: number, pixelLength: number): void {
  for (let start = 0; start < pass.length; start += rowLength + 1) {
    const row = pass.subarray(start + 1, start + 1 + rowLength);
    const above = start === 0 ? new Uint8Array(rowLength) : pass.subarray(start - rowLength, start);
    unfilterRow(pass[start] ?? 0, row, above, pixelLength);
  }
}

function unfilterRow(filter: number, row: Uint8Array, above: Uint8Array, pixelLength: number): void {
  if (filter > 4) throw new PictureError('is damaged: its pixels cannot be read');
  for (let at = 0; at < row.length && filter > 0; at += 1) {
    const left = row[at - pixelLength] ?? 0;
    const up = above[at] ?? 0;
    let foretold = left;
    if (filter === 2) foretold = up;
    if (filter === 3) foretold = (left + up) >> 1;
    if (filter === 4) foretold = nearest(left, up, above[at - pixelLength] ?? 0);
    row[at] = (row[at] ?? 0) + foretold;
  }
}

/** Paeth's guess: of the pixels to the left, above and between, the one nearest to what a slope would make. */
function nearest(left: number, up: number, between: number): number {
  const toLeft = Math.abs(up - between);
  const toUp = Math.abs(left - between);
  const toBetween = Math.abs(left + up - 2 * between);
  if (toLeft <= toUp && toLeft <= toBetween) return left;
  return toUp <= toBetween ? up : between;
}
