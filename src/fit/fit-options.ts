import type { FitSettings } from '../model/layout-report.ts';
import { type Place, type Problem, problem } from '../model/problem.ts';
import type { SourceNode, SourcePair } from '../model/source.ts';
import { didYouMean } from '../model/suggest.ts';
import { type FitField, fitMinimums, fitModes, fitPageCount } from '../schema/resume-fields.ts';
import { type Check, choice, decimal, lengthInPoints, wholeNumber } from '../schema/setting-checks.ts';

/** How to fit a résumé, as a file or a caller wrote it. */
export type ResolvedFit = NoFit | SoftFit | FitToPages;

/** Everything has its natural size: nothing is fitted. */
export interface NoFit {
  readonly kind: 'none';
}

/** Tightens a little where that saves a page, and loosens a little where a page would be nearly empty. */
export interface SoftFit {
  readonly kind: 'soft';
  readonly min: FitMinimums;
}

/** Fits the résumé on a number of pages. */
export interface FitToPages {
  readonly kind: 'pages';
  readonly pages: number;
  readonly min: FitMinimums;
  /** Position of the value in the file; `undefined` for the fit of a caller. */
  readonly place?: Place | undefined;
}

/** The fit of a résumé whose file and caller do not mention it. */
export const defaultFit: SoftFit = { kind: 'soft', min: {} };

/**
 * Minimum values of the settings that fitting changes. Sizes and margins are in points; `leading` is a multiple of the
 * size, `spacing` a multiple of the theme's spacing.
 */
export type FitMinimums = Partial<FitSettings>;

/**
 * The caller's `fit` option: `soft`, `none`, a number of pages, or an object with minimums. An object without `pages`
 * is soft. `floor` is a former name of `min`.
 */
export type FitOption =
  | 'soft'
  | 'none'
  | number
  | {
      readonly pages?: number | undefined;
      readonly min?: FitMinimums | undefined;
      /** @deprecated Use `min`. */
      readonly floor?: FitMinimums | undefined;
    };

/** The value of `fit` in a file. It is soft if the number of pages is invalid. */
export interface ReadFit {
  readonly fit: ResolvedFit;
  readonly problems: readonly Problem[];
}

const checks: Readonly<Record<keyof FitSettings, Check<number>>> = {
  size: lengthInPoints(fitMinimums.size),
  leading: ratioToSize,
  margin: lengthInPoints(fitMinimums.margin),
  spacing: decimal(fitMinimums.spacing),
};

/**
 * Reads `fit: soft`, `fit: none`, `fit: 1`, `fit: {min: {size: 9}}` or
 * `fit: {pages: 2, min: {size: 9, leading: 1.2, margin: 12mm}}`. `floor` is a former name of `min`.
 */
export function readFit(node: SourceNode): ReadFit {
  const problems: Problem[] = [];
  if (node.kind !== 'mapping') return readSimpleFit(node);
  let pages: number | undefined;
  let min: FitMinimums = {};
  for (const pair of node.pairs) {
    if (pair.key === 'pages') pages = checked(pair, 'fit', wholeNumber(fitPageCount), problems);
    else if (pair.key === 'min' || pair.key === 'floor') min = readMinimums(pair, problems);
    else problems.push(unknown(pair, ['pages', 'min'], 'fit'));
  }
  const fit: ResolvedFit =
    pages === undefined ? { kind: 'soft', min } : { kind: 'pages', pages, min, place: node.place };
  return { fit, problems };
}

/** Reads a value that is not a mapping. */
function readSimpleFit(node: SourceNode): ReadFit {
  const inWords = pagesInWords(node);
  if (inWords !== undefined)
    return { fit: { kind: 'pages', pages: inWords, min: {}, place: node.place }, problems: [] };
  const mode = choice(...fitModes)(node);
  if ('value' in mode) return { fit: mode.value === 'none' ? { kind: 'none' } : defaultFit, problems: [] };
  const pages = wholeNumber(fitPageCount)(node);
  if ('value' in pages)
    return { fit: { kind: 'pages', pages: pages.value, min: {}, place: node.place }, problems: [] };
  const message =
    node.kind === 'scalar' && !/^\d+$/.test(node.text.trim())
      ? `“${node.text.trim()}” is neither ${fitModes.join(' nor ')} nor a number of pages.`
      : pages.message;
  return { fit: defaultFit, problems: [invalid(node, `fit: ${message}`, hintFor(node))] };
}

/** Reads `one page` and `2 pages`. */
function pagesInWords(node: SourceNode): number | undefined {
  const text = node.kind === 'scalar' ? node.text.trim() : '';
  const [, count = ''] = /^(one|single|two|three|[1-9])[\s-]*pages?$/iu.exec(text) ?? [];
  if (count === '') return undefined;
  return Number(count) || { one: 1, single: 1, two: 2, three: 3 }[count.toLowerCase()];
}

/** Words that mean `none` in other programs. */
const wordsForNone: ReadonlySet<string> = new Set(['no', 'off', 'false', 'natural']);

function hintFor(node: SourceNode): string {
  const { min, max } = fitPageCount;
  const all = `Write ${fitModes.join(', ')}, or a number of pages from ${min} to ${max}.`;
  if (node.kind !== 'scalar') return all;
  const written = node.text.trim().toLowerCase();
  // “one” is near “none”, and means a page.
  if (written === 'one') return all;
  return wordsForNone.has(written) ? 'Write `fit: none`.' : didYouMean(written, fitModes, all);
}

function readMinimums({ key, value }: SourcePair, problems: Problem[]): FitMinimums {
  if (value.kind === 'empty') return {};
  if (value.kind !== 'mapping') {
    const message = `fit.${key}: Expected a mapping of settings. Ignoring it.`;
    problems.push(invalid(value, message, 'Write `min: {size: 9, leading: 1.2, margin: 36}`.'));
    return {};
  }
  let minimums: FitMinimums = {};
  for (const pair of value.pairs) {
    const name = pair.key;
    if (!isFitSetting(name)) {
      problems.push(unknown(pair, Object.keys(checks), `fit.${key}`));
      continue;
    }
    const minimum = checked(pair, `fit.${key}`, checks[name], problems);
    if (minimum !== undefined) minimums = { ...minimums, [name]: minimum };
  }
  return minimums;
}

function checked(
  { key, value }: SourcePair,
  inside: string,
  check: Check<number>,
  problems: Problem[],
): number | undefined {
  const result = check(value);
  if ('value' in result) return result.value;
  const name = value.place.path.endsWith(key) ? `${inside}.${key}` : inside;
  problems.push(invalid(value, `${name}: ${result.message}`, result.hint));
  return undefined;
}

function ratioToSize(node: SourceNode): ReturnType<Check<number>> {
  const { min, max } = fitMinimums.leading;
  const result = decimal(fitMinimums.leading)(node);
  return 'value' in result
    ? result
    : { ...result, hint: `Write a multiple of the size from ${min} to ${max}, such as 1.2.` };
}

function isFitSetting(name: string): name is keyof FitSettings {
  return Object.hasOwn(checks, name);
}

function unknown({ key, keyPlace }: SourcePair, names: readonly string[], inside: string): Problem {
  return problem('unknown-setting', `Unknown key “${key}” under \`${inside}\`.`, {
    place: keyPlace,
    hint: didYouMean(key, names, `Use one of ${names.join(', ')}.`),
  });
}

function invalid({ place }: SourceNode, message: string, hint: string | undefined): Problem {
  return problem('invalid-setting', message, { place, hint });
}

/**
 * Checks the `fit` option of a caller.
 * @throws TypeError if it is neither a word nor a number nor an object, or a minimum is unknown or not a number
 * @throws RangeError if the word is unknown, or a number is out of range
 */
export function resolveFit(option: FitOption): ResolvedFit {
  if (typeof option === 'string') {
    if (!fitModes.includes(option))
      throw new RangeError(`fit: “${option}” is not one of ${fitModes.join(', ')}`);
    return option === 'none' ? { kind: 'none' } : defaultFit;
  }
  if (typeof option === 'number') return { kind: 'pages', pages: checkedPages('fit', option), min: {} };
  if (typeof option !== 'object' || option === null)
    throw new TypeError(`fit: expected a word, a number or an object, not ${String(option)}`);
  const { pages, floor = {}, min = floor } = option;
  const minimums = checkedMinimums(min);
  return pages === undefined
    ? { kind: 'soft', min: minimums }
    : { kind: 'pages', pages: checkedPages('fit.pages', pages), min: minimums };
}

function checkedPages(name: string, pages: number): number {
  if (typeof pages !== 'number') throw new TypeError(`${name}: expected a number, not ${String(pages)}`);
  refuseOutside(name, pages, fitPageCount);
  if (!Number.isInteger(pages)) throw new RangeError(`${name}: ${pages} is not a whole number`);
  return pages;
}

function checkedMinimums(min: FitMinimums): FitMinimums {
  if (typeof min !== 'object' || min === null)
    throw new TypeError(`fit.min: expected an object, not ${String(min)}`);
  for (const [name, minimum] of Object.entries(min)) {
    if (!isFitSetting(name))
      throw new TypeError(`fit.min: “${name}” is not one of ${Object.keys(checks).join(', ')}`);
    if (typeof minimum !== 'number')
      throw new TypeError(`fit.min.${name}: expected a number, not ${String(minimum)}`);
    refuseOutside(`fit.min.${name}`, minimum, fitMinimums[name]);
  }
  return min;
}

function refuseOutside(name: string, number: number, { min, max }: FitField): void {
  if (!(number >= min && number <= max))
    throw new RangeError(`${name}: ${number} is not between ${min} and ${max}`);
}
