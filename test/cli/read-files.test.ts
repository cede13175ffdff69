import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readInside, readNamedFile } from '../../src/cli/read-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A résumé's folder, and a secret beside it. */
async function folders(): Promise<{ readonly inside: string; readonly secret: string }> {
  const root = await temporaryFolder();
  const inside = path.join(root, 'resume');
  const secret = path.join(root, 'secret.txt');
  await mkdir(path.join(inside, 'fonts'), { recursive: true });
  await writeFile(secret, 'secret');
  await writeFile(path.join(inside, 'fonts', 'own.ttf'), 'own');
  return { inside, secret };
}

test('a résumé reads files in its own folder and below', async () => {
  const { inside } = await folders();
  await symlink(path.join(inside, 'fonts', 'own.ttf'), path.join(inside, 'linked.ttf'));
  const read = readInside(inside);
  for (const file of ['fonts/own.ttf', './fonts/own.ttf', 'fonts/../fonts/own.ttf', 'linked.ttf']) {
    expect(Buffer.from(await read(file)).toString(), file).toBe('own');
  }
});

test('a résumé reads nothing outside its folder, whatever the way', async () => {
  const { inside, secret } = await folders();
  await symlink(secret, path.join(inside, 'link.txt'));
  await symlink(path.dirname(inside), path.join(inside, 'up'));
  const read = readInside(inside);
  const ways = [
    '../secret.txt',
    '../absent.txt',
    'fonts/../../secret.txt',
    secret,
    'link.txt',
    'up/secret.txt',
    '/dev/zero',
    'C:\\x',
    '\\\\host\\x',
  ];
  for (const way of ways)
    await expect(read(way), way).rejects.toThrow('lies outside the folder of the résumé');
});

test.skipIf(process.platform === 'win32')('a résumé does not wait for a pipe or open a device', async () => {
  const { inside } = await folders();
  execFileSync('mkfifo', [path.join(inside, 'pipe')]);
  const read = readInside(inside);
  await expect(read('pipe')).rejects.toThrow('It is not a regular file.');
  await expect(read('fonts')).rejects.toThrow('It is not a regular file.');
});

test('what a résumé cannot read is said in one sentence', async () => {
  const { inside } = await folders();
  await writeFile(path.join(inside, 'huge.ttf'), new Uint8Array(20 * 2 ** 20 + 1));
  await symlink('circle', path.join(inside, 'circle'));
  const read = readInside(inside);
  await expect(read('huge.ttf')).rejects.toThrow('It is larger than 20 MB.');
  await expect(read('absent.ttf')).rejects.toThrow('It does not exist.');
  await expect(read('circle')).rejects.toThrow('It is a link that leads in a circle.');
  await expect(read('a\0b')).rejects.toThrow('NUL');
});

test('a file that the caller names is read from anywhere, and a folder is not a file', async () => {
  const { inside, secret } = await folders();
  expect(Buffer.from(await readNamedFile(secret)).toString()).toBe('secret');
  await expect(readNamedFile(inside)).rejects.toThrow('It is a folder.');
  await expect(readNamedFile(path.join(inside, 'absent'))).rejects.toThrow('It does not exist.');
});
