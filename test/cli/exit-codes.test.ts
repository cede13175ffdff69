import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, quoin, resume } from './run-quoin.ts';

/** Renders a file alone. Returns the exit code, the messages, and if there is a PDF. */
async function rendered(source: string, flags: readonly string[] = []): Promise<Rendered> {
  const folder = await folderWith({ 'cv.yaml': source });
  const { code, errors } = await quoin(['render', path.join(folder, 'cv.yaml'), ...flags]);
  return { code, errors, isWritten: (await readdir(folder)).includes('cv.pdf') };
}

interface Rendered {
  readonly code: number;
  readonly errors: string;
  readonly isWritten: boolean;
}

test('0: everything in the file is in the PDF, with or without warnings', async () => {
  expect(await rendered(resume)).toMatchObject({ code: 0, isWritten: true });
  expect(await rendered(`${resume}      dates: some day\n`)).toMatchObject({ code: 0, isWritten: true });
});

test('1: there is nothing to render', async () => {
  expect(await rendered('')).toMatchObject({ code: 1, isWritten: false });
});

test('1: --strict and a warning; the PDF is written', async () => {
  expect(await rendered(`${resume}      dates: some day\n`, ['--strict'])).toMatchObject({
    code: 1,
    isWritten: true,
  });
});

test('2: the command is used in a wrong way', async () => {
  expect((await rendered(resume, ['--to', 'docx'])).code).toBe(2);
});

test.each([
  ['letters that no font has', 'headline: 計算\n', 'text'],
  ['letters of a script from right to left that no font has', 'headline: ܫܠܡܐ\n', 'text'],
  ['a photo that does not exist', 'photo: me.jpg\n', 'a picture'],
  ['a font file that does not exist', 'fonts: [{family: Mine, regular: mine.ttf}]\n', 'a font'],
  ['a font that is not known', 'theme: {family: Comic Neue}\n', 'a font'],
  ['a second document', '---\nname: Charles\n', 'text'],
])('3: rendered, but something is missing: %s', async (_, addition, what) => {
  const { code, errors, isWritten } = await rendered(`${resume}${addition}`);
  expect({ code, isWritten }).toEqual({ code: 3, isWritten: true });
  expect(errors).toContain(`cv.yaml: incomplete: ${what} missing (exit code 3; 0 with --allow-missing)`);
  expect(await rendered(`${resume}${addition}`, ['--allow-missing'])).toMatchObject({ code: 0 });
});

test('several files: 1 if one is not rendered, else 3 if one lacks something', async () => {
  const folder = await folderWith({ 'a.yaml': resume, 'b.yaml': `${resume}headline: 計算\n`, 'c.yaml': '' });
  const [a, b, c] = ['a', 'b', 'c'].map((name) => path.join(folder, `${name}.yaml`)) as [
    string,
    string,
    string,
  ];
  const code = async (...files: string[]): Promise<number> =>
    (await quoin(['render', ...files, '-o', path.join(folder, 'out')])).code;
  expect([await code(a, b), await code(b, a), await code(b, c), await code(c, b)]).toEqual([3, 3, 1, 1]);
  expect((await readFile(path.join(folder, 'out/b.pdf'))).length).toBeGreaterThan(1000);
});

test('docs/commands.md and the general help list the same exit codes', async () => {
  const page = await readFile('docs/commands.md', 'utf8');
  const { output } = await quoin(['--help']);
  const codes = Array.from(page.matchAll(/^\| (\d) \|/gm), ([, code]) => code);
  expect(codes).toEqual(['0', '1', '2', '3']);
  for (const code of codes) expect(output).toMatch(new RegExp(`[:;]\\s${code} `));
});
