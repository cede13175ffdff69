import { formatDate } from '../../locale/format-date.ts';
import type { Block, Paragraph } from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { words } from './inlines.ts';
import { noSpace } from './prose.ts';

/** A head with its dates on a line of their own under it; the head alone where there are none. */
export function datesUnder(
  head: readonly Block[],
  dates: DateValue | undefined,
  style: TextStyle,
  context: ThemeContext,
): readonly Block[] {
  if (dates === undefined) return head;
  const last = head.at(-1);
  const line: Paragraph = {
    kind: 'paragraph',
    role: last ? 'role-head' : 'entry-head',
    inlines: [words(formatDate(dates, context.dates, context.locale), style)],
    style: context.heads,
    before: noSpace,
    after: space(context, 1),
  };
  return last ? [...head.slice(0, -1), { ...last, after: noSpace }, line] : [line];
}
