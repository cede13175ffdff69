import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type LayoutReport, paintPdf, paintText, typesetPages } from '../../src/index.ts';
import { paragraphTexts, settledBlocks } from '../words/settled-blocks.ts';
import { solidWords } from '../words/solid-words.ts';
import { composedIn, foundingCvs, resumeOf, type SampleCv, sourceOf, themeNames } from './founding-cvs.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';
import { inPageOrder } from './page-order.ts';

const papers = ['a4', 'letter'] as const;

/** A sample CV in a theme on a paper size. */
export interface Cell {
  readonly theme: string;
  readonly cv: SampleCv;
  readonly paper: (typeof papers)[number];
}

/** The files of a cell, and further data about it. */
export interface RenderedCell {
  readonly cell: Cell;
  readonly pdf: string;
  /** Its words in reading order, with an empty line between paragraphs. */
  readonly source: string;
  /** One on each line. */
  readonly headings: string;
  /** First words of entries, one on each line. */
  readonly entries: string;
  readonly landmarks: Landmarks;
  readonly report: LayoutReport;
}

/** Every built-in theme with each CV on every paper size. */
export function cellsOf(cvs: readonly SampleCv[]): readonly Cell[] {
  return themeNames.flatMap((theme) => cvs.flatMap((cv) => papers.map((paper) => ({ theme, cv, paper }))));
}

/** Cells that must reach the release column. */
export const cells: readonly Cell[] = cellsOf(foundingCvs);

/** `classic-engineering-manager-a4`. */
export function cellName({ theme, cv, paper }: Cell): string {
  return `${theme}-${cv.name}-${paper}`;
}

/** Renders a cell into a folder: its PDF, and the input files of the tool. */
export async function renderCell(cell: Cell, folder: string): Promise<RenderedCell> {
  const { theme, cv, paper } = cell;
  const options = { file: cv.file, theme, page: { size: paper } };
  const { display, report } = await typesetPages(sourceOf(cv), options);
  if (display === undefined || report === undefined) throw new Error(`${cv.file} was not set`);
  mkdirSync(folder, { recursive: true });
  const write = (ending: string, content: string | Uint8Array): string => {
    const file = path.join(folder, `${cellName(cell)}.${ending}`);
    writeFileSync(file, content);
    return file;
  };
  const document = composedIn(cv, theme);
  const shown = await paintText(display);
  const flows = document.flows.map((flow) => settledBlocks({ ...document, flows: [flow] }, shown));
  const landmarks = landmarksOf(resumeOf(cv), flows);
  return {
    cell,
    pdf: write('pdf', await paintPdf(display)),
    source: write('source.txt', inPageOrder(flows.map(paragraphTexts), solidWords(shown)).join('\n\n')),
    headings: write('headings.txt', landmarks.headings.join('\n')),
    entries: write('entries.txt', landmarks.entries.join('\n')),
    landmarks,
    report,
  };
}
