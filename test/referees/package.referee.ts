import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type BuildOptions, build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeProgram, nodeVersions } from './node-versions.ts';
import { readmeExample } from './readme-example.ts';

const resume = path.resolve('examples/peter-bourgon.yaml');
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly exports: object };
const entryPoints = Object.keys(exports)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => `quoin${name.slice(1)}`);

/** Tools that load the package, by the folders they are installed in. */
const tools = {
  jest: 'jest@30.5.2',
  'typescript-5.4': 'typescript@5.4.5',
  'typescript-5.6': 'typescript@5.6.3',
  'typescript-5.9': 'typescript@5.9.3',
};
/** Folders of the compilers in `tools`. Undefined: the one that compiles Quoin. */
const compilers = {
  '5.4': 'typescript-5.4',
  '5.6': 'typescript-5.6',
  '5.9': 'typescript-5.9',
  '7': undefined,
};

function run(folder: string, program: string, ...words: readonly string[]): string {
  return execFileSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Makes a folder with the résumé in it. */
function makeFolder(parent: string, name: string): string {
  const made = path.join(parent, name);
  mkdirSync(made);
  copyFileSync(resume, path.join(made, 'cv.yaml'));
  writeFileSync(path.join(made, 'package.json'), '{"type":"module","private":true}');
  return made;
}

function install(into: string, ...packages: readonly string[]): void {
  run(into, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...packages);
}

let folder = '';
/** A project that has installed the package and nothing else. */
let project = '';
let toolsFolder = '';
let byExample: Uint8Array = new Uint8Array();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quoin-package-'));
  const packed = run('.', 'npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder).trim();
  project = makeFolder(folder, 'project');
  install(project, path.join(folder, packed));
  toolsFolder = makeFolder(folder, 'tools');
  install(toolsFolder, ...Object.entries(tools).map(([name, tool]) => `${name}@npm:${tool}`));
  writeFileSync(path.join(project, 'example.js'), readmeExample());
  run(project, process.execPath, 'example.js');
  byExample = readFileSync(path.join(project, 'cv.pdf'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the example of the README makes a PDF where the package is installed', () => {
  expect(Buffer.from(byExample.subarray(0, 5)).toString()).toBe('%PDF-');
});

test('the installed command makes the same bytes', () => {
  run(project, 'npx', '--no-install', 'quoin', 'render', 'cv.yaml', '-o', 'command.pdf');
  expect(readFileSync(path.join(project, 'command.pdf')).equals(byExample)).toBe(true);
});

/** A program that loads every entry point and writes the résumé as a PDF to `out.pdf`. */
function programWith(load: 'await import' | 'require'): string {
  return `(async () => {
    const { typeset } = ${load}('quoin');
    for (const values of [${entryPoints.map((name) => `${load}('${name}')`).join()}])
      if (Object.keys(values).length === 0) throw new Error('An entry point is empty');
    const { readFileSync, writeFileSync } = ${load}('node:fs');
    const { pdf } = await typeset(readFileSync('cv.yaml'), { file: 'cv.yaml' });
    writeFileSync('out.pdf', pdf);
  })();`;
}

const programs = { 'program.mjs': programWith('await import'), 'program.cjs': programWith('require') };
const jestTest = `test('a PDF', async () => {
  ${programWith('require').replace('(async', 'await (async')}
  expect(require('node:fs').readFileSync('out.pdf').equals(require('node:fs').readFileSync('cv.pdf'))).toBe(true);
});`;

function bytesMade(where: string): Buffer {
  return readFileSync(path.join(where, 'out.pdf'));
}

describe.each(nodeVersions)('on Node %s', (version) => {
  test.each(Object.entries(programs))(
    '%s loads every entry point and makes the same bytes',
    (name, program) => {
      writeFileSync(path.join(project, name), program);
      const { stderr } = spawnSync(nodeProgram(version), [name], { cwd: project, encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(bytesMade(project).equals(byExample)).toBe(true);
    },
  );

  test('Jest loads every entry point and makes the same bytes', () => {
    writeFileSync(path.join(project, 'quoin.test.cjs'), jestTest);
    const jest = path.join(toolsFolder, 'node_modules/jest/bin/jest.js');
    const options = ['--rootDir', project, '--testMatch', '**/quoin.test.cjs', '--no-cache'];
    run(project, nodeProgram(version), jest, ...options);
    expect(bytesMade(project).equals(byExample)).toBe(true);
  });
});

// Fonts and WebAssembly must be inside the bundle: nothing else is in its folder.
async function madeByBundle(name: string, entry: string, options: BuildOptions): Promise<string> {
  const elsewhere = makeFolder(folder, name);
  const file = options.format === 'cjs' ? 'bundle.cjs' : 'bundle.mjs';
  const outfile = path.join(elsewhere, file);
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', logLevel: 'silent', ...options });
  run(elsewhere, process.execPath, file);
  return elsewhere;
}

test('a bundle for Node is complete and makes the same bytes', async () => {
  const elsewhere = await madeByBundle('node', path.join(project, 'example.js'), { platform: 'node' });
  expect(readFileSync(path.join(elsewhere, 'cv.pdf')).equals(byExample)).toBe(true);
});

test.each(Object.entries(programs))(
  'a CommonJS bundle of %s is complete and makes the same bytes',
  async (name, program) => {
    const entry = path.join(project, `bundled-${name}`);
    writeFileSync(entry, program);
    // quoin/verify needs pdfjs-dist, which is an optional dependency and not installed.
    const options = { platform: 'node', format: 'cjs', external: ['pdfjs-dist'] } satisfies BuildOptions;
    expect(bytesMade(await madeByBundle(`commonjs-${name}`, entry, options)).equals(byExample)).toBe(true);
  },
);

/** As in a browser's worker, which has no document. */
const worker = { platform: 'browser', conditions: ['module', 'worker'] } satisfies BuildOptions;

test('a bundle for a browser is complete and makes the same file, but for compression', async () => {
  // The example itself uses Node's file system.
  const options = { ...worker, external: ['node:*'] };
  const elsewhere = await madeByBundle('browser', path.join(project, 'example.js'), options);
  expect(uncompressed(path.join(elsewhere, 'cv.pdf'))).toBe(uncompressed(path.join(project, 'cv.pdf')));
});

test('a bundle that is a script runs without the globals that a worker lacks', async () => {
  const elsewhere = makeFolder(folder, 'worker');
  const lacking = ['document', 'window', 'process', 'Buffer', 'global', 'setImmediate', 'clearImmediate'];
  const define = Object.fromEntries(
    lacking.flatMap((name) => [
      [name, 'undefined'],
      [`globalThis.${name}`, 'undefined'],
    ]),
  );
  const stdin = { contents: "import { typeset } from 'quoin'; self.typeset = typeset;", resolveDir: project };
  const outfile = path.join(elsewhere, 'bundle.js');
  await build({ stdin, outfile, bundle: true, format: 'iife', logLevel: 'silent', define, ...worker });
  writeFileSync(path.join(elsewhere, 'worker.js'), workerProgram);
  run(elsewhere, process.execPath, 'worker.js');
  expect(uncompressed(path.join(elsewhere, 'out.pdf'))).toBe(uncompressed(path.join(project, 'cv.pdf')));
});

const workerProgram = `import { readFileSync, writeFileSync } from 'node:fs';
globalThis.self = globalThis;
(0, eval)(readFileSync('bundle.js', 'utf8'));
const { pdf } = await self.typeset(new Uint8Array(readFileSync('cv.yaml')), { file: 'cv.yaml' });
writeFileSync('out.pdf', pdf);
`;

/** A PDF without compression, and without the identifier that is taken from its bytes. */
function uncompressed(file: string): string {
  const text = run(folder, 'qpdf', '--qdf', '--stream-data=uncompress', file, '-');
  return text.replace(/uuid:[\da-f-]+|\/ID \[.*\]/g, '');
}

const everyEntryPoint = entryPoints
  .map((name, index) => `import * as entry${index} from '${name}';`)
  .join('\n');
const typedProgram = `${everyEntryPoint}
import { typeset, type Typeset, type Theme } from 'quoin';
import { builtInThemes } from 'quoin/themes';
import { Caches } from 'quoin/inspect';
export const entries = [${entryPoints.map((_, index) => `entry${index}`).join()}];
export const caches: Caches = new Caches();
export const theme: Theme | undefined = builtInThemes['classic'];
export const made: Promise<Typeset> = typeset('name: A', { theme: 'classic' });
`;
const typedDomProgram = `${typedProgram}
const { signal } = new AbortController();
typeset('name: A', { signal }).then(({ pdf }) => pdf && [new Response(pdf), new Blob([pdf])]);
`;

describe.concurrent.each(Object.entries(compilers))(
  'TypeScript %s compiles the types',
  (version, compiler) => {
    test.each([
      { resolution: 'nodenext', dom: false },
      { resolution: 'nodenext', dom: true },
      { resolution: 'bundler', dom: false },
      { resolution: 'bundler', dom: true },
    ])('with $resolution resolution, DOM library: $dom', async ({ resolution, dom }) => {
      const where = path.join(project, `types-${version}-${resolution}-${dom}`);
      mkdirSync(where);
      const files = resolution === 'nodenext' ? ['program.mts', 'program.cts'] : ['program.ts'];
      for (const file of files) writeFileSync(path.join(where, file), dom ? typedDomProgram : typedProgram);
      const compilerOptions = {
        target: 'es2022',
        lib: dom ? ['es2022', 'dom'] : ['es2022'],
        module: resolution === 'nodenext' ? 'nodenext' : 'esnext',
        moduleResolution: resolution,
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        types: [],
        noEmit: true,
      };
      writeFileSync(path.join(where, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      const installed =
        compiler === undefined ? 'node_modules/typescript' : `${toolsFolder}/node_modules/${compiler}`;
      const tsc = path.resolve(installed, 'bin/tsc');
      const said = await promisify(execFile)(process.execPath, [tsc, '-p', where]).catch((error) => error);
      expect(said.stdout).toBe('');
    });
  },
);
