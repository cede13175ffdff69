import type { Steps } from '../../model/steps.ts';
import type { SectionDesign, Theme } from '../theme.ts';
import { checkBlocksOf, resultChecks, type ThemeFunction } from './check-document.ts';

/** The error of a theme’s function that threw, or returned something that cannot be laid out. */
export class ThemeError extends Error {
  /** The function. */
  readonly part: ThemeFunction;

  constructor(part: ThemeFunction, message: string) {
    super(message);
    this.name = 'ThemeError';
    this.part = part;
  }
}

/** The functions of a theme that compose a section, with valid results. A section can be long, so it is checked in steps. */
export interface CheckedDesign extends Omit<SectionDesign, 'section'> {
  readonly section: InSteps<SectionDesign['section']>;
}

/** A theme whose functions return valid results. */
export interface CheckedTheme extends Omit<Theme, 'section' | 'flows'>, CheckedDesign {
  readonly flows: InSteps<NonNullable<Theme['flows']>> | undefined;
}

/** A function that composes in steps what the given one composes at once. */
type InSteps<Compose extends (...parameters: never) => unknown> = (
  ...parameters: Parameters<Compose>
) => Steps<ReturnType<Compose>>;

/** Wraps the functions of a theme: they return a valid result, or throw a `ThemeError`. */
export function checkedTheme(theme: Theme): CheckedTheme {
  return {
    ...theme,
    ...checkedDesign(theme),
    sheet: checked('sheet', theme.sheet),
    header: checked('header', theme.header),
    flows: theme.flows && checkedInSteps('flows', theme.flows),
  };
}

/** Wraps the functions that compose a section likewise. */
export function checkedDesign(design: SectionDesign): CheckedDesign {
  const { section, record, term, bullets, termColumns } = design;
  return {
    termColumns,
    section: checkedInSteps('section', section),
    record: checked('record', record),
    term: checked('term', term),
    bullets: checked('bullets', bullets),
  };
}

function checkedInSteps<Parameters extends readonly unknown[], Result>(
  part: ThemeFunction,
  compose: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Steps<Result> {
  return function* (...parameters) {
    const result = attempt(part, () => compose(...parameters));
    yield;
    yield* checkBlocksOf(result);
    return valid(part, result);
  };
}

function checked<Parameters extends readonly unknown[], Result>(
  part: ThemeFunction,
  compose: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Result {
  return (...parameters) =>
    valid(
      part,
      attempt(part, () => compose(...parameters)),
    );
}

function valid<Result>(part: ThemeFunction, result: Result): Result {
  const error = resultChecks[part](result);
  if (error !== undefined) throw new ThemeError(part, `its result${error}`);
  return result;
}

function attempt<Result>(part: ThemeFunction, compose: () => Result): Result {
  try {
    return compose();
  } catch (error) {
    if (error instanceof ThemeError) throw error;
    throw new ThemeError(part, `it threw “${error instanceof Error ? error.message : String(error)}”`);
  }
}
