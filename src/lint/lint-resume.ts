import { type Place, type Problem, problem } from '../model/problem.ts';
import type { SourceNode } from '../model/source.ts';
import { didYouMean } from '../model/suggest.ts';
import type { LintSubject } from './rule.ts';
import { lintRules } from './rules.ts';

/**
 * Runs all rules that the file does not disable, and returns what they find as warnings.
 *
 * @param check Value of the file’s `check` key, such as `{disable: [bullet-too-long]}`.
 */
export function lintResume(subject: LintSubject, check: SourceNode | undefined): readonly Problem[] {
  const { disabled, problems } = readCheck(check);
  const rules = lintRules.filter(({ name }) => !disabled.has(name));
  const found = rules.flatMap(({ name, find }) =>
    find(subject).map(({ message, place, hint }) => problem(name, message, { place, hint })),
  );
  return [...problems, ...found];
}

/** The rules that a file disables, and the problems of its `check` key. */
export interface CheckOptions {
  readonly disabled: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads the value of `check`. The key `off` is the former name of `disable`. */
export function readCheck(node: SourceNode | undefined): CheckOptions {
  if (node === undefined || node.kind === 'empty') return { disabled: new Set(), problems: [] };
  if (node.kind !== 'mapping') return { disabled: new Set(), problems: [invalidCheck(node.place)] };
  const problems: Problem[] = [];
  const disabled = new Set<string>();
  for (const { key, keyPlace, value } of node.pairs) {
    if (key === 'disable' || key === 'off') for (const name of namesIn(value, problems)) disabled.add(name);
    else problems.push(unknownName(`Unknown key “${key}” under \`check\`.`, key, keyPlace, ['disable']));
  }
  return { disabled, problems };
}

function namesIn(node: SourceNode, problems: Problem[]): readonly string[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'list':
      return node.items.flatMap((item) => namesIn(item, problems));
    case 'mapping':
      problems.push(invalidCheck(node.place));
      return [];
    case 'scalar': {
      const name = node.text.trim();
      const rule = lintRules.find((known) => known.name === name || known.formerName === name);
      if (rule !== undefined) return [rule.name];
      const names = lintRules.map((known) => known.name);
      problems.push(unknownName(`Unknown rule “${name}”.`, name, node.place, names));
      return [];
    }
    default:
      return node satisfies never;
  }
}

function unknownName(message: string, name: string, place: Place, known: readonly string[]): Problem {
  const hint = didYouMean(name, known, `Use ${known.join(', ')}.`);
  return problem('unknown-setting', message, { place, hint });
}

function invalidCheck(place: Place): Problem {
  const message = '`check` takes a list of rules under `disable`. Ignoring this value.';
  return problem('invalid-setting', message, { place, hint: 'Write `check: {disable: [bullet-too-long]}`.' });
}
