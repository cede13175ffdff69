import { mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { planOutputs } from '../../src/cli/outputs.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function targets(sources: readonly string[], asked?: string): Promise<readonly string[]> {
  return (await planOutputs(sources, asked, 'pdf')).map(({ target }) => target);
}

test('a résumé becomes a PDF beside it', async () => {
  expect(await targets(['cv.yaml', 'of/others/ann.b.yml'])).toEqual([
    'cv.pdf',
    path.join('of/others', 'ann.b.pdf'),
  ]);
  expect((await planOutputs(['cv.yaml'], undefined, 'text'))[0]?.target).toBe('cv.txt');
});

test('one file goes to the file that was asked for, and its name is taken as it is', async () => {
  expect(await targets(['cv.yaml'], 'mine.out')).toEqual(['mine.out']);
});

test('a folder is one that exists, ends in a slash, or takes several files', async () => {
  const folder = await temporaryFolder();
  const into = (name: string): string => path.join(folder, name, 'cv.pdf');
  await mkdir(path.join(folder, 'there'));
  expect(await targets(['cv.yaml'], path.join(folder, 'there'))).toEqual([into('there')]);
  expect(await targets(['cv.yaml'], `${path.join(folder, 'new', 'deep')}/`)).toEqual([into('new/deep')]);
  expect(await targets(['cv.yaml', 'b.yaml'], path.join(folder, 'many'))).toContain(into('many'));
  expect((await stat(path.join(folder, 'new', 'deep'))).isDirectory()).toBe(true);
});

test('a file in the place of the folder is wrong usage', async () => {
  const file = path.join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  await expect(targets(['a.yaml', 'b.yaml'], file)).rejects.toThrow('is not a folder');
});

test('two résumés never become one file', async () => {
  const folder = await temporaryFolder();
  await expect(targets(['a/cv.yaml', 'b/cv.yaml'], folder)).rejects.toThrow('would both become');
  await expect(targets(['cv.yaml', 'cv.yml'])).rejects.toThrow('would both become cv.pdf');
});

test('a résumé is never written over, not through a link either', async () => {
  const folder = await temporaryFolder();
  const source = path.join(folder, 'cv.yaml');
  await writeFile(source, 'name: A');
  await symlink(source, path.join(folder, 'link.pdf'));
  await expect(targets([source], source)).rejects.toThrow('is a résumé to read');
  await expect(targets([source], path.join(folder, 'link.pdf'))).rejects.toThrow('is a résumé to read');
});
