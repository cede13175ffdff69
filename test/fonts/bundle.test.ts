import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const program = `
  import { openFontBook } from './src/fonts/font-book.ts';
  import { shapeText } from './src/fonts/shape.ts';
  const query = { family: 'EB Garamond', weight: 600, slope: 'italic' };
  const { book } = await openFontBook([], [{ query, text: 'office' }]);
  const features = { capitals: 'as-written', figures: 'lining', figureSpacing: 'tabular', caseForms: false, ligatures: true };
  const { glyphs } = shapeText(book.face(query), 'office', features, 'en');
  console.log(glyphs.map((glyph) => glyph.text).join(' '));
`;

test.each(['node', 'browser'] as const)(
  'a bundle for %s has the fonts and HarfBuzz inside',
  async (platform) => {
    const folder = mkdtempSync(join(tmpdir(), 'quoin-'));
    try {
      const outfile = join(folder, 'bundle.mjs');
      await build({
        stdin: { contents: program, resolveDir: process.cwd() },
        bundle: true,
        format: 'esm',
        platform,
        outfile,
        logLevel: 'error',
      });
      const output = execFileSync(process.execPath, [outfile], { cwd: folder, encoding: 'utf8' });
      expect(output).toBe('o ffi c e\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
