/** The tables of a font file by tag, as views on its bytes. Source: OpenType 1.9, "Font file". */
export interface Sfnt {
  readonly tables: ReadonlyMap<string, DataView>;
}

/** The table directory of a TrueType or OpenType file; a table that reaches past the end throws a RangeError. */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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

/** A table that a font must have; a missing one throws a RangeError. */
export function requiredTable(sfnt: Sfnt, tag: string): DataView {
  const table = sfnt.tables.get(tag);
  if (table === undefined) throw new RangeError(`table '${tag}' is missing`);
  return table;
}

/** Advance widths by glyph, in font units, from `hmtx`: glyphs past its last one repeat that. */
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

/** The left side bearing of a glyph, in font units, from `hmtx`; 0 where that table is too short. */
export function leftSideBearing(sfnt: Sfnt, glyph: number): number {
  const metricCount = requiredTable(sfnt, 'hhea').getUint16(34);
  const hmtx = requiredTable(sfnt, 'hmtx');
  const position = glyph < metricCount ? 4 * glyph + 2 : 4 * metricCount + 2 * (glyph - metricCount);
  return position + 2 <= hmtx.byteLength ? hmtx.getInt16(position) : 0;
}

/** The tags of the substitution features in `GSUB`; none without that table. */
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
