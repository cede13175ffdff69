import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { resumeJsonSchema } from '../../src/pipeline/json-schemas.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { contactFields, networkFields } from '../../src/schema/contact-fields.ts';
import {
  bulletFields,
  labelledFields,
  roleFields,
  sectionFields,
  termFields,
} from '../../src/schema/entry-fields.ts';
import { type Field, namesOf } from '../../src/schema/field.ts';
import type { JsonSchema, JsonSchemaObject } from '../../src/schema/json-schema.ts';
import {
  fontFields,
  letterFields,
  localeFields,
  pictureFields,
  resumeFields,
  signatureFields,
  statementFields,
} from '../../src/schema/resume-fields.ts';
import * as synonyms from '../../src/schema/synonyms.ts';
import { schemaErrorsOf } from './validate.ts';

const schema = resumeJsonSchema();

/** Returns a schema and all that apply to the same value, as an editor finds them. */
function applying(one: JsonSchema | undefined, found = new Set<JsonSchemaObject>()): Set<JsonSchemaObject> {
  if (typeof one !== 'object' || found.has(one)) return found;
  found.add(one);
  const target = one.$ref && schema.definitions?.[one.$ref.replace('#/definitions/', '')];
  for (const other of [target, ...(one.allOf ?? []), ...(one.anyOf ?? []), one.then, one.else])
    if (typeof other === 'object') applying(other, found);
  return found;
}

/** Returns the schemas of a value: under keys, or `0` for an item of a list. */
function schemasAt(path: readonly string[]): readonly JsonSchemaObject[] {
  return path.reduce<readonly JsonSchemaObject[]>(
    (parents, key) => [
      ...new Set(parents.flatMap((parent) => below(parent, key)).flatMap((one) => [...applying(one)])),
    ],
    [...applying(schema)],
  );
}

function below(parent: JsonSchemaObject, key: string): readonly JsonSchema[] {
  const { items, properties, patternProperties, additionalProperties } = parent;
  if (key === '0') return items === undefined ? [] : [items];
  const own = properties?.[key];
  const matching = Object.entries(patternProperties ?? {}).filter(([pattern]) =>
    new RegExp(pattern).test(key),
  );
  const found = [...(own === undefined ? [] : [own]), ...matching.map(([, one]) => one)];
  return found.length > 0 || additionalProperties === undefined ? found : [additionalProperties];
}

/** Returns what editors complete in the mapping at a path: keys, each with its first description. */
function offeredAt(path: readonly string[]): ReadonlyMap<string, string> {
  const offered = new Map<string, string>();
  for (const { properties = {} } of schemasAt(path))
    for (const [key, property] of Object.entries(properties)) {
      const described = [...applying(property)].find(
        ({ description, examples }) => description && examples && examples.length > 0,
      );
      if (described?.description !== undefined && !offered.has(key)) offered.set(key, described.description);
    }
  return offered;
}

/** Where the fields of each table stand. */
const tables: readonly (readonly [path: string, fields: Readonly<Record<string, Field>>])[] = [
  ['', resumeFields],
  ['contact', contactFields],
  ['contact', Object.fromEntries(networkFields)],
  ['photo', pictureFields],
  ['statement', statementFields],
  ['signature', signatureFields],
  ['letter', letterFields],
  ['locale', localeFields],
  ['fonts.0', fontFields],
  ['sections.Work', sectionFields],
  ['sections.Work', labelledFields],
  ['sections.0', sectionFields],
  ['sections.0', labelledFields],
  ['sections.Work.0', labelledFields],
  ['sections.Work.0.logo', pictureFields],
  ['sections.Work.0.roles.0', roleFields],
  ['sections.Work.0.bullets.0', bulletFields],
  ['sections.Languages.French', termFields],
];

function steps(path: string): readonly string[] {
  return path === '' ? [] : path.split('.');
}

test.each(tables)('offers every key at “%s” first, and after it all its names of today', (path, fields) => {
  const offered = offeredAt(steps(path));
  const keys = [...offered.keys()];
  for (const [name, { also, synonyms: words }] of Object.entries(fields)) {
    expect(keys, name).toContain(name);
    for (const other of [...also, ...words]) {
      expect(keys, `${other} for ${name}`).toContain(other);
      if (!Object.hasOwn(fields, other)) expect(keys.indexOf(other)).toBeGreaterThan(keys.indexOf(name));
    }
  }
});

/** A word where the reader accepts it: the résumé, and the path of the mapping with the word. */
interface Use {
  readonly path: string;
  readonly word: string;
  readonly resume: unknown;
}

function atTop(word: string, value: unknown, others: object = { name: 'Ada' }): Use {
  return { path: '', word, resume: { ...others, [word]: value } };
}

function inContact(word: string, value: unknown): Use {
  return { path: 'contact', word, resume: { name: 'Ada', contact: { [word]: value } } };
}

function inEntry(word: string, value: unknown, others: object = {}): Use {
  const resume = { name: 'Ada', sections: { Work: [{ ...others, [word]: value }] } };
  return { path: 'sections.Work.0', word, resume };
}

function inRole(word: string, value: unknown, others: object = {}): Use {
  const roles = [{ ...others, [word]: value }];
  const resume = { name: 'Ada', sections: { Work: [{ organization: 'Engine', roles }] } };
  return { path: 'sections.Work.0.roles.0', word, resume };
}

function usesOf<Name extends string>(
  table: Readonly<Record<Name, readonly string[]>>,
  use: (word: string, name: Name) => readonly Use[],
): readonly Use[] {
  return namesOf(table).flatMap((name) => table[name].flatMap((word) => use(word, name)));
}

function personUses(word: string, name: keyof typeof synonyms.personWords): readonly Use[] {
  switch (name) {
    case 'name':
      return [atTop(word, 'Ada Lovelace', {})];
    case 'firstName':
    case 'lastName': {
      const other = { [name === 'firstName' ? 'lastName' : 'firstName']: 'Other' };
      const resume = { name: { ...other, [word]: 'Ada' } };
      return [atTop(word, 'Ada', other), { path: 'name', word, resume }];
    }
    default:
      return [atTop(word, resumeFields[name].example)];
  }
}

const contactExamples: Readonly<Partial<Record<keyof typeof synonyms.contactWords, unknown>>> = {
  email: 'ada@example.org',
  phone: '+44 20 7946 0000',
  url: 'https://ada.example.org',
  links: [{ github: 'ada' }, 'https://ada.example.org'],
};

const entryExamples: Readonly<Partial<Record<keyof typeof synonyms.entryWords, unknown>>> = {
  dates: '2018',
  start: '2018',
  end: '2019',
  ongoing: true,
  url: 'https://example.org',
  logo: 'engine.png',
  authors: ['Ada Lovelace', 'L. F. Menabrea'],
  bullets: ['Wrote a program.'],
  roles: [{ title: 'Analyst' }],
  courses: ['Algebra', 'Optics'],
  keywords: ['Algebra', 'Optics'],
};

/** Parts of an entry that no role has, or that only an entry without another title has. */
const notInRoles: ReadonlySet<string> = new Set([
  'name',
  'degree',
  'organization',
  'host',
  'url',
  'logo',
  'roles',
]);

function entryUses(word: string, name: keyof typeof synonyms.entryWords): readonly Use[] {
  const value = entryExamples[name] ?? 'Text';
  const others = {
    ...(['title', 'name', 'degree', 'area'].includes(name) ? {} : { title: 'Analyst' }),
    ...(['end', 'ongoing'].includes(name) && { start: '2017' }),
  };
  return [inEntry(word, value, others), ...(notInRoles.has(name) ? [] : [inRole(word, value, others)])];
}

function termUses(word: string, name: keyof typeof synonyms.termWords): readonly Use[] {
  switch (name) {
    case 'label':
      return [inEntry(word, 'French', { level: 'fluent' })];
    case 'level':
      return [inEntry(word, 'fluent', { label: 'French' }), inEntry(word, 'fluent', { language: 'French' })];
    case 'details':
      return [
        inEntry(word, ['Algebra'], { label: 'Skills' }),
        inEntry(word, ['Algebra'], { skill: 'Mathematics' }),
      ];
    default:
      return name satisfies never;
  }
}

const entries = [{ title: 'Analyst', organization: 'Engine', dates: '1842' }];

const settingExamples: Readonly<Record<keyof typeof synonyms.settingWords, unknown>> = {
  margin: '20mm',
  family: 'Lora',
  headingFamily: 'Lora',
  codeFamily: 'Source Code Pro',
  size: 10,
  leading: 14,
  textColour: '#222222',
  mutedColour: 'grey',
  accent: 'teal',
  panelColour: '#eeeeee',
  alignment: 'justified',
};

function settingUses(setting: string, example: unknown): readonly Use[] {
  const word = setting.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
  return [...new Set([word, word.replace('colour', 'color')])].flatMap((one) => [
    atTop(one, example),
    { path: 'theme', word: one, resume: { name: 'Ada', theme: { name: 'gutter', [one]: example } } },
  ]);
}

/** Every table of words, with a use of each word at each place where the reader accepts it. */
const uses = {
  personWords: usesOf(synonyms.personWords, personUses),
  groupWords: usesOf(synonyms.groupWords, (word, name) =>
    name === 'person'
      ? [atTop(word, { name: 'Ada', email: 'ada@example.org' }, {})]
      : [atTop(word, [{ email: 'ada@example.org' }])],
  ),
  contactWords: usesOf(synonyms.contactWords, (word, name) => {
    const value = contactExamples[name] ?? 'London';
    return [atTop(word, value), inContact(word, value)];
  }),
  entryWords: usesOf(synonyms.entryWords, entryUses),
  termWords: usesOf(synonyms.termWords, termUses),
  sectionFormWords: usesOf(synonyms.sectionFormWords, (word, name) => {
    const section = name === 'title' ? { [word]: 'Work', entries } : { title: 'Work', [word]: entries };
    return [{ path: 'sections.0', word, resume: { name: 'Ada', sections: [section] } }];
  }),
  sectionWords: [
    ...namesOf(synonyms.sectionWords).flatMap((name) => (name === 'other' ? [] : [atTop(name, entries)])),
    ...usesOf(synonyms.sectionWords, (word) => [atTop(word, entries)]),
  ],
  settingWords: namesOf(synonyms.settingWords).flatMap((name) =>
    [name, ...synonyms.settingWords[name]].flatMap((word) => settingUses(word, settingExamples[name])),
  ),
  pageWords: usesOf(synonyms.pageWords, (word, name) => [
    atTop(word, { theme: 'modern', locale: 'french', page: 'Letter' }[name]),
  ]),
};

/** Keys that only machines read are dropped, and not suggested. */
const notSuggested: readonly string[] = synonyms.entryWords.machinery;

test('has every table of synonyms', () => {
  const found = Object.entries(synonyms).filter(
    ([, table]) => typeof table === 'object' && !(table instanceof Map),
  );
  expect(Object.keys(uses).toSorted()).toEqual(found.map(([name]) => name).toSorted());
});

test.each(Object.entries(uses))(
  'accepts every word of %s where the reader does, and offers it there',
  (_, all) => {
    const faults = all.flatMap(({ path, word, resume }) => {
      const found = [
        ...readResume(stringify(resume)).problems.map(({ code }) => `reader: ${code}`),
        ...schemaErrorsOf(resume).map((error) => `schema: ${error}`),
        ...(offeredAt(steps(path)).has(word) || notSuggested.includes(word) ? [] : ['not offered']),
      ];
      return found.map((fault) => `${word} at “${path}”: ${fault}`);
    });
    expect(all.length).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  },
);

test('offers the contacts beside the name', () => {
  const offered = offeredAt([]);
  for (const name of [...namesOf(contactFields), ...networkFields.keys()])
    expect(offered.has(name), name).toBe(name !== 'text');
});

test('says of a word what it stands for', () => {
  const entry = offeredAt(['sections', 'Work', '0']);
  for (const word of ['company', 'employer', 'institution', 'school', 'client'])
    expect(entry.get(word), word).toBe('the same as `organization`');
  for (const word of ['role', 'position', 'degree'])
    expect(entry.get(word), word).toBe('the same as `title`');
  expect(entry.get('period')).toBe('the same as `dates`');
  expect(entry.get('from')).toBe('the same as `start`');
  expect(entry.get('technologies')).toBe('a list, printed on a line after its label');
  const top = offeredAt([]);
  expect(top.get('about')).toBe('the same as `summary`');
  expect(top.get('paper')).toBe('the same as `page`');
  for (const word of ['font', 'family']) expect(top.get(word)).toBe('the same as `family` under `theme`');
  for (const word of ['colour', 'color'])
    expect(offeredAt(['theme']).get(word)).toBe('the same as `accent` under `theme`');
  expect(top.get('experience')).toBe('a section with this title, as under `sections`');
});

test('offers no name of an earlier version', () => {
  const offered = [
    ...offeredAt([]).keys(),
    ...offeredAt(['theme']).keys(),
    ...offeredAt(['sections', 'A', '0']).keys(),
  ];
  for (const former of ['closing', 'facts', 'keep', 'break', 'quiet-colour', 'tint', 'foot', 'head'])
    expect(offered).not.toContain(former);
});

test('rejects a former name of a setting beside the name, where the reader knows none', () => {
  const resume = { name: 'Ada', 'quiet-colour': '#595959' };
  expect(readResume(stringify(resume)).problems.map(({ code }) => code)).toEqual(['unknown-key']);
  expect(schemaErrorsOf(resume)).toEqual(['quiet-colour']);
});
