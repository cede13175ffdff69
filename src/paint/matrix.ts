import type { PlacedPicture } from '../model/page.ts';
import type { Orientation } from '../pictures/jpeg.ts';

/** Affine transformation in the order of PDF and SVG: x becomes ax + cy + e, y becomes bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Turns a stored image upright, in the unit square with y growing downward. */
const orientationMatrices: Readonly<Record<Orientation, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, 1, 1, 0, 0, 0],
  6: [0, 1, -1, 0, 1, 0],
  7: [0, -1, -1, 0, 1, 1],
  8: [0, -1, 1, 0, 0, 1],
};

/**
 * Returns the matrix from the unit square of a stored image to the page.
 * The image is centred on its area, at the smallest scale that covers it.
 */
export function pictureMatrix({ area, picture }: PlacedPicture, orientation: Orientation): Matrix {
  const scale = Math.max(area.width / picture.width, area.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  const x = area.x + (area.width - width) / 2;
  const y = area.y + (area.height - height) / 2;
  const [a, b, c, d, e, f] = orientationMatrices[orientation];
  return [a * width, b * height, c * width, d * height, x + e * width, y + f * height];
}

/** Adapts a matrix to a unit square whose y grows upward, as in PDF. */
export function upright([a, b, c, d, e, f]: Matrix): Matrix {
  return [a, b, -c, -d, c + e, d + f];
}
