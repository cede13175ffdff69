import { type Bytes, dataView } from '../../model/bytes.ts';
import { requiredTable, type Sfnt } from './sfnt.ts';

/** A glyph of a face, offset from the origin of the first part. In font units, y growing upward. */
export interface GlyphPart {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** Outlines of a TrueType font by glyph. Source: OpenType 1.9, `glyf` and `loca`. */
export interface Outlines {
  /** Returns the bytes of a glyph; empty if it has no outline or lies outside the table. */
  glyph(glyph: number): Uint8Array;
  /** Returns the components of a composite glyph; empty for a simple one. */
  components(glyph: number): readonly number[];
}

/** Reads the outlines of a font. Throws a RangeError if a table is missing. */
export function readOutlines(sfnt: Sfnt): Outlines {
  const glyf = requiredTable(sfnt, 'glyf');
  const loca = requiredTable(sfnt, 'loca');
  const isLong = requiredTable(sfnt, 'head').getInt16(50) === 1;
  const count = loca.byteLength / (isLong ? 4 : 2) - 1;
  const offset = (index: number) => (isLong ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));
  const glyph = (number: number): Uint8Array => {
    if (number >= count) return new Uint8Array();
    const start = offset(number);
    const end = offset(number + 1);
    if (end <= start || end > glyf.byteLength) return new Uint8Array();
    return new Uint8Array(glyf.buffer, glyf.byteOffset + start, end - start);
  };
  return {
    glyph,
    components: (number) => componentsOf(dataView(glyph(number))).map((component) => component.glyph),
  };
}

interface Component {
  /** Offset of its flags. Its glyph number follows. */
  readonly position: number;
  readonly flags: number;
  readonly glyph: number;
  /** Offset after its last byte. */
  readonly end: number;
}

// Component flags. Source: OpenType 1.9, `glyf`.
const argumentsAreWords = 0x0001;
const argumentsAreOffsets = 0x0002;
const hasScale = 0x0008;
const moreComponents = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;
const hasInstructions = 0x0100;
const usesMetrics = 0x0200;

function componentsOf(view: DataView): readonly Component[] {
  const components: Component[] = [];
  if (view.byteLength < 10 || view.getInt16(0) >= 0) return components;
  let position = 10;
  let flags = moreComponents;
  while ((flags & moreComponents) !== 0 && position + 2 <= view.byteLength) {
    flags = view.getUint16(position);
    const end = position + componentLength(flags);
    if (end > view.byteLength) break;
    components.push({ position, flags, glyph: view.getUint16(position + 2), end });
    position = end;
  }
  return components;
}

function componentLength(flags: number): number {
  const argumentLength = (flags & argumentsAreWords) !== 0 ? 4 : 2;
  if ((flags & hasMatrix) !== 0) return 4 + argumentLength + 8;
  if ((flags & hasTwoScales) !== 0) return 4 + argumentLength + 4;
  return 4 + argumentLength + ((flags & hasScale) !== 0 ? 2 : 0);
}

/**
 * Copies a glyph without hinting and renumbers its components. Returns no bytes for a truncated glyph.
 * Clears `USE_MY_METRICS`, because widths in the subset's `hmtx` include tracking.
 */
export function renumberedGlyph(data: Uint8Array, newNumber: (glyph: number) => number): Uint8Array {
  if (data.length < 10) return new Uint8Array();
  const view = dataView(data);
  const contourCount = view.getInt16(0);
  return contourCount < 0 ? renumberedComposite(data, newNumber) : unhinted(data, 10 + 2 * contourCount);
}

function unhinted(data: Uint8Array, lengthPosition: number): Uint8Array {
  if (lengthPosition + 2 > data.length) return new Uint8Array();
  const instructionLength = dataView(data).getUint16(lengthPosition);
  if (lengthPosition + 2 + instructionLength > data.length) return new Uint8Array();
  const copy = new Uint8Array(data.length - instructionLength);
  copy.set(data.subarray(0, lengthPosition));
  copy.set(data.subarray(lengthPosition + 2 + instructionLength), lengthPosition + 2);
  return copy;
}

function renumberedComposite(data: Uint8Array, newNumber: (glyph: number) => number): Uint8Array {
  const components = componentsOf(dataView(data));
  const copy = data.slice(0, components.at(-1)?.end ?? 0);
  const view = dataView(copy);
  for (const { position, flags, glyph } of components) {
    view.setUint16(position, flags & ~(hasInstructions | usesMetrics));
    view.setUint16(position + 2, newNumber(glyph));
  }
  return copy;
}

/** Builds a composite glyph from parts. Returns no bytes if no part has an outline. */
export function compositeGlyph(
  outlines: Outlines,
  parts: readonly GlyphPart[],
  newNumber: (glyph: number) => number,
): Bytes {
  const visible = parts.filter((part) => outlines.glyph(part.glyph).length >= 10);
  const view = new DataView(new ArrayBuffer(visible.length === 0 ? 0 : 10 + 8 * visible.length));
  if (visible.length === 0) return new Uint8Array(view.buffer);
  view.setInt16(0, -1);
  for (const [index, value] of unionBox(outlines, visible).entries()) view.setInt16(2 + 2 * index, value);
  for (const [index, { glyph, x, y }] of visible.entries()) {
    const position = 10 + 8 * index;
    const more = index < visible.length - 1 ? moreComponents : 0;
    view.setUint16(position, argumentsAreWords | argumentsAreOffsets | more);
    view.setUint16(position + 2, newNumber(glyph));
    view.setInt16(position + 4, x);
    view.setInt16(position + 6, y);
  }
  return new Uint8Array(view.buffer);
}

/** Returns xMin, yMin, xMax and yMax of all parts together. */
function unionBox(outlines: Outlines, parts: readonly GlyphPart[]): readonly number[] {
  const boxes = parts.map(({ glyph, x, y }) => {
    const view = dataView(outlines.glyph(glyph));
    return [view.getInt16(2) + x, view.getInt16(4) + y, view.getInt16(6) + x, view.getInt16(8) + y];
  });
  return [0, 1, 2, 3].map((side) => {
    const values = boxes.map((box) => box[side] ?? 0);
    return side < 2 ? Math.min(...values) : Math.max(...values);
  });
}
