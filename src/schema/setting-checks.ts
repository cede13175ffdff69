import * as v from 'valibot';
import { parseLanguageTag } from '../model/language-tag.ts';
import type { SourceNode } from '../model/source.ts';
import { didYouMean } from '../model/suggest.ts';
import { cssColour } from './css-colours.ts';

/** A valid value, or the message and hint of its problem. */
export type Checked<Value> =
  | { readonly value: Value }
  | { readonly message: string; readonly hint?: string | undefined };

/** Reads a setting from a node of the file and checks it. */
export type Check<Value> = (node: SourceNode) => Checked<Value>;

/** Range of a number; both ends are inclusive. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

type TextSchema<Value> = v.GenericSchema<string, Value>;

/** Points per unit, by the unit’s name. A length without a unit is in points. */
export const pointsPerUnit: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['pt', 1],
  ['mm', 72 / 25.4],
  ['cm', 720 / 25.4],
  ['in', 72],
]);

/** Accepts a length within a range in points: `24`, `24pt`, `8mm`, `2cm`, `1in`. Returns points. */
export function lengthInPoints({ min, max }: Partial<NumberRange> = {}): Check<number> {
  const bounds = min !== undefined && max !== undefined ? ` From ${min} to ${max} pt.` : '';
  return fromText(
    v.pipe(
      v.string(),
      v.regex(/^[+-]?(?:\d+\.?\d*|\.\d+)\s*(?:pt|mm|cm|in)?$/i),
      v.transform(pointsOf),
      v.minValue(min ?? Number.NEGATIVE_INFINITY),
      v.maxValue(max ?? Number.POSITIVE_INFINITY),
    ),
    'is not a length',
    `Write points or a unit: 24, 24pt, 8mm, 2cm, 1in.${bounds}`,
  );
}

function pointsOf(length: string): number {
  const unit = /[a-z]*$/i.exec(length)?.[0].toLowerCase() ?? '';
  return Number.parseFloat(length) * (pointsPerUnit.get(unit) ?? 1);
}

/** Accepts any text, as it is written. An empty value is the empty text. */
export const plainText: Check<string> = (node) =>
  node.kind === 'empty' ? { value: '' } : readPlainText(node);

const readPlainText: Check<string> = fromText(v.string(), 'is not a text', 'Write a text.');

/** Accepts a month as `2024-05`. An empty value is the empty text. */
export const monthOrNone: Check<string> = (node) => (node.kind === 'empty' ? { value: '' } : readMonth(node));

const readMonth: Check<string> = fromText(
  v.pipe(v.string(), v.regex(/^(?:[12]\d{3}-(?:0[1-9]|1[0-2]))?$/)),
  'is not a month',
  'Write it as 2024-05.',
);

/** Accepts a colour such as `#7a1f1f`, `#F00`, `teal` or `rgb(0, 128, 128)`. Returns `#rrggbb` in lower case. */
export const colour: Check<string> = (node) =>
  node.kind === 'empty'
    ? {
        message: 'A colour is missing.',
        hint: "Put it in quotes, or YAML reads it as a comment: '#7a1f1f'.",
      }
    : readCssColour(node);

/** Reads a colour of style sheets, else one in hexadecimal. */
const readCssColour: Check<string> = (node) => {
  const value = node.kind === 'scalar' ? cssColour(node.text) : undefined;
  return value === undefined ? readColour(node) : { value };
};

const readColour: Check<string> = fromText(
  v.pipe(
    v.string(),
    v.regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i),
    v.transform((text) => (text.length === 4 ? text.replace(/[\da-f]/gi, '$&$&') : text).toLowerCase()),
  ),
  'is not a colour',
  "Write it as '#7a1f1f', in quotes.",
);

/** Accepts a whole number within a range. */
export function wholeNumber(range: Partial<NumberRange> = {}): Check<number> {
  return fromText(numeric(/^[+-]?\d+$/, range), 'is not a whole number', rangeHint('a whole number', range));
}

/** Accepts a number such as `1.35` within a range. */
export function decimal(range: Partial<NumberRange> = {}): Check<number> {
  return fromText(
    numeric(/^[+-]?(?:\d+\.?\d*|\.\d+)$/, range),
    'is not a number',
    rangeHint('a number', range),
  );
}

/** Accepts `true`, `false`, `yes` and `no`, without quotes. */
export const flag: Check<boolean> = (node) =>
  node.kind === 'scalar' && node.quoted
    ? {
        message: `“${node.text.trim()}” is a text, because it is in quotes.`,
        hint: 'Write true or false without quotes.',
      }
    : readFlag(node);

const readFlag: Check<boolean> = fromText(
  v.pipe(
    v.string(),
    v.toLowerCase(),
    v.picklist(['true', 'yes', 'false', 'no']),
    v.transform((word) => word === 'true' || word === 'yes'),
  ),
  'is neither true nor false',
  'Write true or false.',
);

/** Accepts one of several names, in upper or lower case. */
export function choice<const Name extends string>(...names: readonly Name[]): Check<Name> {
  const byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  const check = fromText(
    v.pipe(
      v.string(),
      v.transform((text) => byLowerCase.get(text.toLowerCase())),
      v.picklist(names),
    ),
    'is not a valid value',
    `Write one of: ${names.join(', ')}.`,
  );
  return (node) => {
    const checked = check(node);
    if ('value' in checked || node.kind !== 'scalar') return checked;
    const question = didYouMean(node.text.trim(), names);
    return question === undefined
      ? checked
      : { ...checked, hint: `${question} It takes one of: ${names.join(', ')}.` };
  };
}

/** Accepts any well-formed BCP 47 tag, such as `de`, `pt-BR` or `zh-Hant-HK`. */
export const languageTag: Check<string> = fromText(
  v.pipe(
    v.string(),
    v.check((tag) => parseLanguageTag(tag) !== undefined),
    v.transform((tag) => parseLanguageTag(tag)?.tag ?? tag),
  ),
  'is not a language tag',
  'Write it as de, fr or pt-BR.',
);

function numeric(pattern: RegExp, { min, max }: Partial<NumberRange>): TextSchema<number> {
  return v.pipe(
    v.string(),
    v.regex(pattern),
    v.transform(Number),
    v.minValue(min ?? Number.NEGATIVE_INFINITY),
    v.maxValue(max ?? Number.POSITIVE_INFINITY),
  );
}

function rangeHint(what: string, { min, max }: Partial<NumberRange>): string {
  if (min !== undefined && max !== undefined) return `Write ${what} from ${min} to ${max}.`;
  if (min !== undefined) return `Write ${what} of ${min} or more.`;
  return max === undefined ? `Write ${what}.` : `Write ${what} of ${max} or less.`;
}

function fromText<Value>(schema: TextSchema<Value>, complaint: string, hint: string): Check<Value> {
  return (node) => {
    if (node.kind !== 'scalar')
      return {
        message:
          node.kind === 'empty' ? 'A value is missing.' : `Expected a single value, not a ${node.kind}.`,
        hint,
      };
    const text = node.text.trim();
    const result = v.safeParse(schema, text);
    if (result.success) return { value: result.output };
    const [{ type }] = result.issues;
    const outOfBounds =
      type === 'min_value' ? 'is too small' : type === 'max_value' ? 'is too large' : undefined;
    return { message: `“${text}” ${outOfBounds ?? complaint}.`, hint };
  };
}
