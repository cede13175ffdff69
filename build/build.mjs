// Builds dist/: bundled faces, hyphenation patterns, HarfBuzz, pdfkit and yaml as modules, the sources with tsc, and of these a CommonJS bundle.
// Option `--assets` writes the modules alone.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { writeFaces, writeHarfbuzz, writePatterns, writePdfkit, writeYaml } from './assets.mjs';
import { writeCommonJs } from './commonjs.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
writeFaces(join(root, 'fonts'), join(dist, 'faces'));
writePatterns(join(root, 'hyphenation'), join(dist, 'patterns'));
writeHarfbuzz(join(root, 'node_modules', 'harfbuzzjs'), join(dist, 'harfbuzz'));
await writePdfkit(root, join(dist, 'pdfkit'));
writeYaml(join(root, 'node_modules', 'yaml'), join(dist, 'yaml'));

if (!process.argv.includes('--assets')) {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = { cwd: root, stdio: 'inherit' };
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], options);
  if (status !== 0) process.exit(status ?? 1);
  for (const folder of ['src', 'themes']) removeComments(join(dist, folder));
  const command = join(dist, 'src', 'cli', 'main.js');
  if (existsSync(command)) chmodSync(command, 0o755);
  await writeCommonJs(root, join(dist, 'cjs'));
}

/** Removes the comments of the modules in a folder: they are in the types and the sources, and take a sixth of the code. */
function removeComments(folder) {
  for (const name of readdirSync(folder, { recursive: true }).filter((each) => each.endsWith('.js'))) {
    const file = join(folder, name);
    writeFileSync(file, transformSync(readFileSync(file, 'utf8'), { charset: 'utf8' }).code);
  }
}
