import { expect, test } from 'vitest';
import type { Place } from '../../src/model/problem.ts';
import { bySeverity } from '../../src/model/problem.ts';
import type { SourceNode } from '../../src/model/source.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { parseSource } from '../../src/source/source-tree.ts';
import { type Mistake, operators } from './mutations.ts';
import { oneOf, randomFrom } from './random.ts';
import { ownFiles, type SourceFile, sourceFiles } from './source-files.ts';

const seed = 7;
const mistakesEach = 30;

/** Returns the reports on a file: problems, errors first, then conversion notes. */
interface Report {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly place?: Place | undefined;
}

function reportsOn(source: string, file: string): readonly Report[] {
  const { problems, notes } = readResume(source, { file });
  return [...bySeverity(problems), ...notes];
}

/** Returns the reports that a mistake adds. Lines after it move down by its length. */
function saidOf({ lines, text }: Mistake, file: SourceFile): readonly Report[] {
  const [line = 0] = lines;
  const added = text.split('\n').length - file.text.split('\n').length;
  const wording = ({ message, place }: Report, more: number): string =>
    `${message} ${(place?.line ?? 0) + ((place?.line ?? 0) > line ? more : 0)}`;
  const before = new Set(reportsOn(file.text, file.name).map((one) => wording(one, added)));
  return reportsOn(text, file.name).filter((one) => !before.has(wording(one, 0)));
}

/** What a file says, whatever stands where; nothing for what is blank. */
function values(node: SourceNode | undefined): unknown {
  switch (node?.kind) {
    case undefined:
    case 'empty':
      return null;
    case 'scalar':
      return node.text.trim() === '' ? null : node.text;
    case 'list':
      return withoutNothing(node.items.map(values));
    case 'mapping':
      return withoutNothing(
        node.pairs.map(({ key, value }) => (values(value) === null ? null : [key, values(value)])),
      );
    default:
      return node satisfies never;
  }
}

function withoutNothing(some: readonly unknown[]): unknown {
  const full = some.filter((value) => value !== null);
  return full.length === 0 ? null : full;
}

/** Whether a change leaves the file as good as it was: some spaces more before the only key of a mapping. */
function isHarmless({ text }: Mistake, file: SourceFile): boolean {
  const [one, other] = [parseSource(text), parseSource(file.text)];
  const same = JSON.stringify(values(one.root)) === JSON.stringify(values(other.root));
  return same && one.problems.length === other.problems.length;
}

interface Outcome {
  readonly operator: string;
  readonly file: string;
  readonly mistake: Mistake;
  readonly told: readonly Report[];
  readonly rightLine: boolean;
  readonly fixed: boolean;
}

function outcomesOf(
  { name, make, own = false }: (typeof operators)[number],
  seed: number,
): readonly Outcome[] {
  const random = randomFrom(seed);
  const outcomes: Outcome[] = [];
  for (let tries = 0; outcomes.length < mistakesEach && tries < 4000; tries += 1) {
    const file = oneOf(own ? ownFiles : sourceFiles, random);
    const mistake = file && make(file.text, random);
    if (file === undefined || mistake === undefined || isHarmless(mistake, file)) continue;
    const told = saidOf(mistake, file);
    const isThere = ({ place }: Report): boolean => mistake.lines.includes(place?.line ?? 0);
    const [first] = told;
    outcomes.push({
      operator: name,
      file: file.name,
      mistake,
      told,
      rightLine: first !== undefined && isThere(first),
      fixed: told.some((one) => isThere(one) && mistake.fix.test(`${one.message} ${one.hint ?? ''}`)),
    });
  }
  return outcomes;
}

const outcomes = operators.flatMap((operator, at) => outcomesOf(operator, seed + at));

function share(some: readonly Outcome[], is: (outcome: Outcome) => boolean): number {
  return some.filter(is).length / some.length;
}

function row(name: string, some: readonly Outcome[]): string {
  const percent = (part: number): string => `${(100 * part).toFixed(0)} %`.padStart(7);
  const line = percent(share(some, ({ rightLine }) => rightLine));
  return `${name.padEnd(24)}${String(some.length).padStart(5)}${line}${percent(share(some, ({ fixed }) => fixed))}`;
}

test('names the line of 95 and the fix of 80 in 100 mistakes of ten kinds', () => {
  const rows = operators.map(({ name }) =>
    row(
      name,
      outcomes.filter(({ operator }) => operator === name),
    ),
  );
  const table = ['mistake                 count   line    fix', ...rows, row('all', outcomes)].join('\n');
  process.stdout.write(`\n${table}\n`);
  expect(operators).toHaveLength(10);
  expect(outcomes.length).toBeGreaterThanOrEqual(200);
  expect(share(outcomes, ({ rightLine }) => rightLine)).toBeGreaterThanOrEqual(0.95);
  expect(share(outcomes, ({ fixed }) => fixed)).toBeGreaterThanOrEqual(0.8);
});
