import type { GlyphPart } from '../../fonts/subset/glyf.ts';
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
}

/**
 * Converts a run to the glyphs of its character codes.
 * In TrueType, the glyphs of a cluster (a letter and its marks) become one composite glyph, because extractors lose
 * marks that are moved back over their letter. CFF has no composites, so each glyph gets a share of the cluster's text.
 */
export function positionedGlyphs(run: GlyphRun, singleGlyphs: SingleGlyphs): readonly PositionedGlyph[] {
  const positioned: PositionedGlyph[] = [];
  const { glyphs } = run;
  for (let start = 0; start < glyphs.length; ) {
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
    positioned.push(
      ...(run.face.outlines === 'truetype'
        ? combined(cluster, run, singleGlyphs)
        : separate(cluster, singleGlyphs)),
    );
    start = end;
  }
  return positioned;
}

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

/** Combines the glyphs of a cluster in one composite glyph. */
function combined(
  cluster: readonly Glyph[],
  run: GlyphRun,
  singleGlyphs: SingleGlyphs,
): readonly PositionedGlyph[] {
  const [first] = cluster;
  if (first === undefined) return [];
  const { offsetX, offsetY } = first;
  const parts = cluster.length === 1 ? singleGlyphs.partsOf(first.id) : partsOf(cluster, first, run);
  const advance = cluster.reduce((sum, glyph) => sum + glyph.advance, 0);
  const { letter, marks } = splitMarks(first.text);
  const glyph = { parts, text: letter, advance, offsetX, offsetY };
  return marks === '' ? [glyph] : [glyph, { parts: [], text: marks, advance: 0, offsetX: 0, offsetY: 0 }];
}

function partsOf(cluster: readonly Glyph[], first: Glyph, run: GlyphRun): readonly GlyphPart[] {
  const unitsPerPoint = run.face.unitsPerEm / run.size;
  let pen = 0;
  return cluster.map((glyph) => {
    const x = Math.round((pen + glyph.offsetX - first.offsetX) * unitsPerPoint);
    const y = Math.round((glyph.offsetY - first.offsetY) * unitsPerPoint);
    pen += glyph.advance;
    return { glyph: glyph.id, x, y };
  });
}

/**
 * Separates the marks at the end of a text, which get a code of their own without outline.
 * Reason: pdf.js treats any code whose text contains a mark as a mark without width.
 */
function splitMarks(text: string): { readonly letter: string; readonly marks: string } {
  if (text.length === 1) return { letter: text, marks: '' };
  const [, letter = text, marks = ''] = /^(\P{Mn}+?)([\p{Mn}\p{Cf}]+)$/u.exec(text) ?? [];
  return { letter, marks };
}

/**
 * Keeps the glyphs of a cluster separate. Each gets one decomposed character of the text and the last gets the rest.
 * A glyph for which no character is left has no text.
 */
function separate(cluster: readonly Glyph[], singleGlyphs: SingleGlyphs): readonly PositionedGlyph[] {
  const text = cluster[0]?.text ?? '';
  const characters = cluster.length === 1 ? [text] : [...text.normalize('NFD')];
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
