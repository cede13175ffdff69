import { type FontNeed, openFontBook, type UserFont } from '../fonts/font-book.ts';
import type { Block, Document, Frame, Inline } from '../model/document.ts';
import type { LayoutReport, PageReport } from '../model/layout-report.ts';
import type { DisplayList } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { setFlow } from './blocks/set-flow.ts';
import type { Shaping } from './inline/shape-word.ts';
import { breakPages } from './pages/break-pages.ts';
import { type CutFlow, makeUp } from './pages/make-up.ts';

export interface LayoutOptions {
  /** Families besides those that come with Quoin. */
  readonly fonts?: readonly UserFont[];
  readonly signal?: AbortSignal;
}

export interface Layout {
  readonly display: DisplayList;
  readonly report: LayoutReport;
  readonly problems: readonly Problem[];
}

/** More pages than this are a mistake in a theme or a file, not a résumé. */
const MOST_PAGES = 500;

/**
 * Sets a document: fonts are opened, lines and pages broken, everything is put in its place.
 *
 * @throws RangeError when a flow's frames have no room at all
 */
export async function layout(document: Document, options: LayoutOptions = {}): Promise<Layout> {
  const { book, problems: fontProblems } = await openFontBook(options.fonts ?? [], needsOf(document));
  options.signal?.throwIfAborted();
  const ledger = new Ledger(fontProblems);
  const shaping: Shaping = { book, report: ledger.report, fellBack: ledger.fellBack };
  const set = document.flows.map((flow) => {
    const { first, other } = framesOf(document, flow.name);
    const { galley, overfull, runts } = setFlow(flow.blocks, first.width, shaping);
    const breaks = breakPages(galley, { first: first.height, other: other.height });
    return { name: flow.name, galley, breaks, overfull, runts };
  });
  options.signal?.throwIfAborted();
  const { pages, outline } = makeUp(document.sheet, set, shaping);
  if (pages.length > MOST_PAGES) ledger.report(tooManyPages(pages.length));
  const { title, author, subject, language } = document;
  const display: DisplayList = {
    pages: pages.slice(0, MOST_PAGES),
    outline: outline.filter((entry) => entry.page <= MOST_PAGES),
    title,
    language,
    ...(author !== undefined && { author }),
    ...(subject !== undefined && { subject }),
  };
  const overfullLines = set.flatMap((flow) => flow.overfull);
  for (const line of overfullLines) ledger.report(overfullLine(line));
  for (const { breaks } of set)
    breaks.pages.forEach((page, index) => {
      if (page.fill > 1) ledger.report(overfullPage(index + 1));
    });
  const report = reportOf(display, set, ledger, overfullLines, sum(set.map((flow) => flow.runts)));
  return { display, report, problems: ledger.problems };
}

/** Collects what layout has to say, each thing once. */
class Ledger {
  readonly problems: Problem[];
  readonly fallbacks = new Map<string, string>();
  readonly #seen = new Set<string>();

  constructor(problems: readonly Problem[]) {
    this.problems = [...problems];
  }

  readonly report = (problem: Problem): void => {
    const { code, message, place } = problem;
    const key = `${code} ${message} ${place?.line ?? 0}:${place?.column ?? 0}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.problems.push(problem);
  };

  readonly fellBack: Shaping['fellBack'] = (character, face) => {
    this.fallbacks.set(character, face.key);
  };
}

function framesOf(document: Document, flow: string): { first: Frame; other: Frame } {
  const { sheet } = document;
  const find = (frames: readonly Frame[]): Frame | undefined => frames.find((frame) => frame.flow === flow);
  const first = find(sheet.first.frames);
  const other = find(sheet.other.frames) ?? first;
  if (first === undefined || other === undefined) throw new RangeError(`no frame holds the flow “${flow}”`);
  if (!(first.width > 0 && first.height > 0 && other.height > 0))
    throw new RangeError(`the frame of the flow “${flow}” has no room: ${first.width} × ${first.height} pt`);
  return { first, other };
}

function needsOf(document: Document): readonly FontNeed[] {
  const needs: FontNeed[] = [];
  const add = (inline: Inline): void => {
    const { style } = inline;
    const query = { family: style.family, weight: style.weight, slope: style.slope };
    const text = inline.kind === 'text' ? inline.text : '0123456789';
    const place = inline.kind === 'text' ? inline.place : undefined;
    needs.push({ query, text, ...(place && { place }) });
  };
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') {
      add({ kind: 'text', text: ' ', style: block.style.text });
      block.inlines.forEach(add);
      return;
    }
    for (const aside of block.asides) aside.variants.flat(2).forEach(add);
    block.blocks.forEach(visit);
  };
  for (const flow of document.flows) flow.blocks.forEach(visit);
  for (const master of [document.sheet.first, document.sheet.other]) master.foot?.inlines.forEach(add);
  return needs;
}

function reportOf(
  display: DisplayList,
  flows: readonly CutFlow[],
  ledger: Ledger,
  overfullLines: LayoutReport['overfullLines'],
  runts: number,
): LayoutReport {
  const [main] = flows;
  const faces = new Set<string>();
  for (const page of display.pages)
    for (const item of page.items) if (item.kind === 'run') faces.add(item.run.face.key);
  return {
    pages: (main?.breaks.pages ?? []).map(({ fill, at, cost }): PageReport => {
      return { fill, cost, ...(at !== undefined && { breakAt: at }) };
    }),
    faces: [...faces],
    fallbacks: Array.from(ledger.fallbacks, ([character, face]) => ({ character, face })),
    lines: sum(flows.map((flow) => flow.galley.filter((item) => item.kind === 'line').length)),
    overfullLines,
    runts,
    cost: sum(flows.map((flow) => flow.breaks.cost)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function overfullLine(line: { readonly text: string; readonly excess: number }): Problem {
  return {
    code: 'overfull-line',
    severity: 'warning',
    message: `The line “${line.text}” is ${line.excess.toFixed(1)} pt wider than its column.`,
    hint: 'Shorten it, or choose a smaller size or a wider column.',
  };
}

function overfullPage(page: number): Problem {
  return {
    code: 'overfull-page',
    severity: 'warning',
    message: `A line is taller than page ${page}.`,
    hint: 'Choose a smaller size or a taller page.',
  };
}

function tooManyPages(count: number): Problem {
  return {
    code: 'too-many-pages',
    severity: 'error',
    message: `The document has ${count} pages; only the first ${MOST_PAGES} are written.`,
  };
}
