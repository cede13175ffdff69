import type { Rung } from './fit-steps.ts';

/** How full pages were at a rung. */
export interface Sounding {
  readonly rung: number;
  readonly load: number;
}

/** What is known before anything else is laid out. */
export interface KnownPages {
  readonly rungs: readonly Rung[];
  /** How high the paper is. */
  readonly paperHeight: number;
  /** Of the height of all text, as designed. */
  readonly whiteShare: number;
  /** The rung of that design. */
  readonly designed: number;
}

/**
 * The loosest rung at which pages are likely to be no fuller than `full`: lines are as high as their leading,
 * white goes with the leading and the spacing, and pages are higher for narrower margins. How far that is from the
 * truth, for a theme and a text, the soundings say.
 */
export function likelyRung(known: KnownPages, soundings: readonly Sounding[], full: number): number {
  const { rungs } = known;
  const forecasts = rungs.map((rung) => forecast(rung, known));
  const errors = soundings
    .map(({ rung, load }) => ({ rung, error: load / (forecasts[rung] ?? load) }))
    .toSorted((one, other) => one.rung - other.rung);
  const likely = forecasts.findIndex((load, rung) => load * errorAt(rung, errors) <= full);
  return likely < 0 ? rungs.length - 1 : likely;
}

/** In some unit of its own: only proportions count. */
function forecast({ tokens }: Rung, { rungs, designed, paperHeight, whiteShare }: KnownPages): number {
  const before = rungs[designed]?.tokens ?? tokens;
  const leading = tokens.leading / before.leading;
  const white = (whiteShare * tokens.spacing) / before.spacing;
  return (leading * (1 - whiteShare + white)) / (paperHeight - 2 * tokens.margin);
}

interface ErrorAt {
  readonly rung: number;
  readonly error: number;
}

/** Between two soundings the error is between theirs; beyond them it is the nearest one's. */
function errorAt(rung: number, errors: readonly ErrorAt[]): number {
  const after = errors.find((each) => each.rung >= rung);
  const before = errors.findLast((each) => each.rung <= rung);
  if (before === undefined || after === undefined) return (before ?? after)?.error ?? 1;
  if (before.rung === after.rung) return before.error;
  const share = (rung - before.rung) / (after.rung - before.rung);
  return before.error + share * (after.error - before.error);
}
