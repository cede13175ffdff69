import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeEmbeddedModule } from './embedded-module.mjs';

/**
 * Writes a copy of harfbuzzjs that carries its wasm in a module instead of reading a file beside it, so
 * that a bundle of Quoin is complete. Bundlers find it through the `module` condition in package.json.
 */
export function writeHarfbuzz(source, target) {
  mkdirSync(target, { recursive: true });
  copyFileSync(join(source, 'LICENSE'), join(target, 'LICENSE'));
  copyFileSync(join(source, 'dist', 'index.d.mts'), join(target, 'index.d.mts'));
  writeEmbeddedModule(target, 'wasm', readFileSync(join(source, 'dist', 'harfbuzz.wasm')));

  const index = readFileSync(join(source, 'dist', 'index.mjs'), 'utf8');
  const wasmBinary = [
    "import { deflated } from './wasm.js';",
    'const inflater = new DecompressionStream("deflate-raw");',
    'const writer = inflater.writable.getWriter();',
    'writer.write(Uint8Array.from(atob(deflated), (character) => character.charCodeAt(0)));',
    'writer.close();',
    'const chunks = [];',
    'for (let reader = inflater.readable.getReader(), read; !(read = await reader.read()).done; ) chunks.push(...read.value);',
    'const wasmBinary = Uint8Array.from(chunks);',
  ].join('\n');
  writeFileSync(
    join(target, 'index.mjs'),
    replaceOnce(
      index,
      'init(await createHarfBuzz());',
      `${wasmBinary}\ninit(await createHarfBuzz({ wasmBinary }));`,
    ),
  );

  // Neither Node's modules nor a file beside it: the copy runs anywhere.
  let loader = readFileSync(join(source, 'dist', 'harfbuzz.js'), 'utf8');
  loader = replaceOnce(
    loader,
    'typeof process=="object"&&process.versions?.node&&process.type!="renderer"',
    'false',
  );
  loader = replaceOnce(loader, 'await import("module")', '{}');
  loader = replaceOnce(loader, 'new URL("harfbuzz.wasm",import.meta.url).href', '"harfbuzz.wasm"');
  writeFileSync(join(target, 'harfbuzz.js'), loader);
}

function replaceOnce(text, from, to) {
  if (text.split(from).length !== 2) throw new Error(`harfbuzzjs has changed: expected once: ${from}`);
  return text.replace(from, () => to);
}
