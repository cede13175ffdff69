import type { FontBook } from '../../fonts/font-book.ts';
import type { ShapedText, Shaper, TextFeatures } from '../../fonts/shape.ts';
import type { Hyphenator } from '../../locale/hyphenate.ts';
import { type Caches, cacheKind } from '../../model/caches.ts';
import type { TextInline } from '../../model/document.ts';
import type { Face } from '../../model/face.ts';
import type { Glyph, GlyphRun } from '../../model/glyph-run.ts';
import type { SubstitutedCharacter } from '../../model/layout-report.ts';
import { type Place, type Problem, problem } from '../../model/problem.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { characterName, rightToLeft } from './character-name.ts';
import type { TextRun } from './text-run.ts';

/** The resources for shaping text, and the callbacks that collect problems. */
export interface Shaping {
  /** The faces of the document. */
  readonly book: FontBook;
  readonly shaper: Shaper;
  readonly caches: Caches;
  /** Called for each problem of the text. */
  readonly report: (problem: Problem) => void;
  /** Called for each character that is not set in the face it asks for. */
  readonly fellBack: (character: SubstitutedCharacter) => void;
  /** True to show a box in place of a character that no face has. Default: the character is left out. */
  readonly showsMissing?: boolean | undefined;
  /** By the language tag of text styles. A language without a hyphenator is never hyphenated. */
  readonly hyphenators: ReadonlyMap<string, Hyphenator>;
}

/** Kind of a space: `word` has the width of the face, the others those of `spaceWidths`. */
export type SpaceWidth = 'word' | 'thin' | 'wide';

/** Widths of thin and wide spaces in em. At 0.15 and less, text extractors join the words on both sides. */
const spaceWidths = { thin: 0.17, wide: 1.4 } as const;
/** Size of the capitals that replace small capitals missing in a face, as a share of the text's size. */
const substituteSmallCapitals = 0.88;

const privateUse = /\p{Co}/u;

/** A part of the text of an inline. */
export interface InlinePart {
  readonly inline: TextInline;
  readonly text: string;
  /** Offset of the part in the inline's text. */
  readonly start: number;
}

/**
 * Shapes a part of a word. Returns one run for each face and size. Leaves out right-to-left characters and those that
 * no face has, or shows boxes in their place, and reports them with their positions.
 */
export function shapePart(part: InlinePart, shaping: Shaping): readonly TextRun[] {
  const { inline } = part;
  const { style } = inline;
  const pieces: TextRun[] = [];
  for (const faceRun of faceRunsOf(part, shaping)) {
    const { text, face, isMissing } = faceRun;
    const runs = isMissing ? [boxFor(text, face, style, shaping)] : shapeFaceRun(text, face, style, shaping);
    for (const run of runs) pieces.push(pieceOf(run, inline));
  }
  return pieces;
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

/** Shapes the hyphen that is added at the end of a line. `undefined` if the face has no hyphen. */
export function shapeHyphen(inline: TextInline, shaping: Shaping): TextRun | undefined {
  const [run] = shapeFaceRun('-', shaping.book.face(inline.style), inline.style, shaping);
  return run && pieceOf(run, inline);
}

function pieceOf(run: GlyphRun, { style, link, label = false }: TextInline): TextRun {
  return { run, link, label, language: style.language, underline: underlineOf(style) };
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

/** Successive characters of one face. */
interface FaceRun {
  text: string;
  readonly face: Face;
  /** True for one character that no face has. */
  readonly isMissing?: boolean;
}

function faceRunsOf(part: InlinePart, shaping: Shaping): readonly FaceRun[] {
  const { style, place } = part.inline;
  const styleFace = shaping.book.face(style);
  if (asciiOnly.test(part.text) && styleFace.coversAscii) return [{ text: part.text, face: styleFace }];
  const faceRuns: FaceRun[] = [];
  let offset = part.start;
  for (const cluster of clusters(part.text)) {
    const at = place && { ...place, column: place.column + offset, length: cluster.length };
    const face = faceOf(cluster, styleFace, style, at, shaping);
    const last = faceRuns.at(-1);
    if (face === undefined) {
      if (shaping.showsMissing) faceRuns.push({ text: cluster, face: styleFace, isMissing: true });
    } else if (last?.face === face && !last.isMissing) last.text += cluster;
    else faceRuns.push({ text: cluster, face });
    offset += cluster.length;
  }
  return faceRuns;
}

const asciiOnly = /^[\x21-\x7e]+$/u;

/** Splits text into characters with their combining marks. */
function clusters(text: string): Iterable<string> {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

/** Returns the face of a character, or reports that it has none. */
function faceOf(
  cluster: string,
  styleFace: Face,
  style: TextStyle,
  place: Place | undefined,
  shaping: Shaping,
): Face | undefined {
  const face = rightToLeft.test(cluster) ? undefined : shaping.book.faceFor(style, cluster);
  if (face !== styleFace) shaping.fellBack({ text: cluster, family: style.family, face, place });
  if (face && privateUse.test(cluster))
    shaping.report(
      problem(
        'private-use-character',
        `${characterName(cluster)} is a private-use character. It is drawn, but copied as U+FFFD.`,
        { place, hint: 'Use a word or a standard character instead.' },
      ),
    );
  return face;
}

/** What is drawn in place of a missing character: the first that the face has. */
const boxes: readonly string[] = ['\u25a1', '\u25af', '?'];

/** Shapes a box in place of a character. It is read and copied as that character. */
function boxFor(cluster: string, face: Face, style: TextStyle, { shaper, caches }: Shaping): GlyphRun {
  const box = boxes.find((each) => face.covers(each.codePointAt(0) ?? 0)) ?? ' ';
  const { plain } = caches.attached(styleFeatures, style, () => featuresOf(style));
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

/** The features of a style. Each is one object, so that the cache of shaped text finds it. */
interface StyleFeatures {
  readonly features: TextFeatures;
  /** The same without small capitals. */
  readonly plain: TextFeatures;
}

const styleFeatures = cacheKind<StyleFeatures>('features of a style');

function featuresOf(style: TextStyle): StyleFeatures {
  const { capitals, figures, figureSpacing, caseForms } = style;
  const ligatures = style.ligatures && style.tracking === 0;
  const features = { capitals, figures, figureSpacing, caseForms, ligatures };
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
  return { face, size, colour: style.colour, tracking: style.tracking, glyphs, width };
}
