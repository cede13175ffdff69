import { findLocale } from '../../locale/locale.ts';
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
import {
  type InlinePart,
  type Shaping,
  type SpaceWidth,
  shapeHyphen,
  shapePart,
  shapeSpace,
} from '../inline/shape-word.ts';
import type { ShapedText } from '../inline/shaped-text.ts';
import type { Box, Glue, LineEnding, LineItem, Penalty } from './line-items.ts';

/** A paragraph as items, and the space that closes its last line. */
export interface ItemisedParagraph {
  readonly items: readonly LineItem[];
  /** Absent only for a paragraph without text. */
  readonly closing: Glue | undefined;
}

/** How far a last sign hangs past the measure, as a share of its advance. */
const HANG: Readonly<Record<string, number>> = {
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

const TIE: Penalty = { kind: 'penalty', at: 'tie', cost: Infinity, width: 0, insert: undefined };
/** Where a line may end only if what stands between two better places is wider than the measure. */
const EMERGENCY: Penalty = { kind: 'penalty', at: 'emergency', cost: 0, width: 0, insert: undefined };
const FORCED: Penalty = { kind: 'penalty', at: 'forced', cost: 0, width: 0, insert: undefined };

/**
 * Turns text into boxes, glue and penalties. A box longer than `measure` is cut between its characters
 * by emergency penalties, so that a line can always end inside the measure.
 */
export function itemise(
  inlines: readonly TextInline[],
  measure: number,
  shaping: Shaping,
): ItemisedParagraph {
  const items: LineItem[] = [];
  for (const atom of atomsOf(inlines)) {
    switch (atom.kind) {
      case 'word':
        items.push(...wordItems(atom.parts, measure, shaping));
        break;
      case 'space':
        if (!atom.breaks) items.push(TIE);
        items.push(glueOf(shapeSpace(atom.inline, atom.width, shaping)));
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

type Atom =
  | { readonly kind: 'word'; readonly parts: readonly InlinePart[] }
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
  let base = 0;
  for (const inline of inlines) {
    let from = 0;
    const take = (to: number): void => {
      if (to > from) parts.push(partOf(inline, from, to));
    };
    for (let at = 0; at < inline.text.length; at++) {
      const sign = inline.text.charAt(at);
      const chance = chances.get(base + at);
      const space = SPACES.test(sign);
      if (chance === undefined && !space && !INSTRUCTION.has(sign)) continue;
      take(at);
      from = space || INSTRUCTION.has(sign) ? at + 1 : at;
      if ((chance !== undefined || space) && parts.length > 0) {
        yield { kind: 'word', parts };
        parts = [];
      }
      if (chance !== undefined) yield { kind: 'chance', at: chance, inline };
      if (space) yield spaceAtom(sign, inline);
    }
    take(inline.text.length);
    base += inline.text.length;
  }
  if (parts.length > 0) yield { kind: 'word', parts };
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
  return { kind: 'space', width, breaks: sign !== '\u00a0' && sign !== '\u202f', inline };
}

function glueOf(piece: ShapedText): Glue {
  const { width } = piece.run;
  return { kind: 'glue', width, stretch: width / 2, shrink: width / 3, piece };
}

function chancePenalty(at: ChanceKind, inline: TextInline, shaping: Shaping): Penalty {
  if (at === 'tie') return TIE;
  const insert = at === 'soft-hyphen' ? shapeHyphen(inline, shaping) : undefined;
  return { kind: 'penalty', at, cost: 0, width: insert?.run.width ?? 0, insert };
}

function* wordItems(parts: readonly InlinePart[], measure: number, shaping: Shaping): Generator<LineItem> {
  const box = boxOf(parts, shaping);
  if (box.pieces.length === 0) return;
  if (box.width <= measure) {
    yield box;
    return;
  }
  let first = true;
  for (const part of parts) {
    for (const { segment, index } of GRAPHEMES.segment(part.text)) {
      if (!first) yield EMERGENCY;
      yield boxOf([{ ...part, text: segment, start: part.start + index }], shaping);
      first = false;
    }
  }
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

function boxOf(parts: readonly InlinePart[], shaping: Shaping): Box {
  const pieces = parts.flatMap((part) => shapePart(part, shaping));
  const text = parts.map((part) => part.text).join('');
  const last = pieces.at(-1)?.run.glyphs.at(-1);
  const share = HANG[text.slice(-1)] ?? 0;
  const language = parts[0]?.inline.style.language ?? '';
  return {
    kind: 'box',
    width: pieces.reduce((sum, piece) => sum + piece.run.width, 0),
    hang: share * (last?.advance ?? 0),
    ending: endingOf(text, language),
    length: text.replace(/\p{P}+$/u, '').length,
    pieces,
  };
}

function endingOf(word: string, language: string): LineEnding {
  if (/[,;:.!?]$/u.test(word)) return 'pause';
  return findLocale(language)?.stubWords.has(word.toLowerCase()) === true ? 'stub' : 'plain';
}
