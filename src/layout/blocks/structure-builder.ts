import type { Aside, Block, Group, Paragraph, SetPicture } from '../../model/document.ts';
import type { StructureType } from '../../model/structure.ts';
import type { PlacedPiece } from '../lines/set-lines.ts';
import { isHead } from './gap.ts';
import { addChild, type StructureNode, structureNode } from './structure-node.ts';

/** Where an aside belongs, and when it is read: before the first paragraph of its group, or after it. */
export interface AsideParent extends TextParent {
  readonly reads: 'before' | 'after';
}

/** Where what stands beside a group belongs. */
export interface GroupElements {
  readonly asides: readonly AsideParent[];
  /** Of the group's picture. */
  readonly figure: StructureNode | undefined;
}

/** The item of a list that is being set. */
interface OpenItem {
  /** Whose text lies in the item's body itself, where the item begins with one. */
  readonly first: Paragraph | undefined;
  readonly label: StructureNode;
  readonly body: StructureNode;
}

/** How deep each kind of heading lies where nothing above it is missing. */
const headingDepths = { name: 1, section: 2, entry: 3, role: 4 } as const;
type Depth = (typeof headingDepths)[keyof typeof headingDepths];

const headings: readonly StructureType[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/** Grows the structure while blocks are set. Levels of headings close up: none is more than one below the last. */
export class StructureBuilder {
  readonly #language: string;
  #parent: StructureNode;
  /** Of the headings that the next thing lies under. */
  #depths: readonly Depth[] = [];
  /** Takes the further lines of a head. */
  #head: StructureNode | undefined;
  #item: OpenItem | undefined;

  constructor(root: StructureNode, language: string) {
    this.#parent = root;
    this.#language = language;
  }

  /** One that goes on from here, so that what it grows can be thrown away. */
  trial(): StructureBuilder {
    const trial = new StructureBuilder(structureNode(this.#parent.type), this.#language);
    trial.#goOnFrom(this);
    return trial;
  }

  take(trial: StructureBuilder): void {
    this.#parent.children.push(...trial.#parent.children);
    this.#goOnFrom(trial);
  }

  #goOnFrom(other: StructureBuilder): void {
    this.#depths = other.#depths;
    this.#head = other.#head;
    this.#item = other.#item;
  }

  /** Sets a group inside an element of its own, if it has one. Its picture is read after its head, else first. */
  within(group: Group, set: () => void): GroupElements {
    const parent = this.#parent;
    const item = this.#item;
    const textParents = this.#open(group);
    const start = this.#parent.children.length;
    set();
    const first = this.#parent.children[start];
    const figure = group.picture && figureOf(group.picture);
    if (figure) addChild(this.#parent, figure, isHeadOf(group, first) ? start + 1 : start);
    const following = textParents.filter(({ node, reads }) => reads === 'after' && node.type === 'P');
    const after = first && isParagraph(first) ? start + 1 : start;
    for (const { node } of following.toReversed()) addChild(this.#parent, node, after);
    this.#parent = parent;
    this.#item = item;
    if (group.role !== 'header') this.#head = undefined;
    return { asides: textParents, figure };
  }

  #open(group: Group): readonly AsideParent[] {
    const { role, asides } = group;
    switch (role) {
      case 'header':
        return asides.map((aside) => this.#paragraphAside(aside, group));
      case 'section':
        return this.#openSection(group);
      case 'entry':
      case 'role':
        return this.#openEntry(group, headingDepths[role]);
      case 'list':
        this.#parent = addChild(this.#parent, structureNode('L', { marks: group.marks ?? 'bullets' }));
        this.#head = undefined;
        return asides.map(() => this.#before(addChild(this.#parent, structureNode('P'))));
      case 'item':
        return this.#openItem(group);
    }
  }

  #openSection({ asides }: Group): readonly AsideParent[] {
    this.#parent = addChild(this.#parent, structureNode('Sect'));
    this.#rise(headingDepths.section);
    return asides.map(() => this.#before(this.#heading(headingDepths.section)));
  }

  #openEntry(group: Group, depth: Depth): readonly AsideParent[] {
    this.#rise(depth);
    this.#head = undefined;
    this.#item = undefined;
    const first = group.blocks[0] && firstParagraph(group.blocks[0]);
    if (!(first && isHead(first.role)))
      return group.asides.map((aside) => this.#paragraphAside(aside, group));
    const node = this.#heading(depth);
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
      if (reads === 'before') return this.#before(label);
      return { node: body, reads: first ? 'after' : 'before', language: this.#language };
    });
  }

  /** A paragraph beside others; it follows the first of them where that is one. */
  #paragraphAside({ reads }: Aside, { blocks }: Group): AsideParent {
    const follows = reads === 'after' && blocks[0]?.kind === 'paragraph';
    const node = structureNode('P');
    if (!follows) addChild(this.#parent, node);
    return { node, reads: follows ? 'after' : 'before', language: this.#language };
  }

  #before(node: StructureNode): AsideParent {
    return { node, reads: 'before', language: this.#language };
  }

  /** What a picture between other blocks is. */
  figure(picture: SetPicture): StructureNode {
    this.#head = undefined;
    return addChild(this.#parent, figureOf(picture));
  }

  /** Where the text of a paragraph belongs. */
  textParentOf(paragraph: Paragraph): TextParent {
    const { role } = paragraph;
    const language = languageOf(paragraph);
    if (this.#head && (role === 'entry-head' || role === 'role-head'))
      return { node: this.#head, language: this.#language };
    this.#head = undefined;
    const item = this.#item;
    if (item?.first === paragraph) return { node: item.body, label: item.label, language: this.#language };
    const about = { language: language === this.#language ? undefined : language };
    const depth = depthOf(paragraph);
    if (depth !== undefined) return { node: this.#heading(depth, about), language };
    return { node: addChild(this.#parent, structureNode('P', about)), language };
  }

  /** Leaves the headings that nothing of this depth lies under. */
  #rise(depth: Depth): void {
    this.#depths = this.#depths.filter((above) => above < depth);
  }

  #heading(depth: Depth, about: { readonly language?: string | undefined } = {}): StructureNode {
    this.#rise(depth);
    this.#depths = [...this.#depths, depth];
    return addChild(this.#parent, structureNode(headings[this.#depths.length - 1] ?? 'P', about));
  }
}

function figureOf({ alternative }: SetPicture): StructureNode {
  return structureNode('Figure', { alternative });
}

/** Whether the first thing set in a group is its own head; that of an entry or a role was opened with the group. */
function isHeadOf({ role, blocks }: Group, first: StructureNode | undefined): boolean {
  if (role === 'entry' || role === 'role' || first === undefined) return false;
  const paragraph = blocks[0] && firstParagraph(blocks[0]);
  return paragraph !== undefined && isHead(paragraph.role) && headings.includes(first.type);
}

function isParagraph({ type }: StructureNode): boolean {
  return type === 'P' || headings.includes(type);
}

/** The one language that all of it is in, else that of its style. */
function languageOf({ inlines, style }: Paragraph): string {
  const first = inlines[0]?.style.language ?? style.text.language;
  return inlines.every((inline) => inline.style.language === first) ? first : style.text.language;
}

function depthOf({ role }: Paragraph): Depth | undefined {
  switch (role) {
    case 'name':
      return headingDepths.name;
    case 'heading':
      return headingDepths.section;
    case 'entry-head':
      return headingDepths.entry;
    case 'role-head':
      return headingDepths.role;
    case 'headline':
    case 'contact':
    case 'lead-in':
    case 'text':
    case 'term':
      return undefined;
  }
}

/** The paragraph that a block begins with, where it is a head or may hold one. */
function firstParagraph(block: Block): Paragraph | undefined {
  switch (block.kind) {
    case 'paragraph':
      return block;
    case 'group':
      return block.role === 'header' && block.blocks[0] ? firstParagraph(block.blocks[0]) : undefined;
    case 'variants':
      return block.options[0] && firstParagraph(block.options[0]);
    case 'columns':
    case 'picture':
      return undefined;
  }
}

/** A piece of a set line, and the element it belongs to. */
export interface StructuredPiece extends PlacedPiece {
  readonly element: StructureNode;
}

/** What text lies in. */
export interface TextParent {
  readonly node: StructureNode;
  /** Where a label goes, if it has a place of its own. */
  readonly label?: StructureNode | undefined;
  /** BCP 47: text in another language says so. */
  readonly language: string;
}

/** An element inside a parent that neighbours share: a link, or words in another language. */
interface Shared {
  readonly inside: StructureNode;
  readonly node: StructureNode;
  readonly is: string;
}

/**
 * The lines of one text, every piece with its element: links and words of another language get one inside the
 * parent's, which goes on over the end of a line with the space that closes it, and over a drawing, which belongs to none.
 */
export function structuredLines(
  lines: readonly (readonly PlacedPiece[])[],
  parent: TextParent,
): readonly (readonly StructuredPiece[])[] {
  let link: Shared | undefined;
  let foreign: Shared | undefined;
  return lines.map((line, index) =>
    line.map((piece, at): StructuredPiece => {
      if (piece.icon) return { ...piece, element: parent.node };
      const below = at === line.length - 1 ? lines[index + 1]?.[0] : undefined;
      const target = piece.link ?? (link && below?.link === link.is ? link.is : undefined);
      const holder = (piece.label ? parent.label : undefined) ?? parent.node;
      link = target === undefined ? undefined : shared(link, holder, 'Link', target);
      const around = link?.node ?? holder;
      const { language } = piece;
      foreign = language === parent.language ? undefined : shared(foreign, around, 'Span', language);
      return { ...piece, element: foreign?.node ?? around };
    }),
  );
}

function shared(open: Shared | undefined, inside: StructureNode, type: 'Link' | 'Span', is: string): Shared {
  if (open?.inside === inside && open.is === is) return open;
  const language = type === 'Span' ? is : undefined;
  return { inside, is, node: addChild(inside, structureNode(type, { language })) };
}
