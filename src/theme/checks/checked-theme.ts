import type { SectionDesign, Theme } from '../theme.ts';
import { resultChecks, type ThemeFunction } from './check-document.ts';

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

/** Wraps the functions of a theme: they return a valid result, or throw a `ThemeError`. */
export function checkedTheme(theme: Theme): Theme {
  return {
    ...theme,
    ...checkedDesign(theme),
    sheet: checked('sheet', theme.sheet),
    header: checked('header', theme.header),
    flows: theme.flows && checked('flows', theme.flows),
  };
}

/** Wraps the functions that compose a section likewise. */
export function checkedDesign(design: SectionDesign): SectionDesign {
  const { section, record, term, bullets, termColumns } = design;
  return {
    termColumns,
    section: checked('section', section),
    record: checked('record', record),
    term: checked('term', term),
    bullets: checked('bullets', bullets),
  };
}

function checked<Parameters extends readonly unknown[], Result>(
  part: ThemeFunction,
  compose: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Result {
  return (...parameters) => {
    const result = attempt(part, () => compose(...parameters));
    const error = resultChecks[part](result);
    if (error !== undefined) throw new ThemeError(part, `its result${error}`);
    return result;
  };
}

function attempt<Result>(part: ThemeFunction, compose: () => Result): Result {
  try {
    return compose();
  } catch (error) {
    if (error instanceof ThemeError) throw error;
    throw new ThemeError(part, `it threw “${error instanceof Error ? error.message : String(error)}”`);
  }
}
