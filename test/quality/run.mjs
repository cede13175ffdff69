// Measures every built-in theme × founding cv × paper and judges it by release.json: `npm run quality`.
// `-- --samples` adds two more CVs.
// Needs python3, poppler-utils and mupdf-tools. PDFs are left in out/quality.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

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
const { isReleasable, judgeAll, judgementText, sampleCells } = await import(pathToFileURL(outfile).href);
const judgement = await judgeAll(process.argv.includes('--samples') ? sampleCells : undefined);
console.log(judgementText(judgement));
process.exitCode = isReleasable(judgement) ? 0 : 1;
