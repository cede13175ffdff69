import type { Box, LineEnding, LineItem, Penalty, PenaltyKind } from './line-items.ts';

/** Items between two forced breaks: what a line breaker works on. */
export interface Segment {
  /** In order: the start first, the end last. */
  readonly breakpoints: readonly Breakpoint[];
  /** The most that a line may hang past the measure, and before it. */
  readonly deepestHang: number;
  readonly deepestHangBefore: number;
}

/** A place where a line may end, with what there is up to it. Widths run from the stretch's start, in points. */
export interface Breakpoint {
  readonly kind: BreakpointKind;
  /** The item the line ends at; the item is not part of the line. */
  readonly item: number;
  /** The item the next line starts at: glue and penalties after a break are dropped. */
  readonly next: number;
  /** Width up to here, without the white before the break. */
  readonly reach: number;
  readonly reachStretch: number;
  readonly reachShrink: number;
  /** Width up to where the next line starts. */
  readonly resume: number;
  readonly resumeStretch: number;
  readonly resumeShrink: number;
  /** Which word ends here, and which the next line starts with. */
  readonly word: number;
  readonly nextWord: number;
  /** Width of what is inserted when the line ends here. */
  readonly insert: number;
  readonly hang: number;
  /** How much of the next line's first sign may hang before the measure. */
  readonly nextHang: number;
  readonly ending: LineEnding;
  /** The penalty's own cost. */
  readonly penalty: number;
  /** Whether a hyphen here leaves too small a part of the word on either side. */
  readonly stunted: boolean;
}

export type BreakpointKind = 'start' | 'end' | 'glue' | Exclude<PenaltyKind, 'tie' | 'forced'>;

/** Shorter parts of a hyphenated word than these hide what it is (letters before and after the hyphen). */
const shortestHead = 4;
const shortestTail = 5;

/** The paragraph cut at its forced breaks; what only holds white at its end is no stretch. */
export function segmentsOf(items: readonly LineItem[]): readonly Segment[] {
  const stretches: Segment[] = [];
  let start = 0;
  items.forEach((item, at) => {
    if (item.kind !== 'penalty' || item.at !== 'forced') return;
    stretches.push(sliceOf(items, start, at));
    start = at + 1;
  });
  if (items.slice(start).some((item) => item.kind === 'box')) {
    stretches.push(sliceOf(items, start, items.length));
  }
  return stretches;
}

/** One pass from box to box; each gap between two boxes is at most one chance. */
function sliceOf(items: readonly LineItem[], start: number, end: number): Segment {
  const breakpoints: Breakpoint[] = [];
  let last: Box | undefined;
  let gapStart = start;
  let extent: Extent = { width: 0, stretch: 0, shrink: 0 };
  let word = 0;
  let deepestHang = 0;
  let deepestHangBefore = 0;
  for (let at = start; at <= end; at++) {
    const item = at < end ? items[at] : undefined;
    if (item !== undefined && item.kind !== 'box') continue;
    const gap = gapOf(items, gapStart, at);
    const resumed = longer(extent, gap);
    const nextWord = gap.divides ? word + 1 : word;
    const spot: Spot = {
      reached: extent,
      resumed,
      next: at,
      word,
      nextWord,
      nextHang: item?.hangBefore ?? 0,
    };
    if (last === undefined) breakpoints.push(breakpointOf(spot, { ...atEdge, kind: 'start', item: at }));
    if (item === undefined) {
      breakpoints.push(breakpointOf(spot, { ...atEdge, kind: 'end', item: end, hang: last?.hang ?? 0 }));
      break;
    }
    if (last !== undefined && gap.breakpoint !== undefined) {
      breakpoints.push(breakpointOf(spot, breakpointAt(items, gap.breakpoint, last)));
    }
    deepestHang = Math.max(deepestHang, item.hang);
    deepestHangBefore = Math.max(deepestHangBefore, item.hangBefore);
    extent = longer(resumed, item);
    word = nextWord;
    last = item;
    gapStart = at + 1;
  }
  return { breakpoints, deepestHang, deepestHangBefore };
}

/** How long a row of items is, and how far it gives. */
interface Extent {
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
}

function longer(extent: Extent, by: Extent): Extent {
  return {
    width: extent.width + by.width,
    stretch: extent.stretch + by.stretch,
    shrink: extent.shrink + by.shrink,
  };
}

/** Where a chance stands among the items of its stretch. */
interface Spot {
  readonly reached: Extent;
  readonly resumed: Extent;
  readonly next: number;
  readonly word: number;
  readonly nextWord: number;
  readonly nextHang: number;
}

/** What a chance is by the item a line would end at. */
type OwnPart = Pick<Breakpoint, 'kind' | 'item' | 'insert' | 'hang' | 'ending' | 'penalty' | 'stunted'>;

/** Field by field: a paragraph has many, and they are read over and over. */
function breakpointOf({ reached, resumed, next, word, nextWord, nextHang }: Spot, own: OwnPart): Breakpoint {
  return {
    kind: own.kind,
    item: own.item,
    next,
    reach: reached.width,
    reachStretch: reached.stretch,
    reachShrink: reached.shrink,
    resume: resumed.width,
    resumeStretch: resumed.stretch,
    resumeShrink: resumed.shrink,
    word,
    nextWord,
    insert: own.insert,
    hang: own.hang,
    nextHang,
    ending: own.ending,
    penalty: own.penalty,
    stunted: own.stunted,
  };
}

const atEdge = { insert: 0, hang: 0, ending: 'plain', penalty: 0, stunted: false } as const;

/** What stands between two boxes. */
interface Gap extends Extent {
  /** Whether a word ends before it; a hyphenation point is inside one. */
  readonly divides: boolean;
  /** The item at which a line would end, if it may. */
  readonly breakpoint: number | undefined;
}

/** A tie forbids every break in its gap but an emergency's; of several chances the least intrusive counts. */
function gapOf(items: readonly LineItem[], from: number, to: number): Gap {
  let width = 0;
  let stretch = 0;
  let shrink = 0;
  let divides = false;
  let tied = false;
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (item?.kind === 'glue') {
      width += item.width;
      stretch += item.stretch;
      shrink += item.shrink;
    }
    divides ||= item?.kind === 'glue' || (item?.kind === 'penalty' && !isInsideWord(item));
    tied ||= item?.kind === 'penalty' && isTie(item);
  }
  return { width, stretch, shrink, divides, breakpoint: leastIntrusive(items, from, to, tied) };
}

function leastIntrusive(
  items: readonly LineItem[],
  from: number,
  to: number,
  tied: boolean,
): number | undefined {
  let found: number | undefined;
  let least = Infinity;
  for (let at = from; at < to; at++) {
    const intrusion = intrusionOf(items[at]);
    if (intrusion >= least || (tied && intrusion !== emergencyIntrusion)) continue;
    found = at;
    least = intrusion;
  }
  return found;
}

const emergencyIntrusion = 3;

function intrusionOf(item: LineItem | undefined): number {
  if (item?.kind === 'glue') return 0;
  if (item?.kind !== 'penalty' || isTie(item)) return Infinity;
  if (item.at === 'soft-hyphen') return 2;
  return item.at === 'emergency' ? emergencyIntrusion : 1;
}

function isTie(item: Penalty): boolean {
  return item.at === 'tie' || item.cost === Infinity;
}

function isInsideWord(item: Penalty): boolean {
  return item.at === 'soft-hyphen' || item.at === 'emergency' || item.at === 'tie';
}

function breakpointAt(items: readonly LineItem[], at: number, last: Box): OwnPart {
  const item = items[at];
  const { hang, ending } = last;
  if (item?.kind !== 'penalty' || item.at === 'tie' || item.at === 'forced') {
    return { kind: 'glue', item: at, insert: 0, hang, ending, penalty: 0, stunted: false };
  }
  return {
    kind: item.at,
    item: at,
    insert: item.width,
    hang: item.width > 0 ? 0 : hang,
    ending,
    penalty: item.cost,
    stunted: item.at === 'soft-hyphen' && isStunted(items, at),
  };
}

function isStunted(items: readonly LineItem[], at: number): boolean {
  return (
    lettersBeside(items, at, -1, shortestHead) < shortestHead ||
    lettersBeside(items, at, 1, shortestTail) < shortestTail
  );
}

/** Letters of the word on one side of an item, counted no further than `enough`. */
function lettersBeside(items: readonly LineItem[], at: number, step: 1 | -1, enough: number): number {
  let letters = 0;
  for (let beside = at + step; letters < enough; beside += step) {
    const item = items[beside];
    if (item === undefined || item.kind === 'glue') break;
    if (item.kind === 'box') letters += item.length;
    else if (!isInsideWord(item)) break;
  }
  return letters;
}
