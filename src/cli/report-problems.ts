import { type Problem, worstFirst } from '../index.ts';
import type { CommandIo } from './command-io.ts';
import { sayProblems } from './print-problems.ts';
import { githubCommand, jsonProblem } from './problem-records.ts';
import type { SourceFile } from './source-file.ts';

/** How problems are told: for people, for programs, or as commands of a GitHub workflow. */
export const PROBLEM_FORMATS = ['pretty', 'json', 'github'] as const;
export type ProblemFormat = (typeof PROBLEM_FORMATS)[number];

/** How problems are told, and whether those beyond a screenful are too. Programs are told all of them. */
export interface Telling {
  readonly format: ProblemFormat;
  readonly all: boolean;
  /** Whether people are told the code of each, to look it up or switch it off by. */
  readonly codes?: boolean;
}

/** Tells the problems of one file after another. */
export interface Teller {
  readonly tell: (problems: readonly Problem[], file: Pick<SourceFile, 'name' | 'textOf'>) => void;
  /** After the last file. */
  readonly finish: () => void;
}

/** People are told on standard error as it comes, programs on standard output: JSON is one array of all files' problems. */
export function tellerFor(telling: Telling, io: CommandIo): Teller {
  const nothing = (): void => {};
  switch (telling.format) {
    case 'pretty':
      return {
        tell: (problems, file) => sayProblems(problems, file, io, telling),
        finish: nothing,
      };
    case 'github':
      return {
        tell: (problems, { name }) => {
          for (const problem of worstFirst(problems)) io.print(`${githubCommand(problem, name)}\n`);
        },
        finish: nothing,
      };
    case 'json': {
      const records: object[] = [];
      return {
        tell: (problems, { name }) => {
          records.push(...worstFirst(problems).map((problem) => jsonProblem(problem, name)));
        },
        finish: () => io.print(`${JSON.stringify(records, null, 2)}\n`),
      };
    }
  }
}
