import type { Check } from '../schema/setting-checks.ts';
import type { Fields } from './fields.ts';
import type { ProblemCollector } from './problem-collector.ts';

/** The value under a key, if it passes; else that is told, and it is as if it were not there. */
export function readChecked<Name extends string, Value>(
  fields: Fields<Name>,
  name: NoInfer<Name>,
  check: Check<Value>,
  collector: ProblemCollector,
): Value | undefined {
  const node = fields.known.get(name);
  if (node === undefined) return undefined;
  const checked = check(node);
  if ('value' in checked) return checked.value;
  collector.warn(
    'invalid-type',
    `\`${fields.keys.get(name) ?? name}\`: ${checked.message}`,
    node.place,
    checked.hint,
  );
  return undefined;
}
