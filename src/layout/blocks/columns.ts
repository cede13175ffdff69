import type { Columns } from '../../model/document.ts';
import type { BreakKind } from '../../model/layout-report.ts';
import type { AttachedLine, Galley, GalleyLine } from './galley.ts';

/** Number and positions of columns. */
export interface ColumnGrid {
  readonly count: number;
  /** From the left edge of a column to that of the next, in points. */
  readonly step: number;
}

/**
 * Returns the line length of each column in points, at most 0 if there is no room for columns.
 *
 * @param width Width of all columns with the gaps between them, in points.
 * @throws RangeError if the number of columns is no positive integer.
 */
export function measureOfColumn({ count, gap }: Pick<Columns, 'count' | 'gap'>, width: number): number {
  if (!(Number.isInteger(count) && count > 0))
    throw new RangeError(`the number of columns must be a positive integer, not ${count}`);
  return (width - gap * (count - 1)) / count;
}

/** Successive lines of a galley. */
type Column = readonly ColumnLine[];

interface ColumnLine {
  readonly line: GalleyLine;
  /** From the top of the galley, in points. */
  readonly baseline: number;
  /** True if a column may begin with this line. */
  readonly canStart: boolean;
}

/** Lines in a column. In longer columns the reader's eye travels too far to find the next one. */
const maxLines = 24;

/** Rounding tolerance in points: heights that differ by less are equal. */
const tolerance = 0.001;

/** Breaks that no column ends at. */
const forbiddenBreaks: ReadonlySet<BreakKind> = new Set(['after-head', 'after-lead-in', 'orphan', 'widow']);

/**
 * Arranges the lines of a galley in columns of about the same height, with their first baselines aligned. Returns them
 * as one line with the others attached to it, so no page break splits them. Returns `undefined` if there are no lines,
 * if a column would have too many, or if it would be higher than `maxHeight` points.
 */
export function balancedColumns(galley: Galley, grid: ColumnGrid, maxHeight: number): GalleyLine | undefined {
  const lines = columnLines(galley);
  if (lines.length > maxLines * grid.count) return undefined;
  const columns = balanced(lines, grid.count);
  const tops = columns.flatMap((column) => column[0]?.line ?? []);
  const above = Math.max(...tops.map((line) => line.above));
  const below = Math.max(...columns.map((column) => columnHeight(column, 0, column.length)));
  if (columns.some((column) => column.length > maxLines) || above + below > maxHeight) return undefined;
  const [first, ...attached] = columns.flatMap((column, index) => attachedLines(column, index * grid.step));
  const capHeight = Math.max(...tops.map((line) => line.capHeight));
  return first && { ...first.line, above, below, capHeight, attached };
}

function columnLines(galley: Galley): Column {
  const lines: ColumnLine[] = [];
  let bottom = 0;
  let canStart = true;
  for (const item of galley) {
    if (item.kind === 'space') {
      bottom += item.height;
      canStart &&= !forbiddenBreaks.has(item.at) && item.keepDepth === 0;
      continue;
    }
    const baseline = bottom + item.above;
    lines.push({ line: item, baseline, canStart });
    bottom = baseline + item.below;
    canStart = true;
  }
  return lines;
}

/** Returns the height of the lines `from` to before `to`, from the first baseline to the bottom, in points. */
function columnHeight(lines: Column, from: number, to: number): number {
  const first = lines[from];
  const last = lines[to - 1];
  return first && last && to > from ? last.baseline + last.line.below - first.baseline : 0;
}

/**
 * Splits lines into columns. First minimises the height of the tallest column, by binary search over all heights that a
 * column can have. Then, under that limit, minimises the sum of the squared heights.
 */
function balanced(lines: Column, count: number): readonly Column[] {
  const ends = [...[...lines.keys()].filter((index) => lines[index]?.canStart), lines.length];
  const heights = ends.map((from) =>
    ends.map((to) => (to < from ? Infinity : columnHeight(lines, from, to))),
  );
  const limits = heights
    .flat()
    .filter(Number.isFinite)
    .sort((one, other) => one - other);
  let low = 0;
  let high = limits.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (mostEvenStarts(heights, count, limits[middle] ?? 0) === undefined) low = middle + 1;
    else high = middle;
  }
  const starts = mostEvenStarts(heights, count, limits[low] ?? 0) ?? [];
  return starts
    .map((from, index) => lines.slice(ends[from], ends[starts[index + 1] ?? ends.length - 1]))
    .filter(({ length }) => length > 0);
}

/** The best way to fill a number of columns up to a break. */
interface Filling {
  /** Sum of the squared heights of the columns. */
  readonly cost: number;
  /** The break that each column begins at. */
  readonly starts: readonly number[];
}

/**
 * Finds where columns no higher than `limit` begin so that the sum of their squared heights is smallest. If sums are
 * equal, the first columns are longer. Returns `undefined` if the lines do not fit.
 *
 * It solves a shortest-path problem with exactly `count` edges. Nodes are the breaks between lines. An edge is a column
 * from one break to the same or a later one; it costs its height squared. After each round, `best` holds the best path
 * to every break with that many columns.
 *
 * @param heights Height of the column from one break to another. `Infinity` if it would end before it begins.
 */
function mostEvenStarts(
  heights: readonly (readonly number[])[],
  count: number,
  limit: number,
): readonly number[] | undefined {
  let best = heights.map((_, index): Filling | undefined => {
    return index === 0 ? { cost: 0, starts: [] } : undefined;
  });
  for (let column = 0; column < count; column++) {
    const before = best;
    best = heights.map((_, to) => bestFilling(before, heights, to, limit));
  }
  return best.at(-1)?.starts;
}

/** Adds one column that ends at the break `to` to the best of the fillings before it. */
function bestFilling(
  before: readonly (Filling | undefined)[],
  heights: readonly (readonly number[])[],
  to: number,
  limit: number,
): Filling | undefined {
  let best: Filling | undefined;
  for (let from = to; from >= 0; from--) {
    const filled = before[from];
    const height = heights[from]?.[to] ?? Infinity;
    if (filled === undefined || height > limit + tolerance) continue;
    const cost = filled.cost + height ** 2;
    if (best === undefined || cost < best.cost - tolerance) best = { cost, starts: [...filled.starts, from] };
  }
  return best;
}

/** Returns the lines of a column with their distances from its first baseline, moved to the right by `shift` points. */
function attachedLines(column: Column, shift: number): readonly AttachedLine[] {
  const top = column[0]?.baseline ?? 0;
  return column.flatMap(({ line, baseline }) => {
    const drop = baseline - top;
    const below = line.attached.map((each) => ({
      drop: drop + each.drop,
      line: shiftedLine(each.line, shift),
    }));
    return [{ drop, line: shiftedLine({ ...line, attached: [] }, shift) }, ...below];
  });
}

function shiftedLine(line: GalleyLine, shift: number): GalleyLine {
  return {
    ...line,
    pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + shift })),
    pictures: line.pictures.map((picture) => ({ ...picture, x: picture.x + shift })),
    rules: line.rules.map((rule) => ({ ...rule, x: rule.x + shift })),
  };
}
