import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type LayoutReport,
  paintPdf,
  paintText,
  type TypesetOptions,
  type TypesetPages,
  typesetPages,
} from '../../src/index.ts';
import { paragraphTexts, settledBlocks } from '../words/settled-blocks.ts';
import { solidWords } from '../words/solid-words.ts';
import { type Content, contentOf, framesOf } from './content.ts';
import { fileBeside, judgedCvs, resumeOf, type SampleCv, sourceOf, themeNames } from './founding-cvs.ts';
import { inPageOrder } from './page-order.ts';

export const papers = ['a4', 'letter'] as const;

/** A sample CV in a theme on a paper size. */
export interface Cell {
  readonly theme: string;
  readonly cv: SampleCv;
  readonly paper: (typeof papers)[number];
}

/** How many pages each CV may have: the `fit` option. Default: what the CV says. */
export type Fit = TypesetOptions['fit'];

/** The files of a cell, and further data about it. */
export interface RenderedCell {
  readonly cell: Cell;
  /** Path of the PDF. */
  readonly pdf: string;
  readonly bytes: Uint8Array;
  /** Path of its words in reading order, with an empty line between paragraphs. */
  readonly source: string;
  readonly content: Content;
  /** Path of the content as JSON. */
  readonly contentFile: string;
  readonly report: LayoutReport;
  readonly flows: NonNullable<TypesetPages['stages']>['flows'];
  /** The report of the same cell fitted to one page fewer. `undefined` for a single page. */
  readonly onOnePageFewer: LayoutReport | undefined;
}

/** Every built-in theme with each CV on every paper size. */
export const cells: readonly Cell[] = themeNames.flatMap((theme) =>
  judgedCvs.flatMap((cv) => papers.map((paper) => ({ theme, cv, paper }))),
);

/** `classic-engineering-manager-a4`. */
export function cellName({ theme, cv, paper }: Cell): string {
  return `${theme}-${cv.name}-${paper}`;
}

/** Renders a cell into a folder: its PDF, and the input files of the tool. */
export async function renderCell(cell: Cell, folder: string, fit?: Fit): Promise<RenderedCell> {
  const { cv } = cell;
  const { display, report, stages } = await laidOut(cell, fit);
  mkdirSync(folder, { recursive: true });
  const write = (ending: string, content: string | Uint8Array): string => {
    const file = path.join(folder, `${cellName(cell)}.${ending}`);
    writeFileSync(file, content);
    return file;
  };
  const { document } = stages;
  const shown = await paintText(display);
  const flows = document.flows.map((flow) => settledBlocks({ ...document, flows: [flow] }, shown));
  const content = contentOf(resumeOf(cv), flows, framesOf(document, report.masters));
  const bytes = await paintPdf(display);
  const pages = display.pages.length;
  return {
    cell,
    pdf: write('pdf', bytes),
    bytes,
    source: write('source.txt', inPageOrder(flows.map(paragraphTexts), solidWords(shown)).join('\n\n')),
    content,
    contentFile: write('content.json', JSON.stringify(content)),
    report,
    flows: stages.flows,
    onOnePageFewer: pages > 1 ? (await laidOut(cell, pages - 1)).report : undefined,
  };
}

type LaidOut = { readonly [Key in 'display' | 'report' | 'stages']: NonNullable<TypesetPages[Key]> };

async function laidOut({ theme, cv, paper }: Cell, fit: Fit): Promise<LaidOut> {
  const { display, report, stages } = await typesetPages(sourceOf(cv), {
    file: cv.file,
    theme,
    page: { size: paper },
    fit,
    only: 'resume',
    read: fileBeside(cv),
  });
  if (display === undefined || report === undefined || stages === undefined)
    throw new Error(`${cv.file} was not set`);
  return { display, report, stages };
}
