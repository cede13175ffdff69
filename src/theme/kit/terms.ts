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

/** Space above a term, in units: about as much as above a bullet. */
const spaceAboveTerm = 0.75;

/** A column for the labels of terms. */
export interface LabelColumn {
  /** Position and width of the column. */
  readonly placement: AsidePlacement;
  /** Style of the labels. */
  readonly style: TextStyle;
  /** Indent of the terms' text, in points. */
  readonly indent: number;
}

/**
 * Returns a column for semibold labels at the left of the text, which it indents.
 *
 * @param indent Width of the column with its gap, in em.
 * @param gap Between label and text, in em.
 */
export function indentedLabelColumn(indent: number, gap: number, { text }: ThemeContext): LabelColumn {
  return {
    placement: inGutter((indent - gap) * text.size, gap * text.size),
    style: { ...text, weight: strongWeight },
    indent: indent * text.size,
  };
}

/** Lays out a term with its label in a column. A label with a word that is too long for the column is run in. */
export function labelledTerm(entry: TermEntry, column: LabelColumn, context: ThemeContext): Variants {
  const label = withWholeWords(inlinesOf(entry.term, column.style, context));
  const before = space(context, spaceAboveTerm);
  const beside: Group = {
    kind: 'group',
    role: 'item',
    before,
    indent: column.indent,
    keep: entry.keeping,
    asides: [asideAt(column.placement, [[label]])],
    blocks: termDetails(entry, context),
  };
  return {
    kind: 'variants',
    fit: 'asides',
    before,
    options: [beside, runInTerm(entry, column.style, ' ', context)],
  };
}

/**
 * Lays out a term in one paragraph that starts with its label, `Languages: Python, Lua`.
 *
 * @param style Style of the label and the separator.
 * @param separator Text between the label and the term's text, such as `: `.
 */
export function runInTerm(
  entry: TermEntry,
  style: TextStyle,
  separator: string,
  context: ThemeContext,
): Group {
  const [first, ...rest] = termDetails(entry, context);
  const labelText = withWholeWords(inlinesOf(entry.term, style, context));
  const label = [...labelText, textInline(separator, style)].map(
    (inline): TextInline => ({ ...inline, label: true }),
  );
  const alone: Paragraph = {
    kind: 'paragraph',
    role: 'term',
    inlines: label,
    style: context.displayParagraph,
    before: space(context, 0),
  };
  const blocks =
    first?.kind === 'paragraph'
      ? [{ ...first, inlines: [...label, ...first.inlines] }, ...rest]
      : [alone, ...(first ? [first] : []), ...rest];
  return {
    kind: 'group',
    role: 'item',
    before: space(context, spaceAboveTerm),
    indent: 0,
    keep: entry.keeping,
    asides: [],
    blocks,
  };
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
