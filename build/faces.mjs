import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeEmbeddedModule } from './embedded-module.mjs';

/** Writes `<target>/<file>.js` for every `<fonts>/<family>/<file>.ttf`. */
export function writeFaces(fonts, target) {
  mkdirSync(target, { recursive: true });
  for (const family of readdirSync(fonts).sort()) {
    const files = readdirSync(join(fonts, family)).filter((file) => file.endsWith('.ttf'));
    for (const file of files.sort()) {
      writeEmbeddedModule(target, basename(file, '.ttf'), readFileSync(join(fonts, family, file)));
    }
  }
}
