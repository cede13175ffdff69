import { type Caches, cacheKind } from '../model/caches.ts';
import type { Picture } from '../model/picture.ts';
import { type Jpeg, readJpeg } from './jpeg.ts';
import { type Raster, readPng } from './png.ts';

/** A picture as painters show it: a JPEG that their readers decode, or pixels. */
export type StoredPicture = Jpeg | Raster;

const storedPictures = cacheKind<StoredPicture>('decoded picture');

/** What is in the file of a picture; throws a `PictureError` where that is damaged. */
export function storedPicture(
  { format, bytes }: Pick<Picture, 'format' | 'bytes'>,
  caches: Caches,
): StoredPicture {
  return caches.attached(storedPictures, bytes, () => (format === 'jpeg' ? readJpeg(bytes) : readPng(bytes)));
}
