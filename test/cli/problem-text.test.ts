import { expect, test } from 'vitest';
import { type ProblemPage, problemText } from '../../src/cli/problem-text.ts';
import type { Problem } from '../../src/index.ts';

const place = { file: 'cv.yaml', line: 2, column: 10, length: 8, path: 'dates' };
const unread: Problem = { code: 'unparsed-date', severity: 'warning', message: 'No date.', place };

function page(text?: string, more: Partial<ProblemPage> = {}): ProblemPage {
  return { file: 'cv.yaml', textOf: () => text, highlight: (marked) => marked, columns: 60, ...more };
}

test('a problem reads as a compiler writes it: the line, a caret under the place, and the hint', () => {
  expect(
    problemText({ ...unread, hint: 'Write 2020-05.' }, page('name: Ada\n  dates: some day\nmore: text')),
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

test('a problem without a place, or of a line that is none, names its file alone', () => {
  const { place: _, ...placeless } = unread;
  const nowhere = { ...unread, place: { line: 0, column: 0, length: 0, path: '' } };
  for (const problem of [placeless, nowhere])
    expect(problemText(problem, page('a\nb'))).toBe('cv.yaml: warning: No date.\n');
});

test('where the text is not known, or the line is empty, there is no excerpt', () => {
  for (const text of [undefined, 'one line', 'a\n\nb'])
    expect(problemText(unread, page(text))).toBe('cv.yaml:2:10: warning: No date.\n');
});

test('text of a file cannot steer the terminal', () => {
  const message = 'a\u001b[2Jb\u0007c\u202ed\ne';
  expect(problemText({ code: 'syntax', severity: 'error', message }, page())).toBe(
    'cv.yaml: error: a\\u{1b}[2Jb\\u{7}c\\u{202e}d\\u{a}e\n',
  );
});

test('what stands out is highlighted, and text of the file is not', () => {
  const highlight: ProblemPage['highlight'] = (text, emphasis) => `<${emphasis}>${text}</>`;
  const said = problemText(unread, page('a\nsome words here', { highlight }));
  expect(said).toContain(
    '<place>cv.yaml:2:10:</> <warning>warning:</> No date.\n<aside>  2 | </>some words here\n',
  );
});
