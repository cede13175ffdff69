import { colourFunction, colourNames } from './css-colours.ts';
import type { JsonSchemaObject } from './json-schema.ts';
import type { NumberRange } from './setting-checks.ts';
import { anyCase, decimalPattern, lengthPattern, oneOfTexts, wholePattern } from './text-patterns.ts';

/** JSON types of a YAML scalar. The reader takes each as it is written. */
export const scalars: readonly string[] = ['string', 'number', 'boolean', 'null'];

/** Type and range of a value; lengths are in points. */
export type ValueRange =
  | ({ readonly kind: 'length' | 'number' | 'whole' } & NumberRange)
  | { readonly kind: 'choice'; readonly names: readonly string[] }
  | { readonly kind: 'colour' | 'flag' }
  | { readonly kind: 'text'; readonly format?: 'month' };

/** Returns the schema of a value. */
export function valueSchema(takes: ValueRange): JsonSchemaObject {
  switch (takes.kind) {
    case 'length':
      return measured(takes, lengthPattern(takes), `points or a unit, from ${takes.min} to ${takes.max} pt`);
    case 'number':
      return measured(takes, decimalPattern(takes), `a number from ${takes.min} to ${takes.max}`);
    case 'whole':
      return {
        ...measured(takes, wholePattern(takes), `a whole number from ${takes.min} to ${takes.max}`),
        type: ['integer', 'string'],
      };
    case 'choice':
      return choiceSchema(takes.names);
    case 'colour':
      return {
        type: 'string',
        pattern: `^\\s*(?:#(?:[\\da-fA-F]{3}|[\\da-fA-F]{6})|${colourNames.map(anyCase).join('|')}|${colourFunction.replaceAll(/[a-z]{3}/gu, anyCase)})\\s*$`,
        patternErrorMessage: "Write it as '#7a1f1f', in quotes.",
      };
    case 'flag':
      return flagSchema(['boolean', 'string']);
    case 'text':
      return takes.format === 'month' ? monthSchema : { type: scalars };
    default:
      return takes satisfies never;
  }
}

const monthSchema: JsonSchemaObject = {
  type: ['string', 'null'],
  pattern: '^\\s*(?:[12]\\d{3}-(?:0[1-9]|1[0-2]))?\\s*$',
  patternErrorMessage: 'Write it as 2024-05.',
};

/** Accepts one of several names in upper or lower case; editors complete the names as they are. */
export function choiceSchema(names: readonly string[]): JsonSchemaObject {
  return { anyOf: [{ enum: names }, { type: 'string', pattern: oneOfTexts(names) }] };
}

/** Accepts true and false, and `yes` and `no`, which are texts to an editor. */
export function flagSchema(type: readonly string[]): JsonSchemaObject {
  const hint = 'Write true or false without quotes.';
  return { type, pattern: oneOfTexts(['yes', 'no']), patternErrorMessage: hint };
}

function measured({ min, max }: NumberRange, pattern: string, what: string): JsonSchemaObject {
  const patternErrorMessage = `Write ${what}.`;
  return { type: ['number', 'string'], minimum: min, maximum: max, pattern, patternErrorMessage };
}
