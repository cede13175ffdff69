import {
  type Block,
  type Group,
  type Inline,
  noKeep,
  noSpace,
  type Paragraph,
  type Space,
} from '../../model/document.ts';
import { millimetres } from '../../model/geometry.ts';
import type { Letter, Resume } from '../../model/resume.ts';
import { plainLine, type RichText } from '../../model/rich-text.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { headerGroup } from './blocks.ts';
import { inlinesOf, strongWeight } from './inlines.ts';
import { fieldBlocks, proseBlocks } from './prose.ts';
import { placeAndDate } from './statement.ts';

/** Space for a signature between the complimentary close and the name, in units. */
const signatureSpace = 10;

/** Distance of the text from the field of the address above it, in points: that of DIN 5008. */
const belowField: number = millimetres(8.46);

/** The place of the address in the column of a letter. Lengths in points. */
export interface AddressPlace {
  /** Distance of its left edge from that of the column, and of its right edge from the right one. */
  readonly indent: number;
  readonly endIndent: number;
  /** Distance of its upper edge and of its lower edge from the top of the column. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * Lays out a letter below its header: recipient, place and date, subject, text, complimentary close and name.
 *
 * @param place Where the address is. Default: below the header.
 */
export function letterBlocks(
  letter: Letter,
  resume: Resume,
  context: ThemeContext,
  place?: AddressPlace,
): readonly Block[] {
  const { subject, opening, body, closing, fields } = letter;
  const name = letter.name ?? resume.name;
  const text: readonly Block[] = [
    ...line(opening, space(context, 4, 1), context),
    ...proseBlocks(body, context),
    ...fieldBlocks(fields, context),
    ...closingAndName(closing, name, context),
  ];
  const rest = [
    ...dateLine(letter, context),
    subject ? underSubject(subject, text, context) : sectionOf(text, noSpace),
  ];
  const address = line(addressLines(letter.to), space(context, 8, 4), context);
  if (place === undefined || address.length === 0) return [...address, ...rest];
  return inPlace(fittedTo(place, address, letter.to.length), rest, place);
}

/** Least leading of an address, as a multiple of its size: lines of letters without marks do not touch. */
const leastLeading = 1.12;

/** Sets the lines of an address close enough for the height of its field. */
function fittedTo(
  { top, bottom }: AddressPlace,
  address: readonly Paragraph[],
  lines: number,
): readonly Paragraph[] {
  return address.map((paragraph) => {
    const { text, leading } = paragraph.style;
    const fitted = Math.max(leastLeading * text.size, Math.min(leading, (bottom - top) / lines));
    return { ...paragraph, style: { ...paragraph.style, leading: fitted } };
  });
}

/** Places the address, and the rest below its field. A header that reaches into the field moves both down. */
function inPlace(
  address: readonly Paragraph[],
  [first, ...rest]: readonly Block[],
  { indent, endIndent, top, bottom }: AddressPlace,
): readonly Block[] {
  const placed: Group = { ...headerGroup(address, indent), endIndent, top };
  if (first === undefined) return [placed];
  const below: Group = { ...headerGroup([first]), before: first.before, top: bottom + belowField };
  return [placed, below, ...rest];
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
