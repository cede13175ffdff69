import { lintResume } from '../lint/lint-resume.ts';
import type { Problem } from '../model/problem.ts';
import { bySeverity } from '../model/worst-first.ts';
import { readResume } from '../read/read-resume.ts';
import { resumeTree } from '../read/resume-tree.ts';
import type { TypesetOptions } from './options.ts';
import { readOptionsOf, typesetPages } from './typeset.ts';

/**
 * Everything that is wrong with a résumé and what could be better in it, worst first: the problems of typesetting it
 * with these options, and a lint of its dates, addresses, bullets and pages.
 *
 * @throws TypeError, RangeError as `typeset` does
 */
export async function checkResume(
  source: string | Uint8Array,
  options: TypesetOptions = {},
): Promise<readonly Problem[]> {
  const { problems, display, stages } = await typesetPages(source, options);
  const reading = readOptionsOf(options);
  const { resume, settings } = readResume(source, reading);
  if (resume === undefined) return bySeverity(problems);
  const { root } = resumeTree(source, reading);
  const part = stages?.parts.at(-1);
  const subject = {
    resume,
    ...(root && { root }),
    ...(part && { document: part.document, report: part.report }),
    ...(display && { display }),
  };
  return bySeverity([...problems, ...lintResume(subject, settings.check)]);
}
