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
import type { TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { inlinesOf, linked, words } from './inlines.ts';
import { noKeep } from './prose.ts';

/** The parts of an entry's head, in the order they are read; the place goes with the organisation. */
export interface HeadParts {
  readonly lead?: RichText;
  readonly second?: RichText;
  readonly place?: RichText;
  readonly placed: 'lead' | 'second';
}

/** How the parts of a head look. */
export interface HeadStyles {
  readonly lead: TextStyle;
  readonly second: TextStyle;
  readonly place: TextStyle;
}

/** The parts of an entry's head, led by what the writer put first. */
export function headParts(entry: RecordEntry): HeadParts {
  const { title, organization, location, url } = entry;
  const titleLeads = title !== undefined && (entry.leads === 'title' || organization === undefined);
  const lead = titleLeads ? title : (organization ?? url);
  const second = titleLeads ? organization : title;
  const address = url?.find((span) => span.link !== undefined)?.link;
  return {
    ...(lead && { lead: linked(lead, address) }),
    ...(second && { second }),
    ...(location && { place: location }),
    placed: titleLeads && second ? 'second' : 'lead',
  };
}

/** A head on two lines: what leads, with its place, and what it was under it. */
export function stackedHead(parts: HeadParts, styles: HeadStyles, context: ThemeContext): readonly Block[] {
  const { lead, second, place, placed } = parts;
  const blocks: Paragraph[] = [];
  const first = withPlace(lead, styles.lead, placed === 'lead' ? place : undefined, styles, context);
  const below = withPlace(second, styles.second, placed === 'second' ? place : undefined, styles, context);
  if (first.length > 0)
    blocks.push(headLine('entry-head', first, context, below.length > 0 ? noSpace : space(context, 1)));
  if (below.length > 0) blocks.push(headLine('role-head', below, context, space(context, 0.5)));
  return blocks;
}

/** A head on one line where it fits, `lead · second, place`, and else on two. */
export function runInHead(
  parts: HeadParts,
  styles: HeadStyles,
  between: string,
  context: ThemeContext,
): readonly Block[] {
  const { lead, second, place } = parts;
  const stacked = stackedHead(parts, styles, context);
  if (lead === undefined || second === undefined) return stacked;
  const oneLine = headLine(
    'entry-head',
    [
      ...inlinesOf(lead, styles.lead, context),
      words(between, styles.second),
      ...withPlace(second, styles.second, place, styles, context),
    ],
    context,
    space(context, 1),
  );
  const twoLines: Block = {
    kind: 'group',
    role: 'header',
    blocks: stacked,
    before: noSpace,
    indent: 0,
    asides: [],
    keep: noKeep,
  };
  const variants: Variants = {
    kind: 'variants',
    fit: 'lines',
    options: [oneLine, twoLines],
    before: noSpace,
    after: space(context, 1),
  };
  return [variants];
}

/** The head of one of several posts in an organisation: what it was, and where. */
export function roleHead(role: Role, styles: HeadStyles, context: ThemeContext): readonly Block[] {
  const inlines = withPlace(role.title, styles.second, role.location, styles, context);
  return inlines.length === 0 ? [] : [headLine('role-head', inlines, context, space(context, 0.5))];
}

function withPlace(
  text: RichText | undefined,
  style: TextStyle,
  place: RichText | undefined,
  styles: HeadStyles,
  context: ThemeContext,
): readonly Inline[] {
  const inlines: Inline[] = text ? [...inlinesOf(text, style, context)] : [];
  if (text && place) inlines.push(words(', ', styles.place));
  if (place) inlines.push(...inlinesOf(place, styles.place, context));
  return inlines;
}

function headLine(
  role: ParagraphRole,
  inlines: readonly Inline[],
  context: ThemeContext,
  after: Space,
): Paragraph {
  return { kind: 'paragraph', role, inlines, style: context.heads, before: noSpace, after };
}
