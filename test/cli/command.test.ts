import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { typeset } from '../../src/index.ts';
import { folderWith, quoin, resume } from './run-quoin.ts';

test('cv.yaml becomes cv.pdf, the bytes the library makes', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const { code, complained } = await quoin(['render', path.join(folder, 'cv.yaml')]);
  expect(complained).toContain('1 page in ');
  expect(code).toBe(0);
  const { pdf } = await typeset(resume, { file: path.join(folder, 'cv.yaml') });
  expect(Buffer.from(await readFile(path.join(folder, 'cv.pdf')))).toEqual(Buffer.from(pdf ?? []));
});

test('--to text writes the words', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  expect((await quoin(['render', path.join(folder, 'cv.yaml'), '--to', 'text'])).code).toBe(0);
  expect(await readFile(path.join(folder, 'cv.txt'), 'utf8')).toContain('Wrote the first program.');
});

test('warnings are printed with line and column, and the file is rendered', async () => {
  const folder = await folderWith({ 'cv.yaml': `${resume}      dates: some day\n` });
  const file = path.join(folder, 'cv.yaml');
  const { code, complained } = await quoin(['render', file]);
  expect(complained).toContain(`${file}:6:14: warning: `);
  expect(code).toBe(0);
});

test('one file that fails does not stop the others, and the code is 1', async () => {
  const folder = await folderWith({ 'a.yaml': '', 'c.yaml': resume });
  const files = ['a.yaml', 'b.yaml', 'c.yaml'].map((name) => path.join(folder, name));
  const { code, complained } = await quoin(['render', ...files, '-o', path.join(folder, 'out')]);
  expect(code).toBe(1);
  expect(complained).toContain('a.yaml: not rendered');
  expect(complained).toContain('b.yaml: error: It does not exist.');
  expect(await readdir(path.join(folder, 'out'))).toEqual(['c.pdf']);
});

test('--paper wins over the file', async () => {
  const folder = await folderWith({ 'cv.yaml': `${resume}page: {size: a4}\n` });
  const file = path.join(folder, 'cv.yaml');
  const sizeOf = async (): Promise<string> => {
    const text = (await readFile(path.join(folder, 'cv.pdf'))).toString('latin1');
    return /MediaBox\s*\[([^\]]*)\]/.exec(text)?.[1]?.trim() ?? '';
  };
  await quoin(['render', file]);
  const own = await sizeOf();
  await quoin(['render', file, '--paper', 'letter']);
  expect([own.startsWith('0 0 595'), await sizeOf()]).toEqual([true, '0 0 612 792']);
});

test('a theme comes from a YAML file, wherever it lies, or from a module of code', async () => {
  const folder = await folderWith({
    'cv/cv.yaml': resume,
    'themes/mine.yaml': "extends: gutter\naccent: '#7a1f1f'\n",
    'themes/mine.mjs': `import { builtInThemes } from ${JSON.stringify(path.resolve('src/index.ts'))};
export const theme = { ...builtInThemes.gutter, name: 'mine' };
`,
  });
  const file = path.join(folder, 'cv', 'cv.yaml');
  for (const theme of ['themes/mine.yaml', 'themes/mine.mjs']) {
    const { code, complained } = await quoin(['render', file, '--theme', path.join(folder, theme)]);
    expect([theme, code, complained]).toEqual([theme, 0, expect.not.stringContaining('error')]);
  }
});

test('- reads standard input and writes standard output, the bytes of the file', async () => {
  const { code, printed, complained } = await quoin(['render', '-']);
  expect(complained).toBe('<stdin>: 1 page\n');
  expect(code).toBe(0);
  const { pdf } = await typeset(resume);
  expect(printed).toBe(Buffer.from(pdf ?? []).toString('latin1'));
});

test('a file may go to standard output, and standard input to a file', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const words = ['render', path.join(folder, 'cv.yaml'), '--to', 'text', '-o', '-'];
  expect((await quoin(words)).printed).toContain('Wrote the first program.');
  expect((await quoin(['render', '-', '-o', `${folder}/`])).code).toBe(0);
  expect((await readdir(folder)).toSorted()).toEqual(['cv.yaml', 'stdin.pdf']);
});

test('a PDF is not written to a terminal', async () => {
  const { code, complained } = await quoin(['render', '-'], { terminal: { output: true, errors: true } });
  expect(complained).toContain('A PDF is nothing for a terminal');
  expect(code).toBe(2);
});

test('--set wins over the theme, the file and what was set before', async () => {
  const folder = await folderWith({
    'cv.yaml': `${resume}theme: {name: classic, size: 9}\n`,
    'mine.mjs': `import { builtInThemes } from ${JSON.stringify(path.resolve('src/index.ts'))};
export const theme = { ...builtInThemes.gutter, name: 'mine' };
`,
  });
  const words = ['inspect', path.join(folder, 'cv.yaml'), '--stage', 'pages'];
  const set = ['--set', 'size=10', '--set', 'size=11.5pt'];
  expect((await quoin(words)).printed).toContain('  9.00  ');
  for (const theme of [[], ['--theme', path.join(folder, 'mine.mjs')]])
    expect((await quoin([...words, ...set, ...theme])).printed).toContain('  11.50  ');
});

test('--strict renders the file and fails for any problem', async () => {
  const folder = await folderWith({ 'cv.yaml': resume, 'doubtful.yaml': `${resume}      dates: some day\n` });
  expect((await quoin(['render', path.join(folder, 'cv.yaml'), '--strict'])).code).toBe(0);
  const { code, complained } = await quoin(['render', path.join(folder, 'doubtful.yaml'), '--strict']);
  expect(complained).toContain('1 problem, so --strict fails it');
  expect(code).toBe(1);
  expect(await readdir(folder)).toContain('doubtful.pdf');
});

test('a problem in a theme file is shown in that file', async () => {
  const folder = await folderWith({ 'cv.yaml': `${resume}theme: mine.yaml\n`, 'mine.yaml': 'acent: red\n' });
  const { complained } = await quoin(['render', path.join(folder, 'cv.yaml')]);
  expect(complained).toContain('mine.yaml:1:1: warning: ');
  expect(complained).toContain('  1 | acent: red\n    | ^~~~~\n  hint: Did you mean `accent`?\n');
});

test.each([
  ['resume', '"organization"'],
  ['document', '"sheet"'],
  ['galley', 'flow main'],
  ['pages', 'page 1  595.28'],
])('inspect shows the %s', async (stage, part) => {
  const words = ['inspect', 'examples/peter-bourgon.yaml', '--stage', stage];
  const { code, printed } = await quoin(words);
  expect(printed).toContain(part);
  expect(printed).not.toContain('"place"');
  expect(code).toBe(0);
});

test('--guides draws on the pages and moves nothing', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const render = async (...words: readonly string[]): Promise<number> => {
    await quoin(['render', path.join(folder, 'cv.yaml'), ...words]);
    return (await readFile(path.join(folder, 'cv.pdf'))).length;
  };
  const plain = await render();
  expect(await render('--guides', 'boxes,baselines')).toBeGreaterThan(plain);
  expect(await render()).toBe(plain);
});

test('SOURCE_DATE_EPOCH dates the file', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const environment = { SOURCE_DATE_EPOCH: '1700000000' };
  await quoin(['render', path.join(folder, 'cv.yaml')], { environment });
  expect((await readFile(path.join(folder, 'cv.pdf'))).toString('latin1')).toContain('D:20231114221320');
});

test('--version and --help are printed, with examples', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
  expect(await quoin(['--version'])).toEqual({ code: 0, printed: `${version}\n`, complained: '' });
  const help = await quoin(['render', '--help']);
  expect([help.code, help.complained]).toEqual([0, '']);
  expect(help.printed).toContain('quoin render cv.yaml -o out/');
});

test.each([
  [[], 'Usage'],
  [['rendr', 'cv.yaml'], 'unknown command'],
  [['render'], 'missing required argument'],
  [['render', 'cv.yaml', '--colour'], 'unknown option'],
  [['render', 'cv.yaml', '--paper', 'b5'], 'Allowed choices'],
  [['render', 'cv.yaml', '--set', 'accent'], 'Write a setting and its value'],
  [['render', 'cv.yaml', '--set', 'acent=#7a1f1f'], 'Did you mean `accent`?'],
  [['render', 'cv.yaml', '--set', 'accent=red'], '“red” is not a colour'],
  [['render', 'cv.yaml', '--guides', 'lines'], 'Allowed choices are boxes, baselines, breaks'],
  [['render', 'cv.yaml', '--guides', 'boxes', '--to', 'text'], 'over a PDF alone'],
  [['render', '-', '-'], 'only once'],
  [['render', 'cv.yaml', '--conformance', 'pdf/x'], 'Allowed choices'],
  [['render', 'cv.yaml', '--embed-source=half'], 'Allowed choices'],
  [['render', 'cv.yaml', '--embed-source', '--to', 'text'], 'about a PDF alone'],
  [['verify', '-'], 'Name the PDF too'],
  [['render', 'a.yaml', 'b.yaml', '-o', '-'], 'cannot all go to standard output'],
  [['inspect', 'cv.yaml', '--stage', 'ink'], 'Allowed choices'],
  [['render', 'cv.yaml', '--theme', 'nonesuch'], 'There is no theme "nonesuch"'],
  [['render', 'cv.yaml', '--theme', 'nonesuch.yaml'], 'It does not exist'],
  [['render', 'cv.yaml', '--theme', 'nonesuch.mjs'], 'It does not exist'],
])('%j is wrong usage: code 2', async (words, said) => {
  const { code, complained } = await quoin(words);
  expect(complained).toContain(said);
  expect(code).toBe(2);
});

test('--only sets the letter or the résumé of a file that has both, and --guides know both', async () => {
  const folder = await folderWith({ 'cv.yaml': `${resume}letter: {subject: Engines, body: I write.}\n` });
  const file = path.join(folder, 'cv.yaml');
  const textOf = async (...words: readonly string[]): Promise<string> =>
    (await quoin(['render', file, '--to', 'text', '-o', '-', ...words])).printed;
  expect(await textOf()).toMatch(/I write\.[\s\S]*Wrote the first program\./);
  expect(await textOf('--only', 'letter')).not.toContain('Wrote');
  expect(await textOf('--only', 'resume')).not.toContain('I write');
  const guided = await quoin(['render', file, '--guides', 'boxes,breaks']);
  expect(guided.complained).toContain('2 pages in ');
  expect((await quoin(['verify', file])).code).toBe(0);
  expect((await quoin(['render', file, '--only', 'cv'])).code).toBe(2);
});

test('--fit sets the résumé on so many pages and says what was changed', async () => {
  const folder = await folderWith({});
  const words = ['render', 'examples/peter-bourgon.yaml', '-o', path.join(folder, 'cv.pdf'), '--fit'];
  const { code, complained } = await quoin([...words, '1']);
  expect(code).toBe(0);
  expect(complained).toMatch(/: 1 page in /u);
  expect(complained).toMatch(/: fit: 1 page, tightened by \d+ %: size 10\.2 → /u);
  expect((await quoin([...words, 'none'])).code).toBe(2);
});
