import type { FitSettings } from '../model/layout-report.ts';
import { type Place, type Problem, problem } from '../model/problem.ts';
import type { SourceNode, SourcePair } from '../model/source.ts';
import { didYouMean } from '../model/suggest.ts';
import { type FitField, fitMinimums, fitPageCount } from '../schema/resume-fields.ts';
import { type Check, decimal, lengthInPoints, wholeNumber } from '../schema/setting-checks.ts';

/** The number of pages to fit a résumé to, and the minimums of its settings. */
export interface ResolvedFit {
  readonly pages: number;
  readonly min: FitMinimums;
  /** Position of the value in the file; `undefined` for the fit of a caller. */
  readonly place?: Place | undefined;
}

/**
 * Minimum values of the settings that fitting changes. Sizes and margins are in points; `leading` is a multiple of the
 * size, `spacing` a multiple of the theme's spacing.
 */
export type FitMinimums = Partial<FitSettings>;

/** The caller's `fit` option: a number of pages, or pages with minimums. `floor` is a former name of `min`. */
export type FitOption =
  | number
  | {
      readonly pages: number;
      readonly min?: FitMinimums | undefined;
      /** @deprecated Use `min`. */
      readonly floor?: FitMinimums | undefined;
    };

/** The value of `fit` in a file. `fit` is `undefined` if the number of pages is missing or invalid. */
export interface ReadFit {
  readonly fit?: ResolvedFit | undefined;
  readonly problems: readonly Problem[];
}

const checks: Readonly<Record<keyof FitSettings, Check<number>>> = {
  size: lengthInPoints(fitMinimums.size),
  leading: ratioToSize,
  margin: lengthInPoints(fitMinimums.margin),
  spacing: decimal(fitMinimums.spacing),
};

/**
 * Reads `fit: 1`, `fit: {pages: 2}` or `fit: {pages: 2, min: {size: 9, leading: 1.2, margin: 12mm}}`. `floor` is a
 * former name of `min`.
 */
export function readFit(node: SourceNode): ReadFit {
  const problems: Problem[] = [];
  const pairs: readonly SourcePair[] =
    node.kind === 'mapping' ? node.pairs : [{ key: 'pages', keyPlace: node.place, value: node }];
  let pages: number | undefined;
  let min: FitMinimums = {};
  for (const pair of pairs) {
    if (pair.key === 'pages') pages = checked(pair, 'fit', wholeNumber(fitPageCount), problems);
    else if (pair.key === 'min' || pair.key === 'floor') min = readMinimums(pair, problems);
    else problems.push(unknown(pair, ['pages', 'min'], 'fit'));
  }
  if (pages !== undefined) return { fit: { pages, min, place: node.place }, problems };
  if (problems.length === 0) problems.push(withoutPages(node));
  return { problems };
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

function withoutPages(node: SourceNode): Problem {
  return invalid(node, 'fit: The number of pages is missing.', 'Write `fit: {pages: 1}`.');
}

/**
 * Checks the `fit` option of a caller.
 * @throws TypeError if it is neither a number nor has pages, or a minimum is unknown or not a number
 * @throws RangeError if a number is out of range
 */
export function resolveFit(option: FitOption): ResolvedFit {
  const { pages, floor = {}, min = floor } = typeof option === 'number' ? { pages: option } : (option ?? {});
  if (typeof pages !== 'number')
    throw new TypeError(`fit: expected pages, or an object with pages, not ${String(pages)}`);
  refuseOutside('fit.pages', pages, fitPageCount);
  if (!Number.isInteger(pages)) throw new RangeError(`fit.pages: ${pages} is not a whole number`);
  if (typeof min !== 'object' || min === null)
    throw new TypeError(`fit.min: expected an object, not ${String(min)}`);
  for (const [name, minimum] of Object.entries(min)) {
    if (!isFitSetting(name))
      throw new TypeError(`fit.min: “${name}” is not one of ${Object.keys(checks).join(', ')}`);
    if (typeof minimum !== 'number')
      throw new TypeError(`fit.min.${name}: expected a number, not ${String(minimum)}`);
    refuseOutside(`fit.min.${name}`, minimum, fitMinimums[name]);
  }
  return { pages, min };
}

function refuseOutside(name: string, number: number, { min, max }: FitField): void {
  if (!(number >= min && number <= max))
    throw new RangeError(`${name}: ${number} is not between ${min} and ${max}`);
}
