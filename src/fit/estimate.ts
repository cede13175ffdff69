import type { FitStep } from './fit-steps.ts';

/** How full pages were at a step. */
export interface Measurement {
  readonly step: number;
  readonly load: number;
}

/** What is known before anything else is laid out. */
export interface KnownPages {
  readonly steps: readonly FitStep[];
  /** How high the paper is. */
  readonly paperHeight: number;
  /** Of the height of all text, as designed. */
  readonly whiteShare: number;
  /** The step of that design. */
  readonly designed: number;
}

/**
 * The loosest step at which pages are likely to be no fuller than `full`: lines are as high as their leading,
 * white goes with the leading and the spacing, and pages are higher for narrower margins. How far that is from the
 * truth, for a theme and a text, the measurements say.
 */
export function estimateStep(known: KnownPages, measurements: readonly Measurement[], full: number): number {
  const { steps } = known;
  const forecasts = steps.map((step) => forecast(step, known));
  const errors = measurements
    .map(({ step, load }) => ({ step, error: load / (forecasts[step] ?? load) }))
    .toSorted((one, other) => one.step - other.step);
  const likely = forecasts.findIndex((load, step) => load * errorAt(step, errors) <= full);
  return likely < 0 ? steps.length - 1 : likely;
}

/** In some unit of its own: only proportions count. */
function forecast({ tokens }: FitStep, { steps, designed, paperHeight, whiteShare }: KnownPages): number {
  const before = steps[designed]?.tokens ?? tokens;
  const leading = tokens.leading / before.leading;
  const white = (whiteShare * tokens.spacing) / before.spacing;
  return (leading * (1 - whiteShare + white)) / (paperHeight - 2 * tokens.margin);
}

interface ErrorAt {
  readonly step: number;
  readonly error: number;
}

/** Between two measurements the error is between theirs; beyond them it is the nearest one's. */
function errorAt(step: number, errors: readonly ErrorAt[]): number {
  const after = errors.find((each) => each.step >= step);
  const before = errors.findLast((each) => each.step <= step);
  if (before === undefined || after === undefined) return (before ?? after)?.error ?? 1;
  if (before.step === after.step) return before.error;
  const share = (step - before.step) / (after.step - before.step);
  return before.error + share * (after.error - before.error);
}
