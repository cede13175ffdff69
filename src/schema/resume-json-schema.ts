import { contactFields, networkFields } from './contact-fields.ts';
import { entryDefinitions } from './entry-schema.ts';
import { type FieldTable, namesOf, type Shape } from './field.ts';
import {
  documented,
  has,
  hasOnly,
  hiddenMapping,
  ifMapping,
  type JsonSchema,
  type JsonSchemaObject,
  reference,
  strict,
  when,
} from './json-schema.ts';
import {
  fitMinimums,
  fitModes,
  fitPageCount,
  fontFields,
  letterFields,
  localeFields,
  pictureFields,
  resumeFields,
  signatureFields,
  statementFields,
} from './resume-fields.ts';
import type { NumberRange } from './setting-checks.ts';
import {
  contactWords,
  entryWords,
  personWords,
  sectionWords,
  settingNamed,
  themeKin,
  words,
} from './synonyms.ts';
import { anyCase, keyPattern, oneOfTexts, wordPattern } from './text-patterns.ts';
import { choiceSchema, flagSchema, scalars, type ValueRange, valueSchema } from './value-schema.ts';

/** A setting of a theme, for the schema. */
export interface SettingSchema {
  readonly name: string;
  /** Its name and all other spellings of it. */
  readonly spellings: readonly string[];
  readonly takes: ValueRange;
  readonly description: string;
  readonly example: unknown;
}

/** The values that a file may choose from. */
export interface SchemaChoices {
  readonly themes: readonly string[];
  readonly settings: readonly SettingSchema[];
  /** Language tags. */
  readonly locales: readonly string[];
  /** Names of languages, such as `french`. */
  readonly languageNames: readonly string[];
  readonly papers: readonly string[];
  /** Range of the width and height of a custom paper, in points. */
  readonly paperSide: NumberRange;
  /** Names of the rules of `quoin check`. */
  readonly rules: readonly string[];
  /** Their names in earlier versions, which are accepted and not suggested. */
  readonly formerRules: readonly string[];
}

/**
 * Builds the JSON Schema (draft-07) of a résumé. It accepts exactly the files in which the reader reports no problem
 * with keys and types.
 */
export function jsonSchemaOf(choices: SchemaChoices): JsonSchemaObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Quoin résumé',
    description: 'A résumé that Quoin turns into a typeset PDF.',
    type: 'object',
    ...documented(resumeFields),
    allOf: [strict(resumeFields, [oneSignature], topWords(choices))],
    definitions: { ...unlessHiddenParts({ ...simple, ...parts, ...entryDefinitions }), ...chosen(choices) },
  };
}

/** Accepts any mapping with `hidden: true` in place of a value: the reader ignores it. */
function unlessHiddenParts(
  definitions: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [name, when(hiddenMapping, true, definition)]),
  );
}

const signed = { anyOf: [{ type: 'object' }, { enum: [true, 'yes', 'Yes', 'YES'] }] };

const signedStatement = { type: 'object', required: ['signature'], properties: { signature: signed } };

/** Allows no `signature` beside a `statement` that has one. */
const oneSignature: JsonSchema = when(
  {
    not: { patternProperties: { [keyPattern(resumeFields, ['statement'])]: { not: signedStatement } } },
  },
  { properties: { signature: { type: 'null' } } },
);

const number = '\\s*\\d+(?:[.,]\\d+)?\\s*';
/** Pattern for fractions above 1, such as `5/4`, of numbers below ten. */
const fractionAboveOne = Array.from(
  { length: 9 },
  (_, whole) => `0*[${whole + 1}-9]\\s*/\\s*0*${whole}`,
).join('|');

/** Accepts mappings with these keys only. */
function onlyWords(words: readonly string[]): JsonSchemaObject {
  const others: JsonSchema = { allOf: [{ type: 'object' }, { not: hasOnly(wordPattern(words)) }] };
  return when(others, { type: [...scalars, 'array'] });
}

/** Parts of a name, a place and a date that are mappings. */
const nameParts = ['firstName', 'lastName', 'middleName', 'middle', 'prefix', 'suffix', 'title'];
const placeParts = words(
  'address streetAddress street city town region state province country countryCode zip zipCode postalCode postCode',
);
const rangeParts = ['start', 'end', 'year', 'month', 'day'];

/** Definitions of single values. */
const simple = {
  line: { type: scalars },
  date: { type: scalars },
  name: {
    type: [...scalars, 'object'],
    ...onlyWords([...personWords.firstName, ...personWords.lastName, ...nameParts]),
  },
  organization: { type: [...scalars, 'object'] },
  place: { type: [...scalars, 'object'], ...onlyWords(placeParts) },
  dates: {
    type: [...scalars, 'array', 'object'],
    minItems: 2,
    maxItems: 2,
    items: { type: scalars },
    ...onlyWords([...rangeParts, ...entryWords.start, ...entryWords.end]),
  },
  lines: { type: [...scalars, 'array'], items: reference('lines') },
  prose: { type: [...scalars, 'array'] },
  fields: { type: ['object', 'null'], additionalProperties: reference('details') },
  mark: flagSchema(['boolean', 'string', 'null']),
  order: { anyOf: [{ enum: ['newest', null] }, { type: 'string', pattern: oneOfTexts(['newest']) }] },
  breakPlace: { anyOf: [{ enum: ['before', null] }, { type: 'string', pattern: oneOfTexts(['before']) }] },
  language: {
    type: ['string', 'null'],
    pattern: '^\\s*[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{1,8})*\\s*$',
    patternErrorMessage: 'Write it as de, fr or pt-BR.',
  },
  level: {
    type: ['string', 'boolean', 'null'],
    pattern: `^(?!${number}$|\\s*0*1(?:0[1-9]|[1-9]\\d)\\s*%\\s*$|\\s*0*[2-9]\\d\\d\\s*%\\s*$|\\s*(?:${fractionAboveOne})\\s*$)`,
    patternErrorMessage: 'Write 4/5, 80 % or a word such as fluent.',
  },
} satisfies Partial<Record<Shape, JsonSchema>>;

const contactKeys: JsonSchemaObject = documented({ ...contactFields, ...Object.fromEntries(networkFields) });

/** Definitions of mappings outside the sections. */
const parts = {
  picture: mappingOr([...scalars], pictureFields, 'file'),
  contact: {
    ...contactKeys,
    items: reference('contact'),
    patternProperties: {
      [wordPattern(['links', ...contactWords.links])]: reference('contact'),
      [wordPattern(contactWords.location)]: reference('place'),
    },
    additionalProperties: reference('contactValue'),
    properties: Object.fromEntries(
      Object.entries(contactKeys.properties ?? {}).map(([name, words]) => [
        name,
        {
          ...(typeof words === 'object' && words),
          allOf: [reference(name === 'location' ? 'place' : 'contactValue')],
        },
      ]),
    ),
  },
  contactValue: { type: [...scalars, 'array'], items: reference('contactValue') },
  statement: mappingOr([...scalars, 'array'], statementFields),
  signature: {
    ...mappingOr(['boolean', 'string', 'null'], signatureFields),
    pattern: oneOfTexts(['yes', 'no']),
    patternErrorMessage: 'Write true, or {place: London, date: 2024-05-03}.',
  },
  letter: mappingOr([...scalars, 'array'], letterFields),
  fonts: {
    ...mappingOr(['null', 'array'], fontFields, 'family'),
    items: reference('fonts'),
  },
} satisfies Partial<Record<Shape | 'contactValue', JsonSchema>>;

/** Accepts a mapping with the keys of a table, or a value of another type. */
function mappingOr<Name extends string>(
  types: readonly string[],
  table: FieldTable<Name>,
  required?: Name,
): JsonSchemaObject {
  const rules: readonly JsonSchema[] =
    required === undefined
      ? []
      : [when({ not: has(keyPattern(table, [required])) }, { required: [required] })];
  return { type: [...types, 'object'], ...documented(table), ...ifMapping(strict(table, rules)) };
}

/** Returns the definitions that depend on themes, locales, papers and rules. */
function chosen(choices: SchemaChoices): Partial<Record<Shape, JsonSchema>> {
  return {
    theme: {
      type: ['string', 'null', 'object'],
      ...ifMapping(settingsSchema(choices), themeName(choices)),
    },
    locale: localeSchema(choices),
    page: pageSchema(choices),
    fit: fitSchema(),
    check: checkSchema(choices.rules, choices.formerRules),
  };
}

/** The name of a built-in theme, or the path of a file. */
function themeName({ themes }: SchemaChoices): JsonSchemaObject {
  const file = `^\\s*$|\\.(?:${anyCase('yaml')}|${anyCase('yml')}|${anyCase('json')})\\s*$`;
  const kin = `${file}|${oneOfTexts([...themes, ...themeKin.keys()])}`;
  return { anyOf: [{ enum: [...themes, null] }, { type: 'string', pattern: kin }] };
}

function settingsSchema(choices: SchemaChoices): JsonSchemaObject {
  const { settings } = choices;
  const name = {
    description: 'a built-in theme, or the path of a theme file',
    examples: ['gutter'],
    allOf: [themeName(choices)],
  };
  const properties = settings.map((setting) => [setting.name, settingSchema(setting)]);
  const others = settings.map(({ name: usual, spellings, takes }) => {
    // Editors ignore a pattern for a key that has a property.
    const pattern = wordPattern(spellings).replace('^', `^(?!${usual}$)`);
    return [pattern, valueSchema(takes)] as const;
  });
  return {
    properties: { name, ...Object.fromEntries(properties) },
    patternProperties: Object.fromEntries(others),
    additionalProperties: false,
  };
}

/** Keys beside the name that stand for contacts, sections and settings. */
function topWords({ settings }: SchemaChoices): Readonly<Record<string, JsonSchema>> {
  const contacts = [...contactWords.email, ...contactWords.phone, ...contactWords.url, ...contactWords.fact];
  const known = [...namesOf(contactFields).filter((name) => name !== 'text'), ...networkFields.keys()];
  const topics = namesOf(sectionWords).flatMap((name) => (name === 'other' ? [] : [name]));
  const sections = [...topics, ...namesOf(sectionWords).flatMap((name) => [...sectionWords[name]])];
  const named = settings.flatMap(({ name, spellings, takes }) =>
    isNamedAtTop(name) ? [[wordPattern(spellings.map(camelCase)), valueSchema(takes)] as const] : [],
  );
  return {
    ...Object.fromEntries(named),
    [wordPattern(contacts.concat(known.filter((name) => name !== 'location')))]: reference('contactValue'),
    [wordPattern(['location', ...contactWords.location])]: reference('place'),
    [wordPattern(['links', ...contactWords.links])]: reference('contact'),
    [wordPattern(['contactInfo', 'contactInformation', 'contactDetails', 'contactData'])]:
      reference('contact'),
    [wordPattern(sections)]: reference('section'),
    [wordPattern([...personWords.firstName, ...personWords.lastName, 'firstName', 'lastName'])]:
      reference('line'),
    [wordPattern([
      'personal',
      'personalInfo',
      'personalInformation',
      'personalDetails',
      'personalData',
      'info',
    ])]: {
      type: 'object',
    },
  };
}

function isNamedAtTop(name: string): boolean {
  return settingNamed(name) !== undefined;
}

function camelCase(spelling: string): string {
  return spelling.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

function settingSchema({ takes, description, example }: SettingSchema): JsonSchemaObject {
  return { description, examples: [example], ...valueSchema(takes) };
}

function localeSchema({ locales, languageNames }: SchemaChoices): JsonSchemaObject {
  const tag = '(?:[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{1,8})*)?';
  const pattern = `^\\s*${tag}\\s*$|^\\s*(?:${languageNames.map(anyCase).join('|')})\\s*$`;
  return {
    anyOf: [{ enum: [...locales, null] }, { type: 'string', pattern }, { type: 'object' }],
    ...ifMapping(strict(localeFields)),
  };
}

function pageSchema({ papers, paperSide }: SchemaChoices): JsonSchemaObject {
  const named: JsonSchemaObject = {
    anyOf: [
      { enum: papers },
      {
        type: 'string',
        pattern: `^\\s*(?:[uU][sS]|[dD][iI][nN])?[\\s_-]*(?:${papers.map(anyCase).join('|')})[\\s_-]*(?:${anyCase('paper')}|${anyCase('size')})?\\s*$`,
      },
    ],
  };
  const sides = { items: valueSchema({ kind: 'length', ...paperSide }), minItems: 2, maxItems: 2 };
  const size = {
    description: 'the name of a paper, or its width and height',
    examples: ['a4', ['210mm', '297mm']],
    ...when({ type: 'array' }, sides, named),
  };
  return {
    type: ['string', 'null', 'object'],
    ...ifMapping({ properties: { size }, additionalProperties: false }, { anyOf: [{ type: 'null' }, named] }),
  };
}

function fitSchema(): JsonSchemaObject {
  const minimums = Object.entries(fitMinimums).map(([name, { description, example, ...range }]) => [
    name,
    { description, examples: [example], ...valueSchema(range) },
  ]);
  const min = {
    description: 'the minimum of each setting that fitting adjusts',
    examples: [{ size: 9 }],
    type: ['object', 'null'],
    properties: Object.fromEntries(minimums),
    additionalProperties: false,
  };
  const { description, example, ...range } = fitPageCount;
  const pages = { description, examples: [example], ...valueSchema(range) };
  return {
    type: ['integer', 'string', 'null', 'object'],
    ...ifMapping(
      {
        properties: { pages, min },
        patternProperties: { '^floor$': min },
        additionalProperties: false,
      },
      {
        anyOf: [
          { type: 'null' },
          choiceSchema(fitModes),
          valueSchema(range),
          { type: 'string', pattern: pagesPattern },
        ],
      },
    ),
  };
}

/** Pattern of a number of pages in words: `one page`, `2 pages`. */
const pagesPattern = `^\\s*(?:${anyCase('one')}|${anyCase('single')}|${anyCase('two')}|${anyCase('three')}|\\d)[\\s-]*${anyCase('page')}[sS]?\\s*$`;

function checkSchema(rules: readonly string[], formerRules: readonly string[]): JsonSchemaObject {
  const accepted = [...rules, ...formerRules].join('|');
  const rule = {
    anyOf: [{ enum: [...rules, null] }, { type: 'string', pattern: `^\\s*(?:${accepted})\\s*$` }],
  };
  const disable = {
    description: 'names of rules to disable',
    examples: [rules.slice(0, 1)],
    ...when({ type: 'array' }, { items: rule }, rule),
  };
  return {
    type: ['object', 'null'],
    properties: { disable },
    patternProperties: { '^off$': disable },
    additionalProperties: false,
  };
}
