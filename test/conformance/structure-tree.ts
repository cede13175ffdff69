import type { PdfFile } from './pdf-file.ts';
import {
  entriesOf,
  isArray,
  isOfKind,
  nameOf,
  numberOf,
  type PdfEntries,
  type PdfValue,
} from './pdf-value.ts';

/** An element of the structure tree. Source: ISO 32000-1, 14.7.2. */
export interface TreeElement {
  /** Object number; 0 if it is a direct object. */
  readonly number: number;
  readonly type: string;
  readonly entries: PdfEntries;
  readonly parent?: TreeElement;
  readonly children: readonly TreeChild[];
}

/** Child of an element: another element, a marked-content sequence, or an annotation. Pages are identified by object number. */
export type TreeChild =
  | { readonly kind: 'element'; readonly element: TreeElement }
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'object'; readonly page: number; readonly object: number };

export interface StructureTree {
  readonly roots: readonly TreeElement[];
  /** All elements in tree order. */
  readonly elements: readonly TreeElement[];
  /** Values of the parent tree by key: one object number, or one for each sequence of a page. */
  readonly parents: ReadonlyMap<number, number | readonly (number | undefined)[]>;
}

/** Reads all elements reachable from the root. */
export function structureTree(file: PdfFile): StructureTree {
  const root = file.at(file.catalog, 'StructTreeRoot');
  const elements: TreeElement[] = [];
  const seen = new Set<PdfEntries>();

  const read = (written: PdfValue, parent: TreeElement | undefined): TreeElement | undefined => {
    const entries = entriesOf(file.resolve(written));
    if (entries === undefined || seen.has(entries)) return undefined;
    seen.add(entries);
    const children: TreeChild[] = [];
    const number = isOfKind(written, 'reference') ? written.number : 0;
    const type = nameOf(file.resolve(entries.get('S'))) ?? '';
    const element: TreeElement = { number, type, entries, children, ...(parent && { parent }) };
    elements.push(element);
    for (const child of kidsOf(file, entries)) {
      const leaf = leafOf(file, child, entries);
      const below = leaf ? undefined : read(child, element);
      if (leaf) children.push(leaf);
      if (below) children.push({ kind: 'element', element: below });
    }
    return element;
  };

  const roots = kidsOf(file, entriesOf(root) ?? new Map()).flatMap((child) => read(child, undefined) ?? []);
  return { roots, elements, parents: parentTree(file, file.at(root, 'ParentTree')) };
}

function kidsOf(file: PdfFile, entries: PdfEntries): readonly PdfValue[] {
  const children = entries.get('K');
  const resolved = file.resolve(children);
  if (isArray(resolved)) return resolved;
  return children === undefined ? [] : [children];
}

function leafOf(file: PdfFile, child: PdfValue, owner: PdfEntries): TreeChild | undefined {
  const pageOf = (entries: PdfEntries | undefined): number => {
    const page = entries?.get('Pg') ?? owner.get('Pg');
    return isOfKind(page, 'reference') ? page.number : 0;
  };
  if (typeof child === 'number') return { kind: 'content', page: pageOf(undefined), mcid: child };
  const entries = entriesOf(file.resolve(child));
  const type = nameOf(entries?.get('Type'));
  if (type === 'MCR')
    return { kind: 'content', page: pageOf(entries), mcid: numberOf(entries?.get('MCID')) ?? -1 };
  if (type !== 'OBJR') return undefined;
  const object = entries?.get('Obj');
  return {
    kind: 'object',
    page: pageOf(entries),
    object: isOfKind(object, 'reference') ? object.number : 0,
  };
}

function parentTree(file: PdfFile, node: PdfValue | undefined): StructureTree['parents'] {
  const parents = new Map<number, number | readonly (number | undefined)[]>();
  const visit = (branch: PdfValue | undefined): void => {
    const numbers = file.list(file.at(branch, 'Nums'));
    for (let index = 0; index < numbers.length; index += 2) {
      const written = numbers[index + 1];
      const resolved = file.resolve(written);
      const found = isArray(resolved) ? resolved.map(numberReferred) : numberReferred(written);
      if (found !== undefined) parents.set(Number(numbers[index]), found);
    }
    for (const child of file.list(file.at(branch, 'Kids'))) visit(child);
  };
  visit(node);
  return parents;
}

function numberReferred(value: PdfValue | undefined): number | undefined {
  return isOfKind(value, 'reference') ? value.number : undefined;
}
