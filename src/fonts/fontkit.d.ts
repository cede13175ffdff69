/** Types of the part of fontkit that Quoin uses. The package has no types. */
declare module 'fontkit' {
  interface Box {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  }

  interface Subset {
    /** Original glyph numbers by new glyph number. Begins as `[0]`. */
    glyphs: number[];
    encode(): Uint8Array;
  }

  /** An opened font. A missing or undecodable table is `undefined`. */
  interface Font {
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    readonly postscriptName: string | null;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly italicAngle: number;
    readonly numGlyphs: number;
    readonly bbox: Box;
    readonly post?: { readonly isFixedPitch: number };
    readonly 'OS/2'?: {
      readonly usWeightClass: number;
      readonly fsType: Readonly<Record<string, boolean>>;
      readonly fsSelection: Readonly<Record<string, boolean>>;
      readonly panose?: readonly number[];
      readonly xHeight?: number;
      readonly capHeight?: number;
    };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly bbox: Box };
    getGlyph(id: number): { readonly path: { toSVG(): string } };
    createSubset(): Subset;
  }

  export function create(bytes: Uint8Array): Font;
}
