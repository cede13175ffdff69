import type { CandidateLine, LineLimits } from './candidate-lines.ts';
import type { ChanceKind } from './line-chances.ts';

/** What makes one way to break a paragraph better than another: the sum over its lines is least. */
export interface LineCost {
  readonly limits: LineLimits;
  /** Of the line alone. */
  own(line: CandidateLine): number;
  /** Of two lines that follow each other; never negative. */
  neighbours(upper: CandidateLine, lower: CandidateLine): number;
}

/**
 * Up to here white at a line's end looks like rag; beyond, like a hole. An eighth of the measure:
 * manuals want the whole rag within a seventh to a fifth (Samara, *Design Elements*).
 */
const ragZone = 0.12;

/** A line that is nearly half empty reads as the end of a paragraph. */
const loosest = 0.45;

/** What a line emptier than that costs on top: more than any rag of all the other lines. */
const tooLoose = 1000;

/** What ending a line costs for the place alone. */
const endCosts: Readonly<Record<ChanceKind, number>> = {
  start: 0,
  end: 0,
  glue: 0,
  /** CJK text breaks between any two characters. */
  ideograph: 0,
  /** An address has nowhere else to break, but a space nearby is better. */
  address: 0.25,
  /**
   * Poppler drops a hyphen at a line's end: `time-series` would be found as `timeseries`. Right text goes
   * before an even rag, so a line must be more than a fifth empty before this is worth it.
   */
  hyphen: 6,
  /** `and/or` reads worse in two lines. */
  slash: 0.5,
  /** A hyphen is a disturbance that ragged text need not have. */
  'soft-hyphen': 1.6,
  /** Without a hyphen the word looks like two. */
  emergency: 10,
};

/** A hyphen that leaves a stump shows too little of the word. */
const stuntedHyphen = 0.5;

/** Hyphens on two lines running make a ladder. */
const hyphenLadder = 4;

/**
 * The eye jumps at a small word that leans on the next line, and rests at a comma or a stop. At half
 * this cost a quarter of all lines still end on such a word; at a third more the rag grows no better.
 */
const endingCosts = { stub: 0.45, pause: -0.08, plain: 0 } as const;

/** Neighbours that differ by more than this share of the measure make a shape of their own. */
const jumpZone = 0.14;

/** Neighbours closer than this look like justified text gone wrong. */
const flatZone = 0.006;
const flat = 0.04;

/** Last lines. Manuals want at least a fifth of the measure; one short word alone is a runt. */
const runt = 3.5;
const runtFill = 0.2;
const shortLast = 2.8;
const shortLastFill = 0.15;
const lightLast = 0.8;
const lightLastFill = 0.25;

/**
 * Ragged-right: a good line ends near the measure, at a place where the sense allows it, and not
 * where its neighbour does. Lines that end a paragraph are judged by their length alone.
 */
export const ragCost: LineCost = {
  limits: { hyphenateAbove: ragZone, loosest },
  own(line) {
    if (line.end.kind === 'end') return lastLineCost(line);
    return shapeCost(line.slack) + endCosts[line.end.kind] + placeCost(line);
  },
  neighbours(upper, lower) {
    const hyphens = upper.end.kind === 'soft-hyphen' && lower.end.kind === 'soft-hyphen';
    const ladder = hyphens ? hyphenLadder : 0;
    return lower.end.kind === 'end' ? ladder : ladder + jumpCost(upper.slack - lower.slack);
  },
};

/** Whether a last line is one short word. The only line of a stretch never is. */
export function isRunt(line: CandidateLine): boolean {
  return line.end.kind === 'end' && line.start.kind !== 'start' && line.oneWord && line.fill < runtFill;
}

function shapeCost(slack: number): number {
  const share = slack / ragZone;
  if (share <= 1) return share * share;
  return share * share * share + (slack > loosest ? tooLoose : 0);
}

function placeCost(line: CandidateLine): number {
  const { penalty, stunted, ending } = line.end;
  return penalty + (stunted ? stuntedHyphen : 0) + endingCosts[ending];
}

function jumpCost(difference: number): number {
  const jump = Math.abs(difference);
  const share = jump / jumpZone;
  const step = 0.5 * share * share * Math.max(1, share);
  return jump < flatZone ? step + flat : step;
}

function lastLineCost(line: CandidateLine): number {
  if (line.start.kind === 'start') return 0;
  if (isRunt(line)) return runt;
  if (line.fill < shortLastFill) return shortLast;
  if (line.fill >= lightLastFill) return 0;
  return (lightLast * (lightLastFill - line.fill)) / (lightLastFill - shortLastFill);
}
