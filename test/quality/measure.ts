import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { LayoutReport } from '../../src/model/layout-report.ts';
import type { RenderedCell } from './cell.ts';

const tool = 'test/quality/quality.py';

/** Numbers and results by name, in groups. */
export interface Measures {
  readonly [name: string]: unknown;
}

/** Largest empty share of an inner page’s height. */
const mostWhite = 0.12;
/** Smallest filled share of the last page’s height. */
const leastFill = 0.25;

const run = promisify(execFile);

/** Measures a cell by quality.py and by Quoin’s report. The tool’s output is kept beside the PDF. */
export async function measureCell(rendered: RenderedCell): Promise<Measures> {
  const { pdf, source, headings, entries } = rendered;
  const words = [tool, pdf, '--source', source, '--headings', headings, '--entries', entries];
  const { stdout } = await run('python3', words, { maxBuffer: 2 ** 26 });
  writeFileSync(pdf.replace(/pdf$/u, 'json'), stdout);
  const { metrics }: { readonly metrics: Measures } = JSON.parse(stdout);
  return {
    ...metrics,
    page: pageMeasures(groupOf(metrics, 'page'), rendered.report),
    headings: withUnfound(groupOf(metrics, 'headings'), rendered),
    breaks: withUnfoundEntries(groupOf(metrics, 'breaks'), rendered),
  };
}

/** Returns the fill of pages by layout. The tool guesses where a frame ends, and mistakes a footer of one page for text. */
function pageMeasures(page: Measures, { pages, ...report }: LayoutReport): Measures {
  const inner = pages.filter(({ breakAt }) => breakAt !== undefined && breakAt !== 'forced');
  return {
    ...page,
    last_page_fill_pct: 100 * (pages.at(-1)?.fill ?? 0),
    worst_inner_bottom_pct: 100 * Math.max(0, ...inner.map(({ fill }) => 1 - fill)),
    no_fuller_last_page: hasNoFullerLastPage(report),
  };
}

/** True if layout found no alternative with a fuller last page and no large blank area on another. */
function hasNoFullerLastPage({ defects }: Pick<LayoutReport, 'defects'>): boolean {
  const sparse = defects.find(({ kind }) => kind === 'nearly-empty');
  if (sparse === undefined) return false;
  const pages = sparse.alternative?.pages ?? [];
  const [last] = pages.slice(-1);
  const inner = pages.slice(0, -1);
  return last === undefined || last.fill < leastFill || inner.some(({ fill }) => fill < 1 - mostWhite);
}

function withUnfound(headings: Measures, { landmarks }: RenderedCell): Measures {
  return { ...headings, unfound: Math.max(0, landmarks.headings.length - numberIn(headings, 'found')) };
}

function withUnfoundEntries(breaks: Measures, { landmarks }: RenderedCell): Measures {
  return {
    ...breaks,
    entries_unfound: Math.max(0, landmarks.entries.length - numberIn(breaks, 'entries_found')),
  };
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
