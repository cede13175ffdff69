import { type DateForm, dateDuration, dateLines, formatDate } from '../../locale/format-date.ts';
import {
  type Aside,
  type AsideVariant,
  type Block,
  type Group,
  type Inline,
  noSpace,
  type Paragraph,
} from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { headerGroup, sharedNames } from './blocks.ts';
import { dateInlines, noBreak, textInline } from './inlines.ts';

/** Position of an aside relative to its group's text, without its content. Lengths in points. */
export type AsidePlacement = Pick<
  Aside,
  'edge' | 'x' | 'measure' | 'alignment' | 'reads' | 'reserves' | 'shares' | 'column'
>;

/** Width of the dates at the end of a line, in em: the longest range of months and years. */
const lineEndWidth = 12;
/** Least gap between a line's text and the dates at its end, in em. */
const lineEndGap = 1.5;

/** Width of a gutter for dates, in em: room for `Sep 2016 – Mar 2020`. */
const gutterWidth = 9.22;
/** What each letter adds to it by which the longest abbreviated month of the language is longer than `Sep`, in em. */
const letterOfMonths = 0.6;
/** Gap between that gutter and the text, in em. */
const gutterGap = 1.25;

/** The forms of months that dates may take instead of the form that the settings say, in this order. */
const monthForms: Readonly<Record<DateForm['months'], readonly DateForm['months'][]>> = {
  long: ['long', 'short'],
  short: ['short'],
  iso: ['iso'],
  none: ['none'],
};

/**
 * Places dates beside an entry. Tries these forms until all dates of the section fit: the months as the settings say, then
 * shorter months. A duration that does not fit moves to its own line, and a range that fits in no form takes two lines;
 * both do not affect other dates.
 *
 * @param style Style of the dates.
 */
export function dateAside(
  dates: DateValue,
  placement: AsidePlacement,
  style: TextStyle,
  context: ThemeContext,
): Aside {
  const dateForms = monthForms[context.dates.months].map(
    (months): DateForm => ({ ...context.dates, months }),
  );
  const unsplit = dateForms.flatMap((form, number) =>
    unsplitDates(dates, form, context).map((lines): DateLayout => ({ form: number, lines })),
  );
  const form = withoutRepetition(unsplit).at(-1)?.form ?? 0;
  const split = { form, lines: dateLines(dates, dateForms[form] ?? context.dates, context.locale) };
  const layouts = withoutRepetition([...unsplit, split]);
  const variants = layouts.map(({ lines }) =>
    lines.map((text): readonly Inline[] => dateInlines(text, style)),
  );
  const forms = layouts.map((layout) => layout.form);
  return { shares: sharedNames.dates, ...asideAt(placement, variants), forms };
}

/** Dates on one or more lines. */
interface DateLayout {
  /** Number of the form of the months. */
  readonly form: number;
  readonly lines: readonly string[];
}

/** Removes layouts that look like an earlier one: dates without months have only one form. */
function withoutRepetition(layouts: readonly DateLayout[]): readonly DateLayout[] {
  const texts = layouts.map(({ lines }) => lines.join('\n'));
  return layouts.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

/** Dates on one line, with the duration on that line, then with it on the next line. */
function unsplitDates(
  dates: DateValue,
  form: DateForm,
  { locale }: ThemeContext,
): readonly (readonly string[])[] {
  const { durations: _, ...withoutDuration } = form;
  const line = [formatDate(dates, form, locale)];
  const duration = dateDuration(dates, form, locale);
  return duration === '' ? [line] : [line, [formatDate(dates, withoutDuration, locale), duration]];
}

/** Makes an aside on the baselines of its group's first lines. The first variant that fits is used, else the last. */
export function asideAt(placement: AsidePlacement, variants: readonly AsideVariant[]): Aside {
  return { ...placement, variants, rise: 0 };
}

/**
 * Places an aside in a column left of the text.
 *
 * @param width Width of the column, in points.
 * @param gap Between the column and the text, in points.
 */
export function inGutter(width: number, gap: number): AsidePlacement {
  return { edge: 'start', x: -(width + gap), measure: width, alignment: 'start', reads: 'before' };
}

/** Places dates or labels in a gutter left of the text that has room for months and years. */
export function inDateGutter(context: ThemeContext): AsidePlacement {
  const { size } = context.text;
  return inGutter(gutterWidthIn(context) * size, gutterGap * size);
}

/** Returns the width of that gutter with its gap, in points. */
export function dateGutterWidth(context: ThemeContext): number {
  return (gutterWidthIn(context) + gutterGap) * context.text.size;
}

/** Returns the width of the gutter in em. */
function gutterWidthIn({ locale }: ThemeContext): number {
  const longest = Math.max(...locale.months.short.map((month) => month.length));
  return gutterWidth + letterOfMonths * Math.max(0, longest - 'Sep'.length);
}

/**
 * Places an aside at the end of the first line. The text of that line ends `gap` points before it.
 *
 * @param width Largest width of the aside, in points.
 * @param gap In points.
 */
export function atLineEnd(width: number, gap: number): AsidePlacement {
  return { edge: 'end', x: -width, measure: width, alignment: 'end', reads: 'after', reserves: gap };
}

/**
 * Places dates at the end of an entry's first line, where the longest dates have room.
 *
 * @param beyond Distance from the end of the text to that of the dates, in points. Default: 0.
 */
export function dateAtLineEnd(dates: DateValue, style: TextStyle, context: ThemeContext, beyond = 0): Aside {
  const { size } = style;
  const placement = atLineEnd(lineEndWidth * size, lineEndGap * size);
  return dateAside(dates, { ...placement, x: placement.x + beyond }, style, context);
}

/** Returns an entry's header with its dates on a line below it, or the header alone if there are none. */
export function withDatesBelow(
  header: readonly Block[],
  dates: DateValue | undefined,
  style: TextStyle,
  context: ThemeContext,
): readonly Block[] {
  if (dates === undefined) return header;
  const last = header.at(-1);
  const line: Paragraph = {
    kind: 'paragraph',
    role: last ? 'role-head' : 'entry-head',
    inlines: dateInlines(formatDate(dates, context.dates, context.locale), style),
    style: context.displayParagraph,
    before: noSpace,
    after: space(context, 1),
  };
  return last ? [...header.slice(0, -1), { ...last, after: noSpace }, line] : [line];
}

/**
 * Returns an entry's header with its dates at the end of its first line. All dates of a section are on a line below the
 * headers instead if one of the headers does not fit beside its dates. Returns the header alone if there are no dates.
 */
export function withDatesBeside(
  header: readonly Block[],
  dates: DateValue | undefined,
  style: TextStyle,
  context: ThemeContext,
): readonly Block[] {
  const after = header.at(-1)?.after;
  if (dates === undefined || after === undefined) return withDatesBelow(header, dates, style, context);
  const beside: Group = { ...headerGroup(header), asides: [dateAtLineEnd(dates, style, context)] };
  const below = headerGroup(withDatesBelow(header, dates, style, context));
  const { datePlaces: shares } = sharedNames;
  return [{ kind: 'variants', fit: 'lines', shares, options: [beside, below], before: noSpace, after }];
}

/** Size of the em space before dates, as a share of the text's size. A wider one would look like a gap between columns. */
const dateGapScale = 0.45;
const emSpace = '\u2003';

/**
 * Returns an entry's header with its dates at the end of one of its lines.
 * Puts them on a line below the header if that line does not exist.
 *
 * @param lineIndex Index of the line in `header`, from 0.
 */
export function withDatesAfter(
  header: readonly Block[],
  lineIndex: number,
  dates: DateValue | undefined,
  style: TextStyle,
  context: ThemeContext,
): readonly Block[] {
  const line = header[lineIndex];
  if (dates === undefined || line?.kind !== 'paragraph') return withDatesBelow(header, dates, style, context);
  const gap = textInline(emSpace, { ...style, size: dateGapScale * style.size });
  const date = noBreak(dateInlines(formatDate(dates, context.dates, context.locale), style));
  return header.with(lineIndex, { ...line, inlines: [...line.inlines, gap, ...date] });
}
