import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { confinedReader } from '../../src/cli/read-files.ts';
import { type Problem, typesetPages } from '../../src/index.ts';
import { resumeJsonSchema } from '../../src/pipeline/json-schemas.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { contactFields } from '../../src/schema/contact-fields.ts';
import { entryFields, labelledFields, optionFields, sectionFields } from '../../src/schema/entry-fields.ts';
import { resumeFields } from '../../src/schema/resume-fields.ts';
import { quoin } from '../cli/run-quoin.ts';
import { readerErrors, schemaErrors } from './schema-errors.ts';
import { schemaErrorsIn, schemaErrorsOf } from './validate.ts';

const examples = readdirSync('examples').filter((file) => file.endsWith('.yaml'));
const broken = path.resolve('test/broken');
/** Themes that broken files name; they are no résumés. */
const themes = ['broken-theme.yaml', 'circle-theme.yaml'];
const brokenFiles = readdirSync(broken).filter((file) => file.endsWith('.yaml') && !themes.includes(file));

/** What the reader says of keys, types and settings. */
const schemaCodes: readonly string[] = [
  'invalid-type',
  'unknown-key',
  'invalid-setting',
  'unknown-setting',
  'invalid-page-size',
  'unknown-locale',
  'unknown-theme',
];

async function reportedByReader(file: string): Promise<readonly Problem[]> {
  const source = readFileSync(path.join(broken, file));
  const { problems } = await typesetPages(source, { file, read: confinedReader(broken) });
  return problems.filter(({ code }) => schemaCodes.includes(code));
}

test.each(examples)('accepts examples/%s', (file) => {
  expect(schemaErrorsIn(readFileSync(path.join('examples', file), 'utf8'))).toEqual([]);
});

/** The page on problems has résumés that are wrong on purpose. */
const pages = readdirSync('docs').filter((file) => file.endsWith('.md') && file !== 'problems.md');

test.each(['README.md', ...pages.map((file) => `docs/${file}`)])('accepts every résumé in %s', (file) => {
  const blocks = [...readFileSync(file, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)];
  const resumes = blocks.map(([, block = '']) => block).filter(isResume);
  for (const resume of resumes) expect(schemaErrorsIn(resume), resume).toEqual([]);
});

/** A whole résumé or its top, and not a part of one, another format or a page of alternatives. */
function isResume(block: string): boolean {
  const document = parseDocument(block);
  const read = readResume(block);
  return document.errors.length === 0 && !read.problems.some(({ code }) => code !== 'missing-title');
}

test('finds résumés in the page on the format', () => {
  const page = readFileSync('docs/resume-format.md', 'utf8');
  const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)];
  expect(blocks.filter(([, block = '']) => isResume(block)).length).toBeGreaterThan(4);
});

test.each(Object.entries(schemaErrors))(
  'rejects %s at %j, where the reader reports it',
  async (file, place) => {
    const faults = schemaErrorsIn(readFileSync(path.join(broken, file), 'utf8'));
    // One side of a paper is in the paper.
    const inside = faults.map((fault) => (fault.startsWith(`${place}[`) ? place : fault));
    expect(inside).toEqual([place]);
    expect((await reportedByReader(file)).map((problem) => problem.place?.path)).toContain(place);
  },
);

test('lists every error in a key, a type or a setting, or the reason why not', async () => {
  const found: string[] = [];
  for (const file of brokenFiles) if ((await reportedByReader(file)).length > 0) found.push(file);
  const known = { ...schemaErrors, ...readerErrors };
  expect(found.toSorted()).toEqual(Object.keys(known).toSorted());
});

test('accepts files with other errors, if they are YAML', () => {
  const others = brokenFiles.filter((file) => {
    const { problems } = readResume(readFileSync(path.join(broken, file)), { file });
    const notYaml = problems.some(({ code }) => ['syntax', 'encoding', 'empty-file'].includes(code));
    return schemaErrors[file] === undefined && !notYaml;
  });
  expect(others.length).toBeGreaterThan(25);
  for (const file of others)
    expect(schemaErrorsIn(readFileSync(path.join(broken, file), 'utf8')), file).toEqual([]);
});

test('equals the schema file of the package', async () => {
  const { output } = await quoin(['schema']);
  await expect(Buffer.from(output, 'latin1').toString()).toMatchFileSnapshot(
    '../../schema/quoin.schema.json',
  );
});

test('gives every field a description and an example', () => {
  const fields = [...propertiesIn(resumeJsonSchema())].filter(([, field]) => field !== false);
  const explained = fields.filter(([, field]) => Object.hasOwn(Object(field), 'description'));
  expect(explained.length).toBeGreaterThan(100);
  for (const [name, field] of explained)
    expect(field, name).toMatchObject({
      description: expect.stringMatching(/\S/),
      examples: expect.arrayContaining([expect.anything()]),
    });
  const names = new Set(explained.map(([name]) => name));
  for (const name of [
    ...Object.keys(resumeFields),
    ...Object.keys(labelledFields),
    ...Object.keys(contactFields),
  ])
    expect(names).toContain(name);
});

function* propertiesIn(value: unknown): Generator<readonly [string, unknown]> {
  if (value === null || typeof value !== 'object') return;
  if ('properties' in value) yield* Object.entries(Object(value.properties));
  for (const below of Object.values(value)) yield* propertiesIn(below);
}

test.each(Object.entries(resumeFields))(
  'accepts the example of `%s`, as the reader does',
  (name, { example }) => {
    const resume = { name: 'Ada Lovelace', [name]: example };
    expect(schemaErrorsOf(resume)).toEqual([]);
    expect(readResume(stringify(resume)).problems).toEqual([]);
  },
);

test.each(Object.entries(entryFields))(
  'accepts the example of `%s` in an entry, as the reader does',
  (name, { example }) => {
    const resume = { name: 'Ada Lovelace', sections: { Work: [{ [name]: example }] } };
    expect(schemaErrorsOf(resume)).toEqual([]);
    expect(readResume(stringify(resume)).problems).toEqual([]);
  },
);

test('accepts keys in any case, with spaces, hyphens and underscores, by all their names', () => {
  const spelling = fc
    .constantFrom(...Object.entries(entryFields).flatMap(([name, { also }]) => [name, ...also]))
    .chain((name) => fc.tuple(...[...name].map(writtenLetter)).map((letters) => letters.join('')));
  fc.assert(
    fc.property(spelling, (key) => {
      const resume = { name: 'A', sections: { Work: [{ organization: 'B', [key]: null }] } };
      expect(schemaErrorsOf(resume)).toEqual([]);
    }),
  );
});

function writtenLetter(letter: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(letter, letter.toUpperCase()), fc.constantFrom('', '', '', '_', '-', ' '))
    .map((parts) => parts.join(''));
}

/** Sound ones: those of a section in which nothing else stands are not read. */
const marks = fc.record(
  {
    hidden: fc.boolean(),
    'keep-together': fc.constantFrom(true, 'no'),
    'page-break': fc.constant('before'),
    lang: fc.constant('pt-BR'),
  },
  { requiredKeys: [] },
);

/** Of sections, entries, terms and bullets. */
const keys = fc
  .constantFrom(...Object.keys(sectionFields), ...Object.keys(labelledFields), 'French', 'Talks')
  .filter((key) => !Object.hasOwn(optionFields, key) && key !== 'sort');

const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('word', 'yes', 'before', 2, true),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .tuple(fc.dictionary(keys, tie('value'), { maxKeys: 3 }), marks)
      .map((both) => Object.assign({}, ...both)),
  ),
})).value;

test('accepts what the reader accepts without a problem of keys and types', () => {
  let taken = 0;
  fc.assert(
    fc.property(value, (sections) => {
      const resume = { name: 'A', sections };
      const { problems } = readResume(stringify(resume, { aliasDuplicateObjects: false }));
      if (problems.some(({ code }) => schemaCodes.includes(code))) return;
      taken += 1;
      expect(schemaErrorsOf(resume)).toEqual([]);
    }),
    { numRuns: 3000, seed: 7 },
  );
  expect(taken).toBeGreaterThan(500);
});

const sizes = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.constantFrom('', 'pt', 'PT', ' mm', 'cm', 'in'));

test('accepts exactly the lengths that the reader accepts', () => {
  fc.assert(
    fc.property(sizes, ([hundredths, unit]) => {
      const length = `${hundredths / 100}${unit}`;
      const resume = { name: 'A', fit: { pages: 1, min: { size: length } } };
      expect(schemaErrorsOf(resume).length > 0, length).toBe(!takesSize(hundredths / 100, unit));
    }),
    { numRuns: 500 },
  );
});

/** To a hundredth of the unit, as patterns can tell. */
function takesSize(size: number, unit: string): boolean {
  const points = { mm: 72 / 25.4, cm: 720 / 25.4, in: 72 }[unit.trim().toLowerCase()] ?? 1;
  const [least, most] = [Math.floor((6 / points) * 100 + 1e-6), Math.ceil((24 / points) * 100 - 1e-6)];
  const hundredths = Math.round(size * 100);
  return hundredths >= least && hundredths <= most;
}
