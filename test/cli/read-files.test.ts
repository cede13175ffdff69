import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { confinedReader, readArgumentFile } from '../../src/cli/read-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Creates a résumé's folder and a secret file outside it. */
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
  const read = confinedReader(inside);
  for (const file of ['fonts/own.ttf', './fonts/own.ttf', 'fonts/../fonts/own.ttf', 'linked.ttf']) {
    expect(Buffer.from(await read(file)).toString(), file).toBe('own');
  }
});

test('a résumé cannot read a file outside its folder', async () => {
  const { inside, secret } = await folders();
  await symlink(secret, path.join(inside, 'link.txt'));
  await symlink(path.dirname(inside), path.join(inside, 'up'));
  const read = confinedReader(inside);
  const paths = [
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
  for (const outside of paths)
    await expect(read(outside), outside).rejects.toThrow('is outside the folder of the résumé');
});

test.skipIf(process.platform === 'win32')('a résumé cannot read a pipe or a folder', async () => {
  const { inside } = await folders();
  execFileSync('mkfifo', [path.join(inside, 'pipe')]);
  const read = confinedReader(inside);
  await expect(read('pipe')).rejects.toThrow('It is not a regular file.');
  await expect(read('fonts')).rejects.toThrow('It is not a regular file.');
});

test('a file that cannot be read is reported in one sentence', async () => {
  const { inside } = await folders();
  await writeFile(path.join(inside, 'huge.ttf'), new Uint8Array(20 * 2 ** 20 + 1));
  await symlink('circle', path.join(inside, 'circle'));
  const read = confinedReader(inside);
  await expect(read('huge.ttf')).rejects.toThrow('It is larger than 20 MB.');
  await expect(read('absent.ttf')).rejects.toThrow('It does not exist.');
  await expect(read('circle')).rejects.toThrow('It is a circular link.');
  await expect(read('a\0b')).rejects.toThrow('NUL');
});

test('a file on the command line is read from any folder; a folder is rejected', async () => {
  const { inside, secret } = await folders();
  expect(Buffer.from(await readArgumentFile(secret)).toString()).toBe('secret');
  await expect(readArgumentFile(inside)).rejects.toThrow('It is a folder.');
  await expect(readArgumentFile(path.join(inside, 'absent'))).rejects.toThrow('It does not exist.');
});
