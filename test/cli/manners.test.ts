import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, quoin, resume } from './run-quoin.ts';

async function filesIn(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)).replaceAll(path.sep, '/'))
    .toSorted();
}

test('a file instead of a command means render, and so do flags of render before it', async () => {
  const folder = await folderWith({ 'cv.yaml': resume, plain: resume });
  const file = path.join(folder, 'cv.yaml');
  expect((await quoin([file])).code).toBe(0);
  expect((await quoin(['--theme', 'classic', file, '-o', path.join(folder, 'b.pdf')])).code).toBe(0);
  expect((await quoin(['-o', path.join(folder, 'c.pdf'), file])).code).toBe(0);
  expect((await quoin(['-'])).output).toContain('%PDF');
  expect((await quoin([path.join(folder, 'plain')])).code).toBe(0);
  expect(await filesIn(folder)).toEqual(['b.pdf', 'c.pdf', 'cv.pdf', 'cv.yaml', 'plain', 'plain.pdf']);
});

test.each([
  [['rendr', 'cv.yaml'], 'Did you mean render?'],
  [['render', 'cv.yaml', '--theme', 'clasic'], 'Did you mean `classic`?'],
  [['render', 'cv.yaml', '--paper', 'leter'], 'Did you mean `letter`?'],
  [['render', 'cv.yaml', '--locale', 'klingon'], '--locale: “klingon” is not a language tag'],
  [['render', 'cv.yaml', '--papr', 'a4'], 'Did you mean --paper?'],
  [['cv.yaml', '-o', '{stam}.pdf'], 'no placeholder {stam}. Use {stem}, {folder}, {theme}, {locale}'],
])('a mistyped %j is answered with what was meant', async (words, answer) => {
  const { code, errors } = await quoin(words);
  expect(errors).toContain(answer);
  expect(code).toBe(2);
});

test('--paper is read in any case', async () => {
  const { code } = await quoin(['-', '--paper', 'A4']);
  expect(code).toBe(0);
});

test('--locale sets the language of dates and words', async () => {
  const folder = await folderWith({ 'cv.yaml': `${resume}      dates: 2019-05 – present\n` });
  const { output } = await quoin([path.join(folder, 'cv.yaml'), '--locale', 'de', '--to', 'text', '-o', '-']);
  expect(output).toContain('Mai 2019');
  expect(output).toContain('heute');
});

test('a folder means the résumés in it, and a pattern the files that match', async () => {
  const folder = await folderWith({
    'a/cv.yaml': resume,
    'b/cv.yaml': resume,
    'all/one.yaml': resume,
    'all/two.json': '{"basics": {"name": "Ada"}}',
    'all/package.json': '{}',
    'all/README.md': '# Not a résumé',
    'all/photo.jpg': '',
  });
  const inFolder = await quoin(['render', path.join(folder, 'all')]);
  expect(inFolder.errors).toContain('2 files rendered\n');
  expect(await filesIn(path.join(folder, 'all'))).toEqual([
    'README.md',
    'one.pdf',
    'one.yaml',
    'package.json',
    'photo.jpg',
    'two.json',
    'two.pdf',
  ]);
  const pattern = `${folder.replaceAll(path.sep, '/')}/{a,b}/c*.yaml`;
  expect((await quoin(['check', pattern])).code).toBe(0);
  expect((await quoin(['check', path.join(folder, 'none-*.yaml')])).errors).toContain('No file matches');
  const empty = await folderWith({ 'notes.txt': '' });
  expect((await quoin(['render', empty])).errors).toContain('holds no résumé');
});

test('a file whose name is like a pattern is that file', async () => {
  const folder = await folderWith({ 'cv[1].yaml': resume });
  expect((await quoin(['render', path.join(folder, 'cv[1].yaml')])).code).toBe(0);
  expect(await filesIn(folder)).toEqual(['cv[1].pdf', 'cv[1].yaml']);
});

test('names of outputs take the stem, the folder, the theme and the locale', async () => {
  const folder = await folderWith({
    'ann/cv.yaml': `theme: classic\nlocale: de\n${resume}`,
    'bea/cv.yaml': resume,
  });
  const files = ['ann', 'bea'].map((name) => path.join(folder, name, 'cv.yaml'));
  const clash = await quoin(['render', ...files, '-o', path.join(folder, 'out')]);
  expect(clash.errors).toContain("Name them apart: -o 'out/{folder}-{stem}.pdf'");
  const named = path.join(folder, 'named', '{folder}', '{stem}-{theme}-{locale}.pdf');
  expect((await quoin(['render', ...files, '-o', named])).code).toBe(0);
  expect(await filesIn(path.join(folder, 'named'))).toEqual([
    'ann/cv-classic-de.pdf',
    'bea/cv-gutter-en-GB.pdf',
  ]);
});

test('two files that a placeholder names alike are not written over each other', async () => {
  const folder = await folderWith({ 'ann.yaml': resume, 'bea.yaml': resume });
  const files = ['ann.yaml', 'bea.yaml'].map((name) => path.join(folder, name));
  const { code, errors } = await quoin(['render', ...files, '-o', path.join(folder, '{theme}.pdf')]);
  expect(errors).toContain(`gutter.pdf was already written for ${files[0]}`);
  expect(errors).toContain('1 file rendered, 1 failed\n');
  expect(code).toBe(1);
});

test('a name of a theme cannot lead a file out of its folder', async () => {
  const code = "import { defineTheme } from 'quoin/theming';\nexport const theme = { name: '../../evil' };\n";
  const folder = await folderWith({ 'deep/cv.yaml': resume, 'theme.mjs': code });
  const { errors } = await quoin([
    path.join(folder, 'deep', 'cv.yaml'),
    '--theme',
    path.join(folder, 'theme.mjs'),
    '-o',
    path.join(folder, 'deep', '{theme}.pdf'),
  ]);
  expect(errors).not.toContain('1 page in');
  expect(await filesIn(folder)).toEqual(['deep/cv.yaml', 'theme.mjs']);
});

test.each(['png', 'svg', 'docx', 'yaml'])('a target that ends in .%s is refused', async (extension) => {
  const { code, errors } = await quoin(['-', '-o', `cv.${extension}`]);
  expect(errors).toContain(`cv.${extension} would not be a ${extension} file.`);
  expect(code).toBe(2);
});

test('a target that ends in .txt is text', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  await quoin([path.join(folder, 'cv.yaml'), '-o', path.join(folder, 'mine.txt')]);
  expect(await readFile(path.join(folder, 'mine.txt'), 'utf8')).toContain('Wrote the first program.');
  const wrong = await quoin(['-', '--to', 'text', '-o', path.join(folder, 'mine.pdf')]);
  expect([wrong.code, wrong.errors]).toEqual([2, expect.stringContaining('would be text, not a PDF')]);
});

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EPIPE', 'its reader closed it early'],
])('a result that standard output cannot take is a failure: %s', async (code, reason) => {
  const flush = async (): Promise<void> => {
    throw Object.assign(new Error('write'), { code });
  };
  const rendered = await quoin(['-'], { flush });
  expect(rendered.errors).toContain(`error: Standard output cannot be written: ${reason}.`);
  expect(rendered.code).toBe(1);
  const exported = await quoin(['export', '-', '--to', 'text'], { flush });
  expect([exported.code, exported.errors]).toEqual([1, expect.stringContaining(reason)]);
});

test('verify compares a PDF in the theme and language that it was set in, and says so', async () => {
  const dated = `${resume}      dates: 2019-05 – present\n`;
  const folder = await folderWith({ 'cv.yaml': dated });
  const file = path.join(folder, 'cv.yaml');
  await quoin([file, '--theme', 'dense', '--locale', 'de']);
  const { code, errors } = await quoin(['verify', file]);
  expect(errors).toMatch(
    /set (?:in the theme \w+, not gutter and )?in the language de, not en-GB; compared like that/,
  );
  expect(code).toBe(0);
  await writeFile(file, dated.replace('the first', 'many a'));
  const changed = await quoin(['verify', file]);
  expect(Buffer.from(changed.output, 'latin1').toString()).toContain('“many a” is not in the PDF');
  expect(changed.code).toBe(1);
});
