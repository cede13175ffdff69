import { type Direction, rightToLeftLetter, signsOfNumbers } from '../../model/direction.ts';
import { type Glyph, runText } from '../../model/glyph-run.ts';
import { type TextRun, widthOf } from '../inline/text-run.ts';
import type { PlacedPiece } from './laid-out-paragraph.ts';

/** A line of which not everything reads from left to right, or on pages that do not. */
export interface DirectedLine {
  /** In reading order. */
  readonly pieces: readonly TextRun[];
  /** Number of pieces after the last word: the space that ends the line and a separator that is not drawn. 0 inside a word. */
  readonly trailing: number;
  /** Direction of the paragraph. */
  readonly base: Direction;
  /** Direction of the pages. */
  readonly direction: Direction;
}

/**
 * Returns the indices of parts of a line in the order in which they are seen from left to right: from the highest level down
 * to 1, every sequence of that level or more is reversed. Source: UAX #9, rule L2.
 *
 * @param levels Embedding levels of the parts, in reading order.
 */
export function visualOrder(levels: ArrayLike<number>): number[] {
  const order = Array.from(levels, (_, index) => index);
  let highest = 0;
  for (const level of Array.from(levels)) highest = Math.max(highest, level);
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      const levelAt = (at: number): number => levels[order[at] ?? -1] ?? 0;
      if (levelAt(from) < level) continue;
      let to = from;
      while (to < order.length && levelAt(to) >= level) to++;
      const reversed = order.slice(from, to).reverse();
      order.splice(from, to - from, ...reversed);
      from = to;
    }
  }
  return order;
}

/**
 * Places the pieces of a line as they are seen. Joins those of one style that are beside each other both to the reader and on
 * the page. Returns them in reading order. Positions count from the start edge of the pages. The space that ends a line from
 * the other side hangs before that edge, and so does a separator that is not drawn.
 *
 * @param areAlike True for pieces that may become one run.
 */
export function visuallyPlaced(
  line: DirectedLine,
  areAlike: (one: TextRun, other: TextRun) => boolean,
): readonly PlacedPiece[] {
  const { pieces, trailing, base, direction } = line;
  const levels = lineLevels(line);
  const order = visualOrder(levels);
  const seen = withDirectionMarks(line, levels, order);
  const placeOf = new Map(order.map((index, place) => [index, place]));
  const groups: { readonly first: number; readonly places: readonly number[] }[] = [];
  for (let from = 0, to = 1; from < pieces.length; from = to, to = from + 1) {
    const first = pieces[from];
    while (first && pieces[to] !== undefined && areAlike(first, pieces[to] ?? first)) to++;
    const places = Array.from({ length: to - from }, (_, index) => placeOf.get(from + index) ?? 0);
    for (const clump of clumpsOf(places)) {
      groups.push({ first: Math.min(...clump.map((place) => order[place] ?? 0)), places: clump });
    }
  }
  const lefts = leftEdges(order.map((index) => pieces[index]?.run.width ?? 0));
  const total = widthOf(pieces);
  const hanging = base === direction ? 0 : widthOf(pieces.slice(pieces.length - trailing));
  return groups
    .toSorted((one, other) => one.first - other.first)
    .flatMap(({ places }) => {
      const joined = joinedPieces(
        places.flatMap((place) => seen[place] ?? []),
        places,
        order,
        pieces,
      );
      if (joined === undefined) return [];
      const left = lefts[places[0] ?? 0] ?? 0;
      const x = direction === 'rtl' ? total - left - joined.run.width : left;
      return [{ ...joined, x: x - hanging }];
    });
}

/** Returns the embedding levels of a line's pieces. Those after its last word have that of the paragraph (UAX #9, rule L1). */
function lineLevels({ pieces, trailing, base }: DirectedLine): readonly number[] {
  const baseLevel = base === 'rtl' ? 1 : 0;
  const words = pieces.length - trailing;
  return pieces.map(({ level = baseLevel }, index) => (index < words ? level : baseLevel));
}

/** Divides places into those that follow each other, in ascending order. */
function clumpsOf(places: readonly number[]): readonly (readonly number[])[] {
  const clumps: number[][] = [];
  for (const place of places.toSorted((one, other) => one - other)) {
    const last = clumps.at(-1);
    if (last && last.at(-1) === place - 1) last.push(place);
    else clumps.push([place]);
  }
  return clumps;
}

function leftEdges(widths: readonly number[]): readonly number[] {
  let left = 0;
  return widths.map((width) => {
    left += width;
    return left - width;
  });
}

/** Joins pieces into one run: its glyphs as they are seen, its text as it is read. */
function joinedPieces(
  seen: readonly TextRun[],
  places: readonly number[],
  order: readonly number[],
  pieces: readonly TextRun[],
): TextRun | undefined {
  const [first] = seen;
  if (first === undefined) return undefined;
  const glyphs: Glyph[] = [];
  for (const { run } of seen) for (const glyph of run.glyphs) glyphs.push(glyph);
  const indices = places.map((place) => order[place] ?? 0).toSorted((one, other) => one - other);
  const text = indices.map((index) => runText(pieces[index]?.run ?? first.run)).join('');
  const isInOrder = text === glyphs.map((glyph) => glyph.text).join('');
  const run = { ...first.run, glyphs, width: widthOf(seen), text: isInOrder ? undefined : text };
  return { ...first, run };
}

const rightToLeftMark = '\u200f';
const leftToRightMark = '\u200e';
const signOfNumber = new RegExp(`^[${signsOfNumbers}]$`, 'u');
const letterOrDigit = /[\p{L}\p{Nd}]/u;
/** A sign that does not count as part of a word or a number beside it. */
const endsUnclear = new RegExp(`^(?![${signsOfNumbers}])[\\p{P}\\p{S}]$`, 'u');

/** A cluster of a line, as it is seen. */
interface SeenCluster {
  /** Index of its piece, from the left. */
  readonly piece: number;
  /** Index of its first glyph in the piece, and of the glyph after its last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/**
 * Returns the pieces of a line as they are seen, from left to right, with direction marks that have no outline and no width.
 * Programs that extract text reorder a line by what they see of it, and guess wrong where a number or a sign is beside a
 * space. The marks are those that an author would type there; viewers and searches ignore them.
 */
function withDirectionMarks(
  { pieces, base, direction }: DirectedLine,
  levels: readonly number[],
  order: readonly number[],
): readonly TextRun[] {
  const clusters = order.flatMap((index, piece) => {
    const isRightToLeft = (levels[index] ?? 0) % 2 === 1;
    return clustersOf(pieces[index]?.run.glyphs ?? []).map((each) => ({ ...each, piece, isRightToLeft }));
  });
  const places = base === 'rtl' ? marksFromRight(clusters) : marksFromLeft(clusters, direction);
  return order.flatMap((index, piece) => {
    const own = pieces[index];
    const marks = places.filter((place) => place.piece === piece);
    if (own === undefined || marks.length === 0) return own ?? [];
    const { glyphs } = own.run;
    const marked = [...glyphs, undefined].flatMap((glyph, at): readonly Glyph[] => {
      const empty = marks
        .filter((place) => place.before === at)
        .map(({ mark }): Glyph => ({ id: 0, advance: 0, offsetX: 0, offsetY: 0, text: mark }));
      return glyph ? [...empty, glyph] : empty;
    });
    return { ...own, run: { ...own.run, glyphs: marked, text: runText(own.run) } };
  });
}

function clustersOf(glyphs: readonly Glyph[]): readonly Pick<SeenCluster, 'from' | 'to' | 'text'>[] {
  const starts = [...glyphs.keys()].filter((at) => at === 0 || glyphs[at]?.text !== '');
  return starts.map((from, index) => {
    return { from, to: starts[index + 1] ?? glyphs.length, text: glyphs[from]?.text ?? '' };
  });
}

/** A mark, and the glyph of its piece that it is put before. */
interface MarkPlace {
  readonly piece: number;
  readonly before: number;
  readonly mark: typeof rightToLeftMark | typeof leftToRightMark;
}

/**
 * Returns the marks of a line from right to left: left of each left-to-right run, and of signs that count as digits, if neither
 * a letter from right to left nor the line's end is on their left; and left of a sign at that end. A sign that ends Latin words,
 * such as a bracket, has a mark of their direction on its right.
 */
function marksFromRight(clusters: readonly SeenCluster[]): readonly MarkPlace[] {
  const firstInk = clusters.findIndex(({ text }) => text.trim() !== '');
  return clusters.flatMap(({ isRightToLeft, text, piece, from, to }, at): readonly MarkPlace[] => {
    const [left, right] = [clusters[at - 1], clusters[at + 1]];
    const isEnd = !isRightToLeft && left?.isRightToLeft === false && right?.isRightToLeft !== false;
    if (isEnd && endsUnclear.test(text)) return [{ piece, before: to, mark: leftToRightMark }];
    const isSign = isRightToLeft && signOfNumber.test(text);
    const isAmbiguous = isSign || (!isRightToLeft && left?.isRightToLeft === true);
    const isMarked =
      at > firstInk && left ? isAmbiguous && !rightToLeftLetter.test(left.text) : isSign && at === firstInk;
    return isMarked ? [{ piece, before: from, mark: rightToLeftMark }] : [];
  });
}

/**
 * Returns the marks of another line: right of each run from right to left, if a space, a bracket or another such sign is there,
 * and left of it, if it ends in one; on pages from right to left, right of a sign that ends the line.
 */
function marksFromLeft(clusters: readonly SeenCluster[], pages: Direction): readonly MarkPlace[] {
  const lastInk = clusters.findLastIndex(({ text }) => text.trim() !== '');
  return clusters.flatMap(({ isRightToLeft, piece, from, to, text }, at): readonly MarkPlace[] => {
    if (pages === 'rtl' && at === lastInk && !isRightToLeft && endsUnclear.test(text))
      return [{ piece, before: to, mark: leftToRightMark }];
    if (!isRightToLeft) return [];
    const [left, right] = [clusters[at - 1], clusters[at + 1]];
    const isEnd = left?.isRightToLeft !== true && !rightToLeftLetter.test(text);
    const isStart = right?.isRightToLeft === false && !letterOrDigit.test(right.text);
    return [
      ...(isEnd ? [{ piece, before: from, mark: rightToLeftMark } as const] : []),
      ...(isStart && !signOfNumber.test(right.text)
        ? [{ piece, before: to, mark: leftToRightMark } as const]
        : []),
    ];
  });
}
