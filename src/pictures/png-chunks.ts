import { PictureError } from './picture-error.ts';

/** The parts of a PNG that make its picture. */
export interface PngChunks {
  readonly header: PngHeader;
  /** Red, green and blue, one after another. */
  readonly palette?: Uint8Array;
  /** As the file has it: what it means depends on the colours. */
  readonly transparency?: Uint8Array;
  /** One zlib stream in pieces. */
  readonly data: readonly Uint8Array[];
}

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly colours: PngColours;
  readonly interlaced: boolean;
}

export type PngColours = 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';

/** Colours by their number, with the depths they come in. Source: PNG (third edition), table 12. */
const colourTypes: ReadonlyMap<number, readonly [colours: PngColours, depths: readonly number[]]> = new Map([
  [0, ['grey', [1, 2, 4, 8, 16]]],
  [2, ['rgb', [8, 16]]],
  [3, ['palette', [1, 2, 4, 8]]],
  [4, ['grey-alpha', [8, 16]]],
  [6, ['rgb-alpha', [8, 16]]],
]);

const signatureLength = 8;
const headerLength = 13;
/** The chunks that are needed to show the picture; the first is `IHDR`. */
const needed: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** Reads a PNG up to its end, without its pixels; throws a `PictureError` for one that is damaged. */
export function readPngChunks(file: Uint8Array): PngChunks {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const found = new Map<string, Uint8Array[]>();
  let start = signatureLength;
  while (!found.has('IEND')) {
    if (start + 12 > file.length) throw new PictureError('is cut off: its end is missing');
    const type = String.fromCharCode(...file.subarray(start + 4, start + 8));
    const end = start + 8 + view.getUint32(start);
    if (end + 4 > file.length) throw new PictureError('is cut off: its end is missing');
    if (needed.has(type)) {
      if (checksum(file.subarray(start + 4, end)) !== view.getUint32(end))
        throw new PictureError('is damaged: a checksum in it is wrong');
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
  return {
    header,
    ...(palette && { palette }),
    ...(transparency && { transparency }),
    data: found.get('IDAT') ?? [],
  };
}

function readHeader(chunk: Uint8Array | undefined): PngHeader {
  if (chunk?.length !== headerLength) throw new PictureError('is damaged: nothing says how large it is');
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const depth = view.getUint8(8);
  const [colours, depths] = colourTypes.get(view.getUint8(9)) ?? [];
  const [compression, filter, interlace] = [10, 11, 12].map((at) => view.getUint8(at));
  const isKnown = compression === 0 && filter === 0 && (interlace === 0 || interlace === 1);
  if (colours === undefined || !depths?.includes(depth) || !isDepth(depth) || !isKnown)
    throw new PictureError('is damaged: no PNG has its pixels in this form');
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

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder & 1 ? 0xedb88320 : 0) ^ (remainder >>> 1);
  return remainder;
});

/** CRC-32. Source: PNG (third edition), annex D. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (remainders[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
