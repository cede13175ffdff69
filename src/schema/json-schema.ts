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
