// Measures the memory that a typesetter holds: `node bench/memory.mjs [documents]` (after `npm run build`).
// Typesets documents that are all different and prints the heap after garbage collection.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createTypesetter } from '../dist/src/index.js';
import { distinctEdition } from './measure.mjs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const documents = Number(process.argv[2] ?? 10_000);
const source = readFileSync('examples/one-page.yaml', 'utf8');
const typesetter = await createTypesetter();
let first = 0;
console.log(`\nMemory of one typesetter, MB after garbage collection, ${documents} different documents`);
for (let count = 1; count <= documents; count += 1) {
  await typesetter.typeset(distinctEdition(source, count));
  if (count !== documents / 10 && count % (documents / 5) !== 0) continue;
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  first ||= heapUsed;
  const [heap, outside, all] = [heapUsed, external, rss].map((bytes) => (bytes / 1e6).toFixed(0).padStart(5));
  console.log(
    `  after ${String(count).padStart(6)}: heap ${heap} (${(heapUsed / first).toFixed(2)} ×), external ${outside}, resident ${all}`,
  );
}
