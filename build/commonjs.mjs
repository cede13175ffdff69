// Writes the CommonJS form of the entry points, for callers that cannot load ES modules, such as Jest.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { licencesOf } from './assets.mjs';

/** Writes `<target>/<entry>.cjs` and `<entry>.d.cts` for each entry point of package.json, and what they share. */
export async function writeCommonJs(root, target) {
  mkdirSync(target, { recursive: true });
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const entryPoints = Object.values(exports).flatMap(({ import: module }) =>
    module ? [join(root, module.default)] : [],
  );
  const { outputFiles, metafile } = await bundle(entryPoints, target);
  for (const { path, text } of outputFiles) writeFileSync(path, await asCommonJs(text));
  writeFileSync(join(target, 'LICENSES.txt'), licencesOf(Object.keys(metafile.inputs), root));
  for (const file of entryPoints) {
    const name = basename(file, '.js');
    const values = await import(pathToFileURL(file).href);
    writeFileSync(join(target, `${name}.d.cts`), declarationsOf(name, values));
  }
}

/**
 * Bundles the entry points and the dependencies that are ES modules alone, as ES modules. They are split, so that
 * the entry points share their modules and what is loaded lazily stays lazy: esbuild cannot split CommonJS.
 */
function bundle(entryPoints, target) {
  return build({
    entryPoints,
    outdir: target,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['bidi-js', 'fflate', 'fontkit', 'linebreak', 'pdfkit', 'pdfjs-dist', 'valibot', 'yaml'],
    plugins: [sharedFiles],
    metafile: true,
    write: false,
    charset: 'utf8',
    logLevel: 'warning',
  });
}

/** Loads bundled faces and HarfBuzz's WebAssembly from the files that the ES modules load, and pdfkit and yaml from their packages. */
const sharedFiles = {
  name: 'shared files',
  setup({ onResolve }) {
    const external = (path) => ({ path, external: true });
    onResolve({ filter: /^#(faces|patterns)\// }, ({ path }) => external(`../${path.slice(1)}.cjs`));
    onResolve({ filter: /\/wasm\.cjs$/ }, () => external('../harfbuzz/wasm.cjs'));
    onResolve({ filter: /^#(pdfkit|yaml)$/ }, ({ path }) => external(path.slice(1)));
  },
};

/** Converts an ES module of the bundle. `import()` of its own files becomes `require()`, for Jest cannot run it. */
async function asCommonJs(module) {
  const source = module
    .replace(/\bimport\(("\.\/[^"]+\.cjs")\)/g, 'Promise.resolve().then(() => require($1))')
    .replace(
      /\bimport\(("\.\.\/(?:faces|patterns)\/[^"]+")\)/g,
      'Promise.resolve().then(() => ({ default: require($1) }))',
    );
  const options = {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'utf8',
  };
  return (await transform(source, options)).code;
}

/** Declarations of an entry point: its types are those of the ES module, so that both forms can be mixed. */
function declarationsOf(name, values) {
  const mode = "with { 'resolution-mode': 'import' }";
  const module = `import('../src/${name}.js', { ${mode.replace('with', 'with:')} })`;
  const lines = [`export type * from '../src/${name}.js' ${mode};`];
  for (const [key, value] of Object.entries(values)) {
    lines.push(`export declare const ${key}: typeof ${module}.${key};`);
    // The declaration of a class's value hides its type.
    if (isClass(value)) lines.push(`export type ${key} = ${module}.${key};`);
  }
  return `${lines.join('\n')}\n`;
}

function isClass(value) {
  return typeof value === 'function' && /^class\b/.test(String(value));
}
