import type { DisplayItem, DisplayList, Page } from '../model/page.ts';
import type { StructureElement } from '../model/structure.ts';

/**
 * The pages of two display lists one after another, as a letter before a cv: numbered on, in one outline and one
 * structure. What the file says about itself is what the second says.
 */
export function joinDisplays(first: DisplayList, second: DisplayList): DisplayList {
  const shift: Shift = {
    pages: first.pages.length,
    paragraphs: paragraphsOf(first),
    elements: Math.max(0, first.structure.length - 1),
  };
  const [root = second.structure[0], ...elements] = first.structure;
  return {
    ...second,
    pages: [...first.pages, ...second.pages.map((page) => shiftedPage(page, shift))],
    outline: [
      ...first.outline,
      ...second.outline.map((entry) => ({ ...entry, page: entry.page + shift.pages })),
    ],
    structure: [
      ...(root ? [root] : []),
      ...elements.map((element) => inLanguage(element, first.language, second.language)),
      ...second.structure.slice(1).map((element) => shiftedElement(element, shift)),
    ],
  };
}

/** How far the numbers of the second list go up. */
interface Shift {
  readonly pages: number;
  readonly paragraphs: number;
  readonly elements: number;
}

function paragraphsOf({ pages }: DisplayList): number {
  let count = 0;
  for (const { items } of pages)
    for (const { paragraph = -1 } of items) count = Math.max(count, paragraph + 1);
  return count;
}

function shiftedPage({ number, size, items }: Page, shift: Shift): Page {
  return { number: number + shift.pages, size, items: items.map((item) => shiftedItem(item, shift)) };
}

function shiftedItem(item: DisplayItem, { paragraphs, elements }: Shift): DisplayItem {
  const { paragraph, element } = item;
  return {
    ...item,
    ...(paragraph !== undefined && { paragraph: paragraph + paragraphs }),
    ...(element !== undefined && { element: shiftedNumber(element, elements) }),
  };
}

function shiftedElement(element: StructureElement, { elements }: Shift): StructureElement {
  const { parent } = element;
  return parent === undefined ? element : { ...element, parent: shiftedNumber(parent, elements) };
}

/** Both have the same root. */
function shiftedNumber(element: number, by: number): number {
  return element === 0 ? 0 : element + by;
}

/** An element that lies in the root says its language where that is not the root's any more. */
function inLanguage(element: StructureElement, own: string, root: string): StructureElement {
  return element.parent === 0 && own !== root ? { language: own, ...element } : element;
}
