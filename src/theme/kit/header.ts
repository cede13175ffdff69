import {
  type Block,
  type Inline,
  noSpace,
  type Paragraph,
  type ParagraphRole,
  type Space,
} from '../../model/document.ts';
import type { Contact, Resume } from '../../model/resume.ts';
import type { ParagraphStyle, TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { inlinesOf, nameInlines } from './inlines.ts';
import { besidePhoto, type PhotoPlace, photoAtEnd, photoOf } from './photo.ts';
import { fieldsBlocks, proseBlocks } from './prose.ts';

/** Contacts as they stand one after another. */
export type ContactWriter = (
  contacts: readonly Contact[],
  style: TextStyle,
  context: ThemeContext,
) => readonly Inline[];

/** How the lines at the head of a résumé look. */
export interface HeaderDesign {
  readonly name: TextStyle;
  readonly headline: TextStyle;
  readonly contact: TextStyle;
  readonly alignment: ParagraphStyle['alignment'];
  readonly contacts: ContactWriter;
  /** Where they take more than one line: the same where nothing is said. */
  readonly contactsOnLines?: ContactWriter;
  /** Where a photo stands beside those lines: at their end where nothing is said. */
  readonly photo?: PhotoPlace | 'elsewhere';
}

/** Leadings that a name takes. */
const nameLeading = 2;

/** Name, headline and contacts one under another, a photo beside them, then what introduces the person. */
export function stackedHeader(resume: Resume, design: HeaderDesign, context: ThemeContext): readonly Block[] {
  const { alignment } = design;
  const style: ParagraphStyle = { ...context.heads, alignment };
  const blocks: Block[] = [];
  if (resume.name) blocks.push(nameLine(resume.name, design.name, context, alignment));
  if (resume.headline) {
    const inlines = inlinesOf(resume.headline, design.headline, context);
    blocks.push(displayLine('headline', inlines, style, space(context, 1)));
  }
  if (resume.contact.length > 0) {
    blocks.push(contactBlock(resume.contact, design, style, context));
  }
  const { photo = photoAtEnd(context) } = design;
  const head = photo === 'elsewhere' ? blocks : besidePhoto(blocks, photoOf(resume, context), photo, context);
  return [...head, ...introduction(resume, context)];
}

/** The contacts on one line, or as they look on several. */
export function contactBlock(
  contacts: readonly Contact[],
  design: Pick<HeaderDesign, 'contact' | 'contacts' | 'contactsOnLines'>,
  style: ParagraphStyle,
  context: ThemeContext,
): Block {
  const after = space(context, 4, 1);
  const lineBy = (write: ContactWriter): Paragraph =>
    displayLine('contact', write(contacts, design.contact, context), style, after);
  const line = lineBy(design.contacts);
  if (design.contactsOnLines === undefined) return line;
  const options = [line, lineBy(design.contactsOnLines)];
  return { kind: 'variants', fit: 'lines', options, before: noSpace, after };
}

/** The summary, and what stood under keys at the top of the file that we do not know. */
export function introduction(resume: Resume, context: ThemeContext): readonly Block[] {
  return [...proseBlocks(resume.summary, context), ...fieldsBlocks(resume.fields, context)];
}

/** The name on a line of twice the leading. */
export function nameLine(
  name: NonNullable<Resume['name']>,
  text: TextStyle,
  context: ThemeContext,
  alignment: ParagraphStyle['alignment'] = 'start',
): Paragraph {
  const leading = nameLeading * context.settings.leading;
  const style: ParagraphStyle = { ...context.heads, text, leading, alignment };
  return displayLine('name', nameInlines(name, text, context), style, noSpace);
}

/** A line that is no running text, and the white that holds it to what follows. */
export function displayLine(
  role: ParagraphRole,
  inlines: readonly Inline[],
  style: ParagraphStyle,
  after: Space,
): Paragraph {
  return { kind: 'paragraph', role, inlines, style, before: noSpace, after };
}
