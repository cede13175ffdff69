import {
  type Block,
  type Group,
  type Inline,
  noKeep,
  noSpace,
  type Paragraph,
  type Space,
} from '../../model/document.ts';
import type { Letter, Resume } from '../../model/resume.ts';
import { plainLine, type RichText } from '../../model/rich-text.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { inlinesOf, strongWeight } from './inlines.ts';
import { fieldBlocks, proseBlocks } from './prose.ts';
import { placeAndDate } from './statement.ts';

/** Space for a signature between the complimentary close and the name, in units. */
const signatureSpace = 10;

/** Lays out a letter below its header: recipient, place and date, subject, text, complimentary close and name. */
export function letterBlocks(letter: Letter, resume: Resume, context: ThemeContext): readonly Block[] {
  const { subject, opening, body, closing, fields } = letter;
  const name = letter.name ?? resume.name;
  const text: readonly Block[] = [
    ...line(opening, space(context, 4, 1), context),
    ...proseBlocks(body, context),
    ...fieldBlocks(fields, context),
    ...closingAndName(closing, name, context),
  ];
  return [
    ...line(addressLines(letter.to), space(context, 8, 4), context),
    ...dateLine(letter, context),
    subject ? underSubject(subject, text, context) : sectionOf(text, noSpace),
  ];
}

/** Joins the lines of an address with line breaks. */
function addressLines(lines: readonly RichText[]): RichText | undefined {
  if (lines.length === 0) return undefined;
  return lines.flatMap((line, index) => (index === 0 ? line : [lineBreak, ...line]));
}

const lineBreak = { text: '\n', strong: false, emphasis: false, code: false } as const;

function dateLine(letter: Letter, context: ThemeContext): readonly Paragraph[] {
  const inlines = placeAndDate(letter, context.text, context);
  return inlines.length === 0 ? [] : [paragraphOf(inlines, space(context, 6, 3), context)];
}

function underSubject(subject: RichText, blocks: readonly Block[], context: ThemeContext): Group {
  const style = { ...context.text, weight: strongWeight };
  const heading: Paragraph = {
    ...paragraphOf(inlinesOf(subject, style, context), noSpace, context),
    role: 'heading',
    style: { ...context.displayParagraph, text: style },
  };
  const section = sectionOf([heading, ...blocks], space(context, 6, 3));
  return { ...section, outline: plainLine(subject) };
}

function sectionOf(blocks: readonly Block[], before: Space): Group {
  return { kind: 'group', role: 'section', blocks, before, indent: 0, asides: [], keep: noKeep };
}

/** Keeps the complimentary close and the name together, so that no page starts with the name alone. */
function closingAndName(
  closing: RichText | undefined,
  name: RichText | undefined,
  context: ThemeContext,
): readonly Block[] {
  const blocks = [
    ...line(closing, noSpace, context),
    ...line(name, closing ? space(context, signatureSpace) : noSpace, context),
  ];
  if (blocks.length === 0) return [];
  const group = sectionOf(blocks, space(context, 4, 2));
  return [{ ...group, role: 'entry', keep: { together: true, breakBefore: false } }];
}

function line(text: RichText | undefined, before: Space, context: ThemeContext): readonly Paragraph[] {
  return text ? [paragraphOf(inlinesOf(text, context.text, context), before, context)] : [];
}

function paragraphOf(inlines: readonly Inline[], before: Space, context: ThemeContext): Paragraph {
  return { kind: 'paragraph', role: 'text', inlines, style: context.displayParagraph, before };
}
