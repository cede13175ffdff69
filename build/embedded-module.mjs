import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/**
 * Writes bytes as an ES module that every bundler and browser can load: raw deflate in base64, exported
 * as `deflated`.
 */
export function writeEmbeddedModule(folder, name, bytes) {
  const deflated = deflateRawSync(bytes, { level: 9 }).toString('base64');
  writeFileSync(join(folder, `${name}.js`), `export const deflated = '${deflated}';\n`);
  writeFileSync(
    join(folder, `${name}.d.ts`),
    '/** Raw deflate in base64. */\nexport declare const deflated: string;\n',
  );
}
