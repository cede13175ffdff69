import { expect, test } from 'vitest';
import { defaultFit, type ReadFit, readFit, resolveFit } from '../../src/fit/fit-options.ts';
import { parseSource } from '../../src/source/source-tree.ts';

function read(yaml: string): ReadFit {
  const { root } = parseSource(yaml, 'cv.yaml');
  if (root?.kind !== 'mapping') throw new Error('no mapping');
  const [pair] = root.pairs;
  if (pair === undefined) throw new Error('no pair');
  return readFit(pair.value);
}

function reported({ problems }: ReadFit): readonly string[] {
  return problems.map(({ code, message, place }) => `${place?.column} ${code}: ${message}`);
}

test('fit takes pages alone, or with minimums in any unit', () => {
  expect(read('fit: 1').fit).toMatchObject({ pages: 1, min: {} });
  expect(read('fit: {pages: 2}').fit).toMatchObject({ pages: 2, min: {} });
  expect(read('fit: {pages: 2, min: {size: 9, leading: 1.2, margin: 0.5in, spacing: 0.6}}')).toMatchObject({
    fit: { pages: 2, min: { size: 9, leading: 1.2, margin: 36, spacing: 0.6 } },
    problems: [],
  });
});

test('a fit has its position in the file', () => {
  expect(read('fit: {pages: 2}').fit).toMatchObject({ place: { file: 'cv.yaml', line: 1, column: 6 } });
});

test('a problem has the position of an invalid value, and the others are used', () => {
  const min = read('fit: {pages: 2, min: {size: 3, leading: 13, margins: 36, spacing: 0.5}}');
  expect(min.fit).toMatchObject({ pages: 2, min: { spacing: 0.5 } });
  expect(reported(min)).toEqual([
    '29 invalid-setting: fit.min.size: “3” is too small.',
    '41 invalid-setting: fit.min.leading: “13” is too large.',
    '45 unknown-setting: Unknown key “margins” under `fit.min`.',
  ]);
  expect(min.problems.map(({ hint }) => hint)).toEqual([
    'Write points or a unit: 24, 24pt, 8mm, 2cm, 1in. From 6 to 24 pt.',
    'Write a multiple of the size from 1 to 2, such as 1.2.',
    'Did you mean `margin`?',
  ]);
  expect(reported(read('fit: {pages: 1, min: 9}'))).toEqual([
    '22 invalid-setting: fit.min: Expected a mapping of settings. Ignoring it.',
  ]);
});

test('fit is soft or none, in any case of letters', () => {
  expect(read('fit: soft')).toEqual({ fit: { kind: 'soft', min: {} }, problems: [] });
  expect(read('fit: None')).toEqual({ fit: { kind: 'none' }, problems: [] });
});

test('minimums without pages make a soft fit with minimums', () => {
  expect(read('fit: {min: {margin: 1in}}')).toEqual({
    fit: { kind: 'soft', min: { margin: 72 } },
    problems: [],
  });
  expect(read('fit: {pages: 0, min: {size: 9}}').fit).toEqual({ kind: 'soft', min: { size: 9 } });
});

test('a fit that is not valid is a problem with a hint, and the fit is soft', () => {
  const all = 'Write soft, none, or a number of pages from 1 to 50.';
  const hints: Readonly<Record<string, string>> = {
    'fit: one': all,
    'fit: 0': all,
    'fit:': all,
    'fit: [1]': all,
    'fit: sotf': 'Did you mean `soft`?',
    'fit: false': 'Write `fit: none`.',
    'fit: Off': 'Write `fit: none`.',
    'fit: {pages: 0}': 'Write a whole number from 1 to 50.',
    'fit: {page: 1}': 'Did you mean `pages`?',
  };
  for (const [source, hint] of Object.entries(hints)) {
    const { fit, problems } = read(source);
    expect([source, fit.kind, ...problems.map((problem) => problem.hint)]).toEqual([source, 'soft', hint]);
  }
  expect(reported(read('fit: one'))).toEqual([
    '6 invalid-setting: fit: “one” is neither soft nor none nor a number of pages.',
  ]);
  expect(reported(read('fit: {pages: 0}'))).toEqual(['14 invalid-setting: fit.pages: “0” is too small.']);
});

test('resolveFit throws on an invalid option', () => {
  expect(resolveFit(2)).toEqual({ kind: 'pages', pages: 2, min: {} });
  expect(resolveFit({ pages: 1, min: { size: 9 } })).toEqual({ kind: 'pages', pages: 1, min: { size: 9 } });
  expect(resolveFit('none')).toEqual({ kind: 'none' });
  expect([resolveFit('soft'), resolveFit({})]).toEqual([defaultFit, defaultFit]);
  expect(resolveFit({ min: { size: 9 } })).toEqual({ kind: 'soft', min: { size: 9 } });
  expect(() => resolveFit(0)).toThrow(new RangeError('fit: 0 is not between 1 and 50'));
  expect(() => resolveFit({ pages: 51 })).toThrow(new RangeError('fit.pages: 51 is not between 1 and 50'));
  expect(() => resolveFit(1.5)).toThrow(new RangeError('fit: 1.5 is not a whole number'));
  expect(() => resolveFit('hard' as 'soft')).toThrow(new RangeError('fit: “hard” is not one of soft, none'));
  expect(() => resolveFit({ pages: 1, min: { leading: 12 } })).toThrow(
    new RangeError('fit.min.leading: 12 is not between 1 and 2'),
  );
  const wrong: readonly unknown[] = [
    null,
    true,
    { pages: '1' },
    { pages: 1, min: 9 },
    { pages: 1, min: { colour: 1 } },
  ];
  for (const option of wrong) expect(() => resolveFit(option as number)).toThrow(TypeError);
});
