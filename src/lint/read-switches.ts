import type { Place, Problem } from '../model/problem.ts';
import type { SourceNode } from '../model/source.ts';
import { didYouMean } from '../model/suggest.ts';
import { lintRules } from './rules.ts';

/** Which rules a file switches off, and what is wrong with how it says so. */
export interface Switches {
  readonly off: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads `check: {disable: [bullet-too-long]}`; `off` is a former name of the key. */
export function readSwitches(node: SourceNode | undefined): Switches {
  if (node === undefined || node.kind === 'empty') return { off: new Set(), problems: [] };
  if (node.kind !== 'mapping')
    return { off: new Set(), problems: [wrong(node.place, 'takes `disable` alone')] };
  const problems: Problem[] = [];
  const off = new Set<string>();
  for (const { key, keyPlace, value } of node.pairs) {
    if (key === 'disable' || key === 'off') for (const name of namesIn(value, problems)) off.add(name);
    else problems.push(unknown(key, keyPlace, ['disable']));
  }
  return { off, problems };
}

function namesIn(node: SourceNode, problems: Problem[]): readonly string[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'list':
      return node.items.flatMap((item) => namesIn(item, problems));
    case 'mapping':
      problems.push(wrong(node.place, 'takes names of rules'));
      return [];
    case 'scalar': {
      const name = node.text.trim();
      const names = lintRules.map((rule) => rule.name);
      if (names.some((known) => known === name)) return [name];
      problems.push(unknown(name, node.place, names));
      return [];
    }
    default:
      return node satisfies never;
  }
}

function unknown(name: string, place: Place, known: readonly string[]): Problem {
  return {
    code: 'unknown-setting',
    severity: 'warning',
    message: `There is nothing called “${name}” under \`check\`.`,
    place,
    hint: didYouMean(name, known, `There are ${known.join(', ')}.`),
  };
}

function wrong(place: Place, complaint: string): Problem {
  const message = `\`check\` ${complaint}; this is left out.`;
  return {
    code: 'invalid-setting',
    severity: 'warning',
    message,
    place,
    hint: 'Write `check: {disable: [bullet-too-long]}`.',
  };
}
