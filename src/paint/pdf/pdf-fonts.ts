import { subsetCff } from '../../fonts/face.ts';
import { subsetTrueType } from '../../fonts/subset/subset-truetype.ts';
import { type Caches, cacheKind } from '../../model/caches.ts';
import type { Face } from '../../model/face.ts';
import { fingerprint } from '../fingerprint.ts';
import { decimal } from '../literals.ts';
import type { CharacterCodes, CodedGlyph } from './character-codes.ts';
import type { PdfFile, PdfObject } from './pdf-file.ts';
import { toUnicodeMap } from './to-unicode.ts';

/**
 * Writes a composite font whose codes are its own glyph numbers (Identity-H) into an object that pages
 * already name. Source: ISO 32000-1, 9.7 and 9.8.
 */
export function embedFont(writer: PdfFile, font: PdfObject, codes: CharacterCodes, caches: Caches): void {
  const { face } = codes;
  const { program, name, unicode, widths } = subsetOf(codes, caches);
  const toUnicode = writer.ref({});
  toUnicode.end(unicode);
  const descendant = writer.ref({
    Type: 'Font',
    Subtype: face.outlines === 'truetype' ? 'CIDFontType2' : 'CIDFontType0',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: writeDescriptor(writer, face, name, program),
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

/** What of a face goes into a file. */
interface Subset {
  readonly program: Uint8Array;
  readonly name: string;
  readonly unicode: Uint8Array | string;
  readonly widths: readonly number[];
}

/** Subsets by their codes: documents with the same words need the same ones. */
const subsets = cacheKind<Subset>('subsets');

/** Of a font's own name, so that what stands before and after it has room in the 127 bytes of a PDF name. */
const mostLetters = 100;

function subsetOf({ face, glyphs }: CharacterCodes, caches: Caches): Subset {
  const cache = caches.bounded(subsets, face);
  const key = glyphs.map(({ parts, text, advance }) => JSON.stringify([parts, text, advance])).join('');
  const known = cache.get(key);
  if (known) return known;
  const program = face.outlines === 'truetype' ? subsetTrueType(face, glyphs) : cffProgram(face, glyphs);
  const subset: Subset = {
    program,
    name: `${subsetTag(program)}+${face.postscriptName.replaceAll(/[^A-Za-z0-9-]/g, '').slice(0, mostLetters)}`,
    unicode: toUnicodeMap(glyphs),
    widths: glyphs.map((glyph) => Number(decimal(thousandths(face, glyph.advance)))),
  };
  cache.set(key, subset, program.length + 2 * (key.length + subset.unicode.length));
  return subset;
}

function cffProgram(face: Face, glyphs: readonly CodedGlyph[]): Uint8Array {
  return subsetCff(face, [0, ...glyphs.map((glyph) => glyph.parts[0]?.glyph ?? 0)]);
}

function writeDescriptor(writer: PdfFile, face: Face, name: string, program: Uint8Array): PdfObject {
  const file = writer.ref(
    face.outlines === 'truetype' ? { Length1: program.length } : { Subtype: 'CIDFontType0C' },
  );
  file.end(program);
  const descriptor = writer.ref({
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
    [face.outlines === 'truetype' ? 'FontFile2' : 'FontFile3']: file,
  });
  descriptor.end();
  return descriptor;
}

/** ISO 32000-1, table 123: symbolic, because the codes are our own. */
function descriptorFlags(face: Face): number {
  return 4 + (face.fixedPitch ? 1 : 0) + (face.slope === 'italic' ? 64 : 0);
}

/** Fonts do not say how thick their stems are; this is what weights usually mean, in thousandths of an em. */
function stemWidth(weight: number): number {
  return Math.round(10 + (220 * (weight - 50)) / 900);
}

function thousandths(face: Face, units: number): number {
  return (units * 1000) / face.unitsPerEm;
}

/** Six capitals that tell this subset from others of the face, also where files are merged. */
function subsetTag(program: Uint8Array): string {
  const bytes = [...fingerprint([program]).subarray(0, 6)];
  return bytes.map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
