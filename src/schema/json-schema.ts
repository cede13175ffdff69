import { type Field, type FieldTable, namesOf, type Shape } from './field.ts';
import { aliasPattern, keyPattern } from './text-patterns.ts';

/** A JSON Schema (draft-07), or a part of one. Editors show `patternErrorMessage` and `errorMessage`. */
export type JsonSchema = boolean | JsonSchemaObject;

/** The keywords that Quoin’s schema uses. */
export interface JsonSchemaObject {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly errorMessage?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
  readonly required?: readonly string[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly not?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** The keyword `then`, as a computed key: an object literal with `then` would look like a promise. */
const then = 'then';

/** Applies a schema to values that match a condition, and another to the rest. Default of the other: accepts all. */
export function when(
  condition: JsonSchema,
  schema: JsonSchema,
  otherwise: JsonSchema = true,
): JsonSchemaObject {
  return { if: condition, [then]: schema, ...(otherwise !== true && { else: otherwise }) };
}

/** Accepts a mapping with `hidden: true`: the reader ignores it, wherever it stands. */
export const hiddenMapping: JsonSchemaObject = {
  type: 'object',
  required: ['hidden'],
  properties: { hidden: { enum: [true, 'yes', 'Yes', 'YES'] } },
};

/** Accepts what the reader takes for nothing. */
const absent: JsonSchemaObject = { anyOf: [{ type: 'null' }, hiddenMapping] };

/** Definitions that are no shape of a field. Those of keys document and reject nothing. */
type OtherDefinition =
  | 'entry'
  | 'section'
  | 'term'
  | 'contactValue'
  | 'contactKeys'
  | 'entryKeys'
  | 'sectionKeys'
  | 'roleWords';

/** Refers to the definition of a shape or of keys. */
export function reference(name: Shape | OtherDefinition): JsonSchemaObject {
  return { $ref: `#/definitions/${name}` };
}

/** What a key means, for editors. */
export type Meaning = Pick<Field, 'description' | 'example'>;

/** Kinds of mappings in which fields have other names. */
export type KeyPlace =
  | 'top'
  | 'contact'
  | 'entry'
  | 'section'
  | 'picture'
  | 'signature'
  | 'letter'
  | 'locale'
  | 'font';

/**
 * Documents the keys of a table: editors show the descriptions and complete the keys, and after them their other names
 * of today. Rejects nothing. Use it beside `strict`, not inside: editors ignore a pattern for a key that also has a
 * property in the same schema.
 *
 * @param place What the definitions of `otherNames` begin with. Without it, other names are not documented.
 */
export function documented(table: Readonly<Record<string, Field>>, place?: KeyPlace): JsonSchemaObject {
  const own = Object.entries(table).map(([name, field]) => [name, meaning(field)] as const);
  const others = place === undefined ? {} : namesBeside(table, place);
  return { properties: { ...Object.fromEntries(own), ...others } };
}

/** Returns a reference for each other name of today of the fields, to what `otherNames` defines. */
export function namesBeside(
  table: Readonly<Record<string, Field>>,
  place: KeyPlace,
): Readonly<Record<string, JsonSchema>> {
  const words = Object.entries(table).map(
    ([name, { also, synonyms }]) => [`${place}.${name}`, [...also, ...synonyms]] as const,
  );
  return offered(words, Object.keys(table));
}

/**
 * Returns a property for each word, which refers to the definition of its meaning. A word of several definitions has
 * the first.
 *
 * @param known Keys that are documented already.
 */
export function offered(
  words: readonly (readonly [definition: string, words: readonly string[]])[],
  known: readonly string[] = [],
): Readonly<Record<string, JsonSchema>> {
  const properties = new Map<string, JsonSchema>();
  for (const [definition, group] of words)
    for (const word of group)
      if (!properties.has(word) && !known.includes(word))
        properties.set(word, { $ref: `#/definitions/${definition}` });
  return Object.fromEntries(properties);
}

/** Defines what the other names of the fields mean. */
export function otherNames(
  table: Readonly<Record<string, Field>>,
  place: KeyPlace,
): Readonly<Record<string, JsonSchema>> {
  const named = Object.entries(table).filter(([, { also, synonyms }]) => also.length + synonyms.length > 0);
  return Object.fromEntries(
    named.map(([name, { example }]) => [
      `${place}.${name}`,
      meaning({ description: `the same as \`${name}\``, example }),
    ]),
  );
}

/** Returns the schema of a meaning: editors show it. */
export function meaning({ description, example }: Meaning): JsonSchemaObject {
  return { description: withoutLinks(description), examples: [example] };
}

function withoutLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}

/**
 * Accepts the keys of a table, in any spelling and each of them once, and no other keys.
 *
 * @param further Rules beside those of the keys.
 * @param words Patterns of further keys, with what they take.
 */
export function strict<Name extends string>(
  table: FieldTable<Name>,
  further: readonly JsonSchema[] = [],
  words: Readonly<Record<string, JsonSchema>> = {},
): JsonSchemaObject {
  const duplicates = namesOf(table).flatMap((name) => {
    const others = aliasPattern(table[name]);
    return others === undefined ? [] : [withoutDuplicates(name, others)];
  });
  const rules = [...duplicates, ...further];
  const own = namesOf(table).map(
    (name) => [keyPattern(table, [name]), reference(table[name].takes)] as const,
  );
  return {
    patternProperties: { ...words, ...Object.fromEntries(own) },
    additionalProperties: when(hiddenMapping, true, { not: {}, errorMessage: 'This key is not known here.' }),
    ...(rules.length > 0 && { allOf: rules }),
  };
}

/** Rejects a value under another name of a key that has a value. */
function withoutDuplicates(name: string, others: string): JsonSchemaObject {
  return when(
    { required: [name], properties: { [name]: { not: { type: 'null' } } } },
    {
      patternProperties: {
        [others]: { type: 'null', errorMessage: `\`${name}\` is set already. Keep one of them.` },
      },
    },
  );
}

/** Accepts mappings in which a key that matches has a value. A key without a value is ignored. */
export function has(pattern: string): JsonSchemaObject {
  return { not: { patternProperties: { [pattern]: absent } } };
}

/** Accepts mappings with a key that matches, with or without a value. */
export function hasKey(pattern: string): JsonSchemaObject {
  return { not: { patternProperties: { [pattern]: hiddenMapping } } };
}

/** Accepts mappings in which all keys with a value match. */
export function hasOnly(pattern: string): JsonSchemaObject {
  return { patternProperties: { [pattern]: true }, additionalProperties: absent };
}

/** Applies a schema unless `hidden` is true: the reader ignores what is hidden. */
export function unlessHidden(schema: JsonSchema, pattern: string): JsonSchemaObject {
  const isTrue = { enum: [true, 'yes', 'Yes', 'YES'] };
  const isVisible = { patternProperties: { [pattern]: { not: isTrue } } };
  return when(isVisible, schema);
}

/** Applies a schema to mappings, and another to all other values. Default of the other: accepts all. */
export function ifMapping(schema: JsonSchema, otherwise?: JsonSchema): JsonSchemaObject {
  return when({ type: 'object' }, schema, otherwise);
}
