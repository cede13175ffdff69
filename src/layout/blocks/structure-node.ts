import type { ListMarks, StructureElement, StructureType } from '../../model/structure.ts';

/** An element of the document structure (ISO 32000-1 §14.7) while blocks are laid out, and children are added. */
export interface StructureNode {
  readonly type: StructureType;
  /** BCP 47 language tag, if it differs from that of the document. */
  readonly language: string | undefined;
  /** For a list: the kind of labels of its items. */
  readonly marks: ListMarks | undefined;
  /** For an image: its alternative text. */
  readonly alternative: string | undefined;
  /** In reading order. */
  readonly children: StructureNode[];
}

/** Creates an element without children. */
export function structureNode(
  type: StructureType,
  attributes: Partial<Pick<StructureNode, 'language' | 'marks' | 'alternative'>> = {},
): StructureNode {
  const { language, marks, alternative } = attributes;
  return { type, language, marks, alternative, children: [] };
}

/**
 * Adds a child to an element, at the end or at `index`. A child that a list may not contain is wrapped in a list item.
 * Returns the child.
 */
export function addChild(
  parent: StructureNode,
  child: StructureNode,
  index: number = parent.children.length,
): StructureNode {
  const needsItem = parent.type === 'L' && child.type !== 'LI';
  parent.children.splice(index, 0, needsItem ? itemAround(child) : child);
  return child;
}

function itemAround(child: StructureNode): StructureNode {
  return { ...structureNode('LI'), children: [{ ...structureNode('LBody'), children: [child] }] };
}

/** The elements of a structure tree in reading order, and the number of each. */
export interface NumberedStructure {
  readonly elements: readonly StructureElement[];
  readonly numberOf: ReadonlyMap<StructureNode, number>;
}

/** Returns the number of the block element that contains a link or span. Other elements are their own block. */
export function blockNumber(elements: readonly StructureElement[], number: number): number {
  const element = elements[number];
  const isInline = element?.type === 'Link' || element?.type === 'Span';
  return isInline && element.parent !== undefined ? blockNumber(elements, element.parent) : number;
}

/** Numbers the elements of a tree from 0, parents before their children. */
export function numberElements(root: StructureNode): NumberedStructure {
  const elements: StructureElement[] = [];
  const numberOf = new Map<StructureNode, number>();
  const visit = (node: StructureNode, parent: number | undefined): void => {
    const { type, language, marks, alternative, children } = node;
    const number = elements.length;
    numberOf.set(node, number);
    elements.push({ type, parent, language, marks, alternative });
    for (const child of children) visit(child, number);
  };
  visit(root, undefined);
  return { elements, numberOf };
}
