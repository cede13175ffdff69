import type { Breakpoint, Segment } from './breakpoints.ts';

/** A line that could be set: from one chance to a later one. */
export interface CandidateLine {
  readonly start: Breakpoint;
  readonly end: Breakpoint;
  /** Natural width in points, with what hangs and what is inserted. */
  readonly width: number;
  /** The share of the measure that stays empty, 0–1; 0 for an overfull line. */
  readonly slack: number;
  /**
   * How far the line gives to fill the measure: 1 is all its stretch, -1 all its shrink, 0 its natural width.
   * Past 1 it is looser than it should be; infinite where nothing gives. 0 in text that is not justified.
   */
  readonly ratio: number;
  readonly overfull: boolean;
  /** The share of the measure that is filled. */
  readonly fill: number;
  /** Whether the line holds no more than one word, or a part of one. */
  readonly oneWord: boolean;
}

/** The chances of a stretch at one measure. */
export interface LineSpace {
  readonly measure: number;
  readonly breakpoints: readonly Breakpoint[];
  readonly limits: LineLimits;
  readonly deepestHang: number;
  readonly deepestHangBefore: number;
  /** Chances that a line may always end at; the others are hyphenations that need a reason. */
  readonly usual: ReadonlySet<Breakpoint>;
}

/** Which lines are worth trying, in shares of the measure. */
export interface LineLimits {
  /** Whether lines give to fill the measure, and hang on both sides of it. */
  readonly justified: boolean;
  /** A word is hyphenated only if the line would else be emptier than this. */
  readonly hyphenateAbove: number;
  /** A line is emptier than this only if nothing more fits on it. */
  readonly loosest: number;
}

/** A thousandth of a point: rounding never makes a line overfull. */
const tolerance = 0.001;

/** The chances that matter at this measure: emergencies only inside what is wider than a line. */
export function lineSpaceOf(stretch: Segment, measure: number, limits: LineLimits): LineSpace {
  const { deepestHang, deepestHangBefore } = stretch;
  const emergencies = overwide(stretch.breakpoints, (breakpoint) => breakpoint.kind === 'emergency', measure);
  const breakpoints = stretch.breakpoints.filter(
    (breakpoint) => breakpoint.kind !== 'emergency' || emergencies.has(breakpoint),
  );
  const optional = (breakpoint: Breakpoint): boolean =>
    breakpoint.kind === 'emergency' || breakpoint.kind === 'soft-hyphen';
  const needed = overwide(breakpoints, optional, measure);
  const usual = new Set(breakpoints.filter((breakpoint) => !optional(breakpoint) || needed.has(breakpoint)));
  return { measure, breakpoints, limits, deepestHang, deepestHangBefore, usual };
}

/** The optional chances between two others that are further apart than a line is wide. */
function overwide(
  breakpoints: readonly Breakpoint[],
  optional: (breakpoint: Breakpoint) => boolean,
  measure: number,
): ReadonlySet<Breakpoint> {
  const found = new Set<Breakpoint>();
  let between: Breakpoint[] = [];
  let start: Breakpoint | undefined;
  for (const breakpoint of breakpoints) {
    if (optional(breakpoint)) {
      between.push(breakpoint);
      continue;
    }
    if (
      start !== undefined &&
      between.length > 0 &&
      breakpoint.reach - start.resume + breakpoint.insert - breakpoint.hang > measure + tolerance
    ) {
      for (const passed of between) found.add(passed);
    }
    between = [];
    start = breakpoint;
  }
  return found;
}

/** The line from one chance to another. */
export function lineBetween(
  start: Breakpoint,
  end: Breakpoint,
  measure: number,
  justified = false,
): CandidateLine {
  const width = Math.max(0, end.reach - start.resume) + end.insert;
  const standing = width - end.hang - (justified ? start.nextHang : 0);
  const shrink = justified ? end.reachShrink - start.resumeShrink : 0;
  const fill = measure > 0 ? standing / measure : 1;
  return {
    start,
    end,
    width,
    slack: Math.min(1, Math.max(0, 1 - fill)),
    ratio: justified ? ratioOf(measure - standing, end.reachStretch - start.resumeStretch, shrink) : 0,
    overfull: standing - shrink > measure + tolerance,
    fill,
    oneWord: start.nextWord >= end.word,
  };
}

function ratioOf(missing: number, stretch: number, shrink: number): number {
  if (Math.abs(missing) < tolerance) return 0;
  const give = missing > 0 ? stretch : shrink;
  return give > 0 ? missing / give : missing * Infinity;
}

/**
 * The lines worth trying from a chance on, shortest first: never none, and the longest to a usual
 * chance is always among them. One is overfull only if nothing narrower can start there.
 */
export function linesFrom(space: LineSpace, start: number): readonly CandidateLine[] {
  const { measure, breakpoints, usual, limits } = space;
  const from = breakpoints[start];
  if (from === undefined) return [];
  const fitting: CandidateLine[] = [];
  // Emptier than any that is worth trying: only the longest of them may be needed.
  const tooShort = (1 - limits.loosest) * measure - tolerance;
  let lastShort: Breakpoint | undefined;
  for (let at = start + 1; at < breakpoints.length; at++) {
    const end = breakpoints[at];
    if (end === undefined || narrowest(from, end, space) > measure + tolerance) break;
    if (end.reach - from.resume + end.insert < tooShort) {
      if (usual.has(end)) lastShort = end;
      continue;
    }
    const line = lineBetween(from, end, measure, limits.justified);
    if (!line.overfull) fitting.push(line);
  }
  let longest = fitting.findLast((line) => usual.has(line.end));
  if (longest === undefined && lastShort !== undefined) {
    longest = lineBetween(from, lastShort, measure, limits.justified);
    fitting.unshift(longest);
  }
  if (longest !== undefined) return worthTrying(fitting, longest, usual, limits);
  for (let at = start + 1; at < breakpoints.length; at++) {
    const end = breakpoints[at];
    if (end !== undefined && usual.has(end)) return [lineBetween(from, end, measure, limits.justified)];
  }
  return [];
}

/** No line from one chance to another, or further, is narrower. */
function narrowest(from: Breakpoint, end: Breakpoint, space: LineSpace): number {
  const width = end.reach - from.resume - space.deepestHang;
  if (!space.limits.justified) return width;
  return width - (end.reachShrink - from.resumeShrink) - space.deepestHangBefore;
}

/** Leaves out lines that are too loose, and hyphens that save too little. */
function worthTrying(
  fitting: readonly CandidateLine[],
  longest: CandidateLine,
  usual: ReadonlySet<Breakpoint>,
  limits: LineLimits,
): readonly CandidateLine[] {
  let slackUnhyphenated = 1;
  return fitting.filter((line) => {
    if (usual.has(line.end)) {
      slackUnhyphenated = line.slack;
      return line === longest || line.slack <= limits.loosest;
    }
    return slackUnhyphenated > limits.hyphenateAbove && line.slack <= limits.loosest;
  });
}
