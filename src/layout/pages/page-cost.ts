import type { BreakKind } from '../../model/layout-report.ts';
import type { BreakSides, EntryCut, ListCut, LoneEntry, PageBreakpoint } from './page-breakpoints.ts';

/*
 * Costs of pages and page breaks, in demerits. Costs are ranked: one cost of a rank outweighs any realistic sum of
 * lower ones. From the highest rank to the lowest:
 *
 * 1. No page overflows (1e11).
 * 2. No page ends between two lines without a space item (1e10).
 * 3. No heading is separated from its text (1e9).
 * 4. Groups to be kept together are not split (1e8 each).
 * 5. No orphans, no widows, no break after a lead-in or a short introduction, or inside a list of two items (1e7).
 * 6. There are few pages (1e6 each).
 * 7. No page keeps the empty column of a flow that has ended (1e5 each).
 * 8. Pages are well filled and end at good places (all other costs, up to a few thousand).
 */

/** Demerits of a page that overflows. */
const overfull = 1e11;
/** Demerits of a break between two lines without a space item: no block allows for a break there. */
const touchingLines = 1e10;
/** Demerits of a heading at the foot of a page, without its text. */
const strandedHeading = 1e9;
/** Demerits of each keep-together group that a break splits. */
const splitGroup = 1e8;
/** Demerits of a break that reads badly: an orphan, a widow, half of a pair, a lead-in without what it announces. */
const badBreak = 1e7;

/** Demerits of every page: outweighs the spacing and the breaks of twenty pages. */
export const pagePenalty = 1e6;

/** Demerits of a page that keeps the empty column of a flow that has ended, though the sheet has a master without it. */
export const emptyColumn = 1e5;

/** Demerits of a break by what is on both sides of it. */
const breakCosts: Readonly<Record<BreakKind, number>> = {
  /** The best place of all: slightly better than the end of an entry. */
  section: -20,
  entry: 0,
  /** The header of the organisation is left on the page before. */
  role: 30,
  block: 60,
  item: 60,
  'nested-item': 80,
  /** Inside a paragraph, with at least two lines on either side. */
  lines: 120,
  /** Separates a bullet from the nested list that explains it. */
  'first-nested': 400,
  /** A colon announces what follows. */
  'after-lead-in': badBreak,
  /** The first line of a paragraph alone at the foot. */
  orphan: badBreak,
  /** The last line of a paragraph alone at the top. */
  widow: badBreak,
  'after-head': strandedHeading,
  forced: 0,
};

/** Demerits of a break inside a hyphenated word: the reader turns the page on half a word. */
const hyphenatedBreak = 200;

/** Demerits of each entry that a break splits. */
const splitEntry = 90;
/** Demerits of a part of a split entry that has a single line. Fewer for two lines or more. */
const thinPart = 800;
/** Lines of an entry above a break from which its part there costs nothing. */
const enoughBefore = 4;
/** Lines of an entry below a break from which its part there costs nothing. */
const enoughAfter = 3;
/** Demerits of a section with a single line above or below a break between two of its blocks: a blank eighth of a page. */
const thinSection = 240;
/** Lines of such a section, its heading included, from which a part of it costs nothing. */
const enoughOfSection = 4;
/** Lines up to which a section should be whole, its heading included: less than a third of a page. */
const shortSection = 16;
/**
 * Demerits of dividing a short section, on top of those for thin parts of it: nearly as much as a blank eighth of a page, so
 * that it goes whole to the next page if it leaves no more than that.
 */
const dividedSection = 260;
/** Demerits of a single short entry of a section below a break: nobody sees what it belongs to. */
const leftOverEntry = 160;
/** Demerits of one above a break, which has the heading with it. */
const firstEntryAlone = 80;
/** Most that all of these may cost together: less than a hole. */
const dividedThinly = 440;
/** Demerits of each list that a break divides badly: less than a fifth of a page blank at the foot costs. */
const badListCut = 1200;
/** Lines up to which a list, or an item of one, should be whole. */
const shortList = 5;
/** Items and lines that a longer list should have on either side of a break. */
const enoughItems = 2;
const enoughLines = 3;
/** Demerits of a heading with a single line under it at the foot of a page. */
const oneLineUnderHead = 500;

/** Share of the page's height that may be blank at the foot and is not seen: about a line. */
const unseenBlank = 0.04;
/** Share of the page's height beyond `unseenBlank` that costs `blank`. The cost grows by the square. */
const blankZone = 0.08;
const blank = 300;
/** A blank foot above this share of the page, an eighth, is a hole: the reader takes it for the end of the text. */
export const holeFrom = 0.12;
/** Demerits of a hole, on top. */
const hole = 150;

/** Demerits of a page that uses all its shrink: as much as a break between two items. */
const tightest = 60;

/**
 * The way the text of a page ends. `continued`: it continues on the next page and should fill this one. `final`: it
 * ends here, or a forced break follows, and the page may be short. `free`: it may end anywhere.
 */
export type PageEnding = 'continued' | 'final' | 'free';

/** Share of its height below which a last page is nearly empty: less than a quarter of text looks like an accident. */
export const sparseFill = 0.25;
/** Demerits of a sparse page, and what an entirely empty one would cost on top. */
const sparsePage = 600;
const emptyPage = 900;

/** Returns the demerits of ending a page at a breakpoint, without those of the page. */
export function breakCost(breakpoint: PageBreakpoint): number {
  if (breakpoint.at === 'forced') return 0;
  if (breakpoint.touching) return touchingLines;
  const cuts = breakpoint.entryCuts.reduce((sum, cut) => sum + cutCost(cut), 0);
  const lines =
    (breakpoint.hyphenated ? hyphenatedBreak : 0) + (breakpoint.oneLineUnderHead ? oneLineUnderHead : 0);
  const lists = breakpoint.listCuts.reduce((sum, cut) => sum + listCutCost(cut), 0);
  const section = sectionCost(breakpoint) + (breakpoint.introductionAlone ? badBreak : 0);
  return breakCosts[breakpoint.at] + lines + breakpoint.keepDepth * splitGroup + cuts + lists + section;
}

/** True if a page that ends at the breakpoint divides a list badly. A forced break is the writer's own. */
export function dividesListBadly({ at, listCuts }: PageBreakpoint): boolean {
  return at !== 'forced' && listCuts.some((cut) => listCutCost(cut) > 0);
}

/**
 * Returns the demerits of dividing a list. Lists of up to five lines, and items of up to five lines, should be whole. Of
 * a longer list there should be two items and three lines on either side, of a longer item three lines. Dividing a pair
 * of items is as bad as a widow, except inside a long item.
 */
function listCutCost({ items, lines, itemLines }: ListCut): number {
  const divisible =
    itemLines === undefined || (both(itemLines) > shortList && fewer(itemLines) >= enoughLines);
  const count = both(items) - (itemLines === undefined ? 0 : 1);
  if (count === 2 && !(itemLines && divisible)) return badBreak;
  const leavesItems = count === 1 || fewer(items) >= enoughItems;
  const leavesLines = both(lines) > shortList && fewer(lines) >= enoughLines;
  return divisible && leavesItems && leavesLines ? 0 : badListCut;
}

function both({ before, after }: BreakSides): number {
  return before + after;
}

function fewer({ before, after }: BreakSides): number {
  return Math.min(before, after);
}

function cutCost({ linesBefore, linesAfter }: EntryCut): number {
  const thinBefore = Math.max(0, enoughBefore - linesBefore) / (enoughBefore - 1);
  const thinAfter = Math.max(0, enoughAfter - linesAfter) / (enoughAfter - 1);
  return splitEntry + thinPart * (thinBefore + thinAfter);
}

/** Returns the demerits of dividing a section: a short one at all, and any so that a part of it is thin or a single entry. */
function sectionCost({ sectionCut, sectionLines, loneEntry }: PageBreakpoint): number {
  const thin = (sectionCut ? sectionCutCost(sectionCut) : 0) + loneEntryCost(loneEntry);
  if (sectionLines === undefined || both(sectionLines) > shortSection) return thin;
  return Math.max(thin, Math.min(dividedSection + thin, dividedThinly));
}

function loneEntryCost(loneEntry: LoneEntry | undefined): number {
  if (loneEntry?.after) return leftOverEntry;
  return loneEntry?.before ? firstEntryAlone : 0;
}

/**
 * Returns the demerits of dividing a section between two of its blocks. A heading with the first two lines of its text at the
 * foot of a page, or one short entry left over at the top of the next, looks forgotten.
 */
function sectionCutCost({ before, after }: BreakSides): number {
  const missing = (lines: number): number => Math.max(0, enoughOfSection - lines) / (enoughOfSection - 1);
  return thinSection * (missing(before) + missing(after));
}

/**
 * Returns the demerits of a page, without those of the break at its end and without `pagePenalty`.
 *
 * @param fill Share of the page's height that is filled. Above 1 it overflows.
 * @param ratio Adjustment ratio of its spaces: 1 uses all the stretch, −1 all the shrink.
 */
export function pageCost(fill: number, ratio: number, ending: PageEnding): number {
  if (fill > 1) return overfull;
  const tight = ratio < 0 ? tightest * ratio ** 2 : 0;
  switch (ending) {
    case 'continued':
      return tight + blankFootCost(1 - fill);
    case 'final':
      return (
        tight + (fill < sparseFill ? emptyPage * ((sparseFill - fill) / sparseFill) ** 2 + sparsePage : 0)
      );
    case 'free':
      return tight;
  }
}

/** Returns the demerits of a blank area at the foot of a page, by its share of the page's height. */
function blankFootCost(share: number): number {
  return blank * (Math.max(0, share - unseenBlank) / blankZone) ** 2 + (share > holeFrom ? hole : 0);
}
