import type { FitSettings } from '../model/layout-report.ts';
import type { Settings } from '../theme/settings/settings.ts';
import type { FitMinimums } from './fit-options.ts';
import { each, limitsOf, type TokenLimits } from './fit-settings.ts';

/** The ways a résumé may be set, from the loosest to the tightest. No two are alike. */
export interface FitSteps {
  readonly steps: readonly FitStep[];
  /** The number of the step where all is as the theme has it, or as near as the floor lets it. */
  readonly designed: number;
}

export interface FitStep {
  /** From −1, the loosest, over 0, as designed, to 1, the tightest. */
  readonly tightness: number;
  /** Points, but for the spacing. */
  readonly tokens: FitSettings;
}

/** Rungs on either side of the design: from one to the next a page changes by two lines or so. */
const stepsPerSide = 16;

/** Between which tightnesses a token moves from its design to its limit. */
interface Course {
  readonly from: number;
  readonly to: number;
}

/**
 * White gives first, then the leading, the margins and the size, but no token comes to its end before the
 * next one begins: ten points of type on the least leading look worse than a little less of both.
 */
const courses: Readonly<Record<keyof FitSettings, Course>> = {
  spacing: { from: 0, to: 0.7 },
  leading: { from: 0.2, to: 0.85 },
  margin: { from: 0.35, to: 0.95 },
  size: { from: 0.45, to: 1 },
};

/** The fitSteps of a theme's settings; `leastSize` is the floor of the size where there is no other. */
export function fitStepsOf(settings: Settings, minimums: FitMinimums, leastSize: number): FitSteps {
  const limits = limitsOf(settings, minimums, leastSize);
  const steps: FitStep[] = [];
  let designed = 0;
  for (let step = -stepsPerSide; step <= stepsPerSide; step++) {
    const tightness = step / stepsPerSide;
    const candidate = { tightness, tokens: tokensAt(tightness, limits, settings) };
    const last = steps.at(-1);
    const alike = last !== undefined && sameTokens(last.tokens, candidate.tokens);
    if (alike && step > 0) continue;
    if (alike) steps.pop();
    steps.push(candidate);
    if (step === 0) designed = steps.length - 1;
  }
  return { steps, designed };
}

function tokensAt(
  tightness: number,
  { designed, tight, loose }: TokenLimits,
  settings: Settings,
): FitSettings {
  const far = Math.abs(tightness);
  const limit = tightness < 0 ? loose : tight;
  const shares = each((name) => {
    const { from, to } = courses[name];
    return Math.min(1, Math.max(0, (far - from) / (to - from)));
  });
  const moved = each((name) => designed[name] + shares[name] * (limit[name] - designed[name]));
  const size = rounded(moved.size, designed.size);
  const asDesigned = size === settings.size && moved.leading === settings.leading / settings.size;
  return {
    size,
    leading: asDesigned ? settings.leading : rounded(moved.leading * size, settings.leading),
    margin: rounded(moved.margin, designed.margin),
    spacing: rounded(moved.spacing, designed.spacing),
  };
}

/** In hundredths, so that what a report says can be written in a file; upward, so that no floor is gone below. */
function rounded(value: number, designed: number): number {
  return value === designed ? designed : Math.ceil(value * 100 - 1e-6) / 100;
}

function sameTokens(one: FitSettings, other: FitSettings): boolean {
  return (
    one.size === other.size &&
    one.leading === other.leading &&
    one.margin === other.margin &&
    one.spacing === other.spacing
  );
}
