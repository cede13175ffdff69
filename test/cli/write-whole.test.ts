import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a file is written whole, and nothing else is left in its folder', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'cv.pdf');
  await writeWhole(file, 'first');
  await writeWhole(file, 'second');
  expect(await readFile(file, 'utf8')).toBe('second');
  expect(await readdir(folder)).toEqual(['cv.pdf']);
});

test('a link is written through and stays a link, even to a file that is not there yet', async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'site'));
  const link = path.join(folder, 'cv.pdf');
  await symlink('site/cv.pdf', link);
  for (const content of ['first', 'second']) {
    await writeWhole(link, content);
    expect(await readlink(link)).toBe('site/cv.pdf');
    expect(await readFile(path.join(folder, 'site', 'cv.pdf'), 'utf8')).toBe(content);
  }
  expect(await readdir(path.join(folder, 'site'))).toEqual(['cv.pdf']);
});

test.skipIf(process.platform === 'win32')('a file that is written again keeps its permissions', async () => {
  const file = path.join(await temporaryFolder(), 'cv.pdf');
  await writeFile(file, 'first');
  await chmod(file, 0o600);
  await writeWhole(file, 'second');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform === 'win32')('a device is written to and not replaced', async () => {
  await writeWhole('/dev/null', 'words');
  expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
});

test('what cannot be written is said in one sentence and leaves nothing behind', async () => {
  const folder = await temporaryFolder();
  const absent = path.join(folder, 'absent', 'cv.pdf');
  await symlink('circle', path.join(folder, 'circle'));
  await expect(writeWhole(absent, '')).rejects.toThrow(
    `${absent} cannot be written: the folder does not exist.`,
  );
  await expect(writeWhole(folder, '')).rejects.toThrow('there is a folder of that name.');
  await expect(writeWhole(path.join(folder, 'circle'), '')).rejects.toThrow('leads in a circle.');
  expect(await readdir(folder)).toEqual(['circle']);
});
