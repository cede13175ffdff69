import { expect, test } from 'vitest';
import { problemText } from '../../src/cli/problem-text.ts';

const place = { file: 'cv.yaml', line: 3, column: 7, length: 4, path: 'dates' };

test('a problem reads as a compiler writes it, with its hint below', () => {
  expect(
    problemText(
      { code: 'unread-date', severity: 'warning', message: 'No date.', place, hint: 'Write 2020-05.' },
      'x',
    ),
  ).toBe('cv.yaml:3:7: warning: No date.\n    Write 2020-05.\n');
});

test('a problem without a place names its file', () => {
  expect(problemText({ code: 'empty-file', severity: 'error', message: 'Empty.' }, 'cv.yaml')).toBe(
    'cv.yaml: error: Empty.\n',
  );
});

test('text of a file cannot steer the terminal', () => {
  const message = 'a\u001b[2Jb\u0007c\u202ed\ne';
  expect(problemText({ code: 'syntax', severity: 'error', message }, 'f')).toBe(
    'f: error: a\\u{1b}[2Jb\\u{7}c\\u{202e}d\\u{a}e\n',
  );
});
