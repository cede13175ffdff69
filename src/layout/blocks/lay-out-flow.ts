import { isHeaderRole } from '../../model/blocks.ts';
import {
  type Block,
  type Columns,
  type Group,
  noSpace,
  type Paragraph,
  type PictureBlock,
  type Space,
  type Variants,
} from '../../model/document.ts';
import type { BreakKind } from '../../model/layout-report.ts';
import type { Shaping } from '../inline/shape-word.ts';
import { isSettable } from '../inline/text-run.ts';
import type { LaidOutParagraph } from '../lines/laid-out-paragraph.ts';
import { layOutParagraph } from '../lines/lay-out-paragraph.ts';
import { type LaidOutAside, layOutAside, reservedEdge, withAside } from './aside.ts';
import { type BlockContext, contextIn, outermost } from './block-context.ts';
import { balancedColumns } from './columns.ts';
import {
  type Galley,
  type GalleyItem,
  type GalleyLine,
  maxGrowth,
  type OutlineTitle,
  type Strut,
  strutOf,
} from './galley.ts';
import { breakBetweenLines, type Gap, gapBeforeFirst, gapBetween } from './gap.ts';
import { pictureOnLine, pictureStrut, withPicture } from './picture.ts';
import { withRule, withRuleOnFirst } from './rule.ts';
import { type StructureBuilder, structuredLines } from './structure-builder.ts';

/** A flow laid out at its measure. */
export interface LaidOutFlow {
  readonly galley: Galley;
  /** The paragraphs of the flow, in reading order. */
  readonly texts: readonly LaidOutText[];
  /** Number that a paragraph after the last one would have. */
  readonly nextParagraph: number;
}

/** A paragraph of a flow and its lines. */
export interface LaidOutText extends LaidOutParagraph {
  readonly paragraph: Paragraph;
  /** Line length in points, without what is reserved for an aside. */
  readonly measure: number;
}

/** The limits of a galley. */
export interface GalleyLimits {
  /** Line length in points. */
  readonly measure: number;
  /** Height of the lowest frame in points: the limit for what no page break can split. */
  readonly maxHeight: number;
  /** Number of the first paragraph. */
  readonly firstParagraph: number;
}

/** Lays out blocks as one endless column, and adds their elements to the structure. */
export function layOutFlow(
  blocks: readonly Block[],
  limits: GalleyLimits,
  structure: StructureBuilder,
  shaping: Shaping,
): LaidOutFlow {
  const { measure, maxHeight, firstParagraph } = limits;
  const builder = new GalleyBuilder(shaping, maxHeight, firstParagraph, structure);
  builder.addSiblings(blocks, { x: 0, measure, ...outermost });
  const { galley, texts, nextParagraph } = builder;
  return { galley, texts, nextParagraph };
}

/** The state that the next line depends on. Immutable, so a trial can start from it. */
interface State {
  /** The space above the next line. */
  readonly gap: Gap | undefined;
  /** Number of paragraphs so far, those of earlier flows included. */
  readonly paragraphs: number;
  /** Number of entries so far. */
  readonly entries: number;
  /** Number of lists and of their items so far. */
  readonly listed: number;
  /** Outline titles that the next line gets. */
  readonly outlineTitles: readonly OutlineTitle[];
  /** True if the last line ends in a hyphen. */
  readonly hyphenated: boolean;
  /** True if the galley has a line. */
  readonly hasLines: boolean;
  /** Right limit of text beside an aside, from the left edge of the flow in points. */
  readonly rightLimit: number;
  /** The text that `rightLimit` applies to: the next block, or only further lines of a header. */
  readonly limited: 'next' | 'heads';
}

/** Leading of a line that holds only an aside, in em of the aside's size. */
const asideLeading = 1.35;

/**
 * Builds a galley block by block, in one pass.
 *
 * - The space above a line stays open as a `Gap` until a line follows, so that nested blocks that begin together share
 *   one space.
 * - Variants and columns are laid out by a trial: a builder with a copy of the state and an empty galley. It is
 *   committed, or dropped without a trace.
 * - Asides, rules and images of a group are added to its lines afterwards, by rewriting the end of the galley.
 */
class GalleyBuilder {
  readonly galley: GalleyItem[] = [];
  readonly texts: LaidOutText[] = [];
  readonly asides: LaidOutAside[] = [];
  readonly #shaping: Shaping;
  readonly #maxHeight: number;
  readonly #structure: StructureBuilder;
  #state: State;

  /** @param maxHeight Limit in points for the height of what no page break can split. */
  constructor(shaping: Shaping, maxHeight: number, firstParagraph: number, structure: StructureBuilder) {
    this.#shaping = shaping;
    this.#maxHeight = maxHeight;
    this.#structure = structure;
    this.#state = {
      gap: undefined,
      paragraphs: firstParagraph,
      entries: 0,
      listed: 0,
      outlineTitles: [],
      hyphenated: false,
      hasLines: false,
      rightLimit: Infinity,
      limited: 'next',
    };
  }

  get nextParagraph(): number {
    return this.#state.paragraphs;
  }

  /** Adds blocks one below another. Returns the last one, with its variants resolved. */
  addSiblings(blocks: readonly Block[], context: BlockContext): Block | undefined {
    const { lists, keepDepth } = context;
    let above: Block | undefined;
    for (const block of blocks) {
      const gap = above
        ? gapBetween(above, block, lists, keepDepth)
        : gapBeforeFirst(this.#state.gap, block, keepDepth);
      this.#update({ gap });
      above = this.#addBlock(block, context);
    }
    return above;
  }

  #addBlock(block: Block, context: BlockContext): Block {
    switch (block.kind) {
      case 'paragraph':
        this.#addParagraph(block, context);
        return block;
      case 'group':
        this.#addGroup(block, context);
        return block;
      case 'columns':
        this.#addColumns(block, context);
        return block;
      case 'picture':
        this.#addPicture(block, context);
        return block;
      case 'variants':
        return this.#addVariants(block, context);
    }
  }

  #update(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  /** Returns a builder that continues from this one with an empty galley. `#commit` appends that galley. */
  #trial(): GalleyBuilder {
    const trial = new GalleyBuilder(this.#shaping, this.#maxHeight, 0, this.#structure.trial());
    trial.#state = this.#state;
    return trial;
  }

  #commit(trial: GalleyBuilder, galley: readonly GalleyItem[] = trial.galley): void {
    for (const item of galley) this.galley.push(item);
    for (const text of trial.texts) this.texts.push(text);
    for (const aside of trial.asides) this.asides.push(aside);
    this.#structure.commit(trial.#structure);
    this.#state = trial.#state;
  }

  /**
   * Lays out each option in a trial, in order, and commits the first that fits, or else the last. An option fits if all
   * its paragraphs take one line, or all its asides their measure. Returns the committed block.
   */
  #addVariants(variants: Variants, context: BlockContext): Block {
    const { options, after } = variants;
    for (const [index, option] of options.entries()) {
      const trial = this.#trial();
      const block = trial.addSiblings([option], context) ?? option;
      const fits =
        variants.fit === 'lines' ? trial.texts.every(fitsOneLine) : trial.asides.every((aside) => aside.fits);
      if (index < options.length - 1 && !fits) continue;
      this.#commit(trial);
      return after ? { ...block, after } : block;
    }
    return variants;
  }

  /** Lays out blocks in a trial at the measure of a column, then balances the lines. Falls back to a single column. */
  #addColumns(columns: Columns, context: BlockContext): void {
    const { count, gap, blocks } = columns;
    if (!(Number.isInteger(count) && count > 0))
      throw new RangeError(`the number of columns must be a positive integer, not ${count}`);
    const right = Math.min(context.x + context.measure, this.#rightLimit(false));
    const measure = (right - context.x - gap * (count - 1)) / count;
    const trial = this.#trial();
    if (count > 1 && measure > 0) trial.addSiblings(blocks, { ...context, measure, keepDepth: 0 });
    const first = trial.galley.findIndex((item) => item.kind === 'line');
    const lines = first < 0 ? [] : trial.galley.slice(first);
    const line = balancedColumns(lines, { count, step: measure + gap }, this.#maxHeight);
    if (line) this.#commit(trial, [...trial.galley.slice(0, first), line]);
    else this.addSiblings(blocks, context);
  }

  #addGroup(group: Group, context: BlockContext): void {
    const first = this.galley.length;
    const { outlineTitles, entries, listed } = this.#state;
    if (group.outline !== undefined) {
      const entry = group.role === 'entry' ? entries : undefined;
      const title: OutlineTitle = { title: group.outline, level: context.outline, entry };
      this.#update({ outlineTitles: [...outlineTitles, title] });
    }
    const inner = contextIn(group, context, entries, listed);
    if (group.role === 'entry') this.#update({ entries: entries + 1 });
    if (inner.listItems !== context.listItems) this.#update({ listed: listed + 1 });
    const asides = group.asides.map((aside) => layOutAside(aside, inner, this.#shaping));
    for (const aside of asides) this.asides.push(aside);
    this.#limitText(Math.min(...asides.map((aside) => reservedEdge(aside, inner))));
    const elements = this.#structure.withinGroup(group, () => this.addSiblings(group.blocks, inner));
    if (this.galley.length === first) this.#pushEmptyLine(group, inner);
    const { rule, picture } = group;
    if (rule) this.#rewriteFrom(first, (items) => withRuleOnFirst(items, rule, inner));
    for (const [index, aside] of asides.entries()) {
      const parent = elements.asides[index];
      if (parent) this.#rewriteFrom(first, (items) => withAside(items, aside, parent));
    }
    const { figure } = elements;
    if (picture && figure) this.#rewriteFrom(first, (items) => withPicture(items, picture, inner, figure));
    if (asides.length > 0) this.#update({ rightLimit: Infinity });
  }

  /** Returns the right limit for the next text. */
  #rightLimit(head: boolean): number {
    const { rightLimit, limited } = this.#state;
    return head || limited === 'next' ? rightLimit : Infinity;
  }

  /** Limits the next text to what an aside leaves free. */
  #limitText(edge: number): void {
    if (edge < Infinity)
      this.#update({ rightLimit: Math.min(this.#state.rightLimit, edge), limited: 'next' });
  }

  /** Replaces the galley items from `first` on. */
  #rewriteFrom(first: number, change: (items: readonly GalleyItem[]) => readonly GalleyItem[]): void {
    for (const item of change(this.galley.splice(first))) this.galley.push(item);
  }

  #addParagraph(paragraph: Paragraph, context: BlockContext): void {
    const { x, measure: full, keepDepth } = context;
    const { style, inlines, rule, role } = paragraph;
    const rightLimit = this.#rightLimit(isHeaderRole(role));
    const measure = Math.max(0, Math.min(full, rightLimit - x));
    const laidOut = layOutParagraph(inlines.filter(isSettable), measure, style, this.#shaping);
    const { lines } = laidOut;
    if (lines.length === 0) return;
    this.texts.push({ ...laidOut, paragraph, measure });
    const strut = strutOf(style, this.#shaping.book);
    const structured = structuredLines(
      lines.map((line) => line.pieces),
      this.#structure.textParentOf(paragraph),
    );
    for (const [index, line] of lines.entries()) {
      const pieces = structured[index] ?? [];
      if (index === 0) this.#closeGap();
      else this.#pushSpace(noSpace, breakBetweenLines(index, lines.length), keepDepth);
      this.#pushLine(strut, context, {
        pieces: pieces.map((piece) => ({ ...piece, x: piece.x + x, rise: 0 })),
      });
      this.#update({ hyphenated: line.hyphenated });
    }
    // An aside beside a header limits all lines of the header, but only the first paragraph of other text.
    this.#update({
      paragraphs: this.#state.paragraphs + 1,
      rightLimit: isHeaderRole(role) ? rightLimit : Infinity,
      limited: 'heads',
    });
    const last = this.galley.at(-1);
    if (rule && last?.kind === 'line')
      this.galley[this.galley.length - 1] = withRule(last, rule, { x, measure: full });
  }

  #addPicture(picture: PictureBlock, context: BlockContext): void {
    const { x, measure: full } = context;
    const measure = Math.min(full, this.#rightLimit(false) - x);
    const placed = pictureOnLine(picture, { x, measure }, this.#structure.addFigure(picture));
    this.#closeGap();
    this.#pushLine(pictureStrut(picture), context, { pictures: [placed] });
    this.#update({ rightLimit: Infinity, limited: 'heads' });
  }

  /** Adds the open gap as a space. There is none above the first line. */
  #closeGap(): void {
    const { gap, hasLines } = this.#state;
    if (gap && hasLines) this.#pushSpace(gap.space, gap.at, gap.keepDepth);
    this.#update({ gap: undefined });
  }

  #pushSpace({ height, shrink, ...space }: Space, at: BreakKind, keepDepth: number): void {
    const { hyphenated } = this.#state;
    const stretch = Math.min(space.stretch, maxGrowth * height);
    this.galley.push({ kind: 'space', height, stretch, shrink, at, hyphenated, keepDepth });
  }

  #pushLine(
    { above, below, capHeight }: Strut,
    { entry, listItems }: Pick<BlockContext, 'entry' | 'listItems'>,
    { pieces = [], pictures = [] }: Partial<Pick<GalleyLine, 'pieces' | 'pictures'>> = {},
  ): void {
    const { paragraphs: paragraph, outlineTitles } = this.#state;
    const place = { paragraph, entry, listItems, outlineTitles };
    const content = { pieces, pictures, ...place, rules: [], attached: [] };
    this.galley.push({ kind: 'line', above, below, capHeight, ...content });
    this.#update({ outlineTitles: [], hasLines: true });
  }

  /** Adds an empty line for a group that has no text of its own, only an aside or image. */
  #pushEmptyLine({ asides, picture }: Group, context: BlockContext): void {
    const [text] = asides.slice(0, 1).flatMap(({ variants }) => variants.flat(2).map(({ style }) => style));
    const textStrut = text && strutOf({ text, leading: asideLeading * text.size }, this.#shaping.book);
    const strut = textStrut ?? (picture && pictureStrut(picture));
    if (strut === undefined) return;
    this.#closeGap();
    this.#pushLine(strut, context);
    this.#update({ paragraphs: this.#state.paragraphs + 1, rightLimit: Infinity });
  }
}

/** True if the text takes no more than a line, and that line is not too wide. */
function fitsOneLine({ lines }: LaidOutText): boolean {
  return lines.length === 1 && lines.every((line) => !line.overfull);
}
