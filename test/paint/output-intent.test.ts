import { expect, test } from 'vitest';
import { srgbProfile } from '../../src/paint/pdf/output-intent.ts';

const profile = srgbProfile();
const view = new DataView(profile.buffer);

function letters(start: number, length: number): string {
  return String.fromCharCode(...profile.subarray(start, start + length));
}

/** Returns the tag with this signature, without its type and reserved bytes. */
function tag(signature: string): DataView {
  const count = view.getUint32(128);
  const index = Array.from({ length: count }, (_, at) => letters(132 + 12 * at, 4)).indexOf(signature);
  expect(index).toBeGreaterThanOrEqual(0);
  const [offset, length] = [view.getUint32(136 + 12 * index), view.getUint32(140 + 12 * index)];
  expect(offset % 4).toBe(0);
  return new DataView(profile.buffer, offset + 8, length - 8);
}

function fixed(data: DataView, start = 0): readonly number[] {
  const count = (data.byteLength - start) / 4;
  return Array.from({ length: count }, (_, index) => data.getInt32(start + 4 * index) / 65536);
}

const d50 = [0.9642, 1, 0.8249];

test('is a version 4.2 profile of an RGB display and has the length in its header', () => {
  expect(view.getUint32(0)).toBe(profile.length);
  expect(view.getUint32(8)).toBe(0x04200000);
  expect(letters(12, 12)).toBe('mntrRGB XYZ ');
  expect(letters(36, 4)).toBe('acsp');
});

test('primaries add up to the white point exactly', () => {
  const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map((signature) => fixed(tag(signature)));
  const whitePoint = fixed(tag('wtpt'));
  expect(red?.map((value, axis) => value + (green?.[axis] ?? 0) + (blue?.[axis] ?? 0))).toEqual(whitePoint);
  for (const [axis, value] of d50.entries()) expect(whitePoint[axis]).toBeCloseTo(value, 4);
});

test('the adaptation matrix maps the white point and primaries of sRGB to those of the profile', () => {
  const matrix = fixed(tag('chad'));
  const adapted = (colour: readonly number[]) =>
    [0, 1, 2].map((row) =>
      colour.reduce((sum, value, column) => sum + value * (matrix[3 * row + column] ?? 0), 0),
    );
  // Primaries under D65. Source: IEC 61966-2-1.
  const primaries: Readonly<Record<string, readonly number[]>> = {
    wtpt: [0.950456, 1, 1.089058],
    rXYZ: [0.412391, 0.212639, 0.019331],
    gXYZ: [0.357584, 0.715169, 0.119195],
    bXYZ: [0.180481, 0.072192, 0.950532],
  };
  for (const [signature, colour] of Object.entries(primaries)) {
    const expected = adapted(colour);
    for (const [axis, value] of fixed(tag(signature)).entries())
      expect(value).toBeCloseTo(expected[axis] ?? 0, 4);
  }
});

test('the tone curve is that of sRGB', () => {
  const curve = tag('gTRC');
  expect(curve.getUint16(0)).toBe(3);
  const [gamma = 0, a = 0, b = 0, c = 0, d = 0] = fixed(curve, 4);
  const value = (x: number) => (x >= d ? (a * x + b) ** gamma : c * x);
  const expected = (x: number) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
  for (let step = 0; step <= 255; step += 1) expect(value(step / 255)).toBeCloseTo(expected(step / 255), 4);
});
