import { dataView } from '../../model/bytes.ts';
/** Tables of a font file by tag, as views on its bytes. Source: OpenType 1.9, "Font file". */
export interface Sfnt {
  readonly tables: ReadonlyMap<string, DataView>;
}

/**
 * Reads the table directory of a TrueType or OpenType file.
 *
 * @throws RangeError if a table reaches past the end of the file
 */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const view = dataView(bytes);
  const tables = new Map<string, DataView>();
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + 16 * index;
    const tag = readTag(view, record);
    const start = view.getUint32(record + 8);
    const length = view.getUint32(record + 12);
    if (start + length > bytes.byteLength) throw new RangeError(`table '${tag}' reaches past the end`);
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + start, length));
  }
  return { tables };
}

/**
 * Returns a table that a font must have.
 *
 * @throws RangeError if it is missing
 */
export function requiredTable(sfnt: Sfnt, tag: string): DataView {
  const table = sfnt.tables.get(tag);
  if (table === undefined) throw new RangeError(`table '${tag}' is missing`);
  return table;
}

/** Returns advance widths by glyph, in font units. Glyphs after the last entry of `hmtx` repeat its width. */
export function readAdvances(sfnt: Sfnt): Uint16Array {
  const glyphCount = requiredTable(sfnt, 'maxp').getUint16(4);
  const metricCount = requiredTable(sfnt, 'hhea').getUint16(34);
  const hmtx = requiredTable(sfnt, 'hmtx');
  const advances = new Uint16Array(glyphCount);
  for (let glyph = 0; glyph < glyphCount; glyph += 1) {
    advances[glyph] = hmtx.getUint16(4 * Math.min(glyph, metricCount - 1));
  }
  return advances;
}

/** Returns the left side bearing of a glyph, in font units; 0 if `hmtx` is too short. */
export function leftSideBearing(sfnt: Sfnt, glyph: number): number {
  const metricCount = requiredTable(sfnt, 'hhea').getUint16(34);
  const hmtx = requiredTable(sfnt, 'hmtx');
  const position = glyph < metricCount ? 4 * glyph + 2 : 4 * metricCount + 2 * (glyph - metricCount);
  return position + 2 <= hmtx.byteLength ? hmtx.getInt16(position) : 0;
}

/** Returns the tags of the features in `GSUB`; empty without that table. */
export function readSubstitutionFeatures(sfnt: Sfnt): ReadonlySet<string> {
  const gsub = sfnt.tables.get('GSUB');
  const tags = new Set<string>();
  if (gsub === undefined) return tags;
  const list = gsub.getUint16(6);
  const count = gsub.getUint16(list);
  for (let index = 0; index < count; index += 1) tags.add(readTag(gsub, list + 2 + 6 * index));
  return tags;
}

function readTag(view: DataView, position: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(position + index)));
}

/** Writes a font file: directory sorted by tag, tables at multiples of four bytes. Source: OpenType 1.9, "Font file". */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directoryLength = 12 + 16 * sorted.length;
  const bodyLength = sorted.reduce((length, [, table]) => length + paddedLength(table.length), 0);
  const file = new Uint8Array(directoryLength + bodyLength);
  const view = new DataView(file.buffer);
  writeHeader(view, sorted.length);
  let start = directoryLength;
  for (const [index, [tag, table]] of sorted.entries()) {
    const record = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) file[record + letter] = tag.charCodeAt(letter);
    file.set(table, start);
    view.setUint32(record + 4, checksum(view, start, table.length));
    view.setUint32(record + 8, start);
    view.setUint32(record + 12, table.length);
    start += paddedLength(table.length);
  }
  const head = sorted.findIndex(([tag]) => tag === 'head');
  if (head >= 0) {
    view.setUint32(view.getUint32(12 + 16 * head + 8) + 8, 0xb1b0afba - checksum(view, 0, file.length));
  }
  return file;
}

/** Rounds a length up to a multiple of four bytes, where tables and glyphs start. */
export function paddedLength(length: number): number {
  return (length + 3) & ~3;
}

function writeHeader(view: DataView, tableCount: number): void {
  const entrySelector = Math.floor(Math.log2(tableCount));
  const searchRange = 16 * 2 ** entrySelector;
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tableCount);
  view.setUint16(6, searchRange);
  view.setUint16(8, entrySelector);
  view.setUint16(10, 16 * tableCount - searchRange);
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let position = start; position < start + paddedLength(length); position += 4) {
    sum = (sum + view.getUint32(position)) >>> 0;
  }
  return sum;
}
