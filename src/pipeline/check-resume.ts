import { lintResume } from '../lint/lint-resume.ts';
import type { Problem } from '../model/problem.ts';
import { bySeverity } from '../model/problem.ts';
import type { LaidOutSource } from './typeset.ts';

/** Returns the problems of typesetting a résumé and the warnings of the lint rules, by severity. */
export function problemsOf({ problems, display, stages, read }: LaidOutSource): readonly Problem[] {
  const { resume, settings, root } = read;
  if (resume === undefined) return bySeverity(problems);
  const part = stages?.parts.at(-1);
  const subject = {
    resume,
    ...(root && { root }),
    ...(part && { document: part.document, report: part.report }),
    ...(display && { display }),
  };
  return bySeverity([...problems, ...lintResume(subject, settings.check)]);
}
