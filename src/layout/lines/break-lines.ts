import { segmentsOf } from './breakpoints.ts';
import { type BreakGraph, breakGraphOf, type CandidateLine, linesFrom } from './candidate-lines.ts';
import { differenceOfLines, isRunt, type LineCost, ragCost } from './line-cost.ts';
import type { LineItem } from './line-items.ts';

/** The lines of a paragraph. */
export interface LineBreaks {
  readonly lines: readonly BrokenLine[];
  /** Sum of the demerits of all lines. */
  readonly cost: number;
  /** True if the last line is one short word. */
  readonly runt: boolean;
  /** Largest difference of two successive justified lines, as from `differenceOf`. Always 0 in ragged text. */
  readonly unevenness: number;
}

/** A line as a range of items. Glue and penalties between two lines belong to neither. */
export interface BrokenLine {
  /** Index of the first item: a box, unless the line is empty. */
  readonly from: number;
  /** Index of the item the line ends at, which is not part of it. Past the last item at the paragraph's end. */
  readonly to: number;
  /** Natural width in points, including what protrudes and an added hyphen, without space at the end. */
  readonly width: number;
  /** Adjustment ratio, as in `CandidateLine`. Never above 0 at the end of a segment. */
  readonly ratio: number;
  /** True if the line is wider than the measure and cannot be broken. */
  readonly overfull: boolean;
}

/** Options of the line breaker. */
export interface LineOptions {
  /**
   * Demerits of each line beyond the first-fit count, and saving for each line fewer. `Infinity` minimises the number
   * of lines.
   */
  readonly economy: number;
  /** Default: ragged-right. */
  readonly cost?: LineCost | undefined;
}

/**
 * Largest economy in demerits. It outweighs every other cost of a paragraph. Its sums still leave a double enough
 * precision for those costs.
 */
const maxEconomy = 1e9;

/**
 * Breaks a paragraph into the lines with the fewest total demerits (Knuth & Plass 1981, *Breaking Paragraphs into
 * Lines*). Each segment between two forced breaks is a shortest-path problem:
 *
 * - Nodes are breakpoints: a space, a hyphenation point, and the start and end of the segment.
 * - Edges are candidate lines: from a breakpoint to each later one at which the line can end.
 * - The cost of an edge is `LineCost.ofLine` plus `economy`. Each two successive edges add `LineCost.ofPair`.
 *
 * Because of the pair costs, the state of the dynamic programme is the last line, not the last breakpoint. TeX keeps a
 * fitness class instead. No item is lost: an item that fits no line is placed on an overfull line.
 */
export function breakLines(items: readonly LineItem[], measure: number, options: LineOptions): LineBreaks {
  const { cost = ragCost } = options;
  const economy = Math.min(options.economy, maxEconomy);
  const paths = segmentsOf(items).map((segment) => {
    const graph = breakGraphOf(segment, measure, cost.limits);
    const { lines, cost: total } = bestPath(graph, cost, economy);
    return { lines, cost: total - economy * firstFitLines(graph).length };
  });
  return lineBreaksOf(paths);
}

/**
 * Breaks a paragraph greedily: each line is as long as possible, and words are hyphenated only if they are wider than
 * the measure. `breakLines` counts its lines from this; tests compare its cost with this.
 */
export function firstFit(items: readonly LineItem[], measure: number, cost: LineCost = ragCost): LineBreaks {
  const paths = segmentsOf(items).map((segment) => {
    const lines = firstFitLines(breakGraphOf(segment, measure, cost.limits));
    return { lines, cost: costOf(lines, cost) };
  });
  return lineBreaksOf(paths);
}

/** The lines of a segment: a path through its graph. */
interface Path {
  readonly lines: readonly CandidateLine[];
  /** In demerits. */
  readonly cost: number;
}

/** The best path that ends with a given line. */
interface ActiveNode {
  readonly line: CandidateLine;
  readonly previous: ActiveNode | undefined;
  /** Demerits of the whole path. */
  readonly cost: number;
}

/**
 * Finds the path with the fewest demerits. Visits breakpoints in order, so all active nodes at one are known before
 * lines start from it.
 */
function bestPath(graph: BreakGraph, cost: LineCost, economy: number): Path {
  const activeNodes = new Map(
    graph.breakpoints.map((breakpoint): [typeof breakpoint, ActiveNode[]] => [breakpoint, []]),
  );
  graph.breakpoints.forEach((breakpoint, at) => {
    const before = activeNodes.get(breakpoint) ?? [];
    if (at > 0 && before.length === 0) return;
    for (const line of linesFrom(graph, at)) {
      activeNodes.get(line.end)?.push(nodeAfter(before, line, cost, economy));
    }
  });
  const end = graph.breakpoints.at(-1);
  const best = end && lowestCost(activeNodes.get(end) ?? []);
  return { lines: linesOf(best), cost: best?.cost ?? 0 };
}

/** Appends a line to the best of the paths that end where the line starts. */
function nodeAfter(
  before: readonly ActiveNode[],
  line: CandidateLine,
  cost: LineCost,
  economy: number,
): ActiveNode {
  const lineCost = cost.ofLine(line) + economy;
  let previous: ActiveNode | undefined;
  let least = Infinity;
  for (const activeNode of before) {
    if (activeNode.cost >= least) continue;
    const pathCost = activeNode.cost + cost.ofPair(activeNode.line, line);
    if (pathCost >= least) continue;
    least = pathCost;
    previous = activeNode;
  }
  return { line, previous, cost: lineCost + (previous === undefined ? 0 : least) };
}

function lowestCost(activeNodes: readonly ActiveNode[]): ActiveNode | undefined {
  let best = activeNodes[0];
  for (const activeNode of activeNodes)
    if (best === undefined || activeNode.cost < best.cost) best = activeNode;
  return best;
}

function linesOf(last: ActiveNode | undefined): readonly CandidateLine[] {
  const lines: CandidateLine[] = [];
  for (let activeNode = last; activeNode !== undefined; activeNode = activeNode.previous)
    lines.push(activeNode.line);
  return lines.reverse();
}

function firstFitLines(graph: BreakGraph): readonly CandidateLine[] {
  const lines: CandidateLine[] = [];
  let at = 0;
  for (;;) {
    const line = linesFrom(graph, at).findLast((candidate) => graph.regular.has(candidate.end));
    if (line === undefined) return lines;
    lines.push(line);
    at = graph.breakpoints.indexOf(line.end, at);
  }
}

function costOf(lines: readonly CandidateLine[], cost: LineCost): number {
  let total = 0;
  let upper: CandidateLine | undefined;
  for (const line of lines) {
    total += cost.ofLine(line) + (upper === undefined ? 0 : cost.ofPair(upper, line));
    upper = line;
  }
  return total;
}

function lineBreaksOf(paths: readonly Path[]): LineBreaks {
  const candidates = paths.flatMap(({ lines }) => lines);
  const last = candidates.at(-1);
  return {
    lines: candidates.map(({ start, end, width, ratio, overfull }) => ({
      from: start.next,
      to: end.item,
      width,
      ratio: end.kind === 'end' ? Math.min(0, ratio) : ratio,
      overfull,
    })),
    cost: paths.reduce((total, { cost }) => total + cost, 0),
    runt: last !== undefined && isRunt(last),
    unevenness: candidates.reduce((most, lower, index) => {
      const upper = candidates[index - 1];
      return upper === undefined ? most : Math.max(most, differenceOfLines(upper, lower));
    }, 0),
  };
}
