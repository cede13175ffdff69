import { openFontBook, type UserFont } from '../fonts/font-book.ts';
import { openShaper } from '../fonts/shape.ts';
import { loadHyphenators } from '../locale/hyphenate.ts';
import type { AbortSignalLike } from '../model/abort-signal.ts';
import { blocksIn } from '../model/blocks.ts';
import { Caches } from '../model/caches.ts';
import type { Document, Frame, PageMaster, Sheet } from '../model/document.ts';
import type { Face } from '../model/face.ts';
import type { LayoutReport, OverfullLine } from '../model/layout-report.ts';
import type { DisplayList } from '../model/page.ts';
import { type Problem, problem } from '../model/problem.ts';
import { ProblemCollector } from '../model/problem-collector.ts';
import { type LaidOutText, layOutFlow } from './blocks/lay-out-flow.ts';
import { StructureBuilder } from './blocks/structure-builder.ts';
import { numberElements, type StructureNode, structureNode } from './blocks/structure-node.ts';
import { fontNeedsOf, hyphenatedLanguagesOf } from './document-needs.ts';
import type { Shaping } from './inline/shape-word.ts';
import type { PageHeights } from './pages/break-pages.ts';
import { type CutFlow, cutFlows, type UncutFlow } from './pages/cut-flows.ts';
import { makeUp } from './pages/make-up.ts';
import { reportOf } from './report.ts';

/** Options of `layout`. */
export interface LayoutOptions {
  /** Custom font families, besides the bundled ones. Default: none. */
  readonly fonts?: readonly UserFont[] | undefined;
  /** Cancels layout between its stages. */
  readonly signal?: AbortSignalLike | undefined;
  /** Faces, words and paragraphs of earlier layouts. Default: none, so that nothing is kept. */
  readonly caches?: Caches | undefined;
}

/** The pages of a document, and how they were made. */
export interface Layout {
  readonly display: DisplayList;
  readonly report: LayoutReport;
  /** The galley of each flow and its page breaks, for inspection. */
  readonly flows: readonly CutFlow[];
  readonly problems: readonly Problem[];
}

/** Largest number of pages. More are an error of a theme or a file, not a long résumé. */
const maxPages = 500;

/** Largest number of blocks of a document. More are an error of a theme, not a long résumé. */
export const maxBlocks = 20_000;

/**
 * Lays out a document: opens its fonts, breaks lines and pages, and places every item.
 *
 * @throws RangeError if a page does not have exactly one frame for each flow, if a frame is empty, if the frames of a
 * flow differ in width, if two flows have the same name, or if there are more than `maxBlocks` blocks.
 */
export async function layout(document: Document, options: LayoutOptions = {}): Promise<Layout> {
  if (hasTooManyBlocks(document))
    throw new RangeError(`the theme made more than ${maxBlocks.toLocaleString('en')} blocks`);
  const { fonts = [], caches = new Caches() } = options;
  const { book, problems: fontProblems } = await openFontBook(fonts, fontNeedsOf(document), caches);
  const shaper = await openShaper(caches);
  const hyphenators = await loadHyphenators(hyphenatedLanguagesOf(document), caches);
  options.signal?.throwIfAborted();
  const collector = new ProblemCollector(fontProblems);
  const fallbacks = new Map<string, Face>();
  const shaping: Shaping = {
    book,
    shaper,
    caches,
    report: collector.report,
    fellBack: (character, face) => fallbacks.set(character, face),
    hyphenators,
  };
  const { flows: uncut, texts, root } = layOutFlows(document, shaping);
  const flows = cutFlows(uncut);
  options.signal?.throwIfAborted();
  const structure = numberElements(root);
  const { pages, outline } = makeUp(document.sheet, flows, structure, shaping);
  if (pages.length > maxPages) collector.report(tooManyPages(pages.length));
  const { title, author, subject, keywords, language } = document;
  const display: DisplayList = {
    pages: pages.slice(0, maxPages),
    outline: outline.filter((entry) => entry.page <= maxPages),
    structure: structure.elements,
    title,
    author,
    subject,
    keywords,
    language,
  };
  const report = reportOf(display, flows, texts, fallbacks);
  for (const line of report.overfullLines) collector.report(overfullLine(line));
  for (const { breaks } of flows)
    breaks.pages.forEach((page, index) => {
      if (page.fill > 1) collector.report(overfullPage(index + 1));
    });
  return { display, report, flows, problems: collector.problems };
}

/** True if a document has more than `maxBlocks` blocks. Counts nested blocks and all variants. */
export function hasTooManyBlocks(document: Document): boolean {
  let count = 0;
  for (const _ of blocksIn(document)) {
    count += 1;
    if (count > maxBlocks) return true;
  }
  return false;
}

interface LaidOutFlows {
  readonly flows: readonly UncutFlow[];
  /** The paragraphs of all flows. */
  readonly texts: readonly LaidOutText[];
  /** Root of the structure. */
  readonly root: StructureNode;
}

function layOutFlows({ flows, sheet, language }: Document, shaping: Shaping): LaidOutFlows {
  const uncut: UncutFlow[] = [];
  const texts: LaidOutText[] = [];
  let firstParagraph = 0;
  const root = structureNode('Document');
  const structure = new StructureBuilder(root, language);
  for (const { name, blocks } of flows) {
    if (uncut.some((flow) => flow.name === name)) throw new RangeError(`two flows have the name “${name}”`);
    const { measure, heights } = framesOf(sheet, name);
    const maxHeight = Math.min(heights.first, heights.other, heights.last ?? heights.other);
    const flow = layOutFlow(blocks, { measure, maxHeight, firstParagraph }, structure, shaping);
    uncut.push({ name, galley: flow.galley, heights });
    for (const text of flow.texts) texts.push(text);
    firstParagraph = flow.nextParagraph;
  }
  return { flows: uncut, texts, root };
}

/** The measure and the heights of a flow's frames. */
export interface FlowFrames {
  /** Line length in points, the same on all pages. */
  readonly measure: number;
  readonly heights: PageHeights;
}

/** Rounding tolerance in points: widths that differ by less are equal. */
const tolerance = 0.01;

/**
 * Returns the frames of a flow.
 *
 * @throws RangeError if a page does not have exactly one frame for the flow, if a frame is empty, or if widths differ.
 */
export function framesOf(sheet: Sheet, flow: string): FlowFrames {
  const first = frameOn(sheet.first, flow, 'first');
  const other = frameOn(sheet.other, flow, 'other');
  const last = sheet.last && frameOn(sheet.last, flow, 'last');
  for (const { width } of [other, last ?? other])
    if (Math.abs(width - first.width) > tolerance)
      throw new RangeError(
        `the frames of the flow “${flow}” must have the same width, not ${first.width} and ${width} pt`,
      );
  return { measure: first.width, heights: { first: first.height, other: other.height, last: last?.height } };
}

function frameOn({ frames }: PageMaster, flow: string, page: string): Frame {
  const [frame, second] = frames.filter((each) => each.flow === flow);
  if (frame === undefined) throw new RangeError(`the ${page} page has no frame for the flow “${flow}”`);
  if (second) throw new RangeError(`the ${page} page has more than one frame for the flow “${flow}”`);
  if (!(frame.width > 0 && frame.height > 0))
    throw new RangeError(`the frame of the flow “${flow}” is empty: ${frame.width} × ${frame.height} pt`);
  return frame;
}

function overfullLine({ text, excess }: OverfullLine): Problem {
  return problem('overfull-line', `The line “${text}” is ${excess.toFixed(1)} pt wider than its column.`, {
    hint: 'Shorten it, or choose a smaller size or a wider column.',
  });
}

function overfullPage(page: number): Problem {
  return problem('overfull-page', `A line is taller than page ${page}.`, {
    hint: 'Choose a smaller size or a taller page.',
  });
}

function tooManyPages(count: number): Problem {
  return problem(
    'too-many-pages',
    `The document has ${count} pages. Only the first ${maxPages} are written.`,
    {
      severity: 'error',
      hint: 'Remove page breaks, or make the pages of the theme taller.',
    },
  );
}
