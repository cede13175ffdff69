import type { TextPosition } from '../../model/rich-text.ts';
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
  /** For a span: set if it is raised or lowered. */
  readonly position: TextPosition | undefined;
  /** In reading order. */
  readonly children: StructureNode[];
}

/** Creates an element without children. */
export function structureNode(
  type: StructureType,
  attributes: Partial<Pick<StructureNode, 'language' | 'marks' | 'alternative' | 'position'>> = {},
): StructureNode {
  const { language, marks, alternative, position } = attributes;
  return { type, language, marks, alternative, position, children: [] };
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

/**
 * Where the text of a flow goes over from one tree into another that has the same blocks: all before that line is in the
 * first tree, all from it on in the second.
 */
export interface TreeJoint {
  /** The elements around the line in the first tree, from the root down to that of its text. */
  readonly first: readonly StructureNode[];
  /** The elements around the line in the second tree. */
  readonly second: readonly StructureNode[];
  /** Index past the last child of the first root that the second tree replaces. */
  readonly end: number;
}

/** Returns the path from a root to the first of some elements in reading order. Empty if none is below the root. */
export function pathTo(root: StructureNode, elements: ReadonlySet<StructureNode>): readonly StructureNode[] {
  if (elements.has(root)) return [root];
  for (const child of root.children) {
    const path = pathTo(child, elements);
    if (path.length > 0) return [root, ...path];
  }
  return [];
}

/** An element, and where trees are joined inside it. */
interface JoinedNode {
  readonly node: StructureNode;
  /** The same element in the second tree. */
  readonly second?: StructureNode | undefined;
  readonly children: readonly JoinedNode[];
}

/**
 * Numbers the elements of a tree from 0, parents before their children. An element that is in both trees of a joint has
 * one number.
 */
export function numberElements(root: StructureNode, joints: readonly TreeJoint[] = []): NumberedStructure {
  const elements: StructureElement[] = [];
  const numberOf = new Map<StructureNode, number>();
  const visit = ({ node, second, children }: JoinedNode, parent: number | undefined): void => {
    const { type, language, marks, alternative, position } = node;
    const number = elements.length;
    numberOf.set(node, number);
    if (second) numberOf.set(second, number);
    elements.push({ type, parent, language, marks, alternative, position });
    for (const child of children) visit(child, number);
  };
  visit(joinedRoot(root, joints), undefined);
  return { elements, numberOf };
}

function joinedRoot(root: StructureNode, joints: readonly TreeJoint[]): JoinedNode {
  const children = root.children.map(unjoined);
  for (const joint of joints.toReversed()) {
    const [, child] = joint.first;
    const at = child ? root.children.indexOf(child) : -1;
    if (at >= 0) children.splice(at, joint.end - at, ...childrenFromJoint(joint, 0));
  }
  return { node: root, children };
}

function unjoined(node: StructureNode): JoinedNode {
  return { node, children: node.children.map(unjoined) };
}

/** Returns the children of the elements at `depth` from the joint on: the one that is in both trees, and those after it. */
function childrenFromJoint({ first, second, end }: TreeJoint, depth: number): readonly JoinedNode[] {
  const node = first[depth + 1];
  const other = second[depth + 1];
  const following = second[depth]?.children ?? [];
  if (other === undefined) return following.map(unjoined);
  const after = following.slice(following.indexOf(other) + 1).map(unjoined);
  if (node?.type !== other.type) return [unjoined(other), ...after];
  const next = first[depth + 2];
  const before = node.children.slice(0, next && node.children.indexOf(next)).map(unjoined);
  const children = [...before, ...childrenFromJoint({ first, second, end }, depth + 1)];
  return [{ node, second: other, children }, ...after];
}
