import type { CustomField } from '../model/resume.ts';
import type { SourceNode } from '../model/source.ts';
import { knownField } from '../schema/field.ts';
import { type Fields, warnOfKey } from './fields.ts';
import type { ProblemCollector } from './problem-collector.ts';
import { readDetails } from './read-details.ts';
import { readAnything } from './read-text.ts';

/** What is under `fields`, and after it what is under keys that are not known, with a warning for each of those. */
export function readCustomFields<Name extends string>(
  fields: Fields<Name>,
  collector: ProblemCollector,
): readonly CustomField[] {
  const known: ReadonlyMap<string, SourceNode> = fields.known;
  const keys: ReadonlyMap<string, string> = fields.keys;
  const others = fields.others.map((pair): CustomField => {
    const name = knownField(fields.table, pair.key);
    // The same key once more was told of when the file was parsed.
    const repeated = name !== undefined && fields.keys.get(name) === pair.key;
    if (!repeated) warnOfKey(pair, fields.table, collector);
    return { label: pair.key, value: readAnything(pair.value, collector) };
  });
  return [...readNamedFields(known.get('fields'), keys.get('fields') ?? 'fields', collector), ...others];
}

/** `fields: {Grade: 1.3, Courses: [Algebra, Optics]}`. */
function readNamedFields(
  node: SourceNode | undefined,
  key: string,
  collector: ProblemCollector,
): readonly CustomField[] {
  if (node === undefined || node.kind === 'empty') return [];
  if (node.kind === 'mapping') {
    const full = node.pairs.filter(({ value }) => value.kind !== 'empty');
    return full.map(({ key, value }) => ({ label: key, value: readDetails(value, collector) }));
  }
  const message = `\`fields\` are labels with values, not a ${node.kind === 'list' ? 'list' : 'text'}.`;
  collector.warn('invalid-type', message, node.place, 'Write `fields: {Grade: 1.3}`.');
  return [{ label: key, value: readAnything(node, collector) }];
}
