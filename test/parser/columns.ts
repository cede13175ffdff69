/** Positioned text; `y` grows upward. */
export interface StandingText {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Smallest gutter between two columns, in font sizes. */
const gutterWidth = 1;
/** Baselines nearer than this, in sizes, are one row; those nearer than `besideDistance` stand beside one another. */
const sameRow = 0.12;
const besideDistance = 1;
/** Smallest number of lines beside others that make a column. */
const fewestLines = 2;
/** Smallest share of lines beside others that are on separate baselines. */
const ownBaselines = 1 / 3;

/**
 * Splits the texts of a page at a gutter that no text crosses, the wider column first. Returns one column if there is no
 * such gutter. Texts on the same baselines, such as dates and labels, are table rows and not a column.
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
