import { byPosition, type Place, type Problem, type ProblemCode, problem } from './problem.ts';

/** Collects the problems of a file while it is read or laid out. */
export class ProblemCollector {
  readonly #problems: Problem[];
  readonly #reported = new Set<string>();

  constructor(problems: readonly Problem[] = []) {
    this.#problems = [...problems];
  }

  /** The problems in the order in which they were found. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The problems in the order of the file; those without a position come first. */
  get sorted(): readonly Problem[] {
    return this.#problems.toSorted(byPosition);
  }

  /** Adds problems as they are. */
  add(...problems: readonly Problem[]): void {
    this.#problems.push(...problems);
  }

  /** Adds a warning. */
  warn(code: ProblemCode, message: string, place: Place, hint?: string): void {
    this.#problems.push(problem(code, message, { place, hint }));
  }

  /** Adds a problem, unless the same one was reported at the same position. */
  readonly report = (found: Problem): void => {
    const { code, message, place } = found;
    const key = `${code} ${message} ${place?.line ?? 0}:${place?.column ?? 0}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#problems.push(found);
  };
}
