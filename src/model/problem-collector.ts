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

  /**
   * Adds a problem, unless the same one was reported at the same position. Extends the last problem if both are about
   * characters and the next character has the same problem, so that a word has one problem.
   */
  readonly report = (found: Problem): void => {
    const { code, message, place } = found;
    const key = `${code} ${message} ${place?.line ?? 0}:${place?.column ?? 0}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const last = this.#problems.at(-1);
    const joined = last && joinedWithNext(last, found);
    if (joined) this.#problems[this.#problems.length - 1] = joined;
    else this.#problems.push(found);
  };
}

/** Joins the problems of two neighbouring characters; `undefined` if they differ or are not neighbours. */
function joinedWithNext(last: Problem, next: Problem): Problem | undefined {
  const [one, other] = [last.place, next.place];
  const isAboutCharacter = next.code === 'right-to-left' || next.code === 'missing-glyph';
  if (!isAboutCharacter || last.code !== next.code || one === undefined || other === undefined)
    return undefined;
  const touches =
    one.file === other.file && one.line === other.line && one.column + one.length === other.column;
  return touches ? { ...last, place: { ...one, length: one.length + other.length } } : undefined;
}
