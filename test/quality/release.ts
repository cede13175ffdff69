import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Cell, cellName, cells, cellsOf, renderCell } from './cell.ts';
import { sampleCvs } from './founding-cvs.ts';
import { type Exemption, judge, type Measured, type Release, type Verdict } from './judge.ts';
import { measureCell } from './measure.ts';
import { missText, tableOf } from './table.ts';

const folder = 'out/quality';

/** The results of all cells. */
export interface Judgement {
  readonly cells: readonly JudgedCell[];
  /** Unused exemptions: for a cell without that miss, or for no cell. */
  readonly idle: readonly Exemption[];
  readonly release: Release;
}

export interface JudgedCell extends Measured, Verdict {
  readonly name: string;
}

/** The seed CVs and two more. Not every miss of those is a defect, since few lines give few measurements. */
export const sampleCells: readonly Cell[] = cellsOf(sampleCvs);

/** Renders every cell into `out/quality`, measures it and judges it by `release.json`. */
export async function judgeAll(asked: readonly Cell[] = cells): Promise<Judgement> {
  const release: Release = JSON.parse(readFileSync('test/quality/release.json', 'utf8'));
  const judged = new Map<Cell, JudgedCell>();
  const waiting = asked.values();
  const work = async (): Promise<void> => {
    for (const cell of waiting) judged.set(cell, await judgedCell(cell, release));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const inOrder = asked.flatMap((cell) => judged.get(cell) ?? []);
  const lost = release.exemptions.filter((exemption) => !isOfACell(exemption));
  return { cells: inOrder, idle: [...inOrder.flatMap(({ idle }) => idle), ...lost], release };
}

async function judgedCell(cell: Cell, release: Release): Promise<JudgedCell> {
  const rendered = await renderCell(cell, folder);
  const { theme, cv, paper } = cell;
  const traits = [...(release.themes[theme] ?? []), ...(rendered.landmarks.bullets ? ['bullets'] : [])];
  const measured = { theme, cv: cv.name, paper, traits, measures: await measureCell(rendered) };
  return { name: cellName(cell), ...measured, ...judge(measured, release) };
}

function isOfACell({ theme, cv, paper }: Exemption): boolean {
  return cells.some((cell) => cell.theme === theme && cell.cv.name === cv && cell.paper === paper);
}

/** Formats the table, each miss with its value and bounds, and the number of cells without a miss. */
export function judgementText({ cells: judged, idle, release }: Judgement): string {
  const good = judged.filter(({ misses }) => misses.length === 0).length;
  return [
    tableOf(judged, release),
    '',
    ...judged.flatMap(({ name, misses }) => misses.map((miss) => `${name}: ${missText(miss)}`)),
    ...idle.map(
      ({ theme, cv, paper, metric }) =>
        `no longer needed: the exemption of ${theme}-${cv}-${paper}, ${metric}`,
    ),
    `quality: ${good} of ${judged.length} cells reach the release column`,
  ].join('\n');
}

/** True if every cell reaches the release column and every exemption is used. */
export function isReleasable({ cells: judged, idle }: Judgement): boolean {
  return (
    judged.length >= cells.length && idle.length === 0 && judged.every(({ misses }) => misses.length === 0)
  );
}
