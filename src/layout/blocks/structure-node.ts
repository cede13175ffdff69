import type { ListMarks, StructureElement, StructureType } from '../../model/structure.ts';

/** An element of the structure while its blocks are being set: more is added to it as they are. */
export interface StructureNode {
  readonly type: StructureType;
  /** Where it differs from the document's. */
  readonly language: string | undefined;
  /** Of a list. */
  readonly marks: ListMarks | undefined;
  /** Of a picture. */
  readonly alternative: string | undefined;
  /** In reading order. */
  readonly children: StructureNode[];
}

export function structureNode(
  type: StructureType,
  about: Partial<Pick<StructureNode, 'language' | 'marks' | 'alternative'>> = {},
): StructureNode {
  const { language, marks, alternative } = about;
  return { type, language, marks, alternative, children: [] };
}

/** Adds an element to another, last or at `index`; what a list may not hold itself goes into an item of its own. */
export function addChild(
  parent: StructureNode,
  child: StructureNode,
  index: number = parent.children.length,
): StructureNode {
  const isStray = parent.type === 'L' && child.type !== 'LI';
  parent.children.splice(index, 0, isStray ? itemAround(child) : child);
  return child;
}

function itemAround(child: StructureNode): StructureNode {
  return { ...structureNode('LI'), children: [{ ...structureNode('LBody'), children: [child] }] };
}

/** The elements of a tree in reading order, and the number of each. */
export interface NumberedStructure {
  readonly elements: readonly StructureElement[];
  readonly numberOf: ReadonlyMap<StructureNode, number>;
}

/** The number of the block that an element is, or stands in the text of. */
export function blockNumber(elements: readonly StructureElement[], number: number): number {
  const element = elements[number];
  const isInline = element?.type === 'Link' || element?.type === 'Span';
  return isInline && element.parent !== undefined ? blockNumber(elements, element.parent) : number;
}

/** Numbers a tree from 0, each element before those that lie in it. */
export function numberElements(root: StructureNode): NumberedStructure {
  const elements: StructureElement[] = [];
  const numberOf = new Map<StructureNode, number>();
  const number = ({ node, parent }: { node: StructureNode; parent: number | undefined }): void => {
    const { type, language, marks, alternative, children } = node;
    const own = elements.length;
    numberOf.set(node, own);
    elements.push({
      type,
      ...(parent !== undefined && { parent }),
      ...(language !== undefined && { language }),
      ...(marks !== undefined && { marks }),
      ...(alternative !== undefined && { alternative }),
    });
    for (const child of children) number({ node: child, parent: own });
  };
  number({ node: root, parent: undefined });
  return { elements, numberOf };
}
