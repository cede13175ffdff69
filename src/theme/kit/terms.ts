import type {
  Block,
  Group,
  IconInline,
  Inline,
  Paragraph,
  TextInline,
  Variants,
} from '../../model/document.ts';
import type { Icon } from '../../model/picture.ts';
import type { Level, TermEntry } from '../../model/resume.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { withoutSpaceBefore } from './blocks.ts';
import { type AsidePlacement, asideAt, inGutter } from './dates.ts';
import { inlinesOf, strongWeight, textInline } from './inlines.ts';
import { proseBlocks } from './prose.ts';
import { sharedNames } from './sharing.ts';

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
  const { style, indent, placement, runInStyle = style } = column;
  const label = withWholeWords(inlinesOf(entry.term, style, context));
  const before = space(context, spaceAboveLabelled);
  const beside: Group = {
    ...termGroup(entry, termDetails(entry, context), context),
    before,
    indent,
    asides: [asideAt(placement, [[label]])],
  };
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
 * @param separator Text after the label.
 */
export function termWithLabelAbove(
  entry: TermEntry,
  style: TextStyle,
  separator: string,
  context: ThemeContext,
): Group {
  const label: Paragraph = {
    kind: 'paragraph',
    role: 'term',
    inlines: labelInlines(entry, style, separator, context),
    style: context.displayParagraph,
    before: space(context, 0),
  };
  const details = termDetails(entry, context);
  const group = termGroup(entry, [label, ...details], context);
  return details.length === 0 ? group : { ...group, before: space(context, spaceAboveLabel) };
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
  const blocks = [{ ...first, inlines: [...label, ...first.inlines] }, ...rest];
  return [[termForms.runIn, termGroup(entry, blocks, context)], above];
}

function termGroup({ keeping }: TermEntry, blocks: readonly Block[], context: ThemeContext): Group {
  const before = space(context, spaceAboveTerm);
  return { kind: 'group', role: 'item', before, indent: 0, keep: keeping, asides: [], blocks };
}

function labelInlines(
  { term }: TermEntry,
  style: TextStyle,
  separator: string,
  context: ThemeContext,
): readonly TextInline[] {
  const label = withWholeWords(inlinesOf(term, style, context));
  return [...label, textInline(separator, style)].map((inline): TextInline => ({ ...inline, label: true }));
}

/** Allows no line break after a slash, so that a search for `Mentoring/teaching` finds the label. */
function withWholeWords(label: readonly TextInline[]): readonly TextInline[] {
  return label.map((inline) => ({ ...inline, text: inline.text.replaceAll('/', '/\u2060') }));
}

/** Separates a level from further details. Starts with a no-break space, so that no line begins with the dot. */
const detailSeparator = '\u00a0· ';

/** Lays out the text of a term without its label: its level, then its details. */
export function termDetails({ level, details }: TermEntry, context: ThemeContext): readonly Block[] {
  const blocks = withoutSpaceBefore(proseBlocks(details, context));
  if (level === undefined) return blocks;
  const inlines = levelInlines(level, context.text, context);
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') {
    const style = context.displayParagraph;
    return [{ kind: 'paragraph', role: 'text', inlines, style, before: space(context, 0) }, ...blocks];
  }
  const separator = textInline(detailSeparator, context.text);
  return [{ ...first, inlines: [...inlines, separator, ...first.inlines] }, ...rest];
}

/**
 * Lays out a skill level: its words, then dots or a bar for the setting `levels`.
 * Draws nothing if the level has no share from 0 to 1.
 */
export function levelInlines(
  { text, share }: Level,
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  const { levels } = context.settings;
  const inlines = inlinesOf(text, style, context);
  if (share === undefined || levels === 'words') return inlines;
  const icon = levels === 'dots' ? dotsIcon(share) : barIcon(share);
  return [...inlines, iconInline(icon, levels, style)];
}

/** Height of dots and bars, and distance of their lower edge above the baseline, in em. */
const iconHeights = { dots: 0.5, bars: 0.34 } as const;
const iconRises = { dots: 0.09, bars: 0.17 } as const;

function iconInline(icon: Icon, levels: 'dots' | 'bars', style: TextStyle): IconInline {
  const { size } = style;
  const height = iconHeights[levels];
  const advance = (icon.width / icon.height) * height * size;
  return { kind: 'icon', icon, advance, height: height * size, rise: iconRises[levels] * size, style };
}

const dotCount = 5;
/** Lengths in the icon's units: the space before the dots, the radius of one, and the distance of their centres. */
const dotShape = { start: 8, radius: 5, step: 13 } as const;
/** The bar's start, end and height, in the icon's units. */
const barShape = { start: 12, end: 102, height: 10 } as const;
/** Thickness of the outline of empty dots and bars, in the icon's units. */
const outline = 1;

/** Draws five circles. Fills as many as the share says, at least one. */
function dotsIcon(share: number): Icon {
  const { start, radius, step } = dotShape;
  const filled = Math.max(1, Math.round(share * dotCount));
  const path = Array.from({ length: dotCount }, (_, dot) => {
    const x = start + dot * step + radius;
    const outside = circle(x, radius, 1);
    return dot < filled ? outside : outside + circle(x, radius - outline, 0);
  }).join('');
  return { path, width: start + (dotCount - 1) * step + 2 * radius, height: 2 * radius };
}

/** Draws two half circles about the centre of a dot. With `sweep` 0 they turn backwards and so cut a hole. */
function circle(x: number, radius: number, sweep: 0 | 1): string {
  const arc = `a${radius} ${radius} 0 0 ${sweep}`;
  return `M${x - radius} ${dotShape.radius}${arc} ${2 * radius} 0${arc} ${-2 * radius} 0z`;
}

/** Draws an outlined bar. Fills it from the start, as far as the share says. */
function barIcon(share: number): Icon {
  const { start, end, height } = barShape;
  const frame = `M${start} 0H${end}V${height}H${start}z`;
  const filled = start + outline + Math.round((end - start - 2 * outline) * share);
  const hole = `M${filled} ${outline}V${height - outline}H${end - outline}V${outline}z`;
  return { path: filled < end - outline ? frame + hole : frame, width: end, height };
}
