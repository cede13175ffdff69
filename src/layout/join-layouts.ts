import type { LayoutReport, RagReport } from '../model/layout-report.ts';
import type { DisplayItem, DisplayList, Page } from '../model/page.ts';
import type { StructureElement } from '../model/structure.ts';

/**
 * Joins two display lists, such as a letter and a CV, into one document with one outline and one structure. Numbers the
 * pages of the second after those of the first. Title, author and other metadata are those of the second.
 */
export function joinDisplays(first: DisplayList, second: DisplayList): DisplayList {
  const shift: Shift = {
    pages: first.pages.length,
    paragraphs: paragraphCount(first),
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

/** The amounts that are added to the numbers of the second list. */
interface Shift {
  readonly pages: number;
  readonly paragraphs: number;
  readonly elements: number;
}

function paragraphCount({ pages }: DisplayList): number {
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
    paragraph: paragraph === undefined ? undefined : paragraph + paragraphs,
    element: element === undefined ? undefined : shiftedNumber(element, elements),
  };
}

function shiftedElement(element: StructureElement, { elements }: Shift): StructureElement {
  const { parent } = element;
  return parent === undefined ? element : { ...element, parent: shiftedNumber(parent, elements) };
}

/** Shifts the number of an element. The root, 0, is shared by both documents. */
function shiftedNumber(element: number, by: number): number {
  return element === 0 ? 0 : element + by;
}

/** Sets the language of a child of the root if the joined root has another language than its own root had. */
function inLanguage(element: StructureElement, language: string, rootLanguage: string): StructureElement {
  if (element.parent !== 0 || language === rootLanguage) return element;
  return { ...element, language: element.language ?? language };
}

/** Joins the layout reports of two documents whose display lists are joined. */
export function joinReports(first: LayoutReport, second: LayoutReport): LayoutReport {
  const before = pageCount(first);
  return {
    pages: [...first.pages, ...second.pages],
    masters: [...first.masters, ...second.masters],
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
    fit: second.fit,
  };
}

/** Returns the number of pages of the longest flow, at least 1. */
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

/** Returns the mean and standard deviation over the lines of both reports. */
function joinedRag(first: RagReport, second: RagReport): RagReport {
  const lines = first.lines + second.lines;
  if (lines === 0) return first;
  const mean = (first.lines * first.mean + second.lines * second.mean) / lines;
  const squares = [first, second].map((rag) => rag.lines * (rag.deviation ** 2 + (rag.mean - mean) ** 2));
  return { lines, mean, deviation: Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / lines) };
}
