import { findLocale } from '../../locale/locales.ts';
import type { SourceNode } from '../../model/source.ts';
import { knownField } from '../../schema/field.ts';
import { resumeFields } from '../../schema/resume-fields.ts';
import type { DayOrder } from './settle-order.ts';

/** The order that the language of a file has dates in; where it names none, the day comes first. */
export function dayOrderIn(root: SourceNode): DayOrder {
  const pairs = root.kind === 'mapping' ? root.pairs : [];
  const named = pairs.find(({ key }) => knownField(resumeFields, key) === 'locale')?.value;
  const locale = named?.kind === 'scalar' ? findLocale(named.text) : undefined;
  return locale?.datePattern.dayMonth.startsWith('{month}') ? 'month-first' : 'day-first';
}
