import { textOf } from '../inline/text-run.ts';
import type { Box, LineEnding, LineItem, Penalty, PenaltyKind } from './line-items.ts';

/** The items between two forced breaks, reduced to the breakpoints that the line breaker needs. */
export interface Segment {
  /** In text order. The first is the start of the segment, the last its end. */
  readonly breakpoints: readonly Breakpoint[];
  /** Largest protrusion past the measure of any box in the segment, in points. */
  readonly maxEndProtrusion: number;
  /** Largest protrusion before the measure of any box in the segment, in points. */
  readonly maxStartProtrusion: number;
}

/**
 * A place where a line may end. It holds running totals from the start of the segment, in points. The width of a line
 * is a difference of two totals, as in Knuth & Plass.
 */
export interface Breakpoint {
  readonly kind: BreakpointKind;
  /** Index of the item the line ends at. The item is not part of the line. */
  readonly item: number;
  /** Index of the item the next line starts at. Glue and penalties after a break are discarded. */
  readonly next: number;
  /** Totals at the end of the last box before the break. */
  readonly widthBefore: number;
  readonly stretchBefore: number;
  readonly shrinkBefore: number;
  readonly trackingBefore: number;
  /** Totals at the first box after the break. */
  readonly widthAfter: number;
  readonly stretchAfter: number;
  readonly shrinkAfter: number;
  readonly trackingAfter: number;
  /** Number of the word before the break, counted from 0 in the segment. Words joined by a no-break space are one. */
  readonly word: number;
  /** Number of the word after the break. The same as `word` if the break is inside a word. */
  readonly nextWord: number;
  /** Width of the hyphen that is added if the line ends here, in points. */
  readonly insert: number;
  /** Protrusion of the last character past the measure, in points. */
  readonly endProtrusion: number;
  /** Protrusion of the first character of the next line before the measure, in points. */
  readonly nextStartProtrusion: number;
  readonly ending: LineEnding;
  /** Cost of the penalty item itself, in demerits. */
  readonly penalty: number;
  /** True if a hyphen here leaves too short a part of the word on either side. */
  readonly leavesShortPart: boolean;
}

/** The kind of item a line ends at, or an edge of the segment. */
export type BreakpointKind = 'start' | 'end' | 'glue' | Exclude<PenaltyKind, 'tie' | 'forced'>;

/** Letters of a word that should stand before a hyphen. Fewer make the word hard to recognise. */
const minLettersBefore = 4;
/** Letters of a word that should stand after a hyphen. Fewer make the word hard to recognise. */
const minLettersAfter = 5;

/** Splits a paragraph at its forced breaks. Drops a last segment that has no box. */
export function segmentsOf(items: readonly LineItem[]): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  items.forEach((item, at) => {
    if (item.kind !== 'penalty' || item.at !== 'forced') return;
    segments.push(segmentOf(items, start, at));
    start = at + 1;
  });
  if (items.slice(start).some((item) => item.kind === 'box')) {
    segments.push(segmentOf(items, start, items.length));
  }
  return segments;
}

/** Collects the breakpoints in one pass from box to box. A gap between two boxes has at most one. */
function segmentOf(items: readonly LineItem[], start: number, end: number): Segment {
  const breakpoints: Breakpoint[] = [];
  let last: Box | undefined;
  let gapStart = start;
  let totals: LineTotals = { width: 0, stretch: 0, shrink: 0, tracking: 0 };
  let word = 0;
  let maxEndProtrusion = 0;
  let maxStartProtrusion = 0;
  for (let at = start; at <= end; at++) {
    const item = at < end ? items[at] : undefined;
    if (item !== undefined && item.kind !== 'box') continue;
    const gap = gapOf(items, gapStart, at);
    const after = sumOf(totals, gap);
    const nextWord = gap.endsWord ? word + 1 : word;
    const position: Position = {
      before: totals,
      after,
      next: at,
      word,
      nextWord,
      nextStartProtrusion: item?.startProtrusion ?? 0,
    };
    if (last === undefined) breakpoints.push(breakpointOf(position, { ...edge, kind: 'start', item: at }));
    if (item === undefined) {
      const endProtrusion = last?.endProtrusion ?? 0;
      breakpoints.push(breakpointOf(position, { ...edge, kind: 'end', item: end, endProtrusion }));
      break;
    }
    if (last !== undefined && gap.breakAt !== undefined) {
      breakpoints.push(breakpointOf(position, itemFields(items, gap.breakAt, last, item)));
    }
    maxEndProtrusion = Math.max(maxEndProtrusion, item.endProtrusion);
    maxStartProtrusion = Math.max(maxStartProtrusion, item.startProtrusion);
    totals = sumOf(after, { ...item, tracking: item.stretch });
    word = nextWord;
    last = item;
    gapStart = at + 1;
  }
  return { breakpoints, maxEndProtrusion, maxStartProtrusion };
}

/** Total natural width, stretch and shrink of a row of items, in points. */
interface LineTotals {
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  /** The part of stretch and shrink that tracking gives. The spaces give the rest. */
  readonly tracking: number;
}

function sumOf(totals: LineTotals, added: LineTotals): LineTotals {
  return {
    width: totals.width + added.width,
    stretch: totals.stretch + added.stretch,
    shrink: totals.shrink + added.shrink,
    tracking: totals.tracking + added.tracking,
  };
}

/** The position of a breakpoint in its segment. */
interface Position {
  readonly before: LineTotals;
  readonly after: LineTotals;
  readonly next: number;
  readonly word: number;
  readonly nextWord: number;
  readonly nextStartProtrusion: number;
}

/** The fields of a breakpoint that come from the item the line ends at. */
type ItemFields = Pick<
  Breakpoint,
  'kind' | 'item' | 'insert' | 'endProtrusion' | 'ending' | 'penalty' | 'leavesShortPart'
>;

/** Builds a breakpoint field by field: flat objects of one shape keep the innermost loop of the breaker fast. */
function breakpointOf(position: Position, fields: ItemFields): Breakpoint {
  const { before, after, next, word, nextWord, nextStartProtrusion } = position;
  return {
    kind: fields.kind,
    item: fields.item,
    next,
    widthBefore: before.width,
    stretchBefore: before.stretch,
    shrinkBefore: before.shrink,
    trackingBefore: before.tracking,
    widthAfter: after.width,
    stretchAfter: after.stretch,
    shrinkAfter: after.shrink,
    trackingAfter: after.tracking,
    word,
    nextWord,
    insert: fields.insert,
    endProtrusion: fields.endProtrusion,
    nextStartProtrusion,
    ending: fields.ending,
    penalty: fields.penalty,
    leavesShortPart: fields.leavesShortPart,
  };
}

/** Fields of the start and the end of a segment. */
const edge = { insert: 0, endProtrusion: 0, ending: 'plain', penalty: 0, leavesShortPart: false } as const;

/** The glue, gaps, penalties and separators between two boxes. */
interface BoxGap extends LineTotals {
  /** True if a word ends in the gap. False at a hyphenation point inside a word, and at a no-break space. */
  readonly endsWord: boolean;
  /** Index of the item at which a line may end; `undefined` if no line may end in the gap. */
  readonly breakAt: number | undefined;
}

/** Adds up a gap and finds its break. A tie forbids every break in its gap except an emergency. */
function gapOf(items: readonly LineItem[], from: number, to: number): BoxGap {
  let width = 0;
  let stretch = 0;
  let shrink = 0;
  let tracking = 0;
  let endsWord = false;
  let tied = false;
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (item?.kind === 'glue' || item?.kind === 'gap') {
      width += item.width;
      stretch += item.stretch;
      shrink += item.shrink;
      if (item.kind === 'gap') tracking += item.stretch;
    } else if (item?.kind === 'separator') width += item.width;
    endsWord ||= item?.kind === 'glue' || (item?.kind === 'penalty' && !isInsideWord(item));
    tied ||= item?.kind === 'penalty' && isTie(item);
  }
  endsWord &&= !tied;
  return { width, stretch, shrink, tracking, endsWord, breakAt: preferredBreak(items, from, to, tied) };
}

/** Returns the index of the gap's item with the lowest rank, the first of equals. */
function preferredBreak(
  items: readonly LineItem[],
  from: number,
  to: number,
  tied: boolean,
): number | undefined {
  let found: number | undefined;
  let lowest = Infinity;
  for (let at = from; at < to; at++) {
    const rank = breakRank(items[at]);
    if (rank >= lowest || (tied && rank !== emergencyRank)) continue;
    found = at;
    lowest = rank;
  }
  return found;
}

const emergencyRank = 3;

/** Returns how intrusive a break at an item is: 0 for a space, `Infinity` if no line may end there. */
function breakRank(item: LineItem | undefined): number {
  if (item?.kind === 'glue') return 0;
  if (item?.kind !== 'penalty' || isTie(item)) return Infinity;
  if (item.at === 'soft-hyphen') return 2;
  return item.at === 'emergency' ? emergencyRank : 1;
}

function isTie(item: Penalty): boolean {
  return item.at === 'tie' || item.cost === Infinity;
}

function isInsideWord(item: Penalty): boolean {
  return item.at === 'soft-hyphen' || item.at === 'emergency' || item.at === 'tie';
}

/**
 * @param last The box before the break.
 * @param next The box after it.
 */
function itemFields(items: readonly LineItem[], at: number, last: Box, next: Box): ItemFields {
  const item = items[at];
  const { endProtrusion } = last;
  const ending = isInRange(items, at, last, next)
    ? 'number'
    : endingBefore(last, next, boxBeside(items, at, 1, 2));
  if (item?.kind !== 'penalty' || item.at === 'tie' || item.at === 'forced') {
    return { kind: 'glue', item: at, insert: 0, endProtrusion, ending, penalty: 0, leavesShortPart: false };
  }
  return {
    kind: item.at,
    item: at,
    insert: item.width,
    endProtrusion: item.width > 0 ? 0 : endProtrusion,
    ending,
    penalty: item.cost,
    leavesShortPart: item.at === 'soft-hyphen' && leavesShortPart(items, at),
  };
}

/**
 * Returns how a line ends after a box if the next one begins another line.
 *
 * @param later The box after the next one.
 */
function endingBefore(last: Box, next: Box, later: Box | undefined): LineEnding {
  if (last.ending === 'number') return isCounted(next) ? 'number' : 'plain';
  const countsLater = next.ending === 'number' && isCounted(later);
  const ofPhrase = /[\de]/.test(firstText(next))
    ? endingInPhrase(textOf(last.pieces), textOf(next.pieces), countsLater)
    : undefined;
  return ofPhrase ?? last.ending;
}

/** True for what a number before it counts: a word, but no function word as in `2 or 3`. */
function isCounted(box: Box | undefined): boolean {
  return box !== undefined && box.ending !== 'stub' && /^\p{L}/u.test(firstText(box));
}

function firstText({ pieces }: Box): string {
  return pieces[0]?.run.glyphs[0]?.text ?? '';
}

/** True in `from 11 to 4` and `from 30% to 4%` before the second function word: two numbers of one form, after two such words. */
function isInRange(items: readonly LineItem[], at: number, last: Box, next: Box): boolean {
  if (next.ending !== 'stub' || last.ending === 'pause') return false;
  const form = formOfNumber(textOf(last.pieces));
  if (form === undefined || boxBeside(items, at, -1, 2)?.ending !== 'stub') return false;
  const other = boxBeside(items, at, 1, 2);
  return other !== undefined && formOfNumber(textOf(other.pieces)) === form;
}

/** Returns what a word has besides its number: `%` of `30%`. `undefined` if it has none, or is a year. */
function formOfNumber(word: string): string | undefined {
  const bare = word.replace(/[\p{Pe}.,;:!?]+$/u, '');
  if (/^(?:1[89]|20)\d\d$/.test(bare)) return undefined;
  const form = bare.replace(/\d+(?:[.,'’]\d+)*/u, '');
  return form === bare || /[\p{L}\d]/u.test(form) ? undefined : form;
}

/** Returns a box before or after an item, by its number from there. */
function boxBeside(items: readonly LineItem[], at: number, step: 1 | -1, count: number): Box | undefined {
  let passed = 0;
  for (let beside = at + step; ; beside += step) {
    const item = items[beside];
    if (item === undefined) return undefined;
    if (item.kind !== 'box') continue;
    passed += 1;
    if (passed === count) return item;
  }
}

/** A volume with its issue, such as `33,` or `12(4),`, and the pages or the article after it: `415–422`, `e2317`. */
const volume = /\d\)?,$/u;
const pages = /^e?\d/u;
/** A word that a number after it numbers: `Patent`, `Python`. Before a volume, it ends the name of a journal. */
const numbered = /^\p{Lu}\p{L}+$/u;
const volumeAfterName = /^\d{1,3},$/u;

const year = /^(?:19|20)\d\d\P{L}*$/u;

/**
 * Returns how a line ends between two words of a phrase, such as `33, 415–422` and `Patent 8,555,302`. A year, and a number
 * of what follows it, as in `Team 12 Projekte`, is no part of the word before it.
 */
function endingInPhrase(before: string, after: string, countsNext: boolean): LineEnding | undefined {
  if (volume.test(before) && pages.test(after)) return 'phrase';
  if (!numbered.test(before) || !/^\d/.test(after) || year.test(after) || countsNext) return undefined;
  return volumeAfterName.test(after) ? 'number' : 'phrase';
}

function leavesShortPart(items: readonly LineItem[], at: number): boolean {
  return (
    lettersBeside(items, at, -1, minLettersBefore) < minLettersBefore ||
    lettersBeside(items, at, 1, minLettersAfter) < minLettersAfter
  );
}

/** Counts the letters of the word on one side of an item. Stops counting at `enough`. */
function lettersBeside(items: readonly LineItem[], at: number, step: 1 | -1, enough: number): number {
  let letters = 0;
  for (let beside = at + step; letters < enough; beside += step) {
    const item = items[beside];
    if (item?.kind === 'box') letters += item.length;
    else if (item?.kind !== 'penalty' || !isInsideWord(item)) break;
  }
  return letters;
}
