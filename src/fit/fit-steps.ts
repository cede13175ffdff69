import type { FitSettings } from '../model/layout-report.ts';
import type { DisplayList } from '../model/page.ts';
import { fitMinimums } from '../schema/resume-fields.ts';
import { minTextSize } from '../theme/checks/readability.ts';
import type { Settings } from '../theme/settings/settings.ts';
import type { FitMinimums } from './fit-options.ts';

/** The settings to try, from the loosest to the tightest. No two steps are equal. */
export interface FitSteps {
  readonly steps: readonly FitStep[];
  /** Index of the step with the theme’s own settings, raised to the minimums. */
  readonly designed: number;
}

/** Settings to lay a résumé out with. */
export interface FitStep {
  /** From −1, the loosest, over 0, as designed, to 1, the tightest. */
  readonly tightness: number;
  /** In points, except for the spacing. */
  readonly settings: FitSettings;
}

/** Steps on either side of the design. From one to the next a page changes by one to two lines. */
const stepsPerSide = 20;

/**
 * Greatest tightness and looseness that readers do not notice, a third of the ladder: spacing falls to 81 %, leading by
 * 1.5 %, the margin half-way to its minimum, and the size does not change.
 */
export const unnoticed = 0.3;

/**
 * Greatest tightness that is better than a further page for a quarter of a page of text: spacing falls to 69 %, leading by
 * 4 %, and the size by 2 %.
 */
export const betterThanShortEnd = 0.5;

/** The tightness at which a setting begins to change, and at which it reaches its limit. */
interface TightnessRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Spacing and margin change from the start, then the leading, and the size last. The ranges overlap: the harm of a
 * change grows faster than the change, so a little of each is better than much of one.
 */
const tightnessRanges: Readonly<Record<keyof FitSettings, TightnessRange>> = {
  spacing: { from: 0, to: 0.8 },
  margin: { from: 0, to: 0.6 },
  leading: { from: 0.2, to: 0.9 },
  size: { from: 0.4, to: 1 },
};

/** The looseness at which the margin begins to grow, and at which it reaches its limit. */
const looseMarginRange: TightnessRange = { from: 0.5, to: 1 };

/** Returns the steps of a theme’s settings. `minSize` is the minimum size if `minimums` have none. */
export function fitStepsOf(settings: Settings, minimums: FitMinimums, minSize: number): FitSteps {
  const limits = limitsOf(settings, minimums, minSize);
  const steps: FitStep[] = [];
  let designed = 0;
  for (let step = -stepsPerSide; step <= stepsPerSide; step++) {
    const tightness = step / stepsPerSide;
    const candidate = { tightness, settings: settingsAt(tightness, limits, settings) };
    const last = steps.at(-1);
    const isEqual = last !== undefined && areEqual(last.settings, candidate.settings);
    if (isEqual && step > 0) continue;
    if (isEqual) steps.pop();
    steps.push(candidate);
    if (step === 0) designed = steps.length - 1;
  }
  return { steps, designed };
}

function settingsAt(
  tightness: number,
  { designed, tight, loose }: FitLimits,
  settings: Settings,
): FitSettings {
  const distance = Math.abs(tightness);
  const limit = tightness < 0 ? loose : tight;
  const ranges = tightness < 0 ? { ...tightnessRanges, margin: looseMarginRange } : tightnessRanges;
  const shares = forEachSetting((name) => {
    const { from, to } = ranges[name];
    return Math.min(1, Math.max(0, (distance - from) / (to - from)));
  });
  const changed = forEachSetting((name) => designed[name] + shares[name] * (limit[name] - designed[name]));
  const size = rounded(changed.size, designed.size);
  const asDesigned = size === settings.size && changed.leading === settings.leading / settings.size;
  return {
    size,
    leading: asDesigned ? settings.leading : rounded(changed.leading * size, settings.leading),
    margin: rounded(changed.margin, designed.margin),
    spacing: rounded(changed.spacing, designed.spacing),
  };
}

/** Rounds to hundredths, so that a reported value can be written in a file; upward, to respect minimums. */
function rounded(value: number, designed: number): number {
  return value === designed ? designed : Math.ceil(value * 100 - 1e-6) / 100;
}

function areEqual(one: FitSettings, other: FitSettings): boolean {
  return (
    one.size === other.size &&
    one.leading === other.leading &&
    one.margin === other.margin &&
    one.spacing === other.spacing
  );
}

/** The range of each setting. The leading is a multiple of the size. */
interface FitLimits {
  /** The theme’s settings, raised to the minimums. */
  readonly designed: FitSettings;
  readonly tight: FitSettings;
  readonly loose: FitSettings;
}

/** Tightest settings: shares of the design, but for the margin, which printers need, in points. */
const tightest = { size: 0.88, leading: 0.9, margin: 36, spacing: 0.5 } as const;
/** Loosest settings: shares of the design, and for the margin points more. Looser pages look padded. */
const loosest = { size: 1.06, leading: 1.08, moreMargin: 14, spacing: 1.5 } as const;
/** Minimum leading, as a multiple of the size. Closer lines are hard to tell apart. */
const minLeading = 1.2;
/** Range of the setting `spacing`, which no step leaves. */
const { min: minSpacing, max: maxSpacing } = fitMinimums.spacing;

function limitsOf(settings: Settings, minimums: FitMinimums, minSize: number): FitLimits {
  const { size, margin, spacing } = settings;
  const leading = settings.leading / size;
  const designed = { size, leading, margin, spacing };
  const tight: FitSettings = {
    size: Math.max(tightest.size * size, minSize),
    leading: Math.max(tightest.leading * leading, minLeading),
    margin: tightest.margin,
    spacing: Math.max(tightest.spacing * spacing, minSpacing),
    ...minimums,
  };
  const loose: FitSettings = {
    size: loosest.size * size,
    leading: loosest.leading * leading,
    margin: Math.max(margin, Math.min(margin + loosest.moreMargin, fitMinimums.margin.max)),
    spacing: Math.min(loosest.spacing * spacing, maxSpacing),
  };
  const raised = forEachSetting((name) => Math.max(designed[name], minimums[name] ?? 0));
  return {
    designed: raised,
    tight: forEachSetting((name) => Math.min(tight[name], raised[name])),
    loose: forEachSetting((name) => Math.max(loose[name], raised[name])),
  };
}

function forEachSetting(getValue: (name: keyof FitSettings) => number): FitSettings {
  return {
    size: getValue('size'),
    leading: getValue('leading'),
    margin: getValue('margin'),
    spacing: getValue('spacing'),
  };
}

/** Minimum x-height in points: smaller lower-case letters are hard to read. */
const minXHeight = 4.2;

/**
 * Returns the minimum size of text in a font family, in points, so that its lower-case letters are readable. The
 * family’s metrics are those of the face that the pages use.
 */
export function minSizeOf({ pages }: DisplayList, family: string): number {
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'run' || item.run.face.family !== family) continue;
    const { xHeight, unitsPerEm } = item.run.face;
    return Math.max(minTextSize, xHeight > 0 ? (minXHeight * unitsPerEm) / xHeight : 0);
  }
  return minTextSize;
}
