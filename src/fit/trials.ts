import type { Layout } from '../layout/layout.ts';
import type { LayoutReport, PageReport } from '../model/layout-report.ts';
import type { Settings } from '../theme/settings/settings.ts';
import { estimateStep } from './estimate-step.ts';
import { findStep } from './find-step.ts';
import type { FitSteps } from './fit-steps.ts';
import { loadOf, type PagesToFill, spaceShareOf } from './page-load.ts';

/** A layout with the settings of one step. */
export interface Trial<Result> {
  readonly result: Result;
  /** Number of pages of the longest flow. */
  readonly pages: number;
  /** Number of overfull lines and pages, and of headings that a page break separates from their text. */
  readonly defects: number;
  /** Number of pages with a large blank area at the foot, though the text goes on. */
  readonly holes: number;
  /** Number of lists that a page break divides badly. */
  readonly dividedLists: number;
  /** True if the last page is nearly empty, and not because of a page break in the file. */
  readonly endsSparse: boolean;
}

/** Composes a résumé with settings and lays it out. */
export type LayOut<Result> = (settings: Settings) => Promise<Result>;

/** The steps of a résumé, and the layouts that were tried. No step is laid out twice. */
export class Trials<Result extends Layout> {
  readonly fitSteps: FitSteps;
  readonly #settings: Settings;
  readonly #layOut: LayOut<Result>;
  readonly #tried = new Map<number, Trial<Result>>();
  readonly #designed: Trial<Result>;

  /** @param designed The layout of the step as designed. */
  constructor(fitSteps: FitSteps, settings: Settings, designed: Result, layOut: LayOut<Result>) {
    this.fitSteps = fitSteps;
    this.#settings = settings;
    this.#layOut = layOut;
    this.#designed = trialOf(designed);
    this.#tried.set(fitSteps.designed, this.#designed);
  }

  /** The layout as designed. */
  get designed(): Trial<Result> {
    return this.#designed;
  }

  /** The steps that were tried. */
  get tried(): ReadonlyMap<number, Trial<Result>> {
    return this.#tried;
  }

  /** Lays the résumé out at a step, unless it was tried before. */
  async at(step: number): Promise<Trial<Result>> {
    const known = this.#tried.get(step);
    if (known !== undefined) return known;
    const settings = { ...this.#settings, ...this.fitSteps.steps[step]?.settings };
    const trial = trialOf(await this.#layOut(settings));
    this.#tried.set(step, trial);
    return trial;
  }

  /** Returns how tight a step is, from −1 to 1. */
  tightnessOf(step: number): number {
    return this.fitSteps.steps[step]?.tightness ?? 0;
  }

  /**
   * Finds the loosest of the first steps that fits, as `findStep` does.
   *
   * @param count Number of steps to search, from the loosest.
   * @param targets What the text is to fill, for estimates.
   */
  find(
    count: number,
    targets: readonly PagesToFill[],
    fits: (trial: Trial<Result>) => boolean,
  ): Promise<number | undefined> {
    return findStep({
      count,
      tried: new Map(Array.from(this.#tried, ([step, trial]) => [step, fits(trial)])),
      fits: async (step) => fits(await this.at(step)),
      guess: () => this.#estimate(targets),
    });
  }

  /** Estimates the loosest step at which the text fills the targets, from the layouts that were tried. */
  #estimate(targets: readonly PagesToFill[]): number {
    const { steps, designed } = this.fitSteps;
    const { paper } = this.#settings;
    const spaceShare = spaceShareOf(this.#designed.result.flows);
    const measurements = Array.from(this.#tried, ([step, { result }]) => ({
      step,
      fullness: loadOf(result.flows, targets),
    }));
    const isOnePage = targets.every(({ pages }) => pages === 1);
    const maxFullness = isOnePage ? likelyFullness.onePage : likelyFullness.morePages;
    return estimateStep({ steps, designed, paper, spaceShare }, measurements, maxFullness);
  }
}

/** Fullness that pages are likely to reach: first lines are lower than others, and page ends keep a little space. */
const likelyFullness = { onePage: 1.01, morePages: 0.99 } as const;

function trialOf<Result extends Layout>(result: Result): Trial<Result> {
  const { report } = result;
  const flows = [report.pages, ...report.sideFlows.map(({ pages }) => pages)];
  const pages = Math.max(...flows.map((each) => each.length));
  return {
    result,
    pages,
    defects: countDefects(report, flows.flat()),
    holes: report.defects.filter(({ kind }) => kind === 'white-at-foot').length,
    dividedLists: report.defects.filter(({ kind }) => kind === 'divided-list').length,
    endsSparse: endsSparse(report, pages),
  };
}

function countDefects({ overfullLines }: LayoutReport, pages: readonly PageReport[]): number {
  const defective = pages.filter(({ fill, breakAt }) => fill > 1 || breakAt === 'after-head');
  return overfullLines.length + defective.length;
}

function endsSparse({ pages, defects }: LayoutReport, pageCount: number): boolean {
  return (
    pages.length === pageCount &&
    pages.at(-2)?.breakAt !== 'forced' &&
    defects.some(({ kind }) => kind === 'nearly-empty')
  );
}
