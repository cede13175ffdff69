import { aliasesOf, type Field, type FieldTable, namesOf, type Shape } from './field.ts';
import { aliasPattern, keyPattern } from './text-patterns.ts';

/** A JSON Schema, draft-07, or a part of one; `patternErrorMessage` and `errorMessage` are what editors say. */
export type JsonSchema = boolean | JsonSchemaObject;

/** The keywords that are used here. */
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

/** The keyword; under its own name an object would look like a promise. */
const then = 'then';

/** What holds where a condition does, and what holds elsewhere. */
export function when(
  condition: JsonSchema,
  schema: JsonSchema,
  otherwise: JsonSchema = true,
): JsonSchemaObject {
  return { if: condition, [then]: schema, ...(otherwise !== true && { else: otherwise }) };
}

/** The definition of a shape. */
export function reference(shape: Shape | 'entry' | 'section' | 'term' | 'contactValue'): JsonSchemaObject {
  return { $ref: `#/definitions/${shape}` };
}

/**
 * What editors say of each key and offer for completion; it forbids nothing. Patterns stand apart from it:
 * editors pass them over for a key that has a property of its own beside them.
 */
export function said(
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

/** A mapping with the keys of a table, in any spelling, each of them once. */
export function strict<Name extends string>(
  table: FieldTable<Name>,
  further: readonly JsonSchema[] = [],
): JsonSchemaObject {
  const aliased = namesOf(table).filter((name) => aliasesOf(table[name]).length > 0);
  const rules = [...aliased.map((name) => saidOnce(name, aliasPattern(table[name]))), ...further];
  return {
    patternProperties: Object.fromEntries(
      namesOf(table).map((name) => [keyPattern(table, [name]), reference(table[name].takes)]),
    ),
    additionalProperties: false,
    ...(rules.length > 0 && { allOf: rules }),
  };
}

/** With a key that has a value, others have no place. */
function saidOnce(name: string, others: string): JsonSchemaObject {
  return when(
    { required: [name], properties: { [name]: { not: { type: 'null' } } } },
    {
      patternProperties: {
        [others]: { type: 'null', errorMessage: `\`${name}\` says this already: keep one of them.` },
      },
    },
  );
}

/** A key that matches has a value; one without is as good as absent. */
export function has(pattern: string): JsonSchemaObject {
  return { not: { patternProperties: { [pattern]: { type: 'null' } } } };
}

/** A key that matches is there, with or without a value. */
export function names(pattern: string): JsonSchemaObject {
  return { not: { patternProperties: { [pattern]: false } } };
}

/** No key that has a value is other than these. */
export function only(pattern: string): JsonSchemaObject {
  return { patternProperties: { [pattern]: true }, additionalProperties: { type: 'null' } };
}

/** `hidden: true`: nothing else is read. */
export function unlessHidden(schema: JsonSchema, pattern: string): JsonSchemaObject {
  const isTrue = { enum: [true, 'yes', 'Yes', 'YES'] };
  const isShown = { patternProperties: { [pattern]: { not: isTrue } } };
  return when(isShown, schema);
}

/** A schema for mappings alone, and one for whatever else there is, which passes without. */
export function ifMapping(schema: JsonSchema, otherwise?: JsonSchema): JsonSchemaObject {
  return when({ type: 'object' }, schema, otherwise);
}
