import { checkResume, type Problem } from '../../index.ts';
import type { CommandIo } from '../command-io.ts';
import { countOf } from '../print-problems.ts';
import { printable } from '../printable.ts';
import { problemReporter, type ReportOptions } from '../report-problems.ts';
import { nameOf, openSource } from '../source-file.ts';
import { optionsFor, type StyleOptions, themeFileOf } from '../style-options.ts';

/** What was asked of every file. */
export interface CheckRequest {
  readonly style: StyleOptions;
  readonly reporting: Omit<ReportOptions, 'codes'>;
  /** Whether a warning fails a file as an error does. */
  readonly strict: boolean;
}

/** Prints what is wrong with each file and what could be better; whether none of them fails. */
export async function check(
  sources: readonly string[],
  { style, reporting, strict }: CheckRequest,
  io: CommandIo,
): Promise<boolean> {
  const { print, complain, terminal } = io;
  // Here the problems are what was asked for.
  const output = { ...io, complain: print, terminal: { ...terminal, errors: terminal.output } };
  const reporter = problemReporter({ ...reporting, codes: true }, output);
  let all = true;
  for (const source of sources) {
    const say = (text: string): void => complain(`${printable(nameOf(source))}: ${printable(text)}\n`);
    try {
      const file = await openSource(source, io, themeFileOf(style));
      const problems = await checkResume(file.bytes, optionsFor(style, file));
      reporter.report(problems, file);
      if (reporting.format === 'pretty') say(verdict(problems));
      all &&= !problems.some(({ severity }) => strict || severity === 'error');
    } catch (error) {
      say(`error: ${(error as Error).message}`);
      all = false;
    }
  }
  reporter.finish();
  return all;
}

function verdict(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ];
  return counts.length === 0 ? 'nothing to mend' : counts.join(', ');
}
