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

/** Refers to the definition of a shape. */
export function reference(shape: Shape | 'entry' | 'section' | 'term' | 'contactValue'): JsonSchemaObject {
  return { $ref: `#/definitions/${shape}` };
}

/**
 * Documents the keys of a table: editors show the descriptions and complete the keys. Rejects nothing. Use it beside
 * `strict`, not inside: editors ignore a pattern for a key that also has a property in the same schema.
 */
export function documented(
  table: Readonly<Record<string, Pick<Field, 'description' | 'example'>>>,
): JsonSchemaObject {
  const properties = Object.entries(table).map(([name, { description, example }]) => [
    name,
    { description: withoutLinks(description), examples: [example] },
  ]);
  return { properties: Object.fromEntries(properties) };
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
