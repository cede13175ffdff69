import {
  Blob,
  Buffer,
  BufferFlag,
  Direction,
  Feature,
  type GlyphInfo,
  type GlyphPosition,
  Face as ShaperFace,
  Font as ShaperFont,
  shape,
} from '#harfbuzz';
import { BoundedCache } from '../model/bounded-cache.ts';
import type { Face } from '../model/face.ts';
import type { TextStyle } from '../model/text-style.ts';

/** The part of a text style that decides which glyphs stand for its characters. */
export type TextFeatures = Pick<
  TextStyle,
  'capitals' | 'figures' | 'figureSpacing' | 'caseForms' | 'ligatures'
>;

/** A text as glyphs, left to right. Font units throughout. */
export interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[];
  /** The sum of the advances. */
  readonly advance: number;
}

export interface ShapedGlyph {
  /** 0 where the face has no glyph. */
  readonly id: number;
  /** With kerning. */
  readonly advance: number;
  readonly offsetX: number;
  /** Upward. */
  readonly offsetY: number;
  /** The characters of its cluster as they were written; empty for the later glyphs of a cluster. */
  readonly text: string;
}

/**
 * Sets a text in one face: kerning and marks always, the other features as asked and as far as the face
 * has them. `language` is BCP 47. The same text gives the same glyphs whatever was set before.
 */
export function shapeText(face: Face, text: string, features: TextFeatures, language: string): ShapedText {
  const shaper = shaperOf(face);
  const known = knownTextsOf(shaper, featureKey(features), language);
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const shaped = shapeAnew(shaper.font, text, features, language);
  known.set(text, shaped);
  return shaped;
}

/** A face as HarfBuzz has it, and the texts it set, by features and then by language. */
interface Shaper {
  readonly font: ShaperFont;
  readonly known: Map<string, Map<string, BoundedCache<ShapedText>>>;
}

/** Characters of the texts that are kept: some four thousand words. */
const room = 32_768;
const shapers = new WeakMap<Face, Shaper>();
const buffer = new Buffer();

function shaperOf(face: Face): Shaper {
  const known = shapers.get(face);
  if (known !== undefined) return known;
  const shaper = { font: new ShaperFont(new ShaperFace(new Blob(face.bytes))), known: new Map() };
  shapers.set(face, shaper);
  return shaper;
}

function knownTextsOf(shaper: Shaper, features: string, language: string): BoundedCache<ShapedText> {
  const byLanguage = shaper.known.get(features) ?? new Map<string, BoundedCache<ShapedText>>();
  shaper.known.set(features, byLanguage);
  const known = byLanguage.get(language) ?? new BoundedCache(room);
  byLanguage.set(language, known);
  return known;
}

function shapeAnew(font: ShaperFont, text: string, features: TextFeatures, language: string): ShapedText {
  buffer.reset();
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  buffer.addText(text);
  buffer.setLanguage(asciiOnly(language));
  if (asciiText.test(text) || latinOrNeutral.test(text)) {
    buffer.setScript('Latn');
    buffer.setDirection(Direction.LTR);
  } else {
    buffer.guessSegmentProperties();
  }
  shape(font, buffer, featuresOf(features));
  return readBuffer(text);
}

const asciiText = /^[\x20-\x7e]*$/;
/** Figures and signs alone have no script of their own; they are set like the Latin beside them. */
const latinOrNeutral = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

function asciiOnly(language: string): string {
  return /^[\x21-\x7e]+$/.test(language) ? language : 'und';
}

function readBuffer(text: string): ShapedText {
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  if (infos.length === text.length && infos.every(({ cluster }, index) => cluster === index)) {
    return oneByOne(text, infos, positions);
  }
  const clusters = infos.map((info) => info.cluster);
  const ends = clusterEnds(clusters, text.length);
  let advance = 0;
  const glyphs = infos.map(({ codepoint: id, cluster }, index): ShapedGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
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

/** A glyph for each character, in their order: nearly all words. */
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

/** Where in the text each glyph's cluster ends: clusters rise or, right to left, fall. */
function clusterEnds(clusters: readonly number[], length: number): readonly number[] {
  const ends = clusters.map(() => length);
  const falls = (clusters[0] ?? 0) > (clusters.at(-1) ?? 0);
  const step = falls ? 1 : -1;
  let end = length;
  for (let at = falls ? 0 : clusters.length - 1; at >= 0 && at < clusters.length; at += step) {
    ends[at] = end;
    const cluster = clusters[at] ?? 0;
    if (clusters[at + step] !== cluster) end = cluster;
  }
  return ends;
}

const featureLists = new Map<string, Feature[]>();

function featuresOf(features: TextFeatures): Feature[] {
  const key = featureKey(features);
  const known = featureLists.get(key) ?? featureTags(features).map(([tag, value]) => new Feature(tag, value));
  featureLists.set(key, known);
  return known;
}

const featureKeys = new WeakMap<TextFeatures, string>();

function featureKey(features: TextFeatures): string {
  const known = featureKeys.get(features);
  if (known !== undefined) return known;
  const { capitals, figures, figureSpacing, caseForms, ligatures } = features;
  const key = `${capitals} ${figures} ${figureSpacing} ${caseForms} ${ligatures} `;
  featureKeys.set(features, key);
  return key;
}

/** OpenType features; a face without one ignores it. */
function featureTags(features: TextFeatures): [tag: string, value: number][] {
  const tags: [string, number][] = [
    [features.figures === 'oldstyle' ? 'onum' : 'lnum', 1],
    [features.figureSpacing === 'tabular' ? 'tnum' : 'pnum', 1],
  ];
  if (features.capitals !== 'as-written') tags.push(['smcp', 1]);
  if (features.capitals === 'all-small-caps') tags.push(['c2sc', 1]);
  if (features.caseForms) tags.push(['case', 1]);
  if (!features.ligatures) tags.push(['liga', 0], ['clig', 0]);
  return tags;
}
