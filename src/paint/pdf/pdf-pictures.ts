import type { Picture } from '../../model/picture.ts';
import type { Raster } from '../../pictures/png.ts';
import { storedPicture } from '../../pictures/stored-picture.ts';
import type { PdfObject, PdfWriter } from './pdf-writer.ts';

/** Writes a picture: a JPEG as it is, pixels as they are. Source: ISO 32000-1, 8.9.5. */
export function writePicture(writer: PdfWriter, picture: Picture): PdfObject {
  const stored = storedPicture(picture);
  const { width, height, channels } = stored;
  if (stored.kind === 'raster') return writeRaster(writer, stored);
  const object = writer.ref({ ...imageEntries(width, height, channels), Filter: 'DCTDecode' });
  object.end(stored.bytes);
  return object;
}

function writeRaster(writer: PdfWriter, { width, height, channels, samples, alpha }: Raster): PdfObject {
  const mask = alpha && writer.ref(imageEntries(width, height, 1));
  mask?.end(alpha);
  const object = writer.ref({ ...imageEntries(width, height, channels), ...(mask && { SMask: mask }) });
  object.end(samples);
  return object;
}

function imageEntries(width: number, height: number, channels: 1 | 3): Readonly<Record<string, unknown>> {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
  };
}
