import type { Block, Group, Paragraph, TextInline } from '../../model/document.ts';
import type { Section } from '../../model/resume.ts';
import { plainLine, type RichText } from '../../model/rich-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { inlinesOf, strongWeight } from './inlines.ts';

/** White above a section, in units: more where a heading needs it. */
const above = { titled: 6, untitled: 4 } as const;

/** A section under its heading. */
export function sectionUnder(
  heading: Paragraph | undefined,
  section: Section,
  blocks: readonly Block[],
  context: ThemeContext,
): Group {
  return {
    kind: 'group',
    role: 'section',
    before: space(context, section.title ? above.titled : above.untitled, 4, 1),
    indent: 0,
    asides: [],
    keep: section.keeping,
    blocks: heading ? [heading, ...blocks] : blocks,
    ...(section.title && { outline: plainLine(section.title) }),
  };
}

/** Capitals where a theme has small capitals would shout at the same size. */
const capitalsSize = 0.86;
/** White between capitals, at least, in em. */
const capitalsTracking = 0.06;
const smallCapitalsTracking = 0.05;

/** The style of a section heading, with its letters as the settings want them. */
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
        tracking: Math.max(tracking, capitalsTracking),
        size: capitals === 'as-written' ? size : size * capitalsSize,
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

/** A section's title in that style, in capitals where the settings want them. */
export function headingInlines(
  title: RichText,
  style: TextStyle,
  context: ThemeContext,
): readonly TextInline[] {
  return inlinesOf(
    context.settings.headings === 'capitals' ? inCapitals(title, context) : title,
    style,
    context,
  );
}

/** Text in capitals, by the rules of its language: for themes whose headings are so by design. */
export function inCapitals(text: RichText, { locale }: ThemeContext): RichText {
  return text.map((span) => ({ ...span, text: span.text.toLocaleUpperCase(span.language ?? locale.tag) }));
}
