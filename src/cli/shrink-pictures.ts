import type { DisplayList, TypesetPages } from '../index.ts';
import type { Picture } from '../inspect.ts';
import { UsageError } from './command-io.ts';
import type { SourceFile } from './source-file.ts';

type Canvas = typeof import('@napi-rs/canvas');

/** Quality of a JPEG, of 100: no difference is seen in print. */
const jpegQuality = 88;

/**
 * Returns access to the same source with smaller pictures: those that have more pixels than print well, and those that
 * have many bytes. `undefined` if no picture of the pages is larger than it has to be.
 *
 * @throws UsageError if the package that resamples pictures is not installed
 */
export async function withSmallerPictures(
  file: SourceFile,
  { display }: Pick<TypesetPages, 'display'>,
): Promise<SourceFile | undefined> {
  const smaller = new Map<Uint8Array, Uint8Array>();
  for (const [picture, density] of await largePicturesOf(display))
    smaller.set(picture.bytes, await resampled(picture, density));
  if (smaller.size === 0) return undefined;
  return {
    ...file,
    read: async (path) => {
      const bytes = await file.read(path);
      const found = [...smaller].find(([original]) => Buffer.compare(original, bytes) === 0);
      return found?.[1] ?? bytes;
    },
  };
}

/** Returns the pictures to shrink, each with its pixels an inch where it is printed largest. */
async function largePicturesOf(display: DisplayList | undefined): Promise<ReadonlyMap<Picture, number>> {
  const { largePictureBytes, pixelsPerInch, printDensity } = await import('../inspect.ts');
  const densities = new Map<Picture, number>();
  for (const { items } of display?.pages ?? [])
    for (const item of items) {
      if (item.kind !== 'picture') continue;
      const density = pixelsPerInch(item.picture, item.area);
      densities.set(item.picture, Math.min(density, densities.get(item.picture) ?? density));
    }
  const isLarge = (picture: Picture, density: number): boolean =>
    density > printDensity || picture.bytes.length > largePictureBytes;
  return new Map([...densities].filter(([picture, density]) => isLarge(picture, density)));
}

/** Returns a picture with as many pixels as print well: a PNG if it has transparent pixels, else a JPEG. Never a larger file. */
async function resampled({ bytes, width, height }: Picture, density: number): Promise<Uint8Array> {
  const { printDensity } = await import('../inspect.ts');
  const { createCanvas, loadImage } = await loadCanvas();
  const scale = Math.min(1, printDensity / density);
  const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(await loadImage(bytes), 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const isOpaque = data.every((value, index) => index % 4 !== 3 || value === 255);
  const encoded = isOpaque ? await canvas.encode('jpeg', jpegQuality) : await canvas.encode('png');
  return encoded.length < bytes.length ? encoded : bytes;
}

/** Loads the optional dependency, which only shrinking pictures needs. */
async function loadCanvas(): Promise<Canvas> {
  try {
    return await import('@napi-rs/canvas');
  } catch {
    throw new UsageError(
      '--shrink-photos: @napi-rs/canvas is not installed. Run npm install @napi-rs/canvas@1',
    );
  }
}
