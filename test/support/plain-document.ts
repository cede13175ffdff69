import type {
  Aside,
  AsideVariant,
  Block,
  Columns,
  Document,
  Flow,
  Group,
  IconInline,
  Paragraph,
  ParagraphRole,
  PictureAside,
  PictureBlock,
  Sheet,
  Variants,
} from '../../src/model/document.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { DisplayItem, DisplayList, PlacedRun } from '../../src/model/page.ts';
import type { Picture } from '../../src/model/picture.ts';
import type { ParagraphStyle, TextStyle } from '../../src/model/text-style.ts';

/** Running text for layout tests: Source Serif 4, 10 on 12 pt. */
export const textStyle: TextStyle = {
  family: 'Source Serif 4',
  weight: 400,
  slope: 'upright',
  size: 10,
  colour: '#000000',
  tracking: 0,
  capitals: 'as-written',
  figures: 'lining',
  figureSpacing: 'proportional',
  caseForms: false,
  ligatures: true,
  language: 'en-GB',
};

export const paragraphStyle: ParagraphStyle = {
  text: textStyle,
  leading: 12,
  alignment: 'start',
  hyphenation: false,
  economy: 1.6,
};

const none = { height: 0, stretch: 0, shrink: 0 };

/** Returns a paragraph of one text. `changes` override its properties. */
export function paragraphOf(text: string, changes: Partial<Paragraph> = {}): Paragraph {
  const role: ParagraphRole = 'text';
  const inlines = [{ kind: 'text', text, style: textStyle } as const];
  return { kind: 'paragraph', role, inlines, style: paragraphStyle, before: none, ...changes };
}

/** Returns a group of blocks. `changes` override its properties. */
export function groupOf(blocks: readonly Block[], changes: Partial<Group> = {}): Group {
  const keep = { together: false, breakBefore: false };
  return { kind: 'group', role: 'entry', blocks, before: none, indent: 0, asides: [], keep, ...changes };
}

/** Returns alternatives of the same text, most compact first. */
export function variantsOf(...options: readonly Block[]): Variants {
  return { kind: 'variants', fit: 'lines', options, before: none };
}

/** Returns two columns 20 points apart. `changes` override their properties. */
export function columnsOf(blocks: readonly Block[], changes: Partial<Columns> = {}): Columns {
  return { kind: 'columns', count: 2, gap: 20, blocks, before: none, ...changes };
}

/** Image without bytes, which layout does not read. */
export const picture: Picture = { format: 'png', bytes: new Uint8Array(), width: 300, height: 400 };

/** Returns an image of 30 by 40 points between blocks. `changes` override its properties. */
export function pictureOf(changes: Partial<PictureBlock> = {}): PictureBlock {
  const size = { width: 30, height: 40, shape: 'rectangle' } as const;
  const shown = { picture, alternative: 'A portrait', ...size };
  return { kind: 'picture', ...shown, alignment: 'start', before: none, ...changes };
}

/** Returns an image of 30 by 40 points at the right edge of a group. `changes` override its properties. */
export function portraitAtEnd(changes: Partial<PictureAside> = {}): PictureAside {
  const size = { width: 30, height: 40, shape: 'ellipse' } as const;
  return { picture, alternative: 'A portrait', ...size, edge: 'end', x: -30, ...changes };
}

/** Returns a square icon, 8 points high in a space of 12, one point below the baseline. `changes` override its properties. */
export function iconOf(changes: Partial<IconInline> = {}): IconInline {
  const icon = { path: 'M0 0H16V16H0Z', width: 16, height: 16 };
  return { kind: 'icon', icon, advance: 12, height: 8, rise: -1, style: textStyle, ...changes };
}

/** Returns variants of an aside, each as its lines. */
export function asideVariants(...variants: readonly (readonly string[])[]): readonly AsideVariant[] {
  return variants.map((lines) => lines.map((text) => [{ kind: 'text', text, style: textStyle }]));
}

/** Returns a date, flush right in a group's first line, with a gap of 10 points before it. */
export function dateAtEnd(...variants: readonly (readonly string[])[]): Aside {
  return {
    edge: 'end',
    x: -80,
    measure: 80,
    alignment: 'end',
    variants: asideVariants(...variants),
    reads: 'after',
    rise: 0,
    reserves: 10,
  };
}

/** Returns a document of several flows, with one frame for each of them on every page. */
export function documentOfFlows(flows: readonly Flow[], masters: Omit<Sheet, 'size'>): Document {
  const size = { width: 595, height: 842 };
  return { title: 'A test', keywords: [], language: 'en-GB', sheet: { size, ...masters }, flows };
}

/** Returns a document of one flow in a frame at (50, 60). */
export function documentOf(blocks: readonly Block[], frame: { width: number; height: number }): Document {
  const frames = [{ flow: 'main', x: 50, y: 60, ...frame }];
  const size = { width: frame.width + 100, height: frame.height + 120 };
  return {
    title: 'A test',
    keywords: [],
    language: 'en-GB',
    sheet: { size, first: { frames }, other: { frames } },
    flows: [{ name: 'main', blocks }],
  };
}

/** Returns all items of one kind in reading order. */
export function itemsOf<Kind extends DisplayItem['kind']>(
  { pages }: Pick<DisplayList, 'pages'>,
  kind: Kind,
): readonly Extract<DisplayItem, { readonly kind: Kind }>[] {
  return pages.flatMap(({ items }) =>
    items.filter((item): item is Extract<DisplayItem, { readonly kind: Kind }> => item.kind === kind),
  );
}

/** Returns all runs in reading order. */
export function runsOf(display: Pick<DisplayList, 'pages'>): readonly PlacedRun[] {
  return itemsOf(display, 'run');
}

/** Returns the run with this text, ignoring a space at its end. */
export function runWithText(display: DisplayList, text: string): PlacedRun {
  const found = runsOf(display).find((run) => textOf(run).trim() === text);
  if (found === undefined) throw new Error(`no run with text ${text}`);
  return found;
}

/** Returns the right edge of a run, without a space at its end. */
export function rightEdgeOf(placed: PlacedRun): number {
  const { glyphs } = placed.run;
  const closing = glyphs.at(-1)?.text === ' ' ? (glyphs.at(-1)?.advance ?? 0) : 0;
  return placed.x + placed.run.width - closing;
}

/** Returns the text of a run. */
export function textOf({ run }: PlacedRun): string {
  return runText(run);
}

/** Returns the text of a page, one line per baseline. */
export function linesOf(display: DisplayList): readonly string[] {
  return display.pages.flatMap((page) => {
    const lines = new Map<number, string>();
    for (const item of page.items)
      if (item.kind === 'run') lines.set(item.y, (lines.get(item.y) ?? '') + textOf(item));
    return [...lines.values()];
  });
}
