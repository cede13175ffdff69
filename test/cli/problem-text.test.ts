import { expect, test } from 'vitest';
import { type ProblemTextOptions, problemText } from '../../src/cli/problem-text.ts';
import type { Problem } from '../../src/index.ts';

const place = { file: 'cv.yaml', line: 2, column: 10, length: 8, path: 'dates' };
const unparsed: Problem = { code: 'unparsed-date', severity: 'warning', message: 'No date.', place };

function options(text?: string, more: Partial<ProblemTextOptions> = {}): ProblemTextOptions {
  return { file: 'cv.yaml', textOf: () => text, highlight: (part) => part, columns: 60, ...more };
}

test('a problem is printed like a compiler message: position, source line, caret and hint', () => {
  expect(
    problemText({ ...unparsed, hint: 'Write 2020-05.' }, options('name: Ada\n  dates: some day\nmore: text')),
  ).toBe(
    [
      'cv.yaml:2:10: warning: No date.',
      '  2 |   dates: some day',
      '    |          ^~~~~~~~',
      '  hint: Write 2020-05.',
      '',
    ].join('\n'),
  );
});

test('a problem without a position names only its file', () => {
  const { place: _, ...placeless } = unparsed;
  const nowhere = { ...unparsed, place: { line: 0, column: 0, length: 0, path: '' } };
  for (const problem of [placeless, nowhere])
    expect(problemText(problem, options('a\nb'))).toBe('cv.yaml: warning: No date.\n');
});

test('a problem has no excerpt if the text is unknown or the line is empty', () => {
  for (const text of [undefined, 'one line', 'a\n\nb'])
    expect(problemText(unparsed, options(text))).toBe('cv.yaml:2:10: warning: No date.\n');
});

test('control characters in a message are escaped', () => {
  const message = 'a\u001b[2Jb\u0007c\u202ed\ne';
  expect(problemText({ code: 'syntax', severity: 'error', message }, options())).toBe(
    'cv.yaml: error: a\\u{1b}[2Jb\\u{7}c\\u{202e}d\\u{a}e\n',
  );
});

test('position, severity and line number are highlighted, and text of the file is not', () => {
  const highlight: ProblemTextOptions['highlight'] = (text, emphasis) => `<${emphasis}>${text}</>`;
  const text = problemText(unparsed, options('a\nsome words here', { highlight }));
  expect(text).toContain(
    '<position>cv.yaml:2:10:</> <warning>warning:</> No date.\n<secondary>  2 | </>some words here\n',
  );
});
