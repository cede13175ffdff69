import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, quoin, resume } from './run-quoin.ts';

const foreign = `{
  "basics": {"name": "Ada Lovelace", "pronouns": "she/her"},
  "work": [{"company": "Engine", "position": "Analyst", "startDate": "1842"}],
  "meta": {"version": "v1.0.0"}
}
`;

test('a file in another format is rendered, and told in one line what it was read as', async () => {
  const folder = await folderWith({ 'resume.json': foreign });
  const file = path.join(folder, 'resume.json');
  const { code, complained } = await quoin(['render', file]);
  expect(complained.split('\n')).toEqual([
    `${file}: read as JSON Resume: 1 old key, 1 printed as a fact, 1 left out; quoin import --notes ${file} lists them`,
    `${file}: 1 page in ${path.join(folder, 'resume.pdf')}`,
    '',
  ]);
  expect(code).toBe(0);
  expect((await quoin(['verify', file])).code).toBe(0);
  expect((await quoin(['inspect', file, '--stage', 'resume'])).printed).toContain('"Pronouns"');
});

test('it is written as YAML for Quoin, and each thing that became something else is told with its place', async () => {
  const folder = await folderWith({ 'resume.json': foreign });
  const file = path.join(folder, 'resume.json');
  const target = path.join(folder, 'cv.yaml');
  const { code, complained, printed } = await quoin(['import', file, '-o', target]);
  expect(complained.split('\n')).toEqual([
    `${file}:2:38: kept as fact: \`pronouns\` is not known here; it is printed as “Pronouns”.`,
    `${file}:3:13: renamed: \`company\` is an old key; it is read as \`name\`.`,
    `${file}:4:3: left out: \`meta: {version: v1.0.0}\` is about the file and is not printed.`,
    `${file}: from JSON Resume to ${target}: 1 old key, 1 printed as a fact, 1 left out`,
    '',
  ]);
  expect([code, printed]).toEqual([0, '']);
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
  expect((await quoin(['import', file])).printed).toBe(yaml);
  expect((await quoin(['render', target, '--strict'])).code).toBe(0);
});

test('a file in Quoin’s own format, and one that would be written over, are refused', async () => {
  const folder = await folderWith({ 'cv.yaml': resume, 'resume.json': foreign });
  const own = await quoin(['import', path.join(folder, 'cv.yaml')]);
  expect([own.code, own.complained]).toEqual([1, expect.stringContaining('Quoin’s own format already')]);
  const file = path.join(folder, 'resume.json');
  const over = await quoin(['import', file, '-o', file]);
  expect([over.code, over.complained]).toEqual([1, expect.stringContaining('is the file to read')]);
  expect(await readFile(file, 'utf8')).toBe(foreign);
});

test('--from says what the keys do not', async () => {
  const folder = await folderWith({ 'cv.txt': 'Ada Lovelace\n============\n\nEngine\n------\n\n- Notes.\n' });
  const file = path.join(folder, 'cv.txt');
  const { code, printed } = await quoin(['import', file, '--from', 'markdown']);
  expect([code, printed]).toEqual([0, expect.stringContaining('name: Ada Lovelace\n')]);
  expect((await quoin(['render', file, '--from', 'word'])).code).toBe(2);
});

test('Markdown travels inside its PDF and comes back', async () => {
  const text = '# Ada Lovelace\n\n## Work\n\n- Notes.\n';
  const folder = await folderWith({ 'cv.md': text });
  await quoin(['render', path.join(folder, 'cv.md'), '--embed-source']);
  const { code } = await quoin(['extract', path.join(folder, 'cv.pdf'), '-o', path.join(folder, 'back.md')]);
  expect([code, await readFile(path.join(folder, 'back.md'), 'utf8')]).toEqual([0, text]);
});
