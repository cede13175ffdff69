import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proseIn } from '../../../src/formats/common/language.ts';
import { parseSource } from '../../../src/source/source-tree.ts';

test('the beginning of a file’s prose is the same whether all of it is read or not', () => {
  const text = fc.constantFrom(
    'Analyst',
    'ada@example.com',
    '2019',
    '',
    ' ',
    'Wrote programs for the engine.',
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.array(tie('tree'), { maxLength: 5 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('tree')),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.integer({ min: 1, max: 60 }), (value, length) => {
      const { root } = parseSource(JSON.stringify(value));
      if (root === undefined) return;
      const some = proseIn(root, length);
      expect(some.slice(0, length)).toBe(proseIn(root).slice(0, length));
      expect(some.length).toBeLessThan(length + 60);
    }),
  );
});

test('the prose of a file is its texts in their order, without addresses and numbers', () => {
  const { root } = parseSource(
    'a: One\nb:\n  - two\n  - {c: three, d: ada@example.com}\n  - 2019\ne: https://x.org\nf: four',
  );
  expect(root && proseIn(root)).toBe('One\ntwo\nthree\nfour');
});
