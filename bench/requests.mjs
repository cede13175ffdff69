// Sends requests with mixed files to a Fastify server, and prints how they ended, the heap after garbage collection and
// the memory of the process: `node bench/requests.mjs [requests] [pool]` (after `npm run build`). With `pool`, the server renders in the workers of
// docs/services.md; without, in its own thread.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fastify from 'fastify';
import { createTypesetter } from '../dist/src/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const count = Number(process.argv[2] ?? 2000);
const inPool = process.argv.includes('pool');
const atOnce = 4;
const steps = 8;

/** Whole résumés of several formats, and files with errors. */
const sources = ['examples', 'test/quality/cvs', 'test/broken', 'test/read/habits'].flatMap((name) =>
  readdirSync(name)
    .filter((file) => /\.(?:ya?ml|json|md|xml)$/.test(file))
    .map((file) => readFileSync(path.join(name, file))),
);

/** Returns something that renders, and a function that ends it. */
async function createRenderer() {
  if (!inPool) {
    const typesetter = await createTypesetter();
    return { render: (source, options) => typesetter.typeset(source, options), close: () => {} };
  }
  mkdirSync('out', { recursive: true });
  const folder = mkdtempSync(path.resolve('out/services-'));
  const page = readFileSync('docs/services.md', 'utf8');
  for (const [, name, code] of page.matchAll(/```js\n\/\/ (\S+)\n([\s\S]*?)```/g))
    writeFileSync(path.join(folder, name), code);
  const { createPool } = await import(pathToFileURL(path.join(folder, 'pool.mjs')).href);
  const pool = createPool(2);
  const close = async () => {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { render: (source, options) => pool.render(source, { ...options, milliseconds: 60_000 }), close };
}

const renderer = await createRenderer();
const server = fastify({ bodyLimit: 200_000 });
server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
server.post('/', async (request, reply) => {
  const stop = new AbortController();
  reply.raw.on('close', () => stop.abort(new Error('The client went away.')));
  const { pdf, problems } = await renderer.render(new Uint8Array(request.body), { signal: stop.signal });
  if (pdf === undefined) return reply.code(422).send(problems);
  return reply.type('application/pdf').send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
});
const url = await server.listen({ port: 0, host: '127.0.0.1' });

const statuses = new Map();
const failures = [];
const heaps = [];
let next = 0;
async function send() {
  while (next < count) {
    const number = next;
    next += 1;
    const headers = { 'content-type': 'application/octet-stream' };
    const response = await fetch(url, { method: 'POST', headers, body: sources[number % sources.length] });
    const body = await response.arrayBuffer();
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    if (response.status !== 200 && response.status !== 422) failures.push(Buffer.from(body).toString());
    if ((number + 1) % Math.ceil(count / steps) !== 0) continue;
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    heaps.push(heapUsed);
    const [heap, outside, all] = [heapUsed, external, rss].map((bytes) =>
      (bytes / 1e6).toFixed(0).padStart(4),
    );
    console.log(
      `  after ${String(number + 1).padStart(5)}: heap ${heap}, external ${outside}, resident ${all}`,
    );
  }
}
console.log(
  `\n${count} requests to Fastify, ${inPool ? 'rendered in two workers' : 'rendered in its thread'}, MB after garbage collection`,
);
await Promise.all(Array.from({ length: atOnce }, send));
await server.close();
await renderer.close();
const ends = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${times} × ${status}`);
// The first steps fill the caches.
const growth = heaps.at(-1) / heaps[Math.floor(steps / 2) - 1];
console.log(
  `  ${sources.length} files: ${ends.join(', ')}; heap ${growth.toFixed(2)} × that after half of them`,
);
for (const failure of failures.slice(0, 3)) console.log(`  ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;
