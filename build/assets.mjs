// Writes the assets of dist/: bundled faces, HarfBuzz, pdfkit and yaml as modules.
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build, transformSync } from 'esbuild';

/** Writes `<target>/<file>.cjs` for every `<fonts>/<family>/<file>.ttf`. */
export function writeFaces(fonts, target) {
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'face.d.cts'), embeddedType);
  for (const family of readdirSync(fonts).sort()) {
    const files = readdirSync(join(fonts, family)).filter((file) => file.endsWith('.ttf'));
    for (const file of files.sort()) {
      writeEmbeddedModule(target, basename(file, '.ttf'), readFileSync(join(fonts, family, file)));
    }
  }
}

/**
 * Writes `<target>/<language>.cjs` for every `<source>/hyph-<language>.tex`: the patterns on one line, the exceptions on the next.
 * The heads of the files, with their licences, are in `<target>/LICENSES.txt`.
 */
export function writePatterns(source, target) {
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'patterns.d.cts'), embeddedType);
  const heads = [];
  for (const file of readdirSync(source)
    .filter((name) => name.endsWith('.tex'))
    .sort()) {
    const written = readFileSync(join(source, file), 'utf8');
    const text = written.replace(/%.*$/gmu, '');
    const group = (name) => new RegExp(`\\\\${name}\\s*\\{([^}]*)\\}`, 'u').exec(text)?.[1]?.trim() ?? '';
    const lines = ['patterns', 'hyphenation'].map((name) => group(name).split(/\s+/u).join(' '));
    if (lines[0] === '') throw new Error(`${file} has no patterns`);
    const language = basename(file, '.tex').replace('hyph-', '').replace('-monoton', '');
    writeEmbeddedModule(target, language, Buffer.from(lines.join('\n')));
    heads.push(`${file}\n\n${written.split(/^[^%]/mu, 1)[0].trim()}\n`);
  }
  writeFileSync(join(target, 'LICENSES.txt'), heads.join('\n'));
}

/**
 * Writes a copy of harfbuzzjs whose WebAssembly is in a module instead of a separate file, so that bundles are self-contained.
 * Bundlers find it through the `module` condition in package.json.
 */
export function writeHarfbuzz(source, target) {
  mkdirSync(target, { recursive: true });
  copyFileSync(join(source, 'LICENSE'), join(target, 'LICENSE'));
  writeEmbeddedModule(target, 'wasm', readFileSync(join(source, 'dist', 'harfbuzz.wasm')));

  const index = readFileSync(join(source, 'dist', 'index.mjs'), 'utf8');
  writeFileSync(join(target, 'index.mjs'), replaceOnce(index, 'init(await createHarfBuzz());', openFunction));
  const types = readFileSync(join(source, 'dist', 'index.d.mts'), 'utf8');
  writeFileSync(join(target, 'index.d.mts'), `${types}\n${openType}`);

  // The copy imports no Node modules and reads no other file, so it runs anywhere.
  let loader = readFileSync(join(source, 'dist', 'harfbuzz.js'), 'utf8');
  loader = replaceOnce(
    loader,
    'typeof process=="object"&&process.versions?.node&&process.type!="renderer"',
    'false',
  );
  loader = replaceOnce(loader, 'await import("module")', '{}');
  loader = replaceOnce(loader, 'createRequire(import.meta.url)', 'undefined');
  loader = replaceOnce(loader, '_scriptName=import.meta.url', '_scriptName=""');
  loader = replaceOnce(loader, 'new URL("harfbuzz.wasm",import.meta.url).href', '"harfbuzz.wasm"');
  writeFileSync(join(target, 'harfbuzz.js'), loader);
}

/** Opens HarfBuzz when it is called, not when the module is loaded: a module with a top-level await cannot be required. */
const openFunction = `import { deflated } from './wasm.cjs';
let opened;
export const open = () => (opened ??= inflate().then((wasmBinary) => createHarfBuzz({ wasmBinary })).then(init));
async function inflate() {
  const bytes = Uint8Array.from(atob(deflated), (character) => character.charCodeAt(0));
  const inflated = new Response(bytes).body.pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}`;
const openType = `/** Opens HarfBuzz; \`undefined\` if loading the module has opened it. */
export declare const open: (() => Promise<void>) | undefined;
`;

function replaceOnce(text, from, to) {
  if (text.split(from).length !== 2)
    throw new Error(`harfbuzzjs has changed: expected to find once: ${from}`);
  return text.replace(from, () => to);
}

/**
 * Writes a minified copy of yaml's ES modules. For Node, the package offers bundlers CommonJS, which requires Node modules in a way
 * that ES bundles do not support. Bundlers find the copy through the `module` condition in package.json.
 */
export function writeYaml(source, target) {
  cpSync(join(source, 'browser'), target, { recursive: true });
  for (const file of readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )) {
    const module = readFileSync(join(target, file), 'utf8');
    writeFileSync(
      join(target, file),
      transformSync(module, { format: 'esm', target: 'es2022', minify: true }).code,
    );
  }
  copyFileSync(join(source, 'LICENSE'), join(target, 'LICENSE'));
}

/**
 * Writes copies of pdfkit's ES modules, node.mjs and browser.mjs, without `import.meta`, which bundles that are no ES
 * modules lack, and without the parts that Quoin does not call: line breaking and PNG. Bundlers find them through the
 * `module` condition.
 */
export async function writePdfkit(root, target) {
  const moduleFor = (platform) => join(root, 'node_modules', 'pdfkit', 'js', `pdfkit.${platform}.mjs`);
  const { metafile } = await build({
    entryPoints: { node: moduleFor('node'), browser: moduleFor('browser') },
    absWorkingDir: root,
    outdir: target,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    minify: true,
    // pdfkit finds its standard fonts and its colour profile through it. Quoin uses neither.
    define: { 'import.meta.url': '"file:///"' },
    external: ['fflate', 'fontkit'],
    plugins: [unusedParts],
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(target, 'LICENSES.txt'), licencesOf(Object.keys(metafile.inputs), root));
}

const unusedParts = {
  name: 'unused parts',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(linebreak|png-js)$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export default undefined;' }));
  },
};

/**
 * Writes bytes as a CommonJS module, which `import()` and `require()` can both load and every bundler can include.
 * Its export `deflated` is raw deflate in base64.
 */
function writeEmbeddedModule(folder, name, bytes) {
  const deflated = deflateRawSync(bytes, { level: 9 }).toString('base64');
  writeFileSync(join(folder, `${name}.cjs`), `exports.deflated = '${deflated}';\n`);
}

/** Type of every module with bytes in it. */
const embeddedType = '/** Raw deflate in base64. */\nexport declare const deflated: string;\n';

/** Returns the licences of the packages in the bundle. `inputs` are files of the bundle, relative to `root`. */
export function licencesOf(inputs, root) {
  const folders = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []);
  return [...new Set(folders)]
    .sort()
    .map((folder) => licenceIn(join(root, folder)))
    .join('\n');
}

function licenceIn(folder) {
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((file) => /^licen[cs]e(\.|$)/i.test(file));
  if (file === undefined) throw new Error(`${name} has no licence to copy`);
  return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
