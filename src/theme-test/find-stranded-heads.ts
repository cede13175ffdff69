import type { LayoutReport } from '../model/layout-report.ts';
import type { Fault } from './finding.ts';

/** Heads that end a page while their text begins the next. */
export function findStrandedHeads({ pages, sideFlows }: LayoutReport): readonly Fault[] {
  return [pages, ...sideFlows.map((flow) => flow.pages)].flatMap((flow) =>
    flow.flatMap(({ breakAt }, index): readonly Fault[] =>
      breakAt === 'after-head'
        ? [
            {
              kind: 'stranded-head',
              page: index + 1,
              message: 'A head ends the page, and its text is on the next.',
            },
          ]
        : [],
    ),
  );
}
