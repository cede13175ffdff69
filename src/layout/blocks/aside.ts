import type { FontBook } from '../../fonts/font-book.ts';
import type { Hyphenator } from '../../locale/hyphenate.ts';
import { firstParagraph } from '../../model/blocks.ts';
import {
  type Aside,
  type AsideVariant,
  type Group,
  type Inline,
  noSpace,
  type Paragraph,
} from '../../model/document.ts';
import { runText } from '../../model/glyph-run.ts';
import type { Shaping } from '../inline/shaping.ts';
import { isSettable } from '../inline/text-run.ts';
import type { LaidOutLine } from '../lines/laid-out-paragraph.ts';
import { layOutParagraph } from '../lines/lay-out-paragraph.ts';
import { firstOfForm } from './forms.ts';
import { type GalleyItem, type GalleyLine, type LinePiece, type Strut, strutOf } from './galley.ts';
import { type AsideParent, structuredLines } from './structure-builder.ts';

/** An aside broken into lines, such as a date or label beside the text of its group. */
export interface LaidOutAside {
  readonly aside: Aside;
  readonly lines: readonly LaidOutLine[];
  /** Distance of its left edge from that of the flow, in points. */
  readonly x: number;
  /** True if every line fits the measure, no line ends inside a word, and there are not too many lines. */
  readonly fits: boolean;
}

/** Greatest number of lines that a label is broken into: more would leave white beside a short text. */
const maxLines = 2;

/** Rounding tolerance in points: an aside that is wider by less fits its measure. */
const tolerance = 0.001;

/** The edges of the text that an aside is placed beside. */
export interface TextEdges {
  /** Distance of the left edge from that of the flow, in points. */
  readonly x: number;
  /** Line length in points. */
  readonly measure: number;
}

/** Leading of a line that holds only an aside, in em of the aside's size. */
const asideLeading = 1.35;

/** Returns the strut of a line that holds only an aside. `undefined` for an aside without text. */
export function strutOfAside(aside: Aside | undefined, book: FontBook): Strut | undefined {
  const [inline] = aside?.variants.flat(2) ?? [];
  const text = inline?.style;
  return text && strutOf({ text, leading: asideLeading * text.size }, book);
}

/** Returns the edges of the text in a group. */
export function edgesIn({ indent, endIndent = 0 }: Group, { x, measure }: TextEdges): TextEdges {
  return { x: x + indent, measure: measure - indent - endIndent };
}

/** Returns the greatest measure of an aside in a group: that of its column, or its own. */
export function greatestMeasureOf({ column, measure }: Aside, text: TextEdges): number {
  return column ? column.most * text.measure : measure;
}

/**
 * Returns a group with the measured columns of its asides: indents its text by them, and places the asides in them.
 * Columns at the same edge are side by side, the first next to the text.
 *
 * @param around The edges of the text around the group.
 * @param columns Widths in points, by the names that asides share. A column without a name has its greatest width.
 */
export function withColumns(group: Group, around: TextEdges, columns: ReadonlyMap<string, number>): Group {
  if (!group.asides.some(({ column }) => column)) return group;
  const text = edgesIn(group, around);
  const widths = { start: 0, end: 0 };
  const asides = group.asides.map((aside): Aside => {
    const { column, shares, edge } = aside;
    if (column === undefined) return aside;
    const measure =
      (shares === undefined ? undefined : columns.get(shares)) ?? greatestMeasureOf(aside, text);
    const before = widths[edge];
    widths[edge] += measure + column.gap;
    return { ...aside, measure, x: aside.x + (edge === 'start' ? -widths.start : before + column.gap) };
  });
  const { indent, endIndent = 0 } = group;
  return { ...group, asides, indent: indent + widths.start, endIndent: endIndent + widths.end };
}

/**
 * Lays out the first variant of an aside of which every line fits the measure. If none fits, breaks the lines of the
 * last one.
 *
 * @param form The form that it agreed on with others. Variants of earlier forms are not used.
 */
export function layOutAside(aside: Aside, text: TextEdges, shaping: Shaping, form = 0): LaidOutAside {
  const x = aside.x + text.x + (aside.edge === 'end' ? text.measure : 0);
  let lines: readonly LaidOutLine[] = [];
  let planned = 0;
  for (const variant of aside.variants.slice(firstOfForm(aside, aside.variants.length, form))) {
    lines = layOutVariant(variant, aside, shaping);
    planned = variant.length;
    if (areIn(lines, variant, aside)) break;
  }
  const isWhole = lines.every((line) => isWithin(line, aside) && endsInSpace(line));
  const fits = isWhole && lines.length <= Math.max(planned, maxLines);
  const last = aside.variants.at(-1);
  if (!isWhole && aside.hyphenation && last) lines = layOutVariant(hyphenated(last, shaping), aside, shaping);
  return { aside, lines, x, fits };
}

/** True if a variant fits its aside: every line in the measure, and unbroken unless the aside wraps. */
export function isVariantFitting(variant: AsideVariant, aside: Aside, shaping: Shaping): boolean {
  return areIn(layOutVariant(variant, aside, shaping), variant, aside);
}

function areIn(lines: readonly LaidOutLine[], variant: AsideVariant, aside: Aside): boolean {
  if (!lines.every((line) => isWithin(line, aside))) return false;
  return aside.wraps ? lines.every(endsInSpace) : lines.length === variant.length;
}

function isWithin(line: LaidOutLine, { measure }: Pick<Aside, 'measure'>): boolean {
  return line.width <= measure + tolerance;
}

/** True if a line ends between words: only a line that ends inside a word has no space after it. */
function endsInSpace(line: LaidOutLine): boolean {
  const last = line.pieces.at(-1);
  return last !== undefined && runText(last.run).endsWith(' ');
}

function layOutVariant(
  variant: AsideVariant,
  { measure, alignment }: Aside,
  shaping: Shaping,
): readonly LaidOutLine[] {
  const style = { alignment, economy: 0, staysVisible: true };
  return variant.flatMap((line) => layOutParagraph(line.filter(isSettable), measure, style, shaping).lines);
}

/** Returns a variant with soft hyphens in its long words: also in capitalised ones, such as the noun of a heading. */
function hyphenated(variant: AsideVariant, { hyphenators }: Shaping): AsideVariant {
  return variant.map((line) =>
    line.map((inline): Inline => {
      const hyphenator = inline.kind === 'text' && hyphenators.get(inline.style.language);
      if (!hyphenator) return inline;
      return {
        ...inline,
        text: inline.text.replace(/\p{L}+/gu, (word) => softlyHyphenated(word, hyphenator)),
      };
    }),
  );
}

function softlyHyphenated(word: string, hyphenator: Hyphenator): string {
  const starts = [0, ...hyphenator(word.toLowerCase())];
  return starts.map((start, index) => word.slice(start, starts[index + 1])).join('\u00ad');
}

/**
 * Returns the right limit of the group's text beside an aside, from the left edge of the flow in points. `Infinity` if
 * the aside reserves no space, or is left of the text.
 */
export function reservedEdge(aside: LaidOutAside, text: TextEdges): number {
  const edge = leftEdge(aside);
  return edge + (aside.aside.reserves ?? 0) > text.x ? edge : Infinity;
}

/** Returns the left edge of an aside with the space that it reserves. `Infinity` if it reserves none. */
function leftEdge({ aside, lines, x }: LaidOutAside): number {
  if (aside.reserves === undefined) return Infinity;
  return x + Math.min(...lines.flatMap((line) => line.pieces.map((piece) => piece.x))) - aside.reserves;
}

/** Least share of the measure that an aside leaves to the text beside it. */
const leastBeside = 1 / 3;

/**
 * Returns a group whose asides leave its text room. One that would not, such as a long date at the end of a line in a narrow
 * column, becomes a line of the header below its first block.
 *
 * @param asides The asides of the group.
 */
export function withRoomBeside(
  group: Group,
  asides: readonly LaidOutAside[],
  text: TextEdges,
): { readonly group: Group; readonly asides: readonly LaidOutAside[] } {
  const [first, ...others] = group.blocks;
  const cramping = asides.filter(
    (aside) => aside.aside.edge === 'end' && leftEdge(aside) - text.x < leastBeside * text.measure,
  );
  const style = firstParagraph(first)?.style;
  if (first === undefined || style === undefined || cramping.length === 0) return { group, asides };
  const lines = cramping.map(
    ({ aside }): Paragraph => ({
      kind: 'paragraph',
      role: 'role-head',
      inlines: aside.variants[0]?.flat() ?? [],
      style: { ...style, alignment: 'start' },
      before: noSpace,
      after: noSpace,
    }),
  );
  const last = lines.map((line, index) =>
    index === lines.length - 1 ? { ...line, after: first.after } : line,
  );
  const beside = asides.filter((aside) => !cramping.includes(aside));
  const blocks = [{ ...first, after: noSpace }, ...last, ...others];
  return { group: { ...group, asides: beside.map(({ aside }) => aside), blocks }, asides: beside };
}

/**
 * Adds an aside to the galley of its group: its first line on the baseline of the first line, the others on the
 * baselines below, or closer if the aside has a leading. Appends blank lines if the galley has fewer lines than the
 * aside. No page ends beside an aside of several lines.
 *
 * All lines of the aside become pieces of the first line, so that they stay on its page. Their `rise` is negative.
 */
export function withAside(
  galley: readonly GalleyItem[],
  { aside, lines, x }: LaidOutAside,
  parent: AsideParent,
): readonly GalleyItem[] {
  const items = [...galley];
  const at = items.findIndex((item) => item.kind === 'line');
  const line = items[at];
  if (line?.kind !== 'line') return items;
  const drops = closeDrops(dropsFrom(items, at, lines.length), aside.leading);
  const { reads } = parent;
  const structured = structuredLines(
    lines.map((line) => line.pieces),
    parent,
  );
  const pieces = structured.flatMap((line, index) =>
    line.map((piece): LinePiece => {
      return { ...piece, x: x + piece.x, rise: aside.rise - (drops[index] ?? 0), reads };
    }),
  );
  const all = reads === 'before' ? [...pieces, ...line.pieces] : [...line.pieces, ...pieces];
  items[at] = { ...line, pieces: all };
  return items;
}

/**
 * Returns the distances from the baseline of the line at `at` to `count` baselines: its own and those below, in points.
 * Forbids page breaks between them. Inserts blank lines where the galley ends, or where a page break is forced.
 */
function dropsFrom(galley: GalleyItem[], at: number, count: number): readonly number[] {
  const drops: number[] = [];
  let drop = 0;
  let above: GalleyLine | undefined;
  let template = at;
  for (let index = at; drops.length < count; index++) {
    const next = galley[index];
    if (next === undefined || (next.kind === 'space' && next.at === 'forced'))
      insertBlankLine(galley, index, template);
    const item = galley[index];
    if (item?.kind === 'line') {
      if (above !== undefined) drop += above.below + item.above;
      drops.push(drop, ...attachedDrops(item, drop));
      above = item;
      template = index;
    } else if (item?.kind === 'space') {
      drop += item.height;
      galley[index] = { ...item, at: 'after-head' };
    }
  }
  return drops;
}

/** Returns distances from the first baseline that grow by no more than `leading`. */
function closeDrops(drops: readonly number[], leading: number | undefined): readonly number[] {
  if (leading === undefined) return drops;
  let next = 0;
  return drops.map((drop) => {
    const closest = Math.min(drop, next);
    next = closest + leading;
    return closest;
  });
}

/** Returns the baselines of the lines attached to a line, from top to bottom. Lines side by side count once. */
function attachedDrops({ attached }: GalleyLine, top: number): readonly number[] {
  const drops: number[] = [];
  let lowest = 0;
  for (const { drop } of attached) {
    if (drop <= lowest) continue;
    lowest = drop;
    drops.push(top + drop);
  }
  return drops;
}

/** Inserts an empty line with the height of the line at `template`, and a space before it. */
function insertBlankLine(galley: GalleyItem[], before: number, template: number): void {
  const line = galley[template];
  if (line?.kind !== 'line') return;
  const { above, below, capHeight } = line.attached.at(-1)?.line ?? line;
  const nothing = { starts: undefined, pieces: [], pictures: [], rules: [], outlineTitles: [], attached: [] };
  const blank = { ...line, above, below, capHeight, ...nothing };
  const space = { kind: 'space', ...noSpace, at: 'after-head', hyphenated: false, keepDepth: 0 } as const;
  galley.splice(before, 0, space, blank);
}
