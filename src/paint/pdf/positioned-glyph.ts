import type { GlyphPart } from '../../fonts/subset/glyf.ts';
import type { Glyph, GlyphRun } from '../../model/glyph-run.ts';

/** What one character code shows: a glyph, several that only together stand for their text, or none. */
export interface PositionedGlyph {
  readonly parts: readonly GlyphPart[];
  readonly text: string;
  /** How far the pen moves, in points. */
  readonly advance: number;
  /** Off the pen, to the right and upward, in points. */
  readonly offsetX: number;
  readonly offsetY: number;
}

/**
 * A run as the codes that show it. The TrueType glyphs of a cluster, a letter and its marks, become one
 * glyph made of them, because extractors lose a mark that is set back over its letter. CFF has no such
 * glyphs: there each takes a share of the text.
 */
export function positionedGlyphs(run: GlyphRun, loneGlyphs: LoneGlyphs): readonly PositionedGlyph[] {
  const shown: PositionedGlyph[] = [];
  const { glyphs } = run;
  for (let start = 0; start < glyphs.length; ) {
    let end = start + 1;
    const glyph = glyphs[start];
    // A glyph that stands for one character: nearly all of them.
    if (glyph?.text.length === 1 && glyphs[end]?.text !== '') {
      const { id, text, advance, offsetX, offsetY } = glyph;
      shown.push({ parts: loneGlyphs.partsOf(id), text, advance, offsetX, offsetY });
      start = end;
      continue;
    }
    while (end < glyphs.length && glyphs[end]?.text === '') end += 1;
    const cluster = glyphs.slice(start, end);
    shown.push(
      ...(run.face.outlines === 'truetype' ? joined(cluster, run, loneGlyphs) : shared(cluster, loneGlyphs)),
    );
    start = end;
  }
  return shown;
}

function joined(
  cluster: readonly Glyph[],
  run: GlyphRun,
  loneGlyphs: LoneGlyphs,
): readonly PositionedGlyph[] {
  const [first] = cluster;
  if (first === undefined) return [];
  const { offsetX, offsetY } = first;
  const parts = cluster.length === 1 ? loneGlyphs.partsOf(first.id) : partsOf(cluster, first, run);
  const advance = cluster.reduce((sum, glyph) => sum + glyph.advance, 0);
  const { letter, marks } = splitMarks(first.text);
  const shown = { parts, text: letter, advance, offsetX, offsetY };
  return marks === '' ? [shown] : [shown, { parts: [], text: marks, advance: 0, offsetX: 0, offsetY: 0 }];
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
 * Marks at the end of a text get a code of their own that shows nothing: pdf.js takes any code whose text
 * has a mark for a mark without width.
 */
function splitMarks(text: string): { readonly letter: string; readonly marks: string } {
  if (text.length === 1) return { letter: text, marks: '' };
  const [, letter = text, marks = ''] = /^(\P{Mn}+?)([\p{Mn}\p{Cf}]+)$/u.exec(text) ?? [];
  return { letter, marks };
}

/** One decomposed character a glyph, the last takes the rest; a glyph without any shows nothing to read. */
function shared(cluster: readonly Glyph[], loneGlyphs: LoneGlyphs): readonly PositionedGlyph[] {
  const text = cluster[0]?.text ?? '';
  const characters = cluster.length === 1 ? [text] : [...text.normalize('NFD')];
  return cluster.map((glyph, index) => {
    const end = index === cluster.length - 1 ? characters.length : index + 1;
    const { advance, offsetX, offsetY } = glyph;
    const parts = loneGlyphs.partsOf(glyph.id);
    return { parts, text: characters.slice(index, end).join(''), advance, offsetX, offsetY };
  });
}

/** Parts of single glyphs, one object for each glyph of a file. */
export class LoneGlyphs {
  readonly #parts = new Map<number, readonly GlyphPart[]>();

  partsOf(glyph: number): readonly GlyphPart[] {
    const known = this.#parts.get(glyph);
    if (known !== undefined) return known;
    const parts = [{ glyph, x: 0, y: 0 }];
    this.#parts.set(glyph, parts);
    return parts;
  }
}
