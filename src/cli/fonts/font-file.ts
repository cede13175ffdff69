import { type FileHandle, open } from 'node:fs/promises';

/** One font of a file, as far as is needed to choose it. Only its directory and small tables have been read. */
export interface FontFileFace {
  readonly file: string;
  /** Number of the font in a collection; 0 in other files. */
  readonly index: number;
  readonly family: string;
  /** 100–900. */
  readonly weight: number;
  readonly isItalic: boolean;
  /** What forbids its use in a PDF, as a clause that follows its name. Default: nothing. */
  readonly defect?: string | undefined;
  /** Returns true if the font has a glyph for a code point. */
  readonly covers: (codePoint: number) => boolean;
}

/** Where a table is in its file. */
interface TableRecord {
  readonly tag: string;
  readonly checksum: number;
  readonly offset: number;
  readonly length: number;
}

/** Largest table that is read to choose a font, in bytes. The character map of a font of Chinese has some 300 kB. */
const largestHeaderTable = 2e6;
/** Largest font that is used, in bytes. */
const largestFont = 64e6;
/** Most fonts of a collection that are looked at. */
const maxFonts = 64;

/** Reads what there is to know of the fonts in a TTF, OTF, TTC or OTC file. Empty if it is none of them. */
export async function readFontFile(file: string): Promise<readonly FontFileFace[]> {
  return withFile(file, [], async (handle) => {
    const faces: FontFileFace[] = [];
    for (const [index, start] of (await fontOffsets(handle)).entries()) {
      const face = await readFace(handle, file, index, start).catch(() => undefined);
      if (face !== undefined) faces.push(face);
    }
    return faces;
  });
}

/**
 * Reads a whole font as one file without other fonts. Of a variable font it is the default instance.
 *
 * @throws Error if the file cannot be read
 */
export async function loadFont({ file, index }: Pick<FontFileFace, 'file' | 'index'>): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const start = (await fontOffsets(handle))[index] ?? 0;
    const { signature, records } = await readDirectory(handle, start);
    const kept = records.filter(({ tag }) => !leftOutTables.has(tag));
    return await joinTables(handle, signature, kept);
  } finally {
    await handle.close();
  }
}

async function withFile<T>(file: string, otherwise: T, use: (handle: FileHandle) => Promise<T>): Promise<T> {
  try {
    const handle = await open(file);
    try {
      return await use(handle);
    } finally {
      await handle.close();
    }
  } catch {
    return otherwise;
  }
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<DataView> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await handle.read(bytes, 0, length, offset);
  if (bytesRead < length) throw new RangeError('the file ends too early');
  return new DataView(bytes.buffer);
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(offset + at)));
}

/** Returns where the fonts of a file begin. Source: OpenType, “Font collections”. */
async function fontOffsets(handle: FileHandle): Promise<readonly number[]> {
  const header = await readAt(handle, 0, 12);
  if (tagAt(header, 0) !== 'ttcf') return [0];
  const count = Math.min(header.getUint32(8), maxFonts);
  const offsets = await readAt(handle, 12, 4 * count);
  return Array.from({ length: count }, (_, index) => offsets.getUint32(4 * index));
}

const signatures: ReadonlySet<string> = new Set(['OTTO', 'true', '\0\u0001\0\0']);

async function readDirectory(
  handle: FileHandle,
  start: number,
): Promise<{ signature: number; records: readonly TableRecord[] }> {
  const header = await readAt(handle, start, 12);
  if (!signatures.has(tagAt(header, 0))) throw new RangeError('not a font');
  const count = header.getUint16(4);
  const directory = await readAt(handle, start + 12, 16 * count);
  const records = Array.from({ length: count }, (_, index) => ({
    tag: tagAt(directory, 16 * index),
    checksum: directory.getUint32(16 * index + 4),
    offset: directory.getUint32(16 * index + 8),
    length: directory.getUint32(16 * index + 12),
  }));
  return { signature: header.getUint32(0), records };
}

async function readFace(
  handle: FileHandle,
  file: string,
  index: number,
  start: number,
): Promise<FontFileFace | undefined> {
  const { records } = await readDirectory(handle, start);
  const tableNamed = async (tag: string): Promise<DataView | undefined> => {
    const record = records.find((each) => each.tag === tag);
    if (record === undefined || record.length > largestHeaderTable) return undefined;
    return readAt(handle, record.offset, record.length);
  };
  const [os2, names, map, axes] = [
    await tableNamed('OS/2'),
    await tableNamed('name'),
    await tableNamed('cmap'),
    await tableNamed('fvar'),
  ];
  if (os2 === undefined || names === undefined || map === undefined) return undefined;
  const family = familyIn(names);
  if (family === undefined) return undefined;
  const weight = (axes && defaultWeight(axes)) ?? os2.getUint16(4);
  const tags = new Set(records.map(({ tag }) => tag));
  const size = records.reduce((sum, { length }) => sum + length, 0);
  return {
    file,
    index,
    family,
    weight,
    isItalic: (os2.getUint16(62) & 0b10_0000_0001) !== 0,
    defect: defectOf({ tags, size, rights: os2.getUint16(8), weight, isVariable: axes !== undefined }),
    covers: coverageOf(map),
  };
}

interface FontFacts {
  readonly tags: ReadonlySet<string>;
  readonly size: number;
  /** `OS/2.fsType`. */
  readonly rights: number;
  readonly weight: number;
  readonly isVariable: boolean;
}

/** Returns why a font cannot be embedded. Of variable fonts, only a default instance of a usual weight can. */
function defectOf({ tags, size, rights, weight, isVariable }: FontFacts): string | undefined {
  if (!(tags.has('glyf') && tags.has('loca')) && !tags.has('CFF '))
    return 'has no outlines that a PDF supports';
  if (size > largestFont) return 'is too large';
  // The lowest four bits are 2 alone if the licence allows no embedding. Source: OpenType, OS/2, `fsType`.
  if ((rights & 0b1111) === 2) return 'may not be embedded: its licence bits forbid it';
  if ((rights & 0b1_0000_0000) !== 0) return 'may only be embedded in full: its licence bits forbid subsets';
  if (isVariable && (weight < 300 || weight > 500))
    return `is a variable font whose default weight is ${weight}`;
  return undefined;
}

/** Returns the default weight of a variable font. Source: OpenType, `fvar`. */
function defaultWeight(axes: DataView): number | undefined {
  const [first, count, size] = [axes.getUint16(4), axes.getUint16(8), axes.getUint16(10)];
  for (let index = 0; index < count; index += 1) {
    const at = first + index * size;
    if (tagAt(axes, at) === 'wght') return Math.round(axes.getInt32(at + 8) / 0x10000);
  }
  return undefined;
}

/** Returns the English family name, that of all weights if there is one. Source: OpenType, `name`. */
function familyIn(names: DataView): string | undefined {
  const [count, storage] = [names.getUint16(2), names.getUint16(4)];
  const found = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    const at = 6 + 12 * index;
    const [platform, language, id] = [names.getUint16(at), names.getUint16(at + 4), names.getUint16(at + 6)];
    if (id !== 1 && id !== 16) continue;
    const bytes = new Uint8Array(
      names.buffer,
      names.byteOffset + storage + names.getUint16(at + 10),
      names.getUint16(at + 8),
    );
    const isUnicode = platform === 3 || platform === 0;
    const text = new TextDecoder(isUnicode ? 'utf-16be' : 'latin1').decode(bytes);
    const isEnglish = platform === 3 ? language === 0x409 : language === 0;
    found.set(`${id} ${isEnglish ? 'en' : 'other'} ${isUnicode}`, text);
  }
  const order = ['16 en true', '1 en true', '16 en false', '1 en false', '16 other true', '1 other true'];
  return order.map((key) => found.get(key)).find((name) => name !== undefined && name !== '');
}

/** Returns the coverage of a character map, by its subtables of formats 4 and 12. Source: OpenType, `cmap`. */
function coverageOf(map: DataView): FontFileFace['covers'] {
  const lookUps: ((codePoint: number) => boolean)[] = [];
  for (let index = 0; index < map.getUint16(2); index += 1) {
    const at = map.getUint32(4 + 8 * index + 4);
    const format = map.getUint16(at);
    if (format === 12) lookUps.push((codePoint) => isInGroups(map, at, codePoint));
    if (format === 4) lookUps.push((codePoint) => isInSegments(map, at, codePoint));
  }
  return (codePoint) =>
    lookUps.some((lookUp) => {
      try {
        return lookUp(codePoint);
      } catch {
        return false;
      }
    });
}

/** Returns the first number from 0 for which a rising condition is true; `count` if there is none. */
function firstIndex(count: number, isTrue: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isInGroups(map: DataView, at: number, codePoint: number): boolean {
  const count = map.getUint32(at + 12);
  const group = at + 16 + 12 * firstIndex(count, (index) => map.getUint32(at + 20 + 12 * index) >= codePoint);
  if (group >= at + 16 + 12 * count) return false;
  const start = map.getUint32(group);
  return start <= codePoint && map.getUint32(group + 8) + codePoint - start !== 0;
}

function isInSegments(map: DataView, at: number, codePoint: number): boolean {
  if (codePoint > 0xffff) return false;
  const size = map.getUint16(at + 6);
  const segment = 2 * firstIndex(size / 2, (index) => map.getUint16(at + 14 + 2 * index) >= codePoint);
  if (segment >= size) return false;
  const start = map.getUint16(at + 16 + size + segment);
  if (start > codePoint) return false;
  const delta = map.getUint16(at + 16 + 2 * size + segment);
  const rangeAt = at + 16 + 3 * size + segment;
  const range = map.getUint16(rangeAt);
  if (range === 0) return ((codePoint + delta) & 0xffff) !== 0;
  return map.getUint16(rangeAt + range + 2 * (codePoint - start)) !== 0;
}

/** Tables without use in a subset: variations, signatures and bitmaps. */
const leftOutTables: ReadonlySet<string> = new Set([
  ...['fvar', 'gvar', 'avar', 'cvar', 'HVAR', 'VVAR', 'MVAR', 'STAT'],
  ...['DSIG', 'EBDT', 'EBLC', 'CBDT', 'CBLC', 'sbix', 'SVG '],
]);

/** Writes tables of a file as a font of its own. Source: OpenType, “Organization of an OpenType font”. */
async function joinTables(
  handle: FileHandle,
  signature: number,
  records: readonly TableRecord[],
): Promise<Uint8Array> {
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const directory = 12 + 16 * records.length;
  const total = records.reduce((sum, { length }) => sum + padded(length), directory);
  if (total > largestFont) throw new RangeError('the font is too large');
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(records.length));
  view.setUint32(0, signature);
  view.setUint16(4, records.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (records.length - 2 ** power));
  let end = directory;
  for (const [index, { tag, checksum, offset, length }] of records.entries()) {
    const at = 12 + 16 * index;
    for (const [place, letter] of [...tag].entries()) view.setUint8(at + place, letter.charCodeAt(0));
    view.setUint32(at + 4, checksum);
    view.setUint32(at + 8, end);
    view.setUint32(at + 12, length);
    const { bytesRead } = await handle.read(bytes, end, length, offset);
    if (bytesRead < length) throw new RangeError('the file ends too early');
    end += padded(length);
  }
  return bytes;
}
