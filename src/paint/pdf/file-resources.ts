import type { Face } from '../../model/face.ts';
import type { Picture } from '../../model/picture.ts';
import { type CharacterCodes, characterCodes } from './character-codes.ts';
import type { PdfFile } from './pdf-file.ts';
import { embedFont } from './pdf-fonts.ts';
import { writePicture } from './pdf-pictures.ts';
import type { PdfObject } from './pdf-writer.ts';

/** A font resource of the file: `F1`, and the codes it gives out. */
export interface PdfFont {
  readonly name: string;
  readonly object: PdfObject;
  readonly codes: CharacterCodes;
}

interface PdfPicture {
  readonly name: string;
  readonly object: PdfObject;
  readonly bytes: Uint8Array;
}

/** The fonts and pictures of a file, each once; the page that asks for one gets it among its resources. */
export class FileResources {
  readonly #file: PdfFile;
  readonly #fonts = new Map<Face, PdfFont>();
  readonly #pictures: PdfPicture[] = [];

  constructor(file: PdfFile) {
    this.#file = file;
  }

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

  /** The name that a picture goes by. */
  nameOf(picture: Picture): string {
    const { bytes } = picture;
    const found = this.#pictures.find((known) => isSame(known.bytes, bytes)) ?? {
      name: `I${this.#pictures.length + 1}`,
      object: writePicture(this.#file, picture),
      bytes,
    };
    if (!this.#pictures.includes(found)) this.#pictures.push(found);
    this.#file.page.xobjects[found.name] = found.object;
    return found.name;
  }

  /** Writes the fonts, now that all their codes are given out. */
  end(): void {
    for (const { object, codes } of this.#fonts.values()) embedFont(this.#file, object, codes);
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || (one.length === other.length && one.every((byte, at) => byte === other[at]));
}
