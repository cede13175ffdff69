import type { PageAlternative, PageDefect, PageReport } from '../../model/layout-report.ts';
import { breakPages, type CutPage, type PageBreaks, type PageOptions, type SetPage } from './break-pages.ts';
import type { CutFlow } from './cut-flows.ts';
import { sparse } from './page-cost.ts';

/** Of an inner page: more white than this at its foot is seen. */
const mostWhite = 0.12;

/**
 * What is not good about a flow's pages, each with the pages that were not chosen instead: evidence that
 * the breaks could not be better. Only the `main` flow may not end on a nearly empty page.
 */
export function pageDefectsOf(flow: CutFlow, main: boolean): readonly PageDefect[] {
  const { pages } = flow.breaks;
  const holes = pages.flatMap((page, index) => (hasHole(page) ? [index] : []));
  const withoutHoles =
    holes.length > 0 ? alternative(flow, { endsAnywhere: !main, refuses: refusesHole }) : undefined;
  const defects = holes.map((index): PageDefect => {
    return { ...at(flow, index), kind: 'white-at-foot', ...(withoutHoles && { alternative: withoutHoles }) };
  });
  const last = pages.length - 1;
  if (!main || last === 0 || (pages[last]?.fill ?? 1) >= sparse) return defects;
  const fuller = alternative(flow, { refuses: refusesSparseEnd });
  return [...defects, { ...at(flow, last), kind: 'nearly-empty', ...(fuller && { alternative: fuller }) }];
}

/** A page's part in the report. */
export function pageReport({ fill, at: breakAt, breakCost, cost }: CutPage): PageReport {
  return { fill, breakCost, cost, ...(breakAt !== undefined && { breakAt }) };
}

function at({ name, breaks }: CutFlow, index: number): Pick<PageDefect, 'flow' | 'page' | 'fill'> {
  return { flow: name, page: index + 1, fill: breaks.pages[index]?.fill ?? 0 };
}

function hasHole(page: Pick<CutPage, 'fill' | 'at'>): boolean {
  return page.at !== undefined && page.at !== 'forced' && page.fill < 1 - mostWhite;
}

function refusesHole({ fill, breakAt }: SetPage): boolean {
  return breakAt !== undefined && hasHole({ fill, at: breakAt.at });
}

function refusesSparseEnd({ fill, breakAt }: SetPage): boolean {
  return breakAt === undefined && fill < sparse;
}

function alternative(
  { galley, heights, breaks }: CutFlow,
  options: PageOptions,
): PageAlternative | undefined {
  const other = breakPages(galley, heights, options);
  if (other.pages.length === 0) return undefined;
  return {
    worse: whatIsWorse(breaks, other),
    extraCost: other.cost - breaks.cost,
    pages: other.pages.map(pageReport),
  };
}

function whatIsWorse(chosen: PageBreaks, other: PageBreaks): PageAlternative['worse'] {
  if (other.pages.length > chosen.pages.length) return 'more-pages';
  const atBreaks = costOfBreaks(other) - costOfBreaks(chosen);
  return atBreaks > (other.cost - chosen.cost) / 2 ? 'breaks' : 'white';
}

function costOfBreaks({ pages }: PageBreaks): number {
  return pages.reduce((sum, page) => sum + page.breakCost, 0);
}
