/**
 * An ICC profile of sRGB: what the colours of a page mean. A matrix and a tone curve, 520 bytes, always the same.
 * Source: ICC.1:2004-10 (version 4.2, the one that PDF 1.7 names), IEC 61966-2-1.
 */
export function srgbProfile(): Uint8Array {
  const tags = tagsOfSrgb();
  const offsets = new Map<Uint8Array, number>();
  let end = headerLength + 4 + 12 * tags.length;
  for (const [, data] of tags) {
    if (offsets.has(data)) continue;
    offsets.set(data, end);
    end += data.length;
  }
  const profile = new Uint8Array(end);
  profile.set(header(end));
  const view = new DataView(profile.buffer);
  view.setUint32(headerLength, tags.length);
  for (const [index, [signature, data]] of tags.entries()) {
    const offset = offsets.get(data) ?? 0;
    const entry = headerLength + 4 + 12 * index;
    profile.set(ascii(signature), entry);
    view.setUint32(entry + 4, offset);
    view.setUint32(entry + 8, data.length);
    profile.set(data, offset);
  }
  return profile;
}

const headerLength = 128;

/** d50, the white of the space that profiles connect through, in 65 536ths. */
const d50 = [0xf6d6, 0x10000, 0xd32d];

/**
 * The primaries of sRGB (ITU-R BT.709) under d50, in 65 536ths, rounded so that they add up to it; and the matrix that
 * takes colours there from D65 (x 0.3127, y 0.3290) by Bradford's cone responses.
 */
const red = [28576, 14581, 912];
const green = [25239, 46983, 6362];
const blue = [9375, 3972, 46787];
const adaptation = [68674, 1502, -3291, 1939, 64912, -1119, -606, 988, 49262];

/** g, a, b, c and d: the value is (ax + b)^g from d on, and cx below. */
const curveParameters = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map((value) =>
  Math.round(value * 0x10000),
);

/** Each with its signature, at multiples of four; the channels share one curve. */
function tagsOfSrgb(): readonly (readonly [signature: string, data: Uint8Array])[] {
  const curve = joined(ascii('para'), [0, 0, 0, 0, 0, 3, 0, 0], numbers(curveParameters));
  return [
    ['desc', words('sRGB')],
    ['cprt', words('No copyright, use freely')],
    ['wtpt', colour(d50)],
    ['chad', joined(ascii('sf32'), [0, 0, 0, 0], numbers(adaptation))],
    ['rXYZ', colour(red)],
    ['gXYZ', colour(green)],
    ['bXYZ', colour(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
}

/** Of a display with red, green and blue, made on the first day of 2000. */
function header(length: number): Uint8Array {
  const bytes = new Uint8Array(headerLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length);
  view.setUint32(8, 0x04200000);
  bytes.set(ascii('mntrRGB XYZ '), 12);
  for (const [index, part] of [2000, 1, 1].entries()) view.setUint16(24 + 2 * index, part);
  bytes.set(ascii('acsp'), 36);
  bytes.set(numbers(d50), 68);
  return bytes;
}

/** One text, in American English. */
function words(text: string): Uint8Array {
  const start = [0, 0, 0, 1, 0, 0, 0, 12];
  const record = [0, 0, 0, 2 * text.length, 0, 0, 0, 28];
  const letters = Array.from(ascii(text), (letter) => [0, letter]).flat();
  const padding = text.length % 2 === 0 ? [] : [0, 0];
  return joined(ascii('mluc'), [0, 0, 0, 0], start, ascii('enUS'), record, letters, padding);
}

function colour(value: readonly number[]): Uint8Array {
  return joined(ascii('XYZ '), [0, 0, 0, 0], numbers(value));
}

/** Numbers of 65 536ths, big end first. */
function numbers(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  for (const [index, value] of values.entries()) view.setInt32(4 * index, value);
  return new Uint8Array(view.buffer);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function joined(...parts: readonly ArrayLike<number>[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}
