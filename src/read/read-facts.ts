import type { Fact } from '../model/resume.ts';
import type { SourceNode } from '../model/source.ts';
import { knownKey } from '../schema/resume-schema.ts';
import { type Fields, warnOfKey } from './fields.ts';
import type { ProblemCollector } from './problem-collector.ts';
import { readDetails } from './read-details.ts';
import { readAnything } from './read-text.ts';

/** What is under `facts`, and after it what is under keys that are not known, with a warning for each of those. */
export function readFacts<Name extends string>(
  fields: Fields<Name>,
  collector: ProblemCollector,
): readonly Fact[] {
  const known: ReadonlyMap<string, SourceNode> = fields.known;
  const others = fields.others.map((pair): Fact => {
    const name = knownKey(fields.table, pair.key);
    // The same key once more was told of when the file was parsed.
    const repeated = name !== undefined && fields.keys.get(name) === pair.key;
    if (!repeated) warnOfKey(pair, fields.table, collector);
    return { label: pair.key, value: readAnything(pair.value, collector) };
  });
  return [...readNamedFacts(known.get('facts'), collector), ...others];
}

/** `facts: {Grade: 1.3, Courses: [Algebra, Optics]}`. */
function readNamedFacts(node: SourceNode | undefined, collector: ProblemCollector): readonly Fact[] {
  if (node === undefined || node.kind === 'empty') return [];
  if (node.kind === 'mapping') {
    const full = node.pairs.filter(({ value }) => value.kind !== 'empty');
    return full.map(({ key, value }) => ({ label: key, value: readDetails(value, collector) }));
  }
  const message = `\`facts\` are labels with values, not a ${node.kind === 'list' ? 'list' : 'text'}.`;
  collector.warn('invalid-type', message, node.place, 'Write `facts: {Grade: 1.3}`.');
  return [{ label: 'facts', value: readAnything(node, collector) }];
}
