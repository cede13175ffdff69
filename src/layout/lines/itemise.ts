import type { TextInline } from '../../model/document.ts';
import {
  breakChances,
  type ChanceKind,
  LINE_SEPARATOR,
  NO_BREAK_HYPHEN,
  SOFT_HYPHEN,
  SPACES,
  WORD_JOINER,
  ZERO_WIDTH_SPACE,
} from '../inline/break-chances.ts';
import { hyphenPoints } from '../inline/hyphen-points.ts';
import {
  type InlinePart,
  type Shaping,
  type SpaceWidth,
  shapeHyphen,
  shapeSpace,
} from '../inline/shape-word.ts';
import type { ShapedText } from '../inline/shaped-text.ts';
import { boxOf, cutBox } from './box.ts';
import type { Glue, LineItem, Penalty } from './line-items.ts';

/** A paragraph as items, and the space that closes its last line. */
export interface ItemisedParagraph {
  readonly items: readonly LineItem[];
  /** Absent only for a paragraph without text. */
  readonly closing: Glue | undefined;
}

const TIE: Penalty = { kind: 'penalty', at: 'tie', cost: Infinity, width: 0, insert: undefined };
/** Where a line may end only if what stands between two better places is wider than the measure. */
const EMERGENCY: Penalty = { kind: 'penalty', at: 'emergency', cost: 0, width: 0, insert: undefined };
const FORCED: Penalty = { kind: 'penalty', at: 'forced', cost: 0, width: 0, insert: undefined };

/**
 * Turns text into boxes, glue and penalties. A box longer than `measure` is cut between its characters
 * by emergency penalties, so that a line can always end inside the measure. With `hyphenation`, words of
 * languages that have a hyphenator may be divided.
 */
export function itemise(
  inlines: readonly TextInline[],
  measure: number,
  shaping: Shaping,
  hyphenation = false,
): ItemisedParagraph {
  const items: LineItem[] = [];
  const points = hyphenation ? pointsOf(inlines, shaping) : new Set<number>();
  for (const atom of atomsOf(inlines)) {
    switch (atom.kind) {
      case 'word':
        for (const item of wordItems(atom, points, measure, shaping)) items.push(item);
        break;
      case 'space':
        if (!atom.breaks) items.push(TIE);
        items.push(glueOf(shapeSpace(atom.inline, atom.width, shaping), atom.width));
        if (!atom.breaks) items.push(EMERGENCY);
        break;
      case 'chance':
        items.push(chancePenalty(atom.at, atom.inline, shaping));
        break;
      case 'line-break':
        items.push(glueOf(shapeSpace(atom.inline, 'word', shaping)), FORCED);
        break;
    }
  }
  const last = inlines.at(-1);
  return { items, closing: last && glueOf(shapeSpace(withoutLink(last), 'word', shaping)) };
}

/** The widths of items on one line, added up. */
export function naturalWidth(items: readonly LineItem[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'penalty' ? 0 : item.width), 0);
}

function withoutLink(inline: TextInline): TextInline {
  const { link: _, ...rest } = inline;
  const { underline: __, ...style } = inline.style;
  return { ...rest, style };
}

/** What stands between two places where a line may end; `at` is its offset in the paragraph's text. */
interface Word {
  readonly kind: 'word';
  readonly at: number;
  readonly parts: readonly InlinePart[];
}

type Atom =
  | Word
  | {
      readonly kind: 'space';
      readonly width: SpaceWidth;
      readonly breaks: boolean;
      readonly inline: TextInline;
    }
  | { readonly kind: 'chance'; readonly at: ChanceKind; readonly inline: TextInline }
  | { readonly kind: 'line-break'; readonly inline: TextInline };

/** Characters that are instructions: they end here and never reach a font. */
const INSTRUCTION = new Set([SOFT_HYPHEN, ZERO_WIDTH_SPACE, WORD_JOINER]);

function* atomsOf(inlines: readonly TextInline[]): Generator<Atom> {
  const text = inlines.map((inline) => inline.text).join('');
  const starts = startsOf(inlines);
  const chances = breakChances(text, (offset) => inlineAt(inlines, starts, offset)?.verbatim === true);
  let parts: InlinePart[] = [];
  let wordAt = 0;
  let base = 0;
  for (const inline of inlines) {
    let from = 0;
    const take = (to: number): void => {
      if (to <= from) return;
      if (parts.length === 0) wordAt = base + from;
      parts.push(partOf(inline, from, to));
    };
    for (let at = 0; at < inline.text.length; at++) {
      const sign = inline.text.charAt(at);
      const chance = inline.whole ? undefined : chances.get(base + at);
      const space = SPACES.test(sign);
      if (chance === undefined && !space && !INSTRUCTION.has(sign)) continue;
      take(at);
      from = space || INSTRUCTION.has(sign) ? at + 1 : at;
      if ((chance !== undefined || space) && parts.length > 0) {
        yield { kind: 'word', at: wordAt, parts };
        parts = [];
      }
      if (chance !== undefined) yield { kind: 'chance', at: chance, inline };
      if (space) yield spaceAtom(sign, inline);
    }
    take(inline.text.length);
    base += inline.text.length;
  }
  if (parts.length > 0) yield { kind: 'word', at: wordAt, parts };
}

function pointsOf(inlines: readonly TextInline[], shaping: Shaping): ReadonlySet<number> {
  const text = inlines.map((inline) => inline.text).join('');
  const starts = startsOf(inlines);
  return hyphenPoints(text, (offset) => {
    const inline = inlineAt(inlines, starts, offset);
    return inline?.verbatim === true ? undefined : shaping.hyphenators.get(inline?.style.language ?? '');
  });
}

function startsOf(inlines: readonly TextInline[]): readonly number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const inline of inlines) {
    starts.push(offset);
    offset += inline.text.length;
  }
  return starts;
}

function inlineAt(
  inlines: readonly TextInline[],
  starts: readonly number[],
  offset: number,
): TextInline | undefined {
  const index = starts.findLastIndex((start) => start <= offset);
  return inlines[index];
}

function partOf(inline: TextInline, from: number, to: number): InlinePart {
  return { inline, text: inline.text.slice(from, to).replaceAll(NO_BREAK_HYPHEN, '-'), start: from };
}

function spaceAtom(sign: string, inline: TextInline): Atom {
  if (sign === LINE_SEPARATOR) return { kind: 'line-break', inline };
  const width = sign === '\u2009' || sign === '\u202f' ? 'thin' : sign === '\u2003' ? 'wide' : 'word';
  const tied = sign === '\u00a0' || sign === '\u202f' || inline.whole === true;
  return { kind: 'space', width, breaks: !tied, inline };
}

/** In em. A gap of 0.15 and less is none to an extractor: the words on both sides would run together. */
const LEAST_SPACE = 0.155;

/** A word space gives half of itself and shrinks by a third; thin and wide ones stand. */
function glueOf(piece: ShapedText, kind: SpaceWidth = 'word'): Glue {
  const { width, size } = piece.run;
  const gives = kind === 'word';
  const shrink = Math.max(0, Math.min(width / 3, width - LEAST_SPACE * size));
  return { kind: 'glue', width, stretch: gives ? width / 2 : 0, shrink: gives ? shrink : 0, piece };
}

function chancePenalty(at: ChanceKind, inline: TextInline, shaping: Shaping): Penalty {
  if (at === 'tie') return TIE;
  const insert = at === 'soft-hyphen' ? shapeHyphen(inline, shaping) : undefined;
  return { kind: 'penalty', at, cost: 0, width: insert?.run.width ?? 0, insert };
}

function* wordItems(
  { at, parts }: Word,
  points: ReadonlySet<number>,
  measure: number,
  shaping: Shaping,
): Generator<LineItem> {
  const text = parts.map((part) => part.text).join('');
  const whole = boxOf(parts, text, shaping);
  const [part] = parts;
  if (part === undefined || whole.pieces.length === 0) return;
  const offsets = points.size === 0 ? [] : Array.from(text, (_, offset) => offset);
  const boxes = cutBox(
    whole,
    text,
    offsets.filter((offset) => points.has(at + offset)),
  );
  if (boxes.some((box) => box.width > measure)) {
    yield* charactersOf(parts, shaping);
    return;
  }
  for (const [index, box] of boxes.entries()) {
    if (index > 0) yield chancePenalty('soft-hyphen', part.inline, shaping);
    yield box;
  }
}

/** A word that fits no line, character by character. */
function* charactersOf(parts: readonly InlinePart[], shaping: Shaping): Generator<LineItem> {
  let first = true;
  for (const part of parts) {
    for (const { segment, index } of GRAPHEMES.segment(part.text)) {
      if (!first) yield EMERGENCY;
      yield boxOf([{ ...part, text: segment, start: part.start + index }], segment, shaping);
      first = false;
    }
  }
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
