import type { BreakKind } from '../../model/layout-report.ts';
import type { Galley, GalleySpace } from '../blocks/galley.ts';

/** A place where a page may end, with what there is up to it: one before each line, and the galley's end. */
export interface PageBreakpoint {
  /** Past the last line of the page that ends here. */
  readonly to: number;
  /** The first line of the page that starts here. White between the two is dropped. */
  readonly from: number;
  readonly at: BreakKind;
  /** Whether two lines touch here with no space between them, so that no break was foreseen. */
  readonly joined: boolean;
  readonly hyphenated: boolean;
  /** How many blocks that are to be kept together the break divides. */
  readonly kept: number;
  /** The entries the break cuts. */
  readonly cuts: readonly EntryCut[];
  /** Whether a heading has no more than one line under it here, and more to come. */
  readonly barelyBegun: boolean;
  /** From the galley's top to the bottom of the last line above. */
  readonly reach: Extent;
  /** From the galley's top to the top of the next line, as it stands at the top of a page. */
  readonly resume: Extent;
}

/** How many lines of an entry stay before a break, and how many go over. */
export interface EntryCut {
  readonly stay: number;
  readonly go: number;
}

/** A height and what its white may give, in points. */
export interface Extent {
  readonly height: number;
  readonly stretch: number;
  readonly shrink: number;
}

const nothing: Extent = { height: 0, stretch: 0, shrink: 0 };

/** The galley's chances in order: its top first, its end last. A galley without lines has none. */
export function pageBreakpointsOf(galley: Galley): readonly PageBreakpoint[] {
  const cuts = entryCutsOf(galley);
  const breakpoints: PageBreakpoint[] = [];
  let reach = nothing;
  let to = 0;
  let spaces: GalleySpace[] = [];
  let underHead = Infinity;
  galley.forEach((item, from) => {
    if (item.kind === 'space') {
      spaces.push(item);
      return;
    }
    const top = spaces.reduce(extended, reach);
    const resume = { ...top, height: top.height + item.above - item.capHeight };
    const kind = kindOf(spaces);
    const barelyBegun = underHead === 1 && insides.has(kind.at);
    breakpoints.push({ to, from, ...kind, cuts: cuts.get(from) ?? [], barelyBegun, reach, resume });
    underHead = kind.at === 'after-head' ? 1 : underHead + 1;
    reach = { ...top, height: top.height + item.above + item.below };
    to = from + 1;
    spaces = [];
  });
  if (breakpoints.length === 0) return [];
  return [
    ...breakpoints,
    { to, from: galley.length, ...kindOf([]), cuts: [], barelyBegun: false, reach, resume: reach },
  ];
}

function extended(extent: Extent, space: GalleySpace): Extent {
  return {
    height: extent.height + space.height,
    stretch: extent.stretch + space.stretch,
    shrink: extent.shrink + space.shrink,
  };
}

type Kind = Pick<PageBreakpoint, 'at' | 'joined' | 'hyphenated' | 'kept'>;

/** Breaks inside what a heading has under it. */
const insides: ReadonlySet<BreakKind> = new Set(['block', 'item', 'nested-item', 'lines']);

/** From the most welcome break to the least, but that a forced one is always taken. */
const order: readonly BreakKind[] = [
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

/** Of several spaces in a row the least welcome says what the break is: none undoes another's ban. */
function kindOf(spaces: readonly GalleySpace[]): Kind {
  const rank = spaces.reduce((worst, space) => Math.max(worst, order.indexOf(space.at)), -1);
  return {
    at: order[rank] ?? 'lines',
    joined: spaces.length === 0,
    hyphenated: spaces.some((space) => space.hyphenated),
    kept: spaces.reduce((most, space) => Math.max(most, space.kept), 0),
  };
}

/** By the item of a line: the entries that have lines both above it and from it on. */
function entryCutsOf(galley: Galley): ReadonlyMap<number, readonly EntryCut[]> {
  const totals = linesByEntry(galley);
  const open = new Map<number, number>();
  const cuts = new Map<number, readonly EntryCut[]>();
  galley.forEach((item, at) => {
    if (item.kind !== 'line') return;
    const divided = [...open].map(([entry, stay]) => ({ stay, go: (totals.get(entry) ?? 0) - stay }));
    cuts.set(at, divided);
    if (item.entry === undefined) return;
    const stay = (open.get(item.entry) ?? 0) + 1;
    if (stay < (totals.get(item.entry) ?? 0)) open.set(item.entry, stay);
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
