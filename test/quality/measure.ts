import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { LayoutReport } from '../../src/model/layout-report.ts';
import type { RenderedCell } from './cell.ts';

const tool = 'test/quality/quality.py';

/** Numbers and verdicts by name, in groups. */
export interface Measures {
  readonly [name: string]: unknown;
}

/** What an inner page may leave empty, of its height. */
const mostWhite = 0.12;
/** What a last page must fill, of its height. */
const leastFill = 0.25;

const run = promisify(execFile);

/** What quality.py measures in a cell, and what only Quoin knows of it. All that the tool says is left beside the PDF. */
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

/** How full pages are, by layout: the tool must guess where a frame ends, and takes a foot on one page alone for text. */
function pageMeasures(page: Measures, { pages, ...report }: LayoutReport): Measures {
  const inner = pages.filter(({ breakAt }) => breakAt !== undefined && breakAt !== 'forced');
  return {
    ...page,
    last_page_fill_pct: 100 * (pages.at(-1)?.fill ?? 0),
    worst_inner_bottom_pct: 100 * Math.max(0, ...inner.map(({ fill }) => 1 - fill)),
    no_fuller_last_page: hasNoFullerLastPage(report),
  };
}

/** Whether layout found no pages that end on a fuller one without much white at the foot of another. */
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

/** A group of measures; an empty one where there is none. */
export function groupOf(measures: Measures, name: string): Measures {
  const group = measures[name];
  return isGroup(group) ? group : {};
}

function isGroup(value: unknown): value is Measures {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** NaN, which keeps to no bound, for what was not measured. */
function numberIn(group: Measures, name: string): number {
  const value = group[name];
  return typeof value === 'number' ? value : Number.NaN;
}
