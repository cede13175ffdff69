import type { DisplayList, PlacedLink, PlacedPicture, PlacedRun } from '../../model/page.ts';
import { linksOf } from './link-annotation.ts';
import { sequencesOf } from './marked-content.ts';

/** A part of what an element holds. */
export type Content = ElementContent | TextContent | PictureContent | LinkContent;

/** Another element, by its number. */
export interface ElementContent {
  readonly kind: 'element';
  readonly element: number;
}

/** A sequence of marked content on a page. */
export interface TextContent {
  readonly kind: 'text';
  /** Of the page, from 0. */
  readonly page: number;
  /** The MCID. */
  readonly identifier: number;
  readonly runs: readonly PlacedRun[];
}

/** A picture on a page. */
export interface PictureContent {
  readonly kind: 'picture';
  /** Of the page, from 0. */
  readonly page: number;
  /** The MCID. */
  readonly identifier: number;
  readonly picture: PlacedPicture;
}

/** The area of a link on a page. */
export interface LinkContent {
  readonly kind: 'link';
  /** Of the page, from 0. */
  readonly page: number;
  readonly link: PlacedLink;
}

/** What each element holds, in reading order, by its number in ascending order; only the elements that hold anything. */
export type ContentTree = ReadonlyMap<number, readonly Content[]>;

/**
 * Finds what is in each element. Pages hold their content in reading order, but one flow after another: elements that
 * hold only elements have them in the order of their numbers. Where a structure contradicts itself it throws a RangeError.
 */
export function contentTree(list: DisplayList): ContentTree {
  const tree = new Map<number, Content[]>();
  const contentsOf = (element: number): Content[] => {
    const known = tree.get(element);
    if (known !== undefined) return known;
    const contents: Content[] = [];
    tree.set(element, contents);
    const parent = parentOf(list, element);
    if (parent !== undefined) contentsOf(parent).push({ kind: 'element', element });
    return contents;
  };
  for (const [page, placed] of list.pages.entries()) {
    for (const sequence of sequencesOf(placed)) {
      if (sequence.kind === 'furniture') continue;
      const { element, identifier } = sequence;
      const contents = contentsOf(element);
      if (sequence.kind === 'element') contents.push({ kind: 'text', page, identifier, runs: sequence.runs });
      else contents.push({ kind: 'picture', page, identifier, picture: sequence.picture });
      const type = list.structure[element]?.type;
      if (sequence.kind === 'picture' && type !== 'Figure')
        throw new RangeError(`structure: a picture lies in element ${element}, a ${type}`);
    }
    for (const link of linksOf(placed, true)) {
      const { element = -1 } = link;
      contentsOf(element).push({ kind: 'link', page, link });
      const type = list.structure[element]?.type;
      if (type !== 'Link') throw new RangeError(`structure: a link lies in element ${element}, a ${type}`);
    }
  }
  const ascending = [...tree].sort(([a], [b]) => a - b);
  return new Map(ascending.map(([element, contents]) => [element, inOrder(contents)]));
}

function parentOf({ structure }: DisplayList, element: number): number | undefined {
  const found = structure[element];
  if (found === undefined) throw new RangeError(`structure: no element ${element}`);
  const { parent } = found;
  if (element === 0 ? parent !== undefined : parent === undefined || !(parent >= 0 && parent < element)) {
    throw new RangeError(`structure: element ${element} cannot lie in ${parent}`);
  }
  return parent;
}

function inOrder(contents: readonly Content[]): readonly Content[] {
  const elements = contents.filter((content) => content.kind === 'element');
  return elements.length === contents.length ? elements.sort((a, b) => a.element - b.element) : contents;
}
