import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from '../../src/cli/problem-text.ts';
import { cellWidth } from '../../src/cli/terminal-text.ts';
import type { Place } from '../../src/index.ts';

function at(column: number, length: number, line = 1): Place {
  return { line, column, length, path: '' };
}

function widthOf(text: string): number {
  return Array.from(text, cellWidth).reduce((sum, width) => sum + width, 0);
}

test('a tab before the position is two spaces in both rows', () => {
  expect(excerptOf('\t\tkey: x', at(3, 3), 80)).toEqual({ line: '    key: x', marker: '    ^~~' });
});

test('a wide character takes two cells and a combining mark none', () => {
  expect(excerptOf('計算 key', at(4, 3), 80)?.marker).toBe('     ^~~');
  expect(excerptOf('e\u0301e\u0301 key', at(6, 3), 80)?.marker).toBe('   ^~~');
  expect(excerptOf('🚀 key', at(4, 3), 80)?.marker).toBe('   ^~~');
});

test('a control character is escaped, and marked completely', () => {
  expect(excerptOf('a\u202eb', at(2, 1), 80)).toEqual({ line: 'a\\u{202e}b', marker: ' ^~~~~~~~' });
});

test('a position after the end of the line is marked there', () => {
  expect(excerptOf('key:', at(5, 0), 80)).toEqual({ line: 'key:', marker: '    ^' });
});

test('a long line is cut to the text around the position', () => {
  const long = `${'before '.repeat(40)}HERE${' after'.repeat(40)}`;
  const excerpt = excerptOf(long, at(281, 4), 60);
  expect(excerpt?.line).toMatch(/^…(.*)HERE(.*)…$/);
  expect(excerpt?.line.indexOf('HERE')).toBe(excerpt?.marker.indexOf('^~~~'));
});

test('an excerpt is never wider than the terminal and has one caret', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.nat(120),
      fc.nat(120),
      fc.integer({ min: 20, max: 90 }),
      (text, column, length, columns) => {
        const line = text.replace(/[\n\r]/g, ' ');
        const excerpt = excerptOf(line, at(Math.min(column, line.length) + 1, length), columns);
        if (excerpt === undefined) return line.trim() === '';
        return (
          widthOf(excerpt.line) <= columns &&
          excerpt.marker.length <= columns + 1 &&
          /^ *\^~*$/.test(excerpt.marker)
        );
      },
    ),
  );
});
