import type { FontBook } from '../../src/fonts/font-book.ts';
import { openFontBook } from '../../src/fonts/font-book.ts';
import type { TextFeatures } from '../../src/fonts/shape.ts';
import type { Face, FaceQuery } from '../../src/model/face.ts';
import type { GlyphRun } from '../../src/model/glyph-run.ts';
import type { DisplayItem, DisplayList, PlacedRun } from '../../src/model/page.ts';
import { caches, shaper } from './caches.ts';

/** A line of words in one style, for tests that paint without layout. */
export interface TestLine {
  readonly text: string;
  readonly family?: string;
  readonly weight?: number;
  readonly slope?: 'upright' | 'italic';
  readonly size?: number;
  /** In em. */
  readonly tracking?: number;
  readonly features?: Partial<TextFeatures>;
}

const plainFeatures: TextFeatures = {
  capitals: 'as-written',
  figures: 'lining',
  figureSpacing: 'proportional',
  caseForms: false,
  ligatures: true,
};

/** Sets lines as one page of runs: one per word and one per space, with a space at the end of each line. */
export async function layOutLines(
  lines: readonly TestLine[],
  changes: Partial<DisplayList> = {},
  items: readonly DisplayItem[] = [],
): Promise<DisplayList> {
  const { book } = await openFontBook(
    [],
    lines.map((line) => ({ query: queryOf(line), text: line.text })),
    caches,
  );
  const runs = lines.flatMap((line, index) => placeLine(book, line, 72 + 30 * index, index));
  return {
    pages: [{ number: 1, size: { width: 595.276, height: 841.89 }, items: [...runs, ...items] }],
    outline: [],
    structure: [],
    title: 'A test',
    keywords: [],
    language: 'en-GB',
    ...changes,
  };
}

function queryOf(line: TestLine): FaceQuery {
  return {
    family: line.family ?? 'Source Serif 4',
    weight: line.weight ?? 400,
    slope: line.slope ?? 'upright',
  };
}

function placeLine(book: FontBook, line: TestLine, y: number, paragraph: number): readonly PlacedRun[] {
  const face = book.face(queryOf(line));
  let x = 60;
  return `${line.text.trimEnd()} `.split(/(?<= )|(?= )/).map((piece): PlacedRun => {
    const run = shapeRun(face, piece, line);
    const placed: PlacedRun = { kind: 'run', x, y, run, paragraph };
    x += run.width;
    return placed;
  });
}

/** Sets a text as one run. Tracking follows the last glyph of each cluster. */
export function shapeRun(face: Face, text: string, line: Omit<TestLine, 'text'> = {}): GlyphRun {
  const size = line.size ?? 10;
  const tracking = line.tracking ?? 0;
  const features = { ...plainFeatures, ligatures: tracking === 0, ...line.features };
  const points = size / face.unitsPerEm;
  const shaped = shaper.shape(face, text, features, 'en');
  const glyphs = shaped.glyphs.map((glyph, index) => ({
    id: glyph.id,
    text: glyph.text,
    advance: glyph.advance * points + (shaped.glyphs[index + 1]?.text === '' ? 0 : tracking * size),
    offsetX: glyph.offsetX * points,
    offsetY: glyph.offsetY * points,
  }));
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  return { face, size, colour: '#1a1a1a', tracking, glyphs, width };
}
