import { findLocale } from '../../locale/locales.ts';
import { type Caches, cacheKind } from '../../model/caches.ts';
import type { IconInline, TextInline } from '../../model/document.ts';
import type { Glyph, GlyphRun } from '../../model/glyph-run.ts';
import { directionOfParagraph } from '../inline/bidi.ts';
import { halvedTracking } from '../inline/ideographs.ts';
import { shapePart } from '../inline/shape-word.ts';
import type { InlinePart, Shaping } from '../inline/shaping.ts';
import { type TextRun, textOf, widthOf } from '../inline/text-run.ts';
import { partsByLevel } from './atoms.ts';
import { maxTracking } from './justify.ts';
import type { Box, LineEnding } from './line-items.ts';
import { visualOrder } from './visual-order.ts';

/** How far the last character of a line protrudes past the measure, as a share of its advance. */
const endProtrusion: Readonly<Record<string, number>> = {
  '.': 0.8,
  ',': 0.8,
  '-': 0.55,
  ';': 0.3,
  ':': 0.3,
  '–': 0.2,
  '—': 0.2,
  '”': 0.5,
  '’': 0.5,
};

/** How far the first character of a justified line protrudes before the measure, as a share of its advance. */
const startProtrusion: Readonly<Record<string, number>> = {
  '“': 0.5,
  '‘': 0.5,
  '„': 0.5,
  '‚': 0.5,
  '«': 0.3,
  '‹': 0.3,
};

/** Makes a box of a word or a part of one. It has no pieces if no face has any of its characters. */
export function boxOf(parts: readonly InlinePart[], text: string, shaping: Shaping): Box {
  const [first] = parts;
  const pieces =
    parts.length === 1 && first
      ? shapePart(first, shaping)
      : parts.flatMap((part) => shapePart(part, shaping));
  return boxAround(pieces, text, endingOf(text, first?.inline.style.language ?? '', shaping.caches));
}

/** Makes a box of an icon, as wide as its advance, with the text that the icon shows. */
export function iconBox(icon: IconInline, shaping: Shaping, level?: number): Box {
  const { style, advance, text } = icon;
  const { size, colour, language } = style;
  const hidden = text === undefined ? [] : hiddenPieces(text, icon, shaping, level);
  const width = hidden.length === 0 ? advance : 0;
  const run = { face: shaping.book.face(style), size, colour, tracking: 0, glyphs: [], width };
  const piece = { run, link: undefined, label: false, language, underline: undefined, icon, level };
  return boxAround([piece, ...hidden], '', 'plain');
}

/** Shapes text that is not drawn. Makes it as wide as the icon that shows it: smaller if need be, with space on its right. */
function hiddenPieces(
  text: string,
  { style, advance }: IconInline,
  shaping: Shaping,
  level: number | undefined,
): readonly TextRun[] {
  const inline: TextInline = { kind: 'text', text, style };
  const parts = partsByLevel(inline, 0, text.length, levelsOfHidden(inline, shaping, level));
  const pieces = parts.flatMap((part) => shapePart(part, shaping));
  const scale = Math.min(1, advance / widthOf(pieces));
  const rest = advance - scale * widthOf(pieces);
  const atRight = visualOrder(pieces.map((piece) => piece.level ?? 0)).at(-1);
  return pieces.map((piece, index): TextRun => {
    const added = index === atRight ? rest : 0;
    return { ...piece, run: { ...scaledRun(piece.run, scale, added), hidden: true } };
  });
}

/** Returns the embedding levels of the text of an icon, which are not below that of the icon. */
function levelsOfHidden(
  inline: TextInline,
  shaping: Shaping,
  level: number | undefined,
): ArrayLike<number | undefined> {
  const own = directionOfParagraph([inline], shaping);
  if (own === undefined && level === undefined) return [];
  const lowest = own?.base === 'rtl' ? 1 : 0;
  const around = level ?? 0;
  const raise = around + ((around + lowest) % 2) - lowest;
  return Array.from({ length: inline.text.length }, (_, at) => (own?.levels[at] ?? 0) + raise);
}

/** Scales a run, and adds space after its last glyph. */
function scaledRun(run: GlyphRun, scale: number, added: number): GlyphRun {
  const last = run.glyphs.length - 1;
  const glyphs = run.glyphs.map((glyph, index) => ({
    ...glyph,
    advance: scale * glyph.advance + (index === last ? added : 0),
    offsetX: scale * glyph.offsetX,
    offsetY: scale * glyph.offsetY,
  }));
  return { ...run, size: scale * run.size, glyphs, width: scale * run.width + added };
}

/**
 * Cuts the box of a word at offsets of its text. Each part keeps the glyphs it has in the whole word. Does not cut
 * inside a glyph, such as a ligature, nor a word of which a character is missing.
 */
export function cutBox(box: Box, text: string, offsets: readonly number[]): readonly Box[] {
  if (offsets.length === 0 || textOf(box.pieces) !== text) return [box];
  const boxes: Box[] = [];
  let rest = box.pieces;
  let before = 0;
  for (const offset of offsets) {
    const cut = cutPieces(rest, offset - before);
    if (cut === undefined) continue;
    boxes.push(boxAround(cut.head, textOf(cut.head), 'plain'));
    rest = cut.tail;
    before = offset;
  }
  return [...boxes, boxAround(rest, textOf(rest), box.ending)];
}

/** The two parts of shaped text that is cut. */
interface Cut {
  readonly head: readonly TextRun[];
  readonly tail: readonly TextRun[];
}

/** Cuts shaped text before the character at an offset. Returns `undefined` inside a glyph. */
function cutPieces(pieces: readonly TextRun[], offset: number): Cut | undefined {
  let passed = 0;
  for (const [at, piece] of pieces.entries()) {
    for (const [index, glyph] of piece.run.glyphs.entries()) {
      if (passed > offset) return undefined;
      if (passed === offset && glyph.text !== '') {
        const tail = [...sliceOf(piece, index), ...pieces.slice(at + 1)];
        return { head: [...pieces.slice(0, at), ...sliceOf(piece, 0, index)], tail };
      }
      passed += glyph.text.length;
    }
  }
  return undefined;
}

function sliceOf(piece: TextRun, from: number, to?: number): readonly TextRun[] {
  const glyphs = piece.run.glyphs.slice(from, to);
  if (glyphs.length === 0) return [];
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  return [{ ...piece, run: { ...piece.run, glyphs, width } }];
}

function boxAround(pieces: readonly TextRun[], text: string, ending: LineEnding): Box {
  const [first] = inOrder(pieces[0]);
  const last = inOrder(pieces.at(-1)).at(-1);
  const tracking = maxTracking(pieces);
  return {
    kind: 'box',
    width: widthOf(pieces),
    stretch: tracking,
    shrink: tracking,
    startProtrusion: isSquare(pieces[0]) ? 0 : (startProtrusion[text.charAt(0)] ?? 0) * (first?.advance ?? 0),
    endProtrusion: isSquare(pieces.at(-1)) ? 0 : (endProtrusion[text.slice(-1)] ?? 0) * (last?.advance ?? 0),
    ending,
    length: lengthWithoutPunctuation(text),
    pieces,
  };
}

/** True for a full-width mark, whose white half is cut off already: lines of squares have straight edges. */
function isSquare(piece: TextRun | undefined): boolean {
  return piece?.run.tracking === halvedTracking;
}

/** Returns the glyphs of a piece in reading order. */
function inOrder(piece: TextRun | undefined): readonly Glyph[] {
  const glyphs = piece?.run.glyphs ?? [];
  return (piece?.level ?? 0) % 2 === 0 ? glyphs : glyphs.toReversed();
}

/** Returns the number of characters of a word without closing punctuation. */
function lengthWithoutPunctuation(text: string): number {
  return /[a-z\d]/i.test(text.slice(-1)) ? text.length : text.replace(/\p{P}+$/u, '').length;
}

const pauses: ReadonlySet<string> = new Set(',;:.!?');
/** The hyphen of `pre- and post-war`. */
const suspended = /\p{L}[-\u2010]$/u;
/** `24`, `3,500`, `€1.2`, `(40+`, `–5`, `2nd`. */
const countingNumber = /^[\p{Ps}\p{Sc}~≈<>+−–-]*\d+(?:[.,'’]\d+)*(?:\+|st|nd|rd|th|ᵉ|º|ª)?$/u;
const year = /^\p{Ps}?(?:1[89]|20)\d\d$/u;

function endingOf(word: string, language: string, caches: Caches): LineEnding {
  if (pauses.has(word.slice(-1))) return 'pause';
  if (suspended.test(word)) return 'suspended';
  if (countingNumber.test(word)) return year.test(word) ? 'plain' : 'number';
  const bare = word.replace(/^[\p{Ps}\p{Pi}"']+/u, '').toLowerCase();
  return stubWordsOf(language, caches).has(bare) ? 'stub' : 'plain';
}

const stubWords = cacheKind<ReadonlySet<string>>('stub words of a language');

function stubWordsOf(language: string, caches: Caches): ReadonlySet<string> {
  const cache = caches.bounded(stubWords);
  const known = cache.get(language);
  if (known !== undefined) return known;
  const words = findLocale(language)?.stubWords ?? new Set<string>();
  cache.set(language, words, 2 * language.length);
  return words;
}
