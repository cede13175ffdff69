import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readResume } from '../../src/read/read-resume.ts';
import { factsOf } from './habit-facts.ts';

const folder = path.resolve('test/read/habits');
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

test.each(files)('every fact of %s is in its place', async (file) => {
  const { resume } = readResume(readFileSync(path.join(folder, file)), { file });
  const facts = resume ? factsOf(resume).join('\n') : '';
  await expect(`${facts}\n`).toMatchFileSnapshot(path.join(folder, file.replace(/\.yaml$/, '.facts.txt')));
});

test('files in any habit have no more than one warning each on average', () => {
  const warnings = files.flatMap(
    (file) => readResume(readFileSync(path.join(folder, file)), { file }).problems,
  );
  expect(warnings.length).toBeLessThanOrEqual(files.length);
});
