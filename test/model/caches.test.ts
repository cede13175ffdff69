import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Caches, cacheKind } from '../../src/model/caches.ts';

const words = cacheKind<number>('words');
const others = cacheKind<string>('others');

test('a value that is asked for again and again stays, others are forgotten', () => {
  const cache = new Caches(20).bounded(words);
  cache.set('often', 1, 2);
  cache.set('seldom', 2, 2);
  for (let count = 0; count < 50; count++) {
    expect(cache.get('often')).toBe(1);
    cache.set(`other${count}`, count, 2);
  }
  expect(cache.get('seldom')).toBeUndefined();
});

test('a cache returns only what was set under a key, and all caches together never hold more than their budget', () => {
  const operations = fc.array(
    fc.record({ key: fc.string({ maxLength: 3 }), owner: fc.nat(3), cost: fc.integer({ min: 1, max: 9 }) }),
    { maxLength: 200 },
  );
  fc.assert(
    fc.property(operations, (all) => {
      const caches = new Caches(60);
      const owners = [{}, {}, {}, {}];
      const stored = new Map<string, number>();
      for (const { key, owner, cost } of all) {
        const cache = caches.bounded(words, owners[owner]);
        const known = cache.get(key);
        if (known !== undefined) expect(known).toBe(stored.get(`${owner} ${key}`));
        cache.set(key, cost, cost);
        stored.set(`${owner} ${key}`, cost);
      }
      const left = [...stored].filter(([name]) => {
        const [owner = '0'] = name.split(' ');
        return caches.bounded(words, owners[Number(owner)]).get(name.slice(2)) !== undefined;
      });
      const held = left.reduce((sum, [, cost]) => sum + cost, 0);
      expect(held).toBeLessThanOrEqual(60);
    }),
  );
});

test('a value that exceeds the budget is not kept, and pushes no other out', () => {
  const cache = new Caches(20).bounded(words);
  cache.set('small', 1, 5);
  cache.set('large', 2, 11);
  expect([cache.get('small'), cache.get('large')]).toEqual([1, undefined]);
});

test('nothing is cached on a budget of 0', () => {
  const cache = new Caches(0).bounded(words);
  cache.set('any', 1, 1);
  expect(cache.get('any')).toBeUndefined();
});

test('kinds and owners do not share keys', () => {
  const caches = new Caches();
  const owner = {};
  caches.bounded(words).set('key', 1, 1);
  caches.bounded(others).set('key', 'one', 1);
  caches.bounded(words, owner).set('key', 2, 1);
  expect(caches.bounded(words).get('key')).toBe(1);
  expect(caches.bounded(others).get('key')).toBe('one');
  expect(caches.bounded(words, owner).get('key')).toBe(2);
});

test('a value that is attached to an object is made once', () => {
  const caches = new Caches();
  const owner = {};
  let made = 0;
  const make = (): number => {
    made += 1;
    return made;
  };
  expect([caches.attached(words, owner, make), caches.attached(words, owner, make)]).toEqual([1, 1]);
  expect(caches.attached(words, {}, make)).toBe(2);
});

test('each object has a number of its own, also after everything was dropped', () => {
  const caches = new Caches();
  const [one, other] = [{}, {}];
  const number = caches.numberOf(one);
  expect(caches.numberOf(one)).toBe(number);
  expect(caches.numberOf(other)).not.toBe(number);
  caches.clear();
  expect([number, caches.numberOf(one)]).not.toContain(caches.numberOf(other));
});
