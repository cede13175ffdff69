import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, quoin, resume } from './run-quoin.ts';

const withWarnings = `${resume}bulets: [A]\nsummary: See https://example.org/x.\n`;
const withErrors = 'name: Ada\nheadline: @Analyst\nsumary: See https://example.org/x.\n';

/** Checks a file `cv.yaml`; the output does not contain its folder. */
async function check(text: string, ...words: readonly string[]): ReturnType<typeof quoin> {
  const folder = await folderWith({ 'cv.yaml': text });
  const run = await quoin(['check', path.join(folder, 'cv.yaml'), ...words]);
  const withoutFolder = (text: string): string => text.replaceAll(`${folder}${path.sep}`, '');
  return { ...run, output: withoutFolder(run.output), errors: withoutFolder(run.errors) };
}

test('check reports a file without problems', async () => {
  expect(await check(resume)).toEqual({ code: 0, output: '', errors: 'cv.yaml: no problems\n' });
});

test('check prints warnings with their codes on standard output and succeeds', async () => {
  const { code, output, errors } = await check(withWarnings);
  expect(output).toMatch(/^cv\.yaml:6:1: warning: Unknown key `bulets`\. .* \[unknown-key\]$/m);
  expect(output).toMatch(/^cv\.yaml:7:14: warning: .* \[unlinked-address\]$/m);
  expect(errors).toBe('cv.yaml: 2 warnings\n');
  expect(code).toBe(0);
});

test('check fails for an error, and with --strict for a warning', async () => {
  expect((await check(withErrors)).code).toBe(1);
  expect((await check(withWarnings, '--strict')).code).toBe(1);
  expect((await check(resume, '--strict')).code).toBe(0);
});

test('check lists errors first, and 20 problems unless --all is used', async () => {
  const keys = Array.from({ length: 30 }, (_, at) => `zz${at}: text\n`).join('');
  const short = await check(`${keys}headline: @A\nname: Ada\n`);
  expect(short.output).toMatch(/^cv\.yaml:31:11: error: /);
  expect(short.output.match(/: (?:error|warning): /g)).toHaveLength(20);
  expect(short.output).toContain('11 more problems. Use --all to list them.');
  const whole = await check(`${keys}headline: @A\nname: Ada\n`, '--all');
  expect(whole.output.match(/: (?:error|warning): /g)).toHaveLength(31);
  expect(whole.output).not.toContain('more problem');
});

test('--format json prints the file, place, code and documentation of every problem', async () => {
  const { code, output, errors } = await check(withErrors, '--format', 'json');
  expect(errors).toBe('');
  expect(code).toBe(1);
  const [first, ...others] = JSON.parse(output) as readonly Record<string, unknown>[];
  expect(first).toMatchObject({
    code: 'syntax',
    severity: 'error',
    place: { line: 2, column: 11, length: 1 },
    docs: 'docs/problems.md#syntax',
  });
  expect(path.basename(String(first?.file))).toBe('cv.yaml');
  expect(others.map((other) => other.docs)).toContain('docs/problems.md#unknown-key');
});

test('--format json prints one array for several files', async () => {
  const folder = await folderWith({ 'a.yaml': withErrors, 'b.yaml': resume, 'c.yaml': withErrors });
  const names = ['a', 'b', 'c'].map((name) => path.join(folder, `${name}.yaml`));
  const { output } = await quoin(['check', ...names, '--format', 'json']);
  const files = (JSON.parse(output) as readonly { readonly file: string }[]).map(({ file }) =>
    path.basename(file),
  );
  expect([...new Set(files)]).toEqual(['a.yaml', 'c.yaml']);
});

test('--format github prints a command for each problem, with special characters escaped', async () => {
  const { output } = await check('name: Ada\nsummary: See [it](https://a,b:100%).\n', '--format', 'github');
  expect(output).toMatch(
    /^::warning file=cv\.yaml,line=2,col=15,endColumn=\d+,title=invalid-url::.*100%25.* See docs\/problems\.md#invalid-url\.\n$/,
  );
});

test('check reports a missing file and checks the others', async () => {
  const folder = await folderWith({ 'cv.yaml': withWarnings });
  const missing = path.join(folder, 'missing.yaml');
  const { code, output, errors } = await quoin(['check', missing, path.join(folder, 'cv.yaml')]);
  expect(code).toBe(1);
  expect(errors).toContain('missing.yaml: error: It does not exist.');
  expect(output).toContain('[unknown-key]');
});

test('render reports problems like check, without lint warnings and codes', async () => {
  const folder = await folderWith({ 'cv.yaml': withWarnings });
  const file = path.join(folder, 'cv.yaml');
  const pretty = await quoin(['render', file]);
  expect(pretty.errors).toContain('Unknown key');
  expect(pretty.errors).not.toContain('unlinked-address');
  const { output, errors } = await quoin(['render', file, '--format', 'json']);
  expect((JSON.parse(output) as readonly { readonly code: string }[]).map(({ code }) => code)).toEqual([
    'unknown-key',
  ]);
  expect(errors).toContain('1 page');
});

test('render rejects --format json if the PDF goes to standard output', async () => {
  const { code, errors } = await quoin(['render', '-', '--format', 'json']);
  expect(code).toBe(2);
  expect(errors).toContain('Use -o FILE');
});
