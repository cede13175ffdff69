import type { PlacedPicture } from '../../model/page.ts';
import type { Picture } from '../../model/picture.ts';
import { storedPicture } from '../../pictures/stored-picture.ts';
import { pictureMatrix } from '../matrix.ts';
import { decimal } from '../number.ts';
import { fingerprint } from '../pdf/fingerprint.ts';
import { legible } from '../pdf/text-string.ts';
import { quotedXml } from '../xml-text.ts';
import { boxAttributes, transformOf } from './attributes.ts';

/** The pictures that a page shows, each once, and the shapes they are cut to. Names say what they are names of. */
export class SvgPictures {
  readonly #defined = new Map<string, string>();

  /** The pictures and shapes, for `<defs>`. */
  definitions(): readonly string[] {
    return [...this.#defined.values()];
  }

  /** A picture with what it shows in words, if anything is said. */
  element(placed: PlacedPicture, alternative?: string): string {
    const { format, bytes } = placed.picture;
    const stored = storedPicture({ format, bytes });
    const transform = transformOf(pictureMatrix(placed, stored.orientation));
    const name = this.#pictureName(format, stored.kind === 'jpeg' ? stored.bytes : bytes);
    const role = alternative === undefined ? '' : ` role="img" aria-label=${quotedXml(legible(alternative))}`;
    const use = `<use href="#${name}" transform="${transform}"/>`;
    return `<g clip-path="url(#${this.#shapeName(placed)})"${role}>${use}</g>`;
  }

  #pictureName(format: Picture['format'], bytes: Uint8Array): string {
    const hexadecimal = Array.from(fingerprint([bytes]), (byte) => byte.toString(16).padStart(2, '0'));
    const name = `picture-${hexadecimal.join('')}`;
    if (!this.#defined.has(name)) {
      const address = `data:image/${format};base64,${base64Of(bytes)}`;
      const size = 'width="1" height="1" preserveAspectRatio="none"';
      this.#defined.set(name, `<image id="${name}" ${size} href="${address}"/>`);
    }
    return name;
  }

  #shapeName({ shape, area }: PlacedPicture): string {
    const { x, y, width, height } = area;
    const name = [shape, ...[x, y, width, height].map(decimal)].join('-');
    const [radiusX, radiusY] = [width / 2, height / 2];
    const [centreX, centreY] = [x + radiusX, y + radiusY].map(decimal);
    const outline =
      shape === 'rectangle'
        ? `<rect ${boxAttributes(area)}/>`
        : `<ellipse cx="${centreX}" cy="${centreY}" rx="${decimal(radiusX)}" ry="${decimal(radiusY)}"/>`;
    this.#defined.set(name, `<clipPath id="${name}">${outline}</clipPath>`);
    return name;
  }
}

/** Characters that are made of bytes at once. */
const portion = 8192;

function base64Of(bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += portion)
    characters += String.fromCharCode(...bytes.subarray(start, start + portion));
  return btoa(characters);
}
