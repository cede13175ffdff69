import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { typeset, typesetPages } from '../../src/index.ts';
import { cvOfLength, lengths } from '../fit/cv-of-length.ts';
import { folderWith, quoin, resume } from './run-quoin.ts';

test('render writes cv.pdf next to cv.yaml, with the same bytes as the library', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const { code, errors } = await quoin(['render', path.join(folder, 'cv.yaml')]);
  expect(errors).toContain('1 page in ');
  expect(code).toBe(0);
  const { pdf } = await typeset(resume, { file: path.join(folder, 'cv.yaml') });
  expect(Buffer.from(await readFile(path.join(folder, 'cv.pdf')))).toEqual(Buffer.from(pdf ?? []));
});

test('--to text writes the text', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  expect((await quoin(['render', path.join(folder, 'cv.yaml'), '--to', 'text'])).code).toBe(0);
  expect(await readFile(path.join(folder, 'cv.txt'), 'utf8')).toContain('Wrote the first program.');
});

test('render prints warnings with line and column, and writes the PDF', async () => {
  const folder = await folderWith({ 'cv.yaml': `${resume}      dates: some day\n` });
  const file = path.join(folder, 'cv.yaml');
  const { code, errors } = await quoin(['render', file]);
  expect(errors).toContain(`${file}:6:14: warning: `);
  expect(code).toBe(0);
});

test('render continues after a failed file and exits with 1', async () => {
  const folder = await folderWith({ 'a.yaml': '', 'c.yaml': resume });
  const files = ['a.yaml', 'b.yaml', 'c.yaml'].map((name) => path.join(folder, name));
  const { code, errors } = await quoin(['render', ...files, '-o', path.join(folder, 'out')]);
  expect(code).toBe(1);
  expect(errors).toContain('a.yaml: not rendered');
  expect(errors).toContain('b.yaml: error: It does not exist.');
  expect(await readdir(path.join(folder, 'out'))).toEqual(['c.pdf']);
});

test('--paper overrides the file', async () => {
  const folder = await folderWith({ 'cv.yaml': `${resume}page: {size: a4}\n` });
  const file = path.join(folder, 'cv.yaml');
  const sizeOf = async (): Promise<string> => {
    const text = (await readFile(path.join(folder, 'cv.pdf'))).toString('latin1');
    return /MediaBox\s*\[([^\]]*)\]/.exec(text)?.[1]?.trim() ?? '';
  };
  await quoin(['render', file]);
  const withoutFlag = await sizeOf();
  await quoin(['render', file, '--paper', 'letter']);
  expect([withoutFlag.startsWith('0 0 595'), await sizeOf()]).toEqual([true, '0 0 612 792']);
});

test('--theme accepts a YAML file in any folder, or a module of code', async () => {
  const folder = await folderWith({
    'cv/cv.yaml': resume,
    'themes/mine.yaml': "extends: gutter\naccent: '#7a1f1f'\n",
    'themes/mine.mjs': `import { builtInThemes } from ${JSON.stringify(path.resolve('src/themes.ts'))};
export const theme = { ...builtInThemes.gutter, name: 'mine' };
`,
  });
  const file = path.join(folder, 'cv', 'cv.yaml');
  for (const theme of ['themes/mine.yaml', 'themes/mine.mjs']) {
    const { code, errors } = await quoin(['render', file, '--theme', path.join(folder, theme)]);
    expect([theme, code, errors]).toEqual([theme, 0, expect.not.stringContaining('error')]);
  }
});

test('render - reads standard input and writes the PDF to standard output', async () => {
  const { code, output, errors } = await quoin(['render', '-']);
  expect(errors).toBe('<stdin>: 1 page\n');
  expect(code).toBe(0);
  const { pdf } = await typeset(resume);
  expect(output).toBe(Buffer.from(pdf ?? []).toString('latin1'));
});

test('render writes a file to standard output, and standard input to a file', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const words = ['render', path.join(folder, 'cv.yaml'), '--to', 'text', '-o', '-'];
  expect((await quoin(words)).output).toContain('Wrote the first program.');
  expect((await quoin(['render', '-', '-o', `${folder}/`])).code).toBe(0);
  expect((await readdir(folder)).toSorted()).toEqual(['cv.yaml', 'stdin.pdf']);
});

test('render does not write a PDF to a terminal', async () => {
  const { code, errors } = await quoin(['render', '-'], { terminal: { output: true, errors: true } });
  expect(errors).toContain('Cannot write a PDF to a terminal');
  expect(code).toBe(2);
});

test('--set overrides the theme, the file and an earlier --set', async () => {
  const folder = await folderWith({
    'cv.yaml': `${resume}theme: {name: classic, size: 9}\n`,
    'mine.mjs': `import { builtInThemes } from ${JSON.stringify(path.resolve('src/themes.ts'))};
export const theme = { ...builtInThemes.gutter, name: 'mine' };
`,
  });
  const words = ['inspect', path.join(folder, 'cv.yaml'), '--stage', 'pages'];
  const set = ['--set', 'size=10', '--set', 'size=11.5pt'];
  expect((await quoin(words)).output).toContain('  9.00  ');
  for (const theme of [[], ['--theme', path.join(folder, 'mine.mjs')]])
    expect((await quoin([...words, ...set, ...theme])).output).toContain('  11.50  ');
});

test('--strict renders the file and exits with 1 for any problem', async () => {
  const folder = await folderWith({ 'cv.yaml': resume, 'warning.yaml': `${resume}      dates: some day\n` });
  expect((await quoin(['render', path.join(folder, 'cv.yaml'), '--strict'])).code).toBe(0);
  const { code, errors } = await quoin(['render', path.join(folder, 'warning.yaml'), '--strict']);
  expect(errors).toContain('failed: 1 problem with --strict');
  expect(code).toBe(1);
  expect(await readdir(folder)).toContain('warning.pdf');
});

test('a problem in a theme file is reported at its position in that file', async () => {
  const folder = await folderWith({ 'cv.yaml': `${resume}theme: mine.yaml\n`, 'mine.yaml': 'acent: red\n' });
  const { errors } = await quoin(['render', path.join(folder, 'cv.yaml')]);
  expect(errors).toContain('mine.yaml:1:1: warning: ');
  expect(errors).toContain('  1 | acent: red\n    | ^~~~~\n  hint: Did you mean `accent`?\n');
});

test.each([
  ['resume', '"organization"'],
  ['document', '"sheet"'],
  ['galley', 'flow main'],
  ['pages', 'page 1  595.28'],
])('inspect prints the stage %s', async (stage, part) => {
  const words = ['inspect', 'examples/peter-bourgon.yaml', '--stage', stage];
  const { code, output } = await quoin(words);
  expect(output).toContain(part);
  expect(output).not.toContain('"place"');
  expect(code).toBe(0);
});

test('--guides draws on the pages', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const render = async (...words: readonly string[]): Promise<number> => {
    await quoin(['render', path.join(folder, 'cv.yaml'), ...words]);
    return (await readFile(path.join(folder, 'cv.pdf'))).length;
  };
  const plain = await render();
  expect(await render('--guides', 'boxes,baselines')).toBeGreaterThan(plain);
  expect(await render()).toBe(plain);
});

test('SOURCE_DATE_EPOCH sets the date in the PDF', async () => {
  const folder = await folderWith({ 'cv.yaml': resume });
  const environment = { SOURCE_DATE_EPOCH: '1700000000' };
  await quoin(['render', path.join(folder, 'cv.yaml')], { environment });
  expect((await readFile(path.join(folder, 'cv.pdf'))).toString('latin1')).toContain('D:20231114221320');
});

test('--version and --help print the version, and help with examples', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
  expect(await quoin(['--version'])).toEqual({ code: 0, output: `${version}\n`, errors: '' });
  const help = await quoin(['render', '--help']);
  expect([help.code, help.errors]).toEqual([0, '']);
  expect(help.output).toContain('quoin render cv.yaml -o out/');
});

test.each([
  [[], 'Usage'],
  [['rendr', 'cv.yaml'], 'unknown command'],
  [['render'], 'missing required argument'],
  [['render', 'cv.yaml', '--colour'], 'unknown option'],
  [['render', 'cv.yaml', '--paper', 'b5'], 'Allowed choices'],
  [['render', 'cv.yaml', '--set', 'accent'], 'Write a setting and its value'],
  [['render', 'cv.yaml', '--set', 'acent=#7a1f1f'], 'Did you mean `accent`?'],
  [['render', 'cv.yaml', '--set', 'accent=mauve'], '“mauve” is not a colour'],
  [['render', 'cv.yaml', '--guides', 'lines'], 'Allowed choices are boxes, baselines, breaks'],
  [['render', 'cv.yaml', '--guides', 'boxes', '--to', 'text'], '--guides applies only to PDF output'],
  [['render', '-', '-'], 'more than once'],
  [['render', 'cv.yaml', '--conformance', 'pdf/x'], 'Allowed choices'],
  [['render', 'cv.yaml', '--embed-source=half'], 'Allowed choices'],
  [['render', 'cv.yaml', '--embed-source', '--to', 'text'], '--embed-source applies only to PDF output'],
  [['verify', '-'], 'Name the PDF as well'],
  [['render', 'a.yaml', 'b.yaml', '-o', '-'], 'Cannot write several files to standard output'],
  [['inspect', 'cv.yaml', '--stage', 'ink'], 'Allowed choices'],
  [['render', 'cv.yaml', '--theme', 'nonesuch'], 'There is no theme "nonesuch"'],
  [['render', 'cv.yaml', '--theme', 'nonesuch.yaml'], 'It does not exist'],
  [['render', 'cv.yaml', '--theme', 'nonesuch.mjs'], 'It does not exist'],
])('%j exits with 2', async (words, message) => {
  const { code, errors } = await quoin(words);
  expect(errors).toContain(message);
  expect(code).toBe(2);
});

test('--only renders the letter or the résumé of a file that has both, and --guides draws on both', async () => {
  const folder = await folderWith({ 'cv.yaml': `${resume}letter: {subject: Engines, body: I write.}\n` });
  const file = path.join(folder, 'cv.yaml');
  const textOf = async (...words: readonly string[]): Promise<string> =>
    (await quoin(['render', file, '--to', 'text', '-o', '-', ...words])).output;
  expect(await textOf()).toMatch(/I write\.[\s\S]*Wrote the first program\./);
  expect(await textOf('--only', 'letter')).not.toContain('Wrote');
  expect(await textOf('--only', 'resume')).not.toContain('I write');
  const guided = await quoin(['render', file, '--guides', 'boxes,breaks']);
  expect(guided.errors).toContain('2 pages in ');
  expect((await quoin(['verify', file])).code).toBe(0);
  expect((await quoin(['render', file, '--only', 'cv'])).code).toBe(2);
});

test('--fit fits the résumé on the pages and prints the changed settings', async () => {
  const folder = await folderWith({});
  const words = ['render', 'examples/peter-bourgon.yaml', '-o', path.join(folder, 'cv.pdf'), '--fit'];
  const { code, errors } = await quoin([...words, '1']);
  expect(code).toBe(0);
  expect(errors).toMatch(/: 1 page in /u);
  expect(errors).toMatch(/: fit: 1 page, tightened by \d+ %: size 10\.2 pt, .*margin 50 → /u);
  for (const wrong of ['0', 'one', '1.5', ''])
    expect((await quoin([...words, wrong])).errors).toContain('Write soft, none or a number of pages');
});

test('a soft fit is named in the line of the pages, and --fit none has the pages as designed', async () => {
  const source = await shortenedSource();
  const folder = await folderWith({ 'cv.yaml': source });
  const words = ['render', path.join(folder, 'cv.yaml')];
  for (const soft of [[], ['--fit', 'soft'], ['--set', 'fit=soft']]) {
    const { errors } = await quoin([...words, ...soft]);
    expect(errors).toMatch(/: \d pages? in \S+, tightened by \d+ % \(\d pages with --fit none\)$/mu);
  }
  for (const none of [
    ['--fit', 'none'],
    ['--set', 'fit=none'],
  ])
    expect((await quoin([...words, ...none])).errors).toMatch(/: \d pages in \S+$/mu);
});

/** Returns a CV that a soft fit saves a page of. */
async function shortenedSource(): Promise<string> {
  for (let length = 0; length < lengths; length++) {
    const source = cvOfLength(length);
    const { report } = await typesetPages(source);
    if (report?.fit && report.fit.pages < report.fit.designedPages) return source;
  }
  throw new Error('a soft fit saves no page');
}
