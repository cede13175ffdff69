import { type Caches, cacheKind } from '../../model/caches.ts';
import type { IconInline, TextInline } from '../../model/document.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { hasLongWord } from '../inline/break-opportunities.ts';
import type { Shaping } from '../inline/shaping.ts';
import type { SettableInline } from '../inline/text-run.ts';
import type { LaidOutParagraph, LineStyle } from './laid-out-paragraph.ts';

/** A paragraph to lay out, besides the faces and patterns of `shaping`. */
export interface ParagraphInput {
  readonly inlines: readonly SettableInline[];
  /** Line width in points. */
  readonly measure: number;
  readonly style: LineStyle;
}

const paragraphs = cacheKind<LaidOutParagraph>('paragraphs');
const styleNumbers = cacheKind<number>('numbers of styles');
const styleNumber = cacheKind<number>('number of a style');

/**
 * Returns the cached layout of a paragraph, or lays it out with `layOut` and caches it. A paragraph that reported
 * a problem is not cached, so that the problem is reported again. Neither is one that used another face.
 */
export function cachedParagraph(
  input: ParagraphInput,
  shaping: Shaping,
  layOut: (watched: Shaping) => LaidOutParagraph,
): LaidOutParagraph {
  const [first] = input.inlines;
  if (first === undefined) return layOut(shaping);
  const cache = shaping.caches.bounded(paragraphs, shaping.book.face(first.style));
  const key = keyOf(input, shaping);
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  let isCacheable = true;
  const paragraph = layOut({
    ...shaping,
    report: (problem) => {
      isCacheable = false;
      shaping.report(problem);
    },
    fellBack: (character) => {
      isCacheable = false;
      shaping.fellBack(character);
    },
  });
  if (isCacheable) cache.set(key, paragraph, costOf(paragraph, key));
  return paragraph;
}

/** Approximate size of a placed glyph, in bytes. */
const glyphCost = 80;
/** Approximate size of a text run without its glyphs, in bytes. */
const runCost = 240;

/** Returns the approximate size of a cache entry, in bytes. */
function costOf({ lines }: LaidOutParagraph, key: string): number {
  let cost = 2 * key.length;
  for (const { pieces } of lines)
    for (const { run } of pieces) cost += runCost + glyphCost * run.glyphs.length;
  return cost;
}

/** The lengths of free text come before it, so that no two inputs share a key. */
function keyOf({ inlines, measure, style }: ParagraphInput, shaping: Shaping): string {
  const { book, hyphenators, caches, direction = 'ltr', sample = '', autospace = true } = shaping;
  const { alignment, economy, hyphenation = false, balanced = false, alwaysBalanced = false } = style;
  const { others = '', hang = 0 } = style;
  const lines = `${measure} ${alignment} ${economy} ${hyphenation} ${balanced} ${alwaysBalanced} ${others} ${hang}`;
  let key = `${lines} ${direction} ${autospace} ${sample}`;
  for (const inline of inlines) {
    const { style } = inline;
    const isHyphenated = hyphenation || (inline.kind === 'text' && hasLongWord(inline.text));
    const hyphenator = isHyphenated ? hyphenators.get(style.language) : undefined;
    // Two faces or hyphenators of one name may differ: each object has a number.
    const faces = `${caches.numberOf(book.face(style))} ${hyphenator ? caches.numberOf(hyphenator) : ''}`;
    key += ` ${faces} ${inline.kind === 'icon' ? iconKey(inline, caches) : textKey(inline, caches)}`;
  }
  return key;
}

function textKey(
  { text, style, link, verbatim, whole, label, separates, emphasised }: TextInline,
  caches: Caches,
): string {
  const flags = [verbatim, whole, label, separates, emphasised].map((flag) => (flag ? 1 : 0)).join('');
  return `${flags} ${link?.length} ${text.length} ${numberOfStyle(style, caches)} ${link ?? ''}${text}`;
}

function iconKey({ icon, text, advance, height, rise, style }: IconInline, caches: Caches): string {
  const sizes = `${advance} ${height} ${rise} ${icon.width} ${icon.height}`;
  const lengths = `${icon.path.length} ${text?.length}`;
  return `icon ${sizes} ${lengths} ${numberOfStyle(style, caches)} ${icon.path}${text ?? ''}`;
}

/** Equal styles share a number. A style that was evicted gets another one, and its paragraphs are laid out again. */
function numberOfStyle(style: TextStyle, caches: Caches): number {
  return caches.attached(styleNumber, style, () => {
    const key = JSON.stringify(style);
    const cache = caches.bounded(styleNumbers);
    const number = cache.get(key) ?? caches.numberOf(style);
    cache.set(key, number, 2 * key.length);
    return number;
  });
}
