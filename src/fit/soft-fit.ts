import type { Layout } from '../layout/layout.ts';
import { sparseFill } from '../layout/pages/page-cost.ts';
import { findStep } from './find-step.ts';
import { betterThanShortEnd, unnoticed } from './fit-steps.ts';
import { loadOf, oneFewerPage, type PagesToFill, wholeFlowsOn } from './page-load.ts';
import type { Trial, Trials } from './trials.ts';

/** Number of layouts after which no more are tried for the sake of flaws. */
const mostLayouts = 6;

/** Fullness of one page fewer above which no tightening that stays unnoticed saves a page. */
const maxLoad = 1.14;

/**
 * Share of a page up to which text that is too much for one page fewer is a short end, however the pages are broken. To
 * save its page the text may be tightened further.
 */
const shortEnd = 0.25;

/** Number of pages above which nothing is tried: so long a text is no résumé, and another layout would take long. */
const maxPages = 30;

/** Share of its height from which the page of a design with a full page is full. */
const fullPageFill = 0.97;

/**
 * Chooses the step of a soft fit:
 *
 * 1. The least tightening that saves a page and is not noticed, or that is better than a short last page.
 * 2. If none saves one, the least loosening that is not noticed and fills a nearly empty last page or a large blank
 *    area at the foot of a page.
 * 3. Otherwise the design, as for a text of more than 30 pages.
 *
 * @param fullPage True for a design whose only page is full. It is loosened until it is.
 */
export async function chooseSoftStep<Result extends Layout>(
  trials: Trials<Result>,
  fullPage: boolean,
): Promise<number> {
  if (trials.designed.pages > maxPages) return trials.fitSteps.designed;
  const saving = await stepSavingPage(trials);
  if (saving !== undefined) return saving;
  const { designed } = trials;
  if (fullPage && designed.pages === 1) return stepWithFullPage(trials);
  return (await looserStep(trials)) ?? trials.fitSteps.designed;
}

/** Returns the least tightening that saves a page, or `undefined` if none within the limits does. */
async function stepSavingPage<Result extends Layout>(trials: Trials<Result>): Promise<number | undefined> {
  const { designed } = trials;
  const { flows } = designed.result;
  const targets = designed.pages > 1 ? oneFewerPage(flows) : undefined;
  const tightest = targets && greatestTightness(flows, targets);
  if (targets === undefined || tightest === undefined) return undefined;
  const savesPage = (trial: Trial<Result>): boolean =>
    trial.pages < designed.pages && trial.defects <= designed.defects;
  const found = await trials.find(stepCount(trials, tightest), targets, savesPage);
  if (found === undefined) return undefined;
  const tighter = Array.from({ length: stepCount(trials, unnoticed) }, (_, step) => step).slice(found + 1);
  return (await firstBetter(trials, found, tighter, savesPage)) ?? found;
}

/** Returns the greatest tightness at which it is worth saving a page, or `undefined` if the text is too much for that. */
function greatestTightness(flows: Layout['flows'], targets: readonly PagesToFill[]): number | undefined {
  const load = loadOf(flows, targets);
  const pages = Math.max(...targets.map((target) => target.pages));
  if ((load - 1) * pages <= shortEnd) return betterThanShortEnd;
  return load <= maxLoad ? unnoticed : undefined;
}

/** Counts the steps up to a tightness. */
function stepCount<Result extends Layout>({ fitSteps }: Trials<Result>, tightest: number): number {
  return fitSteps.steps.filter(({ tightness }) => tightness <= tightest).length;
}

/** Returns the loosest step that keeps the résumé on its only page. */
async function stepWithFullPage<Result extends Layout>(trials: Trials<Result>): Promise<number> {
  const { designed, fitSteps } = trials;
  if ((designed.result.report.pages[0]?.fill ?? 1) >= fullPageFill) return fitSteps.designed;
  const fits = ({ pages, defects }: Trial<Result>): boolean => pages === 1 && defects <= designed.defects;
  const targets = wholeFlowsOn(1, designed.result.flows);
  return (await trials.find(fitSteps.designed + 1, targets, fits)) ?? fitSteps.designed;
}

/** Returns the least loosening that fills a nearly empty end or blank feet of pages, or `undefined` if none does. */
async function looserStep<Result extends Layout>(trials: Trials<Result>): Promise<number | undefined> {
  const { designed, fitSteps } = trials;
  const looser = fitSteps.steps
    .flatMap(({ tightness }, step) => (tightness < 0 && tightness >= -unnoticed ? [step] : []))
    .toReversed();
  const keepsPages = ({ pages, defects }: Trial<Result>): boolean =>
    pages <= designed.pages && defects <= designed.defects;
  if (designed.endsSparse) return stepFillingEnd(trials, looser, keepsPages);
  return designed.holes > 0 ? firstBetter(trials, fitSteps.designed, looser, keepsPages) : undefined;
}

/** Returns the first of some looser steps at which the last page is no longer nearly empty. */
async function stepFillingEnd<Result extends Layout>(
  trials: Trials<Result>,
  looser: readonly number[],
  isAllowed: (trial: Trial<Result>) => boolean,
): Promise<number | undefined> {
  const loosest = looser.at(-1);
  if (loosest === undefined) return undefined;
  // The last page gets fuller from step to step: if the loosest of them does not fill it, none does.
  const [least, most] = [endFill(trials.designed), endFill(await trials.at(loosest))];
  const fits = (trial: Trial<Result>): boolean => isAllowed(trial) && !trial.endsSparse;
  const found = await findStep({
    count: looser.length,
    tried: new Map([[looser.length - 1, fits(await trials.at(loosest))]]),
    fits: async (index) => fits(await trials.at(looser[index] ?? loosest)),
    guess: () => Math.ceil((looser.length * (sparseFill - least)) / (most - least)) - 1,
  });
  return found === undefined ? undefined : looser[found];
}

/** Returns how full the last page is. */
function endFill<Result extends Layout>({ result }: Trial<Result>): number {
  return result.report.pages.at(-1)?.fill ?? 1;
}

/**
 * Tries steps in their order, and returns the first with the fewest flaws; `undefined` if none has fewer than the step
 * `than`. Ends at a step that is not allowed, since those after it are even further from the design, and after enough layouts.
 */
async function firstBetter<Result extends Layout>(
  trials: Trials<Result>,
  than: number,
  steps: readonly number[],
  isAllowed: (trial: Trial<Result>) => boolean,
): Promise<number | undefined> {
  let least = flawsOf(await trials.at(than));
  let best: number | undefined;
  for (const step of steps) {
    if (least === 0 || (trials.tried.size >= mostLayouts && !trials.tried.has(step))) break;
    const trial = await trials.at(step);
    if (!isAllowed(trial)) break;
    if (flawsOf(trial) >= least) continue;
    least = flawsOf(trial);
    best = step;
  }
  return best;
}

/** Weights of flaws: one of a kind counts more than all of the next kind. */
const flawWeights = { sparseEnd: 1e6, hole: 1e3, dividedList: 1 } as const;

/** Adds up what is wrong with the pages of a layout: a nearly empty end, blank areas at their feet, divided lists. */
function flawsOf<Result>({ endsSparse, holes, dividedLists }: Trial<Result>): number {
  const { sparseEnd, hole, dividedList } = flawWeights;
  return (endsSparse ? sparseEnd : 0) + holes * hole + dividedLists * dividedList;
}
