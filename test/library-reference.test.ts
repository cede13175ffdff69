import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { portrait } from '../src/theme-test/stress-resumes.ts';

interface LibraryReference {
  /** The page with its reference made anew. */
  readonly page: string;
  /** Names that each entry point exports. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
  /** Exports without a docstring. */
  readonly undocumented: readonly string[];
  /** Types of public signatures that users cannot import. */
  readonly unexported: readonly string[];
}

const page = readFileSync('docs/library.md', 'utf8');
const generator = path.resolve('build/library-reference.mjs');

/** The examples of the page, by the file’s name in their first line. */
const examples: ReadonlyMap<string, string> = new Map(
  [...page.matchAll(/```js\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(([, name = '', code = '']) => [name, code]),
);

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly exports: object };

/** Sources of the entry points, by the names that users import. */
const sources: Readonly<Record<string, string>> = {
  quoin: path.resolve('src/index.ts'),
  'quoin/themes': path.resolve('src/themes.ts'),
  'quoin/theming': path.resolve('src/theming.ts'),
  'quoin/inspect': path.resolve('src/inspect.ts'),
  'quoin/verify': path.resolve('src/verify.ts'),
  'quoin/theme-test': path.resolve('src/theme-test.ts'),
};

const startFolder = process.cwd();
let folder = '';
let reference: LibraryReference;

beforeAll(async () => {
  const { libraryReference } = (await import(generator)) as { libraryReference: () => LibraryReference };
  reference = libraryReference();
  folder = await mkdtemp(path.join(tmpdir(), 'quoin-library-'));
  for (const name of ['resumes', 'fonts']) mkdirSync(path.join(folder, name));
  await writeFile(path.join(folder, 'resumes/portrait.png'), portrait);
  copyFileSync('fonts/inter/Inter_400Regular.ttf', path.join(folder, 'fonts/Inter_400Regular.ttf'));
  for (const [name, code] of examples)
    await writeFile(
      path.join(folder, name),
      code.replaceAll(/(?<=from ')[^'.:]+(?=')/g, (entry) => sources[entry] ?? entry),
    );
  process.chdir(folder);
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterAll(async () => {
  vi.restoreAllMocks();
  process.chdir(startFolder);
  await rm(folder, { recursive: true, force: true });
});

/** Runs an example and returns what it exports and what it prints. */
async function run(name: string): Promise<{ readonly module: object; readonly printed: string }> {
  vi.mocked(console.log).mockClear();
  const module = (await import(path.join(folder, name))) as object;
  return {
    module,
    printed: vi
      .mocked(console.log)
      .mock.calls.map((line) => line.join(' '))
      .join('\n'),
  };
}

test('the page is what `npm run docs` writes', () => {
  expect(page).toBe(reference.page);
});

test('the page describes every entry point of the package', () => {
  const entries = Object.keys(exports)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => path.posix.join('quoin', name));
  expect(Object.keys(reference.entries).toSorted()).toEqual(entries.toSorted());
  expect(Object.keys(sources).toSorted()).toEqual(entries.toSorted());
});

test('every value that an entry point exports is on the page', async () => {
  for (const [entry, source] of Object.entries(sources)) {
    const values = Object.keys((await import(source)) as object);
    expect(values.filter((name) => !reference.entries[entry]?.includes(name))).toEqual([]);
    expect(values.filter((name) => !page.includes(`\n#### \`${name}\`\n`))).toEqual([]);
  }
});

test('every export has a docstring', () => {
  expect(reference.undocumented).toEqual([]);
});

test('every type of a public signature can be imported', () => {
  expect(reference.unexported).toEqual([]);
});

test('every link of the page leads to a heading or a file', () => {
  const slugs = new Map<string, number>();
  const anchors = [...page.replaceAll(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = '']) => {
      const slug = heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-');
      const count = slugs.get(slug) ?? 0;
      slugs.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count}`;
    },
  );
  const targets = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = '']) => target);
  expect(targets.filter((target) => !anchors.includes(target))).toEqual([]);
  const files = [...page.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, file = '']) => file);
  const pages = readdirSync(path.join(startFolder, 'docs'));
  expect(files.filter((file) => !pages.includes(file))).toEqual([]);
});

test('every example has a name', () => {
  expect(page.match(/^```js$/gm)).toHaveLength(examples.size);
});

test.each([...examples.keys()])('%s runs', async (name) => {
  const { printed } = await run(name);
  expect(printed).not.toContain('undefined');
});

test('the examples print and write what the page says', async () => {
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining([
      'first.pdf',
      'files.pdf',
      'named.pdf',
      'in-code.pdf',
      'pages.pdf',
      'page-1.svg',
      'cv.txt',
    ]),
  );
  expect(readFileSync('cv.txt', 'utf8')).toContain('I write programs.');
});

test('server.mjs answers with a PDF, or with problems', async () => {
  const { module } = await run('server.mjs');
  const { respond } = module as { readonly respond: (request: Request) => Promise<Response> };
  const send = (body: string): Promise<Response> =>
    respond(new Request('https://example.org/', { method: 'POST', body }));
  const good = await send('name: Ada Lovelace\n');
  expect(good.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await good.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect((await send('')).status).toBe(422);
});

test('the types of the examples are right', async () => {
  const types = await mkdtemp(path.join(tmpdir(), 'quoin-types-'));
  try {
    for (const [name, code] of examples) await writeFile(path.join(types, name), code);
    const base = JSON.parse(readFileSync(path.join(startFolder, 'tsconfig.json'), 'utf8')) as {
      compilerOptions: object;
    };
    const compilerOptions = {
      ...base.compilerOptions,
      allowJs: true,
      checkJs: true,
      declaration: false,
      rootDir: '/',
      typeRoots: [path.join(startFolder, 'node_modules/@types')],
      paths: Object.fromEntries(Object.entries(sources).map(([entry, file]) => [entry, [file]])),
    };
    await writeFile(
      path.join(types, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['*.mjs'] }),
    );
    const compiler = path.join(startFolder, 'node_modules/typescript/bin/tsc');
    const output = await promisify(execFile)(process.execPath, [compiler, '-p', types]).then(
      () => '',
      (failure: { readonly stdout: string }) => failure.stdout,
    );
    expect(output.split('\n').filter((line) => /\.mjs\(/.test(line))).toEqual([]);
  } finally {
    await rm(types, { recursive: true, force: true });
  }
});
