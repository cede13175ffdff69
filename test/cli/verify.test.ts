import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, quoin, resume } from './run-quoin.ts';

test('a PDF that says everything is counted', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const file = path.join(folder, 'cv.yaml');
  await quoin(['render', file]);
  const { code, printed } = await quoin(['verify', file]);
  expect(printed).toBe(
    `${path.join(folder, 'cv.pdf')}: every word is there: 8 words, 3 headings, 0 bullets, 0 links, in order\n`,
  );
  expect(code).toBe(0);
});

test('what a PDF does not say is printed with its line', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const file = path.join(folder, 'cv.yaml');
  await quoin(['render', file, '-o', path.join(folder, 'old.pdf')]);
  await writeFile(file, resume.replace('the first', 'many a'));
  const { code, printed } = await quoin(['verify', file, path.join(folder, 'old.pdf')]);
  expect(Buffer.from(printed, 'latin1').toString()).toContain(`${file}:5:19: “many a” is not in the PDF.\n`);
  expect(code).toBe(1);
});

test('looks are those of the command', async () => {
  const dated = `${resume}      dates: Jan 2012\n`;
  const folder = await folderWith({ 'cv.yaml': dated });
  const file = path.join(folder, 'cv.yaml');
  const style = ['--theme', 'dense', '--set', 'dates=long', '--paper', 'letter'];
  await quoin(['render', file, ...style]);
  expect((await quoin(['verify', file, ...style])).code).toBe(0);
  expect((await quoin(['verify', file, ...style, '--set', 'dates=short'])).code).toBe(1);
});

test('a PDF that is not there, and a file with nothing in it, are said plainly', async () => {
  const folder = await folderWith({ 'cv.yaml': resume, 'empty.yaml': '' });
  const absent = await quoin(['verify', path.join(folder, 'cv.yaml')]);
  expect([absent.code, absent.complained]).toEqual([
    1,
    expect.stringContaining('cv.pdf: It does not exist.'),
  ]);
  const empty = await quoin(['verify', path.join(folder, 'empty.yaml')]);
  expect([empty.code, empty.complained]).toEqual([1, expect.stringContaining('The file is empty.')]);
});
