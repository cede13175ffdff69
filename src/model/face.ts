/** Kind of a family. The face in place of another is preferably of the same kind. */
export type FamilyKind = 'serif' | 'sans' | 'mono';

/** Posture of a face. */
export type Slope = 'upright' | 'italic';

/** An open font file, as layout and painters use it. Lengths are in font units. */
export interface Face {
  /** Unique in a process and the same in every run: `Source Serif 4 600 italic`. */
  readonly key: string;
  readonly family: string;
  /** 100–900. */
  readonly weight: number;
  readonly slope: Slope;
  readonly kind: FamilyKind;
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Negative. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, negative for a face that leans right. */
  readonly italicAngle: number;
  readonly fixedPitch: boolean;
  readonly boundingBox: readonly [xMin: number, yMin: number, xMax: number, yMax: number];
  /** Format of the outlines: table `glyf` or `CFF `. */
  readonly outlines: 'truetype' | 'cff';
  /** OpenType substitution features the face has: `smcp`, `onum` … */
  readonly features: ReadonlySet<string>;
  readonly bytes: Uint8Array;
  readonly glyphCount: number;
  /** 0 if the face has no space. */
  readonly spaceGlyph: number;
  /** True if the face has all printable ASCII characters. */
  readonly coversAscii: boolean;
  /** Returns true if the face has a glyph for a code point. */
  covers(codePoint: number): boolean;
  /** From `hmtx`. */
  advanceOf(glyph: number): number;
}

/** The face that a text requests. */
export interface FaceQuery {
  readonly family: string;
  readonly weight: number;
  readonly slope: Slope;
  /** BCP 47 tag, for fallbacks: Chinese characters differ in form by language. Default: any. */
  readonly language?: string | undefined;
}
