import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFormat } from '../../../src/formats/write-format.ts';
import { readResume } from '../../../src/read/read-resume.ts';
import { comparableResume } from '../comparable-resume.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const examples = readdirSync(path.join(root, 'examples'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `examples/${name}`);
const corpusFiles = ['jsonresume', 'rendercv', 'yamlresume'].flatMap((folder) =>
  readdirSync(path.join(root, 'test/formats/corpus', folder)).map(
    (name) => `test/formats/corpus/${folder}/${name}`,
  ),
);

test.each([...examples, ...corpusFiles])('%s reads as the same résumé from its YAML export', (name) => {
  const read = readResume(readFileSync(path.join(root, name), 'utf8'), { file: name });
  if (read.resume === undefined) return;
  const { text, notes } = writeFormat(read.resume, 'yaml', read.settings);
  const again = readResume(text);
  expect(notes).toEqual([]);
  expect(again.resume && comparableResume(again.resume), text).toEqual(comparableResume(read.resume));
});
