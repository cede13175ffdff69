import { bySeverity, type Problem } from '../index.ts';
import type { CommandIo } from './command-io.ts';
import { printProblems } from './print-problems.ts';
import { githubCommand, jsonProblem } from './problem-records.ts';
import type { SourceFile } from './source-file.ts';

/** How problems are told: for people, for programs, or as commands of a GitHub workflow. */
export const problemFormats = ['pretty', 'json', 'github'] as const;
export type ProblemFormat = (typeof problemFormats)[number];

/** How problems are told, and whether those beyond a screenful are too. Programs are told all of them. */
export interface ReportOptions {
  readonly format: ProblemFormat;
  readonly all: boolean;
  /** Whether people are told the code of each, to look it up or switch it off by. */
  readonly codes?: boolean;
}

/** Tells the problems of one file after another. */
export interface ProblemReporter {
  readonly report: (problems: readonly Problem[], file: Pick<SourceFile, 'name' | 'textOf'>) => void;
  /** After the last file. */
  readonly finish: () => void;
}

/** People are told on standard error as it comes, programs on standard output: JSON is one array of all files' problems. */
export function problemReporter(reporting: ReportOptions, io: CommandIo): ProblemReporter {
  const nothing = (): void => {};
  switch (reporting.format) {
    case 'pretty':
      return {
        report: (problems, file) => printProblems(problems, file, io, reporting),
        finish: nothing,
      };
    case 'github':
      return {
        report: (problems, { name }) => {
          for (const problem of bySeverity(problems)) io.print(`${githubCommand(problem, name)}\n`);
        },
        finish: nothing,
      };
    case 'json': {
      const records: object[] = [];
      return {
        report: (problems, { name }) => {
          records.push(...bySeverity(problems).map((problem) => jsonProblem(problem, name)));
        },
        finish: () => io.print(`${JSON.stringify(records, null, 2)}\n`),
      };
    }
  }
}
