import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from '../../src/cli/excerpt.ts';
import { cellsOf } from '../../src/cli/printable.ts';
import type { Place } from '../../src/index.ts';

function at(column: number, length: number, line = 1): Place {
  return { line, column, length, path: '' };
}

function widthOf(text: string): number {
  return Array.from(text, cellsOf).reduce((sum, cells) => sum + cells, 0);
}

test('a tab before the place is two spaces in both rows', () => {
  expect(excerptOf('\t\tkey: x', at(3, 3), 80)).toEqual({ line: '    key: x', mark: '    ^~~' });
});

test('wide characters take two cells, marks over letters none', () => {
  expect(excerptOf('計算 key', at(4, 3), 80)?.mark).toBe('     ^~~');
  expect(excerptOf('e\u0301e\u0301 key', at(6, 3), 80)?.mark).toBe('   ^~~');
  expect(excerptOf('🚀 key', at(4, 3), 80)?.mark).toBe('   ^~~');
});

test('a character that steers the terminal is shown by its number, and marked whole', () => {
  expect(excerptOf('a\u202eb', at(2, 1), 80)).toEqual({ line: 'a\\u{202e}b', mark: ' ^~~~~~~~' });
});

test('a place past the end of its line is marked behind it', () => {
  expect(excerptOf('key:', at(5, 0), 80)).toEqual({ line: 'key:', mark: '    ^' });
});

test('of a long line what is around the place is shown', () => {
  const long = `${'before '.repeat(40)}HERE${' after'.repeat(40)}`;
  const excerpt = excerptOf(long, at(281, 4), 60);
  expect(excerpt?.line).toMatch(/^…(.*)HERE(.*)…$/);
  expect(excerpt?.line.indexOf('HERE')).toBe(excerpt?.mark.indexOf('^~~~'));
});

test('an excerpt is never wider than there is room, and its caret stands under the place', () => {
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
          excerpt.mark.length <= columns + 1 &&
          /^ *\^~*$/.test(excerpt.mark)
        );
      },
    ),
  );
});
