// Measures every built-in theme × CV × paper and judges it by release.json: `npm run quality`.
// `-- --theme swiss --cv nurse --paper a4` measures only those; each may be repeated. `-- --fit none` sets everything at its natural size.
// Needs python3, poppler-utils and mupdf-tools. PDFs are left in out/quality.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const names = { type: 'string', multiple: true };
const { values } = parseArgs({ options: { theme: names, cv: names, paper: names, fit: { type: 'string' } } });
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
const judgement = await judgeAll(cellsNamed(values), fitOf(values.fit));
console.log(judgementText(judgement));
process.exitCode = isReleasable(judgement) ? 0 : 1;
