import type { GlyphPart } from '../../fonts/subset/glyf.ts';
import { rightToLeftLetter } from '../../model/direction.ts';
import type { Glyph, GlyphRun } from '../../model/glyph-run.ts';

/** What one character code shows: a glyph, several combined, or nothing. */
export interface PositionedGlyph {
  readonly parts: readonly GlyphPart[];
  readonly text: string;
  /** Distance that the pen moves, in points. */
  readonly advance: number;
  /** Offset from the pen position to the right, in points. */
  readonly offsetX: number;
  /** Offset from the pen position upward, in points. */
  readonly offsetY: number;
  /** Advance of its code, in font units. Default: the sum of those of its parts. */
  readonly width?: number | undefined;
}

/**
 * Converts a run to the glyphs of its character codes.
 * In TrueType, the glyphs of a cluster (a letter and its marks) become one composite glyph, because extractors lose
 * marks that are moved back over their letter. CFF has no composites, so each glyph gets a share of the cluster's text.
 */
export function positionedGlyphs(run: GlyphRun, singleGlyphs: SingleGlyphs): readonly PositionedGlyph[] {
  const { glyphs } = run;
  const positioned: PositionedGlyph[] = markAtStart(run);
  for (let start = positioned.length; start < glyphs.length; ) {
    let end = start + 1;
    const glyph = glyphs[start];
    // Fast path for a glyph of one character: nearly all of them.
    if (glyph?.text.length === 1 && glyphs[end]?.text !== '') {
      positioned.push(single(glyph, run, singleGlyphs));
      start = end;
      continue;
    }
    while (end < glyphs.length && glyphs[end]?.text === '') end += 1;
    const cluster = glyphs.slice(start, end);
    const isBackwards = glyph !== undefined && rightToLeftLetter.test(glyph.text);
    if (run.face.outlines === 'cff') positioned.push(...separate(cluster, isBackwards, singleGlyphs));
    else if (isBackwards) positioned.push(...backwards(cluster, run, singleGlyphs));
    else positioned.push(...combined(cluster, run, singleGlyphs));
    start = end;
  }
  return withMarksInside(positioned, run.size);
}

/** Distance of marks that end a run from its end and from one another, in em: more than positions are rounded by. */
const insideEnd = 0.002;

/** Moves marks without outline that end a run before the place of the next run: extractors sort characters by their places. */
function withMarksInside(glyphs: readonly PositionedGlyph[], size: number): readonly PositionedGlyph[] {
  const letters = glyphs.findLastIndex((glyph) => !isMarkWithoutOutline(glyph)) + 1;
  if (letters === 0 || letters === glyphs.length) return glyphs;
  const marks = glyphs.slice(letters).map((mark, index, { length }) => {
    return { ...mark, offsetX: mark.offsetX - (length - index) * insideEnd * size };
  });
  return [...glyphs.slice(0, letters), ...marks];
}

function isMarkWithoutOutline({ parts, advance, text }: PositionedGlyph): boolean {
  return parts.length === 0 && advance === 0 && withoutWidth.test(text);
}

/** Returns the mark that a run begins with, which has a width of its own. Empty for other runs. */
function markAtStart({ glyphs: [first], face, size }: GlyphRun): PositionedGlyph[] {
  if (first?.text !== rightToLeftMark || face.outlines !== 'truetype') return [];
  const width = Math.round(markWidth * face.unitsPerEm);
  const offsetX = first.offsetX - markWidth * size;
  return [{ parts: [], text: rightToLeftMark, advance: first.advance, offsetX, offsetY: 0, width }];
}

const rightToLeftMark = '\u200f';
/**
 * Width of a mark that begins a run, in em, by which it begins before the character that it is drawn at. From a tenth on, poppler
 * reads both as one word. Two characters at one place are two words to it, and beside a gap between columns it tears them apart.
 */
const markWidth = 0.12;

/**
 * Positions a glyph of its own. A TrueType outline that is drawn left or right of the pen is moved inside its code: where the
 * pen itself moves, extractors read a space.
 */
function single(
  { id, text, advance, offsetX, offsetY }: Glyph,
  { face, size }: GlyphRun,
  singleGlyphs: SingleGlyphs,
): PositionedGlyph {
  const parts = singleGlyphs.partsOf(id);
  if (offsetX === 0 || face.outlines !== 'truetype') return { parts, text, advance, offsetX, offsetY };
  const x = Math.round((offsetX * face.unitsPerEm) / size);
  return { parts: [{ glyph: id, x, y: 0 }], text, advance, offsetX: 0, offsetY };
}

/**
 * Marks, or what is between them. Marks get a code of their own without outline, and the letters between marks, as of श्री, share
 * the advance. Reason: pdf.js treats any code whose text contains a mark as a mark without width.
 */
const marksOrLetters = /[\p{Mn}\p{Cf}]+|[^\p{Mn}\p{Cf}]+/gu;

/** Combines the glyphs of a cluster in one composite glyph, which is that of the first letters of its text. */
function combined(
  cluster: readonly Glyph[],
  run: GlyphRun,
  singleGlyphs: SingleGlyphs,
): readonly PositionedGlyph[] {
  const [first] = cluster;
  if (first === undefined) return [];
  const { offsetX, offsetY } = first;
  const parts =
    cluster.length === 1
      ? singleGlyphs.partsOf(first.id)
      : partsFrom(cluster, { x: -offsetX, y: -offsetY }, run);
  const advance = cluster.reduce((sum, glyph) => sum + glyph.advance, 0);
  const [letter = '', ...rest] = first.text.match(marksOrLetters) ?? [];
  const whole = { parts, text: first.text, advance, offsetX, offsetY };
  if (rest.length === 0 || withoutWidth.test(letter.charAt(0))) return [whole];
  const letters = rest.filter((text) => !withoutWidth.test(text.charAt(0))).length;
  const marks = (text: string): PositionedGlyph => ({ parts: [], text, advance: 0, offsetX: 0, offsetY: 0 });
  if (letters === 0) return [{ ...whole, text: letter }, ...rest.map(marks)];
  const unitsPerPoint = run.face.unitsPerEm / run.size;
  const share = Math.round((advance * unitsPerPoint) / (letters + 1));
  const own = Math.round(advance * unitsPerPoint) - letters * share;
  return [
    { ...whole, text: letter, width: own, advance: advance - (letters * share) / unitsPerPoint },
    ...rest.map((text) =>
      withoutWidth.test(text.charAt(0))
        ? marks(text)
        : { ...marks(text), width: share, advance: share / unitsPerPoint },
    ),
  ];
}

/** @param origin Position of the pen at the first glyph, in points from the origin of the parts. */
function partsFrom(
  cluster: readonly Glyph[],
  origin: { readonly x: number; readonly y: number },
  run: GlyphRun,
): readonly GlyphPart[] {
  const unitsPerPoint = run.face.unitsPerEm / run.size;
  let pen = 0;
  return cluster.map((glyph) => {
    const x = Math.round((pen + glyph.offsetX + origin.x) * unitsPerPoint);
    const y = Math.round((glyph.offsetY + origin.y) * unitsPerPoint);
    pen += glyph.advance;
    return { glyph: glyph.id, x, y };
  });
}

/** Characters that take no room of their own. */
const withoutWidth = /^[\p{M}\p{Cf}]$/u;

/**
 * Divides a cluster that reads from right to left, such as lam and alef, into a code for each character, the last one first.
 * Programs that extract text turn every character around, inside a code too. The letters share the advance, so that none is
 * taken for a mark. The code of the first character has the whole outline.
 */
function backwards(
  cluster: readonly Glyph[],
  run: GlyphRun,
  singleGlyphs: SingleGlyphs,
): readonly PositionedGlyph[] {
  const [first] = cluster;
  if (first === undefined) return [];
  const characters = [...first.text].reverse();
  const unitsPerPoint = run.face.unitsPerEm / run.size;
  const advance = cluster.reduce((sum, glyph) => sum + glyph.advance, 0);
  const whole = Math.round(advance * unitsPerPoint);
  const others = characters.slice(0, -1).filter((character) => !withoutWidth.test(character)).length;
  const share = Math.round(whole / (others + 1));
  const isNatural = cluster.length === 1 && others === 0;
  let before = 0;
  return characters.map((text, index): PositionedGlyph => {
    if (index < characters.length - 1) {
      const width = withoutWidth.test(text) ? 0 : share;
      before += width;
      return { parts: [], text, width, advance: width / unitsPerPoint, offsetX: 0, offsetY: 0 };
    }
    if (isNatural) return { ...first, text, parts: singleGlyphs.partsOf(first.id) };
    const parts = partsFrom(cluster, { x: -before / unitsPerPoint, y: 0 }, run);
    const rest = advance - before / unitsPerPoint;
    return { parts, text, width: whole - before, advance: rest, offsetX: 0, offsetY: 0 };
  });
}

/**
 * Keeps the glyphs of a cluster separate. Each gets one decomposed character of the text and the last gets the rest.
 * A glyph for which no character is left has no text.
 */
function separate(
  cluster: readonly Glyph[],
  isBackwards: boolean,
  singleGlyphs: SingleGlyphs,
): readonly PositionedGlyph[] {
  const text = cluster[0]?.text ?? '';
  const written = cluster.length === 1 ? [text] : [...text.normalize('NFD')];
  const characters = isBackwards ? [...text].reverse() : written;
  return cluster.map((glyph, index) => {
    const end = index === cluster.length - 1 ? characters.length : index + 1;
    const { advance, offsetX, offsetY } = glyph;
    const parts = singleGlyphs.partsOf(glyph.id);
    return { parts, text: characters.slice(index, end).join(''), advance, offsetX, offsetY };
  });
}

/** Parts of single glyphs, one object for each glyph number of a file. */
export class SingleGlyphs {
  readonly #parts = new Map<number, readonly GlyphPart[]>();

  /** Returns the parts of a glyph that is not combined with others. */
  partsOf(glyph: number): readonly GlyphPart[] {
    const known = this.#parts.get(glyph);
    if (known !== undefined) return known;
    const parts = [{ glyph, x: 0, y: 0 }];
    this.#parts.set(glyph, parts);
    return parts;
  }
}
