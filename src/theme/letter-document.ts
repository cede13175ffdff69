import { blocksIn } from '../model/blocks.ts';
import type {
  Block,
  Document,
  Frame,
  Group,
  PageMaster,
  RunningLine,
  Sheet,
  Space,
} from '../model/document.ts';
import { millimetres, type Rectangle } from '../model/geometry.ts';
import type { Resume } from '../model/resume.ts';
import { type CheckedTheme, checkedTheme } from './checks/checked-theme.ts';
import { metadataOf } from './compose.ts';
import { addressFieldOn } from './kit/address-field.ts';
import { headerGroup } from './kit/blocks.ts';
import { contactLine } from './kit/contact.ts';
import { contactBlock, stackedHeader } from './kit/header.ts';
import { mutedStyle, strongWeight } from './kit/inlines.ts';
import { type AddressPlace, letterBlocks } from './kit/letter.ts';
import { mainFlow } from './kit/sheet.ts';
import type { Theme } from './theme.ts';
import { type ThemeContext, themeContext } from './theme-context.ts';

/** Side margins: those of DIN 5008 at the left, and at most a share of narrow papers. */
const sideMargin: number = millimetres(25);
const greatestMarginShare = 0.12;
/** Largest distance of an envelope's window from the margin at which the text moves to the window's edge. */
const nearMargin: number = millimetres(2);
/** Greatest measure of the text, in em, unless the theme's own is greater: 75 characters of Fira Sans. */
const measure = 37;
/** Sizes of the text, in points. A setting of more than `large` was made for readers who need it. */
const sizes = { least: 10.5, greatest: 11, large: 12 } as const;
/** Size of the name above a letter whose theme has none, relative to the text. */
const nameSize = 1.9;

/**
 * Composes the letter of a résumé in one column: under the header of the résumé, in text of 10.5 to 11 pt, with the
 * address where the window of an envelope is. Returns `undefined` if there is no letter.
 */
export function letterDocument(resume: Resume, theme: Theme, context: ThemeContext): Document | undefined {
  const { letter } = resume;
  if (letter === undefined) return undefined;
  const { photo: _, summary: __, statement: ___, ...person } = resume;
  const sender: Resume = { ...person, summary: [], sections: [], fields: [] };
  const checked = checkedTheme(theme);
  const text = letterContext(context);
  const sheet = inOneColumn(checked.sheet(sender, context), context.settings.size, text);
  const [column] = sheet.first.frames;
  if (column === undefined) return undefined;
  const header = aligned(headerOf(sender, checked, context), column, context);
  const body = letterBlocks(letter, resume, text, placeOfAddress(addressFieldOn(context), column));
  return { ...metadataOf(resume, context), sheet, flows: [{ name: mainFlow, blocks: [header, ...body] }] };
}

/** Returns the place of the address in a column. */
function placeOfAddress(field: Rectangle | undefined, column: Rectangle): AddressPlace | undefined {
  if (field === undefined) return undefined;
  const indent = field.x - column.x;
  const top = field.y - column.y;
  return { indent, endIndent: column.width - indent - field.width, top, bottom: top + field.height };
}

/** Returns the context of the letter's text. */
function letterContext({ settings, locale, pictures, caches }: ThemeContext): ThemeContext {
  const { least, greatest, large } = sizes;
  const size = settings.size > large ? settings.size : Math.min(greatest, Math.max(least, settings.size));
  const leading = settings.leading * (size / settings.size);
  return themeContext({ ...settings, size, leading }, locale, pictures, caches);
}

/**
 * Returns the theme's header. One that leaves the contacts to another column gets them on a line below; a theme whose
 * header has no name either gets a plain one.
 */
function headerOf(sender: Resume, theme: CheckedTheme, context: ThemeContext): readonly Block[] {
  const lacks = (blocks: readonly Block[], role: 'name' | 'contact'): boolean =>
    [...blocksIn(blocks)].every((block) => block.kind !== 'paragraph' || block.role !== role);
  const header = theme.header(sender, context);
  const lacksName = sender.name !== undefined && lacks(header, 'name');
  const lacksContact = sender.contact.length > 0 && lacks(header, 'contact');
  if (!lacksName && !lacksContact) return header;
  const withoutContact = theme.header({ ...sender, contact: [] }, context);
  if (sender.name !== undefined && lacks(withoutContact, 'name')) return plainHeader(sender, context);
  const design = { contact: mutedStyle(context), formatContacts: contactLine };
  return [...withoutContact, contactBlock(sender.contact, design, context.displayParagraph, context)];
}

function plainHeader(sender: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings } = context;
  const name = {
    ...text,
    family: settings.headingFamily,
    weight: strongWeight,
    size: text.size * nameSize,
    colour: settings.accent,
  };
  const contact = mutedStyle(context);
  const design = { name, headline: text, contact, alignment: 'start', formatContacts: contactLine } as const;
  return stackedHeader(sender, design, context);
}

/** Groups a header so that it reaches from one margin to the other, also if it hangs out of its column in the résumé. */
function aligned(blocks: readonly Block[], column: Frame, { settings }: ThemeContext): Group {
  const { start, end } = overhang(blocks);
  const beside = settings.paper.width - 2 * column.x - column.width;
  return { ...headerGroup(blocks.map(rigid), start), endIndent: end - beside };
}

/** Returns how far blocks reach out of their column at either side, in points. */
function overhang(blocks: readonly Block[]): { readonly start: number; readonly end: number } {
  let [start, end] = [0, 0];
  for (const block of blocks) {
    if (block.kind !== 'group') continue;
    const inside = overhang(block.blocks);
    start = Math.max(start, inside.start - block.indent);
    end = Math.max(end, inside.end - (block.endIndent ?? 0));
  }
  return { start, end };
}

/** Returns a block whose space neither stretches nor shrinks, so that the address below it does not move. */
function rigid(block: Block): Block {
  const fixed = ({ height }: Space): Space => ({ height, stretch: 0, shrink: 0 });
  const outer = { before: fixed(block.before), ...(block.after && { after: fixed(block.after) }) };
  switch (block.kind) {
    case 'group':
    case 'columns':
      return { ...block, ...outer, blocks: block.blocks.map(rigid) };
    case 'variants':
      return { ...block, ...outer, options: block.options.map(rigid) };
    case 'paragraph':
    case 'picture':
      return { ...block, ...outer };
  }
}

/**
 * Replaces the columns of all pages by one. The first page begins as high as the others. Pages from the second on are those
 * without side columns, if there are such.
 *
 * @param designedSize Size of the text in the résumé, in points.
 */
function inOneColumn(
  { size, first, other, last, without }: Sheet,
  designedSize: number,
  context: ThemeContext,
): Sheet {
  const later = without?.master ?? other;
  const place = placeOfText([...first.frames, ...later.frames], designedSize, context);
  return {
    size,
    first: oneColumn(first, topOf([...first.frames, ...later.frames]), place),
    other: oneColumn(later, topOf(later.frames), place),
    ...(last && { last: oneColumn(last, topOf(last.frames), place) }),
  };
}

/** Returns the left edge and the width of the text: as many em as the theme gives its widest column, between the margins. */
function placeOfText(
  frames: readonly Frame[],
  designedSize: number,
  context: ThemeContext,
): Pick<Frame, 'x' | 'width'> {
  const { paper, size } = context.settings;
  const margin = Math.min(sideMargin, greatestMarginShare * paper.width);
  const field = addressFieldOn(context);
  const x = field && Math.abs(field.x - margin) < nearMargin ? field.x : margin;
  const own = frames.filter(({ flow }) => flow === mainFlow).map(({ width }) => width / designedSize);
  return { x, width: Math.min(paper.width - 2 * x, Math.max(measure, ...own) * size) };
}

function topOf(frames: readonly Frame[]): number {
  return Math.min(...frames.map((frame) => frame.y));
}

/** Panels behind other columns are left out. */
function oneColumn(master: PageMaster, y: number, { x, width }: Pick<Frame, 'x' | 'width'>): PageMaster {
  const { frames, tints, head, foot, continued } = master;
  const bottom = Math.max(...frames.map((frame) => frame.y + frame.height));
  const frame: Frame = { flow: mainFlow, x, y, width, height: bottom - y };
  const across = (line: RunningLine | undefined) => line && { ...line, x, measure: width };
  return {
    frames: [frame],
    ...(frames.length === 1 && tints && { tints }),
    head: across(head),
    foot: across(foot),
    continued: across(continued),
  };
}
