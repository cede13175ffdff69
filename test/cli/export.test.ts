import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportFormats } from '../../src/formats/common/exporter.ts';
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

test('a résumé is written to standard output, and what became of it told with its place', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const file = path.join(folder, 'cv.yaml');
  const { code, printed, complained } = await quoin(['export', file, '--to', 'rendercv']);
  expect(printed).toBe(`cv:
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
quoin:
  keywords:
    - engines
`);
  expect(complained).toBe(
    `${file}:5:7: moved: “Team” of “Analyst” has no key in RenderCV; it is under \`quoin\`, where other tools do not look.
${file}: moved: RenderCV has no key for \`keywords\`; it is under \`quoin\`, where other tools do not look.
`,
  );
  expect(code).toBe(0);
});

test.each(exportFormats)(
  'with -o it is written to a file as %s, and nothing to standard output',
  async (format) => {
    const folder = await folderWith({ 'cv.yaml': resume });
    const file = path.join(folder, 'cv.yaml');
    const target = path.join(folder, 'out.txt');
    const shown = await quoin(['export', file, '--to', format]);
    const { code, printed, complained } = await quoin(['export', file, '--to', format, '-o', target]);
    expect([code, printed, complained]).toEqual([0, '', shown.complained]);
    expect(Buffer.from(await readFile(target)).toString('latin1')).toBe(shown.printed);
  },
);

test('a résumé of any format goes out, and comes in again', async () => {
  const foreign = '{"basics": {"name": "Ada"}, "work": [{"name": "Engine", "position": "Analyst"}]}';
  const folder = await folderWith({ 'resume.json': foreign });
  const target = path.join(folder, 'cv_rendercv.yaml');
  await quoin(['export', path.join(folder, 'resume.json'), '--to', 'rendercv', '-o', target]);
  const { code, printed } = await quoin(['export', target, '--to', 'jsonresume']);
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toMatchObject(JSON.parse(foreign));
});

test('a format that is none, and none at all, are wrong calls', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const file = path.join(folder, 'cv.yaml');
  const unknown = await quoin(['export', file, '--to', 'word']);
  expect([unknown.code, unknown.printed]).toEqual([2, '']);
  expect(unknown.complained).toContain(exportFormats.join(', '));
  expect((await quoin(['export', file])).code).toBe(2);
});

test('the file to read is not written over, and one that is not there is told', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const file = path.join(folder, 'cv.yaml');
  const over = await quoin(['export', file, '--to', 'yaml', '-o', file]);
  expect([over.code, over.complained]).toEqual([1, expect.stringContaining('is the file to read')]);
  expect(await readFile(file, 'utf8')).toBe(resume);
  const absent = await quoin(['export', path.join(folder, 'gone.yaml'), '--to', 'text']);
  expect([absent.code, absent.printed]).toEqual([1, '']);
});
