import type { LayoutReport } from '../../src/index.ts';
import type { Galley } from '../../src/layout/blocks/galley.ts';
import type { CutPage } from '../../src/layout/pages/break-pages.ts';
import { galleyOfPage } from '../../src/layout/pages/cut-flows.ts';
import type { RenderedCell } from './cell.ts';
import type { Measures } from './measure.ts';

/** Largest empty share of an inner page’s height. */
const mostWhite = 0.12;
/** Smallest filled share of the last page’s height. */
const leastFill = 0.25;
/** Share of its height that a page fills if its spaces are stretched. */
const leastStretchedFill = 0.96;
/** Growth of space that nobody sees, as a share of its height. */
const unseenGrowth = 0.005;
/** Tightness that nobody sees: the first third of what a fit may use. */
const unseenTightness = 1 / 3;

/**
 * Measures the fill of pages by the layout, which alone knows where a frame ends and how high a space is by nature.
 * The tool guesses both from the PDF, and mistakes a footer of one page for text.
 */
export function pageMeasures({
  report,
  flows,
  onOnePageFewer,
}: Pick<RenderedCell, 'report' | 'flows' | 'onOnePageFewer'>): Measures {
  const inner = report.pages.filter(({ breakAt }) => breakAt !== undefined && breakAt !== 'forced');
  const cutPages = flows.flatMap((flow) =>
    flow.breaks.pages.map((page, number) => ({
      fill: page.fill,
      growth: growthOf(galleyOfPage(flow, number), page),
    })),
  );
  return {
    pages: Math.max(...flows.map(({ breaks }) => breaks.pages.length)),
    last_page_fill_pct: 100 * (report.pages.at(-1)?.fill ?? 0),
    worst_inner_bottom_pct: 100 * Math.max(0, ...inner.map(({ fill }) => 1 - fill)),
    holes: inner.filter(({ fill }) => fill < 1 - mostWhite).length,
    no_fuller_last_page: hasNoFullerLastPage(report),
    stretched_and_short: cutPages.filter(
      ({ fill, growth }) => growth > unseenGrowth && fill < leastStretchedFill,
    ).length,
    space_growth_pct: 100 * Math.max(0, ...cutPages.map(({ growth }) => growth)),
    needless: isNeedless(onOnePageFewer) ? 1 : 0,
  };
}

/** Returns the largest share of its height by which a space of a page grows. */
function growthOf(galley: Galley, { from, to, ratio }: CutPage): number {
  if (ratio <= 0) return 0;
  const spaces = galley.slice(from, to).filter((item) => item.kind === 'space');
  return Math.max(0, ...spaces.map(({ height, stretch }) => (height > 0 ? (ratio * stretch) / height : 0)));
}

/** True if layout found no alternative with a fuller last page and no large blank area on another. */
function hasNoFullerLastPage({ defects }: LayoutReport): boolean {
  const sparse = defects.find(({ kind }) => kind === 'nearly-empty');
  if (sparse === undefined) return false;
  const pages = sparse.alternative?.pages ?? [];
  const [last] = pages.slice(-1);
  const inner = pages.slice(0, -1);
  return last === undefined || last.fill < leastFill || inner.some(({ fill }) => fill < 1 - mostWhite);
}

/** True if a tightening that nobody sees sets the CV on one page fewer. */
function isNeedless(onOnePageFewer: LayoutReport | undefined): boolean {
  const fit = onOnePageFewer?.fit;
  return fit !== undefined && fit.shortfall === undefined && fit.tightness <= unseenTightness;
}
