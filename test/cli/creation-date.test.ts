import { expect, test } from 'vitest';
import { creationDate } from '../../src/cli/commands/render.ts';

test('creationDate reads SOURCE_DATE_EPOCH as seconds since 1970', () => {
  expect(creationDate('1700000000')?.toISOString()).toBe('2023-11-14T22:13:20.000Z');
  expect(creationDate('0')?.getTime()).toBe(0);
});

test('creationDate returns undefined without SOURCE_DATE_EPOCH', () => {
  expect(creationDate(undefined)).toBeUndefined();
  expect(creationDate('')).toBeUndefined();
});

test.each(['yesterday', '-1', '1.5', '1e3', '0x10', ' 1', '99999999999999'])(
  'creationDate rejects SOURCE_DATE_EPOCH=%s',
  (text) => {
    expect(() => creationDate(text)).toThrow('SOURCE_DATE_EPOCH');
  },
);
