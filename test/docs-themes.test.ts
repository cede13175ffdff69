import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { themeModule, themeTest } from '../src/cli/new-theme-files.ts';
import { type Problem, type Theme, typesetPages } from '../src/index.ts';
import { testTheme } from '../src/theme-test.ts';
import { defaultTheme, describeSettings, type SettingValues } from '../src/themes.ts';
import * as kit from '../src/theming.ts';

const page = readFileSync('docs/themes.md', 'utf8');

/** The blocks of code of the page, by the file's name in their first line. */
const blocks: ReadonlyMap<string, string> = new Map(
  [...page.matchAll(/```(?:js|yaml)\n(?:\/\/|#) (\S+)\n([\s\S]*?)```/g)].map(([, name = '', code = '']) => [
    name,
    code,
  ]),
);
const modules = [...blocks.keys()].filter((name) => /^[a-z-]+\.mjs$/.test(name) && name !== 'render.mjs');
const examples = readdirSync('examples').filter((file) => file.endsWith('.yaml'));

/** Where the package's doors are in this repository. */
const doors: Readonly<Record<string, string>> = {
  quoin: path.resolve('src/index.ts'),
  'quoin/theming': path.resolve('src/theming.ts'),
  'quoin/theme-test': path.resolve('src/theme-test.ts'),
};

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quoin-docs-'));
  for (const [name, code] of blocks)
    await writeFile(
      path.join(folder, name),
      code.replaceAll(/(?<=from ')[^'.]+(?=')/g, (door) => doors[door] ?? door),
    );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One example has a link that leads nowhere. */
function isOfTheTheme({ code }: Problem): boolean {
  return code !== 'disallowed-link';
}

async function themeIn(name: string): Promise<Theme> {
  const { theme } = (await import(path.join(folder, name))) as { readonly theme: Theme };
  return theme;
}

test('every block of code of the page has a name and is tried', () => {
  expect(page.match(/^```\w+$/gm)).toHaveLength(blocks.size);
  expect([...blocks.keys()]).toEqual(['mine.yaml', ...modules.slice(0, 4), 'harbour.test.mjs', 'render.mjs']);
});

test('the types of all modules are right, and of those that the command writes', async () => {
  const types = await mkdtemp(path.join(tmpdir(), 'quoin-types-'));
  try {
    for (const [name, code] of blocks)
      if (name.endsWith('.mjs')) await writeFile(path.join(types, name), code);
    await writeFile(path.join(types, 'mine.mjs'), themeModule('mine'));
    await writeFile(path.join(types, 'mine.test.mjs'), themeTest('mine'));
    const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as {
      compilerOptions: object;
    };
    const options = {
      ...compilerOptions,
      allowJs: true,
      checkJs: true,
      isolatedDeclarations: false,
      declaration: false,
      rootDir: '/',
      typeRoots: [path.resolve('node_modules/@types')],
      paths: Object.fromEntries(Object.entries(doors).map(([door, file]) => [door, [file]])),
    };
    const config = { compilerOptions: options, include: ['*.mjs'] };
    await writeFile(path.join(types, 'tsconfig.json'), JSON.stringify(config));
    const compiler = path.resolve('node_modules/typescript/bin/tsc');
    const run = promisify(execFile)(process.execPath, [compiler, '-p', types]).then(
      () => '',
      (failure: { readonly stdout: string }) => failure.stdout,
    );
    const inModules = (await run).split('\n').filter((line) => /\.mjs\(/.test(line));
    expect(inModules).toEqual([]);
  } finally {
    await rm(types, { recursive: true, force: true });
  }
});

test.each(modules)('%s sets every example', async (name) => {
  const theme = await themeIn(name);
  for (const file of examples) {
    const { display, problems } = await typesetPages(readFileSync(path.join('examples', file)), {
      theme,
      file,
    });
    expect(problems.filter(isOfTheTheme)).toEqual([]);
    expect(display?.pages.length).toBeGreaterThan(0);
  }
});

test.each(modules)('%s passes the test of themes', async (name) => {
  expect((await testTheme(await themeIn(name))).findings).toEqual([]);
});

test('the YAML theme sets every example, and passes the test of themes', async () => {
  const read = (file: string): Promise<Uint8Array> =>
    Promise.resolve(new TextEncoder().encode(blocks.get(file) ?? ''));
  for (const file of examples) {
    const source = readFileSync(path.join('examples', file));
    const { problems } = await typesetPages(source, { theme: 'mine.yaml', read, file });
    expect(problems.filter(isOfTheTheme)).toEqual([]);
  }
  expect((await testTheme('mine.yaml', { read })).findings).toEqual([]);
});

test('the table has every setting, in order, with what it takes', () => {
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (.+?) \| .+ \|$/gm)].map(([, name, takes]) => [
    name,
    takes,
  ]);
  const settings = describeSettings(defaultTheme.settings).map(({ name, takes }) => [name, written(takes)]);
  expect(rows.slice(0, settings.length)).toEqual(settings);
});

function written(takes: SettingValues): string {
  switch (takes.kind) {
    case 'length':
      return `${takes.min} to ${takes.max} pt`;
    case 'number':
      return `${takes.min} to ${takes.max}`;
    case 'choice':
      return takes.names.map((name) => `\`${name}\``).join(', ');
    case 'colour':
      return "`'#rrggbb'`";
    case 'flag':
      return '`true`, `false`';
    case 'text':
      return 'text';
  }
}

test('the page lists every function and value of the kit, and no other', () => {
  const table = /^### Functions of the kit$[\s\S]*?(?=^Put the name)/m.exec(page)?.[0] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  const listed = rows.flatMap((row) => [...row.matchAll(/`([a-z]\w*)`/gi)].map(([, name = '']) => name));
  const settings = describeSettings(defaultTheme.settings).map(({ name }) => name);
  const other = ['record', 'context', ...settings];
  expect(listed.filter((name) => !Object.hasOwn(kit, name) && !other.includes(name))).toEqual([]);
  expect(Object.keys(kit).filter((name) => !listed.includes(name))).toEqual([]);
});
