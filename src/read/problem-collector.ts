import type { Place, Problem, ProblemCode } from '../model/problem.ts';
import type { DayOrder } from './dates/day-order.ts';

/** Gathers what is wrong with a file while it is read, and where it hides something. */
export class ProblemCollector {
  readonly #problems: Problem[] = [];
  readonly #hidden: Place[] = [];
  /** What the file's language says of dates in figures. */
  readonly dayOrder: DayOrder;

  constructor(dayOrder: DayOrder = 'day-first') {
    this.dayOrder = dayOrder;
  }

  /** In the order of the file. */
  get problems(): readonly Problem[] {
    return this.#problems.toSorted(
      (one, other) =>
        (one.place?.line ?? 0) - (other.place?.line ?? 0) ||
        (one.place?.column ?? 0) - (other.place?.column ?? 0),
    );
  }

  /** Where `hidden: true` stands and took something off the page. */
  get hidden(): readonly Place[] {
    return this.#hidden;
  }

  hide(place: Place): void {
    this.#hidden.push(place);
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
