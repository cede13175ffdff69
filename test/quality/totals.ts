import { type Measured, measureNamed } from './judge.ts';

/** Formats the mean index of each theme, and what all layouts have together. */
export function totalsText(cells: readonly Measured[]): string {
  const total = (metric: string): string =>
    String(cells.reduce((sum, cell) => sum + numberOf(cell, metric), 0));
  const count = (holds: (cell: Measured) => boolean): string => String(cells.filter(holds).length);
  const rows: readonly (readonly [number: string, what: string])[] = [
    [String(cells.length), 'layouts'],
    [total('page.pages'), 'pages'],
    [count(endsNearlyEmpty), 'last pages under a quarter full'],
    [total('page.holes'), 'inner pages with more than 12 % of white at their foot'],
    [total('page.stretched_and_short'), 'pages stretched and yet under 96 % full'],
    [total('page.needless'), 'layouts with a page that the first third of a fit would save'],
    [total('breaks.lists_divided_badly'), 'lists divided badly'],
  ];
  const width = Math.max(...rows.map(([number]) => number.length));
  return [
    `mean index: ${meansText(cells)}`,
    ...rows.map(([number, what]) => `${number.padStart(width)} ${what}`),
    ...onePageText(cells, 'nurse'),
  ].join('\n');
}

function endsNearlyEmpty(cell: Measured): boolean {
  return numberOf(cell, 'page.pages') > 1 && numberOf(cell, 'page.last_page_fill_pct') < 25;
}

/** `one 99.3, plain 98.3`: the best theme first. */
function meansText(cells: readonly Measured[]): string {
  const themes = [...new Set(cells.map(({ theme }) => theme))];
  const means = themes.map((theme) => {
    const indices = cells.flatMap((cell) => (cell.theme === theme ? [numberOf(cell, 'index')] : []));
    return { theme, mean: indices.reduce((sum, index) => sum + index, 0) / indices.length };
  });
  return means
    .toSorted((one, other) => other.mean - one.mean)
    .map(({ theme, mean }) => `${theme} ${mean.toFixed(1)}`)
    .join(', ');
}

/** Lists the layouts of a CV by their number of pages. */
function onePageText(cells: readonly Measured[], cv: string): readonly string[] {
  const own = cells.filter((cell) => cell.cv === cv);
  const named = (group: readonly Measured[]): string =>
    group.map(({ theme, paper }) => `${theme} ${paper}`).join(', ') || 'none';
  const isOnePage = (cell: Measured): boolean => numberOf(cell, 'page.pages') === 1;
  if (own.length === 0) return [];
  return [
    `${cv} on one page: ${named(own.filter(isOnePage))}`,
    `${cv} on more: ${named(own.filter((cell) => !isOnePage(cell)))}`,
  ];
}

/** Returns a measure; 0 if it does not exist. */
function numberOf({ measures }: Measured, metric: string): number {
  const value = measureNamed(measures, metric);
  return typeof value === 'number' ? value : 0;
}
