import type { Layout } from '../layout/layout.ts';
import type { Settings } from '../theme/settings/settings.ts';
import { estimateStep } from './estimate.ts';
import { findStep } from './find-step.ts';
import type { ResolvedFit } from './fit-options.ts';
import { fitSettingsOf, withFitSettings } from './fit-settings.ts';
import { type FitSteps, fitStepsOf } from './fit-steps.ts';
import { leastSizeOf } from './least-size.ts';
import { shortfallOf, tooLongToFit } from './shortfall.ts';
import { loadOf, type Trial, trialOf, whiteShareOf } from './trial.ts';

/** How full pages are likely to become by `loadOf`: first lines are lower than others, and feet stay a little white. */
const likelyFull = { onePage: 1.01, morePages: 0.99 } as const;

/** A résumé laid out at one step. */
interface LaidOutStep<Set> extends Trial {
  readonly set: Set;
}

/**
 * Sets a résumé as loosely as its pages allow: at the loosest step of its theme's fitSteps that has no more pages
 * than are wished for, and no more than the design has. `set` composes it with settings and lays it out. A step
 * with a hard fault is passed over unless all have it. Where even the tightest is too long, that is what comes,
 * and a problem says by how much. The page itself is never scaled.
 */
export async function fitPages<Set extends Layout>(
  settings: Settings,
  resolved: ResolvedFit,
  set: (settings: Settings) => Promise<Set>,
): Promise<Set> {
  const bare = fitStepsOf(settings, resolved.min, 0);
  const start = bare.steps[bare.designed];
  if (start === undefined) return set(settings);
  const designed = await set(withFitSettings(settings, start.tokens));
  const fitSteps = fitStepsOf(settings, resolved.min, leastSizeOf(designed.display, settings.family));
  const steps = new Map<number, LaidOutStep<Set>>([
    [fitSteps.designed, { set: designed, ...trialOf(designed) }],
  ]);
  const setAt = async (number: number): Promise<LaidOutStep<Set>> => {
    const known = steps.get(number);
    if (known !== undefined) return known;
    const tokens = fitSteps.steps[number]?.tokens ?? start.tokens;
    const laidOut = await set(withFitSettings(settings, tokens));
    const step = { set: laidOut, ...trialOf(laidOut) };
    steps.set(number, step);
    return step;
  };
  const chosen = await chooseStep(fitSteps, settings, resolved, steps, setAt);
  return withReport(await setAt(chosen), { settings, resolved, fitSteps, chosen, layouts: steps.size });
}

async function chooseStep<Set extends Layout>(
  fitSteps: FitSteps,
  { paper }: Settings,
  { pages }: ResolvedFit,
  tried: ReadonlyMap<number, LaidOutStep<Set>>,
  setAt: (number: number) => Promise<LaidOutStep<Set>>,
): Promise<number> {
  const { steps, designed } = fitSteps;
  const asDesigned = await setAt(designed);
  const last = steps.length - 1;
  const most = Math.min(pages, asDesigned.pages);
  const full = most === 1 ? likelyFull.onePage : likelyFull.morePages;
  const whiteShare = whiteShareOf(asDesigned.set);
  const known = { steps, designed, paperHeight: paper.height, whiteShare };
  const guess = (): number => {
    const measurements = Array.from(tried, ([step, { set }]) => ({ step, load: loadOf(set, most) }));
    return estimateStep(known, measurements, full);
  };
  // A fault at both ends is one of the text, which no setting cures.
  let tolerated = asDesigned.faults > 0 ? Math.min(asDesigned.faults, (await setAt(last)).faults) : 0;
  for (;;) {
    const fits = (trial: Trial): boolean => trial.pages <= most && trial.faults <= tolerated;
    const found = await findStep({
      count: steps.length,
      tried: new Map(Array.from(tried, ([step, trial]) => [step, fits(trial)])),
      fits: async (step) => fits(await setAt(step)),
      guess,
    });
    if (found !== undefined) return found;
    const faulty = [...tried.values()].filter((trial) => trial.pages <= most).map(({ faults }) => faults);
    if (faulty.length === 0) return last;
    tolerated = Math.min(...faulty);
  }
}

interface Choice {
  readonly settings: Settings;
  readonly resolved: ResolvedFit;
  readonly fitSteps: FitSteps;
  readonly chosen: number;
  readonly layouts: number;
}

function withReport<Set extends Layout>({ set, pages }: LaidOutStep<Set>, choice: Choice): Set {
  const { settings, resolved, fitSteps, chosen, layouts } = choice;
  const before = fitSettingsOf(settings);
  const { tokens: after, tightness } = fitSteps.steps[chosen] ?? { tokens: before, tightness: 0 };
  const fit = { wanted: resolved.pages, pages, tightness, before, after, layouts };
  if (pages <= resolved.pages) return { ...set, report: { ...set.report, fit } };
  const shortfall = shortfallOf(set, resolved.pages);
  const problem = tooLongToFit(shortfall, fit, resolved.place);
  return {
    ...set,
    report: { ...set.report, fit: { ...fit, shortfall } },
    problems: [...set.problems, problem],
  };
}
