/** A picture as its file has it. */
export interface Picture {
  readonly format: 'jpeg' | 'png';
  readonly bytes: Uint8Array;
  /** Pixels, as they are shown: after the turn that a JPEG asks for. */
  readonly width: number;
  readonly height: number;
}

/** A picture of the person, or of an organisation's mark, and what it shows in words. */
export interface DescribedPicture {
  readonly picture: Picture;
  /** For those who cannot see it; never empty. */
  readonly alternative: string;
}

/** A drawing in one colour: paths of SVG in a box from 0, 0, y growing downward; filled by the non-zero rule. */
export interface Icon {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}
