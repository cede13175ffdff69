import type { Problem } from '../../index.ts';
import type { CommandDescription } from '../command-description.ts';
import type { CommandIo } from '../command-io.ts';
import { problemReporter, type ReportFlags, reportFlags } from '../report-problems.ts';
import { openSource, printFailure, printStatus } from '../source-file.ts';
import { accessOf, resolveStyle, type StyleFlags, styleFlags, typesetOptions } from '../style-options.ts';
import { countText } from '../terminal-text.ts';

type CheckFlags = StyleFlags & ReportFlags;

/** `quoin check`: lists the problems of résumés. */
export const check: CommandDescription<[files: readonly string[]], CheckFlags> = {
  name: 'check',
  summary: 'list errors in résumés and possible improvements',
  arguments: [['<file...>', 'résumés, folders of them, or patterns in quotes; - for standard input']],
  flags: [...styleFlags, ...reportFlags],
  examples: [['quoin check cv.yaml', 'lists errors and possible improvements']],
  run: ([files], flags, io) => checkFiles(files, flags, io),
};

async function checkFiles(files: readonly string[], flags: CheckFlags, io: CommandIo): Promise<boolean> {
  const { checkResume } = await import('../../index.ts');
  const { format, strict = false } = flags;
  const style = await resolveStyle(flags);
  const reporter = problemReporter({ ...flags, codes: true }, withErrorsOnOutput(io));
  let succeeded = true;
  const { expandSources } = await import('../source-arguments.ts');
  for (const source of await expandSources(files)) {
    try {
      const file = await openSource(source, io, accessOf(style));
      const problems = await checkResume(file.bytes, typesetOptions(style, file));
      reporter.report(problems, file);
      if (format === 'pretty') printStatus(source, verdict(problems), io);
      succeeded &&= !problems.some(({ severity }) => strict || severity === 'error');
    } catch (error) {
      printFailure(source, error, io);
      succeeded = false;
    }
  }
  reporter.finish();
  return succeeded;
}

/** Redirects standard error to standard output: problems are the result of this command. */
function withErrorsOnOutput(io: CommandIo): CommandIo {
  const { print, terminal } = io;
  return { ...io, printError: print, terminal: { ...terminal, errors: terminal.output } };
}

function verdict(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [
    ...(errors > 0 ? [countText(errors, 'error')] : []),
    ...(warnings > 0 ? [countText(warnings, 'warning')] : []),
  ];
  return counts.length === 0 ? 'no problems' : counts.join(', ');
}
