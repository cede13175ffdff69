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

/** Greatest number of rows of a header above two columns, and least white below it, in font sizes. */
const mostHeaderRows = 3;
const belowHeader = 1.5;

/**
 * Splits the texts of a page at a gutter that no text crosses, the wider column first. Returns one column if there is no
 * such gutter. Texts on the same baselines, such as dates and labels, are table rows and not a column. A header above both
 * columns, with white below it, belongs to the narrower one, which has the contacts.
 */
export function columnsOf<Text extends StandingText>(texts: readonly Text[]): readonly (readonly Text[])[] {
  const columns = columnsBelow(texts);
  if (columns.length > 1) return columns;
  for (const header of headersOf(texts)) {
    const below = texts.filter((text) => !header.includes(text));
    const [wide = [], narrow] = columnsBelow(below);
    if (narrow) return [wide, [...header, ...narrow]];
  }
  return columns;
}

/** Returns what may be a header: the first rows, up to each that has white below it. */
function headersOf<Text extends StandingText>(texts: readonly Text[]): readonly (readonly Text[])[] {
  const sorted = [...texts].sort((a, b) => b.y - a.y);
  const ends = sorted.flatMap((text, index) => {
    const next = sorted[index + 1];
    return next && text.y - next.y > sameRow * text.size
      ? [{ end: index + 1, white: (text.y - next.y) / next.size }]
      : [];
  });
  return ends
    .slice(0, mostHeaderRows)
    .filter(({ white }) => white > belowHeader)
    .map(({ end }) => sorted.slice(0, end));
}

function columnsBelow<Text extends StandingText>(texts: readonly Text[]): readonly (readonly Text[])[] {
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
