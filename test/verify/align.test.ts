import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../src/verify/align.ts';

/** Computes the length of the longest common subsequence by dynamic programming. */
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

test('finds a longest common subsequence', () => {
  fc.assert(
    fc.property(words, words, (expected, found) => {
      const positions = align(expected, found);
      const matched = positions.filter((position) => position >= 0);
      expect(matched).toEqual([...new Set(matched)].toSorted((one, other) => one - other));
      for (const [index, position] of positions.entries())
        if (position >= 0) expect(found[position]).toBe(expected[index]);
      expect(matched.length).toBe(longestCommon(expected, found));
    }),
  );
});

test('stops early on lists without common words', () => {
  const many = (letter: string): readonly string[] =>
    Array.from({ length: 20_000 }, (_, index) => letter + index);
  expect(align(many('a'), many('b')).every((position) => position === -1)).toBe(true);
});
