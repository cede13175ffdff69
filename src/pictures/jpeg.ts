import { dataView, joinBytes } from '../model/bytes.ts';
import { PictureError } from './picture-format.ts';

/** A JPEG whose pixels are not decoded. */
export interface Jpeg {
  readonly kind: 'jpeg';
  /** The file without metadata, such as time, location and thumbnails, and without data after its end. */
  readonly bytes: Uint8Array;
  /** Width in pixels, as stored. */
  readonly width: number;
  /** Height in pixels, as stored. */
  readonly height: number;
  /** Channels per pixel: 1 for grey, 3 for colour. */
  readonly channels: 1 | 3;
  readonly orientation: Orientation;
}

/** A segment from its marker to the next, marker and length included. */
interface Segment {
  readonly marker: number;
  readonly bytes: Uint8Array;
}

// Markers. Source: ITU-T T.81, table B.1.
const startOfScan = 0xda;
const endOfImage = 0xd9;
const huffmanTables = 0xc4;
const exifMarker = 0xe1;
const comment = 0xfe;

/** Frame headers that every PDF reader supports: baseline, extended and progressive. */
const supportedFrames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

/** Offset of a segment's content, after marker and length. */
const contentOffset = 4;

/**
 * Reads a JPEG file up to its end, without decoding it.
 *
 * @throws PictureError if the file is damaged or a PDF cannot contain it
 */
export function readJpeg(file: Uint8Array): Jpeg {
  const segments = segmentsOf(file);
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (frame === undefined) throw new PictureError('is damaged: its size is missing');
  if (!supportedFrames.has(frame.marker) || frame.bytes[contentOffset] !== 8)
    throw new PictureError('is not an 8-bit baseline or progressive JPEG; save it as an ordinary JPEG');
  const [, heightHigh = 0, heightLow = 0, widthHigh = 0, widthLow = 0, channels = 0] =
    frame.bytes.subarray(contentOffset);
  if (channels === 4) throw new PictureError('is a CMYK JPEG; save it in RGB');
  if (channels !== 1 && channels !== 3)
    throw new PictureError(`is damaged: it has ${channels} colour channels`);
  const required = segments.filter((segment) => !isMetadata(segment));
  return {
    kind: 'jpeg',
    bytes: joinBytes([file.subarray(0, 2), ...required.map(({ bytes }) => bytes)]),
    width: widthHigh * 256 + widthLow,
    height: heightHigh * 256 + heightLow,
    channels,
    orientation: orientationOf(segments),
  };
}

/** Returns every segment after the start of the image. Coded pixels belong to the scan before them. */
function segmentsOf(file: Uint8Array): readonly Segment[] {
  const segments: Segment[] = [];
  for (let start = 2; ; ) {
    while (file[start] === 0xff && file[start + 1] === 0xff) start += 1;
    const marker = file[start + 1];
    if (marker === undefined) throw new PictureError('is truncated: its end is missing');
    if (file[start] !== 0xff) throw new PictureError('is damaged: it has data between its segments');
    const length = marker === endOfImage ? 0 : (file[start + 2] ?? 0) * 256 + (file[start + 3] ?? 0);
    const header = start + 2 + length;
    const end = marker === startOfScan ? endOfScan(file, header) : header;
    if (end > file.length) throw new PictureError('is truncated: its end is missing');
    segments.push({ marker, bytes: file.subarray(start, end) });
    if (marker === endOfImage) break;
    if (length < 2) throw new PictureError('is damaged: a segment has no length');
    start = end;
  }
  if (!segments.some(({ marker }) => marker === startOfScan))
    throw new PictureError('is damaged: it has no pixels');
  return segments;
}

/** Returns the offset of the next marker after coded pixels. In these, 0xff precedes 0 or the number of a restart marker. */
function endOfScan(file: Uint8Array, start: number): number {
  let offset = file.indexOf(0xff, start);
  while (offset !== -1) {
    const next = file[offset + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return offset;
    offset = file.indexOf(0xff, offset + 1);
  }
  return file.length;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== huffmanTables && marker !== 0xc8 && marker !== 0xcc;
}

/** True for comments and application data, except JFIF, Adobe and colour profiles, which affect how the image looks. */
function isMetadata({ marker, bytes }: Segment): boolean {
  if (marker === comment) return true;
  if (marker < 0xe0 || marker > 0xef) return false;
  return !(marker === 0xe0 || marker === 0xee || (marker === 0xe2 && startsWith(bytes, 'ICC_PROFILE\0')));
}

function orientationOf(segments: readonly Segment[]): Orientation {
  const signature = 'Exif\0\0';
  const exif = segments.find(({ marker, bytes }) => marker === exifMarker && startsWith(bytes, signature));
  return exif === undefined ? 1 : exifOrientation(exif.bytes.subarray(contentOffset + signature.length));
}

function startsWith(segment: Uint8Array, signature: string): boolean {
  const start = segment.subarray(contentOffset, contentOffset + signature.length);
  return String.fromCharCode(...start) === signature;
}

/**
 * Sides at which the first row and the first column of a stored image are shown: 1 top and left, 2 top and right,
 * 3 bottom and right, 4 bottom and left, 5 left and top, 6 right and top, 7 right and bottom, 8 left and bottom.
 * Source: Exif 2.32, 4.6.4, tag 274.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** True if width and height are exchanged. */
export function isTransposed(orientation: Orientation): boolean {
  return orientation >= 5;
}

// Entries of an Exif directory. Source: Exif 2.32, 4.6.2.
const orientationTag = 274;
const shortType = 3;
const entryLength = 12;

/** Reads the orientation from Exif data that begin with their byte order mark. Returns 1 if it is missing or invalid. */
function exifOrientation(exif: Uint8Array): Orientation {
  const view = dataView(exif);
  if (view.byteLength < 8) return 1;
  const byteOrder = view.getUint16(0);
  const littleEndian = byteOrder === 0x4949;
  if (!littleEndian && byteOrder !== 0x4d4d) return 1;
  const directory = view.getUint32(4, littleEndian);
  if (directory + 2 > view.byteLength) return 1;
  const count = view.getUint16(directory, littleEndian);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + entryLength * index;
    if (entry + entryLength > view.byteLength) return 1;
    if (view.getUint16(entry, littleEndian) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, littleEndian);
    return view.getUint16(entry + 2, littleEndian) === shortType && isOrientation(value) ? value : 1;
  }
  return 1;
}

function isOrientation(value: number): value is Orientation {
  return value >= 1 && value <= 8;
}
