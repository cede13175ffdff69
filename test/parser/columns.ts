/** Text where it stands; `y` grows upward. */
export interface StandingText {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** White this wide, in sizes, may part two columns. */
const gutterWidth = 1;
/** Baselines nearer than this, in sizes, are one row; those nearer than `besideDistance` stand beside one another. */
const sameRow = 0.12;
const besideDistance = 1;
/** Fewer lines beside others are chance. */
const fewestLines = 2;
/** Of lines beside others, the share that must be on baselines of their own. */
const ownBaselines = 1 / 3;

/**
 * The texts of a page parted at a gutter that no text goes over, the wider column first; all in one where there is no
 * such gutter. What stands on the other side's baselines, as dates and labels do, is a row of a table and no column.
 */
export function columnsOf<Text extends StandingText>(texts: readonly Text[]): readonly (readonly Text[])[] {
  const parted = guttersIn(texts)
    .sort((a, b) => b.right - b.left - (a.right - a.left))
    .map(({ left }) => [
      texts.filter(({ right }) => right <= left),
      texts.filter(({ right }) => right > left),
    ])
    .find(([left = [], right = []]) => haveOwnBaselines(left, right));
  if (parted === undefined) return [texts];
  return [...parted].sort((a, b) => widthOf(b) - widthOf(a));
}

interface Gutter {
  readonly left: number;
  readonly right: number;
}

function guttersIn(texts: readonly StandingText[]): Gutter[] {
  const gutters: Gutter[] = [];
  let reached = Number.POSITIVE_INFINITY;
  for (const { x, right, size } of [...texts].sort((a, b) => a.x - b.x)) {
    if (x - reached > gutterWidth * size) gutters.push({ left: reached, right: x });
    reached = Number.isFinite(reached) ? Math.max(reached, right) : right;
  }
  return gutters;
}

function haveOwnBaselines(left: readonly StandingText[], right: readonly StandingText[]): boolean {
  const [some, many] = left.length < right.length ? [left, right] : [right, left];
  const distances = some.map((text) => Math.min(...many.map(({ y }) => Math.abs(y - text.y))) / text.size);
  const beside = distances.filter((distance) => distance < besideDistance);
  const own = beside.filter((distance) => distance > sameRow);
  return own.length >= fewestLines && own.length >= ownBaselines * beside.length;
}

function widthOf(texts: readonly StandingText[]): number {
  return Math.max(...texts.map(({ right }) => right)) - Math.min(...texts.map(({ x }) => x));
}
