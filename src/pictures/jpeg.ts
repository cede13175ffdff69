import { type Orientation, orientationIn } from './orientation.ts';
import { PictureError } from './picture-error.ts';

/** A JPEG as it is stored. */
export interface Jpeg {
  readonly kind: 'jpeg';
  /** The file without what it says beside the picture: where and when it was taken, thumbnails, what follows its end. */
  readonly bytes: Uint8Array;
  /** Pixels, before it is turned. */
  readonly width: number;
  readonly height: number;
  /** Grey, or three colours. */
  readonly channels: 1 | 3;
  readonly orientation: Orientation;
}

/** A segment between two markers, its marker and length included. */
interface Segment {
  readonly marker: number;
  readonly bytes: Uint8Array;
}

/** Markers. Source: ITU-T T.81, table B.1. */
const startOfScan = 0xda;
const endOfImage = 0xd9;
const huffmanTables = 0xc4;
const exifMarker = 0xe1;
const comment = 0xfe;
/** The header of a frame that every reader of PDF knows: baseline, extended and progressive. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Where marker and length end. */
const content = 4;

/** Reads a JPEG up to its end; throws a `PictureError` for one that is damaged, or that a PDF cannot hold. */
export function readJpeg(file: Uint8Array): Jpeg {
  const segments = segmentsOf(file);
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (frame === undefined) throw new PictureError('is damaged: nothing says how large it is');
  if (!frames.has(frame.marker) || frame.bytes[content] !== 8)
    throw new PictureError('is a JPEG of a rare kind; save it anew as an ordinary JPEG');
  const [, heightHigh = 0, heightLow = 0, widthHigh = 0, widthLow = 0, channels = 0] =
    frame.bytes.subarray(content);
  if (channels === 4) throw new PictureError('is a JPEG in CMYK, the colours of presses; save it in RGB');
  if (channels !== 1 && channels !== 3) throw new PictureError(`is damaged: it has ${channels} colours`);
  const kept = segments.filter((segment) => !isAside(segment));
  return {
    kind: 'jpeg',
    bytes: joined([file.subarray(0, 2), ...kept.map(({ bytes }) => bytes)]),
    width: widthHigh * 256 + widthLow,
    height: heightHigh * 256 + heightLow,
    channels,
    orientation: orientationOf(segments),
  };
}

/** Every segment after the start; what is between a scan and the next marker belongs to the scan. */
function segmentsOf(file: Uint8Array): readonly Segment[] {
  const segments: Segment[] = [];
  for (let start = 2; ; ) {
    while (file[start] === 0xff && file[start + 1] === 0xff) start += 1;
    const marker = file[start + 1];
    if (marker === undefined) throw new PictureError('is cut off: its end is missing');
    if (file[start] !== 0xff) throw new PictureError('is damaged: something stands between its parts');
    const length = marker === endOfImage ? 0 : (file[start + 2] ?? 0) * 256 + (file[start + 3] ?? 0);
    const header = start + 2 + length;
    const end = marker === startOfScan ? endOfScan(file, header) : header;
    if (end > file.length) throw new PictureError('is cut off: its end is missing');
    segments.push({ marker, bytes: file.subarray(start, end) });
    if (marker === endOfImage) break;
    if (length < 2) throw new PictureError('is damaged: a part of it has no length');
    start = end;
  }
  if (!segments.some(({ marker }) => marker === startOfScan))
    throw new PictureError('is damaged: it has no pixels');
  return segments;
}

/** The next marker after coded pixels, in which 0xff is followed by 0 or by a number of a restart. */
function endOfScan(file: Uint8Array, start: number): number {
  let at = file.indexOf(0xff, start);
  while (at !== -1) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = file.indexOf(0xff, at + 1);
  }
  return file.length;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== huffmanTables && marker !== 0xc8 && marker !== 0xcc;
}

/** What is not needed to show the picture: comments, and what applications say but for JFIF, Adobe and colour profiles. */
function isAside({ marker, bytes }: Segment): boolean {
  if (marker === comment) return true;
  if (marker < 0xe0 || marker > 0xef) return false;
  return !(marker === 0xe0 || marker === 0xee || (marker === 0xe2 && beginsWith(bytes, 'ICC_PROFILE\0')));
}

function orientationOf(segments: readonly Segment[]): Orientation {
  const mark = 'Exif\0\0';
  const exif = segments.find(({ marker, bytes }) => marker === exifMarker && beginsWith(bytes, mark));
  return exif === undefined ? 1 : orientationIn(exif.bytes.subarray(content + mark.length));
}

function beginsWith(segment: Uint8Array, mark: string): boolean {
  return String.fromCharCode(...segment.subarray(content, content + mark.length)) === mark;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
