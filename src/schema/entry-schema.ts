import {
  bulletFields,
  type EntryKey,
  entryFields,
  headerKeys,
  isOptionKey,
  type LabelledKey,
  labelledFields,
  optionFields,
  roleFields,
  sectionFields,
  termFields,
} from './entry-fields.ts';
import type { Field, FieldTable } from './field.ts';
import { namesOf } from './field.ts';
import {
  documented,
  has,
  hasKey,
  hasOnly,
  hiddenMapping,
  ifMapping,
  type JsonSchema,
  type JsonSchemaObject,
  type Meaning,
  meaning,
  namesBeside,
  offered,
  otherNames,
  reference,
  strict,
  unlessHidden,
  when,
} from './json-schema.ts';
import { entryWords, termWords } from './synonyms.ts';
import { keyPattern, lowerCaseKeyPattern, wordPattern } from './text-patterns.ts';

const hidden = keyPattern(optionFields, ['hidden']);
const heads = namesOf(entryFields).filter((name) => headerKeys.has(name));

/** The fields of a term: all but its label, details, level, custom fields and options are Markdown under the label. */
const partsOfTerm = Object.fromEntries(
  namesOf(labelledFields).map((name): [LabelledKey, Field] => [name, partOfTerm(name)]),
) as FieldTable<LabelledKey>;

function partOfTerm(name: LabelledKey): Field {
  const isOwn = ['label', 'details', 'level', 'fields'].includes(name) || isOptionKey(name);
  return isOwn ? labelledFields[name] : { ...labelledFields[name], takes: 'prose' };
}

/** Words of an entry that stand for no field of it. */
type LooseWord = Exclude<keyof typeof entryWords, EntryKey | 'name' | 'degree' | 'host'>;

const labelled = 'printed on a line after its label';

/**
 * What they mean: they print their value on a line after a label, or complete a title, a place or dates. What only
 * machines read is accepted, neither printed nor suggested.
 */
const looseWords: Readonly<Record<LooseWord, Meaning | undefined>> = {
  area: { description: 'the subject, printed after the degree', example: 'Mathematics' },
  country: { description: 'the country or region, printed after the location', example: 'United Kingdom' },
  ongoing: { description: '`true`: the dates have no end yet', example: true },
  authors: { description: `the authors, ${labelled}`, example: ['Ada Lovelace', 'L. F. Menabrea'] },
  score: { description: `the grade, ${labelled}`, example: '1.3' },
  courses: { description: `courses, ${labelled}`, example: ['Algebra', 'Optics'] },
  keywords: { description: `a list, ${labelled}`, example: ['Punched cards', 'Algebra'] },
  note: { description: labelled, example: 'Second edition' },
  machinery: undefined,
};

const labelledWords: Readonly<Record<string, JsonSchema>> = {
  [wordPattern(namesOf(looseWords).flatMap((name) => [name, ...entryWords[name]]))]: true,
};

/** Words for the details of a label, which an entry with a header takes for something else. */
const detailWords: Readonly<Record<string, JsonSchema>> = {
  [wordPattern(termWords.details)]: reference('details'),
};

/** A skill or a language under the words that people use for its label. */
const isTerm: JsonSchema = {
  allOf: [
    { anyOf: [has(wordPattern(termWords.label)), has(wordPattern(['name', 'title']))] },
    {
      anyOf: [
        has(keyPattern(labelledFields, ['level'])),
        has(wordPattern([...termWords.details, 'details'])),
      ],
    },
    {
      not: has(keyPattern(entryFields, ['organization', 'start', 'end', 'dates', 'bullets', 'url', 'roles'])),
    },
  ],
};

/** Applies the schema of the first condition that holds. */
function choose(
  cases: readonly (readonly [condition: JsonSchema, schema: JsonSchema])[],
  otherwise: JsonSchema,
): JsonSchema {
  return cases.reduceRight<JsonSchema>(
    (rest, [condition, schema]) => when(condition, schema, rest),
    otherwise,
  );
}

const bulletKey = keyPattern(bulletFields, ['text', 'bullets']);

/** A bullet that is a mapping: with the keys of a bullet, or else labels. */
const bulletMapping: JsonSchema = when(has(bulletKey), unlessHidden(strict(bulletFields), hidden));

const terms: JsonSchema = { additionalProperties: reference('term') };

/** An item of a section’s list. Its keys determine its shape. */
const entry: JsonSchemaObject = {
  items: reference('entry'),
  allOf: [reference('entryKeys')],
  ...ifMapping(
    unlessHidden(
      choose(
        [
          [
            has(keyPattern(entryFields, ['label'])),
            strict(partsOfTerm, [], { ...labelledWords, ...detailWords }),
          ],
          [isTerm, true],
          [has(keyPattern(entryFields, heads)), strict(entryFields, [], labelledWords)],
          [has(keyPattern(bulletFields, ['text', 'bullets'])), strict({ ...bulletFields, ...optionFields })],
          [has(keyPattern(entryFields, ['text', 'bullets'])), true],
        ],
        terms,
      ),
      hidden,
    ),
  ),
};

const isOneEntry = hasKey(lowerCaseKeyPattern(entryFields, heads));

/** A list, a single entry without a dash, or terms. */
const entries: JsonSchemaObject = {
  items: reference('entry'),
  ...ifMapping(when(isOneEntry, reference('entry'), terms)),
};

const isForm: JsonSchema = {
  anyOf: [
    has(keyPattern(sectionFields, ['entries'])),
    { allOf: [has(keyPattern(sectionFields, ['text', 'bullets'])), hasOnly(keyPattern(sectionFields))] },
  ],
};
const form = unlessHidden(strict(sectionFields), hidden);

/** A section of labels and values, with the section’s options among them. */
const termSection = unlessHidden(
  {
    patternProperties: Object.fromEntries(
      namesOf(optionFields).map((name) => [
        lowerCaseKeyPattern(optionFields, [name]),
        reference(optionFields[name].takes),
      ]),
    ),
    additionalProperties: reference('term'),
  },
  lowerCaseKeyPattern(optionFields, ['hidden']),
);

/** The value under a section’s title. */
const section: JsonSchemaObject = {
  items: reference('entry'),
  allOf: [reference('sectionKeys'), reference('entryKeys')],
  ...ifMapping(
    choose(
      [
        [isForm, form],
        [isOneEntry, reference('entry')],
      ],
      termSection,
    ),
  ),
};

/** An item of a list of sections: a section with `entries`, a single entry, or titles with their sections. */
const listedSection: JsonSchemaObject = {
  items: reference('entry'),
  allOf: [reference('sectionKeys'), reference('entryKeys')],
  ...ifMapping(
    choose(
      [
        [isForm, form],
        [
          {
            anyOf: [has(keyPattern(sectionFields, ['title'])), has(lowerCaseKeyPattern(entryFields, heads))],
          },
          reference('entry'),
        ],
      ],
      { additionalProperties: reference('section') },
    ),
  ),
};

/** The value under a label: a text, short values, bullets, or a mapping with the keys of a bullet. */
function detailsSchema<Name extends string>(table: FieldTable<Name>): JsonSchemaObject {
  return {
    items: reference('bullets'),
    patternProperties: { [keyPattern(bulletFields, ['bullets'])]: reference('bullets') },
    ...ifMapping(
      when(hasOnly(keyPattern(table)), {
        patternProperties: { [keyPattern(bulletFields, ['text'])]: reference('prose') },
      }),
    ),
  };
}

const term: JsonSchemaObject = {
  ...documented(termFields, 'entry'),
  ...unlessHidden(
    {
      allOf: [detailsSchema(termFields)],
      patternProperties: {
        [hidden]: reference('mark'),
        [keyPattern(termFields, ['level'])]: reference('level'),
      },
    },
    hidden,
  ),
};

/** Definitions of sections and their contents. */
export const entryDefinitions: Readonly<Record<string, JsonSchema>> = {
  sections: {
    items: when(hiddenMapping, true, listedSection),
    ...ifMapping({ additionalProperties: reference('section') }),
  },
  section,
  entry,
  entries,
  term,
  details: detailsSchema(bulletFields),
  bullets: { items: reference('bullets'), ...documented(bulletFields, 'entry'), ...ifMapping(bulletMapping) },
  roles: {
    items: reference('roles'),
    allOf: [documented(roleFields), reference('roleWords')],
    ...ifMapping(unlessHidden(strict(roleFields, [], labelledWords), hidden)),
  },
};

const entryNames = namesBeside(labelledFields, 'entry');
const entryKnown = [...namesOf(labelledFields), ...Object.keys(entryNames)];

/** Words that an entry and a role have. */
const roleWords = {
  ...namesBeside(roleFields, 'entry'),
  ...offered(
    namesOf(looseWords).flatMap((name) =>
      looseWords[name] ? [[`entry.${name}`, [name, ...entryWords[name]]] as const] : [],
    ),
    entryKnown,
  ),
};

/** Words that an entry has, and a role perhaps too. */
const allEntryWords = {
  ...entryNames,
  ...offered(
    [
      ['entry.label', termWords.label],
      ['entry.details', termWords.details],
    ],
    entryKnown,
  ),
};

/** The keys of entries and sections, and all words for them, with what editors say of them. They accept everything. */
export const entryKeyDefinitions: Readonly<Record<string, JsonSchema>> = {
  entryKeys: {
    // In this order, which some editors keep: keys before other names.
    allOf: [
      documented(labelledFields),
      reference('roleWords'),
      { properties: without(allEntryWords, roleWords) },
    ],
  },
  roleWords: { properties: roleWords },
  sectionKeys: documented(sectionFields, 'section'),
  ...otherNames(labelledFields, 'entry'),
  ...otherNames(sectionFields, 'section'),
  'entry.details': meaning({ ...labelledFields.details, description: 'with a label, the same as `details`' }),
  ...Object.fromEntries(
    namesOf(looseWords).flatMap((name) => {
      const known = looseWords[name];
      return known ? [[`entry.${name}`, meaning(known)]] : [];
    }),
  ),
};

/** Returns the properties without those of the same names among others. */
function without(
  properties: Readonly<Record<string, JsonSchema>>,
  others: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !Object.hasOwn(others, name)));
}
