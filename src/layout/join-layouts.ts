import type { LayoutReport, RagReport } from '../model/layout-report.ts';
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

/** What was done for two documents whose pages follow one another. */
export function joinReports(first: LayoutReport, second: LayoutReport): LayoutReport {
  const before = pageCount(first);
  return {
    pages: [...first.pages, ...second.pages],
    sideFlows: [...first.sideFlows, ...second.sideFlows],
    defects: [
      ...first.defects,
      ...second.defects.map((defect) => ({ ...defect, page: defect.page + before })),
    ],
    faces: [...new Set([...first.faces, ...second.faces])],
    fallbacks: joinedFallbacks(first.fallbacks, second.fallbacks),
    lines: first.lines + second.lines,
    overfullLines: [...first.overfullLines, ...second.overfullLines],
    runts: first.runts + second.runts,
    hyphens: first.hyphens + second.hyphens,
    raggedInstead: [...first.raggedInstead, ...second.raggedInstead],
    rag: joinedRag(first.rag, second.rag),
    cost: first.cost + second.cost,
    ...(second.fit && { fit: second.fit }),
  };
}

/** As many as the longest flow has. */
function pageCount({ pages, sideFlows }: LayoutReport): number {
  return Math.max(1, pages.length, ...sideFlows.map((flow) => flow.pages.length));
}

function joinedFallbacks(
  first: LayoutReport['fallbacks'],
  second: LayoutReport['fallbacks'],
): LayoutReport['fallbacks'] {
  const known = new Set(first.map(({ character }) => character));
  return [...first, ...second.filter(({ character }) => !known.has(character))];
}

/** The mean and the deviation of all lines together. */
function joinedRag(first: RagReport, second: RagReport): RagReport {
  const lines = first.lines + second.lines;
  if (lines === 0) return first;
  const mean = (first.lines * first.mean + second.lines * second.mean) / lines;
  const squares = [first, second].map((rag) => rag.lines * (rag.deviation ** 2 + (rag.mean - mean) ** 2));
  return { lines, mean, deviation: Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / lines) };
}
