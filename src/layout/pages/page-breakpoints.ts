import type { BreakKind } from '../../model/layout-report.ts';
import type { Galley, GalleySpace } from '../blocks/galley.ts';

/**
 * A place where a page may end: one before each line of a galley, and the galley's end. It holds running totals from
 * the top of the galley: the height of a page is a difference of two totals.
 */
export interface PageBreakpoint {
  /** Index past the last line of the page that ends here. */
  readonly to: number;
  /** Index of the first line of the page that starts here. Space between the two is discarded. */
  readonly from: number;
  readonly at: BreakKind;
  /** True if two lines follow each other without a space item, so no block allows for a break here. */
  readonly touching: boolean;
  /** True if the line above ends in a hyphen. */
  readonly hyphenated: boolean;
  /** Number of keep-together groups that the break splits. */
  readonly keepDepth: number;
  /** The entries that the break splits, outermost first. */
  readonly entryCuts: readonly EntryCut[];
  /** True if the break leaves a heading with a single line under it, and more of its text follows. */
  readonly oneLineUnderHead: boolean;
  /** Totals at the bottom of the last line above. */
  readonly totalsBefore: PageTotals;
  /** Totals at the top of the next line, as it is placed at the top of a page. */
  readonly totalsAfter: PageTotals;
}

/** An entry that a page break splits. */
export interface EntryCut {
  /** Number of its lines above the break. */
  readonly linesBefore: number;
  /** Number of its lines below the break. */
  readonly linesAfter: number;
}

/** Total natural height, stretch and shrink of galley items, in points. */
export interface PageTotals {
  readonly height: number;
  readonly stretch: number;
  readonly shrink: number;
}

const zero: PageTotals = { height: 0, stretch: 0, shrink: 0 };

/** Returns the breakpoints of a galley, from its top to its end. A galley without lines has none. */
export function pageBreakpointsOf(galley: Galley): readonly PageBreakpoint[] {
  const cuts = entryCutsOf(galley);
  const breakpoints: PageBreakpoint[] = [];
  let totalsBefore = zero;
  let to = 0;
  let spaces: GalleySpace[] = [];
  let linesUnderHead = Infinity;
  galley.forEach((item, from) => {
    if (item.kind === 'space') {
      spaces.push(item);
      return;
    }
    const top = spaces.reduce(sumOf, totalsBefore);
    const totalsAfter = { ...top, height: top.height + item.above - item.capHeight };
    const fields = spaceFields(spaces);
    const oneLineUnderHead = linesUnderHead === 1 && insideBreaks.has(fields.at);
    const entryCuts = cuts.get(from) ?? [];
    breakpoints.push({ to, from, ...fields, entryCuts, oneLineUnderHead, totalsBefore, totalsAfter });
    linesUnderHead = fields.at === 'after-head' ? 1 : linesUnderHead + 1;
    totalsBefore = { ...top, height: top.height + item.above + item.below };
    to = from + 1;
    spaces = [];
  });
  if (breakpoints.length === 0) return [];
  const end = { ...spaceFields([]), entryCuts: [], oneLineUnderHead: false };
  return [...breakpoints, { to, from: galley.length, ...end, totalsBefore, totalsAfter: totalsBefore }];
}

function sumOf(totals: PageTotals, space: GalleySpace): PageTotals {
  return {
    height: totals.height + space.height,
    stretch: totals.stretch + space.stretch,
    shrink: totals.shrink + space.shrink,
  };
}

/** The fields of a breakpoint that come from the spaces at it. */
type SpaceFields = Pick<PageBreakpoint, 'at' | 'touching' | 'hyphenated' | 'keepDepth'>;

/** Breaks inside the text under a heading. */
const insideBreaks: ReadonlySet<BreakKind> = new Set(['block', 'item', 'nested-item', 'lines']);

/** Kinds of break from the best to the worst. `forced` is last, because it overrides all others. */
const breakOrder: readonly BreakKind[] = [
  'section',
  'entry',
  'role',
  'block',
  'item',
  'nested-item',
  'lines',
  'first-nested',
  'after-lead-in',
  'widow',
  'orphan',
  'after-head',
  'forced',
];

/** Combines successive spaces. The worst kind wins, so no space cancels what another forbids. */
function spaceFields(spaces: readonly GalleySpace[]): SpaceFields {
  const rank = spaces.reduce((worst, space) => Math.max(worst, breakOrder.indexOf(space.at)), -1);
  return {
    at: breakOrder[rank] ?? 'lines',
    touching: spaces.length === 0,
    hyphenated: spaces.some((space) => space.hyphenated),
    keepDepth: spaces.reduce((most, space) => Math.max(most, space.keepDepth), 0),
  };
}

/** Returns, by the index of a line, the entries that have lines both above it and from it on. */
function entryCutsOf(galley: Galley): ReadonlyMap<number, readonly EntryCut[]> {
  const totals = linesByEntry(galley);
  const open = new Map<number, number>();
  const cuts = new Map<number, readonly EntryCut[]>();
  galley.forEach((item, at) => {
    if (item.kind !== 'line') return;
    const split = [...open].map(([entry, linesBefore]): EntryCut => {
      return { linesBefore, linesAfter: (totals.get(entry) ?? 0) - linesBefore };
    });
    cuts.set(at, split);
    if (item.entry === undefined) return;
    const passed = (open.get(item.entry) ?? 0) + 1;
    if (passed < (totals.get(item.entry) ?? 0)) open.set(item.entry, passed);
    else open.delete(item.entry);
  });
  return cuts;
}

function linesByEntry(galley: Galley): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const item of galley) {
    if (item.kind !== 'line' || item.entry === undefined) continue;
    totals.set(item.entry, (totals.get(item.entry) ?? 0) + 1);
  }
  return totals;
}
