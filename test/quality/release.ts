import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Cell, cellName, cells, type Fit, renderCell } from './cell.ts';
import { type Exemption, judge, type Measured, type Release, type Verdict } from './judge.ts';
import { measureCell } from './measure.ts';
import { missText, tableOf } from './table.ts';
import { totalsText } from './totals.ts';

const folder = 'out/quality';

/** The results of all cells. */
export interface Judgement {
  readonly cells: readonly JudgedCell[];
  /** Cells that do not need their exemption, or that there are not. */
  readonly idle: readonly IdleExemption[];
  readonly release: Release;
}

/** An exemption that a cell does not need. */
interface IdleExemption {
  readonly name: string;
  readonly metric: string;
}

export interface JudgedCell extends Measured, Verdict {
  readonly name: string;
}

/** Renders cells into `out/quality`, measures them and judges them by `release.json`. */
export async function judgeAll(asked: readonly Cell[] = cells, fit?: Fit): Promise<Judgement> {
  const release: Release = JSON.parse(readFileSync('test/quality/release.json', 'utf8'));
  const judged = new Map<Cell, JudgedCell>();
  const waiting = asked.values();
  const work = async (): Promise<void> => {
    for (const cell of waiting) judged.set(cell, await judgedCell(cell, release, fit));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const inOrder = asked.flatMap((cell) => judged.get(cell) ?? []);
  const idle = inOrder.flatMap((cell) => cell.idle.map(({ metric }) => ({ name: cell.name, metric })));
  return { cells: inOrder, idle: [...idle, ...release.exemptions.flatMap(lostOf)], release };
}

async function judgedCell(cell: Cell, release: Release, fit: Fit): Promise<JudgedCell> {
  const rendered = await renderCell(cell, folder, fit);
  const { theme, cv, paper } = cell;
  const traits = [...(release.themes[theme] ?? []), ...(rendered.content.hasLists ? ['bullets'] : [])];
  const measured = { theme, cv: cv.name, paper, traits, measures: await measureCell(rendered) };
  return { name: cellName(cell), ...measured, ...judge(measured, release) };
}

/** Returns the cells of an exemption that there are not. */
function lostOf({ theme, metric, cells: names }: Exemption): readonly IdleExemption[] {
  const known = new Set(cells.map(cellName));
  return names.map((name) => ({ name: `${theme}-${name}`, metric })).filter(({ name }) => !known.has(name));
}

/** Names of themes, CVs and papers. Default of each: all. */
export interface CellNames {
  readonly theme?: readonly string[];
  readonly cv?: readonly string[];
  readonly paper?: readonly string[];
}

/** Returns the cells with these names. Throws a RangeError for a name that no cell has. */
export function cellsNamed(names: CellNames): readonly Cell[] {
  return only(names.theme, cellsOf(names), ({ theme }) => theme);
}

function cellsOf({ cv, paper }: CellNames): readonly Cell[] {
  return only(
    paper,
    only(cv, cells, (cell) => cell.cv.name),
    (cell) => cell.paper,
  );
}

function only(
  names: readonly string[] | undefined,
  among: readonly Cell[],
  nameOf: (cell: Cell) => string,
): readonly Cell[] {
  const lost = names?.find((name) => !cells.some((cell) => nameOf(cell) === name));
  if (lost !== undefined) throw new RangeError(`“${lost}” is not judged`);
  return names === undefined ? among : among.filter((cell) => names.includes(nameOf(cell)));
}

/** Formats the table, each miss with its value and bounds, the totals, and the number of cells without a miss. */
export function judgementText({ cells: judged, idle, release }: Judgement): string {
  const good = judged.filter(({ misses }) => misses.length === 0).length;
  return [
    tableOf(judged, release),
    '',
    ...judged.flatMap(({ name, misses }) => misses.map((miss) => `${name}: ${missText(miss)}`)),
    ...idle.map(({ name, metric }) => `no longer needed: the exemption of ${name}, ${metric}`),
    totalsText(judged),
    `quality: ${good} of ${judged.length} cells reach the release column`,
  ].join('\n');
}

/** True if every cell that was asked for reaches the release column and every exemption is used. */
export function isReleasable({ cells: judged, idle }: Judgement): boolean {
  return idle.length === 0 && judged.every(({ misses }) => misses.length === 0);
}
