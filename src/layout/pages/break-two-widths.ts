import type { Steps } from '../../model/steps.ts';
import type { Galley } from '../blocks/galley.ts';
import {
  bestNodeAt,
  breakpointsPerStep,
  firstNode,
  type PageBreaks,
  type PageHeights,
  type PageNode,
  type PageOptions,
  pageBreaksOf,
  pagesOf,
} from './break-pages.ts';
import { type BreakSides, type PageBreakpoint, pageBreakpointsOf } from './page-breakpoints.ts';

/** A flow laid out once more, for the frames of later pages, which have another width or height. */
export interface LaterGalley {
  /** The same galley as that of the first pages if their frames have the same width. */
  readonly galley: Galley;
  /** Height of the frames, in points. */
  readonly height: number;
  /** Number of pages before them. At least 1. */
  readonly after: number;
}

/**
 * Cuts a flow into the pages with the fewest total demerits, like `breakPages`, if its frames change after some pages.
 * The page before the change ends where a block begins, which is in both galleys.
 *
 * The state of the dynamic programme is the last breakpoint and its galley, and on the pages before the change also their
 * number. Returns no pages if no block begins within reach of the last page before the change, or if `rejects` excludes
 * every path.
 */
export function* breakTwoWidths(
  galley: Galley,
  heights: PageHeights,
  later: LaterGalley,
  options: PageOptions = {},
): Steps<PageBreaks> {
  const breakpoints = yield* pageBreakpointsOf(galley);
  const laterBreakpoints = later.galley === galley ? breakpoints : yield* pageBreakpointsOf(later.galley);
  const bridges = bridgesBetween(galley, breakpoints, later.galley, laterBreakpoints);
  const bridged = breakpoints.map((breakpoint, index) => {
    const bridge = bridges.get(index);
    return bridge ? bridgedBreakpoint(breakpoint, bridge.breakpoint) : breakpoint;
  });
  yield 'long';
  const end = breakpoints.length - 1;
  let nodes: readonly (PageNode | undefined)[] = [firstNode];
  let best: PageNode | undefined;
  for (let page = 1; page <= later.after; page++) {
    const isLast = page === later.after;
    const before = nodes;
    const found: (PageNode | undefined)[] = [];
    for (const index of breakpoints.keys()) {
      const isEnd = !isLast || index === end || bridges.has(index);
      found.push(
        isEnd ? bestNodeAt(isLast ? bridged : breakpoints, index, heights, options, before) : undefined,
      );
      if (index % breakpointsPerStep === 0) yield;
    }
    nodes = found;
    best = cheaper(best, nodes.at(-1));
  }
  const starts: (PageNode | undefined)[] = [];
  for (const [index, bridge] of bridges) starts[bridge.index] = nodes[index];
  const last = yield* lastNode(laterBreakpoints, later.height, options, starts);
  return pageBreaksOf(pagesOf(cheaper(best, last)));
}

/**
 * Returns the best path to the last breakpoint.
 *
 * @param starts Paths to the breakpoints where the first of the pages may start.
 */
function* lastNode(
  breakpoints: readonly PageBreakpoint[],
  height: number,
  options: PageOptions,
  starts: readonly (PageNode | undefined)[],
): Steps<PageNode | undefined> {
  const best: (PageNode | undefined)[] = [];
  for (let end = 0; end < breakpoints.length; end++) {
    const node = bestNodeAt(breakpoints, end, { first: height, other: height }, options, best);
    best.push(cheaper(starts[end], node));
    if (end % breakpointsPerStep === 0) yield;
  }
  return best.at(-1);
}

function cheaper(one: PageNode | undefined, other: PageNode | undefined): PageNode | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.cost < one.cost ? other : one;
}

/** Returns a breakpoint with the lines of the first galley above it and those of the later one below. */
function bridgedBreakpoint(above: PageBreakpoint, below: PageBreakpoint): PageBreakpoint {
  const sides = (one: BreakSides, other: BreakSides): BreakSides => {
    return { before: one.before, after: other.after };
  };
  const { sectionCut, sectionLines, loneEntry } = above;
  return {
    ...above,
    sectionCut: sectionCut && sides(sectionCut, below.sectionCut ?? sectionCut),
    sectionLines: sectionLines && sides(sectionLines, below.sectionLines ?? sectionLines),
    loneEntry: { before: loneEntry?.before ?? false, after: below.loneEntry?.after ?? false },
    entryCuts: above.entryCuts.map(({ linesBefore, linesAfter }, index) => {
      return { linesBefore, linesAfter: below.entryCuts[index]?.linesAfter ?? linesAfter };
    }),
    listCuts: above.listCuts.map((cut, index) => {
      const other = below.listCuts[index] ?? cut;
      const itemLines = cut.itemLines && other.itemLines && sides(cut.itemLines, other.itemLines);
      return { items: sides(cut.items, other.items), lines: sides(cut.lines, other.lines), itemLines };
    }),
  };
}

/** A breakpoint of the later galley where the same block begins. */
interface Bridge {
  readonly index: number;
  readonly breakpoint: PageBreakpoint;
}

/**
 * Returns the bridges by the index of the breakpoint in the first galley. If both galleys are the same, every breakpoint is
 * one. The top and the end are none.
 */
function bridgesBetween(
  galley: Galley,
  breakpoints: readonly PageBreakpoint[],
  laterGalley: Galley,
  laterBreakpoints: readonly PageBreakpoint[],
): ReadonlyMap<number, Bridge> {
  if (galley === laterGalley) {
    const inner = breakpoints.slice(1, -1);
    return new Map(inner.map((breakpoint, index) => [index + 1, { index: index + 1, breakpoint }]));
  }
  const laterByPath = new Map(
    laterBreakpoints.map((breakpoint, index) => [
      blockStart(laterGalley, breakpoint.from),
      { index, breakpoint },
    ]),
  );
  const bridges = new Map<number, Bridge>();
  for (const [index, { from }] of breakpoints.entries()) {
    const path = blockStart(galley, from);
    const bridge = path === undefined ? undefined : laterByPath.get(path);
    if (index > 0 && bridge && bridge.index > 0) bridges.set(index, bridge);
  }
  return bridges;
}

/** Returns the path of the block that begins with the line at `at`. */
export function blockStart(galley: Galley, at: number): string | undefined {
  const line = galley[at];
  return line?.kind === 'line' ? line.starts : undefined;
}
