import type { Problem } from '../model/problem.ts';
import type { SourceNode } from '../model/source.ts';
import { readSwitches } from './read-switches.ts';
import type { LintSubject } from './rule.ts';
import { lintRules } from './rules.ts';

/** What could be better in a résumé, as warnings; `check` is what the file says under that key. */
export function lintResume(subject: LintSubject, check: SourceNode | undefined): readonly Problem[] {
  const { off, problems } = readSwitches(check);
  const found = lintRules
    .filter(({ name }) => !off.has(name))
    .flatMap(({ name, find }) =>
      find(subject).map((finding): Problem => ({ code: name, severity: 'warning', ...finding })),
    );
  return [...problems, ...found];
}
