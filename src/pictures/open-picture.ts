import type { Picture } from '../model/picture.ts';
import { readJpeg } from './jpeg.ts';
import { isTurned } from './orientation.ts';
import { PictureError } from './picture-error.ts';
import { formatOf } from './picture-format.ts';
import { readPngChunks } from './png-chunks.ts';
import { storedPicture } from './stored-picture.ts';

/** Why a file cannot be shown: a clause that follows its name, such as `is a GIF picture; save it as JPEG or PNG`. */
export interface PictureFault {
  readonly fault: string;
}

const mostBytes = 15_000_000;
const mostPixels = 8000;

/** A JPEG or PNG file as a picture, or why it is none that can be shown. It never throws for what is in the file. */
export function openPicture(bytes: Uint8Array): Picture | PictureFault {
  try {
    if (bytes.length > mostBytes) throw new PictureError('is larger than 15 MB; save it smaller');
    const format = formatOf(bytes);
    const { width, height } = checkSize(format === 'jpeg' ? jpegSize(bytes) : readPngChunks(bytes).header);
    storedPicture({ format, bytes });
    return { format, bytes, width, height };
  } catch (error) {
    return { fault: error instanceof PictureError ? error.message : 'is damaged' };
  }
}

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** As it is shown. */
function jpegSize(bytes: Uint8Array): PixelSize {
  const { width, height, orientation } = readJpeg(bytes);
  return isTurned(orientation) ? { width: height, height: width } : { width, height };
}

/** Comes before any pixel is decoded. */
function checkSize(size: PixelSize): PixelSize {
  const { width, height } = size;
  if (width === 0 || height === 0) throw new PictureError('is damaged: nothing says how large it is');
  if (Math.max(width, height) > mostPixels)
    throw new PictureError(`is ${width} × ${height} pixels; more than ${mostPixels} a side are too many`);
  return size;
}
