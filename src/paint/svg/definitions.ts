import { outlineOf } from '../../fonts/face.ts';
import { toBase64 } from '../../model/bytes.ts';
import type { Caches } from '../../model/caches.ts';
import type { Face } from '../../model/face.ts';
import type { Rectangle } from '../../model/geometry.ts';
import type { PlacedPicture, PlacedRun } from '../../model/page.ts';
import type { Picture } from '../../model/picture.ts';
import { storedPicture } from '../../pictures/open-picture.ts';
import { fingerprint } from '../fingerprint.ts';
import { decimal, hexadecimal, quotedXml, rgbChannels, withoutInvalidCharacters } from '../literals.ts';
import { type Matrix, pictureMatrix } from '../matrix.ts';

/**
 * Glyph outlines of a page, each defined once.
 * An identifier begins with the font's PostScript name, so that pages joined in one document can share identifiers.
 */
export class GlyphDefinitions {
  readonly #caches: Caches;
  readonly #prefixes = new Map<Face, string>();
  readonly #outlines = new Map<string, string>();

  constructor(caches: Caches) {
    this.#caches = caches;
  }

  /** Returns the children of `<defs>`. */
  elements(): readonly string[] {
    return Array.from(this.#outlines, ([id, outline]) => `<path id="${id}" d=${quotedXml(outline)}/>`);
  }

  /** Returns a group that uses the outlines of a run, in font units with y growing upward. Empty if no glyph has an outline. */
  runElements({ x, y, run }: PlacedRun): readonly string[] {
    const unitsPerPoint = run.face.unitsPerEm / run.size;
    const uses: string[] = [];
    let pen = 0;
    for (const glyph of run.glyphs) {
      // Glyph 0 stands for characters without an outline, such as direction marks.
      const id = glyph.id === 0 ? undefined : this.#identifierOf(run.face, glyph.id);
      const [glyphX, glyphY] = [pen + glyph.offsetX, glyph.offsetY].map((length) =>
        decimal(length * unitsPerPoint),
      );
      pen += glyph.advance;
      if (id !== undefined) uses.push(`<use href="#${id}" x="${glyphX}" y="${glyphY}"/>`);
    }
    if (uses.length === 0) return [];
    rgbChannels(run.colour);
    const scale = Number((1 / unitsPerPoint).toPrecision(9));
    const transform = `translate(${decimal(x)} ${decimal(y)}) scale(${scale} ${-scale})`;
    return [`<g fill="${run.colour}" transform="${transform}">${uses.join('')}</g>`];
  }

  /** Defines a glyph and returns its identifier, or `undefined` if it has no outline. */
  #identifierOf(face: Face, glyph: number): string | undefined {
    const id = `${this.#prefixOf(face)}.${glyph}`;
    const outline = this.#outlines.get(id) ?? outlineOf(face, glyph, this.#caches);
    if (outline === '') return undefined;
    this.#outlines.set(id, outline);
    return id;
  }

  #prefixOf(face: Face): string {
    const known = this.#prefixes.get(face);
    if (known !== undefined) return known;
    const name = face.postscriptName.replaceAll(/[^A-Za-z0-9-]/g, '') || 'font';
    const used = new Set(this.#prefixes.values());
    const prefix = used.has(name) ? `${name}.${used.size}` : name;
    this.#prefixes.set(face, prefix);
    return prefix;
  }
}

/** Images of a page and their clip paths, each defined once. Identifiers are derived from the content. */
export class PictureDefinitions {
  readonly #caches: Caches;
  readonly #definitions = new Map<string, string>();

  constructor(caches: Caches) {
    this.#caches = caches;
  }

  /** Returns the children of `<defs>`. */
  elements(): readonly string[] {
    return [...this.#definitions.values()];
  }

  /** Returns an element that shows an image, with its alt text if any. */
  pictureElement(placed: PlacedPicture, alternative?: string): string {
    const { format, bytes } = placed.picture;
    const stored = storedPicture({ format, bytes }, this.#caches);
    const transform = transformOf(pictureMatrix(placed, stored.orientation));
    const id = this.#pictureIdentifier(format, stored.kind === 'jpeg' ? stored.bytes : bytes);
    const role =
      alternative === undefined
        ? ''
        : ` role="img" aria-label=${quotedXml(withoutInvalidCharacters(alternative))}`;
    const use = `<use href="#${id}" transform="${transform}"/>`;
    return `<g clip-path="url(#${this.#clipPathIdentifier(placed)})"${role}>${use}</g>`;
  }

  #pictureIdentifier(format: Picture['format'], bytes: Uint8Array): string {
    const digits = Array.from(fingerprint(bytes), (byte) => hexadecimal(byte, 2));
    const id = `picture-${digits.join('')}`;
    if (!this.#definitions.has(id)) {
      const url = `data:image/${format};base64,${toBase64(bytes)}`;
      const size = 'width="1" height="1" preserveAspectRatio="none"';
      this.#definitions.set(id, `<image id="${id}" ${size} href="${url}"/>`);
    }
    return id;
  }

  #clipPathIdentifier({ shape, area }: PlacedPicture): string {
    const { x, y, width, height } = area;
    const id = [shape, ...[x, y, width, height].map(decimal)].join('-');
    const [radiusX, radiusY] = [width / 2, height / 2];
    const [centreX, centreY] = [x + radiusX, y + radiusY].map(decimal);
    const outline =
      shape === 'rectangle'
        ? `<rect ${rectangleAttributes(area)}/>`
        : `<ellipse cx="${centreX}" cy="${centreY}" rx="${decimal(radiusX)}" ry="${decimal(radiusY)}"/>`;
    this.#definitions.set(id, `<clipPath id="${id}">${outline}</clipPath>`);
    return id;
  }
}

/** Returns the position and size attributes of a rectangle. */
export function rectangleAttributes({ x, y, width, height }: Rectangle): string {
  return `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`;
}

/** Returns the value of a `transform` attribute. */
export function transformOf(matrix: Matrix): string {
  return `matrix(${matrix.map((value) => Number(value.toPrecision(9))).join(' ')})`;
}
