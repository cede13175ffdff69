import { readFile, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, quoin, resume } from './run-quoin.ts';

const loose = 'name: Ada # me\nabout: I compute.\nemail: ada@example.org\n';
const standard = 'name: Ada # me\nsummary: I compute.\ncontact:\n  email: ada@example.org\n';
const old = new Date('2001-01-01');

test('format rewrites the file, lists each change at its place and ends with a count', async () => {
  const folder = await folderWith({ 'cv.yaml': loose });
  const file = path.join(folder, 'cv.yaml');
  const { code, output, errors } = await quoin(['format', file]);
  expect(errors.split('\n')).toEqual([
    `${file}:2:1: \`about\` is now \`summary\`.`,
    `${file}:3:1: \`email\` is now under \`contact\`.`,
    `${file}: 2 keys changed`,
    '',
  ]);
  expect([code, output]).toEqual([0, '']);
  expect(await readFile(file, 'utf8')).toBe(standard);
});

test('a file with nothing to change is not touched', async () => {
  const folder = await folderWith({ 'cv.yaml': standard });
  const file = path.join(folder, 'cv.yaml');
  await utimes(file, old, old);
  const { code, errors } = await quoin(['format', file]);
  expect([code, errors]).toEqual([0, `${file}: nothing to change\n`]);
  expect((await stat(file)).mtime).toEqual(old);
});

test('--check writes nothing, and exits with 1 if something would change', async () => {
  const folder = await folderWith({ 'cv.yaml': loose, 'standard.yaml': standard });
  const file = path.join(folder, 'cv.yaml');
  const { code, errors } = await quoin(['format', '--check', file]);
  expect(code).toBe(1);
  expect(errors).toContain(`${file}: 2 keys would change\n`);
  expect(await readFile(file, 'utf8')).toBe(loose);
  expect((await quoin(['format', '--check', path.join(folder, 'standard.yaml')])).code).toBe(0);
  expect((await quoin(['format', '--check', file, '-o', 'x.yaml'])).code).toBe(2);
});

test('-o writes to another file or to standard output, also if nothing changes', async () => {
  const folder = await folderWith({ 'cv.yaml': loose, 'standard.yaml': standard });
  const [file, other, target] = ['cv.yaml', 'standard.yaml', 'new.yaml'].map((name) =>
    path.join(folder, name),
  );
  const { code, errors } = await quoin(['format', `${file}`, '-o', `${target}`]);
  expect([code, errors.split('\n').at(-2)]).toEqual([0, `${file}: 2 keys changed in ${target}`]);
  expect(await readFile(`${target}`, 'utf8')).toBe(standard);
  expect(await readFile(`${file}`, 'utf8')).toBe(loose);
  expect((await quoin(['format', `${file}`, '-o', '-'])).output).toBe(standard);
  expect((await quoin(['format', `${other}`, '-o', '-'])).output).toBe(standard);
  expect((await quoin(['format', `${file}`, `${other}`, '-o', `${target}`])).code).toBe(2);
});

test('standard input is written to standard output', async () => {
  const { code, output, errors } = await quoin(['format', '-'], {
    readInput: async () => Buffer.from(loose),
  });
  expect([code, output]).toEqual([0, standard]);
  expect(errors).toContain('<stdin>:2:1: `about` is now `summary`.\n');
  expect((await quoin(['format', '-'])).output).toBe(resume);
  expect((await quoin(['format', '-', '-'])).code).toBe(2);
});

test('folders and patterns are formatted file by file, with a closing line', async () => {
  const folder = await folderWith({ 'a.yaml': loose, 'b.yaml': standard, 'c.yaml': loose });
  const checked = await quoin(['format', '--check', path.join(folder, '*.yaml')]);
  expect([checked.code, checked.errors.split('\n').at(-2)]).toEqual([1, '2 files would change, 1 unchanged']);
  const { code, errors } = await quoin(['format', folder]);
  expect([code, errors.split('\n').at(-2)]).toEqual([0, '2 files changed, 1 unchanged']);
  expect(await readFile(path.join(folder, 'c.yaml'), 'utf8')).toBe(standard);
});

test('a file in another encoding is said to be in it, and becomes UTF-8', async () => {
  const folder = await folderWith({ 'cv.yaml': Buffer.from('name: Ren\xe9\nabout: x\n', 'latin1') });
  const file = path.join(folder, 'cv.yaml');
  const { code, errors } = await quoin(['format', file]);
  expect([code, await readFile(file, 'utf8')]).toEqual([0, 'name: René\nsummary: x\n']);
  expect(errors).toContain('It is read as Windows-1252.');
});

test('a file without a name, which may be one of another program, is not rewritten', async () => {
  const settings = 'version: 3\nlanguage: en\nfont: Inter\n';
  const folder = await folderWith({ 'settings.yaml': settings, 'cv.yaml': loose });
  const { code, errors } = await quoin(['format', folder]);
  expect([code, errors.split('\n').at(-2)]).toEqual([1, '1 file changed, 0 unchanged, 1 failed']);
  expect(errors).toContain('settings.yaml: error: It has no name and no title, and may be no résumé.');
  expect(await readFile(path.join(folder, 'settings.yaml'), 'utf8')).toBe(settings);
});

test('files in other formats, and files that cannot be read, fail and stay', async () => {
  const json = '{"basics": {"name": "Ada"}}';
  const folder = await folderWith({ 'a.json': json, 'b.md': '# Ada\n', 'c.yaml': '', 'd.yaml': loose });
  const { code, errors } = await quoin(['format', folder]);
  expect(code).toBe(1);
  expect(errors).toContain(
    'a.json: error: It is in the format of JSON Resume. Use quoin import to convert it to YAML.',
  );
  expect(errors).toContain(
    'b.md: error: It is Markdown, which is not formatted. Use quoin import to convert it to YAML.',
  );
  expect(errors).toContain('c.yaml: error: It is not formatted, since it cannot be read without loss.');
  expect(errors.split('\n').at(-2)).toBe('1 file changed, 0 unchanged, 3 failed');
  expect(await readFile(path.join(folder, 'a.json'), 'utf8')).toBe(json);
  expect((await quoin(['format', path.join(folder, 'missing.yaml')])).code).toBe(1);
});
