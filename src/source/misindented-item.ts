import { contentAfter, endOfLine } from './overindented-line.ts';

/** How far a dash may have slipped, in spaces. */
const largestSlip = 3;

/**
 * Where the first dash of a list stands, if it is in another column than the line of an offset and the items after
 * that agree on: the line is as it should be, and the dash above it is not.
 */
export function oddFirstItem(text: string, offset: number): number | undefined {
  const lines = text.split('\n');
  const at = text.slice(0, contentAfter(text, offset)).split('\n').length - 1;
  const line = lines[at] ?? '';
  const wanted = dashColumn(line) ?? indentOf(line) - 2;
  const first = lines.findLastIndex((one, above) => above < at && dashColumn(one) !== undefined);
  const column = dashColumn(lines[first] ?? '');
  if (column === undefined || column === wanted || Math.abs(column - wanted) > largestSlip) return undefined;
  if (!opensList(lines, first, column) || !isAgreed(lines.slice(at), wanted, column)) return undefined;
  const start = lines.slice(0, first).reduce((sum, one) => sum + one.length + 1, 0);
  return start + column < endOfLine(text, start) ? start + column : undefined;
}

/** Whether the nearest line above that holds anything is a key without a value. */
function opensList(lines: readonly string[], first: number, column: number): boolean {
  const above = lines.slice(0, first).findLast((one) => /^\s*[^\s#]/.test(one)) ?? '';
  return above.trimEnd().endsWith(':') && indentOf(above) <= column;
}

/** Whether a later item has its dash in the wanted column, or levels of two spaces speak for it. */
function isAgreed(lines: readonly string[], wanted: number, column: number): boolean {
  const end = lines.findIndex((one) => one.trim() !== '' && indentOf(one) < Math.min(wanted, column));
  const later = lines.slice(1, end < 0 ? undefined : end);
  return later.some((one) => dashColumn(one) === wanted) || (wanted % 2 === 0 && column % 2 === 1);
}

function dashColumn(line: string): number | undefined {
  return /^ *(?=- )/.exec(line)?.[0].length;
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
