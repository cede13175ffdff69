import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { problemText } from '../../src/cli/problem-text.ts';
import { confinedReader } from '../../src/cli/read-files.ts';
import { type Problem, type TypesetPages, typesetPages } from '../../src/index.ts';
import { decodeSource } from '../../src/inspect.ts';
import { expected } from './expected.ts';

const folder = import.meta.dirname;
/** Themes that broken files name; they are not broken résumés. */
const themes = ['broken-theme.yaml', 'circle-theme.yaml'];
const files = readdirSync(folder).filter((file) => /\.(yaml|json)$/.test(file) && !themes.includes(file));

function typesetBroken(source: string | Uint8Array, file: string): Promise<TypesetPages> {
  return typesetPages(source, { file, read: confinedReader(folder) });
}

/** As the table has it, with the whole hint. */
function told({ code, place, hint = '' }: Problem, file: string): string {
  const elsewhere = place?.file === undefined || place.file === file ? '' : `${place.file}:`;
  return `${code} ${place ? `${elsewhere}${place.line}:${place.column}` : '-'} ${hint}`.trim();
}

test('lists every broken file', () => {
  expect(files.toSorted()).toEqual(Object.keys(expected).toSorted());
  expect(files.length).toBeGreaterThanOrEqual(60);
});

test.each(Object.entries(expected))(
  'reports the problems of %s that the table lists',
  async (file, { problems, renders }) => {
    const made = await typesetBroken(readFileSync(path.join(folder, file)), file);
    expect(made.problems.map((problem, at) => told(problem, file).slice(0, problems[at]?.length))).toEqual(
      problems,
    );
    expect(made.display !== undefined).toBe(renders);
  },
);

test.each(files)('reports sentences with a position and no stack trace for %s', async (file) => {
  const source = readFileSync(path.join(folder, file));
  const { text } = decodeSource(source);
  const made = await typesetBroken(source, file);
  for (const problem of made.problems) {
    expect(problem.message).toMatch(/^.{8,}[.]$/su);
    const page = { file, textOf: () => text, highlight: (marked: string) => marked, columns: 80 };
    const said = problemText(problem, page);
    expect(said).not.toMatch(/0:0|\n\s+at |undefined|\[object/);
    for (const row of said.split('\n').slice(1))
      if (/^ +\d* \|/.test(row)) expect(row.length).toBeLessThanOrEqual(80);
  }
});

test('reads a key of Object.prototype like any other key', async () => {
  await typesetBroken(readFileSync(path.join(folder, 'proto-key.yaml')), 'proto-key.yaml');
  expect('polluted' in {}).toBe(false);
});

test.each([
  ['a file of six megabytes', `summary: ${'word '.repeat(1_300_000)}`, 'too-large', false],
  ['lists in lists in lists', `sections: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'too-deep', false],
  [
    'mappings in mappings',
    Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    'too-deep',
    false,
  ],
  ['quotations in quotations', `name: A\nsummary: '${'> '.repeat(2000)}end'`, undefined, true],
  ['aliases of aliases of aliases', bomb(), 'too-large', true],
  [
    'ten thousand brackets in a word',
    `name: A\nsummary: x${'[a]('.repeat(2500)}`,
    'unsupported-markup',
    true,
  ],
  [
    'very many pages',
    `name: A\nsections:\n  Work:\n${'    - {title: A, page-break: before}\n'.repeat(700)}`,
    'too-many-pages',
    true,
  ],
])('stops soon with a problem for %s', async (_, source, code, renders) => {
  const { problems, display } = await typesetBroken(source, 'cv.yaml');
  if (code !== undefined) expect(problems.map((problem) => problem.code)).toContain(code);
  expect(display !== undefined).toBe(renders);
});

/** Nine levels of nine aliases each: four hundred million texts. */
function bomb(): string {
  const rows = ['name: A', 'sections:', '  L0: &l0 [lol]'];
  for (let level = 1; level < 10; level += 1)
    rows.push(`  L${level}: &l${level} [${Array.from({ length: 9 }, () => `*l${level - 1}`).join(', ')}]`);
  return `${rows.join('\n')}\n`;
}
