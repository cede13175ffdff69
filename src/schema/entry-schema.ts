import {
  bulletFields,
  entryFields,
  headKeys,
  isMarkKey,
  type LabelledKey,
  labelledFields,
  markFields,
  roleFields,
  sectionFields,
  termFields,
} from './entry-fields.ts';
import type { Field, FieldTable } from './field.ts';
import { namesOf } from './field.ts';
import {
  has,
  ifMapping,
  type JsonSchema,
  type JsonSchemaObject,
  names,
  only,
  reference,
  said,
  strict,
  unlessHidden,
  when,
} from './json-schema.ts';
import { keyPattern, smallKeyPattern } from './text-patterns.ts';

const hidden = keyPattern(markFields, ['hidden']);
const heads = namesOf(entryFields).filter((name) => headKeys.has(name));

/** In a term everything but the label, its level and marks is Markdown under the label. */
const partsOfTerm = Object.fromEntries(
  namesOf(labelledFields).map((name): [LabelledKey, Field] => [name, partOfTerm(name)]),
) as FieldTable<LabelledKey>;

function partOfTerm(name: LabelledKey): Field {
  const own = ['label', 'details', 'level', 'fields'].includes(name) || isMarkKey(name);
  return own ? labelledFields[name] : { ...labelledFields[name], takes: 'prose' };
}

/** One thing after another: the first condition that holds decides. */
function choose(
  cases: readonly (readonly [condition: JsonSchema, schema: JsonSchema])[],
  otherwise: JsonSchema,
): JsonSchema {
  return cases.reduceRight<JsonSchema>(
    (rest, [condition, schema]) => when(condition, schema, rest),
    otherwise,
  );
}

const bulletKey = keyPattern(bulletFields);

/** A bullet that is a mapping: with keys of its own, or else labels. */
const bulletMapping: JsonSchema = when(has(bulletKey), unlessHidden(strict(bulletFields), hidden));

const terms: JsonSchema = { additionalProperties: reference('term') };

/** An item of a section's list; its shape follows from its keys. */
const entry: JsonSchemaObject = {
  items: reference('entry'),
  ...said(labelledFields),
  ...ifMapping(
    unlessHidden(
      choose(
        [
          [has(keyPattern(entryFields, ['label'])), strict(partsOfTerm)],
          [has(keyPattern(entryFields, heads)), strict(entryFields)],
          [has(keyPattern(bulletFields, ['text', 'bullets'])), strict({ ...bulletFields, ...markFields })],
          [has(keyPattern(entryFields, ['text', 'bullets'])), true],
        ],
        terms,
      ),
      hidden,
    ),
  ),
};

const isOneEntry = names(smallKeyPattern(entryFields, heads));

/** A list, or one entry without a dash, or terms. */
const entries: JsonSchemaObject = {
  items: reference('entry'),
  ...ifMapping(when(isOneEntry, reference('entry'), terms)),
};

const isForm: JsonSchema = {
  anyOf: [
    has(keyPattern(sectionFields, ['entries'])),
    { allOf: [has(keyPattern(sectionFields, ['text', 'bullets'])), only(keyPattern(sectionFields))] },
  ],
};
const form = unlessHidden(strict(sectionFields), hidden);

/** Labels and values, with what is asked of the section among them. */
const termSection = unlessHidden(
  {
    patternProperties: Object.fromEntries(
      namesOf(markFields).map((name) => [
        smallKeyPattern(markFields, [name]),
        reference(markFields[name].takes),
      ]),
    ),
    additionalProperties: reference('term'),
  },
  smallKeyPattern(markFields, ['hidden']),
);

/** What stands under a section's title. */
const section: JsonSchemaObject = {
  items: reference('entry'),
  ...said({ ...labelledFields, ...sectionFields }),
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

/** An item of a list of sections: the whole form, one entry, or titles with what stands under them. */
const listedSection: JsonSchemaObject = {
  items: reference('entry'),
  ...said({ ...labelledFields, ...sectionFields }),
  ...ifMapping(
    choose(
      [
        [isForm, form],
        [
          {
            anyOf: [has(keyPattern(sectionFields, ['title'])), has(smallKeyPattern(entryFields, heads))],
          },
          reference('entry'),
        ],
      ],
      { additionalProperties: reference('section') },
    ),
  ),
};

/** What is under a label: a text, short values, bullets, or keys of a bullet. */
function detailsSchema<Name extends string>(table: FieldTable<Name>): JsonSchemaObject {
  return {
    items: reference('bullets'),
    patternProperties: { [keyPattern(bulletFields, ['bullets'])]: reference('bullets') },
    ...ifMapping(
      when(only(keyPattern(table)), {
        patternProperties: { [keyPattern(bulletFields, ['text'])]: reference('prose') },
      }),
    ),
  };
}

const term: JsonSchemaObject = {
  ...said(termFields),
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

/** Definitions of sections and what is in them. */
export const entryDefinitions: Readonly<Record<string, JsonSchema>> = {
  sections: { items: listedSection, ...ifMapping({ additionalProperties: reference('section') }) },
  section,
  entry,
  entries,
  term,
  details: detailsSchema(bulletFields),
  bullets: { items: reference('bullets'), ...said(bulletFields), ...ifMapping(bulletMapping) },
  roles: {
    items: reference('roles'),
    ...said(roleFields),
    ...ifMapping(unlessHidden(strict(roleFields), hidden)),
  },
};
