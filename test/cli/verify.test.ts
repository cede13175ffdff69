import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, quoin, resume } from './run-quoin.ts';

test('verify counts the content of a complete PDF', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const file = path.join(folder, 'cv.yaml');
  await quoin(['render', file]);
  const { code, output } = await quoin(['verify', file]);
  expect(output).toBe(
    `${path.join(folder, 'cv.pdf')}: complete: 8 words, 3 headings, 0 bullets, 0 links, in order\n`,
  );
  expect(code).toBe(0);
});

test('verify prints missing text with its position', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const file = path.join(folder, 'cv.yaml');
  await quoin(['render', file, '-o', path.join(folder, 'old.pdf')]);
  await writeFile(file, resume.replace('the first', 'many a'));
  const { code, output } = await quoin(['verify', file, path.join(folder, 'old.pdf')]);
  expect(Buffer.from(output, 'latin1').toString()).toContain(`${file}:5:19: “many a” is not in the PDF.\n`);
  expect(code).toBe(1);
});

test('verify uses the style flags', async () => {
  const dated = `${resume}      dates: Jan 2012\n`;
  const folder = await folderWith({ 'cv.yaml': dated });
  const file = path.join(folder, 'cv.yaml');
  const style = ['--theme', 'dense', '--set', 'dates=long', '--paper', 'letter'];
  await quoin(['render', file, ...style]);
  expect((await quoin(['verify', file, ...style])).code).toBe(0);
  expect((await quoin(['verify', file, ...style, '--set', 'dates=short'])).code).toBe(1);
});

test('verify reports a missing PDF and an empty résumé', async () => {
  const folder = await folderWith({ 'cv.yaml': resume, 'empty.yaml': '' });
  const missing = await quoin(['verify', path.join(folder, 'cv.yaml')]);
  expect([missing.code, missing.errors]).toEqual([1, expect.stringContaining('cv.pdf: It does not exist.')]);
  const empty = await quoin(['verify', path.join(folder, 'empty.yaml')]);
  expect([empty.code, empty.errors]).toEqual([1, expect.stringContaining('The file is empty.')]);
});
