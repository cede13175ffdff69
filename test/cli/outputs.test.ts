import { mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { planOutputs } from '../../src/cli/outputs.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function targets(sources: readonly string[], requested?: string): Promise<readonly string[]> {
  return (await planOutputs(sources, requested, 'pdf')).map(({ target }) => target);
}

test('the target is next to the résumé by default', async () => {
  expect(await targets(['cv.yaml', 'of/others/ann.b.yml'])).toEqual([
    'cv.pdf',
    path.join('of/others', 'ann.b.pdf'),
  ]);
  expect((await planOutputs(['cv.yaml'], undefined, 'text'))[0]?.target).toBe('cv.txt');
});

test('one résumé goes to the requested file, also with an extension that Quoin does not know', async () => {
  expect(await targets(['cv.yaml'], 'mine.out')).toEqual(['mine.out']);
});

test('a target is a folder if it exists, ends in a slash, or there are several files', async () => {
  const folder = await temporaryFolder();
  const into = (name: string): string => path.join(folder, name, 'cv.pdf');
  await mkdir(path.join(folder, 'there'));
  expect(await targets(['cv.yaml'], path.join(folder, 'there'))).toEqual([into('there')]);
  expect(await targets(['cv.yaml'], `${path.join(folder, 'new', 'deep')}/`)).toEqual([into('new/deep')]);
  expect(await targets(['cv.yaml', 'b.yaml'], path.join(folder, 'many'))).toContain(into('many'));
  expect((await stat(path.join(folder, 'new', 'deep'))).isDirectory()).toBe(true);
});

test('a folder target that is a file is rejected', async () => {
  const file = path.join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  await expect(targets(['a.yaml', 'b.yaml'], file)).rejects.toThrow('is not a folder');
});

test('two résumés with one target are rejected', async () => {
  const folder = await temporaryFolder();
  await expect(targets(['a/cv.yaml', 'b/cv.yaml'], folder)).rejects.toThrow('would both be written to');
  await expect(targets(['cv.yaml', 'cv.yml'])).rejects.toThrow('would both be written to cv.pdf');
});

test('a target that is a résumé is rejected, also through a link', async () => {
  const folder = await temporaryFolder();
  const source = path.join(folder, 'cv.yaml');
  await writeFile(source, 'name: A');
  await symlink(source, path.join(folder, 'link.pdf'));
  await expect(targets([source], source)).rejects.toThrow('is an input file');
  await expect(targets([source], path.join(folder, 'link.pdf'))).rejects.toThrow('is an input file');
});
