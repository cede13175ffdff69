import type { BreakpointKind } from './breakpoints.ts';
import type { CandidateLine } from './candidate-lines.ts';

/** What ending a line costs for the place alone. */
const endCosts: Readonly<Record<BreakpointKind, number>> = {
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

/** Last lines. Manuals want at least a fifth of the measure; one short word alone is a runt. */
const runt = 5;
const runtFill = 0.2;
const shortLast = 2.8;
const shortLastFill = 0.15;
const lightLast = 0.8;
const lightLastFill = 0.25;

/** Of ending a line that ends no paragraph where it does, whatever its shape. */
export function placeCost(line: CandidateLine): number {
  const { kind, penalty, stunted, ending } = line.end;
  return endCosts[kind] + penalty + (stunted ? stuntedHyphen : 0) + endingCosts[ending];
}

/** Of hyphens on two lines running. */
export function ladderCost(upper: CandidateLine, lower: CandidateLine): number {
  return upper.end.kind === 'soft-hyphen' && lower.end.kind === 'soft-hyphen' ? hyphenLadder : 0;
}

/** Of a paragraph's last line, for its length alone. */
export function lastLineCost(line: CandidateLine): number {
  if (line.start.kind === 'start') return 0;
  if (isRunt(line)) return runt;
  if (line.fill < shortLastFill) return shortLast;
  if (line.fill >= lightLastFill) return 0;
  return (lightLast * (lightLastFill - line.fill)) / (lightLastFill - shortLastFill);
}

/** Whether a last line is one short word. The only line of a stretch never is. */
export function isRunt(line: CandidateLine): boolean {
  return line.end.kind === 'end' && line.start.kind !== 'start' && line.oneWord && line.fill < runtFill;
}
