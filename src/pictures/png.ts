import { inflatePixels } from './inflate-pixels.ts';
import { PictureError } from './picture-error.ts';
import { type PngChunks, type PngColours, type PngHeader, readPngChunks } from './png-chunks.ts';
import { type PngPass, passesOf, unfilter } from './png-rows.ts';

/** A picture as its pixels, row by row, a byte a sample. */
export interface Raster {
  readonly kind: 'raster';
  readonly width: number;
  readonly height: number;
  /** Grey, or red, green and blue. */
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  /** How far each pixel covers what is behind it; absent where all do. */
  readonly alpha?: Uint8Array;
  readonly orientation: 1;
}

/** Samples a pixel, as they are stored. */
const storedColours: Readonly<Record<PngColours, number>> = {
  grey: 1,
  rgb: 3,
  palette: 1,
  'grey-alpha': 2,
  'rgb-alpha': 4,
};

/** The pixels of a PNG, in 8 bits a sample; throws a `PictureError` for one that is damaged. */
export function readPng(file: Uint8Array): Raster {
  const chunks = readPngChunks(file);
  const { header } = chunks;
  const { width, height, depth, colours } = header;
  const bits = depth * storedColours[colours];
  const rowLength = (columns: number) => Math.ceil((columns * bits) / 8);
  const passes = passesOf(header);
  const lengths = passes.map(({ columns, rows }) => rows * (1 + rowLength(columns)));
  const data = inflatePixels(
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
  const isOpaque = alpha.every((share) => share === 255);
  return { kind: 'raster', width, height, channels, samples, ...(!isOpaque && { alpha }), orientation: 1 };
}

/** Sets the pixel of a number from the samples of a row that begin at an index. */
type SetPixel = (pixel: number, row: Uint8Array | Uint16Array, at: number) => void;

function setPass(rows: Uint8Array, pass: PngPass, header: PngHeader, setPixel: SetPixel): void {
  const stored = storedColours[header.colours];
  const rowLength = rows.length / pass.rows;
  for (let row = 0; row < pass.rows; row += 1) {
    const bytes = rows.subarray(row * rowLength + 1, (row + 1) * rowLength);
    const samples = samplesOf(bytes, pass.columns * stored, header.depth);
    const first = (pass.y + row * pass.stepY) * header.width + pass.x;
    for (let column = 0; column < pass.columns; column += 1)
      setPixel(first + column * pass.stepX, samples, column * stored);
  }
}

/** The samples of a row as numbers of so many bits. */
function samplesOf(row: Uint8Array, count: number, depth: PngHeader['depth']): Uint8Array | Uint16Array {
  if (depth === 8) return row;
  if (depth === 16) {
    return Uint16Array.from({ length: count }, (_, at) => (row[2 * at] ?? 0) * 256 + (row[2 * at + 1] ?? 0));
  }
  const perByte = 8 / depth;
  return Uint8Array.from({ length: count }, (_, at) => {
    const shift = 8 - depth * (1 + (at % perByte));
    return ((row[Math.floor(at / perByte)] ?? 0) >> shift) & (2 ** depth - 1);
  });
}

function pixelSetter(chunks: PngChunks, samples: Uint8Array, alpha: Uint8Array): SetPixel {
  const { colours, depth } = chunks.header;
  if (colours === 'palette') return paletteSetter(chunks, samples, alpha);
  const most = 2 ** depth - 1;
  const toByte = (sample: number | undefined) => Math.round(((sample ?? 0) * 255) / most);
  const channels = colours === 'grey' || colours === 'grey-alpha' ? 1 : 3;
  const hasAlpha = colours === 'grey-alpha' || colours === 'rgb-alpha';
  const clear = clearColour(chunks, channels);
  return (pixel, row, at) => {
    let isClear = clear !== undefined;
    for (let channel = 0; channel < channels; channel += 1) {
      samples[pixel * channels + channel] = toByte(row[at + channel]);
      if (row[at + channel] !== clear?.[channel]) isClear = false;
    }
    alpha[pixel] = hasAlpha ? toByte(row[at + channels]) : isClear ? 0 : 255;
  };
}

/** The one colour that a picture without alpha may have nothing in place of, by its samples as they are stored. */
function clearColour({ header, transparency }: PngChunks, channels: number): readonly number[] | undefined {
  if (transparency?.length !== 2 * channels || header.colours.endsWith('alpha')) return undefined;
  return [...samplesOf(transparency, channels, 16)];
}

function paletteSetter(
  { palette = new Uint8Array(), transparency }: PngChunks,
  samples: Uint8Array,
  alpha: Uint8Array,
): SetPixel {
  return (pixel, row, at) => {
    const entry = row[at] ?? 0;
    const colour = palette.subarray(3 * entry, 3 * entry + 3);
    if (colour.length < 3) throw new PictureError('is damaged: a colour is not in its palette');
    samples.set(colour, 3 * pixel);
    alpha[pixel] = transparency?.[entry] ?? 255;
  };
}
