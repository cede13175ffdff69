import type { Keeping } from '../model/resume.ts';
import type { KeepingKey } from '../schema/entry-fields.ts';
import { choice, flag } from '../schema/setting-checks.ts';
import type { Fields } from './fields.ts';
import type { ProblemCollector } from './problem-collector.ts';
import { readChecked } from './read-checked.ts';

/** Nothing asked for. */
export const freely: Keeping = { together: false, breakBefore: false };

const breakPlace = choice('before');

/** `hidden: true`: the writer keeps it in the file and off the page. */
export function isHidden<Name extends string>(
  fields: Fields<Name | 'hidden'>,
  collector: ProblemCollector,
): boolean {
  const hidden = readChecked(fields, 'hidden', flag, collector) ?? false;
  const mark = fields.known.get('hidden');
  if (hidden && mark) collector.hide(mark.place);
  return hidden;
}

/** What `keep-together` and `page-break` ask for. */
export function readKeeping<Name extends string>(
  fields: Fields<Name | KeepingKey>,
  collector: ProblemCollector,
): Keeping {
  return {
    together: readChecked(fields, 'keep-together', flag, collector) ?? false,
    breakBefore: readChecked(fields, 'page-break', breakPlace, collector) === 'before',
  };
}
