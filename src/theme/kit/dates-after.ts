import { formatDate } from '../../locale/format-date.ts';
import type { Block } from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { ThemeContext } from '../theme-context.ts';
import { datesUnder } from './dates-under.ts';
import { noBreak, words } from './inlines.ts';

/** Of a wide space: it parts dates from words of the same face, and is no gap between columns to programs. */
const dateGap = 0.45;
const wideSpace = '\u2003';

/** A head with its dates after the words of its line `at`, and on a line of their own where it has no such line. */
export function datesAfter(
  head: readonly Block[],
  at: number,
  dates: DateValue | undefined,
  style: TextStyle,
  context: ThemeContext,
): readonly Block[] {
  const line = head[at];
  if (dates === undefined || line?.kind !== 'paragraph') return datesUnder(head, dates, style, context);
  const gap = words(wideSpace, { ...style, size: dateGap * style.size });
  const date = noBreak([words(formatDate(dates, context.dates, context.locale), style)]);
  return head.with(at, { ...line, inlines: [...line.inlines, gap, ...date] });
}
