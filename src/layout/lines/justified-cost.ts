import type { LineCost } from './line-cost.ts';
import { ladderCost, lastLineCost, placeCost } from './place-cost.ts';

/**
 * What a line costs that is as loose (or as tight) as it may be; half as loose an eighth of it, as in TeX. Dearer
 * buys hyphens and small words at line ends with an evenness that nobody sees.
 */
const fullStretch = 1.5;

/** What a line costs on top that is looser than it may be: more than any hyphen. */
const tooLoose = 60;

/** Neighbours whose ratios differ by more than this look like two settings (Knuth & Plass: two fitness classes). */
const jumpZone = 0.5;
const jump = 1;

/** Where white gives everywhere, there is less reason for a runt. */
const lastLineWeight = 2;

/** Nothing gives at all: dearer than any real line. */
const rigid = 1e5;

/**
 * Justified text: a good line needs little stretch or shrink, and about as much as its neighbours. Lines
 * that end a paragraph keep their natural width, or shrink to hold a word that would be a runt.
 */
export const justifiedCost: LineCost = {
  limits: { justified: true, hyphenateAbove: 0.02, loosest: 0.45 },
  own(line) {
    if (line.end.kind === 'end')
      return lastLineWeight * lastLineCost(line) + giveCost(Math.min(0, line.ratio));
    return giveCost(line.ratio) + placeCost(line);
  },
  neighbours(upper, lower) {
    const ladder = ladderCost(upper, lower);
    if (lower.end.kind === 'end') return ladder;
    const step = Math.abs(upper.ratio - lower.ratio) - jumpZone;
    return step > 0 ? ladder + Math.min(rigid, jump * step) : ladder;
  },
};

function giveCost(ratio: number): number {
  const share = Math.abs(ratio);
  const own = fullStretch * share * share * share;
  if (share <= 1) return own;
  return Math.min(rigid, own + tooLoose * share);
}
