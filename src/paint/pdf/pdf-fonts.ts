import { subsetCff } from '../../fonts/face.ts';
import { subsetTrueType } from '../../fonts/subset/subset-truetype.ts';
import { type Caches, cacheKind } from '../../model/caches.ts';
import type { Face } from '../../model/face.ts';
import { fingerprint } from '../fingerprint.ts';
import { decimal, hexadecimal } from '../literals.ts';
import type { CharacterCodes, CodedGlyph } from './character-codes.ts';
import type { PdfFile, PdfObject } from './pdf-file.ts';

/**
 * Writes a composite font to an object that pages already refer to. Its codes are glyph numbers of the subset (Identity-H).
 * Source: ISO 32000-1, 9.7 and 9.8.
 */
export function embedFont(file: PdfFile, font: PdfObject, codes: CharacterCodes, caches: Caches): void {
  const { face } = codes;
  const { program, name, unicode, widths } = subsetOf(codes, caches);
  const toUnicode = file.ref({});
  toUnicode.end(unicode);
  const descendant = file.ref({
    Type: 'Font',
    Subtype: face.outlines === 'truetype' ? 'CIDFontType2' : 'CIDFontType0',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: writeDescriptor(file, face, name, program),
    DW: 1000,
    W: [1, widths],
    ...(face.outlines === 'truetype' && { CIDToGIDMap: 'Identity' }),
  });
  descendant.end();
  Object.assign(font.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: face.outlines === 'truetype' ? name : `${name}-Identity-H`,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  font.end();
}

/** Embedded part of a face. */
interface Subset {
  readonly program: Uint8Array;
  /** PostScript name with subset tag. */
  readonly name: string;
  /** ToUnicode map. */
  readonly unicode: string;
  /** Widths by code from 1, in thousandths of an em. */
  readonly widths: readonly number[];
}

/** Subsets by their glyphs. Documents with the same words need the same subsets. */
const subsets = cacheKind<Subset>('subsets');

/** Longest part of a PostScript name that is used. With tag and suffix, it fits in the 127 bytes of a PDF name. */
const maximumNameLength = 100;

function subsetOf({ face, glyphs }: CharacterCodes, caches: Caches): Subset {
  const cache = caches.bounded(subsets, face);
  const key = glyphs.map(({ parts, text, advance }) => JSON.stringify([parts, text, advance])).join('');
  const known = cache.get(key);
  if (known) return known;
  const program = face.outlines === 'truetype' ? subsetTrueType(face, glyphs) : cffProgram(face, glyphs);
  const name = face.postscriptName.replaceAll(/[^A-Za-z0-9-]/g, '').slice(0, maximumNameLength);
  const subset: Subset = {
    program,
    name: `${subsetTag(program)}+${name}`,
    unicode: toUnicodeMap(glyphs),
    widths: glyphs.map((glyph) => Number(decimal(thousandths(face, glyph.advance)))),
  };
  cache.set(key, subset, program.length + 2 * (key.length + subset.unicode.length));
  return subset;
}

function cffProgram(face: Face, glyphs: readonly CodedGlyph[]): Uint8Array {
  return subsetCff(face, [0, ...glyphs.map((glyph) => glyph.parts[0]?.glyph ?? 0)]);
}

function writeDescriptor(file: PdfFile, face: Face, name: string, program: Uint8Array): PdfObject {
  const stream = file.ref(
    face.outlines === 'truetype' ? { Length1: program.length } : { Subtype: 'CIDFontType0C' },
  );
  stream.end(program);
  const descriptor = file.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: descriptorFlags(face),
    FontBBox: face.boundingBox.map((side) => thousandths(face, side)),
    ItalicAngle: face.italicAngle,
    Ascent: thousandths(face, face.ascent),
    Descent: thousandths(face, face.descent),
    CapHeight: thousandths(face, face.capHeight),
    XHeight: thousandths(face, face.xHeight),
    StemV: stemWidth(face.weight),
    [face.outlines === 'truetype' ? 'FontFile2' : 'FontFile3']: stream,
  });
  descriptor.end();
  return descriptor;
}

/** Returns the flags of a font: symbolic (4), fixed pitch, italic. Symbolic because codes are glyph numbers. Source: ISO 32000-1, table 123. */
function descriptorFlags(face: Face): number {
  return 4 + (face.fixedPitch ? 1 : 0) + (face.slope === 'italic' ? 64 : 0);
}

/** Estimates the stem width from the weight, in thousandths of an em. Fonts do not contain it. */
function stemWidth(weight: number): number {
  return Math.round(10 + (220 * (weight - 50)) / 900);
}

function thousandths(face: Face, units: number): number {
  return (units * 1000) / face.unitsPerEm;
}

/** Returns six capital letters that identify a subset, so that subsets of a face stay distinct in merged files. */
function subsetTag(program: Uint8Array): string {
  const bytes = [...fingerprint(program).subarray(0, 6)];
  return bytes.map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** Returns the ToUnicode map, with at most 100 lines per block. Source: ISO 32000-1, 9.10.3. */
export function toUnicodeMap(glyphs: readonly CodedGlyph[]): string {
  const lines = glyphs.map(({ code, text }) => `<${hexadecimal(code, 4)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hexadecimal(text.charCodeAt(index), 4)).join('');
}
