import type { Direction } from '../../model/direction.ts';
import type { TextInline } from '../../model/document.ts';
import { directionOfParagraph } from '../inline/bidi.ts';
import {
  type BreakOpportunity,
  breakOpportunities,
  hasLongWord,
  hyphenationPoints,
  pointsOfWideWord,
} from '../inline/break-opportunities.ts';
import { inFaceOfScript } from '../inline/face-runs.ts';
import { type SpaceWidth, shapeHyphen, shapeSpace, shapeSpaceOfScript } from '../inline/shape-word.ts';
import type { InlinePart, Shaping } from '../inline/shaping.ts';
import type { SettableInline, TextRun } from '../inline/text-run.ts';
import { atomsOf, type Word } from './atoms.ts';
import { boxOf, cutBox, iconBox } from './box.ts';
import { withGapWidths } from './ideograph-gaps.ts';
import { spaceStretch } from './justify.ts';
import type { Gap, Glue, LineItem, Penalty } from './line-items.ts';
import { boxesOfWideWord } from './wide-word.ts';

/** A paragraph as line items. */
export interface ItemisedParagraph {
  readonly items: readonly LineItem[];
  /** Direction of the paragraph, if not all of it reads from left to right. */
  readonly base: Direction | undefined;
  /** The space that ends the last line. `undefined` only if the paragraph has no inlines. */
  readonly finalSpace: Glue | undefined;
}

const tie: Penalty = { kind: 'penalty', at: 'tie', cost: Infinity, width: 0, insert: undefined };
/** A break that is used only if the text between two other breakpoints is wider than the measure. */
const emergency: Penalty = { kind: 'penalty', at: 'emergency', cost: 0, width: 0, insert: undefined };
/** The same where the text forbids a break inside a word: it is used only if there is no emergency break at a space. */
const insideWord: Penalty = { ...emergency, cost: 10 };
const forced: Penalty = { kind: 'penalty', at: 'forced', cost: 0, width: 0, insert: undefined };
/** Beside an ideograph. Its widths follow once the boxes on both sides are shaped. */
const gap: Gap = { kind: 'gap', width: 0, stretch: 0, shrink: 0 };
const besideIdeograph: Penalty = { kind: 'penalty', at: 'ideograph', cost: 0, width: 0, insert: undefined };
/** Between a number and what it counts: worse than a line that is nearly too loose. */
const besideNumber: Penalty = { ...besideIdeograph, cost: 4 };
/** Inside a word of katakana: a line may be looser to keep it whole. */
const insideKatakana: Penalty = { ...besideIdeograph, cost: 0.8 };

/**
 * Converts a paragraph into boxes, glue and penalties. A word wider than `measure` points becomes several boxes,
 * separated by emergency penalties. So a line can always end inside the measure. An icon is a box that is tied to the
 * text after it.
 *
 * @param hyphenation Hyphenates words of the languages that have a hyphenator in `shaping`.
 */
export function itemise(
  inlines: readonly SettableInline[],
  measure: number,
  paragraphShaping: Shaping,
  hyphenation = false,
): ItemisedParagraph {
  const items: LineItem[] = [];
  const directions = directionOfParagraph(inlines, paragraphShaping);
  const ofScript = directions ? inFaceOfScript(inlines, paragraphShaping) : paragraphShaping;
  const shaping = directions?.base === 'rtl' ? ofScript : paragraphShaping;
  const texts = inlines.filter((inline) => inline.kind === 'text');
  const points = hyphenation ? hyphenationPointsOf(texts, shaping) : noPoints;
  const wordSpaces = new Map<TextInline, Glue>();
  let isLeftOut = false;
  for (const atom of atomsOf(inlines, opportunitiesOf(texts), directions)) {
    switch (atom.kind) {
      case 'word': {
        const before = items.length;
        addWord(items, atom, points, measure, shaping);
        isLeftOut = items.length === before;
        break;
      }
      case 'space':
        // One of the spaces around a word that is left out remains.
        if (isLeftOut && !endsInBox(items)) break;
        // A non-breaking space is tied, but allows an emergency break.
        if (!atom.breaks) items.push(tie);
        items.push(
          atLevel(
            atom.level,
            atom.width === 'word' && !isOdd(atom.level)
              ? wordSpace(atom.inline, wordSpaces, shaping)
              : glueOf(
                  isOdd(atom.level)
                    ? shapeSpaceOfScript(atom.inline, atom.width, shaping, ofScript)
                    : shapeSpace(atom.inline, atom.width, shaping),
                  atom.width,
                ),
          ),
        );
        if (!atom.breaks) items.push(emergency);
        break;
      case 'opportunity':
        items.push(...opportunityItems(atom.at, atom.inline, shaping, atom.level));
        break;
      case 'line-break':
        items.push(atLevel(atom.level, wordSpace(atom.inline, wordSpaces, shaping)), forced);
        break;
      case 'icon':
        items.push(iconBox(atom.icon, shaping, atom.level), tie, emergency);
        break;
    }
  }
  const last = inlines.at(-1);
  const complete = items.includes(gap) ? withGapWidths(items, shaping.autospace) : items;
  const finalSpace = last && wordSpace(finalSpaceInline(last), wordSpaces, shaping);
  return { items: complete, base: directions?.base, finalSpace };
}

/** True for the level of text from right to left: a space inside it is in its font. */
function isOdd(level = 0): boolean {
  return level % 2 === 1;
}

/** Returns glue whose space has an embedding level. */
function atLevel(level: number | undefined, glue: Glue): Glue {
  return level === undefined ? glue : { ...glue, piece: { ...glue.piece, level } };
}

function endsInBox(items: readonly LineItem[]): boolean {
  return items.findLast(({ kind }) => kind !== 'penalty')?.kind === 'box';
}

const noPoints: ReadonlySet<number> = new Set<number>([]);

/** Returns the word space of an inline. Shapes it once and caches it. */
function wordSpace(inline: TextInline, cache: Map<TextInline, Glue>, shaping: Shaping): Glue {
  const space = cache.get(inline) ?? glueOf(shapeSpace(inline, 'word', shaping));
  cache.set(inline, space);
  return space;
}

/** Returns the inline of the final space: the last one, without link and underline. */
function finalSpaceInline(inline: SettableInline): TextInline {
  if (inline.kind === 'icon') return { kind: 'text', text: ' ', style: inline.style };
  if (inline.link === undefined && inline.style.underline === undefined) return inline;
  const { link: _, ...rest } = inline;
  const { underline: __, ...style } = inline.style;
  return { ...rest, style };
}

function opportunitiesOf(inlines: readonly TextInline[]): ReadonlyMap<number, BreakOpportunity> {
  const inlineAt = inlineFinder(inlines);
  return breakOpportunities(joinedText(inlines), (offset) => inlineAt(offset)?.verbatim === true);
}

function hyphenationPointsOf(inlines: readonly TextInline[], shaping: Shaping): ReadonlySet<number> {
  const inlineAt = inlineFinder(inlines);
  return hyphenationPoints(joinedText(inlines), (offset) => {
    const inline = inlineAt(offset);
    return inline?.verbatim === true ? undefined : shaping.hyphenators.get(inline?.style.language ?? '');
  });
}

function joinedText(inlines: readonly TextInline[]): string {
  return inlines.map((inline) => inline.text).join('');
}

/** Returns a function that finds the inline at an offset in the text. Offsets must be queried in ascending order. */
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

/** Narrowest word space in em. At 0.15 and less, text extractors join the words on both sides. */
const minSpace = 0.155;

/** Makes glue of a space. A word space stretches by half its width and shrinks by a third; others are rigid. */
function glueOf(piece: TextRun, kind: SpaceWidth = 'word'): Glue {
  const { width, size } = piece.run;
  const isElastic = kind === 'word';
  const shrink = Math.max(0, Math.min(width / 3, width - minSpace * size));
  return {
    kind: 'glue',
    width,
    stretch: isElastic ? spaceStretch * width : 0,
    shrink: isElastic ? shrink : 0,
    piece,
  };
}

function opportunityItems(
  at: BreakOpportunity,
  inline: TextInline,
  shaping: Shaping,
  level?: number,
): readonly LineItem[] {
  switch (at) {
    case 'tie':
      return [tie, insideWord];
    case 'ideograph-tie':
      return [tie, gap, insideWord];
    case 'ideograph':
      return [gap, besideIdeograph];
    case 'number':
      return [gap, besideNumber];
    case 'katakana':
      return [gap, insideKatakana];
    case 'hyphen':
    case 'soft-hyphen':
    case 'slash':
    case 'address':
    case 'unspaced':
      return [opportunityPenalty(at, inline, shaping, level)];
  }
}

function opportunityPenalty(
  at: 'hyphen' | 'soft-hyphen' | 'slash' | 'address' | 'unspaced',
  inline: TextInline,
  shaping: Shaping,
  level?: number,
): Penalty {
  const hyphen = at === 'soft-hyphen' ? shapeHyphen(inline, shaping) : undefined;
  const insert = hyphen && { ...hyphen, level };
  return { kind: 'penalty', at, cost: 0, width: insert?.run.width ?? 0, insert };
}

/** Adds a word as one box or cut at its hyphenation points. If a part is too wide, cuts it at emergency breaks. */
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
  const located = isAscii.test(text) || text.length > longestWord ? parts : partsOfWord(parts, text);
  const whole = boxOf(located, text, shaping);
  if (whole.pieces.length === 0) return;
  if (part.inline.separates) {
    items.push({ kind: 'separator', width: whole.width, pieces: whole.pieces });
    return;
  }
  const patterned = points.size === 0 ? [] : pointsIn(points, at, text.length);
  if (patterned.length === 0 && whole.width <= measure) {
    items.push(whole);
    return;
  }
  const isCut = patterned.length === 0 && part.inline.verbatim !== true && hasLongWord(text);
  const hyphenator = isCut ? shaping.hyphenators.get(part.inline.style.language) : undefined;
  const inside = hyphenator === undefined ? patterned : pointsOfWideWord(text, hyphenator);
  const boxes = cutBox(whole, text, inside);
  if (boxes.some((box) => box.width > measure)) {
    for (const [index, box] of boxesOfWideWord(located, text, measure, shaping).entries()) {
      if (index > 0) items.push(emergency);
      items.push(box);
    }
    return;
  }
  for (const [index, box] of boxes.entries()) {
    if (index > 0) items.push(opportunityPenalty('soft-hyphen', part.inline, shaping, part.level));
    items.push(box);
  }
}

const isAscii = /^[\x21-\x7e]*$/;
/** Characters of the longest text whose parts are set in one face. A longer one is no word. */
const longestWord = 100;

/** Returns the parts of a word, each with the word and its offset in it. */
function partsOfWord(parts: readonly InlinePart[], text: string): readonly InlinePart[] {
  let offset = 0;
  return parts.map((part) => {
    const word = { text, offset };
    offset += part.text.length;
    return { ...part, word };
  });
}

/** Returns the hyphenation points inside a word, as offsets from its start. */
function pointsIn(points: ReadonlySet<number>, at: number, length: number): readonly number[] {
  const inside: number[] = [];
  for (let offset = 0; offset < length; offset++) if (points.has(at + offset)) inside.push(offset);
  return inside;
}
