import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundledFaces, scriptFaces } from '../../src/fonts/bundled.ts';

const program = `
  import { openFontBook } from './src/fonts/font-book.ts';
  import { openShaper } from './src/fonts/shape.ts';
  import { Caches } from './src/model/caches.ts';
  const query = { family: 'EB Garamond', weight: 600, slope: 'italic' };
  const caches = new Caches();
  const { book } = await openFontBook([], [{ query, text: 'office' }], caches);
  const features = { capitals: 'as-written', figures: 'lining', figureSpacing: 'tabular', caseForms: false, ligatures: true };
  const shaper = await openShaper(caches);
  const { glyphs } = shaper.shape(book.face(query), 'office', features, 'en');
  console.log(glyphs.map((glyph) => glyph.text).join(' '));
`;

const options = {
  stdin: { contents: program, resolveDir: process.cwd() },
  bundle: true,
  format: 'esm',
  logLevel: 'error',
} satisfies BuildOptions;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function printedBy(file: string): string {
  return execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
}

test.each(['node', 'browser'] as const)(
  'a bundle for %s has the fonts and HarfBuzz inside',
  async (platform) => {
    const outfile = join(folder, 'bundle.mjs');
    await build({ ...options, platform, outfile });
    expect(printedBy(outfile)).toBe('o ffi c e\n');
  },
);

test('a face is loaded only when it is used', async () => {
  const { metafile } = await build({
    ...options,
    platform: 'browser',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    metafile: true,
  });
  const unused = chunksOfFaces(metafile).filter((file) => !file.startsWith('EBGaramond_600SemiBold_Italic'));
  expect(unused.length).toBeGreaterThan(bundledFaces.length + scriptFaces.length - 2);
  for (const file of unused) rmSync(join(folder, file));
  expect(printedBy(join(folder, 'stdin.mjs'))).toBe('o ffi c e\n');
});

/** Returns the files of a split bundle that contain a bundled face. */
function chunksOfFaces({ outputs }: Metafile): readonly string[] {
  return Object.entries(outputs)
    .filter(([, { inputs }]) => Object.keys(inputs).some((input) => input.includes('dist/faces/')))
    .map(([file]) => basename(file));
}
