import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paintPdf, typesetPages } from '../../src/index.ts';
import { folderWith, quoin, resume } from './run-quoin.ts';

const visibleSource = `# Mine.\n${resume}`;
const hidden = '    - title: Gaoler\n      hidden: true # not for all\n';
const withHidden = `${visibleSource}${hidden}`;

/** Renders a source with its source in it; what was said of that, and what is extracted. */
async function roundTrip(
  source: string | Uint8Array,
  option: string,
): Promise<{ readonly said: string; readonly source: Uint8Array }> {
  const folder = await folderWith({ 'cv.yaml': source });
  const pdf = path.join(folder, 'cv.pdf');
  const { complained } = await quoin(['render', option, path.join(folder, 'cv.yaml')]);
  expect((await quoin(['extract', pdf, '-o', path.join(folder, 'back.yaml')])).code).toBe(0);
  return { said: complained, source: await readFile(path.join(folder, 'back.yaml')) };
}

test('a PDF gives its source back byte for byte', async () => {
  const bytes = Buffer.from(`\ufeff${visibleSource.replaceAll('\n', '\r\n')}`);
  for (const source of [Buffer.from(visibleSource), bytes, Buffer.from(`\ufeff${visibleSource}`, 'utf16le')])
    for (const option of ['--embed-source', '--embed-source=whole']) {
      const { said, source: back } = await roundTrip(source, option);
      expect(said).toContain('cv.pdf, with the whole source');
      expect(back).toEqual(source);
    }
});

test('what is hidden is not in it, unless it is asked for', async () => {
  const shown = await roundTrip(withHidden, '--embed-source');
  expect(shown.said).toContain(', with the source without what is hidden');
  expect(shown.source.toString()).toBe(visibleSource);
  expect((await roundTrip(withHidden, '--embed-source=whole')).source.toString()).toBe(withHidden);
});

test('a source that what is hidden cannot be cut out of is not carried', async () => {
  const source = 'sections:\n  A:\n    - &a {title: B, hidden: true}\n    - {<<: *a, hidden: false}\n';
  const folder = await folderWith({ 'cv.yaml': source });
  const { complained, code } = await quoin(['render', path.join(folder, 'cv.yaml'), '--embed-source']);
  expect(complained).toContain('cv.yaml:3:29: warning: What is hidden here cannot be cut out');
  expect(complained).toContain('--embed-source=whole');
  expect(code).toBe(0);
  const { complained: refused, code: failed } = await quoin(['extract', path.join(folder, 'cv.pdf')]);
  expect([refused, failed]).toEqual([expect.stringContaining('It carries no source'), 1]);
});

test('the source goes beside the PDF under its own name, and never over a file that is there', async () => {
  const folder = await folderWith({ 'cv.yaml': visibleSource, 'out/other.txt': '' });
  const pdf = path.join(folder, 'out', 'cv.pdf');
  await quoin(['render', path.join(folder, 'cv.yaml'), '--embed-source', '-o', pdf]);
  expect((await quoin(['extract', pdf])).complained).toContain(
    `the source in ${path.join(folder, 'out', 'cv.yaml')}`,
  );
  const again = await quoin(['extract', pdf]);
  expect([again.code, again.complained]).toEqual([1, expect.stringContaining('is there already')]);
  const into = await quoin(['extract', pdf, '-o', folder]);
  expect([into.code, into.complained]).toEqual([1, expect.stringContaining('is there already')]);
  const named = path.join(folder, 'out', 'other.txt');
  expect((await quoin(['extract', pdf, '-o', named])).code).toBe(0);
  expect(await readFile(named, 'utf8')).toBe(visibleSource);
  expect((await quoin(['extract', pdf, '-o', pdf])).complained).toContain('is the PDF to read');
});

test('- prints the source, and reads a PDF', async () => {
  const { printed } = await quoin(['render', '-', '--embed-source']);
  const readInput = async (): Promise<Uint8Array> => Buffer.from(printed, 'latin1');
  expect(await quoin(['extract', '-', '-o', '-'], { readInput })).toEqual({
    code: 0,
    printed: resume,
    complained: '',
  });
});

test('a name in a PDF leads nowhere', async () => {
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
  expect((await quoin(['extract', pdf])).complained).toContain(
    `the source in ${path.join(folder, '_x_y.yaml')}`,
  );
});

test('what is no PDF, or is not there, is said plainly', async () => {
  const folder = await folderWith({ 'cv.pdf': 'name: Ada' });
  const broken = await quoin(['extract', path.join(folder, 'cv.pdf')]);
  expect([broken.code, broken.complained]).toEqual([
    1,
    expect.stringContaining('error: The PDF cannot be read'),
  ]);
  const absent = await quoin(['extract', path.join(folder, 'no.pdf')]);
  expect([absent.code, absent.complained]).toEqual([1, expect.stringContaining('It does not exist')]);
});
