import { type PdfjsPage, withPdfjs } from '../support/extract.ts';
import { columnsOf } from './columns.ts';
import { printedDates } from './printed-dates.ts';

/** Text in one font without a wide gap. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Runs on one baseline, from left to right. */
export interface TextLine {
  readonly page: number;
  /** Column number from 0, the widest first. */
  readonly column: number;
  readonly y: number;
  readonly runs: readonly TextRun[];
  /** Distance from the baseline above, in font sizes; `undefined` at the top of a column. */
  readonly lead?: number;
}

/** Functions of a pdf.js page that only these tests use. */
export interface TypedPage extends PdfjsPage {
  getOperatorList(): Promise<unknown>;
  readonly commonObjs: { get(name: string): { readonly name?: string } };
  getTextContent(): Promise<{ items: readonly TypedText[] }>;
}

interface TypedText {
  readonly str: string;
  readonly width: number;
  readonly hasEOL: boolean;
  readonly transform: readonly number[];
  readonly fontName: string;
}

interface PlacedText extends TextRun {
  readonly y: number;
}

/** Largest distance of baselines in one line, in font sizes. */
const sameLine = 0.3;
/** Smallest gap between two runs, in font sizes. A narrower gap is a word space. */
const character = 0.5;
/** Smallest word space, in font sizes. */
const kern = 0.08;

/**
 * Returns the lines of a PDF from top to bottom, by the position of text alone. A column continues over all pages before
 * the next column.
 */
export function textLines(pdf: Uint8Array): Promise<readonly TextLine[]> {
  return withPdfjs(pdf, async (document) => {
    const lines: TextLine[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = (await document.getPage(number)) as TypedPage;
      const columns = columnsOf(await textsOf(page));
      columns.forEach((texts, column) => {
        lines.push(...linesOf(texts, number, column));
      });
    }
    return lines.sort((a, b) => a.column - b.column);
  });
}

/** Text in the order of the stream, with the name of its font. A gap that the stream passes may be a blank text. */
export interface StreamText {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** True if pdf.js ends a line after it. */
  readonly endsLine: boolean;
}

/** Returns the texts of a page in the order of its stream. */
export async function streamTexts(page: TypedPage): Promise<readonly StreamText[]> {
  // pdf.js knows font names after it has read the page’s operators.
  await page.getOperatorList();
  const { items } = await page.getTextContent();
  return items.map(({ str, width, hasEOL, transform, fontName }) => {
    const [, , , size = 0, x = 0, y = 0] = transform;
    const font = page.commonObjs.get(fontName).name ?? fontName;
    return { text: str, x, right: x + width, y, size, font, endsLine: hasEOL };
  });
}

async function textsOf(page: TypedPage): Promise<readonly PlacedText[]> {
  return (await streamTexts(page))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, x, right, y, size, font }) => {
      const bold = /bold|black|heavy|demi/iu.test(font);
      const italic = /italic|oblique|it$/iu.test(font);
      return { text: text.replace(/\s+/gu, ' '), x, right, y, size, font, bold, italic };
    });
}

function linesOf(texts: readonly PlacedText[], page: number, column: number): readonly TextLine[] {
  const rows: PlacedText[][] = [];
  for (const text of [...texts].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const height = row?.[0]?.y;
    if (row && height !== undefined && height - text.y < sameLine * text.size) row.push(text);
    else rows.push([text]);
  }
  const lines = rows.map((row, index): TextLine => {
    const runs = runsOf(row.sort((a, b) => a.x - b.x));
    const y = baselineOf(row);
    const above = rows[index - 1];
    const size = Math.max(...runs.map((run) => run.size));
    return { page, column, y, runs, ...(above && { lead: (baselineOf(above) - y) / size }) };
  });
  return withHeadingsApart(lines);
}

/**
 * Makes headings that hang left of the text lines of their own: runs in bold, left of where most text begins, that are
 * no dates. A heading goes on in the next line.
 */
export function withHeadingsApart(lines: readonly TextLine[]): readonly TextLine[] {
  const edge = usualStart(lines);
  const result: TextLine[] = [];
  let heading: number | undefined;
  for (const line of lines) {
    const [first, ...rest] = line.runs;
    if (first === undefined || !hangsLeft(first, edge)) {
      heading = undefined;
      result.push(line);
      continue;
    }
    const open = heading === undefined ? undefined : result[heading];
    const [begun] = open?.runs ?? [];
    if (heading !== undefined && open && begun && goesOn(begun, first, line)) {
      result[heading] = { ...open, runs: [{ ...begun, text: joined(begun.text, first.text) }] };
    } else {
      heading = result.length;
      result.push({ ...line, runs: [first] });
    }
    if (rest.length > 0) result.push({ ...line, runs: rest });
  }
  return result;
}

/** Where most text begins, to a point. */
function usualStart(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const { x, text } of lines.flatMap(({ runs }) => runs)) {
    const start = Math.round(x);
    if (printedDates(text) === undefined) counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function hangsLeft(run: TextRun, edge: number): boolean {
  return run.bold && run.right < edge && printedDates(run.text) === undefined;
}

/** Largest distance from baseline to baseline within a heading, in font sizes. */
const withinHeading = 1.6;

function goesOn(begun: TextRun, next: TextRun, { lead = Number.POSITIVE_INFINITY }: TextLine): boolean {
  return begun.font === next.font && begun.size === next.size && begun.x === next.x && lead < withinHeading;
}

function joined(start: string, end: string): string {
  return start.endsWith('-') ? start.slice(0, -1) + end : `${start} ${end}`;
}

/** Returns the baseline of the words of a line, since a bullet may be raised. */
function baselineOf(row: readonly PlacedText[]): number {
  return Math.max(...row.map(({ y }) => y));
}

function runsOf(row: readonly PlacedText[]): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const text of row) {
    const before = runs.at(-1);
    const gap = before ? text.x - before.right : 0;
    if (before && before.font === text.font && before.size === text.size && gap < character * text.size) {
      const space = gap > kern * text.size ? ' ' : '';
      runs[runs.length - 1] = { ...before, text: before.text + space + text.text, right: text.right };
    } else runs.push(text);
  }
  return runs.map((run) => ({ ...run, text: run.text.replace(/\s+/gu, ' ').trim() }));
}
