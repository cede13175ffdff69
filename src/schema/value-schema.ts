import { colourFunction, colourNames } from './css-colours.ts';
import { documented, ifMapping, type JsonSchemaObject, strict, when } from './json-schema.ts';
import { fitMinimums, fitModes, fitPageCount, localeFields } from './resume-fields.ts';
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

/** Returns the schema of `fit`: a mode, a number of pages, or both with minimums. */
export function fitSchema(): JsonSchemaObject {
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

/** Returns the schema of `page`: a paper, or its width and height. */
export function pageSchema(papers: readonly string[], paperSide: NumberRange): JsonSchemaObject {
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

/** Returns the schema of `check`: rules to disable. */
export function checkSchema(rules: readonly string[], formerRules: readonly string[]): JsonSchemaObject {
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

/** Returns the schema of `locale`: a tag, the name of a language, or a mapping with words. */
export function localeSchema(locales: readonly string[], languageNames: readonly string[]): JsonSchemaObject {
  const tag = '(?:[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{1,8})*)?';
  const pattern = `^\\s*${tag}\\s*$|^\\s*(?:${languageNames.map(anyCase).join('|')})\\s*$`;
  return {
    anyOf: [{ enum: [...locales, null] }, { type: 'string', pattern }, { type: 'object' }],
    ...documented(localeFields, 'locale'),
    ...ifMapping(strict(localeFields)),
  };
}
