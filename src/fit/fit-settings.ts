import type { FitSettings } from '../model/layout-report.ts';
import type { Settings } from '../theme/settings/settings.ts';
import type { FitMinimums } from './fit-options.ts';

/** How far each token goes: `designed` where the theme has it, unless that is under the minimum. Leading as a multiple of the size. */
export interface TokenLimits {
  readonly designed: FitSettings;
  readonly tight: FitSettings;
  readonly loose: FitSettings;
}

/** As tight as may be: shares of the design, but for the margin, which is what printers need, in points. */
const tightest = { size: 0.88, leading: 0.9, margin: 36, spacing: 0.5 } as const;
/** Lines closer than this touch the eye. */
const leastLeading = 1.2;
/** As loose as may be; looser looks like padding. */
const loosest = { size: 1.06, leading: 1.08, spacing: 1.5 } as const;
/** Of the settings: no token goes further. */
const mostSpacing = 2;
const leastSpacing = 0.4;

/** What fitting moves, in points. */
export function fitSettingsOf({ size, leading, margin, spacing }: Settings): FitSettings {
  return { size, leading, margin, spacing };
}

/** The limits of a theme's tokens above the minimums. `leastSize` is where its text can just be read. */
export function limitsOf(settings: Settings, minimums: FitMinimums, leastSize: number): TokenLimits {
  const { size, margin, spacing } = settings;
  const leading = settings.leading / size;
  const designed = { size, leading, margin, spacing };
  const least: FitSettings = {
    size: Math.max(tightest.size * size, leastSize),
    leading: Math.max(tightest.leading * leading, leastLeading),
    margin: tightest.margin,
    spacing: Math.max(tightest.spacing * spacing, leastSpacing),
    ...minimums,
  };
  const most: FitSettings = {
    size: loosest.size * size,
    leading: loosest.leading * leading,
    margin,
    spacing: Math.min(loosest.spacing * spacing, mostSpacing),
  };
  const raised = each((name) => Math.max(designed[name], minimums[name] ?? 0));
  return {
    designed: raised,
    tight: each((name) => Math.min(least[name], raised[name])),
    loose: each((name) => Math.max(most[name], raised[name])),
  };
}

/** Settings with other tokens. */
export function withFitSettings(settings: Settings, tokens: FitSettings): Settings {
  return { ...settings, ...tokens };
}

export function each(tokenOf: (name: keyof FitSettings) => number): FitSettings {
  return {
    size: tokenOf('size'),
    leading: tokenOf('leading'),
    margin: tokenOf('margin'),
    spacing: tokenOf('spacing'),
  };
}
