import type { BreakKind } from '../../model/layout-report.ts';
import type { AttachedLine, Galley, GalleyLine } from './galley.ts';

/** Where columns stand. */
export interface ColumnGrid {
  readonly count: number;
  /** From the left edge of a column to that of the next. */
  readonly step: number;
}

/** Lines with their baselines, from the galley's top. */
type Column = readonly ColumnLine[];

interface ColumnLine {
  readonly line: GalleyLine;
  readonly baseline: number;
  /** Whether a column may begin here. */
  readonly starts: boolean;
}

/** More lines than this do not go side by side: the eye would travel too far to find the next column. */
const mostLines = 24;

/** Two heights nearer than this are the same. */
const tolerance = 0.001;

/** What a column never ends after. */
const holds: ReadonlySet<BreakKind> = new Set(['after-head', 'after-lead-in', 'orphan', 'widow']);

/**
 * The lines of a galley in columns of about the same height, all beginning on one baseline, as one line
 * with the others attached to it; undefined if there are no lines, or the columns would be too long, or higher
 * than `tallest` points.
 */
export function balancedColumns(galley: Galley, grid: ColumnGrid, tallest: number): GalleyLine | undefined {
  const lines = columnLines(galley);
  if (lines.length > mostLines * grid.count) return undefined;
  const columns = balanced(lines, grid.count);
  const tops = columns.flatMap((column) => column[0]?.line ?? []);
  const above = Math.max(...tops.map((line) => line.above));
  const below = Math.max(...columns.map((column) => heightOf(column, 0, column.length)));
  if (columns.some((column) => column.length > mostLines) || above + below > tallest) return undefined;
  const [first, ...attached] = columns.flatMap((column, index) => attachedTo(column, index * grid.step));
  const capHeight = Math.max(...tops.map((line) => line.capHeight));
  return first && { ...first.line, above, below, capHeight, attached };
}

function columnLines(galley: Galley): Column {
  const lines: ColumnLine[] = [];
  let bottom = 0;
  let starts = true;
  for (const item of galley) {
    if (item.kind === 'space') {
      bottom += item.height;
      starts &&= !holds.has(item.at) && item.keepDepth === 0;
      continue;
    }
    const baseline = bottom + item.above;
    lines.push({ line: item, baseline, starts });
    bottom = baseline + item.below;
    starts = true;
  }
  return lines;
}

/** From the first baseline to the bottom of the lines from one to before another. */
function heightOf(lines: Column, from: number, to: number): number {
  const first = lines[from];
  const last = lines[to - 1];
  return first && last && to > from ? last.baseline + last.line.below - first.baseline : 0;
}

/** The columns whose tallest is as low as can be, and of those the most even. */
function balanced(lines: Column, count: number): readonly Column[] {
  const ends = [...[...lines.keys()].filter((index) => lines[index]?.starts), lines.length];
  const heights = ends.map((from) => ends.map((to) => (to < from ? Infinity : heightOf(lines, from, to))));
  const limits = heights
    .flat()
    .filter(Number.isFinite)
    .sort((one, other) => one - other);
  let low = 0;
  let high = limits.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (evenest(heights, count, limits[middle] ?? 0) === undefined) low = middle + 1;
    else high = middle;
  }
  const cuts = evenest(heights, count, limits[low] ?? 0) ?? [];
  return cuts
    .map((from, index) => lines.slice(ends[from], ends[cuts[index + 1] ?? ends.length - 1]))
    .filter(({ length }) => length > 0);
}

interface Filling {
  /** The sum of the squares of the heights. */
  readonly unevenness: number;
  /** Where each column begins. */
  readonly cuts: readonly number[];
}

/** Where columns no higher than `limit` begin so that they are most alike, the earlier ones longer in doubt. */
function evenest(
  heights: readonly (readonly number[])[],
  count: number,
  limit: number,
): readonly number[] | undefined {
  let filled = heights.map((_, index): Filling | undefined => {
    return index === 0 ? { unevenness: 0, cuts: [] } : undefined;
  });
  for (let column = 0; column < count; column++) {
    filled = heights.map((_, to) => {
      let best: Filling | undefined;
      for (let from = to; from >= 0; from--) {
        const before = filled[from];
        const height = heights[from]?.[to] ?? Infinity;
        if (before === undefined || height > limit + tolerance) continue;
        const unevenness = before.unevenness + height ** 2;
        if (best === undefined || unevenness < best.unevenness - tolerance)
          best = { unevenness, cuts: [...before.cuts, from] };
      }
      return best;
    });
  }
  return filled.at(-1)?.cuts;
}

/** A column's lines by their place under its first baseline, moved to the right. */
function attachedTo(column: Column, right: number): readonly AttachedLine[] {
  const top = column[0]?.baseline ?? 0;
  return column.flatMap(({ line, baseline }) => {
    const drop = baseline - top;
    const below = line.attached.map((each) => ({ drop: drop + each.drop, line: moved(each.line, right) }));
    return [{ drop, line: moved({ ...line, attached: [] }, right) }, ...below];
  });
}

function moved(line: GalleyLine, right: number): GalleyLine {
  return {
    ...line,
    pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + right })),
    pictures: line.pictures.map((picture) => ({ ...picture, x: picture.x + right })),
    rules: line.rules.map((rule) => ({ ...rule, x: rule.x + right })),
  };
}
