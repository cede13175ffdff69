import type { Layout } from '../layout/layout.ts';
import type { LayoutReport, PageReport } from '../model/layout-report.ts';

/** What matters of a résumé that was laid out at one step. */
export interface Trial {
  readonly pages: number;
  /** Lines and pages that are overfull, and heads that are parted from their text. */
  readonly faults: number;
}

export function trialOf({ report }: Pick<Layout, 'report'>): Trial {
  const flows = [report.pages, ...report.sideFlows.map(({ pages }) => pages)];
  return { pages: Math.max(...flows.map((pages) => pages.length)), faults: faultsOf(report, flows.flat()) };
}

function faultsOf({ overfullLines }: LayoutReport, pages: readonly PageReport[]): number {
  const faulty = pages.filter(({ fill, breakAt }) => fill > 1 || breakAt === 'after-head');
  return overfullLines.length + faulty.length;
}

/**
 * How full so many pages would be: above 1 there is more than they hold. White between two pages is counted,
 * and drawn in as far as it goes.
 */
export function loadOf({ flows }: Pick<Layout, 'flows'>, pages: number): number {
  return Math.max(
    ...flows.map(({ galley, heights }) => {
      const { first, other, last = other } = heights;
      const room = pages === 1 ? first : first + (pages - 2) * other + last;
      return galley.reduce((sum, item) => sum + leastHeight(item), 0) / room;
    }),
  );
}

/** What share of the height is white. */
export function whiteShareOf({ flows }: Pick<Layout, 'flows'>): number {
  let [all, white] = [0, 0];
  for (const item of flows.flatMap(({ galley }) => galley)) {
    all += leastHeight(item);
    if (item.kind === 'space') white += leastHeight(item);
  }
  return all === 0 ? 0 : white / all;
}

function leastHeight(item: Layout['flows'][number]['galley'][number]): number {
  return item.kind === 'line' ? item.above + item.below : item.height - item.shrink;
}
