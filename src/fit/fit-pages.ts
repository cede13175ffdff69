import type { Layout } from '../layout/layout.ts';
import type { LayoutReport, PageReport } from '../model/layout-report.ts';
import type { Settings } from '../theme/settings/settings.ts';
import { type EstimateBasis, estimateStep, findStep } from './find-step.ts';
import type { ResolvedFit } from './fit-options.ts';
import { shortfallOf, tooLongToFit } from './fit-report.ts';
import { type FitSteps, fitStepsOf, minSizeOf } from './fit-steps.ts';

/** A layout with the settings of one step. */
interface Trial<Result> {
  readonly result: Result;
  /** Number of pages of the longest flow. */
  readonly pages: number;
  /** Number of overfull lines and pages, and of headings that a page break separates from their text. */
  readonly defects: number;
}

/**
 * Fits a résumé to its pages: lays it out at the loosest step that has no more pages than allowed, and no more than
 * the design has. Skips a step with defects, unless all steps have them. If even the tightest step is too long,
 * returns that one, with a problem that says by how much. Never scales the page.
 *
 * @param layOut Composes the résumé with settings and lays it out.
 */
export async function fitPages<Result extends Layout>(
  settings: Settings,
  resolved: ResolvedFit,
  layOut: (settings: Settings) => Promise<Result>,
): Promise<Result> {
  const unlimited = fitStepsOf(settings, resolved.min, 0);
  const start = unlimited.steps[unlimited.designed];
  if (start === undefined) return layOut(settings);
  const designed = await layOut({ ...settings, ...start.settings });
  const fitSteps = fitStepsOf(settings, resolved.min, minSizeOf(designed.display, settings.family));
  const trials = new Map<number, Trial<Result>>([[fitSteps.designed, trialOf(designed)]]);
  const tryStep = async (number: number): Promise<Trial<Result>> => {
    const known = trials.get(number);
    if (known !== undefined) return known;
    const changed = fitSteps.steps[number]?.settings ?? start.settings;
    const trial = trialOf(await layOut({ ...settings, ...changed }));
    trials.set(number, trial);
    return trial;
  };
  const chosen = await chooseStep(fitSteps, settings, resolved, trials, tryStep);
  return withReport(await tryStep(chosen), { settings, resolved, fitSteps, chosen, layouts: trials.size });
}

function trialOf<Result extends Layout>(result: Result): Trial<Result> {
  const { report } = result;
  const flows = [report.pages, ...report.sideFlows.map(({ pages }) => pages)];
  return {
    result,
    pages: Math.max(...flows.map((pages) => pages.length)),
    defects: countDefects(report, flows.flat()),
  };
}

function countDefects({ overfullLines }: LayoutReport, pages: readonly PageReport[]): number {
  const defective = pages.filter(({ fill, breakAt }) => fill > 1 || breakAt === 'after-head');
  return overfullLines.length + defective.length;
}

/** Fullness that pages are likely to reach: first lines are lower than others, and page ends keep a little space. */
const likelyFullness = { onePage: 1.01, morePages: 0.99 } as const;

async function chooseStep<Result extends Layout>(
  { steps, designed }: FitSteps,
  { paper }: Settings,
  { pages }: ResolvedFit,
  trials: ReadonlyMap<number, Trial<Result>>,
  tryStep: (number: number) => Promise<Trial<Result>>,
): Promise<number> {
  const asDesigned = await tryStep(designed);
  const last = steps.length - 1;
  const maxPages = Math.min(pages, asDesigned.pages);
  const maxFullness = maxPages === 1 ? likelyFullness.onePage : likelyFullness.morePages;
  const spaceShare = spaceShareOf(asDesigned.result);
  const basis: EstimateBasis = { steps, designed, paperHeight: paper.height, spaceShare };
  const guess = (): number => {
    const measurements = Array.from(trials, ([step, { result }]) => ({
      step,
      fullness: fullnessOf(result, maxPages),
    }));
    return estimateStep(basis, measurements, maxFullness);
  };
  // A defect at both ends comes from the text: no settings cure it.
  let tolerated = asDesigned.defects > 0 ? Math.min(asDesigned.defects, (await tryStep(last)).defects) : 0;
  for (;;) {
    const fits = (trial: Trial<Result>): boolean => trial.pages <= maxPages && trial.defects <= tolerated;
    const found = await findStep({
      count: steps.length,
      tried: new Map(Array.from(trials, ([step, trial]) => [step, fits(trial)])),
      fits: async (step) => fits(await tryStep(step)),
      guess,
    });
    if (found !== undefined) return found;
    const defects = [...trials.values()]
      .filter((trial) => trial.pages <= maxPages)
      .map((trial) => trial.defects);
    if (defects.length === 0) return last;
    tolerated = Math.min(...defects);
  }
}

/**
 * Returns the fullness of so many pages: above 1 there is more text than they hold. Space between two pages counts,
 * shrunk as far as possible.
 */
function fullnessOf({ flows }: Pick<Layout, 'flows'>, pages: number): number {
  return Math.max(
    ...flows.map(({ galley, heights }) => {
      const { first, other, last = other } = heights;
      const available = pages === 1 ? first : first + (pages - 2) * other + last;
      return galley.reduce((sum, item) => sum + minHeightOf(item), 0) / available;
    }),
  );
}

/** Returns the share of space in the height of all flows. */
function spaceShareOf({ flows }: Pick<Layout, 'flows'>): number {
  let [total, space] = [0, 0];
  for (const item of flows.flatMap(({ galley }) => galley)) {
    total += minHeightOf(item);
    if (item.kind === 'space') space += minHeightOf(item);
  }
  return total === 0 ? 0 : space / total;
}

function minHeightOf(item: Layout['flows'][number]['galley'][number]): number {
  return item.kind === 'line' ? item.above + item.below : item.height - item.shrink;
}

/** What a report says about a fit. */
interface Choice {
  readonly settings: Settings;
  readonly resolved: ResolvedFit;
  readonly fitSteps: FitSteps;
  readonly chosen: number;
  readonly layouts: number;
}

function withReport<Result extends Layout>({ result, pages }: Trial<Result>, choice: Choice): Result {
  const { settings, resolved, fitSteps, chosen, layouts } = choice;
  const { size, leading, margin, spacing } = settings;
  const before = { size, leading, margin, spacing };
  const { settings: after, tightness } = fitSteps.steps[chosen] ?? { settings: before, tightness: 0 };
  const fit = { wanted: resolved.pages, pages, tightness, before, after, layouts };
  if (pages <= resolved.pages) return { ...result, report: { ...result.report, fit } };
  const shortfall = shortfallOf(result, resolved.pages);
  return {
    ...result,
    report: { ...result.report, fit: { ...fit, shortfall } },
    problems: [...result.problems, tooLongToFit(shortfall, fit, resolved.place)],
  };
}
