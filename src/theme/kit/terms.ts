import { separatorIn } from '../../locale/locale.ts';
import { looksLikeDates } from '../../locale/looks-like-dates.ts';
import type { Block, Group, Paragraph, TextInline, Variants } from '../../model/document.ts';
import type { TermEntry } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { sharedNames, withoutSpaceBefore } from './blocks.ts';
import { type AsidePlacement, asideAt, inGutter } from './dates.ts';
import { dotBetween, inDirectionOfPages, inlinesOf, strongWeight, textInline } from './inlines.ts';
import { levelAside, levelInlines } from './levels.ts';
import { proseBlocks, withTurnover } from './prose.ts';

/** Space above a term, in units: as much as above a bullet. */
const spaceAboveTerm = 0.5;
/** Space above a term with its label beside it. With less, some programs read all labels before all texts. */
const spaceAboveLabelled = 0.75;
/** Space above a label that is above its text, in units. */
const spaceAboveLabel = 2;

/** A column for the labels of terms. */
export interface LabelColumn {
  /** Position and width of the column. */
  readonly placement: AsidePlacement;
  /** Style of the labels. */
  readonly style: TextStyle;
  /** Indent of the terms' text, in points. */
  readonly indent: number;
  /** Style of labels in the column that are dates, such as `2023`, if it is that of dates. Default: `style`. */
  readonly dateStyle?: TextStyle | undefined;
  /** Style of labels that are not in the column. Default: `style`. */
  readonly runInStyle?: TextStyle | undefined;
}

/** Greatest width of a measured column for labels, as a share of the measure. */
const labelShare = 1 / 3;

/**
 * Returns a column for semibold labels at the left of the text, which it indents. It is as wide as the widest label of the
 * flow, up to a third of the measure.
 *
 * @param gap Between label and text, in em.
 */
export function labelColumn(gap: number, { text }: ThemeContext): LabelColumn {
  const column = { most: labelShare, gap: gap * text.size };
  return {
    placement: { ...inGutter(0, 0), x: 0, shares: sharedNames.labels, column },
    style: { ...text, weight: strongWeight },
    indent: 0,
  };
}

/**
 * Lays out a term with its label in a column. If a label does not fit the column, all labels of the flow are run in, so that
 * neighbouring sections look alike.
 */
export function labelledTerm(entry: TermEntry, column: LabelColumn, context: ThemeContext): Variants {
  const { style, dateStyle = style, indent, placement, runInStyle = style } = column;
  const ownStyle = looksLikeDates(plainLine(entry.term)) ? dateStyle : style;
  const label = withWholeWords(inlinesOf(entry.term, ownStyle, context));
  const before = space(context, spaceAboveLabelled);
  const group = termGroup(entry, termDetails(entry, context), context);
  const asides = [asideAt(placement, [[label]]), ...group.asides];
  const beside: Group = { ...group, before, indent, asides };
  return {
    kind: 'variants',
    fit: 'asides',
    shares: sharedNames.labels,
    options: [beside, runInTerm(entry, runInStyle, ': ', context)],
    before,
  };
}

/** Forms of terms without a column, in the order they are tried. */
const termForms = { runIn: 0, above: 1 } as const;

/**
 * Lays out a term in one paragraph that starts with its label, `Languages: Python, Lua`. If the text of a term in the
 * section begins with a list, all labels of the section are above their text.
 *
 * @param style Style of the label and the separator.
 * @param separator Text between the label and the term's text, such as `: `.
 */
export function runInTerm(
  entry: TermEntry,
  style: TextStyle,
  separator: string,
  context: ThemeContext,
): Variants {
  const options = termOptions(entry, style, separator, context);
  return {
    kind: 'variants',
    fit: 'asides',
    shares: sharedNames.terms,
    forms: options.map(([form]) => form),
    options: options.map(([, block]) => block),
    before: space(context, spaceAboveTerm),
  };
}

/**
 * Lays out a term with its label on a line of its own, above its text if it has any.
 *
 * @param style Style of the label and the separator.
 * @param separator Text after the label if it has text.
 */
export function termWithLabelAbove(
  entry: TermEntry,
  style: TextStyle,
  separator: string,
  context: ThemeContext,
): Group {
  const details = termDetails(entry, context);
  const label: Paragraph = {
    kind: 'paragraph',
    role: 'term',
    inlines: labelInlines(entry, style, details.length === 0 ? '' : separator, context),
    style: context.displayParagraph,
    before: space(context, 0),
  };
  const group = termGroup(entry, [label, ...details], context);
  return details.length === 0 ? group : { ...group, before: space(context, spaceAboveLabel) };
}

/**
 * Returns the layout of a term for a narrow column: with its label run in if it has that form, and never left of the text.
 */
export function runInOption(term: Block): Block {
  switch (term.kind) {
    case 'variants': {
      if (term.shares === sharedNames.labels) return runInOption(term.options.at(-1) ?? term);
      const runIn = term.options.find((_, index) => term.forms?.[index] === termForms.runIn);
      return term.shares === sharedNames.terms && runIn ? runInOption(runIn) : term;
    }
    case 'group':
      return { ...term, indent: Math.max(0, term.indent) };
    case 'paragraph':
    case 'columns':
    case 'picture':
      return term;
  }
}

/** A layout of a term, and the number of its form. */
type TermOption = readonly [form: number, block: Group];

/** Lays out a term without a column. A label that stands alone in any case has no form. */
function termOptions(
  entry: TermEntry,
  style: TextStyle,
  separator: string,
  context: ThemeContext,
): readonly TermOption[] {
  const above: TermOption = [termForms.above, termWithLabelAbove(entry, style, separator, context)];
  const [first, ...rest] = termDetails(entry, context);
  if (first === undefined) return [[termForms.runIn, above[1]]];
  if (first.kind !== 'paragraph') return [above];
  const label = labelInlines(entry, style, separator, context);
  const blocks = [withTurnover({ ...first, inlines: [...label, ...first.inlines] }, context), ...rest];
  return [[termForms.runIn, termGroup(entry, blocks, context)], above];
}

/** Groups the blocks of a term, with its level at the end of the first line if it is drawn. */
function termGroup({ keeping, level }: TermEntry, blocks: readonly Block[], context: ThemeContext): Group {
  const before = space(context, spaceAboveTerm);
  const drawing = levelAside(level, context);
  const asides = drawing ? [drawing] : [];
  return { kind: 'group', role: 'item', before, indent: 0, keep: keeping, asides, blocks };
}

function labelInlines(
  { term }: TermEntry,
  style: TextStyle,
  separator: string,
  context: ThemeContext,
): readonly TextInline[] {
  const label = withWholeWords(inlinesOf(term, style, context));
  const mark = separatorIn(separator, context.locale);
  const inlines = mark === '' ? label : inDirectionOfPages([...label, textInline(mark, style)], context);
  return inlines.map((inline): TextInline => ({ ...inline, label: true }));
}

/** Allows no line break after a slash, so that a search for `Mentoring/teaching` finds the label. */
function withWholeWords(label: readonly TextInline[]): readonly TextInline[] {
  return label.map((inline) => ({ ...inline, text: inline.text.replaceAll('/', '/\u2060') }));
}

/** Lays out the text of a term without its label: the words of its level unless they are drawn, then its details. */
export function termDetails({ level, details }: TermEntry, context: ThemeContext): readonly Block[] {
  const blocks = withoutSpaceBefore(proseBlocks(details, context));
  const inlines = level ? levelInlines(level, context.text, context) : [];
  if (inlines.length === 0) return blocks;
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') {
    const style = context.displayParagraph;
    return [{ kind: 'paragraph', role: 'text', inlines, style, before: space(context, 0) }, ...blocks];
  }
  return [{ ...first, inlines: [...inlines, dotBetween(context.text), ...first.inlines] }, ...rest];
}
