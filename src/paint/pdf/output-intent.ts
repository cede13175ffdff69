import type { PdfFile, PdfObject } from './pdf-file.ts';

/** Writes the output intent: colours are sRGB. Source: ISO 19005-2, 6.2.3. */
export function writeOutputIntent(file: PdfFile): PdfObject {
  const profile = file.ref({ N: 3 });
  profile.end(srgbProfile());
  const intent = file.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    Info: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  return intent;
}

/**
 * Returns the ICC profile of sRGB that defines the colours of a file: a matrix and a tone curve, 520 bytes.
 * Source: ICC.1:2004-10 (version 4.2, which PDF 1.7 refers to), IEC 61966-2-1.
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

/** In bytes. Source: ICC.1:2004-10, 7.2. */
const headerLength = 128;

/** White point D50 of the profile connection space, in 65,536ths. */
const d50 = [0xf6d6, 0x10000, 0xd32d];

// Primaries of sRGB (ITU-R BT.709) under D50, in 65,536ths, rounded so that they add up to the white point.
const red = [28576, 14581, 912];
const green = [25239, 46983, 6362];
const blue = [9375, 3972, 46787];

/** Bradford matrix that adapts colours from D65 (x 0.3127, y 0.3290) to D50, in 65,536ths. */
const adaptation = [68674, 1502, -3291, 1939, 64912, -1119, -606, 988, 49262];

/** Parameters g, a, b, c and d of the tone curve: (ax + b)^g from d on, cx below. */
const curveParameters = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map((value) =>
  Math.round(value * 0x10000),
);

/** Returns each tag with its signature, padded to a multiple of four bytes. The channels share one curve. */
function tagsOfSrgb(): readonly (readonly [signature: string, data: Uint8Array])[] {
  const curve = concatenated(ascii('para'), [0, 0, 0, 0, 0, 3, 0, 0], numbers(curveParameters));
  return [
    ['desc', multiLocalizedText('sRGB')],
    ['cprt', multiLocalizedText('No copyright, use freely')],
    ['wtpt', xyz(d50)],
    ['chad', concatenated(ascii('sf32'), [0, 0, 0, 0], numbers(adaptation))],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
}

/** Returns the header of a display profile in RGB, dated 1 January 2000. */
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

/** Returns a `mluc` tag with one text, in American English. */
function multiLocalizedText(text: string): Uint8Array {
  const start = [0, 0, 0, 1, 0, 0, 0, 12];
  const record = [0, 0, 0, 2 * text.length, 0, 0, 0, 28];
  const characters = Array.from(ascii(text), (byte) => [0, byte]).flat();
  const padding = text.length % 2 === 0 ? [] : [0, 0];
  return concatenated(ascii('mluc'), [0, 0, 0, 0], start, ascii('enUS'), record, characters, padding);
}

function xyz(value: readonly number[]): Uint8Array {
  return concatenated(ascii('XYZ '), [0, 0, 0, 0], numbers(value));
}

/** Encodes `s15Fixed16Number`s, given in 65,536ths. */
function numbers(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  for (const [index, value] of values.entries()) view.setInt32(4 * index, value);
  return new Uint8Array(view.buffer);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function concatenated(...parts: readonly ArrayLike<number>[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}
