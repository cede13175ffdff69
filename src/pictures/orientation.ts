/**
 * Where the first row and the first column of a stored picture are to be: 1 at the top and the left, 2 top and right,
 * 3 bottom and right, 4 bottom and left, 5 left and top, 6 right and top, 7 right and bottom, 8 left and bottom.
 * Source: Exif 2.32, 4.6.4, tag 274.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const orientationTag = 274;
const short = 3;
const entryLength = 12;

/** Whether width and height change places. */
export function isTurned(orientation: Orientation): boolean {
  return orientation >= 5;
}

/** The orientation that Exif data, from their byte order mark on, ask for; 1 where they ask for none that there is. */
export function orientationIn(exif: Uint8Array): Orientation {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
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
    return view.getUint16(entry + 2, littleEndian) === short && isOrientation(value) ? value : 1;
  }
  return 1;
}

function isOrientation(value: number): value is Orientation {
  return value >= 1 && value <= 8;
}
