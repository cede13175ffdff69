import type { Rectangle } from '../model/geometry.ts';
import { type GlyphRun, runText } from '../model/glyph-run.ts';
import type { Page, PlacedRun } from '../model/page.ts';

/** Text on a page and the room that its letters take. */
export interface Ink {
  readonly text: string;
  readonly placed: PlacedRun;
  /** From the tops of the capitals to the baseline, without white at its ends. */
  readonly box: Rectangle;
}

/** Letters overhang their advances by a little, and rounding adds up. Points. */
export const tolerance = 0.75;

/** Every run of a page that leaves ink. */
export function inkOf({ items }: Pick<Page, 'items'>): readonly Ink[] {
  return items.flatMap((item) => (item.kind === 'run' ? inkOfRun(item) : []));
}

function inkOfRun(placed: PlacedRun): readonly Ink[] {
  const { x, y, run } = placed;
  const text = runText(run);
  if (text.trim() === '') return [];
  const before = widthOf(run.glyphs.slice(0, firstInk(run)));
  const after = widthOf(run.glyphs.slice(lastInk(run) + 1));
  const height = (run.face.capHeight / run.face.unitsPerEm) * run.size;
  const box = { x: x + before, y: y - height, width: run.width - before - after, height };
  return [{ text, placed, box }];
}

function isInk({ text }: GlyphRun['glyphs'][number]): boolean {
  return text === '' || text.trim() !== '';
}

function firstInk({ glyphs }: GlyphRun): number {
  return glyphs.findIndex(isInk);
}

function lastInk({ glyphs }: GlyphRun): number {
  return glyphs.findLastIndex(isInk);
}

function widthOf(glyphs: GlyphRun['glyphs']): number {
  return glyphs.reduce((sum, { advance }) => sum + advance, 0);
}

/** Whether two rectangles share more than the tolerance both ways. */
export function overlaps(one: Rectangle, other: Rectangle): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > tolerance && down > tolerance;
}
