import type { Face } from '../../model/face.ts';
import type { CodedGlyph } from '../../paint/pdf/character-codes.ts';
import { compositeGlyph, type Outlines, readOutlines, withComponents } from './glyf.ts';
import { leftSideBearing, readSfnt, requiredTable, type Sfnt } from './sfnt.ts';
import { writeSfnt } from './write-sfnt.ts';

/**
 * A TrueType font with these glyphs alone, each under its own code as glyph number, without hinting.
 * Glyphs that composites are made of follow after. Source: OpenType 1.9, `glyf`, `loca`, `hmtx`, `maxp`.
 */
export function subsetTrueType(face: Face, coded: readonly CodedGlyph[]): Uint8Array {
  const sfnt = readSfnt(face.bytes);
  const outlines = readOutlines(sfnt);
  const components = componentNumbers(outlines, coded);
  const newNumber = (glyph: number) => components.get(glyph) ?? 0;
  const notdef: SubsetGlyph = original(sfnt, outlines, face, 0, newNumber);
  const glyphs = [
    notdef,
    ...coded.map(({ parts, advance }): SubsetGlyph => {
      const [first] = parts;
      if (parts.length === 1 && first !== undefined) {
        return { ...original(sfnt, outlines, face, first.glyph, newNumber), advance };
      }
      const data = compositeGlyph(outlines, parts, newNumber);
      return { data, advance, bearing: data.length === 0 ? 0 : new DataView(data.buffer).getInt16(2) };
    }),
    ...[...components.keys()].map((glyph) => original(sfnt, outlines, face, glyph, newNumber)),
  ];
  return writeSfnt(
    new Map([
      ['glyf', glyfTable(glyphs)],
      ['head', headTable(sfnt)],
      ['hhea', hheaTable(sfnt, glyphs.length)],
      ['hmtx', hmtxTable(glyphs)],
      ['loca', locaTable(glyphs)],
      ['maxp', maxpTable(sfnt, glyphs.length, Math.max(...coded.map((glyph) => glyph.parts.length)))],
    ]),
  );
}

interface SubsetGlyph {
  readonly data: Uint8Array;
  readonly advance: number;
  readonly bearing: number;
}

function original(
  sfnt: Sfnt,
  outlines: Outlines,
  face: Face,
  glyph: number,
  newNumber: (glyph: number) => number,
): SubsetGlyph {
  const data = withComponents(outlines.glyph(glyph), newNumber);
  return { data, advance: face.advanceOf(glyph), bearing: leftSideBearing(sfnt, glyph) };
}

/** New numbers, after the codes, of the glyphs that composites are made of. */
function componentNumbers(outlines: Outlines, coded: readonly CodedGlyph[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const add = (glyph: number) => {
    if (numbers.has(glyph)) return;
    numbers.set(glyph, coded.length + 1 + numbers.size);
    for (const component of outlines.components(glyph)) add(component);
  };
  for (const component of outlines.components(0)) add(component);
  for (const { parts } of coded) {
    for (const { glyph } of parts) {
      if (parts.length > 1) add(glyph);
      for (const component of outlines.components(glyph)) add(component);
    }
  }
  return numbers;
}

/** Glyphs start at multiples of four. */
function paddedLength(glyph: SubsetGlyph): number {
  return (glyph.data.length + 3) & ~3;
}

function glyfTable(glyphs: readonly SubsetGlyph[]): Uint8Array {
  const table = new Uint8Array(glyphs.reduce((length, glyph) => length + paddedLength(glyph), 0));
  let start = 0;
  for (const glyph of glyphs) {
    table.set(glyph.data, start);
    start += paddedLength(glyph);
  }
  return table;
}

function locaTable(glyphs: readonly SubsetGlyph[]): Uint8Array {
  const table = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  let start = 0;
  for (const [index, glyph] of glyphs.entries()) {
    start += paddedLength(glyph);
    table.setUint32(4 * (index + 1), start);
  }
  return new Uint8Array(table.buffer);
}

function hmtxTable(glyphs: readonly SubsetGlyph[]): Uint8Array {
  const table = new DataView(new ArrayBuffer(4 * glyphs.length));
  for (const [index, glyph] of glyphs.entries()) {
    table.setUint16(4 * index, glyph.advance);
    table.setInt16(4 * index + 2, glyph.bearing);
  }
  return new Uint8Array(table.buffer);
}

function headTable(sfnt: Sfnt): Uint8Array {
  const head = copyOf(requiredTable(sfnt, 'head'));
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  return new Uint8Array(head.buffer);
}

function hheaTable(sfnt: Sfnt, glyphCount: number): Uint8Array {
  const hhea = copyOf(requiredTable(sfnt, 'hhea'));
  hhea.setUint16(34, glyphCount);
  return new Uint8Array(hhea.buffer);
}

/** Nothing for hinting programs; room for composites of one more level and as many parts as we made. */
function maxpTable(sfnt: Sfnt, glyphCount: number, partCount: number): Uint8Array {
  const maxp = copyOf(requiredTable(sfnt, 'maxp'));
  maxp.setUint16(4, glyphCount);
  maxp.setUint16(14, 1);
  for (let position = 16; position < 28; position += 2) maxp.setUint16(position, 0);
  maxp.setUint16(28, Math.max(maxp.getUint16(28), partCount));
  maxp.setUint16(30, maxp.getUint16(30) + 1);
  return new Uint8Array(maxp.buffer);
}

function copyOf(table: DataView): DataView<ArrayBuffer> {
  return new DataView(new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice().buffer);
}
