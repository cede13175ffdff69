import { expect, test } from 'vitest';
import type { LayoutReport, PageReport } from '../../src/model/layout-report.ts';
import { findLayoutDefects } from '../../src/theme-test/find-layout-defects.ts';

function reportOn(pages: readonly PageReport[], side: readonly PageReport[]): LayoutReport {
  return {
    pages,
    masters: [],
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

test('findLayoutDefects finds a heading that ends a page of any flow, and its page', () => {
  const report = reportOn(
    [{ ...page, breakAt: 'entry' }, { ...page, breakAt: 'after-head' }, page],
    [{ ...page, breakAt: 'after-head' }, page],
  );
  expect(findLayoutDefects(report).map(({ kind, page }) => `${kind} ${page}`)).toEqual([
    'stranded-head 2',
    'stranded-head 1',
  ]);
});
