import type { Caches } from '../../model/caches.ts';
import type { Face } from '../../model/face.ts';
import type { Picture } from '../../model/picture.ts';
import type { Steps } from '../../model/steps.ts';
import { type StoredPicture, storedPicture } from '../../pictures/open-picture.ts';
import type { Raster } from '../../pictures/png.ts';
import { type CharacterCodes, characterCodes } from './character-codes.ts';
import type { PdfFile, PdfObject } from './pdf-file.ts';
import { embedFont } from './pdf-fonts.ts';
import { SingleGlyphs } from './positioned-glyph.ts';

/** Font resource of a file, and its character codes. */
export interface PdfFont {
  /** Resource name: `F1`, `F2` … */
  readonly name: string;
  readonly object: PdfObject;
  readonly codes: CharacterCodes;
}

interface PdfPicture {
  /** Resource name: `I1`, `I2` … */
  readonly name: string;
  readonly object: PdfObject;
  readonly bytes: Uint8Array;
}

/** Fonts and images of a file, each written once. Adds what is asked for to the resources of the current page. */
export class FileResources {
  /** Parts of the glyphs that the pages show. */
  readonly singleGlyphs: SingleGlyphs = new SingleGlyphs();
  readonly #file: PdfFile;
  readonly #caches: Caches;
  readonly #fonts = new Map<Face, PdfFont>();
  readonly #pictures: PdfPicture[] = [];

  constructor(file: PdfFile, caches: Caches) {
    this.#file = file;
    this.#caches = caches;
  }

  /** Returns the font of a face. */
  fontOf(face: Face): PdfFont {
    const font = this.#fonts.get(face) ?? {
      name: `F${this.#fonts.size + 1}`,
      object: this.#file.ref({}),
      codes: characterCodes(face),
    };
    this.#fonts.set(face, font);
    this.#file.page.fonts[font.name] = font.object;
    return font;
  }

  /** Returns the resource name of an image. */
  nameOf(picture: Picture): string {
    const { bytes } = picture;
    const resource = this.#pictures.find((known) => isSame(known.bytes, bytes)) ?? {
      name: `I${this.#pictures.length + 1}`,
      object: writePicture(this.#file, this.stored(picture)),
      bytes,
    };
    if (!this.#pictures.includes(resource)) this.#pictures.push(resource);
    this.#file.page.xobjects[resource.name] = resource.object;
    return resource.name;
  }

  /** Returns an image as the file stores it. */
  stored(picture: Picture): StoredPicture {
    return storedPicture(picture, this.#caches);
  }

  /** Writes the fonts. Call after the last page, when all character codes are known. */
  *end(): Steps<void> {
    for (const { object, codes } of this.#fonts.values()) {
      embedFont(this.#file, object, codes, this.#caches);
      yield;
    }
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || (one.length === other.length && one.every((byte, index) => byte === other[index]));
}

/** Writes an image: a JPEG without decoding it, a PNG as samples. Source: ISO 32000-1, 8.9.5. */
function writePicture(file: PdfFile, stored: StoredPicture): PdfObject {
  const { width, height, channels } = stored;
  if (stored.kind === 'raster') return writeRaster(file, stored);
  const object = file.ref({ ...imageEntries(width, height, channels), Filter: 'DCTDecode' });
  object.end(stored.bytes);
  return object;
}

function writeRaster(file: PdfFile, { width, height, channels, samples, alpha }: Raster): PdfObject {
  const mask = alpha && file.ref(imageEntries(width, height, 1));
  mask?.end(alpha);
  const object = file.ref({ ...imageEntries(width, height, channels), ...(mask && { SMask: mask }) });
  object.end(samples);
  return object;
}

function imageEntries(width: number, height: number, channels: 1 | 3): Readonly<Record<string, unknown>> {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
  };
}
