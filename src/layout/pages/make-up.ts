import type { Frame, PageMaster, Sheet } from '../../model/document.ts';
import type { DisplayItem, OutlineEntry, Page } from '../../model/page.ts';
import type { GalleyLine } from '../blocks/galley.ts';
import type { NumberedStructure } from '../blocks/structure-node.ts';
import type { Shaping } from '../inline/shape-word.ts';
import type { CutFlow } from './cut-flows.ts';
import { inReadingOrder, type LinePart, lineParts } from './place-lines.ts';
import { runningItems } from './running-line.ts';

export interface MadeUpPages {
  readonly pages: readonly Page[];
  /** Of the flows one after another. */
  readonly outline: readonly OutlineEntry[];
}

/**
 * Puts cut flows into the frames of their pages, what is behind the text under them, and the running lines round them,
 * now that the pages are counted. A document of one page has neither head nor foot.
 */
export function makeUp(
  sheet: Sheet,
  flows: readonly CutFlow[],
  structure: NumberedStructure,
  shaping: Shaping,
): MadeUpPages {
  const count = Math.max(1, ...flows.map((flow) => flow.breaks.pages.length));
  const continued = flows[0] ? continuedEntries(flows[0]) : [];
  const outlines = new Map<CutFlow, OutlineEntry[]>();
  const pages = Array.from({ length: count }, (_, index): Page => {
    const number = index + 1;
    const master = masterOf(sheet, number, count);
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
        for (const { title, level } of line.marks) outline.push({ title, level, page: number, y });
      }
      items.push(...inReadingOrder(parts));
    }
    const fields = { page: number, pages: count, entry: continued[index] };
    const running = [
      count > 1 ? master.head : undefined,
      fields.entry === undefined ? undefined : master.continued,
      count > 1 ? master.foot : undefined,
    ];
    for (const line of running) if (line) items.push(...runningItems(line, fields, shaping));
    return { number, size: sheet.size, items };
  });
  return { pages, outline: [...outlines.values()].flat() };
}

function masterOf(sheet: Sheet, page: number, pages: number): PageMaster {
  if (page === 1) return sheet.first;
  return page === pages ? (sheet.last ?? sheet.other) : sheet.other;
}

interface PlacedLine {
  readonly line: GalleyLine;
  readonly baseline: number;
}

function* placedLines(flow: CutFlow, page: number, frame: Frame): Generator<PlacedLine> {
  const cut = flow.breaks.pages[page];
  if (cut === undefined) return;
  let y = frame.y;
  let first = true;
  for (const item of flow.galley.slice(cut.from, cut.to)) {
    if (item.kind === 'space') {
      const give = cut.ratio >= 0 ? item.stretch : item.shrink;
      if (!first) y += item.height + cut.ratio * give;
      continue;
    }
    const baseline = y + (first ? item.capHeight : item.above);
    yield { line: item, baseline };
    for (const { drop, line } of item.attached) yield { line, baseline: baseline + drop };
    y = baseline + item.below;
    first = false;
  }
}

/**
 * For each page of a flow the outline title of the entry that goes on there: that of its first line, where the entry
 * began on an earlier page and has a title.
 */
export function continuedEntries({ galley, breaks }: CutFlow): readonly (string | undefined)[] {
  const begun = new Map<number, string>();
  return breaks.pages.map(({ from, to }) => {
    const lines = galley.slice(from, to).filter((item) => item.kind === 'line');
    const entry = lines[0]?.entry;
    const title = entry === undefined ? undefined : begun.get(entry);
    for (const mark of lines.flatMap(marksOf))
      if (mark.entry !== undefined) begun.set(mark.entry, mark.title);
    return title;
  });
}

function marksOf({ marks, attached }: GalleyLine): GalleyLine['marks'] {
  return [...marks, ...attached.flatMap(({ line }) => line.marks)];
}
