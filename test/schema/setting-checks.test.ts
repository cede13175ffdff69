import { expect, test } from 'vitest';
import type { SourceNode } from '../../src/model/source.ts';
import {
  type Check,
  choice,
  colour,
  decimal,
  flag,
  lengthInPoints,
  monthOrNone,
  wholeNumber,
} from '../../src/schema/setting-checks.ts';
import { parseSource } from '../../src/source/source-tree.ts';

function node(written: string): SourceNode {
  const { root } = parseSource(`key: ${written}\n`);
  const value = root?.kind === 'mapping' ? root.pairs[0]?.value : undefined;
  if (!value) throw new Error('no value');
  return value;
}

function value<Value>(check: Check<Value>, written: string): Value | undefined {
  const checked = check(node(written));
  return 'value' in checked ? checked.value : undefined;
}

test('converts lengths to points', () => {
  expect(value(lengthInPoints(), '24')).toBe(24);
  expect(value(lengthInPoints(), '24pt')).toBe(24);
  expect(value(lengthInPoints(), '"8 mm"')).toBeCloseTo(22.677, 3);
  expect(value(lengthInPoints(), '2cm')).toBeCloseTo(56.693, 3);
  expect(value(lengthInPoints(), '1in')).toBe(72);
  expect(value(lengthInPoints(), '.5IN')).toBe(36);
  for (const wrong of ['24px', 'wide', '1e3', '1 2', '[1]', ''])
    expect(value(lengthInPoints(), wrong)).toBeUndefined();
});

test('rejects a length outside a range in points', () => {
  expect(value(lengthInPoints({ min: 0, max: 72 }), '1in')).toBe(72);
  expect(value(lengthInPoints({ min: 0, max: 72 }), '3cm')).toBeUndefined();
});

test('converts colours to six hexadecimal digits in lower case', () => {
  expect(value(colour, "'#7A1F1F'")).toBe('#7a1f1f');
  expect(value(colour, "'#F0c'")).toBe('#ff00cc');
  for (const wrong of ["'#7a1f'", 'mauve', "'#ggg'"]) expect(value(colour, wrong)).toBeUndefined();
  expect(colour(node('#7a1f1f'))).toMatchObject({ hint: expect.stringContaining('quotes') });
});

test('rejects numbers out of range', () => {
  expect(value(wholeNumber(), '12')).toBe(12);
  expect(value(wholeNumber({ min: 1, max: 9 }), '9')).toBe(9);
  expect(value(wholeNumber({ min: 1, max: 9 }), '10')).toBeUndefined();
  expect(value(wholeNumber(), '1.5')).toBeUndefined();
  expect(value(decimal({ min: 1, max: 2 }), '1.35')).toBe(1.35);
  expect(value(decimal({ max: 2 }), '2.01')).toBeUndefined();
  for (const wrong of ['NaN', 'Infinity', '1e9', '0x10', '1,5'])
    expect(value(decimal(), wrong)).toBeUndefined();
  expect(decimal({ min: 1, max: 2 })(node('3'))).toEqual({
    message: '“3” is too large.',
    hint: 'Write a number from 1 to 2.',
  });
});

test('accepts yes and no without quotes', () => {
  for (const yes of ['true', 'yes', 'Yes', 'TRUE']) expect(value(flag, yes)).toBe(true);
  for (const no of ['false', 'no', 'NO']) expect(value(flag, no)).toBe(false);
  expect(flag(node('"true"'))).toMatchObject({ hint: expect.stringContaining('without quotes') });
  expect(value(flag, 'on')).toBeUndefined();
});

test('accepts the names of a choice in any case, and suggests the nearest', () => {
  expect(value(choice('a4', 'letter'), 'A4')).toBe('a4');
  expect(choice('a4', 'letter')(node('lettre'))).toMatchObject({ hint: expect.stringContaining('`letter`') });
  expect(choice('a4', 'letter')(node('[a4]'))).toMatchObject({ message: expect.stringContaining('list') });
});

test('accepts a month as four and two digits, or an empty value', () => {
  expect(['2024-05', '', "''"].map((written) => value(monthOrNone, written))).toEqual(['2024-05', '', '']);
  for (const wrong of ['2024-13', '2024', 'May 2024', '2024-5'])
    expect(value(monthOrNone, wrong)).toBeUndefined();
});
