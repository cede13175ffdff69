import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { typeset } from '../src/index.ts';
import { readAttachments, verify } from '../src/verify.ts';

const source = 'name: Ada\nsections:\n  Work:\n    - title: Analyst\n      dates: 1842\n';

afterEach(() => {
  vi.doUnmock('pdfjs-dist/legacy/build/pdf.mjs');
  vi.resetModules();
});

test('a PDF is compared with the source it was made of, in the same looks', async () => {
  const options = { theme: 'classic', file: 'cv.yaml' };
  const { pdf = new Uint8Array() } = await typeset(source, options);
  expect(await verify(pdf, source, options)).toMatchObject({ losses: [], headings: 3, words: 4 });
  const changed = await verify(pdf, source.replace('1842', '1843'), options);
  expect(changed?.losses.map(({ kind, place }) => [kind, place?.line])).toEqual([
    ['added', 4],
    ['missing', 4],
  ]);
});

test('the line that names an entry at the top of a page is an artifact: no text is lost or added by it', async () => {
  const file = 'examples/systems-engineer.yaml';
  const long = readFileSync(file, 'utf8');
  const { pdf = new Uint8Array(), report } = await typeset(long, { file, theme: 'swiss' });
  expect(report?.pages.length).toBeGreaterThan(1);
  expect(await verify(pdf, long, { file, theme: 'swiss' })).toMatchObject({ losses: [] });
});

test('a source with nothing in it has no PDF to compare', async () => {
  expect(await verify(new Uint8Array(), '')).toBeUndefined();
});

test('the bytes of a PDF stay with whoever has them', async () => {
  const { pdf } = await typeset(source, { embedSource: 'visible' });
  const buffer = Buffer.from(pdf ?? []);
  for (const bytes of [buffer, new Uint8Array(buffer)]) {
    const attached = await readAttachments(bytes);
    expect(attached.map(({ name, description }) => [name, description])).toEqual([
      ['resume.yaml', 'The source of this résumé, for Quoin'],
    ]);
    expect(bytes.length).toBeGreaterThan(1000);
  }
});

test('without pdf.js it is said what to install', async () => {
  vi.resetModules();
  vi.doMock('pdfjs-dist/legacy/build/pdf.mjs', () => {
    throw new Error('not found');
  });
  const { readAttachments: read } = await import('../src/verify.ts');
  await expect(read(new Uint8Array())).rejects.toThrow('npm install pdfjs-dist@5.4');
});
