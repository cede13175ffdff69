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
import type { Steps } from '../../model/steps.ts';
import type { Shaping } from '../inline/shaping.ts';
import { isSettable } from '../inline/text-run.ts';
import { layOutParagraph } from '../lines/lay-out-paragraph.ts';
import type { Agreement, Agreements } from './agreement.ts';
import {
  type LaidOutAside,
  layOutAside,
  reservedEdge,
  strutOfAside,
  withAside,
  withColumns,
  withRoomBeside,
} from './aside.ts';
import { type BlockContext, contextAgreeing, contextIn } from './block-context.ts';
import { balancedColumns, measureOfColumn } from './columns.ts';
import { firstOfForm, formAt, laterForms, meetsCondition, withNeeded } from './forms.ts';
import {
  type GalleyItem,
  type GalleyLine,
  maxGrowth,
  type OutlineTitle,
  type Strut,
  strutOf,
} from './galley.ts';
import { type GalleyState, initialState } from './galley-state.ts';
import { breakBetweenLines, gapBeforeFirst, gapBetween, spaceDownTo } from './gap.ts';
import { alignmentsNeeded, type LaidOutText, lineStyleOf } from './paragraph-alignment.ts';
import { pictureOnLine, pictureStrut, withPicture } from './picture.ts';
import { withRule, withRuleOnFirst } from './rule.ts';
import { type StructureBuilder, structuredLines } from './structure-builder.ts';

/** Paragraphs that take longer than a step to compare. */
const manyTexts = 500;

/** What all builders of a flow have in common. */
export interface BuilderOptions {
  readonly shaping: Shaping;
  /** Limit in points for the height of what no page break can split. */
  readonly maxHeight: number;
  /** What asides agreed on. */
  readonly agreements: Agreements;
  /** Receives the forms that asides and variants agreed on in the end. */
  readonly agreedForms: Map<Group | undefined, Agreement['forms']>;
}

/**
 * Builds a galley block by block, in one pass.
 *
 * - The space above a line stays open as a `Gap` until a line follows, so that nested blocks that begin together share
 *   one space.
 * - Variants and columns are laid out by a trial: a builder with a copy of the state and an empty galley. It is
 *   committed, or dropped without a trace.
 * - Asides, rules and images of a group are added to its lines afterwards, by rewriting the end of the galley.
 */
export class GalleyBuilder {
  readonly galley: GalleyItem[] = [];
  readonly texts: LaidOutText[] = [];
  readonly asides: LaidOutAside[] = [];
  readonly #options: BuilderOptions;
  readonly #shaping: Shaping;
  readonly #structure: StructureBuilder;
  /** The builder that this one is a trial of. */
  readonly #parent: GalleyBuilder | undefined;
  #state: GalleyState;

  constructor(
    options: BuilderOptions,
    firstParagraph: number,
    structure: StructureBuilder,
    parent?: GalleyBuilder,
  ) {
    this.#options = options;
    this.#parent = parent;
    this.#shaping = options.shaping;
    this.#structure = structure;
    this.#state = { ...initialState, paragraphs: firstParagraph };
  }

  get nextParagraph(): number {
    return this.#state.paragraphs;
  }

  /** Adds the blocks of the flow. */
  addFlow(blocks: readonly Block[], context: BlockContext): Steps<void> {
    return this.#addAgreeing(undefined, context, (builder, inner) => builder.#addSiblings(blocks, inner));
  }

  /** Adds blocks one below another. Returns the last one, with its variants resolved. */
  *#addSiblings(blocks: readonly Block[], context: BlockContext): Steps<Block | undefined> {
    const { lists, keepDepth } = context;
    let above: Block | undefined;
    for (const [index, block] of blocks.entries()) {
      const gap = above
        ? gapBetween(above, block, lists, keepDepth)
        : gapBeforeFirst(this.#state.gap, block, keepDepth);
      const path = context.path === undefined ? undefined : `${context.path}${index}/`;
      this.#update({ gap, ...(path !== undefined && { starts: path }) });
      above = yield* this.#addBlock(block, { ...context, path });
    }
    return above;
  }

  *#addBlock(block: Block, context: BlockContext): Steps<Block> {
    switch (block.kind) {
      case 'paragraph':
        this.#addParagraph(block, context);
        yield;
        return block;
      case 'group':
        yield* this.#addGroup(block, context);
        return block;
      case 'columns':
        yield* this.#addColumns(block, context);
        return block;
      case 'picture':
        this.#addPicture(block, context);
        return block;
      case 'variants':
        return yield* this.#addVariants(block, context);
    }
  }

  #update(change: Partial<GalleyState>): void {
    this.#state = { ...this.#state, ...change };
  }

  /** Returns a builder that continues from this one with an empty galley. `#commit` appends that galley. */
  #trial(): GalleyBuilder {
    const trial = new GalleyBuilder(this.#options, 0, this.#structure.trial(), this);
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
   * Adds the blocks of a flow, or of a group. If its variants agree on forms: in one trial, or in several, until none inside
   * needs a later form than the one agreed on.
   *
   * @param scope The group. `undefined` for a flow.
   * @param add Adds the blocks to this builder or to a trial.
   */
  *#addAgreeing(
    scope: Group | undefined,
    context: BlockContext,
    add: (builder: GalleyBuilder, context: BlockContext) => Steps<unknown>,
  ): Steps<void> {
    const agreement = this.#options.agreements.get(scope);
    if (agreement === undefined) {
      yield* add(this, context);
      return;
    }
    const { needed } = this.#state;
    for (let later: Agreement['forms'] | undefined = agreement.forms; later; ) {
      const forms = later;
      const trial = this.#trial();
      trial.#update({ needed: new Map() });
      yield* add(trial, contextAgreeing(context, scope, { ...agreement, forms }));
      const step = trial.texts.length > manyTexts ? 'long' : undefined;
      yield step;
      const alignments = alignmentsNeeded(trial.texts, scope);
      later = laterForms(forms, withNeeded(trial.#state.needed, alignments, new Map()));
      if (later) {
        trial.#structure.discard();
        continue;
      }
      this.#commit(trial);
      this.#update({ needed: withNeeded(needed, trial.#state.needed, forms) });
      this.#options.agreedForms.set(scope, forms);
      yield step;
    }
  }

  /**
   * Lays out each option in a trial, in order from the form agreed on, and commits the first that fits, or else the last.
   * Returns the committed block.
   */
  *#addVariants(variants: Variants, context: BlockContext): Steps<Block> {
    const { options, after, shares } = variants;
    const form = shares === undefined ? 0 : (context.agreed.forms.get(shares) ?? 0);
    const first = firstOfForm(variants, options.length, form);
    for (const [index, option] of options.entries()) {
      if (index < first) continue;
      const trial = this.#trial();
      const block = (yield* trial.#addSiblings([option], { ...context, path: undefined })) ?? option;
      if (index < options.length - 1 && !meetsCondition(variants.fit, trial)) {
        trial.#structure.discard();
        continue;
      }
      this.#commit(trial);
      if (shares !== undefined) this.#need(shares, formAt(variants, index));
      return after ? { ...block, after } : block;
    }
    return variants;
  }

  /** Notes that variants needed this form, if those before needed only an earlier one. */
  #need(name: string, form: number): void {
    const { needed } = this.#state;
    this.#update({ needed: new Map([...needed, [name, Math.max(form, needed.get(name) ?? 0)]]) });
  }

  /** Lays out blocks in a trial at the measure of a column, then balances the lines. Falls back to a single column. */
  *#addColumns(columns: Columns, context: BlockContext): Steps<void> {
    const { filled = columns.count, gap, blocks } = columns;
    const count = Math.min(filled, columns.count);
    const right = Math.min(context.x + context.measure, this.#rightLimit(false));
    const measure = measureOfColumn(columns, right - context.x);
    const trial = this.#trial();
    const inside = { ...context, path: undefined };
    if (count > 1 && measure > 0) yield* trial.#addSiblings(blocks, { ...inside, measure, keepDepth: 0 });
    const first = trial.galley.findIndex((item) => item.kind === 'line');
    const lines = first < 0 ? [] : trial.galley.slice(first);
    const line = balancedColumns(lines, { count, step: measure + gap }, this.#options.maxHeight);
    if (line) {
      this.#commit(trial, [...trial.galley.slice(0, first), line]);
    } else {
      trial.#structure.discard();
      yield* this.#addSiblings(blocks, inside);
    }
  }

  #addGroup(group: Group, context: BlockContext): Steps<void> {
    return this.#addAgreeing(group, context, (builder, inner) => builder.#addGroupBlocks(group, inner));
  }

  *#addGroupBlocks(designed: Group, context: BlockContext): Steps<void> {
    const { forms, columns } = context.agreed;
    const columned = withColumns(designed, context, columns);
    if (columned.top !== undefined) this.#update({ top: columned.top });
    const first = this.galley.length;
    const { outlineTitles, entries, listed } = this.#state;
    if (columned.outline !== undefined) {
      const entry = columned.role === 'entry' ? entries : undefined;
      const title: OutlineTitle = { title: columned.outline, level: context.outline, entry };
      this.#update({ outlineTitles: [...outlineTitles, title] });
    }
    const inner = contextIn(columned, context, entries, listed);
    if (columned.role === 'entry') this.#update({ entries: entries + 1 });
    if (inner.listItems !== context.listItems) this.#update({ listed: listed + 1 });
    const placed = columned.asides.map((aside) => {
      const form = aside.shares === undefined ? 0 : forms.get(aside.shares);
      return layOutAside(aside, inner, this.#shaping, form);
    });
    const { group, asides } = withRoomBeside(columned, placed, inner);
    for (const aside of asides) this.asides.push(aside);
    for (const aside of asides) this.#limitText(reservedEdge(aside, inner), aside.lines.length);
    const elements = yield* this.#structure.withinGroup(group, this.#addSiblings(group.blocks, inner));
    if (this.galley.length === first) this.#pushEmptyLine(group, inner);
    const { rule, picture } = group;
    if (rule)
      this.#rewriteFrom(first, (items) => withRuleOnFirst(items, rule, inner, this.#shaping.direction));
    for (const [index, aside] of asides.entries()) {
      const parent = elements.asides[index];
      if (parent) this.#rewriteFrom(first, (items) => withAside(items, aside, parent));
    }
    const { figure } = elements;
    if (picture && figure) this.#rewriteFrom(first, (items) => withPicture(items, picture, inner, figure));
    if (asides.length > 0) this.#update({ rightLimit: Infinity, limitedLines: 0 });
  }

  /** Returns the right limit for the next text. */
  #rightLimit(head: boolean): number {
    const { rightLimit, limited } = this.#state;
    return head || limited === 'next' ? rightLimit : Infinity;
  }

  /** Limits the next text to what an aside of so many lines leaves free. */
  #limitText(edge: number, lines: number): void {
    if (edge === Infinity) return;
    const { rightLimit, limitedLines } = this.#state;
    this.#update({
      rightLimit: Math.min(rightLimit, edge),
      limited: 'next',
      limitedLines: Math.max(limitedLines, lines),
    });
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
    const lineStyle = lineStyleOf(paragraph, context);
    const laidOut = layOutParagraph(inlines.filter(isSettable), measure, lineStyle, this.#shaping);
    const { lines } = laidOut;
    if (lines.length === 0) return;
    const scope = context.scopes.get(style.shares ?? '');
    const list = context.listItems.at(-1)?.list;
    this.texts.push({ ...laidOut, paragraph, measure, number: this.#state.paragraphs, list, scope });
    const strut = strutOf(style, this.#shaping.book);
    const structured = structuredLines(
      lines.map((line) => line.pieces),
      this.#structure.textParentOf(paragraph),
    );
    for (const [index, line] of lines.entries()) {
      const pieces = structured[index] ?? [];
      if (index === 0) this.#closeGap(strut);
      else this.#pushSpace(noSpace, breakBetweenLines(index, lines.length), keepDepth);
      this.#pushLine(strut, context, {
        pieces: pieces.map((piece) => ({ ...piece, x: piece.x + x, rise: 0 })),
      });
      this.#update({ hyphenated: line.hyphenated });
    }
    // An aside limits the first paragraph, and those lines of a header that are beside one of its own lines.
    const limitedLines = Math.max(0, this.#state.limitedLines - lines.length);
    this.#update({
      paragraphs: this.#state.paragraphs + 1,
      rightLimit: isHeaderRole(role) && limitedLines > 0 ? rightLimit : Infinity,
      limited: 'heads',
      limitedLines,
    });
    const last = this.galley.at(-1);
    if (rule && last?.kind === 'line')
      this.galley[this.galley.length - 1] = withRule(
        last,
        rule,
        { x, measure: full },
        this.#shaping.direction,
      );
  }

  #addPicture(picture: PictureBlock, context: BlockContext): void {
    const { x, measure: full } = context;
    const measure = Math.min(full, this.#rightLimit(false) - x);
    const placed = pictureOnLine(picture, { x, measure }, this.#structure.addFigure(picture));
    const strut = pictureStrut(picture);
    this.#closeGap(strut);
    this.#pushLine(strut, context, { pictures: [placed] });
    this.#update({ rightLimit: Infinity, limited: 'heads' });
  }

  /** Adds the open gap above a line as a space. There is none above the first line. */
  #closeGap(strut: Strut): void {
    const { gap, hasLines, top } = this.#state;
    if (gap && hasLines) {
      const space = top === 0 ? gap.space : spaceDownTo(top, gap.space, strut, this.#itemsAbove());
      this.#pushSpace(space, gap.at, gap.keepDepth);
    }
    this.#update({ gap: undefined, top: 0 });
  }

  /** Returns all items from the top of the flow. */
  #itemsAbove(): readonly GalleyItem[] {
    return this.#parent ? [...this.#parent.#itemsAbove(), ...this.galley] : this.galley;
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
    const { paragraphs: paragraph, outlineTitles, starts } = this.#state;
    const place = { paragraph, entry, listItems, starts, outlineTitles };
    const content = { pieces, pictures, ...place, rules: [], attached: [] };
    this.galley.push({ kind: 'line', above, below, capHeight, ...content });
    this.#update({ outlineTitles: [], starts: undefined, hasLines: true });
  }

  /** Adds an empty line for a group that has no text of its own, only an aside or image. */
  #pushEmptyLine({ asides, picture }: Group, context: BlockContext): void {
    const strut = strutOfAside(asides[0], this.#shaping.book) ?? (picture && pictureStrut(picture));
    if (strut === undefined) return;
    this.#closeGap(strut);
    this.#pushLine(strut, context);
    this.#update({ paragraphs: this.#state.paragraphs + 1, rightLimit: Infinity });
  }
}
