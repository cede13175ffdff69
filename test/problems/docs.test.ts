import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkResume } from '../../src/index.ts';
import { lintRules } from '../../src/lint/rules.ts';
import { builtInThemes } from '../../src/pipeline/built-in-themes.ts';
import type { TypesetOptions } from '../../src/pipeline/options.ts';
import { defineTheme, type Theme } from '../../src/theme/theme.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Files that the examples name. */
const files: Readonly<Record<string, string>> = {
  'notes.txt': 'test/broken/nothing.yaml',
  'portrait.png': 'test/broken/portrait.png',
  'holiday.jpg': 'docs/pictures/executive.png',
  'fonts/Kana.ttf': 'test/fixtures/fonts/KanaTest-Regular.ttf',
};

/** Options after `yaml` at an example, written as for the command. */
const calls: Readonly<Record<string, TypesetOptions>> = {
  '': {},
  '--only letter': { only: 'letter' },
  '--embed-source': { embedSource: 'visible' },
};

/** Résumé that is rendered in themes in code. */
const work = `name: Ada\nsections: {Work: ${'I write programs. '.repeat(30)}}\n`;

interface Example {
  readonly code: string;
  readonly source: string;
  readonly options: TypesetOptions;
}

const page = readFileSync(path.join(root, 'docs/problems.md'), 'utf8');
const parts = page.split(/^### /m).slice(1);
const examples: readonly Example[] = parts.flatMap((part) => {
  const code = part.slice(0, part.indexOf('\n'));
  const [own = ''] = part.split(/^## /m);
  return Array.from(
    own.matchAll(/^```(yaml|js) ?(.*)\n([\s\S]*?)^```$/gm),
    ([, kind, call = '', text = '']) =>
      kind === 'yaml'
        ? { code, source: text, options: calls[call] ?? {} }
        : {
            code,
            source: work,
            options: { theme: themeIn(text) },
          },
  );
});

/** Returns the theme that a block of code ends in. */
function themeIn(code: string): Theme {
  const body = code.replace(/^defineTheme/m, 'return defineTheme');
  return new Function('defineTheme', 'builtInThemes', body)(defineTheme, builtInThemes) as Theme;
}

async function readFile(name: string): Promise<Uint8Array> {
  const file = files[name];
  if (file === undefined) throw new Error('It does not exist.');
  return readFileSync(path.join(root, file));
}

/** Problem codes of the model. */
const codes = Array.from(
  readFileSync(path.join(root, 'src/model/problem.ts'), 'utf8').matchAll(/^ {2}\| '([a-z-]+)'/gm),
  ([, code = '']) => code,
);

test('explains every code once, with an example and a fix', () => {
  expect(parts.map((part) => part.slice(0, part.indexOf('\n'))).toSorted()).toEqual(codes.toSorted());
  for (const part of parts) {
    expect(part).toMatch(/^\*\*Fix:\*\* .+/m);
    expect(part).toMatch(/^```(?:yaml|js)/m);
  }
});

test('lists every lint rule, with its code', () => {
  const rules = page.slice(page.indexOf('\n## Rules'));
  for (const { name } of lintRules) expect(rules).toContain(`### ${name}\n`);
});

test.each(examples)('reports $code for its example', async ({ code, source, options }) => {
  const problems = await checkResume(source, { ...options, file: 'cv.yaml', read: readFile });
  const found = problems.filter((problem) => problem.code === code);
  expect(
    found.length,
    problems.map((problem) => `${problem.code}: ${problem.message}`).join('\n'),
  ).toBeGreaterThan(0);
});
