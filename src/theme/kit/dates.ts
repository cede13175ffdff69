import { type DateForm, dateDuration, dateLines, formatDate } from '../../locale/format-date.ts';
import {
  type Aside,
  type AsideVariant,
  type Block,
  type Inline,
  noSpace,
  type Paragraph,
} from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { noBreak, words } from './inlines.ts';

/** Where an aside stands beside its group. */
export type AsidePlace = Pick<Aside, 'edge' | 'x' | 'measure' | 'alignment' | 'reads' | 'reserves'>;

/** From the most to the least that can be said of a month. */
const months = ['long', 'short', 'none'] as const;

/**
 * Dates beside an entry: with months as the settings want them, shorter where that does not fit, then on
 * two lines with nothing left out. How long it took goes to a line of its own before months get shorter.
 */
export function dateAside(
  dates: DateValue,
  place: AsidePlace,
  style: TextStyle,
  context: ThemeContext,
): Aside {
  const wanted = context.dates.months;
  const forms = months
    .slice(months.indexOf(wanted))
    .filter((months) => months !== 'none' || wanted === 'none')
    .map((months): DateForm => ({ ...context.dates, months }));
  const variants = [
    ...forms.flatMap((form) => wholeLines(dates, form, context)),
    dateLines(dates, forms.at(-1) ?? context.dates, context.locale),
  ];
  return asideAt(
    place,
    variants.map((lines) => lines.map((text): readonly Inline[] => [words(text, style)])),
  );
}

/** Dates in one piece: with their duration on the same line, then under them. */
function wholeLines(
  dates: DateValue,
  form: DateForm,
  { locale }: ThemeContext,
): readonly (readonly string[])[] {
  const { durations: _, ...bare } = form;
  const line = [formatDate(dates, form, locale)];
  const duration = dateDuration(dates, form, locale);
  return duration === '' ? [line] : [line, [formatDate(dates, bare, locale), duration]];
}

/** An aside on the baseline, in the first variant that fits. */
export function asideAt(place: AsidePlace, variants: readonly AsideVariant[]): Aside {
  return { ...place, variants, rise: 0 };
}

/** A place in a column left of the text. */
export function inGutter(width: number, gap: number): AsidePlace {
  return { edge: 'start', x: -(width + gap), measure: width, alignment: 'start', reads: 'before' };
}

/** A place at the end of the line, which text keeps clear of by `gap`. */
export function atLineEnd(width: number, gap: number): AsidePlace {
  return { edge: 'end', x: -width, measure: width, alignment: 'end', reads: 'after', reserves: gap };
}

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
