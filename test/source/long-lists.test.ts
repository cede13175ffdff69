import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceNode } from '../../src/model/source.ts';
import { finish } from '../../src/model/steps.ts';
import { decodeSource } from '../../src/source/source-text.ts';
import { depthLimit, parseText } from '../../src/source/source-tree.ts';

/** Returns everything that is read of a source if lists are composed so many items at a time. */
function read(source: string, listPart: number): unknown {
  const { root, problems } = finish(parseText(decodeSource(source), depthLimit, listPart));
  return { root: root && described(root), problems };
}

/** A tree with the positions of all its values, and of all characters of its texts. */
function described(node: SourceNode): unknown {
  switch (node.kind) {
    case 'scalar': {
      const { placeAt, ...rest } = node;
      return {
        ...rest,
        places: Array.from({ length: node.text.length + 1 }, (_, offset) => placeAt(offset)),
      };
    }
    case 'list':
      return { ...node, items: node.items.map(described) };
    case 'mapping':
      return { ...node, pairs: node.pairs.map((pair) => ({ ...pair, value: described(pair.value) })) };
    case 'empty':
      return node;
  }
}

const whole = Number.POSITIVE_INFINITY;

test.each([
  'a:\n  - one\n  - two\n  - three\n',
  'a:\n- one\n- two\n\n# comment\n- three\nb: four\n',
  '- {title: One}\n- &two {title: Two}\n- *two\n-\n- >\n  folded\n  text\n\n- "a\\n\n  b"\n',
  'a: [one, two , three,four ,\n five]\nb: six\n',
  'a: [&x {b: c}, *x, [d, e, f], g: h, "i": j]\n',
  'a: [one, {b: c}, , d,]\n',
  'a: [one,#two\n three, four # five\n , six]\n',
  '{"work": [{"name": "A"}, {"name": "B"}, {"name": "C"}], "skills": ["d", "e", "f"]}',
  '%TAG ! tag:example.com,2000:\n---\na:\n  - !b c\n  - !b d\n  - e\n',
  'a:\n  - !!str 1\n  - !!int 2\n  - !unknown 3\n  - 4\n',
  'a:\n  - one\n  - two: three: four\n  - "five\n  - six\n  - seven: [eight\n',
  'a:\n  - one\n  two\n  - three\n  - four\n---\n- second\n- document\n- here\n',
  'a:\n  - - - one\n      - two\n      - three\n    - four\n    - five\n  - six\n  - seven\n',
])('a list is the same whether its items are composed together or not: %j', (source) => {
  for (const part of [1, 2, 3]) expect(read(source, part)).toEqual(read(source, whole));
});

test('any text is the same whether the items of its lists are composed together or not', () => {
  const value = fc.constantFrom(
    'one',
    '"two"',
    "'th''ree'",
    '',
    '{a: b, c: [d, e]}',
    '[f, g, h]',
    '[i,j,k,]',
    '&x l',
    '*x',
    '!!str m',
    '# n',
    '|\n      o\n       p',
    'q: r',
    's: &x t\n    u: *x',
    '"v',
    '[w',
    '\tx',
    '- y\n    - z',
  );
  const list = fc.array(value, { maxLength: 8 });
  const block = list.map((items) => `\n${items.map((item) => `  - ${item}\n`).join('')}`);
  const flow = fc
    .tuple(list, fc.constantFrom(',', ', ', ' , ', ',\n  ', ' # c\n  ,'))
    .map(([items, comma]) => ` [${items.join(comma)}]\n`);
  const pairs = fc.array(fc.tuple(fc.constantFrom('a', 'b', '"c"', '? d'), fc.oneof(block, flow)), {
    maxLength: 4,
  });
  const source = pairs.map((all) => all.map(([key, written]) => `${key}:${written}`).join(''));
  fc.assert(
    fc.property(source, fc.integer({ min: 1, max: 4 }), (text, part) => {
      expect(read(text, part)).toEqual(read(text, whole));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['block', (items: readonly string[]) => `work:\n${items.map((item) => `  - title: ${item}\n`).join('')}`],
  ['flow', (items: readonly string[]) => JSON.stringify({ work: items.map((title) => ({ title })) })],
])('a long list in %s style is composed some items at a time', (_, write) => {
  const pauses = (length: number): number => {
    const items = Array.from({ length }, (_, index) => `Job ${index}`);
    return [...parseText(decodeSource(write(items)))].filter((step) => step === 'long').length;
  };
  expect(pauses(1000)).toBeGreaterThanOrEqual(pauses(10) + 1000 / 100);
});
