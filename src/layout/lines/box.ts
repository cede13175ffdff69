import { findLocale } from '../../locale/locales.ts';
import { type Caches, cacheKind } from '../../model/caches.ts';
import type { IconInline } from '../../model/document.ts';
import { shapeIcon } from '../inline/shape-icon.ts';
import { type InlinePart, type Shaping, shapePart } from '../inline/shape-word.ts';
import type { TextRun } from '../inline/text-run.ts';
import { maxTracking } from './justify.ts';
import type { Box, LineEnding } from './line-items.ts';

/** How far a last sign hangs past the measure, as a share of its advance. */
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

/** How far a first sign hangs before the measure of justified text, as a share of its advance. */
const startProtrusion: Readonly<Record<string, number>> = {
  '“': 0.5,
  '‘': 0.5,
  '„': 0.5,
  '‚': 0.5,
  '«': 0.3,
  '‹': 0.3,
};

/** A word, or a part of one, as a box; without pieces where no face has any of its characters. */
export function boxOf(parts: readonly InlinePart[], text: string, shaping: Shaping): Box {
  const [first] = parts;
  const pieces =
    parts.length === 1 && first
      ? shapePart(first, shaping)
      : parts.flatMap((part) => shapePart(part, shaping));
  return boxAround(pieces, text, endingOf(text, first?.inline.style.language ?? '', shaping.caches));
}

/** A drawing, which is as wide as its place. */
export function iconBox(icon: IconInline, shaping: Shaping): Box {
  return boxAround([shapeIcon(icon, shaping)], '', 'plain');
}

/**
 * The box of a word cut at offsets of its text, each part with the glyphs it has in the whole word. Nothing is
 * cut inside a glyph, as a ligature may be, and no word that lacks a character.
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

interface Cut {
  readonly head: readonly TextRun[];
  readonly tail: readonly TextRun[];
}

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

function textOf(pieces: readonly TextRun[]): string {
  return pieces.flatMap(({ run }) => run.glyphs.map((glyph) => glyph.text)).join('');
}

function boxAround(pieces: readonly TextRun[], text: string, ending: LineEnding): Box {
  const first = pieces[0]?.run.glyphs[0];
  const last = pieces.at(-1)?.run.glyphs.at(-1);
  const give = maxTracking(pieces);
  return {
    kind: 'box',
    width: widthOf(pieces),
    stretch: give,
    shrink: give,
    startProtrusion: (startProtrusion[text.charAt(0)] ?? 0) * (first?.advance ?? 0),
    endProtrusion: (endProtrusion[text.slice(-1)] ?? 0) * (last?.advance ?? 0),
    ending,
    length: lengthWithoutPunctuation(text),
    pieces,
  };
}

function widthOf(pieces: readonly TextRun[]): number {
  let width = 0;
  for (const { run } of pieces) width += run.width;
  return width;
}

function lengthWithoutPunctuation(text: string): number {
  return /[a-z\d]/i.test(text.slice(-1)) ? text.length : text.replace(/\p{P}+$/u, '').length;
}

const pauses: ReadonlySet<string> = new Set(',;:.!?');

function endingOf(word: string, language: string, caches: Caches): LineEnding {
  if (pauses.has(word.slice(-1))) return 'pause';
  return stubWordsOf(language, caches).has(word.toLowerCase()) ? 'stub' : 'plain';
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
