import type { Block, Group, Paragraph } from '../../model/document.ts';
import type { Section } from '../../model/resume.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { plainText } from './inlines.ts';

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
    ...(section.title && { outline: plainText(section.title) }),
  };
}
