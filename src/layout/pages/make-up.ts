import { type ContinuedLine, type Frame, masterOf, type Sheet } from '../../model/document.ts';
import type { DisplayItem, OutlineEntry, Page } from '../../model/page.ts';
import type { Steps } from '../../model/steps.ts';
import type { Galley, GalleyLine, OutlineTitle } from '../blocks/galley.ts';
import type { NumberedStructure } from '../blocks/structure-node.ts';
import type { Shaping } from '../inline/shaping.ts';
import type { CutPage } from './break-pages.ts';
import { type CutFlow, galleyOfPage, mainOf, masterKindsOf } from './cut-flows.ts';
import { mirrored } from './mirror.ts';
import { inReadingOrder, type LinePart, lineParts } from './place-lines.ts';
import { runningItems } from './running-line.ts';

/** The finished pages of a document. */
export interface MadeUpPages {
  readonly pages: readonly Page[];
  /** The entries of the first flow, then those of the second, and so on. */
  readonly outline: readonly OutlineEntry[];
}

/**
 * Makes up the pages: places the lines of each flow in its frames, with backgrounds under them and running lines
 * around them. A document of one page has no header and no footer.
 */
export function* makeUp(
  sheet: Sheet,
  flows: readonly CutFlow[],
  structure: NumberedStructure,
  shaping: Shaping,
): Steps<MadeUpPages> {
  const kinds = masterKindsOf(flows);
  const count = kinds.length;
  const main = mainOf(flows);
  const continued = main ? continuedEntries(main) : [];
  const outlines = new Map<CutFlow, OutlineEntry[]>();
  const pages: Page[] = [];
  for (const [index, kind] of kinds.entries()) {
    const number = index + 1;
    const master = masterOf(sheet, kind);
    const items: DisplayItem[] = (master.tints ?? []).map((tint) => ({ kind: 'tint', ...tint }));
    for (const flow of flows) {
      const outline = outlines.get(flow) ?? [];
      outlines.set(flow, outline);
      const frame = master.frames.find((each) => each.flow === flow.name);
      if (frame === undefined) continue;
      const parts: LinePart[] = [];
      for (const { line, baseline } of placedLines(flow, index, frame)) {
        parts.push(...lineParts(line, frame.x, baseline, structure));
        const y = baseline - line.above;
        for (const { title, level } of line.outlineTitles) outline.push({ title, level, page: number, y });
      }
      items.push(...inReadingOrder(parts));
    }
    const entry = continued[index];
    const info = { page: number, pages: count, entry: entry?.title };
    const running = [
      count > 1 ? master.head : undefined,
      announces(master.continued, entry) ? master.continued : undefined,
      count > 1 ? master.foot : undefined,
    ];
    for (const line of running) if (line) items.push(...runningItems(line, info, shaping));
    const { size } = sheet;
    pages.push({ number, size, items: shaping.direction === 'rtl' ? mirrored(items, size.width) : items });
    yield;
  }
  return { pages, outline: [...outlines.values()].flat() };
}

interface PlacedLine {
  readonly line: GalleyLine;
  /** In points from the top of the page. */
  readonly baseline: number;
}

/** Yields the lines of a flow on one page. The first line has its capitals at the top of the frame. */
function* placedLines(flow: CutFlow, page: number, frame: Frame): Generator<PlacedLine> {
  const cut = flow.breaks.pages[page];
  if (cut === undefined) return;
  let y = frame.y;
  let first = true;
  for (const item of galleyOfPage(flow, page).slice(cut.from, cut.to)) {
    if (item.kind === 'space') {
      const elasticity = cut.ratio >= 0 ? item.stretch : item.shrink;
      if (!first) y += item.height + cut.ratio * elasticity;
      continue;
    }
    const baseline = y + (first ? item.capHeight : item.above);
    yield { line: item, baseline };
    for (const { drop, line } of item.attached) yield { line, baseline: baseline + drop };
    y = baseline + item.below;
    first = false;
  }
}

/** An entry that continues from the page before. */
interface ContinuedEntry {
  /** Its outline title. */
  readonly title: string;
  /** True if one of its roles begins on the page. */
  readonly hasRole: boolean;
}

/** True if a page has a line that names its continued entry. */
function announces(line: ContinuedLine | undefined, entry: ContinuedEntry | undefined): boolean {
  return entry !== undefined && (line?.pages !== 'roles' || entry.hasRole);
}

/**
 * Returns, for each page of a flow, the entry that continues there: the entry of its first line, if it began on an earlier page
 * and has a title.
 */
function continuedEntries(flow: CutFlow): readonly (ContinuedEntry | undefined)[] {
  const titles = new Map<number, string>();
  return flow.breaks.pages.map((page, index) => {
    const items = withSpaceAbove(galleyOfPage(flow, index), page);
    const lines = items.filter((item) => item.kind === 'line');
    const entry = lines[0]?.entry;
    const title = entry === undefined ? undefined : titles.get(entry);
    for (const each of lines.flatMap(outlineTitlesOf))
      if (each.entry !== undefined) titles.set(each.entry, each.title);
    return title === undefined ? undefined : { title, hasRole: beginsRole(items, entry) };
  });
}

/** Returns the items of a page, and the space above its first line. */
function withSpaceAbove(galley: Galley, { from, to }: CutPage): Galley {
  let start = from;
  while (galley[start - 1]?.kind === 'space') start -= 1;
  return galley.slice(start, to);
}

/** True if a role of an entry begins with a line. A forced break inside an entry is one before a role. */
function beginsRole(items: Galley, entry: number | undefined): boolean {
  return items.some((item, index) => {
    const next = items[index + 1];
    if (item.kind !== 'space' || next?.kind !== 'line') return false;
    return next.entry === entry && (item.at === 'role' || item.at === 'forced');
  });
}

function outlineTitlesOf({ outlineTitles, attached }: GalleyLine): readonly OutlineTitle[] {
  return [...outlineTitles, ...attached.flatMap(({ line }) => line.outlineTitles)];
}
