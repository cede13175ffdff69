import { readSfnt } from '../../src/fonts/subset/sfnt.ts';

/** What a test changes of a font. */
export interface FontChange {
  readonly family?: string;
  readonly weight?: number;
  /** Makes it a variable font with this default weight. Its outlines are the default instance. */
  readonly variableFrom?: number;
  /** `OS/2.fsType`. */
  readonly rights?: number;
}

/** Returns a font with another family name, weight, axis or licence bits. */
export function changedFont(font: Uint8Array, change: FontChange): Uint8Array {
  const tables = new Map<string, Uint8Array>();
  for (const [tag, { buffer, byteOffset, byteLength }] of readSfnt(font).tables)
    tables.set(tag, new Uint8Array(buffer.slice(byteOffset, byteOffset + byteLength)));
  const { family, weight, variableFrom, rights } = change;
  if (family !== undefined) tables.set('name', nameTable(family));
  const os2 = tables.get('OS/2');
  const view = new DataView(os2?.buffer ?? new ArrayBuffer(100));
  if (weight !== undefined) view.setUint16(4, weight);
  if (rights !== undefined) view.setUint16(8, rights);
  if (variableFrom !== undefined) tables.set('fvar', weightAxis(variableFrom));
  return joined(tables);
}

/** Returns a collection of fonts, in which every font has its own tables. */
export function collectionOf(fonts: readonly Uint8Array[]): Uint8Array {
  const header = 12 + 4 * fonts.length;
  const bytes = new Uint8Array(fonts.reduce((sum, { length }) => sum + padded(length), header));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('ttcf'));
  view.setUint32(4, 0x0001_0000);
  view.setUint32(8, fonts.length);
  let start = header;
  for (const [index, font] of fonts.entries()) {
    view.setUint32(12 + 4 * index, start);
    bytes.set(font, start);
    // Offsets of tables count from the start of the file.
    for (let table = 0; table < view.getUint16(start + 4); table += 1) {
      const at = start + 12 + 16 * table + 8;
      view.setUint32(at, view.getUint32(at) + start);
    }
    start += padded(font.length);
  }
  return bytes;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function joined(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = 12 + 16 * sorted.length;
  const bytes = new Uint8Array(sorted.reduce((sum, [, { length }]) => sum + padded(length), directory));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x0001_0000);
  view.setUint16(4, sorted.length);
  let end = directory;
  for (const [index, [tag, table]] of sorted.entries()) {
    const at = 12 + 16 * index;
    bytes.set(new TextEncoder().encode(tag), at);
    view.setUint32(at + 8, end);
    view.setUint32(at + 12, table.length);
    bytes.set(table, end);
    end += padded(table.length);
  }
  return bytes;
}

/** Family and PostScript name, in English for Windows. */
function nameTable(family: string): Uint8Array {
  const records = [
    [1, family],
    [6, family.replaceAll(' ', '')],
  ] as const;
  const storage = 6 + 12 * records.length;
  const bytes = new Uint8Array(storage + records.reduce((sum, [, text]) => sum + 2 * text.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint16(2, records.length);
  view.setUint16(4, storage);
  let end = 0;
  for (const [index, [id, text]] of records.entries()) {
    const at = 6 + 12 * index;
    for (const [place, value] of [3, 1, 0x409, id, 2 * text.length, end].entries())
      view.setUint16(at + 2 * place, value);
    for (const letter of text) {
      view.setUint16(storage + end, letter.charCodeAt(0));
      end += 2;
    }
  }
  return bytes;
}

function weightAxis(weight: number): Uint8Array {
  const bytes = new Uint8Array(36);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of [0x0001_0000, 0x0010_0002, 0x0001_0014, 0x0000_0000].entries())
    view.setUint32(4 * at, value);
  bytes.set(new TextEncoder().encode('wght'), 16);
  for (const [place, value] of [100, weight, 900].entries()) view.setInt32(20 + 4 * place, value * 0x10000);
  return bytes;
}
