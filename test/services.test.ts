import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typeset } from '../src/index.ts';

const page = readFileSync('docs/services.md', 'utf8');
const source = 'name: Ada Lovelace\nsections: {Work: [{title: Analyst, dates: 2019}]}\n';

let folder = '';

// The examples import the package by its name, so they are inside it, and their workers load the built package.
beforeAll(() => {
  mkdirSync('out', { recursive: true });
  folder = mkdtempSync(path.resolve('out/services-'));
  for (const [, name = '', code = ''] of page.matchAll(/```js\n\/\/ (\S+)\n([\s\S]*?)```/g))
    writeFileSync(path.join(folder, name), code);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function load<Module>(name: string): Promise<Module> {
  return import(/* @vite-ignore */ pathToFileURL(path.join(folder, name)).href) as Promise<Module>;
}

interface Pool {
  render(source: string, options?: object): Promise<{ readonly pdf: Uint8Array }>;
  close(): Promise<void>;
}

test('limits: the example renders', async () => {
  await expect(load('limits.mjs')).resolves.toBeDefined();
});

test('limits leave out what is past them, with one problem', async () => {
  const many = `name: Ada\nsections:\n  A: [a, b, c]\n  B: [d, e]\n  C: [f]\n`;
  const { problems, pdf } = await typeset(many, { limits: { entries: 4 } });
  expect(pdf).toBeDefined();
  expect(problems.map(({ code, message, place }) => [code, message, place?.line])).toEqual([
    ['too-large', 'The file has 6 entries. Only the first 4 are rendered.', 4],
  ]);
  const long = await typeset(`name: Ada\nsections: {A: [${'word, '.repeat(400)}]}\n`, {
    limits: { pages: 1 },
    page: { size: 'a5' },
  });
  expect(long.problems.map(({ code }) => code)).toContain('too-many-pages');
  expect(long.report?.pages.length).toBeGreaterThan(1);
  const deep = await typeset('name: Ada\nsections: {A: [{text: [[[[a]]]]}]}\n', { limits: { depth: 4 } });
  expect(deep.problems.map(({ code }) => code)).toContain('too-deep');
  const large = await typeset(source, { limits: { bytes: 20 } });
  expect(large.problems.map(({ message }) => message)).toEqual(['The file is larger than 20 bytes.']);
});

test('limits that are no numbers are errors of the caller', async () => {
  await expect(typeset(source, { limits: { pages: 0 } })).rejects.toThrow(RangeError);
  await expect(typeset(source, { limits: { pages: 'a' as unknown as number } })).rejects.toThrow(
    'limits.pages',
  );
  await expect(typeset(source, { limits: { page: 1 } as object })).rejects.toThrow(TypeError);
});

test('a pool renders in workers, with the same bytes, and stops one that takes too long while timers run', async () => {
  const { createPool } = await load<{ readonly createPool: (size: number) => Pool }>('pool.mjs');
  const pool = createPool(1);
  const patient = { milliseconds: 300_000 };
  const { pdf } = await pool.render(source, patient);
  expect(Buffer.from(pdf)).toEqual(Buffer.from((await typeset(source)).pdf ?? []));
  const long = `name: Ada\nsections:\n  Work:\n${'    - {title: Analyst, organisation: Engine, dates: 2019, text: Wrote many programs.}\n'.repeat(1000)}`;
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 5);
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error('stopped')), 50);
  await expect(pool.render(long, { signal: stop.signal, ...patient })).rejects.toThrow('stopped');
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(0);
  await expect(pool.render(long, { milliseconds: 1 })).rejects.toThrow('takes too long');
  expect((await pool.render(source, patient)).pdf.length).toBe(pdf.length);
  await expect(pool.render(source, { ...patient, theme: 'nonesuch' })).rejects.toThrow('theme: ');
  await pool.close();
});

test('the server answers with a PDF, problems, or a status that says what is wrong', async () => {
  const { createRenderServer } = await load<{ readonly createRenderServer: (options: object) => Server }>(
    'server.mjs',
  );
  const server = createRenderServer({ workers: 1, milliseconds: 300_000 });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const post = (body: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
  const good = await post(source);
  expect([good.status, good.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(
    Buffer.from(await good.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const empty = await post(' ');
  expect([empty.status, await empty.json()]).toEqual([422, [expect.objectContaining({ severity: 'error' })]]);
  expect((await post('a'.repeat(300_000))).status).toBe(413);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(405);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('the function takes a request and returns a response', async () => {
  const { default: handler } = await load<{ readonly default: (request: Request) => Promise<Response> }>(
    'function.mjs',
  );
  const ask = (body: string): Promise<Response> =>
    handler(new Request('http://quoin.test/', { method: 'POST', body }));
  const response = await ask(source);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await ask('')).status).toBe(422);
});

test('the worker of the page renders', async () => {
  // The messages of a worker of Node, as a browser has them.
  const start = `
    import { parentPort } from 'node:worker_threads';
    globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }));
    globalThis.postMessage = (data) => parentPort.postMessage(data);
    await import(${JSON.stringify(pathToFileURL(path.join(folder, 'browser-worker.mjs')).href)});
  `;
  writeFileSync(path.join(folder, 'start.mjs'), start);
  const worker = new Worker(path.join(folder, 'start.mjs'));
  const listening = {
    addEventListener: (type: string, listener: (event: { readonly data: unknown }) => void) =>
      worker.once(type, (data: unknown) => listener({ data })),
    postMessage: (data: unknown) => worker.postMessage(data),
  };
  const { renderInWorker } = await load<{
    readonly renderInWorker: (worker: object, source: string) => Promise<Blob>;
  }>('page.mjs');
  const blob = await renderInWorker(listening, source);
  expect([blob.type, await blob.slice(0, 5).text()]).toEqual(['application/pdf', '%PDF-']);
  await worker.terminate();
});
