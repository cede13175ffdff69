import { type Block, type Inline, noSpace, type Paragraph } from '../../model/document.ts';
import type { Contact, Resume } from '../../model/resume.ts';
import type { ParagraphStyle, TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { displayLine } from './blocks.ts';
import { inlinesOf, nameInlines } from './inlines.ts';
import { type PhotoPlacement, photoAtEnd, photoOf, withPhoto } from './photo.ts';
import { fieldBlocks, proseBlocks } from './prose.ts';

/** Function that lays out contacts as one paragraph, such as `contactLine`, `dottedContactLine` or `labelledContactLines`. */
export type ContactFormatter = (
  contacts: readonly Contact[],
  style: TextStyle,
  context: ThemeContext,
) => readonly Inline[];

/** Styles and arrangement of the lines in the résumé's header. */
export interface HeaderDesign {
  /** Style of the name. */
  readonly name: TextStyle;
  /** Style of the headline. */
  readonly headline: TextStyle;
  /** Style of the contacts. */
  readonly contact: TextStyle;
  /** Alignment of all lines. */
  readonly alignment: ParagraphStyle['alignment'];
  /** Lays out the contacts. */
  readonly formatContacts: ContactFormatter;
  /** Used instead of `formatContacts` if that takes more than one line. Default: `formatContacts`. */
  readonly formatWrappedContacts?: ContactFormatter | undefined;
  /** Placement of the photo beside the lines. Default: `photoAtEnd`. `none`: the theme places the photo itself. */
  readonly photo?: PhotoPlacement | 'none' | undefined;
}

/** Leading of the name, as a multiple of the text's leading. */
const nameLeading = 2;

/**
 * Lays out the résumé's header: name, headline and contacts one below the other, the photo beside them,
 * then the summary and the custom fields. Leaves out parts that the résumé does not have.
 */
export function stackedHeader(resume: Resume, design: HeaderDesign, context: ThemeContext): readonly Block[] {
  const { alignment } = design;
  const style: ParagraphStyle = { ...context.displayParagraph, alignment };
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
  const lines = photo === 'none' ? blocks : withPhoto(blocks, photoOf(resume, context), photo, context);
  return [...lines, ...introductionBlocks(resume, context)];
}

/** Lays out the contacts as one paragraph, with the design's formatter for more than one line if it has one. */
export function contactBlock(
  contacts: readonly Contact[],
  design: Pick<HeaderDesign, 'contact' | 'formatContacts' | 'formatWrappedContacts'>,
  style: ParagraphStyle,
  context: ThemeContext,
): Block {
  const after = space(context, 4, 1);
  const paragraphBy = (format: ContactFormatter): Paragraph =>
    displayLine('contact', format(contacts, design.contact, context), style, after);
  const line = paragraphBy(design.formatContacts);
  if (design.formatWrappedContacts === undefined) return line;
  const options = [line, paragraphBy(design.formatWrappedContacts)];
  return { kind: 'variants', fit: 'lines', options, before: noSpace, after };
}

/** Lays out the summary and the résumé's custom fields. */
export function introductionBlocks(resume: Resume, context: ThemeContext): readonly Block[] {
  return [...proseBlocks(resume.summary, context), ...fieldBlocks(resume.fields, context)];
}

/**
 * Lays out the name with twice the leading of the text.
 *
 * @param text Style of the name.
 * @param alignment Default: `start`.
 */
export function nameLine(
  name: NonNullable<Resume['name']>,
  text: TextStyle,
  context: ThemeContext,
  alignment: ParagraphStyle['alignment'] = 'start',
): Paragraph {
  const leading = nameLeading * context.settings.leading;
  const style: ParagraphStyle = { ...context.displayParagraph, text, leading, alignment };
  return displayLine('name', nameInlines(name, text, context), style, noSpace);
}
