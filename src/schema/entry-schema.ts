import {
  bulletFields,
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

/** Keys that print their value on a line after a label, complete a title or a place, or are not printed. */
const labelledWords: Readonly<Record<string, JsonSchema>> = {
  [wordPattern(
    (
      ['authors', 'score', 'courses', 'keywords', 'note', 'area', 'country', 'ongoing', 'machinery'] as const
    ).flatMap((name) => [name, ...entryWords[name]]),
  )]: true,
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
  ...documented(labelledFields),
  ...ifMapping(
    unlessHidden(
      choose(
        [
          [has(keyPattern(entryFields, ['label'])), strict(partsOfTerm, [], labelledWords)],
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
  ...documented({ ...labelledFields, ...sectionFields }),
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
  ...documented({ ...labelledFields, ...sectionFields }),
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
  ...documented(termFields),
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
  bullets: { items: reference('bullets'), ...documented(bulletFields), ...ifMapping(bulletMapping) },
  roles: {
    items: reference('roles'),
    ...documented(roleFields),
    ...ifMapping(unlessHidden(strict(roleFields, [], labelledWords), hidden)),
  },
};
