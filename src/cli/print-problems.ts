import { bySeverity, type Problem } from '../index.ts';
import { highlightFor } from './colours.ts';
import type { CommandIo } from './command-io.ts';
import { problemText } from './problem-text.ts';
import type { SourceFile } from './source-file.ts';

/** More than these of one file fill the screen, and are counted. */
const screenful = 20;

/** What is said besides. */
interface PrintOptions {
  /** Whether those beyond a screenful are told too. */
  readonly all?: boolean;
  /** Whether each has its code behind it. */
  readonly codes?: boolean;
}

/** Says what is wrong with a file, on standard error, worst first. */
export function printProblems(
  problems: readonly Problem[],
  { name, textOf }: Pick<SourceFile, 'name' | 'textOf'>,
  io: CommandIo,
  { all = false, codes = false }: PrintOptions = {},
): void {
  const { complain, columns } = io;
  const page = { file: name, textOf, highlight: highlightFor(io), columns, codes };
  const told = bySeverity(problems).slice(0, all ? undefined : screenful);
  for (const problem of told) complain(problemText(problem, page));
  const rest = problems.length - told.length;
  if (rest > 0) complain(`… and ${countOf(rest, 'more problem')}: --all tells them too.\n`);
}

/** `1 page`, `2 pages`. */
export function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
