/** An image file. */
export interface Picture {
  readonly format: 'jpeg' | 'png';
  readonly bytes: Uint8Array;
  /** In pixels, after the rotation that a JPEG’s orientation specifies. */
  readonly width: number;
  readonly height: number;
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
