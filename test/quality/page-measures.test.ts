import { describe, expect, test } from 'vitest';
import type { LayoutReport, PageReport } from '../../src/index.ts';

import type { CutFlow } from '../../src/layout/pages/cut-flows.ts';
import { breakPages } from '../layout/pages/finished.ts';
import { galleyOf } from '../layout/pages/written-galley.ts';
import type { Measures } from './measure.ts';
import { pageMeasures } from './page-measures.ts';

function reportOf(pages: readonly PageReport[], changes: Partial<LayoutReport> = {}): LayoutReport {
  const rag = { lines: 0, mean: 0, deviation: 0 };
  const none = {
    faces: [],
    fallbacks: [],
    overfullLines: [],
    raggedInstead: [],
    defects: [],
    sideFlows: [],
    masters: [],
  };
  return { pages, ...none, rag, lines: 0, runts: 0, hyphens: 0, cost: 0, ...changes };
}

function page(fill: number, breakAt?: PageReport['breakAt']): PageReport {
  return { fill, breakAt, breakCost: 0, cost: 0 };
}

const space = { height: 10, stretch: 1.5, shrink: 0 };

/** A flow of lines ten points high with spaces of ten points, on pages of a height. */
function flowOn(height: number): CutFlow {
  const galley = galleyOf('xBxBxBxBxBx', { block: space });
  const heights = { first: height, other: height };
  return { name: 'main', galley, heights, breaks: breakPages(galley, heights) };
}

function measured(
  report: LayoutReport,
  flows: readonly CutFlow[] = [flowOn(200)],
  onOnePageFewer?: LayoutReport,
): Measures {
  return pageMeasures({ report, flows, onOnePageFewer });
}

describe('the measures of pages', () => {
  test('count a hole only where the text goes on', () => {
    const pages = [page(0.8, 'entry'), page(0.8, 'forced'), page(0.9, 'entry'), page(0.1)];
    const measures = measured(reportOf(pages));
    expect(measures).toMatchObject({ holes: 1, last_page_fill_pct: 10 });
    expect(measures.worst_inner_bottom_pct).toBeCloseTo(20);
  });

  test('say by how much the spaces of a page grow, as a share of their height', () => {
    expect(measured(reportOf([page(1)])).space_growth_pct).toBe(0);
    // Three lines and two spaces are 50 points high by nature.
    expect(measured(reportOf([page(1)]), [flowOn(52)]).space_growth_pct).toBeCloseTo(10);
  });

  test('find a page that is stretched and yet short', () => {
    const flow = flowOn(52);
    const [first, ...rest] = flow.breaks.pages;
    if (first === undefined) throw new Error('there is no page');
    const short = { ...flow, breaks: { ...flow.breaks, pages: [{ ...first, fill: 0.9 }, ...rest] } };
    expect(measured(reportOf([page(1)]), [flow]).stretched_and_short).toBe(0);
    expect(measured(reportOf([page(1)]), [short]).stretched_and_short).toBe(1);
  });

  test('call a page needless that a fit within its first third saves', () => {
    const settings = { size: 10, leading: 13, margin: 50, spacing: 1 };
    const fitted = (
      tightness: number,
      shortfall?: { lines: number; from: []; sections: [] },
    ): LayoutReport => {
      const fit = { wanted: 1, pages: 1, designedPages: 2, tightness, layouts: 3, shortfall };
      return reportOf([page(1)], { fit: { ...fit, before: settings, after: settings } });
    };
    const needless = (onOnePageFewer: LayoutReport | undefined): unknown =>
      measured(reportOf([page(1, 'entry'), page(0.5)]), undefined, onOnePageFewer).needless;
    expect(needless(undefined)).toBe(0);
    expect(needless(fitted(0.3))).toBe(1);
    expect(needless(fitted(0.4))).toBe(0);
    expect(needless(fitted(0.3, { lines: 2, from: [], sections: [] }))).toBe(0);
  });
});
