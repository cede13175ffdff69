import {
  type Bar,
  type Bounds,
  type Measured,
  type Miss,
  measureNamed,
  metricsOf,
  type Release,
} from './judge.ts';

/** Formats the labelled metrics of all cells, a row for each cell, with the worst of several extractors. */
export function tableOf(cells: readonly Measured[], { bars, extractors }: Release): string {
  const columns = bars.filter(({ label }) => label !== undefined);
  const rows = [
    ['theme', 'cv', 'paper', ...columns.map(({ label }) => label ?? '')],
    ...cells.map((cell) => {
      const { theme, cv, paper, measures } = cell;
      return [theme, cv, paper, ...columns.map((bar) => shown(worst(bar, measures, extractors)))];
    }),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) => row.map((text, column) => aligned(text, column, widths[column] ?? 0)).join('  '))
    .join('\n');
}

/** `rag.sd_pct is 4.4, at most 4`. */
export function missText({ metric, value, bounds }: Miss): string {
  return `${metric} is ${value === undefined ? 'not measured' : shown(value)}, ${boundsText(bounds)}`;
}

function boundsText({ least, most }: Bounds): string {
  const parts = [least === undefined ? '' : `at least ${least}`, most === undefined ? '' : `at most ${most}`];
  return parts.filter((part) => part !== '').join(', ');
}

function worst(bar: Bar, measures: Measured['measures'], extractors: readonly string[]): number | undefined {
  const values = metricsOf(bar, extractors).map((metric) => measureNamed(measures, metric));
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0) return undefined;
  return bar.least === undefined ? Math.max(...numbers) : Math.min(...numbers);
}

function shown(value: number | undefined): string {
  return value === undefined ? '-' : String(Math.round(value * 1000) / 1000);
}

/** Aligns names to the left, numbers to the right. */
function aligned(text: string, column: number, width: number): string {
  return column < 3 ? text.padEnd(width) : text.padStart(width);
}
