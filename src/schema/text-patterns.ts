import { plainKey } from '../model/suggest.ts';
import { type Field, type FieldTable, namesOf } from './field.ts';
import { type NumberRange, pointsPerUnit } from './setting-checks.ts';

/** Regular expressions for JSON Schema, which has no flags. Each accepts what the reader’s check accepts. */

/** Pattern for one of several texts, in upper or lower case, with whitespace around it. */
export function oneOfTexts(texts: readonly string[]): string {
  return `^\\s*(?:${texts.map(anyCase).join('|')})\\s*$`;
}

/** Pattern for a text in upper or lower case. */
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

/** Pattern for keys of a table, in upper or lower case, with any `_`, `-` and spaces between their letters. */
export function keyPattern<Name extends string>(
  table: FieldTable<Name>,
  names: readonly Name[] = namesOf(table),
): string {
  return `^[\\s_-]*(?:${patternsOf(table, names).join('|')})$`;
}

/** Pattern for words in upper or lower case, with any `_`, `-` and spaces between their parts. */
export function wordPattern(words: readonly string[]): string {
  return `^[\\s_-]*(?:${[...new Set(words)].map(spaced).join('|')})$`;
}

/** Returns the pattern of each name of the fields: of synonyms between the parts of a word only, which is shorter. */
function patternsOf<Name extends string>(table: FieldTable<Name>, names: readonly Name[]): readonly string[] {
  const synonyms = names.flatMap((name) => table[name].synonyms);
  return [...new Set([...spellings(table, names).map(loose), ...synonyms.map(spaced)])];
}

/** Pattern for a word in camel case: `jobTitle` accepts `Job title`. */
function spaced(word: string): string {
  return word
    .split(/(?=[A-Z])/u)
    .map((part) => anyCase(part.toLowerCase()))
    .join('[\\s_-]*');
}

/** Same as `keyPattern`, but in lower case at the start: labels begin with a capital, keys do not. */
export function lowerCaseKeyPattern<Name extends string>(
  table: FieldTable<Name>,
  names: readonly Name[] = namesOf(table),
): string {
  const patterns = spellings(table, names).map((key) => `${key.charAt(0)}[\\s_-]*${loose(key.slice(1))}`);
  return `^(?:${patterns.join('|')})$`;
}

/** Pattern for the other names of a field that may not stand beside its key, in any spelling; `undefined` if there are none. */
export function aliasPattern({ also, formerly, beside }: Field): string | undefined {
  const names = [...also, ...formerly].filter((name) => !beside.includes(name));
  if (names.length === 0) return undefined;
  return `^[\\s_-]*(?:${names.map(plainKey).map(loose).join('|')})$`;
}

function spellings<Name extends string>(table: FieldTable<Name>, names: readonly Name[]): readonly string[] {
  const all = names.flatMap((name) => [name, ...table[name].also, ...table[name].formerly]);
  return [...new Set(all.map(plainKey))];
}

function loose(key: string): string {
  return [...key].map((letter) => `${letterInAnyCase(letter)}[\\s_-]*`).join('');
}

/** Pattern for a length in any unit, within a range in points. Compares to a hundredth of the unit. */
export function lengthPattern({ min, max }: NumberRange): string {
  const byUnit = [...pointsPerUnit]
    .filter(([unit]) => unit !== '')
    .map(([unit, points]) => {
      const numbers = decimals({ min: min / points, max: max / points });
      return `(?:${numbers})\\s*${unit === 'pt' ? `(?:${anyCase(unit)})?` : anyCase(unit)}`;
    });
  return `^\\s*\\+?0*(?:${byUnit.join('|')})\\s*$`;
}

/** Pattern for a number within a range. Compares to two decimals. */
export function decimalPattern(range: NumberRange): string {
  return `^\\s*\\+?0*(?:${decimals(range)})\\s*$`;
}

/** Pattern for a whole number within a range. */
export function wholePattern({ min, max }: NumberRange): string {
  return `^\\s*\\+?0*(?:${integers(min, max).join('|')})\\s*$`;
}

/** Pattern for a decimal after leading zeros. Compares the range to two decimals and accepts any further digits. */
function decimals({ min, max }: NumberRange): string {
  const [low, lowRest] = hundredths(Math.floor(min * 100 + 1e-6));
  const [high, highRest] = hundredths(Math.ceil(max * 100 - 1e-6));
  if (low === high) return withFraction(low, lowRest, highRest);
  const between = integers(low + 1, high - 1).map((whole) => `${whole}(?:\\.\\d*)?`);
  return [withFraction(low, lowRest, 99), ...between, withFraction(high, 0, highRest)].join('|');
}

function hundredths(count: number): readonly [whole: number, rest: number] {
  return [Math.floor(count / 100), count % 100];
}

/** Pattern for a whole number with a fraction from `from` to `to` hundredths. */
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

/** Returns patterns that together match the whole numbers of a range. */
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
