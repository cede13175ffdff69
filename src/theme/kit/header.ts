import { type Block, type Inline, noSpace, type Paragraph, type Variants } from '../../model/document.ts';
import type { DescribedPicture } from '../../model/picture.ts';
import type { Contact, Resume } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import type { ParagraphStyle, TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { displayLine, headerGroup } from './blocks.ts';
import { contactLine } from './contact.ts';
import { balancedLines } from './copyfitting.ts';
import { inlinesOf, nameInlines } from './inlines.ts';
import { type PhotoPlacement, photoAtEnd, photoOf, withPhoto } from './photo.ts';
import { proseBlocks, runInFields } from './prose.ts';

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
  /** Placement of the photo beside the lines. Default: `photoAtEnd`. `none`: the theme places the photo itself. */
  readonly photo?: PhotoPlacement | 'none' | undefined;
}

/** Leading of the name, as a multiple of the text's leading. */
const nameLeading = 2;
/**
 * Sizes of a name, as shares of the designed one. The first in which it takes one line is used, so that programs read it whole;
 * else the last, on several lines.
 */
export const nameScales: readonly number[] = [1, 0.87, 0.75, 0.66, 0.58, 0.75];
/** Space between a name and a photo below it, in units. */
const spaceAbovePhoto = 2;
/** Numbers of lines that centred contacts are divided into. More contacts are broken like other text. */
const lineCounts: readonly number[] = [1, 2, 3, 4];

/**
 * Lays out the résumé's header: name, headline and contacts one below the other, the photo beside them,
 * then the summary and the custom fields. Leaves out parts that the résumé does not have.
 */
export function stackedHeader(resume: Resume, design: HeaderDesign, context: ThemeContext): readonly Block[] {
  const { alignment } = design;
  const style: ParagraphStyle = { ...context.displayParagraph, alignment };
  const blocks: Block[] = [];
  if (resume.name) blocks.push(fittedName(resume.name, design.name, context, alignment));
  if (resume.headline) {
    const inlines = inlinesOf(resume.headline, design.headline, context);
    blocks.push(displayLine('headline', inlines, style, space(context, 1)));
  }
  if (resume.contact.length > 0) {
    blocks.push(contactBlock(resume.contact, design, style, context));
  }
  const { photo = { ...photoAtEnd(context), centred: alignment === 'centre' } } = design;
  const lines = photo === 'none' ? blocks : besidePhoto(blocks, photoOf(resume, context), photo, context);
  return [...lines, ...introductionBlocks(resume, context)];
}

/**
 * Places the photo beside all lines of a header. A name that would take two lines there stands above them and the photo, on
 * one line.
 */
function besidePhoto(
  blocks: readonly Block[],
  photo: DescribedPicture | undefined,
  placement: PhotoPlacement,
  context: ThemeContext,
): readonly Block[] {
  const beside = withPhoto(blocks, photo, placement, context);
  const [name, ...others] = blocks;
  const [group] = beside;
  if (photo === undefined || name?.kind !== 'variants' || group === undefined || others.length === 0)
    return beside;
  const above = headerGroup([
    { ...name, after: space(context, spaceAbovePhoto) },
    ...withPhoto(others, photo, placement, context),
  ]);
  const options = [group, { ...above, after: group.after }];
  return [{ kind: 'variants', fit: 'first-line', options, before: noSpace, after: group.after }];
}

/**
 * Lays out the contacts as one paragraph. Centred contacts that need several lines are divided into lines of similar
 * length, a paragraph each, so that no line is left with one short contact.
 */
export function contactBlock(
  contacts: readonly Contact[],
  design: Pick<HeaderDesign, 'contact' | 'formatContacts'>,
  style: ParagraphStyle,
  context: ThemeContext,
): Block {
  const after = space(context, 4, 1);
  const lineOf = (some: readonly Contact[]): Paragraph =>
    displayLine('contact', design.formatContacts(some, design.contact, context), style, noSpace);
  if (style.alignment !== 'centre') return { ...lineOf(contacts), after };
  const divided = lineCounts.map((count) =>
    headerGroup(balancedLines(contacts, contactLength, count).map(lineOf)),
  );
  const wrapped = displayLine('contact', contactLine(contacts, design.contact, context), style, noSpace);
  const options = [...divided, wrapped];
  return { kind: 'variants', fit: 'lines', options, before: noSpace, after };
}

/** Length of the gap between two contacts, in characters. */
const contactGap = 3;

function contactLength({ text }: Contact): number {
  return plainLine(text).length + contactGap;
}

/** Lays out the summary and the résumé's custom fields. */
export function introductionBlocks(resume: Resume, context: ThemeContext): readonly Block[] {
  return [...proseBlocks(resume.summary, context), ...runInFields(resume.fields, context)];
}

function scaledLine(line: Paragraph, scale: number): Paragraph {
  return { ...line, style: { ...line.style, leading: scale * line.style.leading } };
}

/** Lays out the name as `nameLine` does, smaller if it does not fit on a line. */
export function fittedName(
  name: NonNullable<Resume['name']>,
  text: TextStyle,
  context: ThemeContext,
  alignment: ParagraphStyle['alignment'] = 'start',
): Variants {
  const options = nameScales.map((scale) =>
    scaledLine(nameLine(name, { ...text, size: scale * text.size }, context, alignment), scale),
  );
  return { kind: 'variants', fit: 'lines', options, before: noSpace, after: noSpace };
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
