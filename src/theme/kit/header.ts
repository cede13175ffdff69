import type { Block, Inline, Paragraph, ParagraphRole, Space } from '../../model/document.ts';
import type { Contact, Resume } from '../../model/resume.ts';
import type { ParagraphStyle, TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { factsBlocks } from './body.ts';
import { inlinesOf, nameInlines } from './inlines.ts';
import { besidePhoto, type PhotoPlace, photoAtEnd, photoOf } from './photo.ts';
import { NO_SPACE, proseBlocks } from './prose.ts';

/** Contacts as they stand one after another. */
export type ContactWriter = (
  contacts: readonly Contact[],
  style: TextStyle,
  taste: ThemeContext,
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
const NAME_LEADING = 2;

/** Name, headline and contacts one under another, a photo beside them, then what introduces the person. */
export function stackedHeader(resume: Resume, design: HeaderDesign, taste: ThemeContext): readonly Block[] {
  const { alignment } = design;
  const style: ParagraphStyle = { ...taste.heads, alignment };
  const blocks: Block[] = [];
  if (resume.name) blocks.push(nameLine(resume.name, design.name, taste, alignment));
  if (resume.headline) {
    const inlines = inlinesOf(resume.headline, design.headline, taste);
    blocks.push(displayLine('headline', inlines, style, space(taste, 1)));
  }
  if (resume.contact.length > 0) {
    blocks.push(contactBlock(resume.contact, design, style, taste));
  }
  const { photo = photoAtEnd(taste) } = design;
  const head = photo === 'elsewhere' ? blocks : besidePhoto(blocks, photoOf(resume, taste), photo, taste);
  return [...head, ...introduction(resume, taste)];
}

/** The contacts on one line, or as they look on several. */
export function contactBlock(
  contacts: readonly Contact[],
  design: Pick<HeaderDesign, 'contact' | 'contacts' | 'contactsOnLines'>,
  style: ParagraphStyle,
  taste: ThemeContext,
): Block {
  const after = space(taste, 4, 1);
  const lineBy = (write: ContactWriter): Paragraph =>
    displayLine('contact', write(contacts, design.contact, taste), style, after);
  const line = lineBy(design.contacts);
  if (design.contactsOnLines === undefined) return line;
  const options = [line, lineBy(design.contactsOnLines)];
  return { kind: 'variants', fit: 'lines', options, before: NO_SPACE, after };
}

/** The summary, and what stood under keys at the top of the file that we do not know. */
export function introduction(resume: Resume, taste: ThemeContext): readonly Block[] {
  return [...proseBlocks(resume.summary, taste), ...factsBlocks(resume.facts, taste)];
}

/** The name on a line of twice the leading. */
export function nameLine(
  name: NonNullable<Resume['name']>,
  text: TextStyle,
  taste: ThemeContext,
  alignment: ParagraphStyle['alignment'] = 'start',
): Paragraph {
  const leading = NAME_LEADING * taste.settings.leading;
  const style: ParagraphStyle = { ...taste.heads, text, leading, alignment };
  return displayLine('name', nameInlines(name, text, taste), style, NO_SPACE);
}

/** A line that is no running text, and the white that holds it to what follows. */
export function displayLine(
  role: ParagraphRole,
  inlines: readonly Inline[],
  style: ParagraphStyle,
  after: Space,
): Paragraph {
  return { kind: 'paragraph', role, inlines, style, before: NO_SPACE, after };
}
