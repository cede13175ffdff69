import type { PageAlternative, PageDefect, PageReport } from '../../model/layout-report.ts';
import type { Steps } from '../../model/steps.ts';
import type { CandidatePage, CutPage, PageBreaks, PageOptions } from './break-pages.ts';
import { breakFlow, type CutFlow } from './cut-flows.ts';
import { dividesListBadly, holeFrom, sparseFill } from './page-cost.ts';

/**
 * Finds the layout defects of a flow's pages: a large blank area at the foot, a list that is divided badly, or a nearly
 * empty last page. Each defect has the best pages without it, if there are any. Their cost shows why the defect was not
 * avoided.
 *
 * @param main True for the main flow. Only its last page is checked.
 */
export function* pageDefectsOf(flow: CutFlow, main: boolean): Steps<readonly PageDefect[]> {
  const { pages } = flow.breaks;
  const defects = [
    ...(yield* defectsOf('white-at-foot', flow, hasHole, { endsAnywhere: !main, rejects: rejectsHole })),
    ...(yield* defectsOf('divided-list', flow, dividesList, {
      endsAnywhere: !main,
      rejects: rejectsDividedList,
    })),
  ];
  const last = pages.length - 1;
  if (!main || last === 0 || (pages[last]?.fill ?? 1) >= sparseFill) return defects;
  const fuller = yield* alternative(flow, { rejects: rejectsSparseEnd });
  return [...defects, { ...at(flow, last), kind: 'nearly-empty', alternative: fuller }];
}

/** Returns the defects of one kind, which the options reject. */
function* defectsOf(
  kind: PageDefect['kind'],
  flow: CutFlow,
  isDefective: (page: CutPage) => boolean,
  options: PageOptions,
): Steps<readonly PageDefect[]> {
  const indices = flow.breaks.pages.flatMap((page, index) => (isDefective(page) ? [index] : []));
  const better = indices.length > 0 ? yield* alternative(flow, options) : undefined;
  return indices.map((index) => ({ ...at(flow, index), kind, alternative: better }));
}

/** Converts a page into its row of the layout report. */
export function pageReport({ fill, at: breakAt, breakCost, cost }: CutPage): PageReport {
  return { fill, breakCost, cost, breakAt };
}

function at({ name, breaks }: CutFlow, index: number): Pick<PageDefect, 'flow' | 'page' | 'fill'> {
  return { flow: name, page: index + 1, fill: breaks.pages[index]?.fill ?? 0 };
}

/** True if text continues on the next page, but this one has a blank area at its foot. */
function hasHole(page: Pick<CutPage, 'fill' | 'at'>): boolean {
  return page.at !== undefined && page.at !== 'forced' && page.fill < 1 - holeFrom;
}

function rejectsHole({ fill, breakAt }: CandidatePage): boolean {
  return breakAt !== undefined && hasHole({ fill, at: breakAt.at });
}

function dividesList(page: CutPage): boolean {
  return page.dividesList;
}

function rejectsDividedList({ breakAt }: CandidatePage): boolean {
  return breakAt !== undefined && dividesListBadly(breakAt);
}

function rejectsSparseEnd({ fill, breakAt }: CandidatePage): boolean {
  return breakAt === undefined && fill < sparseFill;
}

/** Cuts the flow again with other options, and says what is worse about it. */
function* alternative(flow: CutFlow, options: PageOptions): Steps<PageAlternative | undefined> {
  const { breaks } = flow;
  const other = yield* breakFlow(flow, options);
  if (other.pages.length === 0) return undefined;
  return {
    worse: worseAspect(breaks, other),
    extraCost: other.cost - breaks.cost,
    pages: other.pages.map(pageReport),
  };
}

function worseAspect(chosen: PageBreaks, other: PageBreaks): PageAlternative['worse'] {
  if (other.pages.length > chosen.pages.length) return 'more-pages';
  const extraBreakCost = costOfBreaks(other) - costOfBreaks(chosen);
  return extraBreakCost > (other.cost - chosen.cost) / 2 ? 'breaks' : 'white';
}

function costOfBreaks({ pages }: PageBreaks): number {
  return pages.reduce((sum, page) => sum + page.breakCost, 0);
}
