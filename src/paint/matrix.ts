import type { PlacedPicture } from '../model/page.ts';
import type { Orientation } from '../pictures/orientation.ts';

/** As PDF and SVG write it: x becomes ax + cy + e, y becomes bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** From a picture as it is stored, in a square of side 1 whose y grows downward, to one as it is shown. */
const turns: Readonly<Record<Orientation, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, 1, 1, 0, 0, 0],
  6: [0, 1, -1, 0, 1, 0],
  7: [0, -1, -1, 0, 1, 1],
  8: [0, -1, 1, 0, 0, 1],
};

/** From a picture as it is stored, in a square of side 1, to the page: as small as fills its area, the middle of it there. */
export function pictureMatrix({ area, picture }: PlacedPicture, orientation: Orientation): Matrix {
  const scale = Math.max(area.width / picture.width, area.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  const x = area.x + (area.width - width) / 2;
  const y = area.y + (area.height - height) / 2;
  const [a, b, c, d, e, f] = turns[orientation];
  return [a * width, b * height, c * width, d * height, x + e * width, y + f * height];
}

/** The same for a square whose y grows upward. */
export function upright([a, b, c, d, e, f]: Matrix): Matrix {
  return [a, b, -c, -d, c + e, d + f];
}
