// Sends requests with mixed files to the server of docs/services.md, and prints how they ended and the memory of the process:
// `node bench/requests.mjs 2000`. The workers load the built package.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const count = Number(process.argv[2] ?? 2000);
const atOnce = 4;

mkdirSync('out', { recursive: true });
const folder = mkdtempSync(path.resolve('out/services-'));
const page = readFileSync('docs/services.md', 'utf8');
for (const [, name, code] of page.matchAll(/```js\n\/\/ (\S+)\n([\s\S]*?)```/g))
  writeFileSync(path.join(folder, name), code);

/** Whole résumés of several formats, and files with errors. */
const sources = ['examples', 'test/quality/cvs', 'test/broken', 'test/read/habits'].flatMap((name) =>
  readdirSync(name)
    .filter((file) => /\.(?:ya?ml|json|md|xml)$/.test(file))
    .map((file) => readFileSync(path.join(name, file))),
);

const { createRenderServer } = await import(pathToFileURL(path.join(folder, 'server.mjs')).href);
const server = createRenderServer({ workers: 2, milliseconds: 60_000 });
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/`;

const statuses = new Map();
let next = 0;
async function send() {
  while (next < count) {
    const number = next;
    next += 1;
    const response = await fetch(url, { method: 'POST', body: sources[number % sources.length] });
    await response.arrayBuffer();
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    if ((number + 1) % Math.ceil(count / 4) === 0) {
      const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
      console.log(`${number + 1} requests: ${megabytes} MB in the process and its workers`);
    }
  }
}
await Promise.all(Array.from({ length: atOnce }, send));
server.closeAllConnections();
await new Promise((resolve) => server.close(resolve));
rmSync(folder, { recursive: true, force: true });
const ends = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${times} × ${status}`);
console.log(`${count} requests with ${sources.length} files: ${ends.join(', ')}`);
process.exitCode = [...statuses.keys()].every((status) => status === 200 || status === 422) ? 0 : 1;
