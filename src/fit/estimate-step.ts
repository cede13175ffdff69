import type { Size } from '../model/geometry.ts';
import type { FitStep } from './fit-steps.ts';

/** The fullness of pages at a step: 1 if the text fills them exactly. */
export interface Measurement {
  readonly step: number;
  readonly fullness: number;
}

/** The basis of an estimate. */
export interface EstimateBasis {
  readonly steps: readonly FitStep[];
  /** In points. */
  readonly paper: Size;
  /** Share of space in the height of all text, as designed. */
  readonly spaceShare: number;
  /** Index of the step as designed. */
  readonly designed: number;
}

/**
 * Estimates the loosest step whose pages are no fuller than `maxFullness`. The model: lines are as high as their
 * leading, space is proportional to leading and spacing, narrower margins make pages higher, and longer lines fewer.
 * Measurements correct the model for a theme and a text.
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

/** How much less text takes on longer lines: with 1 % more characters on a line it is 0.5 % lower. */
const lineLengthElasticity = 0.5;

/** Returns the fullness of pages by the model, in an arbitrary unit: only ratios count. */
function forecast({ settings }: FitStep, { steps, designed, paper, spaceShare }: EstimateBasis): number {
  const before = steps[designed]?.settings ?? settings;
  const { size, leading, margin, spacing } = settings;
  const lineLength = (paper.width - 2 * margin) / size / ((paper.width - 2 * before.margin) / before.size);
  const text = (1 - spaceShare) * lineLength ** -lineLengthElasticity;
  const space = (spaceShare * spacing) / before.spacing;
  return ((leading / before.leading) * (text + space)) / (paper.height - 2 * margin);
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
