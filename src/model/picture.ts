/** An image file. */
export interface Picture {
  readonly format: 'jpeg' | 'png';
  readonly bytes: Uint8Array;
  /** In pixels, after the rotation that a JPEG’s orientation specifies. */
  readonly width: number;
  readonly height: number;
}

/** Pixels an inch that print well. More only make the file larger. */
export const printDensity = 300;

/** Bytes from which a picture makes a PDF unwieldy. */
export const largePictureBytes = 1_000_000;

/** Returns how many pixels an inch a picture has that fills an area, cropped. The area is in points. */
export function pixelsPerInch(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  area: { readonly width: number; readonly height: number },
): number {
  return 72 * Math.min(width / area.width, height / area.height);
}

/** A photo or logo and its alternative text. */
export interface DescribedPicture {
  readonly picture: Picture;
  /** Alternative text for screen readers. Not empty. */
  readonly alternative: string;
}

/** An icon in one colour: an SVG path in a box from 0, 0, y growing downward. Filled by the non-zero rule. */
export interface Icon {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}
