import { bySeverity, type Problem } from '../index.ts';
import type { Flag } from './command-description.ts';
import type { CommandIo } from './command-io.ts';
import { problemText } from './problem-text.ts';
import type { SourceFile } from './source-file.ts';
import { countText, highlightFor } from './terminal-text.ts';

/** Formats of the problem list: for people, as JSON, or as commands of a GitHub workflow. */
const problemFormats = ['pretty', 'json', 'github'] as const;
type ProblemFormat = (typeof problemFormats)[number];

/** Problems of one file that are listed without `--all`: about a screenful. */
const listedProblems = 20;

/** Flags of the commands that report problems. */
export interface ReportFlags {
  readonly format: ProblemFormat;
  readonly all?: boolean | undefined;
  readonly strict?: boolean | undefined;
}

/** Descriptions of `ReportFlags`. */
export const reportFlags: readonly Flag[] = [
  {
    usage: '--format <format>',
    description: 'format of the problem list',
    choices: problemFormats,
    default: 'pretty',
  },
  { usage: '--all', description: `list all problems of a file, not only the first ${listedProblems}` },
  { usage: '--strict', description: 'exit with code 1 if a file has any problem, even a warning' },
];

/** How problems are reported. */
export interface ReportOptions extends Pick<ReportFlags, 'format' | 'all'> {
  /** True if each problem's code follows its message in the `pretty` format. Default: false. */
  readonly codes?: boolean | undefined;
}

/** Reports the problems of one file after another. */
export interface ProblemReporter {
  readonly report: (problems: readonly Problem[], file: Pick<SourceFile, 'name' | 'textOf'>) => void;
  /** Ends the report. Call it after the last file. */
  readonly finish: () => void;
}

/**
 * Returns a reporter. `pretty` goes to standard error, file by file. `github` and `json` go to standard output and
 * list all problems; `json` is one array for all files.
 */
export function problemReporter(options: ReportOptions, io: CommandIo): ProblemReporter {
  switch (options.format) {
    case 'pretty':
      return {
        report: (problems, file) => printProblems(problems, file, io, options),
        finish: () => undefined,
      };
    case 'github':
      return {
        report: (problems, { name }) => {
          for (const problem of bySeverity(problems)) io.print(`${githubCommand(problem, name)}\n`);
        },
        finish: () => undefined,
      };
    case 'json': {
      const records: ProblemRecord[] = [];
      return {
        report: (problems, { name }) => {
          records.push(...bySeverity(problems).map((problem) => problemRecord(problem, name)));
        },
        finish: () => io.print(`${JSON.stringify(records, null, 2)}\n`),
      };
    }
  }
}

/** Prints the problems of a file on standard error, errors first. */
export function printProblems(
  problems: readonly Problem[],
  { name, textOf }: Pick<SourceFile, 'name' | 'textOf'>,
  io: CommandIo,
  { all = false, codes = false }: Pick<ReportOptions, 'all' | 'codes'> = {},
): void {
  const { printError, columns } = io;
  const options = { file: name, textOf, highlight: highlightFor(io), columns, codes };
  const listed = bySeverity(problems).slice(0, all ? undefined : listedProblems);
  for (const problem of listed) printError(problemText(problem, options));
  const rest = problems.length - listed.length;
  if (rest > 0) printError(`… and ${countText(rest, 'more problem')}. Use --all to list them.\n`);
}

/** Page that explains each code and how to fix it. */
const docsPage = 'docs/problems.md';

/** A problem in JSON. */
interface ProblemRecord extends Problem {
  readonly file: string;
  /** Section of the documentation that explains the code. */
  readonly docs: string;
}

function problemRecord(problem: Problem, file: string): ProblemRecord {
  return { file: problem.place?.file ?? file, ...problem, docs: `${docsPage}#${problem.code}` };
}

/** Returns a command that makes GitHub show the problem beside its line. Source: GitHub Actions, workflow commands. */
function githubCommand(problem: Problem, fileName: string): string {
  const { code, severity, message, hint } = problem;
  const { file, docs } = problemRecord(problem, fileName);
  const place = problem.place && problem.place.line > 0 ? problem.place : undefined;
  const properties: readonly (readonly [name: string, value: string | number])[] = [
    ['file', file],
    ...(place
      ? ([
          ['line', place.line],
          ['col', place.column],
          ['endColumn', place.column + Math.max(1, place.length)],
        ] as const)
      : []),
    ['title', code],
  ];
  const propertyText = properties
    .map(([property, value]) => `${property}=${escapedProperty(String(value))}`)
    .join(',');
  const text = [message, hint, `See ${docs}.`].filter((part) => part !== undefined).join(' ');
  return `::${severity} ${propertyText}::${escaped(text)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
