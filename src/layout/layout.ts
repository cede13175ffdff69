import { type OpenedFontBook, openFontBook } from '../fonts/font-book.ts';
import type { FontFinder, FontNeed, UserFont } from '../fonts/font-needs.ts';
import { openShaper } from '../fonts/shape.ts';
import { loadHyphenators } from '../locale/hyphenate.ts';
import { blocksIn } from '../model/blocks.ts';
import { Caches } from '../model/caches.ts';
import { rightToLeft } from '../model/direction.ts';
import type { Document } from '../model/document.ts';
import type { LayoutReport, OverfullLine, SubstitutedCharacter } from '../model/layout-report.ts';
import type { DisplayList } from '../model/page.ts';
import { type Problem, problem } from '../model/problem.ts';
import { ProblemCollector } from '../model/problem-collector.ts';
import { finishWithPauses, type StepOptions, type Steps } from '../model/steps.ts';
import { numberElements } from './blocks/structure-node.ts';
import { fontNeedsOf, hyphenatedLanguagesOf, sampleOf } from './document-needs.ts';
import { openBidi } from './inline/bidi.ts';
import type { Shaping } from './inline/shaping.ts';
import { layOutFlows, treeJointsOf } from './lay-out-flows.ts';
import { type CutFlow, cutFlows } from './pages/cut-flows.ts';
import { makeUp } from './pages/make-up.ts';
import { reportOf } from './report.ts';
import { SubstitutedCharacters, substitutionProblems } from './substitution-problems.ts';

/** Options of `layout`. With `pause`, layout pauses between its steps, and `signal` stops it there. */
export interface LayoutOptions extends StepOptions {
  /** Custom font families, besides the bundled ones. Default: none. */
  readonly fonts?: readonly UserFont[] | undefined;
  /** Finds fonts for scripts that no other font has. Default: none are found. */
  readonly findFonts?: FontFinder | undefined;
  /** Faces, words and paragraphs of earlier layouts. Default: none, so that nothing is kept. */
  readonly caches?: Caches | undefined;
  /** Largest number of pages; more are left out. Default: 500. */
  readonly maxPages?: number | undefined;
}

/** The pages of a document, and how they were made. */
export interface Layout {
  readonly display: DisplayList;
  readonly report: LayoutReport;
  /** The galley of each flow and its page breaks, for inspection. */
  readonly flows: readonly CutFlow[];
  readonly problems: readonly Problem[];
  /** Characters that are not set in the face they ask for. `problems` has those about them. */
  readonly substituted: readonly SubstitutedCharacter[];
}

/** Largest number of pages. More are an error of a theme or a file, not a long résumé. */
export const pageLimit = 500;

/** Largest number of blocks of a document. More are an error of a theme, not a long résumé. */
export const maxBlocks = 20_000;

/**
 * Lays out a document: opens its fonts, breaks lines and pages, and places every item.
 *
 * @throws RangeError if a page does not have exactly one frame for each flow, if a frame is empty, if the frames of a
 * flow differ in width without another flow having ended, if two flows have the same name, or if there are more than `maxBlocks` blocks.
 */
export async function layout(document: Document, options: LayoutOptions = {}): Promise<Layout> {
  if (hasTooManyBlocks(document))
    throw new RangeError(`the theme made more than ${maxBlocks.toLocaleString('en')} blocks`);
  const { fonts = [], caches = new Caches(), maxPages = pageLimit } = options;
  const needs = await finishWithPauses(fontNeedsOf(document), options);
  const { book, ...opening } = await openFontBook(fonts, needs, caches, options);
  const shaper = await openShaper(caches);
  const languages = await finishWithPauses(hyphenatedLanguagesOf(document), options);
  const hyphenators = await loadHyphenators(languages, caches);
  options.signal?.throwIfAborted();
  const directions = await directionsOf(document, needs, caches);
  const { autospace } = document;
  const opened = { book, shaper, caches, hyphenators, autospace, ...directions };
  return finishWithPauses(layOut(document, opened, opening, maxPages), options);
}

/** Lays out a document with what it needs for that, in steps. */
function* layOut(
  document: Document,
  opened: Omit<Shaping, 'report' | 'fellBack'>,
  { problems: fontProblems, adviceFor }: Omit<OpenedFontBook, 'book'>,
  maxPages: number,
): Steps<Layout> {
  const collector = new ProblemCollector(fontProblems);
  const substituted = new SubstitutedCharacters();
  const shaping: Shaping = {
    ...opened,
    report: collector.report,
    fellBack: (character) => substituted.add({ ...character, advice: adviceFor(character.text) }),
  };
  yield 'long';
  const laidOut = yield* layOutFlows(document, shaping);
  const flows = yield* cutFlows(laidOut.flows, document.sheet.without?.flow);
  yield 'long';
  const structure = numberElements(laidOut.root, treeJointsOf(laidOut, flows));
  yield 'long';
  const { pages, outline } = yield* makeUp(document.sheet, flows, structure, shaping);
  if (pages.length > maxPages) collector.report(tooManyPages(pages.length, maxPages));
  const { title, author, subject, keywords, language, direction } = document;
  const display: DisplayList = {
    pages: pages.slice(0, maxPages),
    outline: outline.filter((entry) => entry.page <= maxPages),
    structure: structure.elements,
    title,
    author,
    subject,
    keywords,
    language,
    direction,
  };
  yield 'long';
  const report = yield* reportOf(display, flows, laidOut.texts, substituted.fallbacks);
  for (const line of report.overfullLines) collector.report(overfullLine(line));
  for (const { breaks } of flows)
    breaks.pages.forEach((page, index) => {
      if (page.fill > 1) collector.report(overfullPage(index + 1));
    });
  const problems = [...collector.problems, ...substitutionProblems(substituted.all)];
  return { display, report, flows, problems, substituted: substituted.all };
}

/** Returns what lines need if a document, or some of its text, is written from right to left. */
async function directionsOf(
  { direction = 'ltr' }: Document,
  needs: readonly FontNeed[],
  caches: Caches,
): Promise<Pick<Shaping, 'direction' | 'bidi' | 'sample'>> {
  if (direction === 'ltr' && !needs.some(({ text }) => rightToLeft.test(text))) return { direction };
  const sample = direction === 'rtl' ? sampleOf(needs.map(({ text }) => text)) : undefined;
  return { direction, bidi: await openBidi(caches), sample };
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

function tooManyPages(count: number, maxPages: number): Problem {
  return problem(
    'too-many-pages',
    `The document has ${count} pages. Only the first ${maxPages} are written.`,
    {
      severity: 'error',
      hint: 'Remove page breaks, or make the pages of the theme taller.',
      missing: 'text',
    },
  );
}
