import type { IconInline, TextInline } from '../../model/document.ts';
import {
  type BreakOpportunity,
  breakOpportunities,
  lineSeparator,
  noBreakHyphen,
  softHyphen,
  spaces,
  wordJoiner,
  zeroWidthSpace,
} from '../inline/break-opportunities.ts';
import { hyphenPoints } from '../inline/hyphen-points.ts';
import type { SettableInline } from '../inline/settable-inline.ts';
import {
  type InlinePart,
  type Shaping,
  type SpaceWidth,
  shapeHyphen,
  shapeSpace,
} from '../inline/shape-word.ts';
import type { TextRun } from '../inline/text-run.ts';
import { boxOf, cutBox, iconBox } from './box.ts';
import type { Glue, LineItem, Penalty } from './line-items.ts';

/** A paragraph as items, and the space that closes its last line. */
export interface ItemisedParagraph {
  readonly items: readonly LineItem[];
  /** Absent only for a paragraph of nothing. */
  readonly closing: Glue | undefined;
}

const tie: Penalty = { kind: 'penalty', at: 'tie', cost: Infinity, width: 0, insert: undefined };
/** Where a line may end only if what stands between two better places is wider than the measure. */
const emergency: Penalty = { kind: 'penalty', at: 'emergency', cost: 0, width: 0, insert: undefined };
const forced: Penalty = { kind: 'penalty', at: 'forced', cost: 0, width: 0, insert: undefined };

/**
 * Turns text into boxes, glue and penalties. A box longer than `measure` is cut between its characters
 * by emergency penalties, so that a line can always end inside the measure. With `hyphenation`, words of
 * languages that have a hyphenator may be divided. A drawing is a box tied to what follows.
 */
export function itemise(
  inlines: readonly SettableInline[],
  measure: number,
  shaping: Shaping,
  hyphenation = false,
): ItemisedParagraph {
  const items: LineItem[] = [];
  const texts = inlines.filter((inline) => inline.kind === 'text');
  const points = hyphenation ? pointsOf(texts, shaping) : noPoints;
  const spaces = new Map<TextInline, Glue>();
  for (const atom of atomsOf(inlines, opportunitiesOf(texts))) {
    switch (atom.kind) {
      case 'word':
        addWord(items, atom, points, measure, shaping);
        break;
      case 'space':
        if (!atom.breaks) items.push(tie);
        items.push(
          atom.width === 'word'
            ? wordSpace(atom.inline, spaces, shaping)
            : glueOf(shapeSpace(atom.inline, atom.width, shaping), atom.width),
        );
        if (!atom.breaks) items.push(emergency);
        break;
      case 'chance':
        items.push(opportunityPenalty(atom.at, atom.inline, shaping));
        if (atom.at === 'tie') items.push(emergency);
        break;
      case 'line-break':
        items.push(wordSpace(atom.inline, spaces, shaping), forced);
        break;
      case 'icon':
        items.push(iconBox(atom.icon, shaping), tie, emergency);
        break;
    }
  }
  const last = inlines.at(-1);
  return { items, closing: last && wordSpace(closingText(last), spaces, shaping) };
}

const noPoints: ReadonlySet<number> = new Set();

/** The word space of an inline, which is the same all through it. */
function wordSpace(inline: TextInline, known: Map<TextInline, Glue>, shaping: Shaping): Glue {
  const space = known.get(inline) ?? glueOf(shapeSpace(inline, 'word', shaping));
  known.set(inline, space);
  return space;
}

/** The widths of items on one line, added up. */
export function naturalWidth(items: readonly LineItem[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'penalty' ? 0 : item.width), 0);
}

/** What the last space is in: it leads nowhere and carries no rule. */
function closingText(inline: SettableInline): TextInline {
  if (inline.kind === 'icon') return { kind: 'text', text: ' ', style: inline.style };
  if (inline.link === undefined && inline.style.underline === undefined) return inline;
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
  | { readonly kind: 'chance'; readonly at: BreakOpportunity; readonly inline: TextInline }
  | { readonly kind: 'line-break'; readonly inline: TextInline }
  | { readonly kind: 'icon'; readonly icon: IconInline };

/** Spaces, and characters that are instructions: those end here and never reach a font. */
const invisibleCharacters: ReadonlySet<string> = new Set([...spaces, softHyphen, zeroWidthSpace, wordJoiner]);

/** `chances` are by the offset in the paragraph's text, to which drawings add nothing. */
function atomsOf(
  inlines: readonly SettableInline[],
  opportunities: ReadonlyMap<number, BreakOpportunity>,
): readonly Atom[] {
  const atoms: Atom[] = [];
  let parts: InlinePart[] = [];
  let wordAt = 0;
  let base = 0;
  for (const inline of inlines) {
    if (inline.kind === 'icon') {
      if (parts.length > 0) atoms.push({ kind: 'word', at: wordAt, parts });
      parts = [];
      atoms.push({ kind: 'icon', icon: inline });
      continue;
    }
    let from = 0;
    const take = (to: number): void => {
      if (to <= from) return;
      if (parts.length === 0) wordAt = base + from;
      parts.push(partOf(inline, from, to));
    };
    for (let at = 0; at < inline.text.length; at++) {
      const sign = inline.text.charAt(at);
      const opportunity = inline.whole || opportunities.size === 0 ? undefined : opportunities.get(base + at);
      const unseen = invisibleCharacters.has(sign);
      if (opportunity === undefined && !unseen) continue;
      const space = spaces.has(sign);
      take(at);
      from = unseen ? at + 1 : at;
      if ((opportunity !== undefined || space) && parts.length > 0) {
        atoms.push({ kind: 'word', at: wordAt, parts });
        parts = [];
      }
      if (opportunity !== undefined) atoms.push({ kind: 'chance', at: opportunity, inline });
      if (space) atoms.push(spaceAtom(sign, inline));
    }
    take(inline.text.length);
    base += inline.text.length;
  }
  if (parts.length > 0) atoms.push({ kind: 'word', at: wordAt, parts });
  return atoms;
}

function opportunitiesOf(inlines: readonly TextInline[]): ReadonlyMap<number, BreakOpportunity> {
  const inlineAt = inlineFinder(inlines);
  return breakOpportunities(textOf(inlines), (offset) => inlineAt(offset)?.verbatim === true);
}

function pointsOf(inlines: readonly TextInline[], shaping: Shaping): ReadonlySet<number> {
  const inlineAt = inlineFinder(inlines);
  return hyphenPoints(textOf(inlines), (offset) => {
    const inline = inlineAt(offset);
    return inline?.verbatim === true ? undefined : shaping.hyphenators.get(inline?.style.language ?? '');
  });
}

function textOf(inlines: readonly TextInline[]): string {
  return inlines.map((inline) => inline.text).join('');
}

/** Finds the inline of a character by its offset in the paragraph's text; offsets are asked for in order. */
function inlineFinder(inlines: readonly TextInline[]): (offset: number) => TextInline | undefined {
  let index = 0;
  let end = inlines[0]?.text.length ?? 0;
  return (offset) => {
    while (offset >= end && index < inlines.length - 1) {
      index += 1;
      end += inlines[index]?.text.length ?? 0;
    }
    return inlines[index];
  };
}

function partOf(inline: TextInline, from: number, to: number): InlinePart {
  return { inline, text: inline.text.slice(from, to).replaceAll(noBreakHyphen, '-'), start: from };
}

function spaceAtom(sign: string, inline: TextInline): Atom {
  if (sign === lineSeparator) return { kind: 'line-break', inline };
  const width = sign === '\u2009' || sign === '\u202f' ? 'thin' : sign === '\u2003' ? 'wide' : 'word';
  const tied = sign === '\u00a0' || sign === '\u202f' || inline.whole === true;
  return { kind: 'space', width, breaks: !tied, inline };
}

/** In em. A gap of 0.15 and less is none to an extractor: the words on both sides would run together. */
const leastSpace = 0.155;

/** A word space gives half of itself and shrinks by a third; thin and wide ones stand. */
function glueOf(piece: TextRun, kind: SpaceWidth = 'word'): Glue {
  const { width, size } = piece.run;
  const gives = kind === 'word';
  const shrink = Math.max(0, Math.min(width / 3, width - leastSpace * size));
  return { kind: 'glue', width, stretch: gives ? width / 2 : 0, shrink: gives ? shrink : 0, piece };
}

function opportunityPenalty(at: BreakOpportunity, inline: TextInline, shaping: Shaping): Penalty {
  if (at === 'tie') return tie;
  const insert = at === 'soft-hyphen' ? shapeHyphen(inline, shaping) : undefined;
  return { kind: 'penalty', at, cost: 0, width: insert?.run.width ?? 0, insert };
}

function addWord(
  items: LineItem[],
  { at, parts }: Word,
  points: ReadonlySet<number>,
  measure: number,
  shaping: Shaping,
): void {
  const [part] = parts;
  if (part === undefined) return;
  const text = parts.length === 1 ? part.text : parts.map((each) => each.text).join('');
  const whole = boxOf(parts, text, shaping);
  if (whole.pieces.length === 0) return;
  const inside = points.size === 0 ? [] : pointsIn(points, at, text.length);
  if (inside.length === 0 && whole.width <= measure) {
    items.push(whole);
    return;
  }
  const boxes = cutBox(whole, text, inside);
  if (boxes.some((box) => box.width > measure)) {
    addCharacters(items, parts, shaping);
    return;
  }
  for (const [index, box] of boxes.entries()) {
    if (index > 0) items.push(opportunityPenalty('soft-hyphen', part.inline, shaping));
    items.push(box);
  }
}

/** The points inside a word, from its own start. */
function pointsIn(points: ReadonlySet<number>, at: number, length: number): readonly number[] {
  const inside: number[] = [];
  for (let offset = 0; offset < length; offset++) if (points.has(at + offset)) inside.push(offset);
  return inside;
}

/** A word that fits no line, character by character. */
function addCharacters(items: LineItem[], parts: readonly InlinePart[], shaping: Shaping): void {
  let first = true;
  for (const part of parts) {
    let { start } = part;
    for (const text of charactersOf(part.text)) {
      if (!first) items.push(emergency);
      items.push(boxOf([{ ...part, text, start }], text, shaping));
      start += text.length;
      first = false;
    }
  }
}

/** Each with its marks. */
function charactersOf(text: string): readonly string[] {
  if (/^[\x21-\x7e]*$/.test(text)) return text.split('');
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
