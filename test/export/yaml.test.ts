import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFormat } from '../../src/formats/write-format.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { sameResume } from './same-resume.ts';

const root = path.resolve(import.meta.dirname, '../..');
const examples = readdirSync(path.join(root, 'examples'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `examples/${name}`);
const foreign = ['jsonresume', 'rendercv', 'yamlresume'].flatMap((folder) =>
  readdirSync(path.join(root, 'test/import/corpus', folder)).map(
    (name) => `test/import/corpus/${folder}/${name}`,
  ),
);

test.each([...examples, ...foreign])('%s exported as YAML reads as the same résumé', (name) => {
  const read = readResume(readFileSync(path.join(root, name), 'utf8'), { file: name });
  if (read.resume === undefined) return;
  const { text, notes } = writeFormat(read.resume, 'yaml', read.settings);
  const again = readResume(text);
  expect(notes).toEqual([]);
  expect(again.resume && sameResume(again.resume), text).toEqual(sameResume(read.resume));
});
