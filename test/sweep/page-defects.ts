import type { Galley, GalleyLine } from '../../src/layout/blocks/galley.ts';
import type { LaidOutText } from '../../src/layout/blocks/paragraph-alignment.ts';
import type { Block, Document, Group, Paragraph, ParagraphRole } from '../../src/model/document.ts';
import type { GlyphRun } from '../../src/model/glyph-run.ts';
import type { Page } from '../../src/model/page.ts';

/** A line of a paragraph, found again on any page by its glyph runs. */
export interface TextLine {
  readonly role: ParagraphRole;
  /** The innermost entry around it. */
  readonly entry: Group | undefined;
  /** Number in reading order, over all paragraphs. */
  readonly place: number;
  /** Number in its paragraph, from 0. */
  readonly index: number;
  /** Number of lines of its paragraph. */
  readonly count: number;
}

/** Lines by the runs of glyphs on them, in reading order: paragraphs with the same text may share their runs. */
export type LinesByRun = ReadonlyMap<GlyphRun, readonly TextLine[]>;

/** Counts of layout defects of pages. */
export interface PageDefects {
  readonly strandedHeadings: number;
  readonly strandedEntryHeads: number;
  readonly widows: number;
  readonly orphans: number;
  /** Entries split with fewer than three lines on one side. */
  readonly thinSplits: number;
}

/** Returns the lines of a document by their glyph runs. */
export function linesByRun(texts: readonly LaidOutText[], document: Document): LinesByRun {
  const entries = new Map(
    document.flows.flatMap(({ blocks }) => blocks.flatMap((block) => entriesIn(block))),
  );
  const lines = new Map<GlyphRun, TextLine[]>();
  let place = 0;
  for (const { paragraph, lines: laidOut } of texts) {
    if (!entries.has(paragraph)) throw new Error('a paragraph was laid out that is not in the document');
    laidOut.forEach(({ pieces }, index) => {
      const { role } = paragraph;
      const line = { role, entry: entries.get(paragraph), place, index, count: laidOut.length };
      for (const { run } of pieces) lines.set(run, [...(lines.get(run) ?? []), line]);
      place += 1;
    });
  }
  return lines;
}

function entriesIn(block: Block, entry?: Group): readonly (readonly [Paragraph, Group | undefined])[] {
  switch (block.kind) {
    case 'paragraph':
      return [[block, entry]];
    case 'group': {
      const inner = block.role === 'entry' ? block : entry;
      return block.blocks.flatMap((each) => entriesIn(each, inner));
    }
    case 'variants':
      return block.options.flatMap((each) => entriesIn(each, entry));
    case 'columns':
      return block.blocks.flatMap((each) => entriesIn(each, entry));
    case 'picture':
      return [];
  }
}

/** Returns the lines of each page of a display list. */
export function linesOnPages(pages: readonly Page[], lines: LinesByRun): readonly (readonly TextLine[])[] {
  const next = nextLine(lines);
  return pages.map(({ items }) =>
    linesOf(
      items.flatMap((item) => (item.kind === 'run' ? item.run : [])),
      next,
    ),
  );
}

/** Returns the lines of ranges of a galley. */
export function linesInRanges(
  galley: Galley,
  ranges: readonly { readonly from: number; readonly to: number }[],
  lines: LinesByRun,
): readonly (readonly TextLine[])[] {
  const next = nextLine(lines);
  return ranges.map(({ from, to }) => {
    const items = galley.slice(from, to);
    return linesOf(
      items.flatMap((item) => (item.kind === 'line' ? runsOf(item) : [])),
      next,
    );
  });
}

/** Returns a function that finds the line of a run: the first, then the second that has this run, and so on. */
function nextLine(lines: LinesByRun): (run: GlyphRun) => TextLine | undefined {
  const passed = new Map<GlyphRun, number>();
  return (run) => {
    const at = passed.get(run) ?? 0;
    passed.set(run, at + 1);
    return lines.get(run)?.[at];
  };
}

function runsOf({ pieces, attached }: GalleyLine): readonly GlyphRun[] {
  return [...pieces.map(({ run }) => run), ...attached.flatMap(({ line }) => runsOf(line))];
}

/** Returns lines in reading order. Skips runs of asides and running lines. */
function linesOf(
  runs: readonly GlyphRun[],
  next: (run: GlyphRun) => TextLine | undefined,
): readonly TextLine[] {
  const found = new Set(runs.flatMap((run) => next(run) ?? []));
  return [...found].sort((one, other) => one.place - other.place);
}

/** Counts defects at the last line of each page and the first of the next, and in the lines of each entry. */
export function defectsOf(pages: readonly (readonly TextLine[])[]): PageDefects {
  const breaks = pages.slice(1).map((page, index) => ({ last: pages[index]?.at(-1), next: page[0] }));
  const count = (is: (last: TextLine, next: TextLine) => boolean): number =>
    breaks.filter(({ last, next }) => last && next && is(last, next)).length;
  return {
    strandedHeadings: count((last) => headings.has(last.role)),
    strandedEntryHeads: count((last, next) => heads.has(last.role) && isInside(next, last.entry)),
    widows: count((_, next) => next.index > 0 && next.index === next.count - 1),
    orphans: count((last) => last.index === 0 && last.count > 1),
    thinSplits: thinSplits(pages),
  };
}

const headings: ReadonlySet<ParagraphRole> = new Set(['name', 'headline', 'heading']);
const heads: ReadonlySet<ParagraphRole> = new Set(['entry-head', 'role-head', 'term']);

function isInside(line: TextLine, entry: Group | undefined): boolean {
  return entry !== undefined && line.entry === entry;
}

/** Lines that each part of a split entry should have. */
const enoughLines = 3;

function thinSplits(pages: readonly (readonly TextLine[])[]): number {
  const entries = new Set(pages.flat().flatMap(({ entry }) => entry ?? []));
  return [...entries].filter((entry) => {
    const parts = pages.map((page) => page.filter((line) => line.entry === entry).length).filter(Boolean);
    return parts.length > 1 && Math.min(parts.at(0) ?? 0, parts.at(-1) ?? 0) < enoughLines;
  }).length;
}
