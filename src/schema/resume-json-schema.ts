import { contactFields, networkFields } from './contact-fields.ts';
import { entryDefinitions, entryKeyDefinitions } from './entry-schema.ts';
import { type FieldTable, knownField, namesOf, type Shape } from './field.ts';
import {
  documented,
  has,
  hasOnly,
  hiddenMapping,
  ifMapping,
  type JsonSchema,
  type JsonSchemaObject,
  type KeyPlace,
  meaning,
  offered,
  otherNames,
  reference,
  strict,
  when,
} from './json-schema.ts';
import {
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
  groupWords,
  personWords,
  plainSetting,
  sectionWords,
  settingNamed,
  themeKin,
  words,
} from './synonyms.ts';
import { anyCase, keyPattern, oneOfTexts, wordPattern } from './text-patterns.ts';
import {
  checkSchema,
  fitSchema,
  flagSchema,
  localeSchema,
  pageSchema,
  scalars,
  type ValueRange,
  valueSchema,
} from './value-schema.ts';

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
    ...documented(resumeFields, 'top'),
    allOf: [
      strict(withoutGroups, [oneSignature], topWords(choices)),
      { properties: offeredAtTop(choices) },
      reference('contactKeys'),
    ],
    definitions: {
      ...unlessHiddenParts({ ...simple, ...parts, ...entryDefinitions }),
      ...chosen(choices),
      ...entryKeyDefinitions,
      contactKeys,
      ...wordDefinitions(choices),
    },
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
    properties: offered([
      ['top.firstName', ['firstName', ...personWords.firstName]],
      ['top.lastName', ['lastName', ...personWords.lastName]],
    ]),
    ...onlyWords([...personWords.firstName, ...personWords.lastName, ...nameParts]),
  },
  organization: { type: [...scalars, 'object'] },
  place: { type: [...scalars, 'object'], ...onlyWords(placeParts) },
  dates: {
    type: [...scalars, 'array', 'object'],
    minItems: 2,
    maxItems: 2,
    items: { type: scalars },
    properties: offered([
      ['entry.start', ['start', ...entryWords.start]],
      ['entry.end', ['end', ...entryWords.end]],
    ]),
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

const { text: _text, ...contactsWithKeys } = { ...contactFields, ...Object.fromEntries(networkFields) };

/** The keys of contacts, and the words for them: under `contact`, and beside the name. */
const contactKeys: JsonSchemaObject = {
  properties: {
    ...documented(contactsWithKeys).properties,
    ...offered(
      [
        ...namesOf(contactFields).map((name) => [`contact.${name}`, contactFields[name].also] as const),
        ...namesOf(contactWords).map((name) => [`contact.${name}`, contactWords[name]] as const),
        ['contact.links', ['links']],
      ],
      Object.keys(contactsWithKeys),
    ),
  },
};

/** Definitions of mappings outside the sections. */
const parts = {
  picture: mappingOr([...scalars], pictureFields, 'picture', 'file'),
  contact: {
    items: reference('contact'),
    allOf: [reference('contactKeys'), documented({ text: contactFields.text })],
    patternProperties: {
      [wordPattern(['links', ...contactWords.links])]: reference('contact'),
      [wordPattern(['location', ...contactWords.location])]: reference('place'),
    },
    additionalProperties: reference('contactValue'),
  },
  contactValue: { type: [...scalars, 'array'], items: reference('contactValue') },
  statement: mappingOr([...scalars, 'array'], statementFields, 'top'),
  signature: {
    ...mappingOr(['boolean', 'string', 'null'], signatureFields, 'signature'),
    pattern: oneOfTexts(['yes', 'no']),
    patternErrorMessage: 'Write true, or {place: London, date: 2024-05-03}.',
  },
  letter: mappingOr([...scalars, 'array'], letterFields, 'letter'),
  fonts: {
    ...mappingOr(['null', 'array'], fontFields, 'font', 'family'),
    items: reference('fonts'),
  },
} satisfies Partial<Record<Shape | 'contactValue', JsonSchema>>;

/** Accepts a mapping with the keys of a table, or a value of another type. */
function mappingOr<Name extends string>(
  types: readonly string[],
  table: FieldTable<Name>,
  place: KeyPlace,
  required?: Name,
): JsonSchemaObject {
  const rules: readonly JsonSchema[] =
    required === undefined
      ? []
      : [when({ not: has(keyPattern(table, [required])) }, { required: [required] })];
  return { type: [...types, 'object'], ...documented(table, place), ...ifMapping(strict(table, rules)) };
}

/** Returns the definitions that depend on themes, locales, papers and rules. */
function chosen(choices: SchemaChoices): Partial<Record<Shape, JsonSchema>> {
  return {
    theme: {
      type: ['string', 'null', 'object'],
      ...ifMapping(
        { allOf: [settingsSchema(choices), { properties: offered(choices.settings.map(wordsOfSetting)) }] },
        themeName(choices),
      ),
    },
    locale: localeSchema(choices.locales, choices.languageNames),
    page: pageSchema(choices.papers, choices.paperSide),
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

/** Words for sections. */
const sectionKeys = namesOf(sectionWords).flatMap((name) =>
  name === 'other' ? sectionWords[name] : [name, ...sectionWords[name]],
);

/** Keys beside the name that stand for contacts, sections and settings. */
function topWords({ settings }: SchemaChoices): Readonly<Record<string, JsonSchema>> {
  const contacts = [...contactWords.email, ...contactWords.phone, ...contactWords.url, ...contactWords.fact];
  const known = [...namesOf(contactFields).filter((name) => name !== 'text'), ...networkFields.keys()];
  const named = settings.flatMap(({ name, spellings, takes }) =>
    settingNamed(name) === undefined
      ? []
      : [[wordPattern(spellings.filter(isSettingWord)), valueSchema(takes)] as const],
  );
  return {
    ...Object.fromEntries(named),
    [wordPattern(contacts.concat(known.filter((name) => name !== 'location')))]: reference('contactValue'),
    [wordPattern(['location', ...contactWords.location])]: reference('place'),
    [wordPattern(['links', ...contactWords.links])]: reference('contact'),
    [wordPattern(groupWords.contact)]: reference('contact'),
    [wordPattern(sectionKeys)]: reference('section'),
    [wordPattern([...personWords.firstName, ...personWords.lastName, 'firstName', 'lastName'])]:
      reference('line'),
    [wordPattern(groupWords.person.concat('person').filter((word) => !nameOrPerson.includes(word)))]: {
      type: 'object',
    },
    [wordPattern(nameOrPerson)]: ifMapping(true, reference('name')),
  };
}

/** Words for a mapping with name and contacts that are words for the name too: `candidate: Ada Lovelace`. */
const nameOrPerson = groupWords.person.filter((word) => personWords.name.includes(word));

const withoutGroups = {
  ...resumeFields,
  name: {
    ...resumeFields.name,
    synonyms: resumeFields.name.synonyms.filter((word) => !nameOrPerson.includes(word)),
  },
};

/** Keys beside the name that editors complete besides those of the fields and the contacts. */
function offeredAtTop({ settings }: SchemaChoices): Readonly<Record<string, JsonSchema>> {
  return offered([
    ['top.firstName', ['firstName', ...personWords.firstName]],
    ['top.lastName', ['lastName', ...personWords.lastName]],
    ['top.person', ['person', ...groupWords.person].filter((word) => !nameOrPerson.includes(word))],
    ['top.contact', groupWords.contact.filter((word) => knownField(resumeFields, word) === undefined)],
    ['top.section', sectionKeys],
    ...settings.flatMap((setting) => {
      const { name } = setting;
      const [definition, words] = wordsOfSetting(setting);
      return settingNamed(name) === undefined ? [] : [[definition, [name, ...words]] as const];
    }),
  ]);
}

/** Returns the definition of a setting’s other names of today, and these names as files have them. */
function wordsOfSetting({ name, spellings }: SettingSchema): readonly [string, readonly string[]] {
  const isSpelling = (word: string): boolean => plainSetting(word) === plainSetting(name);
  const words = spellings.filter((word) => isSpelling(word) || isSettingWord(word)).map(hyphenated);
  return [`setting.${name}`, words.filter((word) => word !== name)];
}

function isSettingWord(word: string): boolean {
  return settingNamed(word) !== undefined;
}

function hyphenated(word: string): string {
  return word.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

/** Defines what words mean that are no keys of a table. */
function wordDefinitions({ settings }: SchemaChoices): Readonly<Record<string, JsonSchema>> {
  const named = settings.filter(
    (setting) => isSettingWord(setting.name) || wordsOfSetting(setting)[1].length > 0,
  );
  return {
    ...otherNames(resumeFields, 'top'),
    ...otherNames(pictureFields, 'picture'),
    ...otherNames(signatureFields, 'signature'),
    ...otherNames(letterFields, 'letter'),
    ...otherNames(localeFields, 'locale'),
    ...otherNames(fontFields, 'font'),
    ...otherNames(contactFields, 'contact'),
    'contact.links': meaning({ description: 'several contacts', example: [{ github: 'ada' }] }),
    'contact.fact': meaning({ description: 'a contact that is printed with its label', example: 'British' }),
    'top.firstName': meaning({ description: 'the first name, a part of `name`', example: 'Ada' }),
    'top.lastName': meaning({ description: 'the last name, a part of `name`', example: 'Lovelace' }),
    'top.person': meaning({
      description: 'a mapping with your name and contacts',
      example: { name: 'Ada Lovelace' },
    }),
    'top.section': meaning({
      description: 'a section with this title, as under `sections`',
      example: [{ title: 'Analyst' }],
    }),
    ...Object.fromEntries(
      named.map(({ name, example }) => [
        `setting.${name}`,
        meaning({ description: `the same as \`${name}\` under \`theme\``, example }),
      ]),
    ),
  };
}

function settingSchema({ takes, description, example }: SettingSchema): JsonSchemaObject {
  return { description, examples: [example], ...valueSchema(takes) };
}
