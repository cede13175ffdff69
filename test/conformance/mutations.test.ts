import { expect, test } from 'vitest';
import { conformanceFailures } from './conformance-failures.ts';
import { Draft } from './mutations/draft.ts';
import { mutated, mutations, validFiles } from './mutations/mutated-files.ts';

const valid = await validFiles();

test('the unmutated file has no failure, also after it is parsed and written again', () => {
  for (const pdf of [valid.plain, valid.attached]) {
    expect(conformanceFailures(pdf)).toEqual([]);
    expect(conformanceFailures(new Draft(pdf).write())).toEqual([]);
  }
});

test('mutations have unique names', () => {
  expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
});

test('a file that is not a PDF is a failure, not an exception', () => {
  for (const text of [
    '',
    '%PDF-1.7',
    Buffer.from(valid.plain).toString('latin1').replace(' obj\n', ' obk\n'),
  ])
    expect(conformanceFailures(Buffer.from(text, 'latin1'))).toMatchObject([{ rule: 'own-syntax' }]);
});

test.each(mutations)('detects $name: $rules', (mutation) => {
  const failures = conformanceFailures(mutated(valid, mutation));
  const expected = `${mutation.rules} ${mutation.ownRules ?? ''}`.split(' ').filter((rule) => rule !== '');
  expect([...new Set(failures.map(({ rule }) => rule))].sort()).toEqual(expected.sort());
});
