import { inCapitals } from '../../locale/capitals.ts';
import type { Block, Group, Paragraph, Space, TextInline } from '../../model/document.ts';
import type { Section } from '../../model/resume.ts';
import { plainLine, type RichText } from '../../model/rich-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { displayLine, headerGroup, sharedNames } from './blocks.ts';
import { type AsidePlacement, asideAt } from './dates.ts';
import { inlinesOf, strongWeight } from './inlines.ts';

/** Space above a section, in units. A heading needs more. */
const spaceAbove = { titled: 5, untitled: 4 } as const;

/** Space below a heading on a line of its own that begins left of the text, in units. */
const spaceBelowOutdented = 0.5;

/** Size of upper case in place of small capitals, as a share: at the same size upper case is too loud. */
const upperCaseScale = 0.86;
/** Least tracking of upper case and of small capitals, in em. */
const upperCaseTracking = 0.06;
const smallCapitalsTracking = 0.05;

/** Share by which the space below a heading shrinks: as that above its section, so that it stays under half of it. */
const shrinkBelow = 0.2;

/**
 * Returns the space below a heading that is above its section. It shrinks with the space above, so that the heading stays
 * nearer to what follows. The setting `spacing` reduces it twice: lines keep their height, which is a greater part of the
 * white below a heading than of that above.
 */
export function spaceBelowHeading(context: ThemeContext, units: number): Space {
  const reduced = units * Math.min(1, context.settings.spacing);
  return space(context, reduced, 0, shrinkBelow * reduced);
}

/** Least white between a rule and the ascenders of the line below it, in points: closer ones seem to touch it. */
const leastClearance = 3.5;
/** Height of ascenders, in em: of the bundled families. */
const ascent = 0.72;

/** Returns how far above the baseline of a line a rule is at least, in points, so that it is clear of its letters. */
export function leastRuleRise(size: number): number {
  return leastClearance + ascent * size;
}

/** Least share of the designed distance between a heading's baseline and its rule. */
const leastRuleShare = 0.8;
/** How much less than the leading a heading is above the first line below it, in em: its letters are larger. */
const headingExcess = 0.09;

/**
 * Returns how far a rule is below the baseline of its heading, in points, and the space below such a heading. Where a fit
 * reduces the spacing, the rule moves nearer to its heading and stays clear of the text below it.
 *
 * @param designed Distance of the rule where nothing is reduced, in points.
 * @param units Space below the heading, as for `spaceBelowHeading`.
 */
export function belowRuledHeading(
  context: ThemeContext,
  designed: number,
  units: number,
): { readonly distance: number; readonly after: Space } {
  const { size, leading, spacing } = context.settings;
  const distance = designed * Math.min(1, Math.max(leastRuleShare, spacing));
  const least = distance + leastRuleRise(size) + headingExcess * size - leading;
  const { height, shrink, stretch } = spaceBelowHeading(context, units);
  const floored = Math.max(height, least);
  return {
    distance,
    after: { height: floored, stretch, shrink: Math.min(shrink, floored - Math.max(0, least)) },
  };
}

/**
 * Groups a section's blocks under its heading.
 *
 * @param heading `undefined` for a section without a title, or if the theme adds the heading itself.
 */
export function sectionWithHeading(
  heading: Paragraph | undefined,
  section: Section,
  blocks: readonly Block[],
  context: ThemeContext,
): Group {
  return {
    kind: 'group',
    role: 'section',
    before: space(context, section.title ? spaceAbove.titled : spaceAbove.untitled, 4, 1),
    indent: 0,
    asides: [],
    keep: section.keeping,
    blocks: heading ? [heading, ...blocks] : blocks,
    ...(section.title && { outline: plainLine(section.title) }),
  };
}

/** Words of a heading that are longer than this, in characters, are hyphenated if they are wider than its column. */
const longWord = /\p{L}{12,}/u;

/**
 * Sizes of headings in a column, as shares of the designed one. All of a document take the largest in which no word is
 * wider than the column. If a word is in all of them, headings are as designed, and that word is hyphenated.
 */
const hangingSizes: readonly number[] = [1, 0.93, 0.85, 1];

/**
 * Returns a section with its heading on a line of its own above it, which begins where the column does. With the setting
 * `heading-place: beside` the heading is left of the section's first lines, on their baselines, and stays in its column: it
 * takes several lines if it is long. All headings are up to 15 % smaller then if a word of one is wider than the column.
 *
 * @param section The section without its heading.
 * @param style Style that `headingStyle` returned.
 * @param column Position and width of the column, as from `inGutter`.
 */
export function withHangingHeading(
  section: Group,
  title: RichText,
  style: TextStyle,
  column: AsidePlacement,
  context: ThemeContext,
): Group {
  const { leading, headingPlace } = context.settings;
  if (headingPlace === 'above') {
    const inlines = headingInlines(title, style, context);
    return { ...section, blocks: [outdented(inlines, style, column, context), ...section.blocks] };
  }
  const variants = hangingSizes.map(
    (scale) => [headingInlines(title, { ...style, size: scale * style.size }, context)] as const,
  );
  const heading = { ...asideAt(column, variants), wraps: true, shares: sharedNames.hangingHeadings };
  const hyphenation = longWord.test(plainLine(title));
  return {
    ...section,
    asides: [...section.asides, { ...heading, leading, ...(hyphenation && { hyphenation }) }],
  };
}

/** Returns a heading on a line of its own that begins where its column does. */
function outdented(
  inlines: readonly TextInline[],
  style: TextStyle,
  { x }: AsidePlacement,
  context: ThemeContext,
): Group {
  const paragraph = { ...context.displayParagraph, text: style };
  const after = spaceBelowHeading(context, spaceBelowOutdented);
  return { ...headerGroup([displayLine('heading', inlines, paragraph, after)], x), after };
}

/**
 * Returns the style of section headings after the setting `headings`.
 *
 * @param designed The style to use for `headings: as-designed`.
 */
export function headingStyle(designed: TextStyle, { settings }: ThemeContext): TextStyle {
  const { tracking, capitals, size } = designed;
  switch (settings.headings) {
    case 'as-designed':
      return designed;
    case 'capitals':
      return {
        ...designed,
        capitals: 'as-written',
        caseForms: true,
        tracking: Math.max(tracking, upperCaseTracking),
        size: capitals === 'as-written' ? size : size * upperCaseScale,
      };
    case 'small-capitals':
      return {
        ...designed,
        capitals: capitals === 'all-small-caps' ? capitals : 'small-caps',
        tracking: Math.max(tracking, smallCapitalsTracking),
      };
    case 'plain':
      return {
        ...designed,
        capitals: 'as-written',
        caseForms: false,
        tracking: 0,
        weight: Math.max(designed.weight, strongWeight),
      };
  }
}

/**
 * Converts a section's title to inlines, in upper case for `headings: capitals`.
 *
 * @param style Style that `headingStyle` returned.
 */
export function headingInlines(
  title: RichText,
  style: TextStyle,
  context: ThemeContext,
): readonly TextInline[] {
  const isUpperCase = context.settings.headings === 'capitals';
  return inlinesOf(isUpperCase ? inUpperCase(title, context) : title, style, context);
}

/** Returns text in upper case by the rules of its language: for themes that design their headings so. */
export function inUpperCase(text: RichText, { locale, settings }: ThemeContext): RichText {
  return text.map((span) => ({
    ...span,
    text: inCapitals(span.text, span.language ?? locale.tag, settings.sharpS),
  }));
}
