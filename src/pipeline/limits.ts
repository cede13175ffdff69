import { pageLimit } from '../layout/layout.ts';
import { type ArgumentType, checkOptionTypes } from '../model/check-arguments.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Resume, Section } from '../model/resume.ts';
import type { AbortSignalLike, StepOptions } from '../model/steps.ts';
import { sizeLimit } from '../source/source-text.ts';
import { depthLimit } from '../source/source-tree.ts';
import { pause, startTimeLimit } from './platform.ts';

/**
 * Limits on what one file may cost. Past one, the rest is left out with a problem, and what came before is rendered. Past the
 * time, nothing is rendered: an output never depends on how fast a machine is.
 */
export interface Limits {
  /** Bytes of the file, or characters of a string. A larger file is not read. Default: 5,000,000. */
  readonly bytes?: number | undefined;
  /** Levels of nested values. Default: 64. */
  readonly depth?: number | undefined;
  /** Entries of all sections together, bullets and terms of a section among them. Default: 5,000. */
  readonly entries?: number | undefined;
  /** Pages. Default: 500. */
  readonly pages?: number | undefined;
  /** Milliseconds from the call to the result, in which other work of the thread counts too. Default: 120,000. */
  readonly milliseconds?: number | undefined;
}

const defaults: Readonly<Record<keyof Limits, number>> = {
  bytes: sizeLimit,
  depth: depthLimit,
  entries: 5000,
  pages: pageLimit,
  milliseconds: 120_000,
};

const limitTypes: Readonly<Record<keyof Limits, ArgumentType>> = {
  bytes: 'any',
  depth: 'any',
  entries: 'any',
  pages: 'any',
  milliseconds: 'any',
};

/**
 * Returns the limits of the caller, with the defaults of those that are not given.
 *
 * @throws TypeError if they are not an object of limits
 * @throws RangeError if one is not a whole number above 0
 */
export function resolveLimits(limits: Limits | undefined): Readonly<Record<keyof Limits, number>> {
  if (limits === undefined) return defaults;
  checkOptionTypes('limits', limits, limitTypes);
  const given = Object.entries(limits).filter(([, value]) => value !== undefined);
  for (const [name, value] of given)
    if (!(Number.isInteger(value) && value > 0))
      throw new RangeError(`limits.${name}: expected a whole number above 0, not ${String(value)}`);
  return { ...defaults, ...Object.fromEntries(given) };
}

/** Returns a résumé with at most so many entries, and a problem where the rest is left out. */
export function withinEntries(
  resume: Resume,
  limit: number,
): { readonly resume: Resume; readonly problems: readonly Problem[] } {
  const count = resume.sections.reduce((sum, { entries }) => sum + entries.length, 0);
  if (count <= limit) return { resume, problems: [] };
  const sections: Section[] = [];
  let left = limit;
  let cut: Section | undefined;
  for (const section of resume.sections) {
    const entries = section.entries.slice(0, left);
    left -= entries.length;
    if (entries.length < section.entries.length) cut ??= section;
    if (entries.length > 0) sections.push({ ...section, entries });
  }
  const message = `The file has ${count.toLocaleString('en')} entries. Only the first ${limit.toLocaleString('en')} are rendered.`;
  const hint = 'Remove some, or raise `limits.entries` in the program that calls Quoin.';
  const details = { severity: 'error', place: cut?.place, hint, missing: 'text' } as const;
  return { resume: { ...resume, sections }, problems: [problem('too-large', message, details)] };
}

/** Thrown at a pause after the time limit. */
class TimeLimitError extends Error {}

/**
 * Does work that pauses, so that timers run meanwhile. Returns a problem in place of its result if it takes longer than so
 * many milliseconds.
 *
 * @throws The reason of the signal, if it stops the work
 */
export async function withinTime<Result>(
  milliseconds: number,
  signal: AbortSignalLike | undefined,
  work: (options: StepOptions) => Promise<Result>,
): Promise<Result | Problem> {
  const limit = startTimeLimit(milliseconds);
  const throwIfAborted = (): void => {
    signal?.throwIfAborted();
    if (limit.isPast()) throw new TimeLimitError();
  };
  try {
    return await work({ signal: { throwIfAborted }, pause });
  } catch (error) {
    if (error instanceof TimeLimitError) return tooSlow(milliseconds);
    throw error;
  } finally {
    limit.end();
  }
}

function tooSlow(milliseconds: number): Problem {
  const message = `The file takes longer than ${milliseconds.toLocaleString('en')} milliseconds. It is not rendered.`;
  const hint = 'Shorten it, or raise `limits.milliseconds` in the program that calls Quoin.';
  return problem('too-large', message, { severity: 'error', hint });
}
