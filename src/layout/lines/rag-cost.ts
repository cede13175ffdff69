import type { LineCost } from './line-cost.ts';
import { ladderCost, lastLineCost, placeCost } from './place-cost.ts';

/**
 * Up to here white at a line's end looks like rag; beyond, like a hole. An eighth of the measure:
 * manuals want the whole rag within a seventh to a fifth (Samara, *Design Elements*).
 */
const ragZone = 0.12;

/** A line that is nearly half empty reads as the end of a paragraph. */
const loosest = 0.45;

/** What a line emptier than that costs on top: more than any rag of all the other lines. */
const tooLoose = 1000;

/** Neighbours that differ by more than this share of the measure make a shape of their own. */
const jumpZone = 0.14;

/** Neighbours closer than this look like justified text gone wrong. */
const flatZone = 0.006;
const flat = 0.04;

/**
 * Ragged-right: a good line ends near the measure, at a place where the sense allows it, and not
 * where its neighbour does. Lines that end a paragraph are judged by their length alone.
 */
export const ragCost: LineCost = {
  limits: { justified: false, hyphenateAbove: ragZone, loosest },
  own(line) {
    if (line.end.kind === 'end') return lastLineCost(line);
    return shapeCost(line.slack) + placeCost(line);
  },
  neighbours(upper, lower) {
    const ladder = ladderCost(upper, lower);
    return lower.end.kind === 'end' ? ladder : ladder + jumpCost(upper.slack - lower.slack);
  },
};

function shapeCost(slack: number): number {
  const share = slack / ragZone;
  if (share <= 1) return share * share;
  return share * share * share + (slack > loosest ? tooLoose : 0);
}

function jumpCost(difference: number): number {
  const jump = Math.abs(difference);
  const share = jump / jumpZone;
  const step = 0.5 * share * share * Math.max(1, share);
  return jump < flatZone ? step + flat : step;
}
