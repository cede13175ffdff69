import type { FontBook } from '../../fonts/font-book.ts';
import type { ShapedText, Shaper, TextFeatures } from '../../fonts/shape.ts';
import type { Hyphenator } from '../../locale/hyphenate.ts';
import { type Caches, cacheKind } from '../../model/caches.ts';
import type { TextInline } from '../../model/document.ts';
import type { Face } from '../../model/face.ts';
import type { Glyph, GlyphRun } from '../../model/glyph-run.ts';
import type { Place, Problem } from '../../model/problem.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { TextRun } from './text-run.ts';

/** What setting text may need, and where it says what went wrong. */
export interface Shaping {
  readonly book: FontBook;
  readonly shaper: Shaper;
  readonly caches: Caches;
  readonly report: (problem: Problem) => void;
  /** Told of each character that another face than the asked-for one has set. */
  readonly fellBack: (character: string, face: Face) => void;
  /** By language as text styles have it; a language without one is never hyphenated. */
  readonly hyphenators: ReadonlyMap<string, Hyphenator>;
}

/** How wide a space is meant to be: the face's own, or a layout's. */
export type SpaceWidth = 'word' | 'thin' | 'wide';

/** In em. At 0.15 and less extractors glue the words on both sides of a thin space. */
const spaceWidths = { thin: 0.17, wide: 1.4 } as const;
/** Capitals that stand in for small capitals a face does not have, against its size. */
const substituteSmallCapitals = 0.88;

const rightToLeft = /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

const privateUse = /\p{Co}/u;

/** A part of one inline: `start` is where it begins in the inline's text. */
export interface InlinePart {
  readonly inline: TextInline;
  readonly text: string;
  readonly start: number;
}

/**
 * Shapes a part of a word, one piece for each face and size it takes. What no face can show, and what
 * runs from right to left, is left out and reported with its place.
 */
export function shapePart(part: InlinePart, shaping: Shaping): readonly TextRun[] {
  const { inline } = part;
  const { style } = inline;
  const pieces: TextRun[] = [];
  for (const stretch of faceRunsOf(part, shaping)) {
    for (const run of shapeFaceRun(stretch.text, stretch.face, style, shaping)) {
      pieces.push(pieceOf(run, inline));
    }
  }
  return pieces;
}

/** A space as a glyph; a thin or wide one is the same glyph with another advance. */
export function shapeSpace(inline: TextInline, kind: SpaceWidth, shaping: Shaping): TextRun {
  const { style } = inline;
  const [run] = shapeFaceRun(' ', shaping.book.face(style), style, shaping);
  if (run === undefined) throw new TypeError('a face gave no glyph for a space');
  if (kind === 'word') return pieceOf(run, inline);
  const width = spaceWidths[kind] * style.size;
  const glyphs = run.glyphs.map((glyph) => ({ ...glyph, advance: width }));
  return pieceOf({ ...run, glyphs, width }, inline);
}

/** The hyphen that appears where a word is divided; it stands for no character of the text. */
export function shapeHyphen(inline: TextInline, shaping: Shaping): TextRun | undefined {
  const [run] = shapeFaceRun('-', shaping.book.face(inline.style), inline.style, shaping);
  return run && pieceOf(run, inline);
}

function pieceOf(run: GlyphRun, { style, link, label = false }: TextInline): TextRun {
  return { run, link, label, language: style.language, underline: underlineOf(style) };
}

function underlineOf(style: TextStyle): TextRun['underline'] {
  const { underline, size } = style;
  return underline && { offset: underline.offset * size, thickness: underline.thickness * size };
}

interface FaceRun {
  text: string;
  readonly face: Face;
}

function faceRunsOf(part: InlinePart, shaping: Shaping): readonly FaceRun[] {
  const { style, place } = part.inline;
  const asked = shaping.book.face(style);
  if (asciiOnly.test(part.text) && asked.coversAscii) return [{ text: part.text, face: asked }];
  const stretches: FaceRun[] = [];
  let offset = part.start;
  for (const cluster of clusters(part.text)) {
    const at = place && { ...place, column: place.column + offset, length: cluster.length };
    const face = faceOf(cluster, asked, style, at, shaping);
    const last = stretches.at(-1);
    if (face !== undefined && last?.face === face) last.text += cluster;
    else if (face !== undefined) stretches.push({ text: cluster, face });
    offset += cluster.length;
  }
  return stretches;
}

const asciiOnly = /^[\x21-\x7e]+$/u;
function clusters(text: string): Iterable<string> {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

function faceOf(
  cluster: string,
  asked: Face,
  style: TextStyle,
  place: Place | undefined,
  shaping: Shaping,
): Face | undefined {
  if (rightToLeft.test(cluster)) {
    shaping.report({
      code: 'right-to-left',
      severity: 'error',
      message: `The character ${named(cluster)} runs from right to left, which cannot be set yet; it is left out.`,
      ...(place && { place }),
      hint: 'Write this text in a script that runs from left to right.',
    });
    return undefined;
  }
  const face = shaping.book.faceFor(style, cluster);
  if (face === undefined) {
    shaping.report({
      code: 'missing-glyph',
      severity: 'error',
      message: `No font has the character ${named(cluster)}; it is left out.`,
      ...(place && { place }),
      hint: 'Name a font file that has it under `fonts:`.',
    });
  } else if (face !== asked) shaping.fellBack(cluster, face);
  if (face && privateUse.test(cluster)) shaping.report(privateCharacter(cluster, place));
  return face;
}

function privateCharacter(cluster: string, place: Place | undefined): Problem {
  return {
    code: 'private-use-character',
    severity: 'warning',
    message: `What ${named(cluster)} is only its font knows; it is drawn, and read as “\ufffd”.`,
    ...(place && { place }),
    hint: 'Write the word or a character that has a meaning of its own.',
  };
}

/** A character and its code points, as in `“漢” (U+6F22)`. */
function named(cluster: string): string {
  const codes = Array.from(cluster, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `“${cluster}” (${codes.join(' ')})`;
}

function shapeFaceRun(
  text: string,
  face: Face,
  style: TextStyle,
  { shaper, caches }: Shaping,
): readonly GlyphRun[] {
  const { features, plain } = caches.attached(styleFeatures, style, () => featuresOf(style));
  const glyphRun = (shown: string, written: string, size: number, features: TextFeatures): GlyphRun =>
    glyphRunOf(shaper.shape(face, shown, features, style.language), { shown, written, face, style, size });
  if (style.capitals === 'as-written' || face.features.has('smcp'))
    return [glyphRun(text, text, style.size, features)];
  return (text.match(/\p{Ll}+|\P{Ll}+/gu) ?? []).map((part) => {
    const upper = part.toUpperCase();
    const small = style.capitals === 'all-small-caps' || upper !== part;
    const size = small ? style.size * substituteSmallCapitals : style.size;
    return upper.length === part.length
      ? glyphRun(upper, part, size, plain)
      : glyphRun(part, part, size, plain);
  });
}

/** The features of a style, and the same without small capitals: one object for each, so that shaping knows them. */
interface StyleFeatures {
  readonly features: TextFeatures;
  readonly plain: TextFeatures;
}

const styleFeatures = cacheKind<StyleFeatures>('features of a style');

function featuresOf(style: TextStyle): StyleFeatures {
  const { capitals, figures, figureSpacing, caseForms } = style;
  const ligatures = style.ligatures && style.tracking === 0;
  const features = { capitals, figures, figureSpacing, caseForms, ligatures };
  return { features, plain: { ...features, capitals: 'as-written' } };
}

/** A shaped text, and the text that it stands for, character by character. */
interface ShapedRun {
  readonly shown: string;
  readonly written: string;
  readonly face: Face;
  readonly style: TextStyle;
  /** In points. */
  readonly size: number;
}

function glyphRunOf(
  { glyphs: shapedGlyphs }: ShapedText,
  { shown, written, face, style, size }: ShapedRun,
): GlyphRun {
  const scale = size / face.unitsPerEm;
  const tracking = style.tracking * size;
  let width = 0;
  let offset = 0;
  const glyphs: Glyph[] = [];
  for (let index = 0; index < shapedGlyphs.length; index++) {
    const shaped = shapedGlyphs[index];
    if (shaped === undefined) break;
    // A letter and its marks are one: tracking follows the last of them.
    const closes = shapedGlyphs[index + 1]?.text !== '';
    const advance = shaped.advance * scale + (closes ? tracking : 0);
    const text = shown === written ? shaped.text : written.slice(offset, offset + shaped.text.length);
    offset += shaped.text.length;
    width += advance;
    glyphs.push({
      id: shaped.id,
      advance,
      offsetX: shaped.offsetX * scale,
      offsetY: shaped.offsetY * scale,
      text,
    });
  }
  return { face, size, colour: style.colour, tracking: style.tracking, glyphs, width };
}
