import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { textByPdfjs } from '../support/extract.ts';
import type { RenderedCell } from './cell.ts';
import type { Content } from './content.ts';
import { pageMeasures } from './page-measures.ts';

const tool = 'test/quality/quality.py';

/** Numbers and results by name, in groups. */
export interface Measures {
  readonly [name: string]: unknown;
}

const run = promisify(execFile);

/** Measures a cell by quality.py and by Quoin’s report. The tool’s output is kept beside the PDF. */
export async function measureCell(rendered: RenderedCell): Promise<Measures> {
  const { pdf, bytes, source, content, contentFile } = rendered;
  const read = pdf.replace(/pdf$/u, 'pdfjs.txt');
  writeFileSync(read, await textByPdfjs(bytes));
  const files = ['--source', source, '--content', contentFile, '--pdfjs', read];
  const { stdout } = await run('python3', [tool, pdf, ...files], { maxBuffer: 2 ** 26 });
  writeFileSync(pdf.replace(/pdf$/u, 'json'), stdout);
  const { metrics, index }: { readonly metrics: Measures; readonly index: number } = JSON.parse(stdout);
  return {
    ...metrics,
    index,
    page: { ...groupOf(metrics, 'page'), ...pageMeasures(rendered) },
    headings: withUnfound(groupOf(metrics, 'headings'), content),
  };
}

function withUnfound(headings: Measures, content: Content): Measures {
  return { ...headings, unfound: Math.max(0, content.headings - numberIn(headings, 'found')) };
}

/** Returns a group of measures; empty if it does not exist. */
export function groupOf(measures: Measures, name: string): Measures {
  const group = measures[name];
  return isGroup(group) ? group : {};
}

function isGroup(value: unknown): value is Measures {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns NaN, which is outside all bounds, for a missing measure. */
function numberIn(group: Measures, name: string): number {
  const value = group[name];
  return typeof value === 'number' ? value : Number.NaN;
}
