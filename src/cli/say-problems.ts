import type { Problem } from '../index.ts';
import { highlightFor } from './colours.ts';
import { problemText } from './problem-text.ts';
import type { SourceFile } from './source-file.ts';
import type { Surroundings } from './surroundings.ts';

/** More than these of one file are not read, but counted. */
const MOST_TOLD = 50;

/** Says what is wrong with a file, on standard error. */
export function sayProblems(
  problems: readonly Problem[],
  { name, textOf }: Pick<SourceFile, 'name' | 'textOf'>,
  surroundings: Surroundings,
): void {
  const { complain, columns } = surroundings;
  const page = { file: name, textOf, highlight: highlightFor(surroundings), columns };
  for (const problem of problems.slice(0, MOST_TOLD)) complain(problemText(problem, page));
  const rest = problems.length - MOST_TOLD;
  if (rest > 0) complain(`… and ${countOf(rest, 'problem')} more.\n`);
}

/** `1 page`, `2 pages`. */
export function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
