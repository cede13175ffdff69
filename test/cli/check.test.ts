import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, quoin, resume } from './run-quoin.ts';

const doubtful = `${resume}bulets: [A]\nsummary: See https://example.org/x.\n`;
const broken = 'name: Ada\nheadline: @Analyst\nsumary: See https://example.org/x.\n';

async function check(text: string, ...words: readonly string[]): ReturnType<typeof quoin> {
  const folder = await folderWith({ 'cv.yaml': text });
  const run = await quoin(['check', path.join(folder, 'cv.yaml'), ...words]);
  const named = (said: string): string => said.replaceAll(`${folder}${path.sep}`, '');
  return { ...run, printed: named(run.printed), complained: named(run.complained) };
}

test('a file with nothing to mend is said to be so', async () => {
  expect(await check(resume)).toEqual({ code: 0, printed: '', complained: 'cv.yaml: nothing to mend\n' });
});

test('what could be better is told with its code, on standard output, and fails no file', async () => {
  const { code, printed, complained } = await check(doubtful);
  expect(printed).toMatch(/^cv\.yaml:6:1: warning: The key `bulets` .* \[unknown-key\]$/m);
  expect(printed).toMatch(/^cv\.yaml:7:14: warning: .* \[unlinked-address\]$/m);
  expect(complained).toBe('cv.yaml: 2 warnings\n');
  expect(code).toBe(0);
});

test('an error fails a file; with --strict a warning does too', async () => {
  expect((await check(broken)).code).toBe(1);
  expect((await check(doubtful, '--strict')).code).toBe(1);
  expect((await check(resume, '--strict')).code).toBe(0);
});

test('errors come first, and no more than a screenful unless all are asked for', async () => {
  const keys = Array.from({ length: 30 }, (_, at) => `zz${at}: text\n`).join('');
  const short = await check(`${keys}headline: @A\nname: Ada\n`);
  expect(short.printed).toMatch(/^cv\.yaml:31:11: error: /);
  expect(short.printed.match(/: (?:error|warning): /g)).toHaveLength(20);
  expect(short.printed).toContain('11 more problems: --all tells them too.');
  const whole = await check(`${keys}headline: @A\nname: Ada\n`, '--all');
  expect(whole.printed.match(/: (?:error|warning): /g)).toHaveLength(31);
  expect(whole.printed).not.toContain('more problem');
});

test('as JSON every problem has its file, its place, its code and where to read of it', async () => {
  const { code, printed, complained } = await check(broken, '--format', 'json');
  expect(complained).toBe('');
  expect(code).toBe(1);
  const [first, ...others] = JSON.parse(printed) as readonly Record<string, unknown>[];
  expect(first).toMatchObject({
    code: 'syntax',
    severity: 'error',
    place: { line: 2, column: 11, length: 1 },
    docs: 'docs/problems.md#syntax',
  });
  expect(path.basename(String(first?.file))).toBe('cv.yaml');
  expect(others.map((other) => other.docs)).toContain('docs/problems.md#unknown-key');
});

test('several files are one array of JSON, and a file without problems adds nothing', async () => {
  const folder = await folderWith({ 'a.yaml': broken, 'b.yaml': resume, 'c.yaml': broken });
  const names = ['a', 'b', 'c'].map((name) => path.join(folder, `${name}.yaml`));
  const { printed } = await quoin(['check', ...names, '--format', 'json']);
  const files = (JSON.parse(printed) as readonly { readonly file: string }[]).map(({ file }) =>
    path.basename(file),
  );
  expect([...new Set(files)]).toEqual(['a.yaml', 'c.yaml']);
});

test('for GitHub each is a command, in which no character of the file ends it', async () => {
  const { printed } = await check('name: Ada\nsummary: See [it](https://a,b:100%).\n', '--format', 'github');
  expect(printed).toMatch(
    /^::warning file=cv\.yaml,line=2,col=15,endColumn=\d+,title=invalid-url::.*100%25.* See docs\/problems\.md#invalid-url\.\n$/,
  );
});

test('a file that is not there fails, and the others are told of', async () => {
  const folder = await folderWith({ 'cv.yaml': doubtful });
  const lost = path.join(folder, 'lost.yaml');
  const { code, printed, complained } = await quoin(['check', lost, path.join(folder, 'cv.yaml')]);
  expect(code).toBe(1);
  expect(complained).toContain('lost.yaml: error: It does not exist.');
  expect(printed).toContain('[unknown-key]');
});

test('render tells problems as check does, but for the rules and the codes', async () => {
  const folder = await folderWith({ 'cv.yaml': doubtful });
  const file = path.join(folder, 'cv.yaml');
  const pretty = await quoin(['render', file]);
  expect(pretty.complained).toContain('is not known here');
  expect(pretty.complained).not.toContain('unlinked-address');
  const { printed, complained } = await quoin(['render', file, '--format', 'json']);
  expect((JSON.parse(printed) as readonly { readonly code: string }[]).map(({ code }) => code)).toEqual([
    'unknown-key',
  ]);
  expect(complained).toContain('1 page');
});

test('problems for programs and a PDF cannot both go to standard output', async () => {
  const { code, complained } = await quoin(['render', '-', '--format', 'json']);
  expect(code).toBe(2);
  expect(complained).toContain('name a file with -o');
});
