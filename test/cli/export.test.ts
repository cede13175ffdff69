import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportFormats } from '../../src/model/choices.ts';
import { folderWith, quoin } from './run-quoin.ts';

const resume = `name: Ada Lovelace
keywords: [engines]
sections:
  Work:
    - title: Analyst
      organization: Engine
      dates: 1842-10 – 1843
      fields: {Team: 2}
`;

test('export writes to standard output and reports changes with their positions', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const file = path.join(folder, 'cv.yaml');
  const { code, output, errors } = await quoin(['export', file, '--to', 'rendercv']);
  expect(output).toBe(`cv:
  name: Ada Lovelace
  sections:
    Work:
      - company: Engine
        position: Analyst
        start_date: 1842-10
        end_date: 1843
        quoin:
          fields:
            Team: 2
# Quoin reads the lines below. Other programs have no keys for them.
# quoin:
#   keywords:
#     - engines
`);
  expect(errors).toBe(
    `${file}:5:7: moved: RenderCV has no key for “Team” of “Analyst”. Moved it to \`quoin\`, which other tools ignore.
${file}: moved: RenderCV has no key for \`keywords\`. Moved it to \`quoin\`, which other tools ignore.
`,
  );
  expect(code).toBe(0);
});

test.each(exportFormats)('-o writes the file as %s and nothing to standard output', async (format) => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const file = path.join(folder, 'cv.yaml');
  const target = path.join(folder, 'out.txt');
  const withoutFlag = await quoin(['export', file, '--to', format]);
  const { code, output, errors } = await quoin(['export', file, '--to', format, '-o', target]);
  expect([code, output, errors]).toEqual([0, '', withoutFlag.errors]);
  expect(Buffer.from(await readFile(target)).toString('latin1')).toBe(withoutFlag.output);
});

test('a résumé in another format is exported and read again', async () => {
  const jsonResume = '{"basics": {"name": "Ada"}, "work": [{"name": "Engine", "position": "Analyst"}]}';
  const folder = await folderWith({ 'resume.json': jsonResume });
  const target = path.join(folder, 'cv_rendercv.yaml');
  await quoin(['export', path.join(folder, 'resume.json'), '--to', 'rendercv', '-o', target]);
  const { code, output } = await quoin(['export', target, '--to', 'jsonresume']);
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject(JSON.parse(jsonResume));
});

test('export exits with 2 for an unknown format or without one', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const file = path.join(folder, 'cv.yaml');
  const unknown = await quoin(['export', file, '--to', 'word']);
  expect([unknown.code, unknown.output]).toEqual([2, '']);
  expect(unknown.errors).toContain(exportFormats.join(', '));
  expect((await quoin(['export', file])).code).toBe(2);
});

test('export does not overwrite its input and reports a missing file', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const file = path.join(folder, 'cv.yaml');
  const over = await quoin(['export', file, '--to', 'yaml', '-o', file]);
  expect([over.code, over.errors]).toEqual([1, expect.stringContaining('is an input file')]);
  expect(await readFile(file, 'utf8')).toBe(resume);
  const missing = await quoin(['export', path.join(folder, 'missing.yaml'), '--to', 'text']);
  expect([missing.code, missing.output]).toEqual([1, '']);
});
