import type { Block, Group, Inline, Paragraph, Space } from '../../model/document.ts';
import type { Letter, Resume } from '../../model/resume.ts';
import type { RichText } from '../../model/rich-text.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { factsBlocks } from './body.ts';
import { placeAndDate } from './closing.ts';
import { inlinesOf, plainText, STRONG } from './inlines.ts';
import { FREE, NO_SPACE, proseBlocks } from './prose.ts';

/** Room for a signature between the closing and the name, in units. */
const SIGNING_ROOM = 10;

/** What stands under the name and contacts of a letter, from the recipient to the name of who writes. */
export function letterBlocks(letter: Letter, resume: Resume, taste: ThemeContext): readonly Block[] {
  const { subject, opening, body, closing, facts } = letter;
  const name = letter.name ?? resume.name;
  const opened: readonly Block[] = [
    ...line(opening, space(taste, 4, 1), taste),
    ...proseBlocks(body, taste),
    ...factsBlocks(facts, taste),
    ...signed(closing, name, taste),
  ];
  return [
    ...line(recipient(letter.to), space(taste, 8, 4), taste),
    ...dateLine(letter, taste),
    subject ? underSubject(subject, opened, taste) : sectionOf(opened, NO_SPACE),
  ];
}

/** The lines of an address, one under another. */
function recipient(lines: readonly RichText[]): RichText | undefined {
  if (lines.length === 0) return undefined;
  return lines.flatMap((one, index) => (index === 0 ? one : [LINE_END, ...one]));
}

const LINE_END = { text: '\n', strong: false, emphasis: false, code: false } as const;

function dateLine(letter: Letter, taste: ThemeContext): readonly Paragraph[] {
  const inlines = placeAndDate(letter, taste.text, taste);
  return inlines.length === 0 ? [] : [paragraphOf(inlines, space(taste, 6, 3), taste)];
}

function underSubject(subject: RichText, blocks: readonly Block[], taste: ThemeContext): Group {
  const style = { ...taste.text, weight: STRONG };
  const heading: Paragraph = {
    ...paragraphOf(inlinesOf(subject, style, taste), NO_SPACE, taste),
    role: 'heading',
    style: { ...taste.heads, text: style },
  };
  const section = sectionOf([heading, ...blocks], space(taste, 6, 3));
  return { ...section, outline: plainText(subject) };
}

function sectionOf(blocks: readonly Block[], before: Space): Group {
  return { kind: 'group', role: 'section', blocks, before, indent: 0, asides: [], keep: FREE };
}

/** Nobody signs on a page of nothing else. */
function signed(
  closing: RichText | undefined,
  name: RichText | undefined,
  taste: ThemeContext,
): readonly Block[] {
  const blocks = [
    ...line(closing, NO_SPACE, taste),
    ...line(name, closing ? space(taste, SIGNING_ROOM) : NO_SPACE, taste),
  ];
  if (blocks.length === 0) return [];
  const group = sectionOf(blocks, space(taste, 4, 2));
  return [{ ...group, role: 'entry', keep: { together: true, breakBefore: false } }];
}

function line(text: RichText | undefined, before: Space, taste: ThemeContext): readonly Paragraph[] {
  return text ? [paragraphOf(inlinesOf(text, taste.text, taste), before, taste)] : [];
}

function paragraphOf(inlines: readonly Inline[], before: Space, taste: ThemeContext): Paragraph {
  return { kind: 'paragraph', role: 'text', inlines, style: taste.heads, before };
}
