import { firstParagraph, headingDepthOf, isHeaderRole } from '../../model/blocks.ts';
import type { Aside, Group, Paragraph, SetPicture } from '../../model/document.ts';
import type { TextPosition } from '../../model/rich-text.ts';
import type { Steps } from '../../model/steps.ts';
import { type HeadingDepth, headingDepths, headingTypes } from '../../model/structure.ts';
import type { PlacedPiece } from '../lines/laid-out-paragraph.ts';
import { addChild, type StructureNode, structureNode } from './structure-node.ts';

/** The element that text belongs to. */
export interface TextParent {
  readonly node: StructureNode;
  /** The element of a label in the text, if it has one of its own. */
  readonly label?: StructureNode | undefined;
  /** BCP 47 language tag of the element. Text in another language gets a span. */
  readonly language: string;
}

/** The element of an aside, and if it is read before or after the first paragraph of its group. */
export interface AsideParent extends TextParent {
  readonly reads: 'before' | 'after';
}

/** The elements of what is placed beside a group. */
export interface GroupElements {
  /** One for each aside of the group. */
  readonly asides: readonly AsideParent[];
  /** The element of the group's image, if it has one. */
  readonly figure: StructureNode | undefined;
}

/** The list item that is being laid out. */
interface OpenItem {
  /** The item's first block, if it is a paragraph. Its text belongs to the body itself. */
  readonly first: Paragraph | undefined;
  readonly label: StructureNode;
  readonly body: StructureNode;
}

/**
 * Builds the structure tree while blocks are laid out. Heading levels skip none: each heading is at most one level
 * below the last.
 */
export class StructureBuilder {
  readonly #language: string;
  #parent: StructureNode;
  /** Depths of the headings that the next block is under. */
  #depths: readonly HeadingDepth[] = [];
  /** The heading that further lines of an entry header belong to. */
  #head: StructureNode | undefined;
  #item: OpenItem | undefined;
  /** Open elements and the number of their children at the start of a trial, which may add links to them. */
  #childCounts: readonly (readonly [StructureNode, number])[] = [];

  constructor(root: StructureNode, language: string) {
    this.#parent = root;
    this.#language = language;
  }

  /** The element that blocks are added to. */
  get root(): StructureNode {
    return this.#parent;
  }

  /**
   * Returns a builder that continues from this one with a tree of its own. `commit` adds that tree to this one. Call
   * `discard` on it if it is not used.
   */
  trial(): StructureBuilder {
    const trial = new StructureBuilder(structureNode(this.#parent.type), this.#language);
    trial.#copyState(this);
    const open = [this.#head, this.#item?.label, this.#item?.body];
    trial.#childCounts = open.flatMap((node) => (node ? [[node, node.children.length] as const] : []));
    return trial;
  }

  /** Removes what a trial has added to elements that were open before it. */
  discard(): void {
    for (const [node, count] of this.#childCounts) node.children.length = count;
  }

  commit(trial: StructureBuilder): void {
    this.#parent.children.push(...trial.#parent.children);
    this.#copyState(trial);
  }

  #copyState(other: StructureBuilder): void {
    this.#depths = other.#depths;
    this.#head = other.#head;
    this.#item = other.#item;
  }

  /**
   * Adds the blocks with the group's own element as the parent, if it has one. The group's image is read after its
   * header, or first if it has none.
   */
  *withinGroup(group: Group, addBlocks: Steps<unknown>): Steps<GroupElements> {
    const parent = this.#parent;
    const item = this.#item;
    const asides = this.#open(group);
    const start = this.#parent.children.length;
    yield* addBlocks;
    const first = this.#parent.children[start];
    const figure = group.picture && figureOf(group.picture);
    if (figure) addChild(this.#parent, figure, isHeadOf(group, first) ? start + 1 : start);
    const following = asides.filter(({ node, reads }) => reads === 'after' && node.type === 'P');
    const after = first && isParagraph(first) ? start + 1 : start;
    for (const { node } of following.toReversed()) addChild(this.#parent, node, after);
    this.#parent = parent;
    this.#item = item;
    if (group.role !== 'header') this.#head = undefined;
    return { asides, figure };
  }

  #open(group: Group): readonly AsideParent[] {
    const { role, asides } = group;
    switch (role) {
      case 'header': {
        const head = this.#head;
        if (head) return asides.map(({ reads }) => ({ node: head, reads, language: this.#language }));
        return asides.map((aside) => this.#paragraphAside(aside, group));
      }
      case 'section':
        return this.#openSection(group);
      case 'entry':
      case 'role':
        return this.#openEntry(group, headingDepths[role]);
      case 'list':
        this.#parent = addChild(this.#parent, structureNode('L', { marks: group.marks ?? 'bullets' }));
        this.#head = undefined;
        return asides.map(() => this.#readBefore(addChild(this.#parent, structureNode('P'))));
      case 'item':
        return this.#openItem(group);
    }
  }

  #openSection({ asides }: Group): readonly AsideParent[] {
    this.#parent = addChild(this.#parent, structureNode('Sect'));
    this.#closeHeadings(headingDepths.section);
    return asides.map(() => this.#readBefore(this.#addHeading(headingDepths.section)));
  }

  #openEntry(group: Group, depth: HeadingDepth): readonly AsideParent[] {
    this.#closeHeadings(depth);
    this.#head = undefined;
    this.#item = undefined;
    const first = firstParagraph(group.blocks[0]);
    if (!(first && isHeaderRole(first.role)))
      return group.asides.map((aside) => this.#paragraphAside(aside, group));
    const node = this.#addHeading(depth);
    this.#head = node;
    return group.asides.map(({ reads }) => ({ node, reads, language: this.#language }));
  }

  #openItem(group: Group): readonly AsideParent[] {
    this.#head = undefined;
    if (this.#parent.type !== 'L') return group.asides.map((aside) => this.#paragraphAside(aside, group));
    const node = addChild(this.#parent, structureNode('LI'));
    const label = addChild(node, structureNode('Lbl'));
    const body = addChild(node, structureNode('LBody'));
    const [block] = group.blocks;
    const first = block?.kind === 'paragraph' ? block : undefined;
    this.#parent = body;
    this.#item = { first, label, body };
    return group.asides.map(({ reads }): AsideParent => {
      if (reads === 'before') return this.#readBefore(label);
      return { node: body, reads: first ? 'after' : 'before', language: this.#language };
    });
  }

  /** Creates a paragraph for an aside. It follows the group's first block if that is a paragraph. */
  #paragraphAside({ reads }: Aside, { blocks }: Group): AsideParent {
    const follows = reads === 'after' && blocks[0]?.kind === 'paragraph';
    const node = structureNode('P');
    if (!follows) addChild(this.#parent, node);
    return { node, reads: follows ? 'after' : 'before', language: this.#language };
  }

  #readBefore(node: StructureNode): AsideParent {
    return { node, reads: 'before', language: this.#language };
  }

  /** Adds the element of an image between other blocks. */
  addFigure(picture: SetPicture): StructureNode {
    this.#head = undefined;
    return addChild(this.#parent, figureOf(picture));
  }

  /** Returns the element that the text of a paragraph belongs to. Adds it unless it exists. */
  textParentOf(paragraph: Paragraph): TextParent {
    const { role } = paragraph;
    const language = languageOf(paragraph);
    if (this.#head && (role === 'entry-head' || role === 'role-head'))
      return { node: this.#head, language: this.#language };
    this.#head = undefined;
    const item = this.#item;
    if (item?.first === paragraph) return { node: item.body, label: item.label, language: this.#language };
    const attributes = { language: language === this.#language ? undefined : language };
    const depth = headingDepthOf(paragraph.role);
    if (depth !== undefined) return { node: this.#addHeading(depth, attributes), language };
    return { node: addChild(this.#parent, structureNode('P', attributes)), language };
  }

  /** Closes the headings of this depth and deeper. */
  #closeHeadings(depth: HeadingDepth): void {
    this.#depths = this.#depths.filter((above) => above < depth);
  }

  #addHeading(
    depth: HeadingDepth,
    attributes: { readonly language?: string | undefined } = {},
  ): StructureNode {
    this.#closeHeadings(depth);
    this.#depths = [...this.#depths, depth];
    return addChild(this.#parent, structureNode(headingTypes[this.#depths.length - 1] ?? 'P', attributes));
  }
}

function figureOf({ alternative }: SetPicture): StructureNode {
  return structureNode('Figure', { alternative });
}

/** True if the first element in a group is its own header. That of an entry or role is created with the group. */
function isHeadOf({ role, blocks }: Group, first: StructureNode | undefined): boolean {
  if (role === 'entry' || role === 'role' || first === undefined) return false;
  const paragraph = firstParagraph(blocks[0]);
  return paragraph !== undefined && isHeaderRole(paragraph.role) && isHeading(first);
}

function isParagraph({ type }: StructureNode): boolean {
  return type === 'P' || isHeading({ type });
}

/** Returns the language of all inlines of a paragraph if they share one, otherwise that of its style. */
function languageOf({ inlines, style }: Paragraph): string {
  const [first = style.text.language, ...others] = inlines.map((inline) =>
    inline.kind === 'text' ? (inline.taggedLanguage ?? inline.style.language) : inline.style.language,
  );
  return others.every((other) => other === first) ? first : style.text.language;
}

/** A piece of a line, and the element it belongs to. */
export interface StructuredPiece extends PlacedPiece {
  readonly element: StructureNode;
}

/**
 * Assigns the lines of one text to structure elements. Links, words in another language, and raised or lowered text get an
 * element inside the parent. It continues over line ends with the space that ends the line, and over icons, which belong to the parent.
 */
export function structuredLines(
  lines: readonly (readonly PlacedPiece[])[],
  parent: TextParent,
): readonly (readonly StructuredPiece[])[] {
  let link: InlineElement | undefined;
  let span: InlineElement | undefined;
  return lines.map((line, index) =>
    line.map((piece, at): StructuredPiece => {
      if (piece.icon) return { ...piece, element: parent.node };
      const below = at === line.length - 1 ? lines[index + 1]?.[0] : undefined;
      const target = piece.link ?? (link && below?.link === link.value ? link.value : undefined);
      const block = (piece.label ? parent.label : undefined) ?? parent.node;
      link = target === undefined ? undefined : linkElement(link, block, target);
      const around = link?.node ?? block;
      const { language, position } = piece;
      const isPlain = language === parent.language && position === undefined;
      span = isPlain ? undefined : spanElement(span, around, language, position);
      return { ...piece, element: span?.node ?? around };
    }),
  );
}

/** A link or a span. Successive pieces share it. */
interface InlineElement {
  readonly parent: StructureNode;
  readonly node: StructureNode;
  /** The link's target, or the span's language and position. */
  readonly value: string;
}

/** Returns the open link if it has the same parent and target, otherwise adds a new one. */
function linkElement(open: InlineElement | undefined, parent: StructureNode, target: string): InlineElement {
  if (open?.parent === parent && open.value === target) return open;
  return { parent, value: target, node: addChild(parent, structureNode('Link')) };
}

/** Returns the open span if it has the same parent, language and position, otherwise adds a new one. */
function spanElement(
  open: InlineElement | undefined,
  parent: StructureNode,
  language: string,
  position: TextPosition | undefined,
): InlineElement {
  const value = `${language} ${position}`;
  if (open?.parent === parent && open.value === value) return open;
  return { parent, value, node: addChild(parent, structureNode('Span', { language, position })) };
}

function isHeading({ type }: Pick<StructureNode, 'type'>): boolean {
  return headingTypes.some((heading) => heading === type);
}
