import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readmeExample } from './readme-example.ts';

const resume = path.resolve('examples/peter-bourgon.yaml');

function run(folder: string, program: string, ...words: readonly string[]): string {
  return execFileSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Creates a folder with the résumé and the README's example. */
function createProject(folder: string, name: string): string {
  const place = path.join(folder, name);
  mkdirSync(place);
  copyFileSync(resume, path.join(place, 'cv.yaml'));
  writeFileSync(path.join(place, 'package.json'), '{"type":"module","private":true}');
  return place;
}

/** Options for a browser's worker, which has no document. Only the example itself uses Node modules. */
const worker = {
  platform: 'browser',
  conditions: ['module', 'worker'],
  external: ['node:*'],
} satisfies BuildOptions;

let folder = '';
let stranger = '';
let byExample: Uint8Array = new Uint8Array();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quoin-package-'));
  const packed = run('.', 'npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder).trim();
  stranger = createProject(folder, 'stranger');
  run(stranger, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', path.join(folder, packed));
  writeFileSync(path.join(stranger, 'example.js'), readmeExample());
  run(stranger, process.execPath, 'example.js');
  byExample = readFileSync(path.join(stranger, 'cv.pdf'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the example of the README makes a PDF where the package is installed', () => {
  expect(Buffer.from(byExample.subarray(0, 5)).toString()).toBe('%PDF-');
});

test('the installed command makes the same bytes', () => {
  run(stranger, 'npx', '--no-install', 'quoin', 'render', 'cv.yaml', '-o', 'command.pdf');
  expect(readFileSync(path.join(stranger, 'command.pdf')).equals(byExample)).toBe(true);
});

// Fonts and WebAssembly must travel inside the bundle: nothing else is in its folder.
async function madeByBundle(name: string, options: BuildOptions): Promise<string> {
  const elsewhere = createProject(folder, name);
  const outfile = path.join(elsewhere, 'example.js');
  const entryPoints = [path.join(stranger, 'example.js')];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', logLevel: 'silent', ...options });
  run(elsewhere, process.execPath, 'example.js');
  return path.join(elsewhere, 'cv.pdf');
}

test('a bundle for Node is complete and makes the same bytes', async () => {
  const pdf = await madeByBundle('node', { platform: 'node' });
  expect(readFileSync(pdf).equals(byExample)).toBe(true);
});

test('a bundle for a browser is complete and makes the same file, but for compression', async () => {
  const pdf = await madeByBundle('browser', worker);
  expect(uncompressed(pdf)).toBe(uncompressed(path.join(stranger, 'cv.pdf')));
});

/** Returns a PDF without compression, and without the identifier that is derived from its bytes. */
function uncompressed(file: string): string {
  const text = run(folder, 'qpdf', '--qdf', '--stream-data=uncompress', file, '-');
  return text.replace(/uuid:[\da-f-]+|\/ID \[.*\]/g, '');
}
