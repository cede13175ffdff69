import type { Face } from '../../model/face.ts';
import { compositeGlyph, type GlyphPart, type Outlines, readOutlines, renumberedGlyph } from './glyf.ts';
import { leftSideBearing, paddedLength, readSfnt, requiredTable, type Sfnt, writeSfnt } from './sfnt.ts';

/** A glyph of a subset: one glyph of the face, several combined, or none. */
export interface SubsetGlyph {
  readonly parts: readonly GlyphPart[];
  /** Advance width in font units. */
  readonly advance: number;
}

/**
 * Returns a TrueType font with these glyphs alone, numbered from 1 in this order, without hinting.
 * Components of composite glyphs follow. Glyph 0 is `.notdef`.
 * Source: OpenType 1.9, `glyf`, `loca`, `hmtx`, `maxp`.
 */
export function subsetTrueType(face: Face, subset: readonly SubsetGlyph[]): Uint8Array {
  const sfnt = readSfnt(face.bytes);
  const outlines = readOutlines(sfnt);
  const components = componentNumbers(outlines, subset);
  const newNumber = (glyph: number) => components.get(glyph) ?? 0;
  const notdef: GlyphRecord = originalGlyph(sfnt, outlines, face, 0, newNumber);
  const glyphs = [
    notdef,
    ...subset.map(({ parts, advance }): GlyphRecord => {
      const [first] = parts;
      if (first !== undefined && isWhole(parts)) {
        return { ...originalGlyph(sfnt, outlines, face, first.glyph, newNumber), advance };
      }
      const data = compositeGlyph(outlines, parts, newNumber);
      return { data, advance, bearing: data.length === 0 ? 0 : new DataView(data.buffer).getInt16(2) };
    }),
    ...[...components.keys()].map((glyph) => originalGlyph(sfnt, outlines, face, glyph, newNumber)),
  ];
  return writeSfnt(
    new Map([
      ['glyf', glyfTable(glyphs)],
      ['head', headTable(sfnt)],
      ['hhea', hheaTable(sfnt, glyphs.length)],
      ['hmtx', hmtxTable(glyphs)],
      ['loca', locaTable(glyphs)],
      ['maxp', maxpTable(sfnt, glyphs.length, Math.max(...subset.map((glyph) => glyph.parts.length)))],
    ]),
  );
}

/** A glyph as written to the tables. */
interface GlyphRecord {
  readonly data: Uint8Array;
  readonly advance: number;
  /** Left side bearing in font units. */
  readonly bearing: number;
}

/** True if a glyph is one of the face, where the face has it. Any other is a composite. */
function isWhole(parts: readonly GlyphPart[]): boolean {
  const [first] = parts;
  return parts.length === 1 && first?.x === 0 && first.y === 0;
}

function originalGlyph(
  sfnt: Sfnt,
  outlines: Outlines,
  face: Face,
  glyph: number,
  newNumber: (glyph: number) => number,
): GlyphRecord {
  const data = renumberedGlyph(outlines.glyph(glyph), newNumber);
  return { data, advance: face.advanceOf(glyph), bearing: leftSideBearing(sfnt, glyph) };
}

/** Returns the numbers of components in the subset, after those of its glyphs. */
function componentNumbers(outlines: Outlines, subset: readonly SubsetGlyph[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const add = (glyph: number) => {
    if (numbers.has(glyph)) return;
    numbers.set(glyph, subset.length + 1 + numbers.size);
    for (const component of outlines.components(glyph)) add(component);
  };
  for (const component of outlines.components(0)) add(component);
  for (const { parts } of subset) {
    for (const { glyph } of parts) {
      if (!isWhole(parts)) add(glyph);
      for (const component of outlines.components(glyph)) add(component);
    }
  }
  return numbers;
}

function glyfTable(glyphs: readonly GlyphRecord[]): Uint8Array {
  const table = new Uint8Array(glyphs.reduce((length, glyph) => length + paddedLength(glyph.data.length), 0));
  let start = 0;
  for (const glyph of glyphs) {
    table.set(glyph.data, start);
    start += paddedLength(glyph.data.length);
  }
  return table;
}

function locaTable(glyphs: readonly GlyphRecord[]): Uint8Array {
  const table = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  let start = 0;
  for (const [index, glyph] of glyphs.entries()) {
    start += paddedLength(glyph.data.length);
    table.setUint32(4 * (index + 1), start);
  }
  return new Uint8Array(table.buffer);
}

function hmtxTable(glyphs: readonly GlyphRecord[]): Uint8Array {
  const table = new DataView(new ArrayBuffer(4 * glyphs.length));
  for (const [index, glyph] of glyphs.entries()) {
    table.setUint16(4 * index, glyph.advance);
    table.setInt16(4 * index + 2, glyph.bearing);
  }
  return new Uint8Array(table.buffer);
}

function headTable(sfnt: Sfnt): Uint8Array {
  const head = copied(requiredTable(sfnt, 'head'));
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  return new Uint8Array(head.buffer);
}

function hheaTable(sfnt: Sfnt, glyphCount: number): Uint8Array {
  const hhea = copied(requiredTable(sfnt, 'hhea'));
  hhea.setUint16(34, glyphCount);
  return new Uint8Array(hhea.buffer);
}

/** Zeroes the limits of hinting programs. Allows one more level of composites, and as many components as a glyph has parts. */
function maxpTable(sfnt: Sfnt, glyphCount: number, partCount: number): Uint8Array {
  const maxp = copied(requiredTable(sfnt, 'maxp'));
  maxp.setUint16(4, glyphCount);
  maxp.setUint16(14, 1);
  for (let position = 16; position < 28; position += 2) maxp.setUint16(position, 0);
  maxp.setUint16(28, Math.max(maxp.getUint16(28), partCount));
  maxp.setUint16(30, maxp.getUint16(30) + 1);
  return new Uint8Array(maxp.buffer);
}

function copied(table: DataView): DataView<ArrayBuffer> {
  return new DataView(new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice().buffer);
}
