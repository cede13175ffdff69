import type { BreakpointKind } from './breakpoints.ts';
import type { CandidateLine, LineLimits } from './candidate-lines.ts';
import { type Adjustment, adjustmentOf, differenceOf, isVisible, spaceStretch } from './justify.ts';

/**
 * Cost of the lines of a paragraph, in demerits. The breaker minimises the sum over all lines and all pairs of
 * successive lines. One demerit is the cost of a ragged line that is as short as the rag zone allows.
 */
export interface LineCost {
  readonly limits: LineLimits;
  /** Returns the demerits of a line on its own. May be slightly negative. */
  ofLine(line: CandidateLine): number;
  /** Returns the demerits of two successive lines, on top of those of each. Never negative. */
  ofPair(upper: CandidateLine, lower: CandidateLine): number;
}

/**
 * Width of the rag zone as a share of the measure. Space at the end of a line reads as rag up to here, and as a hole
 * beyond. An eighth of the measure: manuals want the whole rag within a seventh to a fifth (Samara, *Design
 * Elements*).
 */
const ragZone = 0.12;

/** Largest slack of a line, as a share of the measure. A line that is nearly half empty reads as a last line. */
const maxSlack = 0.45;

/** Demerits of a ragged line with more slack than that: more than the rag of all other lines together. */
const ragTooLoose = 1000;

/**
 * Successive lines whose slack differs by more than this share of the measure make a shape of their own. A line that is a tenth of
 * the measure shorter than both its neighbours is a notch: it costs more than a function word at its end.
 */
const ragJumpZone = 0.11;

/** Successive lines whose slack differs by less than this share of the measure look like failed justification. */
const flatZone = 0.006;
/** Demerits of two such lines. */
const flat = 0.04;

/**
 * Ragged-right text. A good line ends near the measure, at a good breakpoint, and not flush with the lines around
 * it. The last line of a segment costs by its length alone.
 */
export const ragCost: LineCost = {
  limits: { justified: false, hyphenateAbove: ragZone, maxSlack },
  ofLine(line) {
    if (line.end.kind === 'end') return lastLineCost(line);
    const { kind, ending } = line.end;
    const suspended = kind === 'glue' && ending === 'suspended' ? raggedSuspended : 0;
    return slackCost(line.slack) + breakpointCost(line) + suspended;
  },
  ofPair(upper, lower) {
    const ladder = ladderCost(upper, lower);
    return lower.end.kind === 'end' ? ladder : ladder + jumpCost(upper.slack - lower.slack);
  },
};

/** Demerits of a ragged line for its slack: the square of its share of the rag zone, and the cube beyond. */
function slackCost(slack: number): number {
  const share = slack / ragZone;
  if (share <= 1) return share * share;
  return share * share * share + (slack > maxSlack ? ragTooLoose : 0);
}

/** Demerits of two successive ragged lines for the difference of their slacks. */
function jumpCost(difference: number): number {
  const jump = Math.abs(difference);
  const share = jump / ragJumpZone;
  const step = 0.5 * share * share * Math.max(1, share);
  return jump < flatZone ? step + flat : step;
}

/**
 * Demerits of a justified line that uses all its stretch or all its shrink. As in TeX, half the stretch costs an
 * eighth of this. A higher value buys evenness that nobody sees with hyphens and short words at line ends.
 */
const fullStretch = 1.5;

/** Demerits of ending a justified line at a written hyphen, on top: its words can be stretched instead. */
const justifiedHyphen = 14;

/** Demerits, times the ratio, of a line that is looser than allowed: more than any hyphen. */
const justifiedTooLoose = 60;

/** Successive lines whose ratios differ by more look unevenly set (two fitness classes of Knuth & Plass). */
const ratioJumpZone = 0.5;
/** Demerits for each unit of ratio beyond that zone. */
const ratioJump = 1;

/**
 * Demerits of two successive lines that differ visibly: more than a hyphen, since they make the paragraph ragged, and less
 * than a line that is looser than allowed.
 */
const unevenPair = 15;

/** Factor on the cost of a last line: the spaces of the lines above can stretch to avoid a runt. */
const lastLineWeight = 2;

/** Demerits of a line that has no stretch or shrink to use: more than any real line. */
const rigid = 1e5;

/**
 * Justified text. A good line needs little stretch or shrink, and about as much as the lines around it. The last line
 * of a segment keeps its natural width, or shrinks to avoid a runt.
 */
export const justifiedCost: LineCost = {
  limits: { justified: true, hyphenateAbove: 0.02, maxSlack },
  ofLine(line) {
    if (line.end.kind === 'end')
      return lastLineWeight * lastLineCost(line) + ratioCost(Math.min(0, line.ratio));
    const hyphen = line.end.kind === 'hyphen' ? justifiedHyphen : 0;
    return ratioCost(line.ratio) + breakpointCost(line) + hyphen;
  },
  ofPair(upper, lower) {
    const ladder = ladderCost(upper, lower) + (areUneven(upper, lower) ? unevenPair : 0);
    if (lower.end.kind === 'end') return ladder;
    const step = Math.abs(upper.ratio - lower.ratio) - ratioJumpZone;
    return step > 0 ? ladder + Math.min(rigid, ratioJump * step) : ladder;
  },
};

/** Demerits of a justified line for its adjustment ratio: by the cube, as the badness of TeX. */
function ratioCost(ratio: number): number {
  const share = Math.abs(ratio);
  const cubic = fullStretch * share * share * share;
  if (share <= 1) return cubic;
  return Math.min(rigid, cubic + justifiedTooLoose * share);
}

/** True if two successive justified lines differ visibly. A last line at its natural width goes with any other. */
export function areUneven(upper: CandidateLine, lower: CandidateLine): boolean {
  return isVisible(differenceOfLines(upper, lower));
}

/** Returns how much two successive justified lines differ, as `differenceOf`. A last line at its natural width goes with any. */
export function differenceOfLines(upper: CandidateLine, lower: CandidateLine): number {
  const one = adjustmentOfLine(upper);
  const other = adjustmentOfLine(lower);
  return one === undefined || other === undefined ? 0 : differenceOf(one, other);
}

/** Returns the change of a justified line, or `undefined` for a last line that keeps its natural width. */
function adjustmentOfLine({ start, end, ratio }: CandidateLine): Adjustment | undefined {
  if (end.kind === 'end' && ratio >= 0) return undefined;
  const tracking = end.trackingBefore - start.trackingAfter;
  const stretch = end.stretchBefore - start.stretchAfter - tracking;
  const spaces = ratio > 0 ? stretch : Math.max(0, end.shrinkBefore - start.shrinkAfter - tracking);
  return adjustmentOf(ratio, { spaces, tracking }, stretch / spaceStretch);
}

/** Demerits of ending a line at each kind of breakpoint. */
const kindCosts: Readonly<Record<BreakpointKind, number>> = {
  start: 0,
  end: 0,
  glue: 0,
  /** CJK text breaks between any two characters. */
  ideograph: 0,
  unspaced: 0,
  /** An address has nowhere else to break, but a space nearby is better. */
  address: 0.25,
  /**
   * Poppler drops a hyphen at the end of a line, so a search does not find `time-series`. Correct text is worth more
   * than an even rag: the line must otherwise be more than a fifth empty.
   */
  hyphen: 6,
  /** `and/or` reads worse in two lines, and a search does not find `Welsh–English`. It costs more than half a hyphen. */
  slash: 3.5,
  /** An added hyphen disturbs the reader, and ragged text can do without it. */
  'soft-hyphen': 1.6,
  /** Without a hyphen the word looks like two. */
  emergency: 10,
};

/** Demerits of a hyphen that leaves a short part of the word. */
const shortPart = 0.5;

/** Demerits of hyphens at the ends of two successive lines. */
const hyphenLadder = 4;

/**
 * Demerits by the last word of the line. A short function word belongs to the next line; a comma or stop is a natural
 * pause. At half the cost of a stub a line in ten still ends on one. Beyond it the rag gets worse for little. A number is tied
 * more to what it counts, and the halves of a phrase that readers look up, such as a volume and its pages, are tied most.
 */
const endingCosts = { stub: 1, number: 1.2, phrase: 2.5, pause: -0.08, suspended: 0, plain: 0 } as const;

/**
 * Demerits of a ragged line that ends in a suspended hyphen: as of one that ends at a written hyphen, since Poppler drops
 * it too, and reads `pre- and` as one word. Justified lines would become uneven.
 */
const raggedSuspended: number = kindCosts.hyphen;

/** Demerits of a last line that is a runt: one short word. */
const runt = 6;
/** A last line of one word is a runt below this share of the measure. Manuals want at least a fifth. */
const runtFill = 0.2;
/** Demerits of a last line below `shortLastFill` of the measure. */
const shortLast = 2.8;
const shortLastFill = 0.15;
/** Demerits of a last line at `shortLastFill`. They fall to 0 at `lightLastFill` of the measure. */
const lightLast = 0.8;
const lightLastFill = 0.25;
/** A last line of fewer ideographs is light. A longer one is not: to fill it, the lines above would be visibly wider. */
const fewIdeographs = 3;

/** Returns the demerits of a line for the breakpoint it ends at. Not for the last line of a segment. */
function breakpointCost(line: CandidateLine): number {
  const { kind, penalty, leavesShortPart, ending } = line.end;
  return kindCosts[kind] + penalty + (leavesShortPart ? shortPart : 0) + endingCosts[ending];
}

/** Returns the demerits of two successive lines that both end in an added hyphen. */
function ladderCost(upper: CandidateLine, lower: CandidateLine): number {
  return upper.end.kind === 'soft-hyphen' && lower.end.kind === 'soft-hyphen' ? hyphenLadder : 0;
}

/** Returns the demerits of the last line of a segment for its length. The only line of a segment costs nothing. */
function lastLineCost(line: CandidateLine): number {
  if (line.start.kind === 'start') return 0;
  if (isRunt(line)) return runt;
  if (line.start.kind === 'ideograph') return countOfWords(line) < fewIdeographs ? lightLast : 0;
  if (line.fill < shortLastFill) return shortLast;
  if (line.fill >= lightLastFill) return 0;
  return (lightLast * (lightLastFill - line.fill)) / (lightLastFill - shortLastFill);
}

/** Returns how many words or ideographs a line has. */
function countOfWords({ start, end }: CandidateLine): number {
  return end.word - start.nextWord + 1;
}

/** True if the line is the last of a segment and one short word. The only line of a segment never is. */
export function isRunt(line: CandidateLine): boolean {
  return line.end.kind === 'end' && line.start.kind !== 'start' && line.oneWord && line.fill < runtFill;
}
