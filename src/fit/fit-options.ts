import type { FitSettings } from '../model/layout-report.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { didYouMean } from '../model/suggest.ts';
import { type FitField, fitFloors, fitPages } from '../schema/fit-fields.ts';
import { type Check, decimal, lengthInPoints, wholeNumber } from '../schema/setting-checks.ts';

/** To how many pages a résumé is to be fitted, and how far its tokens may go for that. */
export interface ResolvedFit {
  readonly pages: number;
  readonly floor: FitFloor;
  /** Where the file says so. */
  readonly place?: Place;
}

/** What no token goes below. Points, but `leading` is a multiple of the size, and `spacing` of the theme's own white. */
export type FitFloor = Partial<FitSettings>;

/** `fit` as a caller writes it: pages alone, or with a floor. */
export type FitOption = number | { readonly pages: number; readonly floor?: FitFloor };

/** What a file says under `fit`; without a fit where its pages could not be read. */
export interface ReadFit {
  readonly fit?: ResolvedFit;
  readonly problems: readonly Problem[];
}

const checks: Readonly<Record<keyof FitSettings, Check<number>>> = {
  size: lengthInPoints(fitFloors.size),
  leading: ratioToSize,
  margin: lengthInPoints(fitFloors.margin),
  spacing: decimal(fitFloors.spacing),
};

/** Reads `fit: 1`, `fit: {pages: 2}` or `fit: {pages: 2, floor: {size: 9, leading: 1.2, margin: 12mm}}`. */
export function readFit(node: SourceNode): ReadFit {
  const problems: Problem[] = [];
  const pairs: readonly SourcePair[] =
    node.kind === 'mapping' ? node.pairs : [{ key: 'pages', keyPlace: node.place, value: node }];
  let pages: number | undefined;
  let floor: FitFloor = {};
  for (const pair of pairs) {
    if (pair.key === 'pages') pages = checked(pair, 'fit', wholeNumber(fitPages), problems);
    else if (pair.key === 'floor') floor = readFloor(pair, problems);
    else problems.push(unknown(pair, ['pages', 'floor'], 'fit'));
  }
  if (pages !== undefined) return { fit: { pages, floor, place: node.place }, problems };
  if (problems.length === 0) problems.push(withoutPages(node));
  return { problems };
}

function readFloor({ value }: SourcePair, problems: Problem[]): FitFloor {
  if (value.kind === 'empty') return {};
  if (value.kind !== 'mapping') {
    const message = 'fit.floor: it takes lengths by name; it is left out.';
    problems.push(wrong(value, message, 'Write `floor: {size: 9, leading: 1.2, margin: 36}`.'));
    return {};
  }
  return floorOf(value, problems);
}

function floorOf({ pairs }: SourceMapping, problems: Problem[]): FitFloor {
  let floor: FitFloor = {};
  for (const pair of pairs) {
    const name = pair.key;
    if (!isToken(name)) {
      problems.push(unknown(pair, Object.keys(checks), 'fit.floor'));
      continue;
    }
    const least = checked(pair, 'fit.floor', checks[name], problems);
    if (least !== undefined) floor = { ...floor, [name]: least };
  }
  return floor;
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
  problems.push(wrong(value, `${name}: ${result.message}`, result.hint));
  return undefined;
}

function ratioToSize(node: SourceNode): ReturnType<Check<number>> {
  const { min, max } = fitFloors.leading;
  const result = decimal(fitFloors.leading)(node);
  return 'value' in result
    ? result
    : { ...result, hint: `Write how many times the size it is, from ${min} to ${max}: 1.2.` };
}

function isToken(name: string): name is keyof FitSettings {
  return Object.hasOwn(checks, name);
}

function unknown({ key, keyPlace }: SourcePair, names: readonly string[], inside: string): Problem {
  return {
    code: 'unknown-setting',
    severity: 'warning',
    message: `There is nothing called “${key}” under \`${inside}\`.`,
    place: keyPlace,
    hint: didYouMean(key, names, `There are ${names.join(', ')}.`),
  };
}

function wrong({ place }: SourceNode, message: string, hint: string | undefined): Problem {
  return {
    code: 'invalid-setting',
    severity: 'warning',
    message,
    place,
    ...(hint !== undefined && { hint }),
  };
}

function withoutPages(node: SourceNode): Problem {
  return wrong(node, 'fit: it does not say how many pages.', 'Write `fit: {pages: 1}`.');
}

/**
 * The fit of a caller.
 *
 * @throws TypeError when it is no number and has no pages, or a floor is unknown or no number
 * @throws RangeError when one is out of bounds
 */
export function resolveFit(option: FitOption): ResolvedFit {
  const { pages, floor = {} } = typeof option === 'number' ? { pages: option } : (option ?? {});
  if (typeof pages !== 'number')
    throw new TypeError(`fit: expected pages, or an object with pages, not ${String(pages)}`);
  refuseOutside('fit.pages', pages, fitPages);
  if (!Number.isInteger(pages)) throw new RangeError(`fit.pages: ${pages} is not a whole number`);
  if (typeof floor !== 'object' || floor === null)
    throw new TypeError(`fit.floor: expected an object, not ${String(floor)}`);
  for (const [name, least] of Object.entries(floor)) {
    if (!isToken(name))
      throw new TypeError(`fit.floor: “${name}” is none of ${Object.keys(checks).join(', ')}`);
    if (typeof least !== 'number')
      throw new TypeError(`fit.floor.${name}: expected a number, not ${String(least)}`);
    refuseOutside(`fit.floor.${name}`, least, fitFloors[name]);
  }
  return { pages, floor };
}

function refuseOutside(name: string, number: number, { min, max }: FitField): void {
  if (!(number >= min && number <= max))
    throw new RangeError(`${name}: ${number} is not between ${min} and ${max}`);
}
