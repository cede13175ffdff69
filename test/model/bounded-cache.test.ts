import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Recollection } from '../../src/model/bounded-cache.ts';

test('what is asked for again and again is kept, what is not is forgotten', () => {
  const recollection = new Recollection<number>(20);
  recollection.keep('often', 1);
  recollection.keep('seldom', 2);
  for (let count = 0; count < 50; count++) {
    expect(recollection.get('often')).toBe(1);
    recollection.keep(`other${count}`, count);
  }
  expect(recollection.get('seldom')).toBeUndefined();
});

test('a key that is longer than the room is not kept', () => {
  const recollection = new Recollection<number>(4);
  recollection.keep('short', 1);
  expect(recollection.get('short')).toBeUndefined();
});

test('only what was kept under a key comes back, and never more than twice the room', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 })), (keys) => {
      const recollection = new Recollection<string>(30);
      for (const key of keys) {
        expect(recollection.get(key) ?? key).toBe(key);
        recollection.keep(key, key);
      }
      const left = [...new Set(keys)].filter((key) => recollection.get(key) !== undefined);
      expect(left.join('').length).toBeLessThanOrEqual(60);
    }),
  );
});
