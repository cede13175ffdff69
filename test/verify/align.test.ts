import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../src/verify/align.ts';

/** The length of the longest common subsequence, by the textbook's table. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row = other.map(() => 0);
  for (const word of one) {
    const next: number[] = [];
    for (const [index, found] of other.entries()) {
      const left = next[index - 1] ?? 0;
      next.push(word === found ? (row[index - 1] ?? 0) + 1 : Math.max(left, row[index] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

test('words are found in their order, and as many as can be', () => {
  fc.assert(
    fc.property(words, words, (expected, found) => {
      const places = align(expected, found);
      const standing = places.filter((place) => place >= 0);
      expect(standing).toEqual([...new Set(standing)].toSorted((one, other) => one - other));
      for (const [index, place] of places.entries())
        if (place >= 0) expect(found[place]).toBe(expected[index]);
      expect(standing.length).toBe(longestCommon(expected, found));
    }),
  );
});

test('lists that have nothing in common are given up soon', () => {
  const many = (letter: string): readonly string[] =>
    Array.from({ length: 20_000 }, (_, index) => letter + index);
  expect(align(many('a'), many('b')).every((place) => place === -1)).toBe(true);
});
