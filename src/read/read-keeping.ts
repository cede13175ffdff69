import type { Keeping } from '../model/resume.ts';
import type { KeepingKey } from '../schema/resume-schema.ts';
import { type Check, choice, flag } from '../schema/setting-checks.ts';
import type { Fields } from './fields.ts';
import type { ProblemCollector } from './problem-collector.ts';

/** Nothing asked for. */
export const freely: Keeping = { together: false, breakBefore: false };

const breakPlace = choice('before');

/** `hidden: true`: the writer keeps it in the file and off the page. */
export function isHidden<Name extends string>(
  fields: Fields<Name | 'hidden'>,
  collector: ProblemCollector,
): boolean {
  return readChecked(fields, 'hidden', flag, collector) ?? false;
}

/** What `keep` and `break` ask for. */
export function readKeeping<Name extends string>(
  fields: Fields<Name | KeepingKey>,
  collector: ProblemCollector,
): Keeping {
  return {
    together: readChecked(fields, 'keep', flag, collector) ?? false,
    breakBefore: readChecked(fields, 'break', breakPlace, collector) === 'before',
  };
}

function readChecked<Name extends string, Value>(
  fields: Fields<Name>,
  name: NoInfer<Name>,
  check: Check<Value>,
  collector: ProblemCollector,
): Value | undefined {
  const node = fields.known.get(name);
  if (node === undefined) return undefined;
  const checked = check(node);
  if ('value' in checked) return checked.value;
  collector.warn('wrong-type', `\`${name}\`: ${checked.message}`, node.place, checked.hint);
  return undefined;
}
