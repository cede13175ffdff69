import {
  type Block,
  type Group,
  type Inline,
  noSpace,
  type Paragraph,
  type Space,
} from '../../model/document.ts';
import type { Letter, Resume } from '../../model/resume.ts';
import { plainLine, type RichText } from '../../model/rich-text.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { inlinesOf, strongWeight } from './inlines.ts';
import { fieldsBlocks, noKeep, proseBlocks } from './prose.ts';
import { placeAndDate } from './statement.ts';

/** Room for a signature between the closing and the name, in units. */
const signingRoom = 10;

/** What stands under the name and contacts of a letter, from the recipient to the name of who writes. */
export function letterBlocks(letter: Letter, resume: Resume, context: ThemeContext): readonly Block[] {
  const { subject, opening, body, closing, fields } = letter;
  const name = letter.name ?? resume.name;
  const opened: readonly Block[] = [
    ...line(opening, space(context, 4, 1), context),
    ...proseBlocks(body, context),
    ...fieldsBlocks(fields, context),
    ...signed(closing, name, context),
  ];
  return [
    ...line(recipient(letter.to), space(context, 8, 4), context),
    ...dateLine(letter, context),
    subject ? underSubject(subject, opened, context) : sectionOf(opened, noSpace),
  ];
}

/** The lines of an address, one under another. */
function recipient(lines: readonly RichText[]): RichText | undefined {
  if (lines.length === 0) return undefined;
  return lines.flatMap((one, index) => (index === 0 ? one : [lineEnd, ...one]));
}

const lineEnd = { text: '\n', strong: false, emphasis: false, code: false } as const;

function dateLine(letter: Letter, context: ThemeContext): readonly Paragraph[] {
  const inlines = placeAndDate(letter, context.text, context);
  return inlines.length === 0 ? [] : [paragraphOf(inlines, space(context, 6, 3), context)];
}

function underSubject(subject: RichText, blocks: readonly Block[], context: ThemeContext): Group {
  const style = { ...context.text, weight: strongWeight };
  const heading: Paragraph = {
    ...paragraphOf(inlinesOf(subject, style, context), noSpace, context),
    role: 'heading',
    style: { ...context.heads, text: style },
  };
  const section = sectionOf([heading, ...blocks], space(context, 6, 3));
  return { ...section, outline: plainLine(subject) };
}

function sectionOf(blocks: readonly Block[], before: Space): Group {
  return { kind: 'group', role: 'section', blocks, before, indent: 0, asides: [], keep: noKeep };
}

/** Nobody signs on a page of nothing else. */
function signed(
  closing: RichText | undefined,
  name: RichText | undefined,
  context: ThemeContext,
): readonly Block[] {
  const blocks = [
    ...line(closing, noSpace, context),
    ...line(name, closing ? space(context, signingRoom) : noSpace, context),
  ];
  if (blocks.length === 0) return [];
  const group = sectionOf(blocks, space(context, 4, 2));
  return [{ ...group, role: 'entry', keep: { together: true, breakBefore: false } }];
}

function line(text: RichText | undefined, before: Space, context: ThemeContext): readonly Paragraph[] {
  return text ? [paragraphOf(inlinesOf(text, context.text, context), before, context)] : [];
}

function paragraphOf(inlines: readonly Inline[], before: Space, context: ThemeContext): Paragraph {
  return { kind: 'paragraph', role: 'text', inlines, style: context.heads, before };
}
