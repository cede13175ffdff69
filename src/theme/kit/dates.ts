import { type DateForm, dateDuration, dateLines, formatDate } from '../../locale/format-date.ts';
import type { Aside, AsideVariant, Inline } from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { ThemeContext } from '../theme-context.ts';
import { words } from './inlines.ts';

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
