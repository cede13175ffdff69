import { outlineOf } from '../../fonts/face.ts';
import type { Face } from '../../model/face.ts';
import type { PlacedRun } from '../../model/page.ts';
import { channelsOf } from '../colour.ts';
import { decimal } from '../number.ts';
import { quotedXml } from '../xml-text.ts';

/**
 * The outlines that a page shows, each once. Names begin with the font's, so that pages which are put into one document
 * mean the same by the same name.
 */
export class SvgGlyphs {
  readonly #prefixes = new Map<Face, string>();
  readonly #outlines = new Map<string, string>();

  /** The outlines, for `<defs>`. */
  definitions(): readonly string[] {
    return Array.from(this.#outlines, ([name, outline]) => `<path id="${name}" d=${quotedXml(outline)}/>`);
  }

  /** A run as uses of outlines, in a space of font units whose y grows upward; nothing where nothing is seen. */
  runElements({ x, y, run }: PlacedRun): readonly string[] {
    const unitsPerPoint = run.face.unitsPerEm / run.size;
    const uses: string[] = [];
    let pen = 0;
    for (const { id, advance, offsetX, offsetY } of run.glyphs) {
      const name = this.#nameOf(run.face, id);
      const place = [pen + offsetX, offsetY].map((length) => decimal(length * unitsPerPoint));
      pen += advance;
      if (name !== undefined) uses.push(`<use href="#${name}" x="${place[0]}" y="${place[1]}"/>`);
    }
    if (uses.length === 0) return [];
    channelsOf(run.colour);
    const scale = Number((1 / unitsPerPoint).toPrecision(9));
    const transform = `translate(${decimal(x)} ${decimal(y)}) scale(${scale} ${-scale})`;
    return [`<g fill="${run.colour}" transform="${transform}">${uses.join('')}</g>`];
  }

  /** What a glyph is called; undefined for one that shows nothing. */
  #nameOf(face: Face, glyph: number): string | undefined {
    const name = `${this.#prefixOf(face)}.${glyph}`;
    const outline = this.#outlines.get(name) ?? outlineOf(face, glyph);
    if (outline === '') return undefined;
    this.#outlines.set(name, outline);
    return name;
  }

  #prefixOf(face: Face): string {
    const known = this.#prefixes.get(face);
    if (known !== undefined) return known;
    const own = face.postscriptName.replaceAll(/[^A-Za-z0-9-]/g, '') || 'font';
    const taken = new Set(this.#prefixes.values());
    const prefix = taken.has(own) ? `${own}.${taken.size}` : own;
    this.#prefixes.set(face, prefix);
    return prefix;
  }
}
