import { findLocale } from '../../locale/locales.ts';
import type { SourceNode } from '../../model/source.ts';
import { knownField } from '../../schema/field.ts';
import { resumeFields } from '../../schema/resume-fields.ts';

/** Order of day and month in a numeric date: the month comes first in the United States, the day elsewhere. */
export type DayOrder = 'day-first' | 'month-first';

/** Returns the order that the file’s `locale` uses. Default: day first. */
export function dayOrderIn(root: SourceNode): DayOrder {
  const pairs = root.kind === 'mapping' ? root.pairs : [];
  const named = pairs.find(({ key }) => knownField(resumeFields, key) === 'locale')?.value;
  const locale = named?.kind === 'scalar' ? findLocale(named.text) : undefined;
  return locale?.datePattern.dayMonth.startsWith('{month}') ? 'month-first' : 'day-first';
}

/** A text with its ambiguous dates in ISO form. */
export interface ResolvedText {
  readonly text: string;
  /** True if a date could have been read the other way round. */
  readonly isAmbiguous: boolean;
}

const numericDate = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d])/gu;

/** Rewrites ambiguous dates such as `01/02/2019` in ISO form, in the given order of day and month. */
export function resolveDayOrder(text: string, order: DayOrder): ResolvedText {
  let isAmbiguous = false;
  const resolved = text.replace(numericDate, (date: string, one: string, _, other: string, year: string) => {
    const couldSwap = [one, other].every((digits) => Number(digits) >= 1 && Number(digits) <= 12);
    if (!couldSwap || Number(one) === Number(other)) return date;
    isAmbiguous = true;
    const [day, month] = order === 'day-first' ? [one, other] : [other, one];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
  return { text: resolved, isAmbiguous };
}
