import type { CandidateLine, LineLimits } from './candidate-lines.ts';

/** What makes one way to break a paragraph better than another: the sum over its lines is least. */
export interface LineCost {
  readonly limits: LineLimits;
  /** Of the line alone. */
  own(line: CandidateLine): number;
  /** Of two lines that follow each other; never negative. */
  neighbours(upper: CandidateLine, lower: CandidateLine): number;
}
