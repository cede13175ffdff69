import type { DisplayList, PlacedLink, PlacedPicture, PlacedRun } from '../../model/page.ts';
import type { Steps } from '../../model/steps.ts';
import { linksOf } from '../links.ts';
import { sequencesOf } from './marked-content.ts';

/** Child of a structure element. */
export type Content = ElementContent | TextContent | PictureContent | LinkContent;

/** A child element. */
export interface ElementContent {
  readonly kind: 'element';
  /** Its index in the structure. */
  readonly element: number;
}

/** Text in a marked-content sequence. */
export interface TextContent {
  readonly kind: 'text';
  /** Page index, from 0. */
  readonly page: number;
  /** Marked-content identifier (MCID). */
  readonly identifier: number;
  readonly runs: readonly PlacedRun[];
}

/** An image in a marked-content sequence. */
export interface PictureContent {
  readonly kind: 'picture';
  /** Page index, from 0. */
  readonly page: number;
  /** Marked-content identifier (MCID). */
  readonly identifier: number;
  readonly picture: PlacedPicture;
}

/** A link annotation. */
export interface LinkContent {
  readonly kind: 'link';
  /** Page index, from 0. */
  readonly page: number;
  readonly link: PlacedLink;
}

/** Children of each element that has content, in reading order. Keys are element indexes, ascending. */
export type ContentTree = ReadonlyMap<number, readonly Content[]>;

/**
 * Assigns the content of pages to the elements of the structure.
 * A page lists its flows one after another, so elements that contain only elements sort them by index.
 *
 * @throws RangeError if the structure contradicts itself
 */
export function* contentTree(list: DisplayList): Steps<ContentTree> {
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
  for (const [index, page] of list.pages.entries()) {
    for (const sequence of sequencesOf(page)) {
      if (sequence.kind === 'artifact') continue;
      const { element, identifier } = sequence;
      const contents = contentsOf(element);
      if (sequence.kind === 'element')
        contents.push({ kind: 'text', page: index, identifier, runs: sequence.runs });
      else contents.push({ kind: 'picture', page: index, identifier, picture: sequence.picture });
      const type = list.structure[element]?.type;
      if (sequence.kind === 'picture' && type !== 'Figure')
        throw new RangeError(`structure: an image is in element ${element}, a ${type}`);
    }
    for (const link of linksOf(page, true)) {
      const element = aroundSpans(list, link.element ?? -1);
      contentsOf(element).push({ kind: 'link', page: index, link });
      const type = list.structure[element]?.type;
      if (type !== 'Link') throw new RangeError(`structure: a link is in element ${element}, a ${type}`);
    }
    yield;
  }
  const ascending = [...tree].sort(([a], [b]) => a - b);
  return new Map(ascending.map(([element, contents]) => [element, sorted(contents)]));
}

/** Returns the element around the spans that an element is in: a link can have all of its text in another language, or raised. */
function aroundSpans(list: DisplayList, element: number): number {
  if (list.structure[element]?.type !== 'Span') return element;
  return aroundSpans(list, parentOf(list, element) ?? -1);
}

function parentOf({ structure }: DisplayList, element: number): number | undefined {
  const definition = structure[element];
  if (definition === undefined) throw new RangeError(`structure: no element ${element}`);
  const { parent } = definition;
  if (element === 0 ? parent !== undefined : parent === undefined || !(parent >= 0 && parent < element)) {
    throw new RangeError(`structure: ${parent} cannot be the parent of element ${element}`);
  }
  return parent;
}

/** Sorts elements among themselves. Leaves mixed content as it is. */
function sorted(contents: readonly Content[]): readonly Content[] {
  const elements = contents.filter((content) => content.kind === 'element');
  return elements.length === contents.length ? elements.sort((a, b) => a.element - b.element) : contents;
}
