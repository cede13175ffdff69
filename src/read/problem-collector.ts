import type { Place, Problem, ProblemCode } from '../model/problem.ts';

/** Gathers what is wrong with a file while it is read. */
export class ProblemCollector {
  readonly #problems: Problem[] = [];

  /** In the order of the file. */
  get problems(): readonly Problem[] {
    return this.#problems.toSorted(
      (one, other) =>
        (one.place?.line ?? 0) - (other.place?.line ?? 0) ||
        (one.place?.column ?? 0) - (other.place?.column ?? 0),
    );
  }

  add(...problems: readonly Problem[]): void {
    this.#problems.push(...problems);
  }

  warn(code: ProblemCode, message: string, place: Place, hint?: string): void {
    this.#problems.push({
      code,
      severity: 'warning',
      message,
      place,
      ...(hint === undefined ? {} : { hint }),
    });
  }
}
