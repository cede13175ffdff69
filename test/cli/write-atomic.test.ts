import { spawnSync } from 'node:child_process';
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { unfinishedFile } from '../../src/cli/temp-files.ts';
import { writeWhole } from '../../src/cli/write-atomic.ts';
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

const ofAnotherMachine = '.quoin-00000000-1-00000000-00000000.unfinished';
const unfinished = /^\.quoin-[\da-f]{8}-\d+-[\da-f]{8}-[\da-f]{8}\.unfinished$/;

/** The name of an unfinished file of this machine, of another process and run. */
async function unfinishedOf(processNumber: number): Promise<string> {
  const [, machine = ''] = /quoin-([\da-f]{8})-/.exec(await unfinishedFile('.')) ?? [];
  return `.quoin-${machine}-${processNumber}-00000000-00000000.unfinished`;
}

test('what killed runs left is removed by the next one, what running ones write is not', async () => {
  const folder = await temporaryFolder();
  const { pid: gone } = spawnSync(process.execPath, ['--version']);
  const left = await Promise.all([gone, process.pid].map(unfinishedOf));
  const kept = [await unfinishedOf(process.ppid), ofAnotherMachine, '.quoin-notes', '.cv.pdf.1-2'];
  for (const name of [...left, ...kept]) await writeFile(path.join(folder, name), '');
  await writeWhole(path.join(folder, 'cv.pdf'), 'whole');
  expect((await readdir(folder)).toSorted()).toEqual(['cv.pdf', ...kept].toSorted());
});

test('of another machine they are removed after a day', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, ofAnotherMachine);
  await writeFile(file, '');
  const yesterday = Date.now() / 1000 - 25 * 60 * 60;
  await utimes(file, yesterday, yesterday);
  await writeWhole(path.join(folder, 'cv.pdf'), 'whole');
  expect(await readdir(folder)).toEqual(['cv.pdf']);
});

test('unfinished files of one run have names of their own', async () => {
  const names = await Promise.all(['a', 'a', 'b'].map(unfinishedFile));
  expect(new Set(names.map((name) => path.basename(name))).size).toBe(3);
  for (const name of names) expect(path.basename(name)).toMatch(unfinished);
});
