// Measures every built-in theme × CV × paper and judges it by release.json: `npm run quality`.
// `-- swiss nurse a4` measures only those themes, CVs and papers. `-- --fit 1` fits every CV to a page.
// Needs python3, poppler-utils and mupdf-tools. PDFs are left in out/quality.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values, positionals } = parseArgs({ options: { fit: { type: 'string' } }, allowPositionals: true });
const fitOf = (written) => (/^\d+$/.test(written ?? '') ? Number(written) : written);
const outfile = path.resolve('out/quality/release.mjs');
await build({
  entryPoints: ['test/quality/release.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
  outfile,
});
const { cellsNamed, isReleasable, judgeAll, judgementText } = await import(pathToFileURL(outfile).href);
const judgement = await judgeAll(cellsNamed(positionals), fitOf(values.fit));
console.log(judgementText(judgement));
process.exitCode = isReleasable(judgement) ? 0 : 1;
