import type { Picture } from '../model/picture.ts';
import { type Jpeg, readJpeg } from './jpeg.ts';
import { type Raster, readPng } from './png.ts';

/** A picture as painters show it: a JPEG that their readers decode, or pixels. */
export type StoredPicture = Jpeg | Raster;

/** Pictures are checked before they are painted, and painted more than once. */
const known = new WeakMap<Uint8Array, StoredPicture>();

/** What is in the file of a picture; throws a `PictureError` where that is damaged. */
export function storedPicture({ format, bytes }: Pick<Picture, 'format' | 'bytes'>): StoredPicture {
  const stored = known.get(bytes) ?? (format === 'jpeg' ? readJpeg(bytes) : readPng(bytes));
  known.set(bytes, stored);
  return stored;
}
