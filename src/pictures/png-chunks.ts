import { dataView } from '../model/bytes.ts';
import { PictureError } from './picture-format.ts';

/** Chunks of a PNG that define its pixels. */
export interface PngChunks {
  readonly header: PngHeader;
  /** Red, green and blue of each entry. */
  readonly palette: Uint8Array | undefined;
  /** Content of `tRNS`. Its meaning depends on the colour type. */
  readonly transparency: Uint8Array | undefined;
  /** Chunks of one zlib stream. */
  readonly data: readonly Uint8Array[];
}

/** Content of the chunk `IHDR`. */
export interface PngHeader {
  /** Width in pixels. */
  readonly width: number;
  /** Height in pixels. */
  readonly height: number;
  /** Bits per sample. */
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly colours: PngColours;
  readonly interlaced: boolean;
}

/** Colour type of a PNG. */
export type PngColours = 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';

/** Colour types by number, and the depths allowed for each. Source: PNG (third edition), table 12. */
const colourTypes: ReadonlyMap<number, readonly [colours: PngColours, depths: readonly number[]]> = new Map([
  [0, ['grey', [1, 2, 4, 8, 16]]],
  [2, ['rgb', [8, 16]]],
  [3, ['palette', [1, 2, 4, 8]]],
  [4, ['grey-alpha', [8, 16]]],
  [6, ['rgb-alpha', [8, 16]]],
]);

/** In bytes. */
const signatureLength = 8;

/** Length of the content of `IHDR`, in bytes. */
const headerLength = 13;

/** Chunks that are needed to show the image. */
const requiredTypes: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/**
 * Reads the chunks of a PNG file up to its end, without decoding pixels.
 *
 * @throws PictureError if the file is damaged
 */
export function readPngChunks(file: Uint8Array): PngChunks {
  const view = dataView(file);
  const found = new Map<string, Uint8Array[]>();
  let start = signatureLength;
  while (!found.has('IEND')) {
    if (start + 12 > file.length) throw new PictureError('is truncated: its end is missing');
    const type = String.fromCharCode(...file.subarray(start + 4, start + 8));
    const end = start + 8 + view.getUint32(start);
    if (end + 4 > file.length) throw new PictureError('is truncated: its end is missing');
    if (requiredTypes.has(type)) {
      if (checksum(file.subarray(start + 4, end)) !== view.getUint32(end))
        throw new PictureError('is damaged: a checksum is wrong');
      const chunks = found.get(type) ?? [];
      chunks.push(file.subarray(start + 8, end));
      found.set(type, chunks);
    }
    start = end + 4;
  }
  const header = readHeader(found.get('IHDR')?.[0]);
  const [palette] = found.get('PLTE') ?? [];
  const [transparency] = found.get('tRNS') ?? [];
  if (header.colours === 'palette' && palette === undefined)
    throw new PictureError('is damaged: its palette is missing');
  return { header, palette, transparency, data: found.get('IDAT') ?? [] };
}

function readHeader(chunk: Uint8Array | undefined): PngHeader {
  if (chunk?.length !== headerLength) throw new PictureError('is damaged: its size is missing');
  const view = dataView(chunk);
  const depth = view.getUint8(8);
  const [colours, depths] = colourTypes.get(view.getUint8(9)) ?? [];
  const [compression, filter, interlace] = [10, 11, 12].map((offset) => view.getUint8(offset));
  const isKnown = compression === 0 && filter === 0 && (interlace === 0 || interlace === 1);
  if (colours === undefined || !depths?.includes(depth) || !isDepth(depth) || !isKnown)
    throw new PictureError('is damaged: its pixel format is invalid');
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth,
    colours,
    interlaced: interlace === 1,
  };
}

function isDepth(depth: number): depth is PngHeader['depth'] {
  return [1, 2, 4, 8, 16].includes(depth);
}

/** Remainder of the polynomial division for each byte. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder & 1 ? 0xedb88320 : 0) ^ (remainder >>> 1);
  return remainder;
});

/** Returns the CRC-32 of bytes. Source: PNG (third edition), annex D. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (remainders[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
