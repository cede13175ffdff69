import { baseOf, clustersOf, ownPositionOf } from '../../fonts/clusters.ts';
import type { ShapedText, Shaper, TextFeatures, TextSetting } from '../../fonts/shape.ts';
import { withoutGreekAccents } from '../../locale/capitals.ts';
import { type Caches, cacheKind } from '../../model/caches.ts';
import type { Direction } from '../../model/direction.ts';
import type { TextInline } from '../../model/document.ts';
import type { Face } from '../../model/face.ts';
import type { Glyph, GlyphRun } from '../../model/glyph-run.ts';
import type { TextPosition } from '../../model/rich-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { type FaceRun, faceRunsOf } from './face-runs.ts';
import { halvedTracking, whiteHalfOf } from './ideographs.ts';
import { matchedSize } from './matched-size.ts';
import type { InlinePart, Shaping } from './shaping.ts';
import type { TextRun } from './text-run.ts';

/** Kind of a space: `word` has the width of the face, the others those of `spaceWidths`. */
export type SpaceWidth = 'word' | 'thin' | 'wide';

/** Widths of thin and wide spaces in em. At 0.15 and less, text extractors join the words on both sides. */
const spaceWidths = { thin: 0.17, wide: 1.4 } as const;
/** Size of the capitals that replace small capitals missing in a face, as a share of the text's size. */
const substituteSmallCapitals = 0.88;

/**
 * Shapes a part of a word. Returns one run for each face and size. Leaves out characters that no
 * face has, or shows boxes in their place, and reports them with their positions.
 */
export function shapePart(part: InlinePart, shaping: Shaping): readonly TextRun[] {
  const { inline } = part;
  const { style } = inline;
  const pieces = faceRunsOf(part, shaping).flatMap((faceRun) => {
    const { text, face, isMissing, position } = faceRun;
    if (isMissing) return [pieceOf(boxFor(text, face, style, shaping), inline, part.level)];
    const scale = matchedSize(text, face, shaping.book.face(style), style);
    const sized = scale === 1 ? style : { ...style, size: scale * style.size };
    const positioned = position === undefined ? sized : { ...sized, position };
    const runs = shapeFaceRun(text, face, positioned, shaping, settingOf(part, faceRun));
    return runs.map((run) => pieceOf(run, inline, part.level));
  });
  return pieces;
}

/** Letters beside a text that HarfBuzz joins it to, at most. */
const contextLength = 5;

/** Returns the direction of a part's text, and the letters of its word beside it. */
function settingOf({ level, word }: InlinePart, { text, offset }: FaceRun): TextSetting | undefined {
  if (level === undefined) return undefined;
  if (level % 2 === 0 || word === undefined) return { direction: level % 2 === 0 ? 'ltr' : 'rtl' };
  const end = offset + text.length;
  return {
    direction: 'rtl',
    before: word.text.slice(Math.max(0, offset - contextLength), offset),
    after: word.text.slice(end, end + contextLength),
  };
}

/** Shapes a space. A thin or wide space is the same glyph with another advance. */
export function shapeSpace(inline: TextInline, kind: SpaceWidth, shaping: Shaping): TextRun {
  const { style } = inline;
  const [run] = shapeFaceRun(' ', shaping.book.face(style), style, shaping);
  if (run === undefined) throw new TypeError('the face has no glyph for a space');
  if (kind === 'word') return pieceOf(run, inline);
  const width = spaceWidths[kind] * style.size;
  const glyphs = run.glyphs.map((glyph) => ({ ...glyph, advance: width }));
  return pieceOf({ ...run, glyphs, width }, inline);
}

/**
 * Shapes a space between words of a script that are in other text, so that the words and the space are in one font.
 *
 * @param ofScript Sets text in the face of the script.
 */
export function shapeSpaceOfScript(
  inline: TextInline,
  kind: SpaceWidth,
  shaping: Shaping,
  ofScript: Shaping,
): TextRun {
  const { style } = inline;
  const [face, styleFace] = [ofScript.book.face(style), shaping.book.face(style)];
  const scale = matchedSize(ofScript.sample ?? '', face, styleFace, style);
  const sized = scale === 1 ? inline : { ...inline, style: { ...style, size: scale * style.size } };
  return shapeSpace(sized, kind, ofScript);
}

/** Shapes the hyphen that is added at the end of a line. `undefined` if the face has no hyphen. */
export function shapeHyphen(inline: TextInline, shaping: Shaping): TextRun | undefined {
  const [run] = shapeFaceRun('-', shaping.book.face(inline.style), inline.style, shaping);
  return run && pieceOf(run, inline);
}

function pieceOf(run: GlyphRun, inline: TextInline, level?: number): TextRun {
  const { style, link, label = false } = inline;
  const { position, language: ofStyle } = style;
  const language = inline.taggedLanguage ?? ofStyle;
  const piece = { run, link, label, language, underline: underlineOf(style), ...(position && { position }) };
  return level === undefined ? piece : { ...piece, level };
}

function underlineOf(style: TextStyle): TextRun['underline'] {
  const { underline, size } = style;
  return (
    underline && {
      offset: underline.offset * size,
      thickness: underline.thickness * size,
      colour: underline.colour,
    }
  );
}

/** What is drawn in place of a missing character: the first that the face has. */
const boxes: readonly string[] = ['\u25a1', '\u25af', '?'];

/** Shapes a box in place of a character. It is read and copied as that character. */
function boxFor(cluster: string, face: Face, style: TextStyle, { shaper, caches }: Shaping): GlyphRun {
  const box = boxes.find((each) => face.covers(each.codePointAt(0) ?? 0)) ?? ' ';
  const { plain } = featuresOfStyle(style, caches);
  const shaped = shaper.shape(face, box, plain, style.language);
  const run = glyphRunOf(shaped, { shown: box, written: box, face, style, size: style.size });
  return {
    ...run,
    glyphs: run.glyphs.map((glyph, index) => ({ ...glyph, text: index === 0 ? cluster : '' })),
  };
}

/** Shapes text of one face. If the face has no small capitals, replaces them with smaller capitals. */
function shapeFaceRun(
  text: string,
  face: Face,
  style: TextStyle,
  shaping: Shaping,
  setting?: TextSetting,
): readonly GlyphRun[] {
  const { shaper, caches } = shaping;
  const { features, plain } = featuresOfStyle(style, caches);
  if (whiteHalfOf(text) !== undefined) return [shapeFullWidthMark(text, face, style, shaping)];
  if (style.position !== undefined)
    return [shapePositioned(text, style.position, { face, style, features, plain, shaper })];
  const glyphRun = (shown: string, written: string, size: number, features: TextFeatures): GlyphRun =>
    glyphRunOf(
      shaper.shape(face, shown, features, style.language, setting),
      { shown, written, face, style, size },
      setting?.direction,
    );
  if (style.capitals === 'as-written') return [glyphRun(text, text, style.size, features)];
  const unaccented = withoutGreekAccents(text);
  const capitals = unaccented.length === text.length ? unaccented : text;
  if (face.features.has('smcp') && !shaping.scalesCapitals)
    return [glyphRun(capitals, text, style.size, features)];
  let offset = 0;
  return (capitals.match(/(?:\p{Ll}\p{M}*)+|\P{Ll}+/gu) ?? []).map((part) => {
    const written = text.slice(offset, offset + part.length);
    offset += part.length;
    const upper = clustersOf(part)
      .map((cluster) => upperCaseOf(cluster, face, style.language))
      .join('');
    const small = style.capitals === 'all-small-caps' || upper !== part;
    return glyphRun(upper, written, small ? style.size * substituteSmallCapitals : style.size, plain);
  });
}

/**
 * Shapes a full-width mark without its white half, if the face knows how. The half is not drawn but part of the line's gaps. The
 * tracking says that the character is narrower than its glyph.
 */
function shapeFullWidthMark(mark: string, face: Face, style: TextStyle, shaping: Shaping): GlyphRun {
  const { plain } = featuresOfStyle(style, shaping.caches);
  const text = { shown: mark, written: mark, face, style, size: style.size };
  const whole = shaping.shaper.shape(face, mark, plain, style.language);
  const half = shaping.shaper.shape(face, mark, { ...plain, halfWidth: true }, style.language);
  // The marks of Traditional Chinese are in the middle of their square, and stay there.
  const offset = whiteHalfOf(mark) === 'start' ? halvedTracking * face.unitsPerEm : 0;
  const isHalved =
    half.glyphs.length === 1 &&
    half.glyphs[0]?.offsetX === offset &&
    whole.advance - half.advance === -halvedTracking * face.unitsPerEm;
  if (!isHalved) return glyphRunOf(whole, text);
  return { ...glyphRunOf(half, { ...text, style: { ...style, tracking: 0 } }), tracking: halvedTracking };
}

/** Returns a letter in upper case if that has as many characters; ẞ for ß. */
function upperCaseOf(letter: string, face: Face, language: string): string {
  if (letter === 'ß' && face.covers(0x1e9e)) return '\u1e9e';
  const upper = letter.toLocaleUpperCase(/^[a-z]{2,3}(?:-|$)/i.test(language) ? language.slice(0, 2) : 'en');
  return upper.length === letter.length ? upper : letter;
}

/** Size of raised and lowered letters that a face does not have, as a share of the text's size. */
const positionedSize = 0.62;
/** Distance of their baseline from that of the text, in em of the text. */
const positionedRise = { superscript: 0.33, subscript: -0.14 } as const;

interface Positioning {
  readonly face: Face;
  readonly style: TextStyle;
  readonly features: TextFeatures;
  readonly plain: TextFeatures;
  readonly shaper: Shaper;
}

/** Shapes raised or lowered letters: those of the face if it has all of them, else smaller ones of the usual letters. */
function shapePositioned(
  written: string,
  position: TextPosition,
  { face, style, features, plain, shaper }: Positioning,
): GlyphRun {
  const shown = Array.from(written, (character) =>
    ownPositionOf(character) === undefined ? character : baseOf(character),
  ).join('');
  const usual = shaper.shape(face, shown, plain, style.language);
  const text = { shown, written, face, style };
  if (face.features.has(position === 'superscript' ? 'sups' : 'subs')) {
    const own = shaper.shape(face, shown, { ...features, position, ligatures: false }, style.language);
    const hasAll = own.glyphs.every(({ id }, index) => id !== usual.glyphs[index]?.id);
    if (hasAll && own.glyphs.length === usual.glyphs.length)
      return glyphRunOf(own, { ...text, size: style.size });
  }
  const run = glyphRunOf(usual, { ...text, size: style.size * positionedSize });
  const rise = positionedRise[position] * style.size;
  return { ...run, glyphs: run.glyphs.map((glyph) => ({ ...glyph, offsetY: glyph.offsetY + rise })) };
}

/** Returns the features of a style, from the caches if they are known. */
export function featuresOfStyle(style: TextStyle, caches: Caches): StyleFeatures {
  return caches.attached(styleFeatures, style, () => featuresOf(style));
}

/** The features of a style. Each is one object, so that the cache of shaped text finds it. */
export interface StyleFeatures {
  readonly features: TextFeatures;
  /** The same without small capitals. */
  readonly plain: TextFeatures;
}

const styleFeatures = cacheKind<StyleFeatures>('features of a style');

function featuresOf(style: TextStyle): StyleFeatures {
  const { capitals, figures, figureSpacing, caseForms } = style;
  const ligatures = style.ligatures && style.tracking === 0;
  const features = {
    capitals: style.position === undefined ? capitals : 'as-written',
    figures: style.position === undefined ? figures : 'lining',
    figureSpacing,
    caseForms,
    ligatures: ligatures && style.position === undefined,
  } as const;
  return { features, plain: { ...features, capitals: 'as-written' } };
}

/** Text that was shaped, and the characters of the document that it shows. */
interface ShapedRun {
  /** The shaped text: upper case if it replaces small capitals. */
  readonly shown: string;
  /** The text of the document, as long as `shown`. It is what a reader copies. */
  readonly written: string;
  readonly face: Face;
  readonly style: TextStyle;
  /** In points. */
  readonly size: number;
}

/** Scales shaped glyphs to the text size, adds tracking, and assigns the written characters to them. */
function glyphRunOf(
  { glyphs: shapedGlyphs }: ShapedText,
  { shown, written, face, style, size }: ShapedRun,
  direction: Direction = 'ltr',
): GlyphRun {
  const scale = size / face.unitsPerEm;
  const tracking = style.tracking * size;
  let width = 0;
  let offset = 0;
  const glyphs: Glyph[] = [];
  for (let index = 0; index < shapedGlyphs.length; index++) {
    const shaped = shapedGlyphs[index];
    if (shaped === undefined) break;
    // A letter and its combining marks are one cluster: tracking goes after the last of them.
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
  const run = { face, size, colour: style.colour, tracking: style.tracking, glyphs, width };
  return direction === 'rtl' ? { ...run, text: written } : run;
}
