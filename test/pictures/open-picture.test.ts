import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPicture, storedPicture } from '../../src/pictures/open-picture.ts';
import { caches } from '../support/caches.ts';
import { chunk, jpegFile, latin1, pngFile, resealed, withOrientation, withSegment } from './picture-files.ts';

const png = pngFile({ width: 5, height: 3, colours: 'rgb', pixel: (x, y) => [40 * x, 60 * y, 90] });

test('opens a JPEG and a PNG', () => {
  const jpeg = jpegFile('corners');
  expect(openPicture(jpeg, caches)).toEqual({ format: 'jpeg', bytes: jpeg, width: 32, height: 16 });
  expect(openPicture(png, caches)).toEqual({ format: 'png', bytes: png, width: 5, height: 3 });
  for (const name of ['progressive', 'grey'] as const)
    expect(openPicture(jpegFile(name), caches)).toMatchObject({ width: 32, height: 16 });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a JPEG with orientation %i has the size at which it is shown',
  (orientation) => {
    const [width, height] = orientation >= 5 ? [16, 32] : [32, 16];
    for (const order of ['II', 'MM'] as const) {
      const bytes = withOrientation(jpegFile('corners'), orientation, order);
      expect(openPicture(bytes, caches)).toMatchObject({ format: 'jpeg', width, height });
      expect(storedPicture({ format: 'jpeg', bytes }, caches)).toMatchObject({
        width: 32,
        height: 16,
        orientation,
      });
    }
  },
);

test('ignores an invalid orientation', () => {
  for (const orientation of [0, 9, 255])
    expect(openPicture(withOrientation(jpegFile('corners'), orientation), caches)).toMatchObject({
      width: 32,
    });
});

test('removes metadata of a JPEG', () => {
  const secret = latin1('Exif\0\0GPS 51.5 N 0.1 W');
  const plain = jpegFile('corners');
  let bytes = withSegment(plain, 0xe1, secret);
  bytes = withSegment(bytes, 0xfe, latin1('comment'));
  bytes = withSegment(bytes, 0xe2, latin1('MPF\0secret'));
  bytes = Uint8Array.from([...bytes, ...latin1('a film after the end')]);
  const stored = storedPicture({ format: 'jpeg', bytes }, caches);
  expect(stored.kind === 'jpeg' && stored.bytes).toEqual(plain);
});

test('keeps the colour profile of a JPEG', () => {
  const bytes = withSegment(jpegFile('corners'), 0xe2, latin1('ICC_PROFILE\0\x01\x01profile'));
  const stored = storedPicture({ format: 'jpeg', bytes }, caches);
  expect(stored.kind === 'jpeg' && stored.bytes).toEqual(bytes);
});

describe('rejects an unusable file with a clause that follows its name', () => {
  const huge = new DataView(png.slice().buffer);
  huge.setUint32(16, 8001);
  const tooWide = Uint8Array.from([
    ...png.subarray(0, 8),
    ...chunk('IHDR', new Uint8Array(huge.buffer, 16, 13)),
    ...png.subarray(33),
  ]);
  const badSum = png.slice();
  badSum[17] = 1;
  const twelveBits = jpegFile('corners');
  const frame = twelveBits.findIndex((byte, at) => byte === 0xff && twelveBits[at + 1] === 0xc0);
  twelveBits[frame + 4] = 12;

  test.each<readonly [string, Uint8Array, string]>([
    ['WebP', latin1('RIFF\x24\0\0\0WEBPVP8 '), 'is a WebP image; save it as JPEG or PNG'],
    ['GIF', latin1('GIF89a\x01\0'), 'is a GIF image; save it as JPEG or PNG'],
    ['HEIC', latin1('\0\0\0\x18ftypheic\0\0\0\0'), 'is a HEIC image; save it as JPEG or PNG'],
    ['AVIF', latin1('\0\0\0\x18ftypavif'), 'is an AVIF image; save it as JPEG or PNG'],
    ['SVG', latin1('<svg xmlns="x">'), 'is an SVG image; save it as JPEG or PNG'],
    [
      'SVG after a prologue',
      latin1('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -->\n<svg>'),
      'is an SVG image; save it as JPEG or PNG',
    ],
    ['TIFF', latin1('II*\0\x08\0\0\0'), 'is a TIFF image; save it as JPEG or PNG'],
    ['a PDF', latin1('%PDF-1.7'), 'is a PDF; save it as JPEG or PNG'],
    ['text', latin1('name: Ada'), 'is neither a JPEG nor a PNG image'],
    ['nothing', new Uint8Array(), 'is empty'],
    ['CMYK', jpegFile('cmyk'), 'is a CMYK JPEG; save it in RGB'],
    ['12 bits', twelveBits, 'is not an 8-bit baseline or progressive JPEG; save it as an ordinary JPEG'],
    ['half a JPEG', jpegFile('corners').subarray(0, 500), 'is truncated: its end is missing'],
    ['half a PNG', png.subarray(0, 60), 'is truncated: its end is missing'],
    ['a changed PNG', badSum, 'is damaged: a checksum is wrong'],
    ['too many pixels', tooWide, 'is 8001 × 3 pixels; the limit is 8000 per side'],
    ['too many bytes', new Uint8Array(15_000_001), 'is larger than 15 MB; save it smaller'],
  ])('%s', (_, bytes, reason) => {
    expect(openPicture(bytes, caches)).toEqual({ reason });
  });
});

test('rejects a PNG with excess pixels before it fills the memory', () => {
  const tall = pngFile({ width: 1, height: 4000, colours: 'grey', pixel: () => [7] });
  const header = new DataView(tall.slice(16, 29).buffer);
  header.setUint32(4, 3);
  const bytes = Uint8Array.from([
    ...tall.subarray(0, 8),
    ...chunk('IHDR', new Uint8Array(header.buffer)),
    ...tall.subarray(33),
  ]);
  expect(openPicture(bytes, caches)).toEqual({
    reason: 'is damaged: it has more pixels than its size allows',
  });
});

test('any file is a usable image or is rejected', () => {
  const files = [
    png,
    pngFile({
      width: 9,
      height: 9,
      colours: 'palette',
      depth: 4,
      interlaced: true,
      pixel: () => [1],
      palette: [1, 2, 3, 4, 5, 6],
    }),
    withOrientation(jpegFile('corners'), 6),
    jpegFile('progressive'),
  ];
  const change = fc.record({ at: fc.nat({ max: 2000 }), byte: fc.integer({ min: 0, max: 255 }) });
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(change, { maxLength: 6 }),
      fc.nat({ max: 2000 }),
      fc.boolean(),
      fc.boolean(),
      (file, changes, length, cut, seal) => {
        const changed = file.slice(0, cut ? length % file.length : file.length);
        for (const { at, byte } of changes) if (at < changed.length) changed[at] = byte;
        const opened = openPicture(seal ? resealed(changed) : changed, caches);
        if ('reason' in opened) expect(opened.reason).toMatch(/^is /);
        else
          expect(storedPicture(opened, caches).width * storedPicture(opened, caches).height).toBe(
            opened.width * opened.height,
          );
      },
    ),
    { numRuns: 1000 },
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void openPicture(bytes, caches)));
});
