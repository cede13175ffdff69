import { separatorIn } from '../../locale/locale.ts';
import {
  type Block,
  type Inline,
  noSpace,
  type Paragraph,
  type ParagraphRole,
  type Space,
  type Variants,
} from '../../model/document.ts';
import type { RecordEntry, Role } from '../../model/resume.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { ParagraphStyle, TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { headerGroup, sharedNames } from './blocks.ts';
import {
  inDirectionOfPages,
  inlinesOf,
  strongWeight,
  textInline,
  wholeCompounds,
  withLink,
} from './inlines.ts';

/** Least and greatest space below the header of an entry or a role, in units. */
const spaceBelow = { least: 0.5, greatest: 0.75 } as const;
/**
 * Space below a header of one line with its dates beside it, in units. With less, some programs read the line below before
 * the dates.
 */
const spaceBelowLine = spaceBelow.greatest;
/** Units of vertical space in a line. */
const unitsPerLine = 4;

/** Returns the space below the header of an entry or a role: as above a bullet, so that one list has one small gap. */
function spaceBelowHeader(context: ThemeContext): Space {
  const { least, greatest } = spaceBelow;
  return space(context, Math.min(greatest, Math.max(least, unitsPerLine * context.settings.bulletSpace)));
}

/** The parts of an entry's header. A part is `undefined` if the entry does not have it. */
export interface EntryHeaderParts {
  /** Title or organisation, whichever the entry puts first. Links to the entry's URL. */
  readonly primary: RichText | undefined;
  /** The other one of the two. */
  readonly secondary: RichText | undefined;
  /** The entry's location, such as a town. */
  readonly location: RichText | undefined;
  /** The part that the location follows: the organisation if there is one. */
  readonly locationAfter: 'primary' | 'secondary';
}

/** Text styles of the parts of an entry's header. */
export interface EntryHeaderStyles {
  /** Style of the title or organisation that the entry puts first. */
  readonly primary: TextStyle;
  /** Style of the other one, and of the titles of roles. */
  readonly secondary: TextStyle;
  /** Style of the location and of the comma before it. */
  readonly location: TextStyle;
}

/** Returns the parts of an entry's header. An entry with neither title nor organisation has its URL as primary part. */
export function entryHeaderParts(entry: RecordEntry): EntryHeaderParts {
  const { title, organization, location, url } = entry;
  const titleLeads = title !== undefined && (entry.leads === 'title' || organization === undefined);
  const primary = titleLeads ? title : (organization ?? url);
  const secondary = titleLeads ? organization : title;
  const address = url?.find((span) => span.link !== undefined)?.link;
  return {
    primary: primary && withLink(primary, address),
    secondary,
    location,
    locationAfter: titleLeads && secondary ? 'secondary' : 'primary',
  };
}

/** Returns the usual styles: the primary part semibold, the secondary part italic, the location as running text. */
export function entryHeaderStyles({ text }: ThemeContext): EntryHeaderStyles {
  return {
    primary: { ...text, weight: strongWeight },
    secondary: { ...text, slope: 'italic' },
    location: text,
  };
}

/** Lays out an entry's header on two lines: the primary part, then the secondary part. Leaves out empty lines. */
export function stackedEntryHeader(
  parts: EntryHeaderParts,
  styles: EntryHeaderStyles,
  context: ThemeContext,
): readonly Block[] {
  const { primary, secondary, location, locationAfter } = parts;
  const locationOf = (part: EntryHeaderParts['locationAfter']): RichText | undefined =>
    locationAfter === part ? location : undefined;
  const first = withLocation(primary, styles.primary, locationOf('primary'), styles, context);
  const second = withLocation(secondary, styles.secondary, locationOf('secondary'), styles, context);
  const blocks: Paragraph[] = [];
  if (first.length > 0)
    blocks.push(
      headerLine('entry-head', first, context, second.length > 0 ? noSpace : space(context, spaceBelowLine)),
    );
  if (second.length > 0) blocks.push(headerLine('role-head', second, context, spaceBelowHeader(context)));
  return blocks;
}

/**
 * Lays out an entry's header on one line, `primary · secondary, location`. All headers of a section with both parts are
 * on two lines if one of them does not fit.
 *
 * @param separator Text between the primary and the secondary part, in the secondary part's style.
 */
export function runInEntryHeader(
  parts: EntryHeaderParts,
  styles: EntryHeaderStyles,
  separator: string,
  context: ThemeContext,
): readonly Block[] {
  const { primary, secondary, location } = parts;
  const stacked = stackedEntryHeader(parts, styles, context);
  if (primary === undefined || secondary === undefined) return stacked;
  const after = space(context, spaceBelowLine);
  const inlines = [
    ...inlinesOf(primary, styles.primary, context),
    textInline(separator, styles.secondary),
    ...withLocation(secondary, styles.secondary, location, styles, context),
  ];
  const oneLine = headerLine('entry-head', inlines, context, after);
  const variants: Variants = {
    kind: 'variants',
    fit: 'lines',
    shares: sharedNames.headers,
    options: [oneLine, headerGroup(stacked)],
    before: noSpace,
    after,
  };
  return [variants];
}

/**
 * Lays out the header of one role of an entry on one line: its title, semibold in the style of secondary parts, then its
 * location. Titles of roles are as strong as those of other entries.
 */
export function roleHeader(role: Role, styles: EntryHeaderStyles, context: ThemeContext): readonly Block[] {
  const { secondary } = styles;
  const title: TextStyle = { ...secondary, weight: Math.max(secondary.weight, strongWeight) };
  const inlines = withLocation(role.title, title, role.location, styles, context);
  return inlines.length === 0 ? [] : [headerLine('role-head', inlines, context, spaceBelowHeader(context))];
}

function withLocation(
  text: RichText | undefined,
  style: TextStyle,
  location: RichText | undefined,
  styles: EntryHeaderStyles,
  context: ThemeContext,
): readonly Inline[] {
  const inlines: Inline[] = text ? [...inlinesOf(text, style, context)] : [];
  if (text && location) inlines.push(textInline(separatorIn(', ', context.locale), styles.location));
  if (location) inlines.push(...wholeCompounds(inlinesOf(location, styles.location, context)));
  return inDirectionOfPages(inlines, context);
}

function headerLine(
  role: ParagraphRole,
  inlines: readonly Inline[],
  context: ThemeContext,
  after: Space,
): Paragraph {
  // A head fills its line up to the date. Balanced lines would leave half of it white.
  const style: ParagraphStyle = { ...context.displayParagraph, balanced: false };
  return { kind: 'paragraph', role, inlines, style, before: noSpace, after };
}
