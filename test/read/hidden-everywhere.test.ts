import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readResume } from '../../src/read/read-resume.ts';
import { withoutHidden } from '../../src/read/without-hidden.ts';
import { contactFields, networkFields } from '../../src/schema/contact-fields.ts';
import {
  bulletFields,
  labelledFields,
  roleFields,
  sectionFields,
  termFields,
} from '../../src/schema/entry-fields.ts';
import { type Field, namesOf } from '../../src/schema/field.ts';
import {
  letterFields,
  pictureFields,
  resumeFields,
  signatureFields,
  statementFields,
} from '../../src/schema/resume-fields.ts';
import { decodeSource } from '../../src/source/source-text.ts';
import { schemaErrorsOf } from '../schema/validate.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

const settings = ['theme', 'locale', 'page', 'fit', 'fonts', 'check'];

/** A mapping with an example of every field of a table. */
function whole(
  table: Readonly<Record<string, Field>>,
  without: readonly string[] = [],
): { readonly [key: string]: Json } {
  const names = Object.keys(table).filter((name) => !['hidden', ...without].includes(name));
  return Object.fromEntries(names.map((name) => [name, table[name]?.example as Json]));
}

/** A résumé in which every kind of mapping of the schema stands, and every list has mappings. */
const resume: { readonly [key: string]: Json } = {
  ...whole(resumeFields, [
    ...settings,
    'sections',
    'contact',
    'photo',
    'statement',
    'signature',
    'letter',
    'keywords',
    'fields',
  ]),
  contact: [
    ...[...namesOf(contactFields), ...networkFields.keys()].map((key) => ({ [key]: 'a text' })),
    { telegram: 'ada' },
    { nationality: 'DE' },
  ],
  photo: whole(pictureFields),
  statement: { ...whole(statementFields), signature: whole(signatureFields) },
  letter: { ...whole(letterFields), to: ['a line', 'another'] },
  keywords: ['a word', 'another'],
  fields: { Born: 'a text', Clubs: ['one', 'another'] },
  sections: {
    Work: [
      {
        ...whole(labelledFields, ['label', 'level', 'details', 'roles', 'dates', 'logo', 'bullets']),
        logo: whole(pictureFields),
        bullets: ['a text', { ...whole(bulletFields), bullets: ['one', { text: 'another' }] }],
        roles: [{ ...whole(roleFields, ['dates']), bullets: [{ text: 'a text' }] }],
      },
    ],
    Skills: { Lua: { ...whole(termFields), level: 'fluent' }, Go: ['one', 'another'] },
    Languages: [{ label: 'French', details: 'a text', level: 'fluent', fields: { Since: 'a text' } }],
    Talks: { ...whole(sectionFields, ['title', 'sort', 'entries']), entries: ['one', { text: 'another' }] },
    About: 'a text',
  },
};

type Path = readonly (string | number)[];

/** Every place in a résumé that can be a mapping: mappings, and texts that `{text: …}` could stand for. */
function placesIn(value: Json, path: Path = []): readonly Path[] {
  const below = Array.isArray(value)
    ? value.flatMap((item: Json, at) => placesIn(item, [...path, at]))
    : typeof value === 'object'
      ? Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))
      : [];
  return path.length === 0 ? below : [path, ...below];
}

const secret = 'Geheimnis';

/** Hides what is in a place, and marks every text of it. */
function hiddenAt(value: Json, [key, ...rest]: Path): Json {
  if (key === undefined) {
    const marked = markedIn(value);
    return typeof marked === 'object' && !Array.isArray(marked)
      ? { ...marked, hidden: true }
      : { text: marked, hidden: true };
  }
  if (Array.isArray(value)) return value.map((item: Json, at) => (at === key ? hiddenAt(item, rest) : item));
  const mapping = value as { readonly [key: string]: Json };
  return Object.fromEntries(
    Object.entries(mapping).map(([name, one]) => [name, name === key ? hiddenAt(one, rest) : one]),
  );
}

function markedIn(value: Json): Json {
  if (Array.isArray(value)) return value.map(markedIn);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, markedIn(one)]));
  return secret;
}

const places = placesIn(resume).filter((path) => !['name'].includes(String(path[0])));

test('there are more than a hundred ways to hide something', () => {
  expect(places.length).toBeGreaterThan(100);
  const mappings = places.filter((path) => {
    const value = path.reduce<unknown>((at, key) => Object(at)[key], resume);
    return typeof value === 'object' && !Array.isArray(value);
  });
  expect(mappings.length).toBeGreaterThan(40);
});

test.each(places.map((path) => [path.join('.'), path] as const))(
  'nothing of a hidden %s is read or embedded',
  (_, path) => {
    const source = stringify(hiddenAt(resume, path));
    const read = readResume(source);
    expect(read.hidden.length).toBeGreaterThan(0);
    expect(JSON.stringify([read.resume, read.problems])).not.toContain(secret);
    const embedded = withoutHidden(source, decodeSource(source), read);
    expect(embedded).toBeDefined();
    expect(new TextDecoder().decode(embedded?.bytes)).not.toContain(secret);
    // Without its file a photo is none, and without its label a level has no meaning.
    if (/\.(?:file|label)$/.test(path.join('.'))) return;
    expect(read.problems.filter(({ code }) => code === 'unknown-key' || code === 'invalid-type')).toEqual([]);
    expect(schemaErrorsOf(hiddenAt(resume, path))).toEqual([]);
  },
);

test('a contact with `hidden: false` is printed without the mark, and another value is reported', () => {
  const shown = readResume('name: A\ncontact: [{email: a@b.example, hidden: false}]\n');
  expect(shown.resume?.contact.map(({ label }) => label)).toEqual(['email']);
  const doubtful = readResume('name: A\ncontact: [{email: a@b.example, hidden: "true"}]\n');
  expect(doubtful.resume?.contact).toHaveLength(1);
  expect(doubtful.problems).toMatchObject([{ code: 'invalid-type', place: { line: 2, column: 40 } }]);
});

test('`hidden` at the top of a file and under settings is an unknown key', () => {
  const { problems } = readResume('name: A\nhidden: true\nfonts: [{family: A, hidden: true}]\n');
  expect(problems.map(({ code, place }) => `${code} ${place?.line}`)).toEqual([
    'unknown-key 2',
    'unknown-key 3',
  ]);
});
