import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, quoin, resume } from './run-quoin.ts';

const jsonResume = `{
  "basics": {"name": "Ada Lovelace", "pronouns": "she/her"},
  "work": [{"company": "Engine", "position": "Analyst", "startDate": "1842"}],
  "meta": {"version": "v1.0.0"}
}
`;

test('render accepts another format and prints its name and the number of notes', async () => {
  const folder = await folderWith({ 'resume.json': jsonResume });
  const file = path.join(folder, 'resume.json');
  const { code, errors } = await quoin(['render', file]);
  expect(errors.split('\n')).toEqual([
    `${file}: read as JSON Resume: 1 old key, 1 kept as a field, 1 left out; list them with quoin import --notes-only ${file}`,
    `${file}: 1 page in ${path.join(folder, 'resume.pdf')}`,
    '',
  ]);
  expect(code).toBe(0);
  expect((await quoin(['verify', file])).code).toBe(0);
  expect((await quoin(['inspect', file, '--stage', 'resume'])).output).toContain('"Pronouns"');
});

test('import writes YAML and reports each change with its position', async () => {
  const folder = await folderWith({ 'resume.json': jsonResume });
  const file = path.join(folder, 'resume.json');
  const target = path.join(folder, 'cv.yaml');
  const { code, errors, output } = await quoin(['import', file, '-o', target]);
  expect(errors.split('\n')).toEqual([
    `${file}:2:38: kept as field: Unknown key \`pronouns\`. Printing it as “Pronouns”.`,
    `${file}:3:13: renamed: Old key \`company\`. Reading it as \`name\`.`,
    `${file}:4:3: left out: \`meta: {version: v1.0.0}\` is metadata of the file.`,
    `${file}: from JSON Resume to ${target}: 1 old key, 1 kept as a field, 1 left out`,
    '',
  ]);
  expect([code, output]).toEqual([0, '']);
  const yaml = await readFile(target, 'utf8');
  expect(yaml).toBe(`name: Ada Lovelace
fields:
  Pronouns: she/her
sections:
  Experience:
    - organization: Engine
      title: Analyst
      start: 1842
`);
  expect((await quoin(['import', file])).output).toBe(yaml);
  expect((await quoin(['render', target, '--strict'])).code).toBe(0);
});

test('--notes-only prints the report and no YAML; --notes is its earlier name', async () => {
  const folder = await folderWith({ 'resume.json': jsonResume });
  const file = path.join(folder, 'resume.json');
  const { code, output } = await quoin(['import', file, '--notes-only']);
  expect([code, output.split('\n').length]).toEqual([0, 4]);
  expect((await quoin(['import', '--notes', file])).output).toBe(output);
});

test('import rejects a file in Quoin’s format, and does not overwrite its input', async () => {
  const folder = await folderWith({ 'cv.yaml': resume, 'resume.json': jsonResume });
  const quoinFile = await quoin(['import', path.join(folder, 'cv.yaml')]);
  expect([quoinFile.code, quoinFile.errors]).toEqual([
    1,
    expect.stringContaining('already in Quoin’s format'),
  ]);
  const file = path.join(folder, 'resume.json');
  const over = await quoin(['import', file, '-o', file]);
  expect([over.code, over.errors]).toEqual([1, expect.stringContaining('is an input file')]);
  expect(await readFile(file, 'utf8')).toBe(jsonResume);
});

test('--from selects a format that is not detected', async () => {
  const folder = await folderWith({ 'cv.txt': 'Ada Lovelace\n============\n\nEngine\n------\n\n- Notes.\n' });
  const file = path.join(folder, 'cv.txt');
  const { code, output } = await quoin(['import', file, '--from', 'markdown']);
  expect([code, output]).toEqual([0, expect.stringContaining('name: Ada Lovelace\n')]);
  expect((await quoin(['render', file, '--from', 'word'])).code).toBe(2);
});

test('a Markdown source is embedded in its PDF and extracted', async () => {
  const text = '# Ada Lovelace\n\n## Work\n\n- Notes.\n';
  const folder = await folderWith({ 'cv.md': text });
  await quoin(['render', path.join(folder, 'cv.md'), '--embed-source']);
  const { code } = await quoin(['extract', path.join(folder, 'cv.pdf'), '-o', path.join(folder, 'back.md')]);
  expect([code, await readFile(path.join(folder, 'back.md'), 'utf8')]).toEqual([0, text]);
});
