import type { FontProgram } from './font-program.ts';

/** Dictionary operators. Source: Adobe Technical Note 5176, appendix H. */
const charsetOperator = 15;
const charStrings = 17;
const privateOperator = 18;
const defaultWidth = 20;
const nominalWidth = 21;
const fontMatrix = 1207;
const ros = 1230;
const fdArray = 1236;
const fdSelect = 1237;

type Dictionary = ReadonlyMap<number, readonly number[]>;

/** Reads the characters and widths of a bare CFF program. */
export function cffProgram(bytes: Uint8Array): FontProgram {
  const names = readIndex(bytes, bytes[2] ?? 0);
  const tops = readIndex(bytes, names.end);
  const top = readDictionary(tops.items[0] ?? new Uint8Array());
  const glyphs = readIndex(bytes, top.get(charStrings)?.[0] ?? 0).items;
  const isKeyed = top.has(ros);
  const cids = isKeyed ? charset(bytes, top.get(charsetOperator)?.[0] ?? 0, glyphs.length) : undefined;
  const fonts = isKeyed ? readIndex(bytes, top.get(fdArray)?.[0] ?? 0).items.map(readDictionary) : [top];
  const privates = fonts.map((font) => {
    const [size = 0, offset = 0] = font.get(privateOperator) ?? [];
    return readDictionary(bytes.subarray(offset, offset + size));
  });
  const fontOf = isKeyed ? fontSelector(bytes, top.get(fdSelect)?.[0] ?? 0) : () => 0;
  const widthOf = (glyph: number): number => {
    const font = fontOf(glyph);
    const scale = (top.get(fontMatrix) ?? fonts[font]?.get(fontMatrix))?.[0] ?? 0.001;
    const own = privates[font];
    const difference = writtenWidth(glyphs[glyph] ?? new Uint8Array());
    const width =
      difference === undefined
        ? (own?.get(defaultWidth)?.[0] ?? 0)
        : (own?.get(nominalWidth)?.[0] ?? 0) + difference;
    return width * scale * 1000;
  };
  const glyphOf = (cid: number): number | undefined => {
    if (cids === undefined) return cid < glyphs.length ? cid : undefined;
    const glyph = cids.indexOf(cid);
    return glyph < 0 ? undefined : glyph;
  };
  return { glyphCount: glyphs.length, glyphOf, widthOf };
}

function bigEndian(bytes: Uint8Array, at: number, size: number): number {
  return bytes.subarray(at, at + size).reduce((sum, byte) => sum * 256 + byte, 0);
}

function readIndex(bytes: Uint8Array, at: number): { items: readonly Uint8Array[]; end: number } {
  const count = bigEndian(bytes, at, 2);
  if (count === 0) return { items: [], end: at + 2 };
  const size = bytes[at + 2] ?? 1;
  const base = at + 2 + (count + 1) * size;
  const offsets = Array.from({ length: count + 1 }, (_, index) =>
    bigEndian(bytes, at + 3 + index * size, size),
  );
  const items = offsets
    .slice(1)
    .map((end, index) => bytes.subarray(base + (offsets[index] ?? 0), base + end));
  return { items, end: base + (offsets.at(-1) ?? 0) };
}

function readDictionary(bytes: Uint8Array): Dictionary {
  const entries = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    if (first < 22) {
      const escaped = first === 12;
      entries.set(escaped ? 1200 + (bytes[at + 1] ?? 0) : first, operands);
      operands = [];
      at += escaped ? 2 : 1;
      continue;
    }
    const { value, end } = first === 30 ? realNumber(bytes, at + 1) : integer(bytes, at);
    operands.push(value);
    at = end;
  }
  return entries;
}

/** Reads a number of a dictionary or a charstring. Source: Technical Notes 5176, table 3, and 5177, 3.2. */
function integer(bytes: Uint8Array, at: number): { value: number; end: number } {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (first === 28) return { value: (bigEndian(bytes, at + 1, 2) << 16) >> 16, end: at + 3 };
  if (first === 29) return { value: bigEndian(bytes, at + 1, 4) | 0, end: at + 5 };
  if (first === 255) return { value: (bigEndian(bytes, at + 1, 4) | 0) / 65_536, end: at + 5 };
  if (first >= 251) return { value: -(first - 251) * 256 - second - 108, end: at + 2 };
  if (first >= 247) return { value: (first - 247) * 256 + second + 108, end: at + 2 };
  return { value: first - 139, end: at + 1 };
}

function realNumber(bytes: Uint8Array, start: number): { value: number; end: number } {
  let digits = '';
  for (let at = start; at < bytes.length; at += 1) {
    for (const nibble of [(bytes[at] ?? 0) >> 4, (bytes[at] ?? 0) & 15]) {
      if (nibble === 15) return { value: Number(digits), end: at + 1 };
      digits += ['.', 'E', 'E-', '', '-'][nibble - 10] ?? String(nibble);
    }
  }
  throw new SyntaxError('a real number without an end');
}

/** Returns the CID of each glyph. */
function charset(bytes: Uint8Array, offset: number, count: number): readonly number[] {
  const cids = [0];
  const format = bytes[offset];
  for (let at = offset + 1; cids.length < count; ) {
    const first = bigEndian(bytes, at, 2);
    const further = format === 0 ? 0 : bigEndian(bytes, at + 2, format === 1 ? 1 : 2);
    for (let step = 0; step <= further && cids.length < count; step += 1) cids.push(first + step);
    at += 2 + (format === 0 ? 0 : format === 1 ? 1 : 2);
  }
  return cids;
}

/** Returns the index of the font dictionary of each glyph. */
function fontSelector(bytes: Uint8Array, offset: number): (glyph: number) => number {
  if (bytes[offset] === 0) return (glyph) => bytes[offset + 1 + glyph] ?? 0;
  const count = bigEndian(bytes, offset + 1, 2);
  const ranges = Array.from({ length: count }, (_, index) => {
    const at = offset + 3 + 3 * index;
    return { first: bigEndian(bytes, at, 2), font: bytes[at + 2] ?? 0 };
  });
  return (glyph) => ranges.findLast(({ first }) => first <= glyph)?.font ?? 0;
}

/** Argument counts of operators that a width may precede. */
const operandCounts: ReadonlyMap<number, number> = new Map([
  [4, 1],
  [22, 1],
  [21, 2],
  [14, 0],
]);
const stems = [1, 3, 18, 23, 19, 20];

/** Returns the width at the start of a charstring, relative to the nominal width. Source: Technical Note 5177, 4.1. */
function writtenWidth(charString: Uint8Array): number | undefined {
  const operands: number[] = [];
  for (let at = 0; at < charString.length; ) {
    const first = charString[at] ?? 0;
    if (first < 32 && first !== 28) {
      const expected = operandCounts.get(first);
      const hasWidth = stems.includes(first)
        ? operands.length % 2 === 1
        : expected !== undefined && operands.length > expected;
      return hasWidth ? operands[0] : undefined;
    }
    const { value, end } = integer(charString, at);
    operands.push(value);
    at = end;
  }
  return undefined;
}
