import { readdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quoin } from './run-quoin.ts';

/** The package's entry points in this repository. */
const entryPoints: Readonly<Record<string, string>> = {
  quoin: path.resolve('src/index.ts'),
  'quoin/theming': path.resolve('src/theming.ts'),
  'quoin/theme-test': path.resolve('src/theme-test.ts'),
  // The written test runs under this runner.
  'node:test': 'vitest',
};

/** Makes a written file import from this repository. */
async function importFromSource(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = text.replaceAll(
    /(?<=from ')[^'.]+(?=')/gu,
    (specifier) => entryPoints[specifier] ?? specifier,
  );
  await writeFile(file, changed);
}

const folder = await mkdtemp(path.join(tmpdir(), 'quoin-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const written = path.join(folder, 'mine');
const first = await quoin(['new-theme', written]);
const source = await readFile(`${written}.mjs`, 'utf8');
await importFromSource(`${written}.mjs`);
await importFromSource(`${written}.test.mjs`);

test('new-theme writes a theme and its test, and prints the next steps', async () => {
  expect(first.code).toBe(0);
  expect(first.output).toContain(`quoin render cv.yaml --theme ${written}.mjs`);
  expect((await readdir(folder)).toSorted()).toEqual(['mine.mjs', 'mine.test.mjs']);
  expect(source).toContain("@type {import('quoin/theming').Theme}");
  expect(source.split('\n').filter((line) => line.length > 120)).toEqual([]);
});

test.each(readdirSync('examples').filter((file) => file.endsWith('.yaml')))(
  'the new theme renders %s',
  async (example) => {
    const words = [
      'render',
      path.join('examples', example),
      '--theme',
      `${written}.mjs`,
      '-o',
      `${folder}/out/`,
    ];
    const { code, errors } = await quoin(words);
    expect(errors).not.toMatch(/theme|error/);
    expect(code).toBe(0);
  },
);

describe('the new theme’s own test', async () => {
  await import(`${written}.test.mjs`);
});

describe('an existing file', () => {
  beforeAll(() => writeFile(path.join(folder, 'other.test.mjs'), 'existing'));

  test.each(['mine', 'other'])('%s is not overwritten', async (name) => {
    const before = await readdir(folder);
    const { code, errors } = await quoin(['new-theme', path.join(folder, name)]);
    expect(errors).toContain('already exists; nothing was written');
    expect(code).toBe(1);
    expect(await readdir(folder)).toEqual(before);
    expect(await readFile(path.join(folder, 'other.test.mjs'), 'utf8')).toBe('existing');
  });
});

test.each([
  ['my theme', 'letters, digits and hyphens'],
  ['classic', 'is a built-in theme'],
  ['../9', 'letters, digits and hyphens'],
])('%j is not a valid theme name: exit code 2', async (name, message) => {
  const { code, errors } = await quoin(['new-theme', name]);
  expect(errors).toContain(message);
  expect(code).toBe(2);
});

test('new-theme reports a missing folder', async () => {
  const { code, errors } = await quoin(['new-theme', path.join(folder, 'none', 'mine')]);
  expect(errors).toContain('cannot be written');
  expect(code).toBe(1);
});
