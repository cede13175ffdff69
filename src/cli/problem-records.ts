import type { Problem } from '../index.ts';

/** The page that says what each code means, and how to mend it. */
const docs = 'docs/problems.md';

/** A problem for programs, with the file it is in. */
export interface ProblemRecord extends Problem {
  readonly file: string;
  readonly docs: string;
}

/** The problem as the library has it, the file it is in, and where to read about it. */
export function jsonProblem(problem: Problem, file: string): ProblemRecord {
  return { file: problem.place?.file ?? file, ...problem, docs: `${docs}#${problem.code}` };
}

/** A command that GitHub shows as a note beside the line. Source: GitHub Actions, workflow commands. */
export function githubCommand(problem: Problem, name: string): string {
  const { code, severity, message, hint } = problem;
  const { file, docs } = jsonProblem(problem, name);
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
  const said = properties
    .map(([property, value]) => `${property}=${escapedProperty(String(value))}`)
    .join(',');
  const text = [message, hint, `See ${docs}.`].filter((part) => part !== undefined).join(' ');
  return `::${severity} ${said}::${escaped(text)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
