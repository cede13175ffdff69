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
import { temporaryFile, writeAtomically } from '../../src/cli/write-atomic.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a file is written, and no temporary file is left in its folder', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'cv.pdf');
  await writeAtomically(file, 'first');
  await writeAtomically(file, 'second');
  expect(await readFile(file, 'utf8')).toBe('second');
  expect(await readdir(folder)).toEqual(['cv.pdf']);
});

test('a link is written through and stays a link, even to a missing file', async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'site'));
  const link = path.join(folder, 'cv.pdf');
  await symlink('site/cv.pdf', link);
  for (const content of ['first', 'second']) {
    await writeAtomically(link, content);
    expect(await readlink(link)).toBe('site/cv.pdf');
    expect(await readFile(path.join(folder, 'site', 'cv.pdf'), 'utf8')).toBe(content);
  }
  expect(await readdir(path.join(folder, 'site'))).toEqual(['cv.pdf']);
});

test.skipIf(process.platform === 'win32')('an overwritten file keeps its permissions', async () => {
  const file = path.join(await temporaryFolder(), 'cv.pdf');
  await writeFile(file, 'first');
  await chmod(file, 0o600);
  await writeAtomically(file, 'second');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform === 'win32')('a device is written to and not replaced', async () => {
  await writeAtomically('/dev/null', 'words');
  expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
});

test('a file that cannot be written is reported in one sentence and leaves no temporary file', async () => {
  const folder = await temporaryFolder();
  const target = path.join(folder, 'missing', 'cv.pdf');
  await symlink('circle', path.join(folder, 'circle'));
  await expect(writeAtomically(target, '')).rejects.toThrow(
    `${target} cannot be written: the folder does not exist.`,
  );
  await expect(writeAtomically(folder, '')).rejects.toThrow('a folder has that name.');
  await expect(writeAtomically(path.join(folder, 'circle'), '')).rejects.toThrow('it is a circular link.');
  expect(await readdir(folder)).toEqual(['circle']);
});

const otherMachineFile = '.quoin-00000000-1-00000000-00000000.tmp';
const temporaryName = /^\.quoin-[\da-f]{8}-\d+-[\da-f]{8}-[\da-f]{8}\.tmp$/;

/** Returns the name of a temporary file of another run on this machine. */
async function temporaryFileOf(processNumber: number, extension = 'tmp'): Promise<string> {
  const [, machine = ''] = /quoin-([\da-f]{8})-/.exec(await temporaryFile('.')) ?? [];
  return `.quoin-${machine}-${processNumber}-00000000-00000000.${extension}`;
}

test('temporary files of killed runs are removed, and those of running processes are not', async () => {
  const folder = await temporaryFolder();
  const { pid: ended } = spawnSync(process.execPath, ['--version']);
  const stale = await Promise.all([
    temporaryFileOf(ended),
    temporaryFileOf(process.pid),
    temporaryFileOf(ended, 'unfinished'),
  ]);
  const others = [await temporaryFileOf(process.ppid), otherMachineFile, '.quoin-notes', '.cv.pdf.1-2'];
  for (const name of [...stale, ...others]) await writeFile(path.join(folder, name), '');
  await writeAtomically(path.join(folder, 'cv.pdf'), 'whole');
  expect((await readdir(folder)).toSorted()).toEqual(['cv.pdf', ...others].toSorted());
});

test('temporary files of another machine are removed after a day', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, otherMachineFile);
  await writeFile(file, '');
  const yesterday = Date.now() / 1000 - 25 * 60 * 60;
  await utimes(file, yesterday, yesterday);
  await writeAtomically(path.join(folder, 'cv.pdf'), 'whole');
  expect(await readdir(folder)).toEqual(['cv.pdf']);
});

test('temporary files of one run have different names', async () => {
  const names = await Promise.all(['a', 'a', 'b'].map(temporaryFile));
  expect(new Set(names.map((name) => path.basename(name))).size).toBe(3);
  for (const name of names) expect(path.basename(name)).toMatch(temporaryName);
});
