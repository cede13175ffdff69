import type { GlyphPart } from '../../paint/pdf/positioned-glyph.ts';
import { requiredTable, type Sfnt } from './sfnt.ts';

/** The outlines of a TrueType font by glyph. Source: OpenType 1.9, `glyf` and `loca`. */
export interface Outlines {
  /** The bytes of a glyph, none for an empty one or one that lies outside the table. */
  glyph(glyph: number): Uint8Array;
  /** The glyphs that a composite is made of; none for a simple one. */
  components(glyph: number): readonly number[];
}

/** The outlines in a font's `glyf` table. */
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
    components: (number) => componentsOf(viewOf(glyph(number))).map((component) => component.glyph),
  };
}

interface Component {
  /** Where its flags stand; its glyph number follows. */
  readonly position: number;
  readonly flags: number;
  readonly glyph: number;
  readonly end: number;
}

const argumentsAreWords = 0x0001;
const argumentsAreOffsets = 0x0002;
const hasScale = 0x0008;
const moreComponents = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;
const hasInstructions = 0x0100;
const takesItsMetrics = 0x0200;

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
 * A copy of a glyph without hinting, its components renumbered; nothing for a glyph that is cut short. No component lends its metrics: the
 * subset's own `hmtx` says how wide a glyph is, tracking included.
 */
export function withComponents(data: Uint8Array, newNumber: (glyph: number) => number): Uint8Array {
  if (data.length < 10) return new Uint8Array();
  const view = viewOf(data);
  const contourCount = view.getInt16(0);
  return contourCount < 0 ? renumbered(data, newNumber) : unhinted(data, 10 + 2 * contourCount);
}

function unhinted(data: Uint8Array, lengthPosition: number): Uint8Array {
  if (lengthPosition + 2 > data.length) return new Uint8Array();
  const instructionLength = viewOf(data).getUint16(lengthPosition);
  if (lengthPosition + 2 + instructionLength > data.length) return new Uint8Array();
  const copy = new Uint8Array(data.length - instructionLength);
  copy.set(data.subarray(0, lengthPosition));
  copy.set(data.subarray(lengthPosition + 2 + instructionLength), lengthPosition + 2);
  return copy;
}

function renumbered(data: Uint8Array, newNumber: (glyph: number) => number): Uint8Array {
  const components = componentsOf(viewOf(data));
  const copy = data.slice(0, components.at(-1)?.end ?? 0);
  const view = viewOf(copy);
  for (const { position, flags, glyph } of components) {
    view.setUint16(position, flags & ~(hasInstructions | takesItsMetrics));
    view.setUint16(position + 2, newNumber(glyph));
  }
  return copy;
}

/** A glyph made of others, each moved to its place; no bytes where all are empty. */
export function compositeGlyph(
  outlines: Outlines,
  parts: readonly GlyphPart[],
  newNumber: (glyph: number) => number,
): Uint8Array<ArrayBuffer> {
  const inked = parts.filter((part) => outlines.glyph(part.glyph).length >= 10);
  const view = new DataView(new ArrayBuffer(inked.length === 0 ? 0 : 10 + 8 * inked.length));
  if (inked.length === 0) return new Uint8Array(view.buffer);
  view.setInt16(0, -1);
  for (const [index, value] of unionBox(outlines, inked).entries()) view.setInt16(2 + 2 * index, value);
  for (const [index, { glyph, x, y }] of inked.entries()) {
    const position = 10 + 8 * index;
    const more = index < inked.length - 1 ? moreComponents : 0;
    view.setUint16(position, argumentsAreWords | argumentsAreOffsets | more);
    view.setUint16(position + 2, newNumber(glyph));
    view.setInt16(position + 4, x);
    view.setInt16(position + 6, y);
  }
  return new Uint8Array(view.buffer);
}

/** xMin, yMin, xMax, yMax. */
function unionBox(outlines: Outlines, parts: readonly GlyphPart[]): readonly number[] {
  const boxes = parts.map(({ glyph, x, y }) => {
    const view = viewOf(outlines.glyph(glyph));
    return [view.getInt16(2) + x, view.getInt16(4) + y, view.getInt16(6) + x, view.getInt16(8) + y];
  });
  return [0, 1, 2, 3].map((side) => {
    const values = boxes.map((box) => box[side] ?? 0);
    return side < 2 ? Math.min(...values) : Math.max(...values);
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
