import type { Layout } from '../layout/layout.ts';
import type { FitReport } from '../model/layout-report.ts';
import { finishWithPauses, type StepOptions } from '../model/steps.ts';
import type { Settings } from '../theme/settings/settings.ts';
import type { FitToPages, SoftFit } from './fit-options.ts';
import { fitStepsOf, minSizeOf } from './fit-steps.ts';
import { wholeFlowsOn } from './page-load.ts';
import { shortfallOf, tooLongToFit } from './shortfall.ts';
import { chooseSoftStep } from './soft-fit.ts';
import { type LayOut, type Trial, Trials } from './trials.ts';

/** Options of `fitPages`. */
export interface FitPagesOptions extends StepOptions {
  /** True for a design whose only page is full: a soft fit loosens it until it is. Default: false. */
  readonly fullPage?: boolean | undefined;
}

/**
 * Fits a résumé: softly, as `chooseSoftStep` says; or to a number of pages, at the loosest step that has no more pages
 * than allowed, and no more than the design has. If even the tightest step is too long, fits it softly, with a problem
 * that says by how much. Never scales the page.
 *
 * @param layOut Composes the résumé with settings and lays it out.
 */
export async function fitPages<Result extends Layout>(
  settings: Settings,
  resolved: SoftFit | FitToPages,
  layOut: LayOut<Result>,
  options: FitPagesOptions = {},
): Promise<Result> {
  const { fullPage = false } = options;
  const unlimited = fitStepsOf(settings, resolved.min, 0);
  const start = unlimited.steps[unlimited.designed];
  const designed = await layOut({ ...settings, ...start?.settings });
  const fitSteps = fitStepsOf(settings, resolved.min, minSizeOf(designed.display, settings.family));
  const trials = new Trials(fitSteps, settings, designed, layOut);
  if (resolved.kind === 'soft') return reported(await chooseSoftStep(trials, fullPage), settings, trials);
  const step = await chooseStep(resolved.pages, trials);
  if ((await trials.at(step)).pages <= resolved.pages)
    return reported(step, settings, trials, { wanted: resolved.pages });
  return tooLong(step, resolved, settings, trials, options);
}

/** Chooses the loosest step on so many pages. Skips a step with defects, unless all steps have them. */
async function chooseStep<Result extends Layout>(pages: number, trials: Trials<Result>): Promise<number> {
  const { designed, fitSteps } = trials;
  const last = fitSteps.steps.length - 1;
  const maxPages = Math.min(pages, designed.pages);
  const targets = wholeFlowsOn(maxPages, designed.result.flows);
  // A defect at both ends comes from the text: no settings cure it.
  let tolerated = designed.defects > 0 ? Math.min(designed.defects, (await trials.at(last)).defects) : 0;
  for (;;) {
    const fits = (trial: Trial<Result>): boolean => trial.pages <= maxPages && trial.defects <= tolerated;
    const found = await trials.find(fitSteps.steps.length, targets, fits);
    if (found !== undefined) return found;
    const defects = [...trials.tried.values()]
      .filter((trial) => trial.pages <= maxPages)
      .map((trial) => trial.defects);
    if (defects.length === 0) return last;
    tolerated = Math.min(...defects);
  }
}

/** Fits a résumé softly that has too many pages even at the tightest step. */
async function tooLong<Result extends Layout>(
  tightest: number,
  { pages: wanted, place }: FitToPages,
  settings: Settings,
  trials: Trials<Result>,
  options: FitPagesOptions,
): Promise<Result> {
  const { result: longest } = await trials.at(tightest);
  const shortfall = await finishWithPauses(shortfallOf(longest, wanted), options);
  const step = await chooseSoftStep(trials, options.fullPage ?? false);
  const result = await reported(step, settings, trials, { wanted, shortfall });
  const { pages } = await trials.at(step);
  return { ...result, problems: [...result.problems, tooLongToFit(shortfall, wanted, pages, place)] };
}

/** Returns the layout at a step, with a report of the fit. */
async function reported<Result extends Layout>(
  step: number,
  settings: Settings,
  trials: Trials<Result>,
  wanted: Pick<FitReport, 'wanted' | 'shortfall'> = {},
): Promise<Result> {
  const { result, pages } = await trials.at(step);
  const { size, leading, margin, spacing } = settings;
  const before = { size, leading, margin, spacing };
  const fit: FitReport = {
    ...wanted,
    pages,
    designedPages: trials.designed.pages,
    tightness: trials.tightnessOf(step),
    before,
    after: trials.fitSteps.steps[step]?.settings ?? before,
    layouts: trials.tried.size,
  };
  return { ...result, report: { ...result.report, fit } };
}
