import { Unzlib } from 'fflate';
import { PictureError } from './picture-format.ts';
import { type PngChunks, type PngColours, type PngHeader, readPngChunks } from './png-chunks.ts';

/** Decoded pixels of an image, row by row, one byte per sample. */
export interface Raster {
  readonly kind: 'raster';
  /** Width in pixels. */
  readonly width: number;
  /** Height in pixels. */
  readonly height: number;
  /** Samples per pixel: 1 for grey, 3 for red, green and blue. */
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  /** Opacity of each pixel, 0–255; `undefined` if all are opaque. */
  readonly alpha: Uint8Array | undefined;
  readonly orientation: 1;
}

/** Samples per pixel as stored in the file. */
const storedSamples: Readonly<Record<PngColours, number>> = {
  grey: 1,
  rgb: 3,
  palette: 1,
  'grey-alpha': 2,
  'rgb-alpha': 4,
};

/**
 * Decodes a PNG file to 8 bits per sample.
 *
 * @throws PictureError if the file is damaged
 */
export function readPng(file: Uint8Array): Raster {
  const chunks = readPngChunks(file);
  const { header } = chunks;
  const { width, height, depth, colours } = header;
  const bits = depth * storedSamples[colours];
  const rowLength = (columns: number) => Math.ceil((columns * bits) / 8);
  const passes = passesOf(header);
  const lengths = passes.map(({ columns, rows }) => rows * (1 + rowLength(columns)));
  const data = inflate(
    chunks.data,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  const channels = colours === 'grey' || colours === 'grey-alpha' ? 1 : 3;
  const samples = new Uint8Array(width * height * channels);
  const alpha = new Uint8Array(width * height);
  const setPixel = pixelSetter(chunks, samples, alpha);
  let start = 0;
  for (const [index, pass] of passes.entries()) {
    const rows = data.subarray(start, start + (lengths[index] ?? 0));
    unfilter(rows, rowLength(pass.columns), Math.max(1, bits >> 3));
    setPass(rows, pass, header, setPixel);
    start += rows.length;
  }
  const isOpaque = alpha.every((opacity) => opacity === 255);
  const raster = { kind: 'raster', width, height, channels, samples, orientation: 1 } as const;
  return { ...raster, alpha: isOpaque ? undefined : alpha };
}

/** Pixels at regular intervals: all pixels of an image, or those of one interlacing pass. */
interface PngPass {
  /** Column of the first pixel. */
  readonly x: number;
  /** Row of the first pixel. */
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  /** Count of its pixels per row; may be 0. */
  readonly columns: number;
  /** Count of its rows; may be 0. */
  readonly rows: number;
}

/** Adam7. Source: PNG (third edition), 8.1. */
const interlacePasses: readonly (readonly [x: number, y: number, stepX: number, stepY: number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/** Returns the passes of an image in the order of its data. */
function passesOf({ width, height, interlaced }: PngHeader): readonly PngPass[] {
  const steps = interlaced ? interlacePasses : ([[0, 0, 1, 1]] as const);
  return steps.map(([x, y, stepX, stepY]) => {
    const columns = Math.max(0, Math.ceil((width - x) / stepX));
    const rows = columns === 0 ? 0 : Math.max(0, Math.ceil((height - y) / stepY));
    return { x, y, stepX, stepY, columns, rows };
  });
}

/** Compressed bytes inflated at once. They grow at most a thousandfold, so excess data is noticed before memory runs out. */
const inflatedChunkLength = 16_384;

/** Inflates a zlib stream that must yield exactly `length` bytes. */
function inflate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const inflated = new Uint8Array(length);
  let end = 0;
  const inflater = new Unzlib((bytes) => {
    if (end + bytes.length > length)
      throw new PictureError('is damaged: it has more pixels than its size allows');
    inflated.set(bytes, end);
    end += bytes.length;
  });
  for (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += inflatedChunkLength)
      inflater.push(chunk.subarray(start, start + inflatedChunkLength));
  }
  inflater.push(new Uint8Array(), true);
  if (end < length) throw new PictureError('is truncated: pixels are missing');
  return inflated;
}

/** Reverses the filters of a pass in place. The number of its filter precedes each row. Source: PNG (third edition), 9. */
function unfilter(pass: Uint8Array, rowLength: number, pixelLength: number): void {
  for (let start = 0; start < pass.length; start += rowLength + 1) {
    const row = pass.subarray(start + 1, start + 1 + rowLength);
    const above = start === 0 ? new Uint8Array(rowLength) : pass.subarray(start - rowLength, start);
    unfilterRow(pass[start] ?? 0, row, above, pixelLength);
  }
}

function unfilterRow(filter: number, row: Uint8Array, above: Uint8Array, pixelLength: number): void {
  if (filter > 4) throw new PictureError('is damaged: a row has an invalid filter');
  for (let index = 0; index < row.length && filter > 0; index += 1) {
    const left = row[index - pixelLength] ?? 0;
    const up = above[index] ?? 0;
    let predicted = left;
    if (filter === 2) predicted = up;
    if (filter === 3) predicted = (left + up) >> 1;
    if (filter === 4) predicted = paethPredictor(left, up, above[index - pixelLength] ?? 0);
    row[index] = (row[index] ?? 0) + predicted;
  }
}

/** Returns the sample nearest to left + up − upLeft. Source: PNG (third edition), 9.4. */
function paethPredictor(left: number, up: number, upLeft: number): number {
  const leftDistance = Math.abs(up - upLeft);
  const upDistance = Math.abs(left - upLeft);
  const upLeftDistance = Math.abs(left + up - 2 * upLeft);
  if (leftDistance <= upDistance && leftDistance <= upLeftDistance) return left;
  return upDistance <= upLeftDistance ? up : upLeft;
}

/** Sets a pixel from the samples of a row that begin at an index. */
type SetPixel = (pixel: number, row: Uint8Array | Uint16Array, index: number) => void;

function setPass(rows: Uint8Array, pass: PngPass, header: PngHeader, setPixel: SetPixel): void {
  const stored = storedSamples[header.colours];
  const rowLength = rows.length / pass.rows;
  for (let row = 0; row < pass.rows; row += 1) {
    const bytes = rows.subarray(row * rowLength + 1, (row + 1) * rowLength);
    const samples = samplesOf(bytes, pass.columns * stored, header.depth);
    const first = (pass.y + row * pass.stepY) * header.width + pass.x;
    for (let column = 0; column < pass.columns; column += 1)
      setPixel(first + column * pass.stepX, samples, column * stored);
  }
}

/** Unpacks the samples of a row. */
function samplesOf(row: Uint8Array, count: number, depth: PngHeader['depth']): Uint8Array | Uint16Array {
  if (depth === 8) return row;
  if (depth === 16) {
    return Uint16Array.from(
      { length: count },
      (_, index) => (row[2 * index] ?? 0) * 256 + (row[2 * index + 1] ?? 0),
    );
  }
  const perByte = 8 / depth;
  return Uint8Array.from({ length: count }, (_, index) => {
    const shift = 8 - depth * (1 + (index % perByte));
    return ((row[Math.floor(index / perByte)] ?? 0) >> shift) & (2 ** depth - 1);
  });
}

function pixelSetter(chunks: PngChunks, samples: Uint8Array, alpha: Uint8Array): SetPixel {
  const { colours, depth } = chunks.header;
  if (colours === 'palette') return paletteSetter(chunks, samples, alpha);
  const maximum = 2 ** depth - 1;
  const toByte = (sample: number | undefined) => Math.round(((sample ?? 0) * 255) / maximum);
  const channels = colours === 'grey' || colours === 'grey-alpha' ? 1 : 3;
  const hasAlpha = colours === 'grey-alpha' || colours === 'rgb-alpha';
  const transparent = transparentColour(chunks, channels);
  return (pixel, row, index) => {
    let isTransparent = transparent !== undefined;
    for (let channel = 0; channel < channels; channel += 1) {
      samples[pixel * channels + channel] = toByte(row[index + channel]);
      if (row[index + channel] !== transparent?.[channel]) isTransparent = false;
    }
    alpha[pixel] = hasAlpha ? toByte(row[index + channels]) : isTransparent ? 0 : 255;
  };
}

/** Returns the stored samples of the colour that `tRNS` declares transparent, if any. Images with alpha have none. */
function transparentColour(
  { header, transparency }: PngChunks,
  channels: number,
): readonly number[] | undefined {
  if (transparency?.length !== 2 * channels || header.colours.endsWith('alpha')) return undefined;
  return [...samplesOf(transparency, channels, 16)];
}

function paletteSetter(
  { palette = new Uint8Array(), transparency }: PngChunks,
  samples: Uint8Array,
  alpha: Uint8Array,
): SetPixel {
  return (pixel, row, index) => {
    const entry = row[index] ?? 0;
    const colour = palette.subarray(3 * entry, 3 * entry + 3);
    if (colour.length < 3) throw new PictureError('is damaged: a colour is not in its palette');
    samples.set(colour, 3 * pixel);
    alpha[pixel] = transparency?.[entry] ?? 255;
  };
}
