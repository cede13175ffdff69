import { openFontBook, type UserFont } from '../fonts/font-book.ts';
import { openShaper } from '../fonts/shape.ts';
import { loadHyphenators } from '../locale/hyphenate.ts';
import { Caches } from '../model/caches.ts';
import type { Document } from '../model/document.ts';
import type { LayoutReport } from '../model/layout-report.ts';
import type { DisplayList } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { hasTooManyBlocks, maxBlocks } from './block-count.ts';
import type { LaidOutText } from './blocks/lay-out-flow.ts';
import { layOutFlow } from './blocks/lay-out-flow.ts';
import { StructureBuilder } from './blocks/structure-builder.ts';
import { numberElements, type StructureNode, structureNode } from './blocks/structure-node.ts';
import { fontNeedsOf, hyphenatedLanguagesOf } from './document-needs.ts';
import { framesOf } from './flow-frames.ts';
import type { Shaping } from './inline/shape-word.ts';
import { Ledger, overfullLine, overfullPage, tooManyPages } from './layout-problems.ts';
import { type CutFlow, cutFlows, type UncutFlow } from './pages/cut-flows.ts';
import { makeUp } from './pages/make-up.ts';
import { reportOf } from './report.ts';

export interface LayoutOptions {
  /** Families besides those that come with Quoin. */
  readonly fonts?: readonly UserFont[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Faces, words and paragraphs of earlier layouts. Default: none, so that nothing is kept. */
  readonly caches?: Caches | undefined;
}

export interface Layout {
  readonly display: DisplayList;
  readonly report: LayoutReport;
  /** Each flow's lines and white, and where they were cut: for looking inside. */
  readonly flows: readonly CutFlow[];
  readonly problems: readonly Problem[];
}

/** More pages than this are a mistake in a theme or a file, not a résumé. */
const maxPages = 500;

/**
 * Sets a document: fonts are opened, lines and pages broken, everything is put in its place.
 *
 * @throws RangeError when a page has no frame for a flow, or one that has no room or another width; when two
 * flows have one name; when there are more than 20,000 blocks
 */
export async function layout(document: Document, options: LayoutOptions = {}): Promise<Layout> {
  if (hasTooManyBlocks(document))
    throw new RangeError(`the theme made more than ${maxBlocks.toLocaleString('en')} blocks`);
  const { fonts = [], caches = new Caches() } = options;
  const { book, problems: fontProblems } = await openFontBook(fonts, fontNeedsOf(document), caches);
  const shaper = await openShaper(caches);
  const hyphenators = await loadHyphenators(hyphenatedLanguagesOf(document), caches);
  options.signal?.throwIfAborted();
  const ledger = new Ledger(fontProblems);
  const { report: reportProblem, fellBack } = ledger;
  const shaping: Shaping = { book, shaper, caches, report: reportProblem, fellBack, hyphenators };
  const { flows: uncut, texts, root } = layOutFlows(document, shaping);
  const flows = cutFlows(uncut);
  options.signal?.throwIfAborted();
  const structure = numberElements(root);
  const { pages, outline } = makeUp(document.sheet, flows, structure, shaping);
  if (pages.length > maxPages) ledger.report(tooManyPages(pages.length, maxPages));
  const { title, author, subject, keywords, language } = document;
  const display: DisplayList = {
    pages: pages.slice(0, maxPages),
    outline: outline.filter((entry) => entry.page <= maxPages),
    structure: structure.elements,
    title,
    keywords,
    language,
    ...(author !== undefined && { author }),
    ...(subject !== undefined && { subject }),
  };
  const report = reportOf(display, flows, texts, ledger);
  for (const line of report.overfullLines) ledger.report(overfullLine(line));
  for (const { breaks } of flows)
    breaks.pages.forEach((page, index) => {
      if (page.fill > 1) ledger.report(overfullPage(index + 1));
    });
  return { display, report, flows, problems: ledger.problems };
}

interface LaidOutFlows {
  readonly flows: readonly UncutFlow[];
  /** The paragraphs of all flows. */
  readonly texts: readonly LaidOutText[];
  /** Of the structure. */
  readonly root: StructureNode;
}

function layOutFlows({ flows, sheet, language }: Document, shaping: Shaping): LaidOutFlows {
  const uncut: UncutFlow[] = [];
  const texts: LaidOutText[] = [];
  let firstParagraph = 0;
  const root = structureNode('Document');
  const structure = new StructureBuilder(root, language);
  for (const { name, blocks } of flows) {
    if (uncut.some((flow) => flow.name === name)) throw new RangeError(`two flows are called “${name}”`);
    const { measure, heights } = framesOf(sheet, name);
    const height = Math.min(heights.first, heights.other, heights.last ?? heights.other);
    const set = layOutFlow(blocks, { measure, height, firstParagraph }, structure, shaping);
    uncut.push({ name, galley: set.galley, heights });
    for (const text of set.texts) texts.push(text);
    firstParagraph = set.nextParagraph;
  }
  return { flows: uncut, texts, root };
}
