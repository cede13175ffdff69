import { readdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quoin } from './run-quoin.ts';

/** Where the package's doors are in this repository. */
const doors: Readonly<Record<string, string>> = {
  quoin: path.resolve('src/index.ts'),
  'quoin/theming': path.resolve('src/theming.ts'),
  'quoin/theme-test': path.resolve('src/theme-test.ts'),
  // The test runs under this runner.
  'node:test': 'vitest',
};

async function opensDoorsHere(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = text.replaceAll(/(?<=from ')[^'.]+(?=')/gu, (specifier) => doors[specifier] ?? specifier);
  await writeFile(file, changed);
}

const folder = await mkdtemp(path.join(tmpdir(), 'quoin-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const written = path.join(folder, 'mine');
const first = await quoin(['new-theme', written]);
const source = await readFile(`${written}.mjs`, 'utf8');
await opensDoorsHere(`${written}.mjs`);
await opensDoorsHere(`${written}.test.mjs`);

test('a theme and its test are written, and what to do with them is said', async () => {
  expect(first.code).toBe(0);
  expect(first.printed).toContain(`quoin render cv.yaml --theme ${written}.mjs`);
  expect((await readdir(folder)).toSorted()).toEqual(['mine.mjs', 'mine.test.mjs']);
  expect(source).toContain("@type {import('quoin/theming').Theme}");
  expect(source.split('\n').filter((line) => line.length > 120)).toEqual([]);
});

test.each(readdirSync('examples').filter((file) => file.endsWith('.yaml')))(
  'it renders %s',
  async (example) => {
    const words = [
      'render',
      path.join('examples', example),
      '--theme',
      `${written}.mjs`,
      '-o',
      `${folder}/out/`,
    ];
    const { code, complained } = await quoin(words);
    expect(complained).not.toMatch(/theme|error/);
    expect(code).toBe(0);
  },
);

describe('its own test, run as it was written', async () => {
  await import(`${written}.test.mjs`);
});

describe('what is there already', () => {
  beforeAll(() => writeFile(path.join(folder, 'other.test.mjs'), 'kept'));

  test.each(['mine', 'other'])('%s is not written over', async (name) => {
    const before = await readdir(folder);
    const { code, complained } = await quoin(['new-theme', path.join(folder, name)]);
    expect(complained).toContain('is there already; nothing was written');
    expect(code).toBe(1);
    expect(await readdir(folder)).toEqual(before);
    expect(await readFile(path.join(folder, 'other.test.mjs'), 'utf8')).toBe('kept');
  });
});

test.each([
  ['my theme', 'letters, digits and hyphens'],
  ['classic', 'comes with Quoin'],
  ['../9', 'letters, digits and hyphens'],
])('%j is no name for a theme: code 2', async (name, said) => {
  const { code, complained } = await quoin(['new-theme', name]);
  expect(complained).toContain(said);
  expect(code).toBe(2);
});

test('a folder that is not there is said', async () => {
  const { code, complained } = await quoin(['new-theme', path.join(folder, 'none', 'mine')]);
  expect(complained).toContain('cannot be written');
  expect(code).toBe(1);
});
