import type { BreakKind } from '../../model/layout-report.ts';
import type { Steps } from '../../model/steps.ts';
import type { Galley, GalleyLine, GalleySpace } from '../blocks/galley.ts';

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
  /** The lists that the break divides, outermost first. */
  readonly listCuts: readonly ListCut[];
  /** The lines of the section that the break divides between two of its entries or other blocks. `undefined` elsewhere. */
  readonly sectionCut: BreakSides | undefined;
  /** The lines of the section that the break divides anywhere, its heading included. `undefined` between sections. */
  readonly sectionLines: BreakSides | undefined;
  /** True if one short entry of a section is above or below the break, without any other of its entries. */
  readonly loneEntry: LoneEntry | undefined;
  /** True if the break leaves a heading with a single line under it, and more of its text follows. */
  readonly oneLineUnderHead: boolean;
  /** True if the break leaves a heading with a few lines of introduction, and the list or the entries follow. */
  readonly introductionAlone: boolean;
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

/** A list that a page break divides. */
export interface ListCut {
  /** Its items. One that the break divides is on both sides. */
  readonly items: BreakSides;
  readonly lines: BreakSides;
  /** Lines of the item that the break divides. `undefined` if it falls between two items. */
  readonly itemLines: BreakSides | undefined;
}

/** On which sides of a break between two entries of a section is a single one, and short. */
export interface LoneEntry {
  readonly before: boolean;
  readonly after: boolean;
}

/** Numbers of things above and below a page break. */
export interface BreakSides {
  readonly before: number;
  readonly after: number;
}

/** Total natural height, stretch and shrink of galley items, in points. */
export interface PageTotals {
  readonly height: number;
  readonly stretch: number;
  readonly shrink: number;
}

const zero: PageTotals = { height: 0, stretch: 0, shrink: 0 };

/** Returns the breakpoints of a galley, from its top to its end. A galley without lines has none. */
export function* pageBreakpointsOf(galley: Galley): Steps<readonly PageBreakpoint[]> {
  const step = galley.length > breakpointsPerStep ? 'long' : undefined;
  const entries = entryCutsOf(galley);
  yield step;
  const lists = listCutsOf(galley);
  yield step;
  const sections = sectionCutsOf(galley);
  yield step;
  const breakpoints: PageBreakpoint[] = [];
  let totalsBefore = zero;
  let to = 0;
  let spaces: GalleySpace[] = [];
  let linesUnderHead = Infinity;
  for (const [from, item] of galley.entries()) {
    if (item.kind === 'space') {
      spaces.push(item);
      continue;
    }
    const top = spaces.reduce(sumOf, totalsBefore);
    const totalsAfter = { ...top, height: top.height + item.above - item.capHeight };
    const fields = spaceFields(spaces);
    const oneLineUnderHead = linesUnderHead === 1 && insideBreaks.has(fields.at);
    const cuts = { entryCuts: entries.get(from) ?? [], listCuts: lists.get(from) ?? [] };
    const isBetweenBlocks = cuts.entryCuts.length + cuts.listCuts.length === 0 && blockBreaks.has(fields.at);
    const section = sections.get(from);
    const sectionCut = isBetweenBlocks ? section?.lines : undefined;
    breakpoints.push({
      to,
      from,
      ...fields,
      ...cuts,
      sectionCut,
      sectionLines: section?.lines,
      loneEntry: isBetweenBlocks && fields.at === 'entry' ? section?.loneEntry : undefined,
      oneLineUnderHead,
      introductionAlone: section?.introductionAlone ?? false,
      totalsBefore,
      totalsAfter,
    });
    linesUnderHead = fields.at === 'after-head' ? 1 : linesUnderHead + 1;
    totalsBefore = { ...top, height: top.height + item.above + item.below };
    to = from + 1;
    spaces = [];
    if (breakpoints.length % breakpointsPerStep === 0) yield;
  }
  if (breakpoints.length === 0) return [];
  const cuts = { entryCuts: [], listCuts: [], ...noSectionCut };
  const end = { ...spaceFields([]), ...cuts, oneLineUnderHead: false, introductionAlone: false };
  return [...breakpoints, { to, from: galley.length, ...end, totalsBefore, totalsAfter: totalsBefore }];
}

const noSectionCut = { sectionCut: undefined, sectionLines: undefined, loneEntry: undefined } as const;

/** Breakpoints that are made in one step. */
const breakpointsPerStep = 500;

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

/** Breaks between two blocks of a section. */
const blockBreaks: ReadonlySet<BreakKind> = new Set(['entry', 'block']);

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

/** The lines of a list, or of its part above a break. */
interface ListLines {
  lines: number;
  /** Number of lines by the number of their item, in order. */
  readonly byItem: Map<number, number>;
  /** The item of the last line. */
  item: number;
}

/** Returns, by the index of a line, the lists that have lines both above it and from it on. */
function listCutsOf(galley: Galley): ReadonlyMap<number, readonly ListCut[]> {
  const lines = galley.flatMap((item, at) => (item.kind === 'line' ? [{ at, items: item.listItems }] : []));
  const wholes = new Map<number, ListLines>();
  for (const { items } of lines) addToLists(wholes, items);
  const parts = new Map<number, ListLines>();
  const cuts = new Map<number, readonly ListCut[]>();
  for (const { at, items } of lines) {
    cuts.set(
      at,
      [...parts].flatMap(([list, part]) => listCut(part, wholes.get(list))),
    );
    addToLists(parts, items);
    for (const { list } of items) if (parts.get(list)?.lines === wholes.get(list)?.lines) parts.delete(list);
  }
  return cuts;
}

/** Adds a line to the lists around it. */
function addToLists(lists: Map<number, ListLines>, items: GalleyLine['listItems']): void {
  for (const { list, item } of items) {
    const known = lists.get(list) ?? { lines: 0, byItem: new Map(), item };
    lists.set(list, known);
    known.lines += 1;
    known.byItem.set(item, (known.byItem.get(item) ?? 0) + 1);
    known.item = item;
  }
}

/** @param part The part of the list above the break. */
function listCut(part: ListLines, whole: ListLines | undefined): readonly ListCut[] {
  if (whole === undefined) return [];
  const inItem = sidesOf(part.byItem.get(part.item) ?? 0, whole.byItem.get(part.item) ?? 0);
  const { before, after } = sidesOf(part.byItem.size, whole.byItem.size);
  const divided = inItem.after > 0;
  return [
    {
      items: { before, after: divided ? after + 1 : after },
      lines: sidesOf(part.lines, whole.lines),
      itemLines: divided ? inItem : undefined,
    },
  ];
}

/** What a break before a line does to the section around it. */
interface SectionCut {
  /** The lines of the section, its heading included. */
  readonly lines: BreakSides;
  readonly loneEntry: LoneEntry | undefined;
  readonly introductionAlone: boolean;
}

/** A line of a section. */
interface SectionLine {
  /** Index in the galley. */
  readonly at: number;
  readonly line: GalleyLine;
  /** True if it is the first below a heading. */
  readonly isUnderHead: boolean;
}

/** Returns, by the index of a line, how a break before it divides its section. A section's first line has none. */
function sectionCutsOf(galley: Galley): ReadonlyMap<number, SectionCut> {
  const sections: SectionLine[][] = [[]];
  let isUnderHead = false;
  for (const [at, item] of galley.entries()) {
    if (item.kind === 'space') {
      if (sectionStarts.has(item.at)) sections.push([]);
      isUnderHead ||= item.at === 'after-head';
      continue;
    }
    sections.at(-1)?.push({ at, line: item, isUnderHead });
    isUnderHead = false;
  }
  return new Map(sections.flatMap(cutsOfSection));
}

function cutsOfSection(lines: readonly SectionLine[]): readonly (readonly [number, SectionCut])[] {
  const loneBefore = loneEntries(lines);
  const loneAfter = loneEntries(lines.toReversed()).toReversed();
  const introductions = endsOfIntroduction(lines);
  return lines
    .map(({ at }, index) => {
      const before = loneBefore[index] ?? false;
      const after = loneAfter[index - 1] ?? false;
      const cut: SectionCut = {
        lines: sidesOf(index, lines.length),
        loneEntry: before || after ? { before, after } : undefined,
        introductionAlone: introductions[index] ?? false,
      };
      return [at, cut] as const;
    })
    .slice(1);
}

/** Lines up to which an entry is short. */
const shortEntry = 3;

/** Returns for each line whether the lines before it have a single entry, and a short one. */
function loneEntries(lines: readonly SectionLine[]): readonly boolean[] {
  let first: number | undefined;
  let count = 0;
  let isSingle = true;
  return lines.map(({ line: { entry } }) => {
    const isLone = isSingle && count > 0 && count <= shortEntry;
    if (entry !== undefined) {
      first ??= entry;
      isSingle &&= entry === first;
      count += 1;
    }
    return isLone;
  });
}

/** Lines up to which the text between a heading and its list or entries is a short introduction. */
const shortIntroduction = 3;

/**
 * Returns for each line whether it begins the list or the entries of a section, under a heading and a short introduction. The
 * introduction of a list may be of one entry with it.
 */
function endsOfIntroduction(lines: readonly SectionLine[]): readonly boolean[] {
  const top = lines.findIndex(({ isUnderHead }) => isUnderHead);
  const introduction = lines[top]?.line;
  const after = lines.findIndex(({ line, isUnderHead }, index) => {
    return index > top && (isUnderHead || line.entry !== introduction?.entry || line.listItems.length > 0);
  });
  const next = lines[after];
  const isIntroduction =
    introduction?.listItems.length === 0 &&
    next?.isUnderHead === false &&
    (introduction.entry === undefined || next.line.entry === introduction.entry) &&
    after - top <= shortIntroduction;
  return lines.map((_, index) => isIntroduction && index === after);
}

/** Spaces above a section, or above text that is on a new page anyway. */
const sectionStarts: ReadonlySet<BreakKind> = new Set(['section', 'forced']);

function sidesOf(before: number, all: number): BreakSides {
  return { before, after: all - before };
}
