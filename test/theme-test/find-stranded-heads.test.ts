import { expect, test } from 'vitest';
import type { LayoutReport, PageReport } from '../../src/model/layout-report.ts';
import { findStrandedHeads } from '../../src/theme-test/find-stranded-heads.ts';

function reportOn(pages: readonly PageReport[], side: readonly PageReport[]): LayoutReport {
  return {
    pages,
    sideFlows: [{ flow: 'side', pages: side }],
    defects: [],
    faces: [],
    fallbacks: [],
    lines: 0,
    overfullLines: [],
    runts: 0,
    hyphens: 0,
    raggedInstead: [],
    rag: { lines: 0, mean: 0, deviation: 0 },
    cost: 0,
  };
}

const page = { fill: 1, breakCost: 0, cost: 0 };

test('a head that ends a page of any flow is found on that page', () => {
  const report = reportOn(
    [{ ...page, breakAt: 'entry' }, { ...page, breakAt: 'after-head' }, page],
    [{ ...page, breakAt: 'after-head' }, page],
  );
  expect(findStrandedHeads(report).map((fault) => fault.page)).toEqual([2, 1]);
});
