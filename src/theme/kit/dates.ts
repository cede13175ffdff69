import { dateLines, formatDate } from '../../locale/format-date.ts';
import type { Aside, AsideVariant, Inline } from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { Taste } from '../taste.ts';
import { words } from './inlines.ts';

/** Where an aside stands beside its group. */
export type AsidePlace = Pick<Aside, 'edge' | 'x' | 'measure' | 'alignment' | 'reads' | 'reserves'>;

/** From the most to the least that can be said of a month. */
const MONTHS = ['long', 'short', 'none'] as const;

/**
 * Dates beside an entry: with months as the settings want them, shorter where that does not fit, then on
 * two lines with nothing left out.
 */
export function dateAside(dates: DateValue, place: AsidePlace, style: TextStyle, taste: Taste): Aside {
  const wanted = taste.dates.months;
  const forms = MONTHS.slice(MONTHS.indexOf(wanted)).filter(
    (months) => months !== 'none' || wanted === 'none',
  );
  const line = (text: string): readonly Inline[] => [words(text, style)];
  const whole = forms.map((months) => [line(formatDate(dates, { ...taste.dates, months }, taste.locale))]);
  const shortest = { ...taste.dates, months: forms.at(-1) ?? wanted };
  const parted = dateLines(dates, shortest, taste.locale).map(line);
  return asideAt(place, [...whole, parted]);
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
