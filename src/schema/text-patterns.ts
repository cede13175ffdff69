import { plainKey } from '../model/suggest.ts';
import { aliasesOf, type Field, type FieldTable, namesOf } from './field.ts';
import { type NumberRange, pointsPerUnit } from './setting-checks.ts';

/** Regular expressions without flags, as JSON Schema has them, for what the checks of the reader accept. */

/** A text that is one of some, in any case, with white space around it. */
export function oneOfTexts(texts: readonly string[]): string {
  return `^\\s*(?:${texts.map(anyCase).join('|')})\\s*$`;
}

/** A text in any case. */
export function anyCase(text: string): string {
  return [...text].map(letterInAnyCase).join('');
}

function letterInAnyCase(letter: string): string {
  const upper = letter.toUpperCase();
  return upper === letter.toLowerCase() ? escaped(letter) : `[${letter.toLowerCase()}${upper}]`;
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A key that stands for one of some names of a table: in any case, with any `_`, `-` and spaces between its letters. */
export function keyPattern<Name extends string>(
  table: FieldTable<Name>,
  names: readonly Name[] = namesOf(table),
): string {
  return `^[\\s_-]*(?:${spellings(table, names).map(loose).join('|')})$`;
}

/** The same, but beginning with a small letter, as keys do and labels do not. */
export function smallKeyPattern<Name extends string>(
  table: FieldTable<Name>,
  names: readonly Name[] = namesOf(table),
): string {
  const small = spellings(table, names).map((key) => `${key.charAt(0)}[\\s_-]*${loose(key.slice(1))}`);
  return `^(?:${small.join('|')})$`;
}

/** Pattern of the other names of a field, today's and former ones, in any spelling. */
export function aliasPattern(field: Field): string {
  return `^[\\s_-]*(?:${aliasesOf(field).map(plainKey).map(loose).join('|')})$`;
}

function spellings<Name extends string>(table: FieldTable<Name>, names: readonly Name[]): readonly string[] {
  return [...new Set(names.flatMap((name) => [name, ...aliasesOf(table[name])]).map(plainKey))];
}

function loose(key: string): string {
  return [...key].map((letter) => `${letterInAnyCase(letter)}[\\s_-]*`).join('');
}

/** A length in any unit, between bounds in points; bounds hold to a hundredth of the unit. */
export function lengthPattern({ min, max }: Required<NumberRange>): string {
  const byUnit = [...pointsPerUnit]
    .filter(([unit]) => unit !== '')
    .map(([unit, points]) => {
      const numbers = decimals({ min: min / points, max: max / points });
      return `(?:${numbers})\\s*${unit === 'pt' ? `(?:${anyCase(unit)})?` : anyCase(unit)}`;
    });
  return `^\\s*\\+?0*(?:${byUnit.join('|')})\\s*$`;
}

/** A number, between bounds that hold to a hundredth. */
export function decimalPattern(range: Required<NumberRange>): string {
  return `^\\s*\\+?0*(?:${decimals(range)})\\s*$`;
}

/** A whole number, between bounds. */
export function wholePattern({ min, max }: Required<NumberRange>): string {
  return `^\\s*\\+?0*(?:${integers(min, max).join('|')})\\s*$`;
}

/** What may stand behind the noughts at its front; the last hundredth is taken whole. */
function decimals({ min, max }: Required<NumberRange>): string {
  const [low, lowRest] = hundredths(Math.floor(min * 100 + 1e-6));
  const [high, highRest] = hundredths(Math.ceil(max * 100 - 1e-6));
  if (low === high) return withFraction(low, lowRest, highRest);
  const between = integers(low + 1, high - 1).map((whole) => `${whole}(?:\\.\\d*)?`);
  return [withFraction(low, lowRest, 99), ...between, withFraction(high, 0, highRest)].join('|');
}

function hundredths(count: number): readonly [whole: number, rest: number] {
  return [Math.floor(count / 100), count % 100];
}

/** A whole number with a fraction between two counts of hundredths. */
function withFraction(whole: number, from: number, to: number): string {
  const tenths = Array.from({ length: 10 }, (_, tenth): readonly string[] => {
    const [low, high] = [Math.max(from - tenth * 10, 0), Math.min(to - tenth * 10, 9)];
    if (low > high) return [];
    return [`${tenth}[${low}-${high}]\\d*`, ...(low === 0 ? [String(tenth)] : [])];
  }).flat();
  const fraction = from === 0 && to === 99 ? '\\d*' : `(?:${tenths.join('|')})`;
  const point = whole === 0 ? `0?\\.${fraction}` : `${whole}\\.${fraction}`;
  return from === 0 && whole > 0 ? `${whole}\\.?|${point}` : point;
}

/** Patterns that together are the whole numbers from one to another. */
function integers(from: number, to: number): readonly string[] {
  if (from > to) return [];
  const nines = 10 ** String(from).length - 1;
  if (to > nines) return [...integers(from, nines), ...integers(nines + 1, to)];
  const [head, last] = [Math.floor(from / 10), Math.floor(to / 10)];
  if (head === last) return [lastDigit(head, from % 10, to % 10)];
  const between = integers(head + 1, last - 1).map((pattern) => `${pattern}\\d`);
  return [lastDigit(head, from % 10, 9), ...between, lastDigit(last, 0, to % 10)];
}

function lastDigit(head: number, from: number, to: number): string {
  return `${head === 0 ? '' : head}[${from}-${to}]`;
}
