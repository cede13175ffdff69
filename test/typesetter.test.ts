import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { createTypesetter, typeset } from '../src/index.ts';
import { classic } from '../themes/classic.ts';
import { generatedResumes } from './support/generated-resumes.ts';

const remembering = await createTypesetter();
const forgetful = await createTypesetter({ limits: { cacheSize: 0 } });
const examples = readdirSync('examples').filter((file) => file.endsWith('.yaml'));

afterAll(() => remembering.dispose());

describe('a typesetter gives the same bytes', () => {
  test.each(examples)('with full caches, with none and from the shared one: %s', async (example) => {
    const source = readFileSync(`examples/${example}`);
    const options = { file: example };
    const first = await remembering.typeset(source, options);
    const again = await remembering.typeset(source, options);
    const bare = await forgetful.typeset(source, options);
    const shared = await typeset(source, options);
    expect(again.pdf).toEqual(first.pdf);
    expect(bare.pdf).toEqual(first.pdf);
    expect(shared.pdf).toEqual(first.pdf);
    expect([again.problems, bare.problems]).toEqual([first.problems, first.problems]);
  });

  test('for generated résumés, one after another and each alone', async () => {
    for (const { name, yaml } of generatedResumes(12)) {
      const after = await remembering.typeset(yaml);
      const alone = await forgetful.typeset(yaml);
      expect(after.pdf, name).toEqual(alone.pdf);
      expect(after.problems, name).toEqual(alone.problems);
    }
  });

  test('after it was disposed of', async () => {
    const typesetter = await createTypesetter();
    const before = await typesetter.typeset('name: Ada\nsections: {Work: [Engines]}\n');
    typesetter.dispose();
    const after = await typesetter.typeset('name: Ada\nsections: {Work: [Engines]}\n');
    expect(after.pdf).toEqual(before.pdf);
  });
});

test('a theme of a typesetter is known by its name in files and options', async () => {
  const typesetter = await createTypesetter({ themes: { mine: { ...classic, name: 'mine' } } });
  const own = await typesetter.typeset('name: Ada\ntheme: mine\n');
  expect(own.problems).toEqual([]);
  expect((await typesetter.typeset('name: Ada\n', { theme: 'mine' })).pdf).toEqual(own.pdf);
  expect((await typeset('name: Ada\ntheme: mine\n')).problems.map(({ code }) => code)).toEqual([
    'unknown-theme',
  ]);
});

test('fonts of a typesetter are there for every résumé', async () => {
  const bytes = readFileSync('fonts/source-sans-3/SourceSans3-Regular.ttf');
  const typesetter = await createTypesetter({ fonts: [{ family: 'Mine', bytes }] });
  const { problems, report } = await typesetter.typeset(
    'name: Ada\nsummary: Engines\ntheme: {family: Mine, heading-family: Mine}\n',
  );
  expect(problems.filter(({ code }) => code === 'unknown-font')).toEqual([]);
  expect(report?.faces.some((face) => face.startsWith('Mine'))).toBe(true);
});

test('wrong options of a typesetter are refused by name', async () => {
  await expect(createTypesetter({ limits: { cacheSize: -1 } })).rejects.toThrow(
    new RangeError('limits.cacheSize: expected a number of bytes, not -1'),
  );
  await expect(createTypesetter({ themes: { classic } })).rejects.toThrow(RangeError);
});
