import { segmentsOf } from './breakpoints.ts';
import { type CandidateLine, type LineSpace, lineSpaceOf, linesFrom } from './candidate-lines.ts';
import type { LineCost } from './line-cost.ts';
import type { LineItem } from './line-items.ts';
import { isRunt } from './place-cost.ts';
import { ragCost } from './rag-cost.ts';

/** Where a paragraph's lines begin and end. */
export interface LineBreaks {
  readonly lines: readonly BrokenLine[];
  /** What all lines cost together. */
  readonly cost: number;
  /** Whether the last line is one short word. */
  readonly runt: boolean;
}

/** A line as a range of items. Items between two lines are dropped glue and penalties. */
export interface BrokenLine {
  /** The first item, a box unless the line is empty. */
  readonly from: number;
  /** The item the line ends at, which is not part of it; past the last item at the paragraph's end. */
  readonly to: number;
  /** Natural width in points, with what hangs and what is inserted, without white at the end. */
  readonly width: number;
  /** How far it gives to fill the measure, as in `CandidateLine`; never stretched where a paragraph ends. */
  readonly ratio: number;
  /** Whether what cannot be divided is wider than the measure. */
  readonly overfull: boolean;
}

export interface LineOptions {
  /** What a line more than first fit's costs, and a line fewer saves; Infinity for the fewest lines. */
  readonly economy: number;
  /** Ragged-right by default. */
  readonly cost?: LineCost;
}

/** Outweighs what any paragraph costs otherwise, and still leaves a double room for that cost. */
const dearest = 1e9;

/**
 * The cheapest lines for a paragraph, as a whole (Knuth & Plass 1981, *Breaking Paragraphs into
 * Lines*), by a cost for ragged or justified text. It depends on two neighbouring lines, so the programme's
 * state is the last line rather than the last break. No item is lost: what fits nowhere is overfull.
 */
export function breakLines(items: readonly LineItem[], measure: number, options: LineOptions): LineBreaks {
  const { cost = ragCost } = options;
  const economy = Math.min(options.economy, dearest);
  const broken = segmentsOf(items).map((stretch) => {
    const space = lineSpaceOf(stretch, measure, cost.limits);
    const { lines, cost: total } = cheapestLines(space, cost, economy);
    return { lines, cost: total - economy * firstFitLines(space).length };
  });
  return lineBreaksOf(broken);
}

/** Each line as long as it can be, without hyphenation that no word forces: the yardstick. */
export function firstFit(items: readonly LineItem[], measure: number, cost: LineCost = ragCost): LineBreaks {
  const broken = segmentsOf(items).map((stretch) => {
    const lines = firstFitLines(lineSpaceOf(stretch, measure, cost.limits));
    return { lines, cost: costOf(lines, cost) };
  });
  return lineBreaksOf(broken);
}

interface Lines {
  readonly lines: readonly CandidateLine[];
  readonly cost: number;
}

/** The best way to end a line at a chance, the line before being given. */
interface ActiveNode {
  readonly line: CandidateLine;
  readonly previous: ActiveNode | undefined;
  readonly cost: number;
}

/** Chances are visited in order, so every activeNode at one is known before lines start from it. */
function cheapestLines(space: LineSpace, cost: LineCost, economy: number): Lines {
  const activeNodes = new Map(
    space.breakpoints.map((breakpoint): [typeof breakpoint, ActiveNode[]] => [breakpoint, []]),
  );
  space.breakpoints.forEach((breakpoint, at) => {
    const before = activeNodes.get(breakpoint) ?? [];
    if (at > 0 && before.length === 0) return;
    for (const line of linesFrom(space, at)) {
      activeNodes.get(line.end)?.push(arrive(line, before, cost, economy));
    }
  });
  const end = space.breakpoints.at(-1);
  const best = end && cheapest(activeNodes.get(end) ?? []);
  return { lines: linesTo(best), cost: best?.cost ?? 0 };
}

function arrive(
  line: CandidateLine,
  before: readonly ActiveNode[],
  cost: LineCost,
  economy: number,
): ActiveNode {
  const own = cost.own(line) + economy;
  let previous: ActiveNode | undefined;
  let least = Infinity;
  for (const activeNode of before) {
    if (activeNode.cost >= least) continue;
    const joined = activeNode.cost + cost.neighbours(activeNode.line, line);
    if (joined >= least) continue;
    least = joined;
    previous = activeNode;
  }
  return { line, previous, cost: own + (previous === undefined ? 0 : least) };
}

function cheapest(activeNodes: readonly ActiveNode[]): ActiveNode | undefined {
  let best = activeNodes[0];
  for (const activeNode of activeNodes)
    if (best === undefined || activeNode.cost < best.cost) best = activeNode;
  return best;
}

function linesTo(last: ActiveNode | undefined): readonly CandidateLine[] {
  const lines: CandidateLine[] = [];
  for (let activeNode = last; activeNode !== undefined; activeNode = activeNode.previous)
    lines.push(activeNode.line);
  return lines.reverse();
}

function firstFitLines(space: LineSpace): readonly CandidateLine[] {
  const lines: CandidateLine[] = [];
  let at = 0;
  for (;;) {
    const line = linesFrom(space, at).findLast((candidate) => space.usual.has(candidate.end));
    if (line === undefined) return lines;
    lines.push(line);
    at = space.breakpoints.indexOf(line.end, at);
  }
}

function costOf(lines: readonly CandidateLine[], cost: LineCost): number {
  let total = 0;
  let upper: CandidateLine | undefined;
  for (const line of lines) {
    total += cost.own(line) + (upper === undefined ? 0 : cost.neighbours(upper, line));
    upper = line;
  }
  return total;
}

function lineBreaksOf(broken: readonly Lines[]): LineBreaks {
  const candidates = broken.flatMap(({ lines }) => lines);
  const last = candidates.at(-1);
  return {
    lines: candidates.map(({ start, end, width, ratio, overfull }) => ({
      from: start.next,
      to: end.item,
      width,
      ratio: end.kind === 'end' ? Math.min(0, ratio) : ratio,
      overfull,
    })),
    cost: broken.reduce((total, { cost }) => total + cost, 0),
    runt: last !== undefined && isRunt(last),
  };
}
