import { Unzlib } from 'fflate';
import { PictureError } from './picture-error.ts';

/** Bytes that are given to the inflater at once: they grow to a thousand times as much at the most. */
const portion = 16_384;

/** What is in a zlib stream, which must come to this length; throws a `PictureError` where it does not. */
export function inflatePixels(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let filled = 0;
  const inflater = new Unzlib((bytes) => {
    if (filled + bytes.length > length) throw new PictureError('is damaged: it has more pixels than it says');
    whole.set(bytes, filled);
    filled += bytes.length;
  });
  for (const piece of pieces) {
    for (let start = 0; start < piece.length; start += portion)
      inflater.push(piece.subarray(start, start + portion));
  }
  inflater.push(new Uint8Array(), true);
  if (filled < length) throw new PictureError('is cut off: pixels are missing');
  return whole;
}
