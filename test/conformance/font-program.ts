import { cffProgram } from './cff-program.ts';

/** Glyph count and widths of an embedded font program. */
export interface FontProgram {
  readonly glyphCount: number;
  /** `undefined` if the program lacks the character. In TrueType, a CID is a glyph number. */
  readonly glyphOf: (cid: number) => number | undefined;
  /** In thousandths of an em. */
  readonly widthOf: (glyph: number) => number;
}

/** Reads a TrueType program or a bare CFF one. */
export function fontProgram(bytes: Uint8Array, key: 'FontFile2' | 'FontFile3'): FontProgram {
  return key === 'FontFile2' ? trueTypeProgram(bytes) : cffProgram(bytes);
}

/** Source: OpenType 1.9, `head`, `hhea`, `maxp`, `hmtx`. */
function trueTypeProgram(bytes: Uint8Array): FontProgram {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offsets = new Map<string, number>();
  for (let table = 0; table < data.getUint16(4); table += 1) {
    const at = 12 + 16 * table;
    offsets.set(String.fromCharCode(...bytes.subarray(at, at + 4)), data.getUint32(at + 8));
  }
  const offset = (table: string): number => {
    const found = offsets.get(table);
    if (found === undefined) throw new SyntaxError(`the font program has no ${table} table`);
    return found;
  };
  const unitsPerEm = data.getUint16(offset('head') + 18);
  const metricCount = data.getUint16(offset('hhea') + 34);
  const glyphCount = data.getUint16(offset('maxp') + 4);
  const widthOf = (glyph: number): number => {
    const metric = Math.min(glyph, metricCount - 1);
    return (data.getUint16(offset('hmtx') + 4 * metric) * 1000) / unitsPerEm;
  };
  return { glyphCount, glyphOf: (cid) => (cid < glyphCount ? cid : undefined), widthOf };
}
