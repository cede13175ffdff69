import type { Layout } from '../layout/layout.ts';
import { breakPages } from '../layout/pages/break-pages.ts';
import type { FitReport, FitShortfall, LayoutReport, PageReport } from '../model/layout-report.ts';
import { type Place, type Problem, problem } from '../model/problem.ts';
import type { Settings } from '../theme/settings/settings.ts';
import { type EstimateBasis, estimateStep, findStep } from './find-step.ts';
import type { ResolvedFit } from './fit-options.ts';
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

/** The chosen step, and the data of its report. */
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

type Flow = Layout['flows'][number];

/** Number of sections that a shortfall lists. A longer list does not help. */
const maxSections = 3;

/** Counts the lines that do not fit on so many pages, and lists the longest sections. */
function shortfallOf({ flows }: Pick<Layout, 'flows'>, pages: number): FitShortfall {
  const sections = flows
    .flatMap(sectionsOf)
    .toSorted((one, other) => other.lines - one.lines)
    .slice(0, maxSections);
  return { lines: flows.reduce((sum, flow) => sum + linesBeyond(flow, pages), 0), sections };
}

/** Counts the lines after so many full pages. Without `endsAnywhere` the last pages would share their lines. */
function linesBeyond({ galley, heights }: Flow, pages: number): number {
  const filled = breakPages(galley, heights, { endsAnywhere: true });
  return filled.pages.slice(pages).reduce((sum, { from, to }) => sum + lineCount(galley.slice(from, to)), 0);
}

function lineCount(galley: Flow['galley']): number {
  return galley.reduce((sum, item) => sum + (item.kind === 'line' ? 1 + item.attached.length : 0), 0);
}

/** Returns the sections of a flow by their headings; entries, if it has no section headings. */
function sectionsOf({ galley }: Flow): FitShortfall['sections'] {
  const starts = galley.flatMap((item, from) => {
    const heading = item.kind === 'line' ? item.outlineTitles.find(({ level }) => level === 1) : undefined;
    return heading ? [{ title: heading.title, from }] : [];
  });
  return starts.map(({ title, from }, index) => {
    return { title, lines: lineCount(galley.slice(from, starts[index + 1]?.from)) };
  });
}

/** Builds the problem of a résumé that is too long for its pages. */
function tooLongToFit(
  { lines, sections }: FitShortfall,
  { wanted, pages }: FitReport,
  place: Place | undefined,
): Problem {
  const longest = sections.map((section) => `“${section.title}” (${counted(section.lines, 'line')})`);
  const cut =
    longest.length === 0 ? 'Shorten the text' : `Shorten the longest sections: ${longest.join(', ')}`;
  const message =
    `The résumé is ${counted(lines, 'line')} too long for ${counted(wanted, 'page')}, even with the tightest ` +
    `settings. It has ${counted(pages, 'page')}.`;
  return problem('too-long-to-fit', message, {
    place,
    hint: `${cut}. Or allow more pages, or lower minimums.`,
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
