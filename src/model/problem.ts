import { checkArgument } from './check-arguments.ts';

/** A position in the user’s file. */
export interface Place {
  /** Name of the file as the caller gave it; `undefined` for a source without a name. */
  readonly file?: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** In UTF-16 units; never negative. */
  readonly length: number;
  /** Path of keys, such as `sections.Experience[0].dates`. */
  readonly path: string;
}

/** An error loses something the user wrote. A warning changes or questions it. */
export type Severity = 'error' | 'warning';

/** What pages lack because of a problem. */
export type Missing = 'text' | 'picture' | 'font';

/** Stable name of a kind of problem. The documentation explains each one. */
export type ProblemCode =
  | 'empty-file'
  | 'encoding'
  | 'too-large'
  | 'too-deep'
  | 'syntax'
  | 'duplicate-key'
  | 'invalid-type'
  | 'unknown-key'
  | 'unparsed-date'
  | 'impossible-date'
  | 'reversed-dates'
  | 'two-digit-year'
  | 'ambiguous-date'
  | 'conflicting-dates'
  | 'unsupported-markup'
  | 'disallowed-link'
  | 'space-in-link'
  | 'invisible-character'
  | 'missing-title'
  | 'missing-letter'
  | 'unknown-theme'
  | 'unknown-locale'
  | 'unknown-setting'
  | 'invalid-setting'
  | 'theme-error'
  | 'invalid-page-size'
  | 'source-not-embedded'
  | 'unreadable-file'
  | 'unknown-font'
  | 'invalid-font'
  | 'missing-face'
  | 'invalid-image'
  | 'missing-alt-text'
  | 'large-picture'
  | 'low-contrast'
  | 'small-text'
  | 'line-too-long'
  | 'missing-glyph'
  | 'fallback-font'
  | 'private-use-character'
  | 'overfull-line'
  | 'overfull-page'
  | 'too-many-pages'
  | 'too-long-to-fit'
  | LintCode;

/** Rules of `quoin check`. They report what is not wrong but could be better. Files disable them by these names. */
export type LintCode =
  | 'overlapping-dates'
  | 'missing-dates'
  | 'mixed-date-precision'
  | 'bullet-too-long'
  | 'inconsistent-punctuation'
  | 'invalid-email'
  | 'invalid-url'
  | 'unlinked-address'
  | 'straight-quote'
  | 'unknown-heading'
  | 'unplaced-title'
  | 'keyword-not-in-text'
  | 'last-page-nearly-empty';

/** A mistake in a user's file, or advice about it. Problems are collected, never thrown. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** One sentence, for the person who wrote the file. */
  readonly message: string;
  /** `undefined` if no part of a file is to blame. */
  readonly place?: Place | undefined;
  /** What to write instead, as an imperative sentence. */
  readonly hint?: string | undefined;
  /** What the pages lack because of it: text that is left out, a picture, or a font in place of which another is used. Default: nothing. */
  readonly missing?: Missing | undefined;
}

/** The optional properties of a problem. */
export interface ProblemDetails {
  /** Default: `warning`. */
  readonly severity?: Severity;
  readonly place?: Place | undefined;
  readonly hint?: string | undefined;
  /** Default: nothing. */
  readonly missing?: Missing | undefined;
}

/** Builds a problem. */
export function problem(
  code: ProblemCode,
  message: string,
  { severity = 'warning', place, hint, missing }: ProblemDetails = {},
): Problem {
  return { code, severity, message, place, hint, ...(missing && { missing }) };
}

/** Orders problems by their position in the file; those without a position come first. */
export function byPosition(one: Problem, other: Problem): number {
  return (
    (one.place?.line ?? 0) - (other.place?.line ?? 0) || (one.place?.column ?? 0) - (other.place?.column ?? 0)
  );
}

/** Sorts problems: errors first, then warnings, each by position; those without a position come last. */
export function bySeverity(problems: readonly Problem[]): readonly Problem[] {
  checkArgument('problems', problems, 'list');
  return problems.toSorted(
    (one, other) =>
      Number(one.severity === 'warning') - Number(other.severity === 'warning') ||
      Number(!one.place?.line) - Number(!other.place?.line) ||
      byPosition(one, other),
  );
}
