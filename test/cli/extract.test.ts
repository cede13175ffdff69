import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paintPdf, typesetPages } from '../../src/index.ts';
import { folderWith, quoin, resume } from './run-quoin.ts';

const visibleSource = `# Mine.\n${resume}`;
const hidden = '    - title: Gaoler\n      hidden: true # not for all\n';
const withHidden = `${visibleSource}${hidden}`;

/** Renders a résumé with `option`, and extracts its source from the PDF. */
async function roundTrip(
  source: string | Uint8Array,
  option: string,
): Promise<{ readonly errors: string; readonly source: Uint8Array }> {
  const folder = await folderWith({ 'cv.yaml': source });
  const pdf = path.join(folder, 'cv.pdf');
  const { errors } = await quoin(['render', option, path.join(folder, 'cv.yaml')]);
  expect((await quoin(['extract', pdf, '-o', path.join(folder, 'back.yaml')])).code).toBe(0);
  return { errors, source: await readFile(path.join(folder, 'back.yaml')) };
}

test('extract returns the embedded source byte for byte', async () => {
  const bytes = Buffer.from(`\ufeff${visibleSource.replaceAll('\n', '\r\n')}`);
  for (const source of [Buffer.from(visibleSource), bytes, Buffer.from(`\ufeff${visibleSource}`, 'utf16le')])
    for (const option of [
      '--embed-source',
      '--embed-source=full',
      '--embed-source=whole',
      '--embed-source=shown',
    ]) {
      const { errors, source: back } = await roundTrip(source, option);
      expect(errors).toContain('cv.pdf, with its full source');
      expect(back).toEqual(source);
    }
});

test('--embed-source leaves out hidden parts unless it is =full', async () => {
  const visible = await roundTrip(withHidden, '--embed-source');
  expect(visible.errors).toContain(', with its source without hidden parts');
  expect(visible.source.toString()).toBe(visibleSource);
  expect((await roundTrip(withHidden, '--embed-source=full')).source.toString()).toBe(withHidden);
});

test('render does not embed a source whose hidden parts cannot be cut out', async () => {
  const source = 'sections:\n  A:\n    - &a {title: B, hidden: true}\n    - {<<: *a, hidden: false}\n';
  const folder = await folderWith({ 'cv.yaml': source });
  const { errors, code } = await quoin(['render', path.join(folder, 'cv.yaml'), '--embed-source']);
  expect(errors).toContain('cv.yaml:3:29: warning: This hidden part cannot be cut out');
  expect(errors).toContain('--embed-source=full');
  expect(code).toBe(0);
  const { errors: reason, code: failed } = await quoin(['extract', path.join(folder, 'cv.pdf')]);
  expect([reason, failed]).toEqual([expect.stringContaining('It contains no source'), 1]);
});

test('extract writes next to the PDF under the source’s own name and replaces no file', async () => {
  const folder = await folderWith({ 'cv.yaml': visibleSource, 'out/other.txt': '' });
  const pdf = path.join(folder, 'out', 'cv.pdf');
  await quoin(['render', path.join(folder, 'cv.yaml'), '--embed-source', '-o', pdf]);
  expect((await quoin(['extract', pdf])).errors).toContain(
    `source in ${path.join(folder, 'out', 'cv.yaml')}`,
  );
  const again = await quoin(['extract', pdf]);
  expect([again.code, again.errors]).toEqual([1, expect.stringContaining('already exists')]);
  const into = await quoin(['extract', pdf, '-o', folder]);
  expect([into.code, into.errors]).toEqual([1, expect.stringContaining('already exists')]);
  const named = path.join(folder, 'out', 'other.txt');
  expect((await quoin(['extract', pdf, '-o', named])).code).toBe(0);
  expect(await readFile(named, 'utf8')).toBe(visibleSource);
  expect((await quoin(['extract', pdf, '-o', pdf])).errors).toContain('is an input file');
});

test('extract - reads standard input, and -o - writes standard output', async () => {
  const { output } = await quoin(['render', '-', '--embed-source']);
  const readInput = async (): Promise<Uint8Array> => Buffer.from(output, 'latin1');
  expect(await quoin(['extract', '-', '-o', '-'], { readInput })).toEqual({
    code: 0,
    output: resume,
    errors: '',
  });
});

test('extract ignores the folder in an attachment’s name', async () => {
  const { display } = await typesetPages(resume);
  const folder = await folderWith({});
  const attached = {
    name: '..:x\u202ey.yaml',
    bytes: Buffer.from(resume),
    type: 'application/yaml',
    description: 'A',
  };
  const pdf = path.join(folder, 'cv.pdf');
  if (display) await writeFile(pdf, await paintPdf(display, { attachments: [attached] }));
  expect((await quoin(['extract', pdf])).errors).toContain(`source in ${path.join(folder, '_x_y.yaml')}`);
});

test('extract reports a file that is not a PDF or is missing', async () => {
  const folder = await folderWith({ 'cv.pdf': 'name: Ada' });
  const broken = await quoin(['extract', path.join(folder, 'cv.pdf')]);
  expect([broken.code, broken.errors]).toEqual([1, expect.stringContaining('error: The PDF cannot be read')]);
  const missing = await quoin(['extract', path.join(folder, 'no.pdf')]);
  expect([missing.code, missing.errors]).toEqual([1, expect.stringContaining('It does not exist')]);
});
