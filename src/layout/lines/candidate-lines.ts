import type { Breakpoint, Segment } from './breakpoints.ts';

/** A line that the breaker may choose: an edge of its graph, from one breakpoint to a later one. */
export interface CandidateLine {
  readonly start: Breakpoint;
  readonly end: Breakpoint;
  /** Natural width in points, including what protrudes and an added hyphen. */
  readonly width: number;
  /** Share of the measure that stays empty, 0–1. 0 for an overfull line. */
  readonly slack: number;
  /**
   * Adjustment ratio of Knuth & Plass: 1 uses all stretch of the line, −1 all its shrink, 0 is its natural width.
   * Above 1 the line is looser than allowed; infinite if nothing in it is elastic. Always 0 in ragged text.
   */
  readonly ratio: number;
  /** True if the line is wider than the measure even with all its shrink. */
  readonly overfull: boolean;
  /** Natural width inside the measure, as a share of the measure. Above 1 for a line that shrinks or is overfull. */
  readonly fill: number;
  /** True if the line holds no more than one word, or a part of one. */
  readonly oneWord: boolean;
}

/**
 * The graph in which the breaker looks for the best path: nodes are the breakpoints of a segment, edges are the
 * candidate lines that `linesFrom` returns.
 */
export interface BreakGraph {
  /** Line length in points. */
  readonly measure: number;
  /** The nodes, in text order. */
  readonly breakpoints: readonly Breakpoint[];
  readonly limits: LineLimits;
  readonly maxEndProtrusion: number;
  readonly maxStartProtrusion: number;
  /**
   * Breakpoints at which a line may always end. The others are hyphenation points: a line ends there only if it
   * would be too empty without the hyphen.
   */
  readonly regular: ReadonlySet<Breakpoint>;
}

/** Limits that prune the edges of the graph. */
export interface LineLimits {
  /** True if lines stretch and shrink to fill the measure, and protrude on both sides of it. */
  readonly justified: boolean;
  /** A word is hyphenated only if the line without the hyphen has more slack than this share of the measure. */
  readonly hyphenateAbove: number;
  /** A line has more slack than this share of the measure only if nothing more fits on it. */
  readonly maxSlack: number;
}

/** Rounding tolerance in points: a thousandth of a point never makes a line overfull. */
const tolerance = 0.001;

/**
 * Builds the graph of a segment for one measure. Keeps an emergency breakpoint only inside text that is wider than
 * the measure, and one that costs more than others, inside a word, only if those others leave a part too wide.
 */
export function breakGraphOf(segment: Segment, measure: number, limits: LineLimits): BreakGraph {
  const { maxEndProtrusion, maxStartProtrusion } = segment;
  const isEmergency = ({ kind }: Breakpoint): boolean => kind === 'emergency';
  const isInsideWord = (breakpoint: Breakpoint): boolean => isEmergency(breakpoint) && breakpoint.penalty > 0;
  const outsideWords = withoutNeedless(segment.breakpoints, isInsideWord, measure);
  const breakpoints = withoutNeedless(outsideWords, isEmergency, measure);
  const isOptional = (breakpoint: Breakpoint): boolean =>
    isEmergency(breakpoint) || breakpoint.kind === 'soft-hyphen';
  const needed = neededBreakpoints(breakpoints, isOptional, measure);
  const regular = new Set(
    breakpoints.filter((breakpoint) => !isOptional(breakpoint) || needed.has(breakpoint)),
  );
  return { measure, breakpoints, limits, maxEndProtrusion, maxStartProtrusion, regular };
}

/** Leaves out the optional breakpoints that are not needed. */
function withoutNeedless(
  breakpoints: readonly Breakpoint[],
  isOptional: (breakpoint: Breakpoint) => boolean,
  measure: number,
): readonly Breakpoint[] {
  const needed = neededBreakpoints(breakpoints, isOptional, measure);
  return breakpoints.filter((breakpoint) => !isOptional(breakpoint) || needed.has(breakpoint));
}

/** Returns the optional breakpoints between two others whose distance is greater than the measure. */
function neededBreakpoints(
  breakpoints: readonly Breakpoint[],
  isOptional: (breakpoint: Breakpoint) => boolean,
  measure: number,
): ReadonlySet<Breakpoint> {
  const needed = new Set<Breakpoint>();
  let between: Breakpoint[] = [];
  let start: Breakpoint | undefined;
  for (const breakpoint of breakpoints) {
    if (isOptional(breakpoint)) {
      between.push(breakpoint);
      continue;
    }
    if (
      start !== undefined &&
      between.length > 0 &&
      breakpoint.widthBefore - start.widthAfter + breakpoint.insert - breakpoint.endProtrusion >
        measure + tolerance
    ) {
      for (const passed of between) needed.add(passed);
    }
    between = [];
    start = breakpoint;
  }
  return needed;
}

/** Measures the line from one breakpoint to another. */
export function lineBetween(
  start: Breakpoint,
  end: Breakpoint,
  measure: number,
  justified = false,
): CandidateLine {
  const width = Math.max(0, end.widthBefore - start.widthAfter) + end.insert;
  const innerWidth = width - end.endProtrusion - (justified ? start.nextStartProtrusion : 0);
  const shrink = justified ? end.shrinkBefore - start.shrinkAfter : 0;
  const fill = measure > 0 ? innerWidth / measure : 1;
  return {
    start,
    end,
    width,
    slack: Math.min(1, Math.max(0, 1 - fill)),
    ratio: justified ? ratioOf(measure - innerWidth, end.stretchBefore - start.stretchAfter, shrink) : 0,
    overfull: innerWidth - shrink > measure + tolerance,
    fill,
    oneWord: start.nextWord >= end.word,
  };
}

/** Returns the adjustment ratio for a line that is `missing` points narrower than the measure. */
function ratioOf(missing: number, stretch: number, shrink: number): number {
  if (Math.abs(missing) < tolerance) return 0;
  const elasticity = missing > 0 ? stretch : shrink;
  return elasticity > 0 ? missing / elasticity : missing * Infinity;
}

/**
 * Returns the candidate lines that start at a breakpoint, sorted by length. Returns at least one line, including the
 * longest that fits and ends at a regular breakpoint. If none fits, returns only the shortest, which is overfull.
 * Returns nothing at the end of the segment.
 *
 * @param start Index of the breakpoint in the graph.
 */
export function linesFrom(graph: BreakGraph, start: number): readonly CandidateLine[] {
  const { measure, breakpoints, regular, limits } = graph;
  const from = breakpoints[start];
  if (from === undefined) return [];
  const fitting: CandidateLine[] = [];
  // Shorter lines are not worth a candidate. Only the longest of them is needed, if no other line fits.
  const tooShort = (1 - limits.maxSlack) * measure - tolerance;
  let lastShort: Breakpoint | undefined;
  for (let at = start + 1; at < breakpoints.length; at++) {
    const end = breakpoints[at];
    if (end === undefined || minimumWidth(from, end, graph) > measure + tolerance) break;
    if (end.widthBefore - from.widthAfter + end.insert < tooShort) {
      if (regular.has(end)) lastShort = end;
      continue;
    }
    const line = lineBetween(from, end, measure, limits.justified);
    if (!line.overfull) fitting.push(line);
  }
  let longest = fitting.findLast((line) => regular.has(line.end));
  if (longest === undefined && lastShort !== undefined) {
    longest = lineBetween(from, lastShort, measure, limits.justified);
    fitting.unshift(longest);
  }
  if (longest !== undefined) return pruned(fitting, longest, graph);
  for (let at = start + 1; at < breakpoints.length; at++) {
    const end = breakpoints[at];
    if (end !== undefined && regular.has(end)) return [lineBetween(from, end, measure, limits.justified)];
  }
  return [];
}

/** Returns a lower bound, in points, for the width of every line from `from` to `end` or a later breakpoint. */
function minimumWidth(from: Breakpoint, end: Breakpoint, graph: BreakGraph): number {
  const width = end.widthBefore - from.widthAfter - graph.maxEndProtrusion;
  if (!graph.limits.justified) return width;
  return width - (end.shrinkBefore - from.shrinkAfter) - graph.maxStartProtrusion;
}

/** Drops lines with too much slack, and hyphenated lines if the line without the hyphen is full enough. */
function pruned(
  fitting: readonly CandidateLine[],
  longest: CandidateLine,
  { regular, limits }: BreakGraph,
): readonly CandidateLine[] {
  let slackUnhyphenated = 1;
  return fitting.filter((line) => {
    if (regular.has(line.end)) {
      slackUnhyphenated = line.slack;
      return line === longest || line.slack <= limits.maxSlack;
    }
    return slackUnhyphenated > limits.hyphenateAbove && line.slack <= limits.maxSlack;
  });
}
