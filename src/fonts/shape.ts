import type { Buffer, Feature, GlyphInfo, GlyphPosition, Font as ShaperFont } from '#harfbuzz';
import { type Caches, cacheKind } from '../model/caches.ts';
import type { Direction } from '../model/direction.ts';
import type { Face } from '../model/face.ts';
import type { TextStyle } from '../model/text-style.ts';

/** The part of a text style that selects the glyphs of its characters. */
export type TextFeatures = Pick<
  TextStyle,
  'capitals' | 'figures' | 'figureSpacing' | 'caseForms' | 'ligatures' | 'position'
> & {
  /** True for full-width marks without their white half. Default: with it. */
  readonly halfWidth?: boolean | undefined;
};

/** The letters of a face as they are. */
export const plainFeatures: TextFeatures = {
  capitals: 'as-written',
  figures: 'lining',
  figureSpacing: 'proportional',
  caseForms: false,
  ligatures: false,
};

/** A text as glyphs, left to right, in font units. */
export interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[];
  /** The sum of the advances. */
  readonly advance: number;
}

/** A glyph of a shaped text, in font units. */
export interface ShapedGlyph {
  /** Glyph number; 0 if the face has no glyph. */
  readonly id: number;
  /** Advance width, kerning included. */
  readonly advance: number;
  /** Offset from the pen position, to the right. */
  readonly offsetX: number;
  /** Offset from the pen position, upward. */
  readonly offsetY: number;
  /** The characters of its cluster as written; empty for the later glyphs of a cluster. */
  readonly text: string;
}

/** Direction of a text, and the letters beside it that its own may join, as in Arabic. */
export interface TextSetting {
  readonly direction: Direction;
  /** Default: none. */
  readonly before?: string | undefined;
  /** Default: none. */
  readonly after?: string | undefined;
}

type HarfBuzz = typeof import('#harfbuzz');

/** Turns text into glyphs with HarfBuzz. */
export interface Shaper {
  /**
   * Shapes a text in one face. Kerning and mark positioning are always on. Other features apply if the face has them.
   * The result depends on the arguments alone.
   *
   * @param language BCP 47 tag
   * @param setting Default: the direction of the text's script, and no letters beside it.
   */
  shape(
    face: Face,
    text: string,
    features: TextFeatures,
    language: string,
    setting?: TextSetting,
  ): ShapedText;
}

const shapers = cacheKind<Promise<Shaper>>('shaper');
const shaperFonts = cacheKind<ShaperFont>('font of the shaper');
const shapedTexts = cacheKind<ShapedText>('shaped texts');
const featureKeys = cacheKind<string>('key of features');

/** Loads HarfBuzz, or returns it from the caches. The caches also hold shaped texts. */
export function openShaper(caches: Caches): Promise<Shaper> {
  return caches.attached(shapers, caches, async () => {
    const harfbuzz = await import('#harfbuzz');
    // The copy for bundlers has no top-level await, so it is opened explicitly.
    await harfbuzz.open?.();
    return shaperWith(harfbuzz, caches);
  });
}

function shaperWith(harfbuzz: HarfBuzz, caches: Caches): Shaper {
  const buffer = new harfbuzz.Buffer();
  const featureLists = new Map<string, Feature[]>();
  const fontOf = (face: Face): ShaperFont =>
    caches.attached(
      shaperFonts,
      face,
      () => new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(face.bytes))),
    );
  const featuresOf = (features: TextFeatures): Feature[] => {
    const key = caches.attached(featureKeys, features, () => keyOf(features));
    const known =
      featureLists.get(key) ?? featureTags(features).map(([tag, value]) => new harfbuzz.Feature(tag, value));
    featureLists.set(key, known);
    return known;
  };
  const shapeIn = (
    language: string,
    face: Face,
    text: string,
    features: TextFeatures,
    setting?: TextSetting,
  ): ShapedText => {
    const { before = '', after = '' } = setting ?? {};
    buffer.reset();
    buffer.setFlags(harfbuzz.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
    if (before === '' && after === '') buffer.addText(text);
    else buffer.addText(before + text + after, before.length, text.length);
    buffer.setLanguage(asciiOnly(language));
    setScript(buffer, text, setting?.direction, harfbuzz.Direction);
    harfbuzz.shape(fontOf(face), buffer, featuresOf(features));
    return readBuffer(text, buffer, before.length);
  };
  const shapeUncached: Shaper['shape'] = (face, text, features, language, setting) => {
    const shaped = shapeIn(language, face, text, features, setting);
    if (features.capitals === 'as-written' || dottedLetterI.test(language)) return shaped;
    const lowerCase = shapeIn(language, face, text, {
      ...features,
      capitals: 'as-written',
      ligatures: false,
    });
    const ofNoLanguage = shapeIn('und', face, text, features);
    return lacksSmallCapitals(shaped, lowerCase, ofNoLanguage) ? ofNoLanguage : shaped;
  };
  return {
    shape: (face, text, features, language, setting) => {
      const key = caches.attached(featureKeys, features, () => keyOf(features));
      const cache = caches.bounded(shapedTexts, face);
      const cacheKey = `${key} ${language} ${setting === undefined ? '' : settingKey(setting)} ${text}`;
      const known = cache.get(cacheKey);
      if (known !== undefined) return known;
      const shaped = shapeUncached(face, text, features, language, setting);
      cache.set(cacheKey, shaped, shapedCost(shaped, text));
      return shaped;
    },
  };
}

/** Sets script and direction of a buffer by its text, unless the direction is given. */
function setScript(
  buffer: Buffer,
  text: string,
  direction: Direction | undefined,
  { LTR, RTL }: HarfBuzz['Direction'],
): void {
  if (direction !== 'rtl' && (asciiText.test(text) || latinOrNeutral.test(text))) {
    buffer.setScript('Latn');
    buffer.setDirection(LTR);
    return;
  }
  // Digits of the Arabic script read from left to right: the direction of a script is not that of all its text.
  if (direction !== undefined) buffer.setDirection(direction === 'rtl' ? RTL : LTR);
  buffer.guessSegmentProperties();
}

/** Languages whose small-capital i keeps its dot: without their own letters they would read as another word. */
const dottedLetterI = /^(tr|az|crh|tt)\b/i;

/**
 * Returns true if a face has no small capital of a letter that it draws otherwise in that language: the German f of
 * EB Garamond would stay in lower case. Then the letters of no language are better.
 */
function lacksSmallCapitals(shaped: ShapedText, lowerCase: ShapedText, ofNoLanguage: ShapedText): boolean {
  const lowerCaseIds = new Set(lowerCase.glyphs.map(({ id }) => id));
  return shaped.glyphs.some(({ id }, index) => id !== ofNoLanguage.glyphs[index]?.id && lowerCaseIds.has(id));
}

/** Approximate size of a glyph object, in bytes. */
const glyphCost = 96;

/** Approximate size of a shaped text without its glyphs, in bytes. */
const textCost = 200;

function shapedCost({ glyphs }: ShapedText, text: string): number {
  return textCost + 2 * text.length + glyphCost * glyphs.length;
}

const asciiText = /^[\x20-\x7e]*$/;
/** Text in Latin script, or of digits and punctuation alone, which have no script and are set as Latin. */
const latinOrNeutral = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

function asciiOnly(language: string): string {
  return /^[\x21-\x7e]+$/.test(language) ? language : 'und';
}

/** Letters beside the text come with their lengths, so that no two settings share a key. */
function settingKey({ direction, before = '', after = '' }: TextSetting): string {
  return `${direction} ${before.length} ${after.length} ${before}${after}`;
}

/** @param start Offset of the text in the buffer: the length of what is before it. */
function readBuffer(text: string, buffer: Buffer, start: number): ShapedText {
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  if (infos.length === text.length && infos.every(({ cluster }, index) => cluster === start + index)) {
    return oneByOne(text, infos, positions);
  }
  const clusters = infos.map((info) => info.cluster - start);
  const ends = clusterEnds(clusters, text.length);
  let advance = 0;
  const glyphs = infos.map(({ codepoint: id }, index): ShapedGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const cluster = clusters[index] ?? 0;
    const isFirst = clusters[index - 1] !== cluster;
    advance += xAdvance;
    return {
      id,
      advance: xAdvance,
      offsetX: xOffset,
      offsetY: yOffset,
      text: isFirst ? text.slice(cluster, ends[index]) : '',
    };
  });
  return { glyphs, advance };
}

/** Reads a buffer with one glyph per character, in text order. Faster, and the case for nearly all words. */
function oneByOne(
  text: string,
  infos: readonly GlyphInfo[],
  positions: readonly GlyphPosition[],
): ShapedText {
  let advance = 0;
  const glyphs = infos.map(({ codepoint: id }, index): ShapedGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    advance += xAdvance;
    return { id, advance: xAdvance, offsetX: xOffset, offsetY: yOffset, text: text.charAt(index) };
  });
  return { glyphs, advance };
}

/** Returns the end of each glyph's cluster in the text. Clusters ascend, or descend in right-to-left text. */
function clusterEnds(clusters: readonly number[], length: number): readonly number[] {
  const ends = clusters.map(() => length);
  const descends = (clusters[0] ?? 0) > (clusters.at(-1) ?? 0);
  const step = descends ? 1 : -1;
  let end = length;
  for (let index = descends ? 0 : clusters.length - 1; index >= 0 && index < clusters.length; index += step) {
    ends[index] = end;
    const cluster = clusters[index] ?? 0;
    if (clusters[index + step] !== cluster) end = cluster;
  }
  return ends;
}

function keyOf(features: TextFeatures): string {
  const { capitals, figures, figureSpacing, caseForms, ligatures, position, halfWidth } = features;
  const key = `${capitals} ${figures} ${figureSpacing} ${caseForms} ${ligatures} ${position}`;
  return halfWidth ? `${key} half-width` : key;
}

/** Returns OpenType features with their values. A face ignores features that it lacks. */
function featureTags(features: TextFeatures): [tag: string, value: number][] {
  const tags: [string, number][] = [
    [features.figures === 'oldstyle' ? 'onum' : 'lnum', 1],
    [features.figureSpacing === 'tabular' ? 'tnum' : 'pnum', 1],
  ];
  if (features.capitals !== 'as-written') tags.push(['smcp', 1]);
  if (features.capitals === 'all-small-caps') tags.push(['c2sc', 1]);
  if (features.caseForms) tags.push(['case', 1]);
  if (features.position === 'superscript') tags.push(['sups', 1]);
  if (features.position === 'subscript') tags.push(['subs', 1]);
  if (features.halfWidth) tags.push(['halt', 1]);
  if (!features.ligatures) tags.push(['liga', 0], ['clig', 0]);
  return tags;
}
