import type {
  Block,
  Columns,
  Group,
  Paragraph,
  PictureBlock,
  Rule,
  Space,
  Variants,
} from '../../model/document.ts';
import type { BreakKind } from '../../model/layout-report.ts';
import type { Shaping } from '../inline/shape-word.ts';
import { isSettable } from '../inline/text-run.ts';
import { setLines } from '../lines/set-lines.ts';
import { reservedEdge, type SetAside, setAside, type TextEdges, withAside } from './aside.ts';
import { balancedColumns } from './columns.ts';
import type { GalleyItem, GalleyLine, OutlineTitle } from './galley.ts';
import { type Strut, strutOf } from './galley.ts';
import { breakBetweenLines, type Gap, gapBeforeFirst, gapBetween, isHead, noSpace } from './gap.ts';
import { pictureOnLine, pictureStrut, withPicture } from './picture.ts';
import { fitsOneLine, type SetText } from './set-flow.ts';
import type { StructureBuilder } from './structure-builder.ts';
import { structuredLines } from './structure-builder.ts';

/** What a block inherits from the groups around it. */
export interface BlockContext extends TextEdges {
  readonly entry: number | undefined;
  /** Groups around it that are to be kept together. */
  readonly keepDepth: number;
  /** Lists around it. */
  readonly lists: number;
  /** The outline level of the next group that has a title. */
  readonly outline: number;
}

/** What the next line needs to know of the lines above. */
interface State {
  readonly gap: Gap | undefined;
  /** Paragraphs and entries so far. */
  readonly paragraphs: number;
  readonly entries: number;
  /** Titles that wait for their line. */
  readonly marks: readonly OutlineTitle[];
  /** Whether the last line ends in a hyphen. */
  readonly hyphenated: boolean;
  /** Whether there is a line above at all. */
  readonly begun: boolean;
  /** How far to the right text may reach beside an aside, from the flow's left edge. */
  readonly reach: number;
  /** Which text: whatever comes next, or only the further lines of a head. */
  readonly reachOf: 'next' | 'heads';
}

/** The leading of a line that holds nothing but an aside, in em. */
const loneLeading = 1.35;

/** Fills a galley block by block. */
export class Compositor {
  readonly galley: GalleyItem[] = [];
  readonly texts: SetText[] = [];
  readonly asides: SetAside[] = [];
  readonly #shaping: Shaping;
  readonly #tallest: number;
  readonly #structure: StructureBuilder;
  #state: State;

  /** Nothing that no page break divides is made higher than `tallest` points. */
  constructor(shaping: Shaping, tallest: number, firstParagraph: number, structure: StructureBuilder) {
    this.#shaping = shaping;
    this.#tallest = tallest;
    this.#structure = structure;
    this.#state = {
      gap: undefined,
      paragraphs: firstParagraph,
      entries: 0,
      marks: [],
      hyphenated: false,
      begun: false,
      reach: Infinity,
      reachOf: 'next',
    };
  }

  get nextParagraph(): number {
    return this.#state.paragraphs;
  }

  /** Sets blocks one under another; the last of them as it was set, where there were several ways. */
  setSiblings(blocks: readonly Block[], context: BlockContext): Block | undefined {
    const { lists, keepDepth } = context;
    let above: Block | undefined;
    for (const block of blocks) {
      const gap = above
        ? gapBetween(above, block, lists, keepDepth)
        : gapBeforeFirst(this.#state.gap, block, keepDepth);
      this.#update({ gap });
      above = this.#setBlock(block, context);
    }
    return above;
  }

  #setBlock(block: Block, context: BlockContext): Block {
    switch (block.kind) {
      case 'paragraph':
        this.#setParagraph(block, context);
        return block;
      case 'group':
        this.#setGroup(block, context);
        return block;
      case 'columns':
        this.#setColumns(block, context);
        return block;
      case 'picture':
        this.#setPicture(block, context);
        return block;
      case 'variants':
        return this.#setVariants(block, context);
    }
  }

  #update(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  /** A compositor that goes on from here with an empty galley, so that what it sets can be thrown away. */
  #trial(): Compositor {
    const trial = new Compositor(this.#shaping, this.#tallest, 0, this.#structure.trial());
    trial.#state = this.#state;
    return trial;
  }

  #commit(trial: Compositor, galley: readonly GalleyItem[] = trial.galley): void {
    for (const item of galley) this.galley.push(item);
    for (const text of trial.texts) this.texts.push(text);
    for (const aside of trial.asides) this.asides.push(aside);
    this.#structure.take(trial.#structure);
    this.#state = trial.#state;
  }

  #setVariants(variants: Variants, context: BlockContext): Block {
    const { options, after } = variants;
    for (const [index, option] of options.entries()) {
      const trial = this.#trial();
      const set = trial.setSiblings([option], context) ?? option;
      const fits =
        variants.fit === 'lines' ? trial.texts.every(fitsOneLine) : trial.asides.every((aside) => aside.fits);
      if (index < options.length - 1 && !fits) continue;
      this.#commit(trial);
      return after ? { ...set, after } : set;
    }
    return variants;
  }

  #setColumns(columns: Columns, context: BlockContext): void {
    const { count, gap, blocks } = columns;
    if (!(Number.isInteger(count) && count > 0))
      throw new RangeError(`columns are one or more, not ${count}`);
    const reach = Math.min(context.x + context.measure, this.#reachFor(false));
    const measure = (reach - context.x - gap * (count - 1)) / count;
    const trial = this.#trial();
    if (count > 1 && measure > 0) trial.setSiblings(blocks, { ...context, measure, keepDepth: 0 });
    const first = trial.galley.findIndex((item) => item.kind === 'line');
    const lines = first < 0 ? [] : trial.galley.slice(first);
    const line = balancedColumns(lines, { count, step: measure + gap }, this.#tallest);
    if (line) this.#commit(trial, [...trial.galley.slice(0, first), line]);
    else this.setSiblings(blocks, context);
  }

  #setGroup(group: Group, context: BlockContext): void {
    const first = this.galley.length;
    const { marks, entries } = this.#state;
    if (group.outline !== undefined) {
      const entry = group.role === 'entry' ? { entry: entries } : {};
      this.#update({ marks: [...marks, { title: group.outline, level: context.outline, ...entry }] });
    }
    const inner: BlockContext = {
      x: context.x + group.indent,
      measure: context.measure - group.indent - (group.endIndent ?? 0),
      entry: group.role === 'entry' ? entries : context.entry,
      keepDepth: context.keepDepth + (group.keep.together ? 1 : 0),
      lists: context.lists + (group.role === 'list' && group.marks !== 'labels' ? 1 : 0),
      outline: context.outline + (group.outline === undefined ? 0 : 1),
    };
    if (group.role === 'entry') this.#update({ entries: entries + 1 });
    const asides = group.asides.map((aside) => setAside(aside, inner, this.#shaping));
    for (const aside of asides) this.asides.push(aside);
    this.#reserve(Math.min(...asides.map((aside) => reservedEdge(aside, inner))));
    const textParents = this.#structure.within(group, () => this.setSiblings(group.blocks, inner));
    if (this.galley.length === first) this.#pushEmptyLine(group, inner);
    const { rule, picture } = group;
    if (rule) this.#rewriteFrom(first, (set) => withRuleOnFirst(set, rule, inner));
    for (const [index, aside] of asides.entries()) {
      const parent = textParents.asides[index];
      if (parent) this.#rewriteFrom(first, (set) => withAside(set, aside, parent));
    }
    const { figure } = textParents;
    if (picture && figure) this.#rewriteFrom(first, (set) => withPicture(set, picture, inner, figure));
    if (asides.length > 0) this.#update({ reach: Infinity });
  }

  #reachFor(head: boolean): number {
    const { reach, reachOf } = this.#state;
    return head || reachOf === 'next' ? reach : Infinity;
  }

  #reserve(edge: number): void {
    if (edge < Infinity) this.#update({ reach: Math.min(this.#state.reach, edge), reachOf: 'next' });
  }

  /** Changes what has been set since `first`. */
  #rewriteFrom(first: number, change: (set: readonly GalleyItem[]) => readonly GalleyItem[]): void {
    for (const item of change(this.galley.splice(first))) this.galley.push(item);
  }

  #setParagraph(paragraph: Paragraph, { x, measure: full, entry, keepDepth }: BlockContext): void {
    const { style, inlines, rule, role } = paragraph;
    const reach = this.#reachFor(isHead(role));
    const measure = Math.max(0, Math.min(full, reach - x));
    const set = setLines(inlines.filter(isSettable), measure, style, this.#shaping);
    if (set.lines.length === 0) return;
    this.texts.push({ paragraph, set, measure });
    const strut = strutOf(style, this.#shaping.book);
    const structureRef = structuredLines(
      set.lines.map((line) => line.pieces),
      this.#structure.textParentOf(paragraph),
    );
    for (const [index, line] of set.lines.entries()) {
      const pieces = structureRef[index] ?? [];
      if (index === 0) this.#closeGap();
      else this.#pushSpace(noSpace, breakBetweenLines(index, set.lines.length), keepDepth);
      this.#pushLine(strut, entry, {
        pieces: pieces.map((piece) => ({ ...piece, x: piece.x + x, rise: 0 })),
      });
      this.#update({ hyphenated: line.hyphenated });
    }
    // All lines of a head keep clear of what stands beside it.
    this.#update({
      paragraphs: this.#state.paragraphs + 1,
      reach: isHead(role) ? reach : Infinity,
      reachOf: 'heads',
    });
    const last = this.galley.at(-1);
    if (rule && last?.kind === 'line')
      this.galley[this.galley.length - 1] = withRule(last, rule, { x, measure: full });
  }

  #setPicture(picture: PictureBlock, { x, measure: full, entry }: BlockContext): void {
    const measure = Math.min(full, this.#reachFor(false) - x);
    const placed = pictureOnLine(picture, { x, measure }, this.#structure.figure(picture));
    this.#closeGap();
    this.#pushLine(pictureStrut(picture), entry, { pictures: [placed] });
    this.#update({ reach: Infinity, reachOf: 'heads' });
  }

  #closeGap(): void {
    const { gap, begun } = this.#state;
    if (gap && begun) this.#pushSpace(gap.space, gap.at, gap.keepDepth);
    this.#update({ gap: undefined });
  }

  #pushSpace({ height, stretch, shrink }: Space, at: BreakKind, keepDepth: number): void {
    const { hyphenated } = this.#state;
    this.galley.push({ kind: 'space', height, stretch, shrink, at, hyphenated, keepDepth });
  }

  #pushLine(
    { above, below, capHeight }: Strut,
    entry: number | undefined,
    { pieces = [], pictures = [] }: Partial<Pick<GalleyLine, 'pieces' | 'pictures'>> = {},
  ): void {
    const { paragraphs: paragraph, marks } = this.#state;
    const content = { pieces, pictures, paragraph, entry, marks, rules: [], attached: [] };
    this.galley.push({ kind: 'line', above, below, capHeight, ...content });
    this.#update({ marks: [], begun: true });
  }

  /** What stands beside nothing still has a line to ride on. */
  #pushEmptyLine({ asides, picture }: Group, { entry }: BlockContext): void {
    const [text] = asides.slice(0, 1).flatMap(({ variants }) => variants.flat(2).map(({ style }) => style));
    const strut = text && strutOf({ text, leading: loneLeading * text.size }, this.#shaping.book);
    const stands = strut ?? (picture && pictureStrut(picture));
    if (stands === undefined) return;
    this.#closeGap();
    this.#pushLine(stands, entry);
    this.#update({ paragraphs: this.#state.paragraphs + 1, reach: Infinity });
  }
}

/** The galley with a rule on its first line. */
function withRuleOnFirst(galley: readonly GalleyItem[], rule: Rule, text: TextEdges): readonly GalleyItem[] {
  const first = galley.findIndex((item) => item.kind === 'line');
  return galley.map((item, index) =>
    index === first && item.kind === 'line' ? withRule(item, rule, text) : item,
  );
}

function withRule(line: GalleyLine, rule: Rule, text: TextEdges): GalleyLine {
  const { x, width = text.measure - x, rise, thickness, colour } = rule;
  return { ...line, rules: [...line.rules, { x: text.x + x, width, rise, thickness, colour }] };
}
