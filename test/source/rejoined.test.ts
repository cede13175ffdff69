import { expect, test } from 'vitest';
import type { SourceNode } from '../../src/model/source.ts';
import { parseSource } from '../../src/source/source-tree.ts';

/** The scalars of a mapping by key. */
function valuesOf(node: SourceNode | undefined): Readonly<Record<string, string>> {
  if (node?.kind !== 'mapping') throw new Error('no mapping');
  const pairs = node.pairs.map(({ key, value }) => [key, value.kind === 'scalar' ? value.text : value.kind]);
  return Object.fromEntries(pairs);
}

test('keeps the rest of a value after a comma in braces', () => {
  const { root, problems } = parseSource('{title: Staff Nurse, ICU, Galway, dates: 2012}');
  expect(valuesOf(root)).toEqual({ title: 'Staff Nurse, ICU, Galway', dates: '2012' });
  expect(problems).toMatchObject([
    { code: 'syntax', severity: 'warning', place: { line: 1, column: 22 } },
    { code: 'syntax', severity: 'warning', place: { line: 1, column: 27 } },
  ]);
});

test('gives every character of a rejoined value its position', () => {
  const { root } = parseSource('{title: Staff Nurse, ICU}');
  const title = root?.kind === 'mapping' ? root.pairs[0]?.value : undefined;
  expect(title?.kind === 'scalar' && title.placeAt(13).column).toBe(22);
});

test('keeps keys without a value as keys', () => {
  const { root, problems } = parseSource('{title: Nurse, dates: , place:}');
  expect(valuesOf(root)).toEqual({ title: 'Nurse', dates: 'empty', place: 'empty' });
  expect(problems).toEqual([]);
  expect(valuesOf(parseSource('name: Ada\nphone:\n').root)).toEqual({ name: 'Ada', phone: 'empty' });
});
