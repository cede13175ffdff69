import type { Face } from '../model/face.ts';
import type { Problem } from '../model/problem.ts';

/** Collects what layout has to say, each thing once. */
export class Ledger {
  readonly problems: Problem[];
  /** Characters that the asked-for face did not have, with the face that set them. */
  readonly fallbacks: Map<string, Face> = new Map();
  readonly #seen = new Set<string>();

  constructor(problems: readonly Problem[]) {
    this.problems = [...problems];
  }

  readonly report = (problem: Problem): void => {
    const { code, message, place } = problem;
    const key = `${code} ${message} ${place?.line ?? 0}:${place?.column ?? 0}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const last = this.problems.at(-1);
    const joined = last && stretched(last, problem);
    if (joined) this.problems[this.problems.length - 1] = joined;
    else this.problems.push(problem);
  };

  readonly fellBack = (character: string, face: Face): void => {
    this.fallbacks.set(character, face);
  };
}

/** One problem of a character and its neighbour, where the same is wrong with both: a word is told of once. */
function stretched(last: Problem, next: Problem): Problem | undefined {
  const [one, other] = [last.place, next.place];
  const isCharacter = next.code === 'right-to-left' || next.code === 'missing-glyph';
  if (!isCharacter || last.code !== next.code || one === undefined || other === undefined) return undefined;
  const touches =
    one.file === other.file && one.line === other.line && one.column + one.length === other.column;
  return touches ? { ...last, place: { ...one, length: one.length + other.length } } : undefined;
}
