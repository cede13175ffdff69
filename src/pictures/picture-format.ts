import type { Picture } from '../model/picture.ts';
import { PictureError } from './picture-error.ts';

/** A kind of file that is often given for a picture, known by the characters at a place near its start. */
interface Signature {
  readonly at: number;
  readonly characters: RegExp;
  readonly fault: string;
}

const anew = 'save it as JPEG or PNG';

const refused: readonly Signature[] = [
  { at: 0, characters: /^RIFF[\s\S]{4}WEBP/, fault: `is a WebP picture; ${anew}` },
  { at: 0, characters: /^GIF8/, fault: `is a GIF picture; ${anew}` },
  { at: 4, characters: /^ftypavi[fs]/, fault: `is an AVIF picture; ${anew}` },
  {
    at: 4,
    characters: /^ftyp(?:hei|hev|mif1|msf1)/,
    fault: `is a HEIC picture, as phones take them; ${anew}`,
  },
  { at: 0, characters: /^(?:II\*\0|MM\0\*)/, fault: `is a TIFF picture; ${anew}` },
  { at: 0, characters: /^BM[\s\S]{4}\0{4}/, fault: `is a BMP picture; ${anew}` },
  { at: 0, characters: /^(?:\xff\x0a|\0\0\0\x0cJXL )/, fault: `is a JPEG XL picture; ${anew}` },
  { at: 0, characters: /^%PDF-/, fault: `is a PDF; ${anew}` },
  {
    at: 0,
    characters: /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[\s\S]*?|<!--[\s\S]*?|<!DOCTYPE svg[\s\S]*?)?<svg[\s>]/i,
    fault: `is an SVG drawing; ${anew}`,
  },
];

/** As much of a file as tells what it is. */
const headerBytes = 1024;

/** What kind of picture a file is, by its first bytes; throws a `PictureError` for any other file. */
export function formatOf(bytes: Uint8Array): Picture['format'] {
  const start = String.fromCharCode(...bytes.subarray(0, headerBytes));
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start === '') throw new PictureError('is empty');
  const known = refused.find(({ at, characters }) => characters.test(start.slice(at)));
  throw new PictureError(known?.fault ?? 'is neither a JPEG nor a PNG picture');
}
