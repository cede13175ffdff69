import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { PngColours } from '../../src/pictures/png-chunks.ts';

/** Name of a test image of 32 × 16 pixels. Each quarter has one colour: red and green above blue and yellow. */
export type PictureFile = 'corners' | 'progressive' | 'grey' | 'cmyk';

export function jpegFile(name: PictureFile): Uint8Array {
  return new Uint8Array(readFileSync(path.join(import.meta.dirname, `files/${name}.jpg`)));
}

/** Inserts a segment after the start of a JPEG. */
export function withSegment(jpeg: Uint8Array, marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return Uint8Array.from([
    ...jpeg.subarray(0, 2),
    ...[0xff, marker, length >> 8, length & 0xff],
    ...content,
    ...jpeg.subarray(2),
  ]);
}

/** Adds Exif data with an orientation and another entry to a JPEG, in either byte order. */
export function withOrientation(
  jpeg: Uint8Array,
  orientation: number,
  order: 'II' | 'MM' = 'MM',
): Uint8Array {
  const little = order === 'II';
  const view = new DataView(new ArrayBuffer(8 + 2 + 24 + 4));
  const entries = [
    [271, 2, 4, 0x41424300],
    [274, 3, 1, little ? orientation : orientation * 65_536],
  ] as const;
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, entries.length, little);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + 12 * index;
    view.setUint16(at, tag, little);
    view.setUint16(at + 2, type, little);
    view.setUint32(at + 4, count, little);
    view.setUint32(at + 8, value, little);
  }
  return withSegment(jpeg, 0xe1, Uint8Array.from([...latin1('Exif\0\0'), ...new Uint8Array(view.buffer)]));
}

export function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** Contents of a test PNG. */
export interface PngRecipe {
  readonly width: number;
  readonly height: number;
  readonly colours: PngColours;
  readonly depth?: number;
  /** Returns the samples of a pixel. */
  readonly pixel: (x: number, y: number) => readonly number[];
  readonly interlaced?: boolean;
  /** Filter numbers of the rows, repeated. */
  readonly filters?: readonly number[];
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
}

const colourNumbers = { grey: 0, rgb: 2, palette: 3, 'grey-alpha': 4, 'rgb-alpha': 6 } as const;

/** Writes a PNG, sample by sample. */
export function pngFile(recipe: PngRecipe): Uint8Array {
  const { width, height, colours, depth = 8, interlaced = false, palette, transparency } = recipe;
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  for (const [index, value] of [depth, colourNumbers[colours], 0, 0, interlaced ? 1 : 0].entries())
    header.setUint8(8 + index, value);
  return Uint8Array.from([
    ...latin1('\x89PNG\r\n\x1a\n'),
    ...chunk('IHDR', new Uint8Array(header.buffer)),
    ...chunk('tEXt', latin1('Comment\0Nothing')),
    ...(palette ? chunk('PLTE', palette) : []),
    ...(transparency ? chunk('tRNS', transparency) : []),
    ...chunk('IDAT', deflateSync(Uint8Array.from(scanlines(recipe)))),
    ...chunk('IEND', []),
  ]);
}

export function chunk(type: string, content: Iterable<number>): readonly number[] {
  const body = [...latin1(type), ...content];
  const numbers = new DataView(new ArrayBuffer(8));
  numbers.setUint32(0, body.length - 4);
  numbers.setUint32(4, crc32(Uint8Array.from(body)));
  const bytes = [...new Uint8Array(numbers.buffer)];
  return [...bytes.slice(0, 4), ...body, ...bytes.slice(4)];
}

/** Recomputes the checksums of a PNG, as far as its chunk lengths are valid. */
export function resealed(png: Uint8Array): Uint8Array {
  const bytes = png.slice();
  const view = new DataView(bytes.buffer);
  for (let start = 8; start + 12 <= bytes.length; ) {
    const end = start + 8 + view.getUint32(start);
    if (end + 4 > bytes.length) break;
    view.setUint32(end, crc32(bytes.subarray(start + 4, end)));
    start = end + 4;
  }
  return bytes;
}

const adam7 = ['0 0 8 8', '4 0 8 8', '0 4 4 8', '2 0 4 4', '0 2 2 4', '1 0 2 2', '0 1 1 2'];

function scanlines({
  width,
  height,
  colours,
  depth = 8,
  interlaced,
  pixel,
  filters = [0],
}: PngRecipe): number[] {
  const samples = { grey: 1, rgb: 3, palette: 1, 'grey-alpha': 2, 'rgb-alpha': 4 }[colours];
  const pixelLength = Math.max(1, (samples * depth) / 8);
  const bytes: number[] = [];
  for (const pass of interlaced ? adam7 : ['0 0 1 1']) {
    const [x0 = 0, y0 = 0, stepX = 1, stepY = 1] = pass.split(' ').map(Number);
    let above: readonly number[] = [];
    for (let y = y0, row = 0; y < height && x0 < width; y += stepY, row += 1) {
      let bits = '';
      for (let x = x0; x < width; x += stepX)
        for (const sample of pixel(x, y)) bits += sample.toString(2).padStart(depth, '0');
      const line = (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
      const filter = filters[row % filters.length] ?? 0;
      bytes.push(filter, ...filtered(filter, line, above, pixelLength));
      above = line;
    }
  }
  return bytes;
}

function filtered(filter: number, line: readonly number[], above: readonly number[], step: number): number[] {
  return line.map((byte, at) => {
    const [left = 0, up = 0, corner = 0] = [line[at - step], above[at], above[at - step]];
    const guess = left + up - corner;
    const paeth = [left, up, corner].reduce((best, other) =>
      Math.abs(guess - other) < Math.abs(guess - best) ? other : best,
    );
    const predicted = [0, left, up, Math.floor((left + up) / 2), paeth][filter] ?? 0;
    return (byte - predicted + 256) % 256;
  });
}
