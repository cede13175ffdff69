import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openBidi } from '../../src/layout/inline/bidi.ts';
import { visualOrder } from '../../src/layout/lines/visual-order.ts';
import { Caches } from '../../src/model/caches.ts';
import type { Direction } from '../../src/model/direction.ts';

/** The test files of UAX #9, from Debian's package `unicode-data`. */
const linesOf = (file: string) =>
  readFileSync(`/usr/share/unicode/${file}`, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/u, '').trim())
    .filter((line) => line !== '');

const bidi = await openBidi(new Caches());

/** A character of each bidirectional class. */
const characterOf: Readonly<Record<string, string>> = {
  L: 'a',
  R: '\u05d0',
  AL: '\u0627',
  EN: '0',
  AN: '\u0660',
  ES: '+',
  ET: '#',
  CS: ',',
  NSM: '\u0300',
  BN: '\u200b',
  B: '\u2029',
  S: '\t',
  WS: ' ',
  ON: '!',
  LRE: '\u202a',
  RLE: '\u202b',
  PDF: '\u202c',
  LRO: '\u202d',
  RLO: '\u202e',
  LRI: '\u2066',
  RLI: '\u2067',
  FSI: '\u2068',
  PDI: '\u2069',
};

/** Returns the direction of a text by its first strong character outside isolates (rules P2 and P3). */
function firstStrong(classes: readonly string[]): Direction {
  let depth = 0;
  for (const each of classes) {
    if (/^(?:LRI|RLI|FSI)$/.test(each)) depth += 1;
    else if (each === 'PDI') depth = Math.max(0, depth - 1);
    else if (each === 'B') break;
    else if (depth === 0 && /^(?:L|R|AL)$/.test(each)) return each === 'L' ? 'ltr' : 'rtl';
  }
  return 'ltr';
}

/** True if the characters of a text have these levels and this order. `x` stands for a control that is removed. */
function isRight(text: string, base: Direction, levels: readonly string[], order: string): boolean {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += String.fromCodePoint(text.codePointAt(at) ?? 0).length)
    starts.push(at);
  const found = bidi.levelsOf(text, base);
  const kept = [...levels.keys()].filter((index) => levels[index] !== 'x');
  const keptLevels = kept.map((index) => found[starts[index] ?? 0] ?? 0);
  if (kept.some((index, at) => Number(levels[index]) !== keptLevels[at])) return false;
  return (
    visualOrder(keptLevels)
      .map((at) => kept[at])
      .join(' ') === order
  );
}

test('text has the levels and the order of every case of BidiTest', () => {
  let [levels, order]: [readonly string[], string] = [[], ''];
  let count = 0;
  const wrong: string[] = [];
  for (const line of linesOf('BidiTest.txt')) {
    const [, keyword, values = ''] = /^@(\w+):(.*)$/u.exec(line) ?? [];
    if (keyword === 'Levels') levels = values.trim().split(/\s+/u);
    if (keyword === 'Reorder') order = values.trim();
    if (keyword !== undefined) continue;
    const [input = '', bases = '0'] = line.split(';');
    const classes = input.trim().split(/\s+/u);
    const text = classes.map((each) => characterOf[each] ?? '').join('');
    const directions = [firstStrong(classes), 'ltr', 'rtl'] as const;
    for (const [bit, base] of directions.entries()) {
      if ((Number.parseInt(bases.trim(), 16) & (1 << bit)) === 0) continue;
      count += 1;
      if (!isRight(text, base, levels, order)) wrong.push(`${input} ${base}`);
    }
  }
  expect(wrong.slice(0, 10)).toEqual([]);
  expect(count).toBeGreaterThan(700_000);
});

test('text has the levels and the order of every case of BidiCharacterTest', () => {
  const cases = linesOf('BidiCharacterTest.txt').map((line) => line.split(';'));
  const wrong = cases.filter(([codes = '', , level, levels = '', order = '']) => {
    const text = codes.split(' ').map((code) => String.fromCodePoint(Number.parseInt(code, 16)));
    return !isRight(text.join(''), level === '1' ? 'rtl' : 'ltr', levels.split(' '), order);
  });
  expect(wrong.slice(0, 10)).toEqual([]);
  expect(cases.length).toBeGreaterThan(90_000);
});
