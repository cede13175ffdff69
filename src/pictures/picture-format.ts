import type { Picture } from '../model/picture.ts';

/** Error for a file that is not a usable image. `message` is a clause that follows the file's name. */
export class PictureError extends RangeError {
  override readonly name = 'PictureError';
}

/** Signature of an unsupported file type that users often choose, at an offset near its start. */
interface Signature {
  readonly offset: number;
  readonly pattern: RegExp;
  readonly type: string;
}

const unsupportedTypes: readonly Signature[] = [
  { offset: 0, pattern: /^RIFF[\s\S]{4}WEBP/, type: 'a WebP image' },
  { offset: 0, pattern: /^GIF8/, type: 'a GIF image' },
  { offset: 4, pattern: /^ftypavi[fs]/, type: 'an AVIF image' },
  { offset: 4, pattern: /^ftyp(?:hei|hev|mif1|msf1)/, type: 'a HEIC image' },
  { offset: 0, pattern: /^(?:II\*\0|MM\0\*)/, type: 'a TIFF image' },
  { offset: 0, pattern: /^BM[\s\S]{4}\0{4}/, type: 'a BMP image' },
  { offset: 0, pattern: /^(?:\xff\x0a|\0\0\0\x0cJXL )/, type: 'a JPEG XL image' },
  { offset: 0, pattern: /^%PDF-/, type: 'a PDF' },
  {
    offset: 0,
    pattern: /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[\s\S]*?|<!--[\s\S]*?|<!DOCTYPE svg[\s\S]*?)?<svg[\s>]/i,
    type: 'an SVG image',
  },
];

/** Bytes from the start of a file that identify its type. SVG files can begin with long comments. */
const headerLength = 1024;

/**
 * Detects the format of an image file by its first bytes.
 *
 * @throws PictureError if it is neither JPEG nor PNG
 */
export function formatOf(bytes: Uint8Array): Picture['format'] {
  const start = String.fromCharCode(...bytes.subarray(0, headerLength));
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start === '') throw new PictureError('is empty');
  const known = unsupportedTypes.find(({ offset, pattern }) => pattern.test(start.slice(offset)));
  if (known) throw new PictureError(`is ${known.type}; save it as JPEG or PNG`);
  throw new PictureError('is neither a JPEG nor a PNG image');
}
