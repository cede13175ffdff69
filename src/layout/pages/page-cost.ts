import type { BreakKind } from '../../model/layout-report.ts';
import type { EntryCut, PageBreakpoint } from './page-breakpoints.ts';

/**
 * The costs stand on steps that no sum of lower costs climbs: first no page overflows, then headings
 * hold their text, then what is to be kept together is, then nothing reads badly across the page
 * break, then pages are few, and only then are they filled well and cut at good places.
 */
const overfull = 1e11;
/** Two lines that touch: the galley foresaw no break there. */
const joinedLines = 1e10;
const strandedHeading = 1e9;
/** For each block that the writer asked to keep together. */
const dividedBlock = 1e8;
const badReading = 1e7;

/** Of every page: outweighs the white and the cuts of twenty pages. */
export const pageWeight = 1e6;

const breakCosts: Readonly<Record<BreakKind, number>> = {
  /** The best place of all: slightly better than none. */
  section: -20,
  entry: 0,
  /** The organisation's head stays behind. */
  role: 30,
  block: 60,
  item: 60,
  'nested-item': 80,
  /** Inside a paragraph, with two lines or more on either side. */
  lines: 120,
  /** Parts a bullet from the list that explains it. */
  'first-nested': 400,
  /** A colon promises what follows. */
  'after-lead-in': badReading,
  /** A paragraph's first line alone at the foot. */
  orphan: badReading,
  /** A paragraph's last line alone at the top. */
  widow: badReading,
  'after-head': strandedHeading,
  forced: 0,
};

/** The reader turns the page on half a word. */
const hyphenated = 200;

/** An entry in two parts, more so where one part is thin. */
const entryCut = 90;
const thinPart = 700;
/** A heading with a single line under it at the foot of a page. */
const barelyBegun = 500;
const enoughStay = 4;
const enoughGo = 3;

/** A foot that is a line or so short is not seen; from there on white costs by its square. */
const unseenWhite = 0.04;
const whiteZone = 0.08;
const white = 300;
/** More than an eighth of a page is a hole, which the reader takes for the end. */
const holeFrom = 0.12;
const hole = 150;

/** White drawn in as far as it goes costs as much as a break between two items. */
const tightest = 60;

/**
 * How text ends on a page: `inner` goes on overleaf and should fill the page, `closing` is at its end, or
 * before a forced break, and may be short, `free` may stop anywhere.
 */
export type PageEnding = 'inner' | 'closing' | 'free';

/** A last page with less than a quarter of text looks like an accident. */
export const sparse = 0.25;
const nearlyEmpty = 900;
const sparsePage = 600;

/** What it costs to end a page at a chance, whatever the page. */
export function breakCost(breakpoint: PageBreakpoint): number {
  if (breakpoint.at === 'forced') return 0;
  if (breakpoint.joined) return joinedLines;
  const cuts = breakpoint.cuts.reduce((sum, cut) => sum + cutCost(cut), 0);
  const looks = (breakpoint.hyphenated ? hyphenated : 0) + (breakpoint.barelyBegun ? barelyBegun : 0);
  return breakCosts[breakpoint.at] + looks + breakpoint.kept * dividedBlock + cuts;
}

function cutCost({ stay, go }: EntryCut): number {
  const thinStay = Math.max(0, enoughStay - stay) / (enoughStay - 1);
  const thinGo = Math.max(0, enoughGo - go) / (enoughGo - 1);
  return entryCut + thinPart * (thinStay + thinGo);
}

/** What a page's own looks cost: `fill` is the share of its height that is filled, `ratio` how its white is set. */
export function pageCost(fill: number, ratio: number, ending: PageEnding): number {
  if (fill > 1) return overfull;
  const tight = ratio < 0 ? tightest * ratio ** 2 : 0;
  switch (ending) {
    case 'inner':
      return tight + footCost(1 - fill);
    case 'closing':
      return tight + (fill < sparse ? nearlyEmpty * ((sparse - fill) / sparse) ** 2 + sparsePage : 0);
    case 'free':
      return tight;
  }
}

function footCost(share: number): number {
  return white * (Math.max(0, share - unseenWhite) / whiteZone) ** 2 + (share > holeFrom ? hole : 0);
}
