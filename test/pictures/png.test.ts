import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPng } from '../../src/pictures/png.ts';
import type { PngColours } from '../../src/pictures/png-chunks.ts';
import { type PngRecipe, pngFile } from './picture-files.ts';

const samples: Readonly<Record<PngColours, number>> = {
  grey: 1,
  rgb: 3,
  palette: 1,
  'grey-alpha': 2,
  'rgb-alpha': 4,
};
const forms: readonly (readonly [PngColours, number])[] = [
  ...[1, 2, 4, 8, 16].map((depth) => ['grey', depth] as const),
  ...[1, 2, 4, 8].map((depth) => ['palette', depth] as const),
  ...[8, 16].flatMap((depth) =>
    (['rgb', 'grey-alpha', 'rgb-alpha'] as const).map((colours) => [colours, depth] as const),
  ),
];

/** Returns a pseudo-random sample that depends on its position alone. */
function noise(x: number, y: number, channel: number, depth: number): number {
  return ((x * 7919 + y * 104_729 + channel * 1299) * 2_654_435_761) % 2 ** depth;
}

const palette = Array.from({ length: 3 * 256 }, (_, at) => (at * 37) % 256);

function recipeOf(colours: PngColours, depth: number, more: Partial<PngRecipe> = {}): PngRecipe {
  const pixel = (x: number, y: number) =>
    Array.from({ length: samples[colours] }, (_, channel) => noise(x, y, channel, depth));
  const paletteOption = colours === 'palette' ? { palette: palette.slice(0, 3 * 2 ** depth) } : {};
  return { width: 11, height: 9, colours, depth, pixel, filters: [0, 1, 2, 3, 4], ...paletteOption, ...more };
}

/** Computes the pixels of a recipe one by one, as red, green, blue and alpha, or grey and alpha. */
function expected({ width, height, colours, depth = 8, pixel }: PngRecipe): readonly (readonly number[])[] {
  return Array.from({ length: width * height }, (_, number) => {
    const samples = pixel(number % width, Math.floor(number / width));
    const [index = 0] = samples;
    if (colours === 'palette') return [...palette.slice(3 * index, 3 * index + 3), 255];
    const bytes = samples.map((sample) => Math.round((sample / (2 ** depth - 1)) * 255));
    return colours.endsWith('alpha') ? bytes : [...bytes, 255];
  });
}

function pixelsOf(file: Uint8Array): readonly (readonly number[])[] {
  const { width, height, channels, samples, alpha } = readPng(file);
  expect(samples).toHaveLength(width * height * channels);
  return Array.from({ length: width * height }, (_, pixel) => [
    ...samples.subarray(pixel * channels, (pixel + 1) * channels),
    alpha?.[pixel] ?? 255,
  ]);
}

describe.each([false, true])('interlaced: %s', (interlaced) => {
  test.each(forms)('decodes a PNG in %s of %i bits', (colours, depth) => {
    const recipe = recipeOf(colours, depth, { interlaced });
    expect(pixelsOf(pngFile(recipe))).toEqual(expected(recipe));
  });
});

test('decodes any size with any filters', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }),
      ([colours, depth], width, height, interlaced, filters) => {
        const recipe = recipeOf(colours, depth, { width, height, interlaced, filters });
        expect(pixelsOf(pngFile(recipe))).toEqual(expected(recipe));
      },
    ),
    { numRuns: 60 },
  );
});

test('decodes a transparent colour', () => {
  const pixel = (x: number): readonly number[] => [x === 1 ? 300 : 40_000];
  const file = pngFile({ width: 3, height: 1, colours: 'grey', depth: 16, pixel, transparency: [1, 44] });
  expect(readPng(file).alpha).toEqual(Uint8Array.of(255, 0, 255));
});

test('decodes a palette with opacity', () => {
  const pixel = (x: number) => [x];
  const recipe = {
    width: 3,
    height: 1,
    colours: 'palette',
    depth: 2,
    pixel,
    palette: palette.slice(0, 9),
  } as const;
  expect(readPng(pngFile({ ...recipe, transparency: [0, 128] })).alpha).toEqual(Uint8Array.of(0, 128, 255));
  expect(readPng(pngFile(recipe)).alpha).toBeUndefined();
});
