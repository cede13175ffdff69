import { create, type Font } from 'fontkit';
import { type Caches, cacheKind } from '../model/caches.ts';
import type { Face, FamilyKind, Slope } from '../model/face.ts';
import { readAdvances, readSfnt, readSubstitutionFeatures, type Sfnt } from './subset/sfnt.ts';

/** Error for a file that is not a usable font. `message` is a clause that follows the font's name. */
export class FontError extends Error {
  override readonly name = 'FontError';
}

/** Family, weight and slope that a caller gives to a font. */
export interface FaceDescription {
  readonly family: string;
  /** Weight, 100–900. Default: that of the file. */
  readonly weight?: number | undefined;
  /** Slope. Default: that of the file. */
  readonly slope?: Slope | undefined;
  /** Default: what the file says, or its name. */
  readonly kind?: FamilyKind | undefined;
}

/**
 * Opens a static TrueType or OpenType font.
 *
 * @throws FontError if the file is damaged, unsupported or may not be embedded
 */
export function openFace(bytes: Uint8Array, description: FaceDescription): Face {
  const file = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  rejectOtherContainers(file);
  try {
    const sfnt = readSfnt(file);
    rejectUnsupportedOutlines(sfnt);
    const font = create(file);
    rejectForbiddenEmbedding(font);
    if (!sfnt.tables.has('glyf')) font.createSubset();
    return faceOf(file, sfnt, font, description);
  } catch (error) {
    if (error instanceof FontError) throw error;
    throw new FontError('is damaged or is not a font');
  }
}

const openedFaces = cacheKind<Map<string, Face | FontError>>('faces opened from bytes');

/** Opens a font, or returns what was opened of the same bytes: a face of Chinese takes tens of megabytes. */
export function openCached(
  bytes: Uint8Array,
  description: FaceDescription,
  caches: Caches,
): Face | FontError {
  const { family, weight, slope } = description;
  const opened = caches.attached(openedFaces, bytes, () => new Map<string, Face | FontError>());
  const key = `${family} ${weight} ${slope}`;
  const face = opened.get(key) ?? openedOrError(bytes, description);
  opened.set(key, face);
  return face;
}

function openedOrError(bytes: Uint8Array, description: FaceDescription): Face | FontError {
  try {
    return openFace(bytes, description);
  } catch (error) {
    if (error instanceof FontError) return error;
    throw error;
  }
}

/** Returns a CID-keyed CFF font program with these glyphs of a CFF face, in this order. The first must be glyph 0. */
export function subsetCff(face: Face, glyphs: readonly number[]): Uint8Array {
  const subset = create(face.bytes).createSubset();
  subset.glyphs = [...glyphs];
  return subset.encode();
}

const parsedFonts = cacheKind<Font>('font parsed for its outlines');
const glyphOutlines = cacheKind<string>('glyph outlines');

/** Returns the outline of a glyph as SVG path data in font units, y upward; empty if it has none or a damaged one. */
export function outlineOf(face: Face, glyph: number, caches: Caches): string {
  const cache = caches.bounded(glyphOutlines, face);
  const known = cache.get(String(glyph));
  if (known !== undefined) return known;
  const outline = readOutline(
    caches.attached(parsedFonts, face, () => create(face.bytes)),
    glyph,
  );
  cache.set(String(glyph), outline, 2 * outline.length);
  return outline;
}

function readOutline(font: Font, glyph: number): string {
  try {
    return font.getGlyph(glyph).path.toSVG();
  } catch {
    return '';
  }
}

/** Reasons against font files in another container, by signature. */
const containers: ReadonlyMap<string, string> = new Map([
  ['wOFF', 'is a WOFF web font; use the TTF or OTF file instead'],
  ['wOF2', 'is a WOFF2 web font; use the TTF or OTF file instead'],
  ['ttcf', 'is a font collection; use a file with one font instead'],
]);

function rejectOtherContainers(file: Uint8Array): void {
  const signature = String.fromCharCode(...file.subarray(0, 4));
  const reason = containers.get(signature);
  if (reason !== undefined) throw new FontError(reason);
  if (!['OTTO', 'true', '\0\x01\0\0'].includes(signature)) throw new FontError('is not a TTF or OTF font');
}

function rejectUnsupportedOutlines(sfnt: Sfnt): void {
  if (sfnt.tables.has('fvar')) throw new FontError('is a variable font; use its static instances instead');
  if (sfnt.tables.has('glyf') && sfnt.tables.has('loca')) return;
  if (!sfnt.tables.has('CFF ')) throw new FontError('has no outlines that a PDF supports');
}

/** Checks the licence bits of `OS/2.fsType`. Fonts are always embedded as subsets. */
function rejectForbiddenEmbedding(font: Font): void {
  const rights = font['OS/2']?.fsType;
  if (rights === undefined) return;
  const mayView = rights.viewOnly === true || rights.editable === true;
  if (rights.noEmbedding === true && !mayView)
    throw new FontError('may not be embedded: its licence bits forbid it');
  if (rights.noSubsetting === true)
    throw new FontError('may only be embedded in full: its licence bits forbid subsets');
  if (rights.bitmapOnly === true)
    throw new FontError('may only be embedded as bitmaps: its licence bits forbid outlines');
}

function faceOf(file: Uint8Array, sfnt: Sfnt, font: Font, description: FaceDescription): Face {
  const { family } = description;
  const os2 = font['OS/2'];
  const weight = description.weight ?? os2?.usWeightClass ?? 400;
  const isSlanted = os2?.fsSelection.italic === true || os2?.fsSelection.oblique === true;
  const slope = description.slope ?? (isSlanted ? 'italic' : 'upright');
  const advances = readAdvances(sfnt);
  const { minX, minY, maxX, maxY } = font.bbox;
  const covers = coverageOf(font);
  return {
    key: `${family} ${weight}${slope === 'italic' ? ' italic' : ''}`,
    family,
    weight,
    slope,
    kind: description.kind ?? kindOf(font, family),
    postscriptName: font.postscriptName ?? family.replaceAll(/[^A-Za-z0-9]/g, ''),
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: os2?.capHeight || heightOf(font, 'H', 0.7),
    xHeight: os2?.xHeight || heightOf(font, 'x', 0.5),
    italicAngle: font.italicAngle,
    fixedPitch: Boolean(font.post?.isFixedPitch),
    boundingBox: [minX, minY, maxX, maxY],
    outlines: sfnt.tables.has('glyf') ? 'truetype' : 'cff',
    features: readSubstitutionFeatures(sfnt),
    bytes: file,
    glyphCount: advances.length,
    spaceGlyph: covers(0x20) ? font.glyphForCodePoint(0x20).id : 0,
    coversAscii: ascii.every(covers),
    covers,
    advanceOf: (glyph) => advances[glyph] ?? 0,
  };
}

/** Returns the kind of a font by its PANOSE numbers, or else by its name. Source: OpenType, OS/2, `panose`. */
function kindOf(font: Font, family: string): FamilyKind {
  const [panoseFamily = 0, serifStyle = 0] = font['OS/2']?.panose ?? [];
  const name = `${family} ${font.postscriptName ?? ''}`;
  if (font.post?.isFixedPitch || /\bmono\b|typewriter|\bcode\b/i.test(name)) return 'mono';
  if (panoseFamily === 2 && serifStyle > 1) return serifStyle >= 11 && serifStyle <= 15 ? 'sans' : 'serif';
  return /sans|grotes[kq]|gothic|helvetica|arial|roboto|lato|inter\b/i.test(name) ? 'sans' : 'serif';
}

/** The printable ASCII characters, without the space. */
const ascii: readonly number[] = Array.from({ length: 0x7f - 0x21 }, (_, index) => index + 0x21);

/** Throws if the font has no readable `cmap`. A code point whose entry alone is damaged counts as not covered. */
function coverageOf(font: Font): Face['covers'] {
  font.hasGlyphForCodePoint(0x20);
  return (codePoint) => {
    try {
      return font.hasGlyphForCodePoint(codePoint);
    } catch {
      return false;
    }
  };
}

/** Returns the height of a letter's outline; this share of the em if it has none. */
function heightOf(font: Font, letter: string, share: number): number {
  const codePoint = letter.codePointAt(0) ?? 0;
  const outline = font.hasGlyphForCodePoint(codePoint) && font.glyphForCodePoint(codePoint).bbox.maxY;
  // fontkit returns an infinite bounding box for a glyph without an outline.
  return outline && Number.isFinite(outline) ? outline : share * font.unitsPerEm;
}
