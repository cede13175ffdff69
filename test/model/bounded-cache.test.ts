import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoundedCache } from '../../src/model/bounded-cache.ts';

test('what is asked for again and again is kept, what is not is forgotten', () => {
  const cache = new BoundedCache<number>(20);
  cache.set('often', 1);
  cache.set('seldom', 2);
  for (let count = 0; count < 50; count++) {
    expect(cache.get('often')).toBe(1);
    cache.set(`other${count}`, count);
  }
  expect(cache.get('seldom')).toBeUndefined();
});

test('a key that is longer than the room is not kept', () => {
  const cache = new BoundedCache<number>(4);
  cache.set('short', 1);
  expect(cache.get('short')).toBeUndefined();
});

test('only what was kept under a key comes back, and never more than twice the room', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 })), (keys) => {
      const cache = new BoundedCache<string>(30);
      for (const key of keys) {
        expect(cache.get(key) ?? key).toBe(key);
        cache.set(key, key);
      }
      const left = [...new Set(keys)].filter((key) => cache.get(key) !== undefined);
      expect(left.join('').length).toBeLessThanOrEqual(60);
    }),
  );
});
