import type { FitStep } from './fit-steps.ts';

/** The steps to search, and how to try one. */
export interface StepSearch {
  /** Number of steps, which are numbered from 0, the loosest. */
  readonly count: number;
  /** Steps tried before: true if the step fits. */
  readonly tried: ReadonlyMap<number, boolean>;
  /** Tries one more step. Returns true if it fits. */
  readonly fits: (step: number) => Promise<boolean>;
  /** Estimates the loosest step that fits. */
  readonly guess: () => number;
}

/** Number of guesses, after which the search halves the remaining steps instead. */
const maxGuesses = 6;

/**
 * Finds a step that fits, where the next looser one was tried and does not fit, or does not exist. Returns `undefined`
 * if not even the tightest step fits. A tighter step can be taller than a looser one, so a step that fits can lie
 * between steps that do not: the search goes on from the loosest step that is known to fit.
 */
export async function findStep({ count, tried, fits, guess }: StepSearch): Promise<number | undefined> {
  const known = [...tried];
  let tight = Math.min(count, ...known.flatMap(([step, does]) => (does ? [step] : [])));
  let loose = Math.max(-1, ...known.flatMap(([step, does]) => (!does && step < tight ? [step] : [])));
  // The minimum distance of the next step. It doubles each time that a guess falls short on the same side.
  let reach = { towards: 'tight', steps: 1 };
  for (let attempt = 0; tight - loose > 1; attempt++) {
    const guessed =
      reach.towards === 'loose'
        ? Math.min(guess(), tight - reach.steps)
        : Math.max(guess(), loose + reach.steps);
    const next = attempt < maxGuesses ? guessed : Math.floor((loose + tight) / 2);
    const step = Math.min(tight - 1, Math.max(loose + 1, next));
    const towards = (await fits(step)) ? 'loose' : 'tight';
    if (towards === 'loose') tight = step;
    else loose = step;
    reach = { towards, steps: attempt > 0 && towards === reach.towards ? 2 * reach.steps : 1 };
  }
  return tight < count ? tight : undefined;
}

/** The fullness of pages at a step: 1 if the text fills them exactly. */
export interface Measurement {
  readonly step: number;
  readonly fullness: number;
}

/** The basis of an estimate. */
export interface EstimateBasis {
  readonly steps: readonly FitStep[];
  /** Height of the paper in points. */
  readonly paperHeight: number;
  /** Share of space in the height of all text, as designed. */
  readonly spaceShare: number;
  /** Index of the step as designed. */
  readonly designed: number;
}

/**
 * Estimates the loosest step whose pages are no fuller than `maxFullness`. The model: lines are as high as their
 * leading, space is proportional to leading and spacing, and narrower margins make pages higher. Measurements correct
 * the model for a theme and a text.
 */
export function estimateStep(
  basis: EstimateBasis,
  measurements: readonly Measurement[],
  maxFullness: number,
): number {
  const { steps } = basis;
  const forecasts = steps.map((step) => forecast(step, basis));
  const errors = measurements
    .map(({ step, fullness }) => ({ step, error: fullness / (forecasts[step] ?? fullness) }))
    .toSorted((one, other) => one.step - other.step);
  const likely = forecasts.findIndex((fullness, step) => fullness * errorAt(step, errors) <= maxFullness);
  return likely < 0 ? steps.length - 1 : likely;
}

/** Returns the fullness of pages by the model, in an arbitrary unit: only ratios count. */
function forecast(
  { settings }: FitStep,
  { steps, designed, paperHeight, spaceShare }: EstimateBasis,
): number {
  const before = steps[designed]?.settings ?? settings;
  const leading = settings.leading / before.leading;
  const space = (spaceShare * settings.spacing) / before.spacing;
  return (leading * (1 - spaceShare + space)) / (paperHeight - 2 * settings.margin);
}

/** The ratio of the measured to the forecast fullness at a step. */
interface ErrorAtStep {
  readonly step: number;
  readonly error: number;
}

/** Interpolates the error between two measurements. Beyond them it is that of the nearest. */
function errorAt(step: number, errors: readonly ErrorAtStep[]): number {
  const after = errors.find((each) => each.step >= step);
  const before = errors.findLast((each) => each.step <= step);
  if (before === undefined || after === undefined) return (before ?? after)?.error ?? 1;
  if (before.step === after.step) return before.error;
  const share = (step - before.step) / (after.step - before.step);
  return before.error + share * (after.error - before.error);
}
