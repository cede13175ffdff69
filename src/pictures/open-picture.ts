import { type Caches, cacheKind } from '../model/caches.ts';
import type { Picture } from '../model/picture.ts';
import { isTransposed, type Jpeg, readJpeg } from './jpeg.ts';
import { formatOf, PictureError } from './picture-format.ts';
import { type Raster, readPng } from './png.ts';
import { readPngChunks } from './png-chunks.ts';

/** Reason why a file is not a usable image. */
export interface UnusablePicture {
  /** Clause that follows the file's name, such as `is a GIF image; save it as JPEG or PNG`. */
  readonly reason: string;
}

/** Largest file accepted, in bytes. Larger ones make PDFs that are too large to send. */
const maximumBytes = 15_000_000;

/** Largest width or height accepted, in pixels. Bounds the memory that decoding needs. */
const maximumPixels = 8000;

/** Opens a JPEG or PNG file. Returns the reason if it is not a usable image. Never throws for the contents of a file. */
export function openPicture(bytes: Uint8Array, caches: Caches): Picture | UnusablePicture {
  try {
    if (bytes.length > maximumBytes) throw new PictureError('is larger than 15 MB; save it smaller');
    const format = formatOf(bytes);
    const { width, height } = checkSize(format === 'jpeg' ? jpegSize(bytes) : readPngChunks(bytes).header);
    storedPicture({ format, bytes }, caches);
    return { format, bytes, width, height };
  } catch (error) {
    return { reason: error instanceof PictureError ? error.message : 'is damaged' };
  }
}

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Returns the size of a JPEG as shown. */
function jpegSize(bytes: Uint8Array): PixelSize {
  const { width, height, orientation } = readJpeg(bytes);
  return isTransposed(orientation) ? { width: height, height: width } : { width, height };
}

/** Checks the size before pixels are decoded. */
function checkSize(size: PixelSize): PixelSize {
  const { width, height } = size;
  if (width === 0 || height === 0) throw new PictureError('is damaged: its size is missing');
  if (Math.max(width, height) > maximumPixels)
    throw new PictureError(`is ${width} × ${height} pixels; the limit is ${maximumPixels} per side`);
  return size;
}

/** An image as painters embed it: a JPEG, or decoded pixels. */
export type StoredPicture = Jpeg | Raster;

const storedPictures = cacheKind<StoredPicture>('decoded picture');

/**
 * Reads the file of an image, or returns it from the caches.
 *
 * @throws PictureError if the file is damaged
 */
export function storedPicture(
  { format, bytes }: Pick<Picture, 'format' | 'bytes'>,
  caches: Caches,
): StoredPicture {
  return caches.attached(storedPictures, bytes, () => (format === 'jpeg' ? readJpeg(bytes) : readPng(bytes)));
}
