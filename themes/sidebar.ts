/**
 * Fira Sans in two columns. The left column has a coloured background and holds the name, the photo, contacts and short
 * sections, such as skills; the wide right column holds the career, with dates at the ends of lines. Pages after the end of
 * the left column have one wider column, and so has a résumé that has next to nothing for the left one.
 */
import {
  asideAt,
  type Block,
  baseSettings,
  type ComposedParts,
  type Contact,
  contactIcon,
  contactText,
  contextOn,
  dateAtLineEnd,
  defineTheme,
  displayLine,
  displayStyle,
  type Entry,
  estimatedSectionLines,
  estimatedWidth,
  type Flow,
  type Frame,
  fittedName,
  type Group,
  headerGroup,
  headingInlines,
  headingStyle,
  inGutter,
  inlinesOf,
  introductionBlocks,
  inUpperCase,
  longestParagraphLength,
  mainFlow,
  type PageMaster,
  type Paragraph,
  type Prose,
  photoBlock,
  photoOf,
  plainLine,
  type Resume,
  type RichText,
  recordWith,
  reducedSize,
  runInBullets,
  runInTerm,
  runningLines,
  type Section,
  type Sheet,
  sectionWithHeading,
  space,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
  type Tint,
} from '../src/theming.ts';

/** Name of the flow of the side column. */
const sideFlow = 'side';

/** Usual measures, in em: about 75 characters of Fira Sans, and 37 of the smaller type in the side column. */
const measure = 34.2;
const sideMeasure = 16.6;
/** Greatest measure of the text, in em: about 90 characters. */
const singleMeasure = 41;
/** Distance of the panel's edge from its own and from the main text, in em: 16 and 25 pt in a text of 9.2 pt. */
const innerGap: number = 16 / 9.2;
const outerGap: number = 25 / 9.2;
/** Least share of the usual measures that two columns may have. Narrower papers have one column. */
const leastScale = 0.6;
/** Left margin, as a share of the right one: the panel makes it look wider. */
const leftMargin = 0.75;
/** Least side margin, in points. */
const leastMargin = 32;

/** Size of the name: 20 pt in a text of 9.2 pt, in the side column or above a single one. */
const nameSize: number = 20 / 9.2;
/** Size of the headline: 10.2 pt in a text of 9.2 pt. */
const headlineSize: number = 10.2 / 9.2;
/** Size of the side column's text, as a share of the main column's: 8.6 pt. */
const smallScale: number = 8.6 / 9.2;
/** Leading of the side column, as a share of the main column's: 11.3 pt. */
const sideLeading: number = 11.3 / 12.25;
/** Size of section headings in both columns, as a share of the main column's text, and their tracking in em. */
const headingScale = { upperCase: 1.02, other: 1.16 } as const;
const headingTracking = 0.08;
/** Width and height of the photo, in em: 72 pt in a text of 9.2 pt. */
const photoSide: number = 72 / 9.2;
/** Indent of contacts with icons, in em. */
const iconIndent = 1.5;

/** The widest side column, for long addresses, in em. The main column is narrower by as much. */
const widestSide = 20.5;
/**
 * Sizes of the contacts, as shares of the side column's text. All have the first in which no address is cut, but for those
 * that no column holds.
 */
const contactScales = [1, 0.96, 0.92] as const;
const contactSizes = 'contact-sizes';
/**
 * Space between contacts, in units. The baselines of contacts, terms and bullets are less than 1.5 em apart: programs take
 * lines further apart for separate paragraphs, and read many of them across both columns.
 */
const contactSpace = 0.45;

/**
 * What an A4 page holds at any font size, so that sections stay in their column when `fit` changes the size.
 * Paper size in points, characters on a line of each column, and heights of page, name, contact and photo in lines.
 */
const a4 = {
  width: 595,
  height: 842,
  sideCharacters: 36,
  lines: 66,
  headlineCharacters: 27,
  nameLines: 2.5,
  contactLines: 1.25,
  photoLines: 8,
} as const;
/** Lines that the side column has at least, as with a headline and three contacts. With fewer, there is none. */
const leastSideLines = 8;
/** Greatest length of texts in the side column, in characters. Longer ones are for reading and go to the main column. */
const longestTerm = 200;
const longestBullet = 68;
const longestProse = 160;

/** The theme `sidebar`: a career, with a side column for everything short. */
export const sidebar: Theme = defineTheme({
  name: 'sidebar',
  description:
    'Fira Sans in two columns: the career, and contacts, skills and languages in a coloured side column; for generalists.',
  settings: {
    ...baseSettings,
    margin: 48,
    family: 'Fira Sans',
    headingFamily: 'Fira Sans',
    size: 9.2,
    leading: 12.25,
    bulletIndent: 1.05,
    textColour: '#222222',
    accent: '#0b6e6e',
    icons: true,
    photo: 'round',
  },
  sheet,
  header,
  section: (section, blocks, context) =>
    sectionWithHeading(section.title && heading(section.title, context), section, blocks, context),
  record: recordWith({
    date: (dates, _, context) => dateAtLineEnd(dates, accentStyle(context), context),
    dateLine: 'last',
  }),
  term: (entry, context) => runInTerm(entry, strongStyle(context), ': ', context),
  bullets: runInBullets,
  flows,
});

function accentStyle({ text, settings }: ThemeContext): TextStyle {
  return { ...text, colour: settings.accent };
}

interface PageColumns {
  readonly main: Frame;
  readonly side: Frame;
  /** Background of the side column. */
  readonly panel: Tint;
  /** The column of pages without a side column. */
  readonly single: Frame;
}

/** Returns the left margin, the room for two columns in points, and the share of their usual measures that this is. */
function roomFor({
  paper,
  margin,
  size,
}: ThemeContext['settings']): Readonly<Record<'left' | 'room' | 'scale', number>> {
  const right = Math.min(margin, Math.max(leastMargin, paper.width / 12.4));
  const left = leftMargin * right;
  const room = paper.width - left - (innerGap + outerGap) * size - right;
  return { left, room, scale: Math.min(1, room / ((measure + sideMeasure) * size)) };
}

function columnsOf({ contact }: Resume, { settings }: ThemeContext): PageColumns {
  const { paper, margin, size, panelColour: colour } = settings;
  const { left, room, scale } = roomFor(settings);
  const sideWidth = sideMeasureFor(contact, settings) * size * scale;
  const width = Math.min(singleMeasure * size, room - sideWidth);
  const x = left + (room - width - sideWidth) / 2;
  const edge = x + sideWidth + innerGap * size;
  const y = Math.min(margin, paper.height / 15);
  const height = paper.height - 2 * y;
  const single = Math.min(singleMeasure * size, paper.width - 2 * Math.min(margin, paper.width / 10));
  return {
    single: { flow: mainFlow, x: (paper.width - single) / 2, y, width: single, height },
    main: { flow: mainFlow, x: edge + outerGap * size, y, width, height },
    side: { flow: sideFlow, x, y, width: sideWidth, height },
    panel: { area: { x: 0, y: 0, width: edge, height: paper.height }, colour },
  };
}

/** Returns the measure of the side column, in em: as wide as its longest address in the smallest size, within limits. */
function sideMeasureFor(contacts: readonly Contact[], { icons }: ThemeContext['settings']): number {
  const widths = contacts.map((contact) => neededMeasure(contact, icons));
  return Math.max(sideMeasure, ...widths.filter((width) => width <= widestSide));
}

/** Estimates the measure in em that a contact needs to be on one line; 0 if it may be broken at its spaces. */
function neededMeasure({ kind, text }: Contact, icons: boolean): number {
  if (kind === 'location' || kind === 'text') return 0;
  const width = estimatedWidth(plainLine(text)) * Math.min(...contactScales);
  return smallScale * (width + (icons ? iconIndent : 0));
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { main, side, panel, single } = columnsOf(resume, context);
  const linesOf = (frame: Frame): Partial<PageMaster> =>
    runningLines(resume, frame, { alignment: 'end' }, context);
  const size = context.settings.paper;
  const whole: PageMaster = { frames: [single] };
  const later: PageMaster = { ...whole, ...linesOf(single) };
  if (!sideSections(resume, context)) return { size, first: whole, other: later };
  const first: PageMaster = { frames: [side, main], tints: [panel] };
  return {
    size,
    first,
    other: { ...first, ...linesOf(main) },
    without: { flow: sideFlow, master: later },
  };
}

/** Lays out what is above the career: with a side column, only the summary and the custom fields. */
function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const introduction = introductionBlocks(resume, context);
  if (sideSections(resume, context)) return introduction;
  const [first, ...rest] = introduction;
  const set = first ? [{ ...first, before: space(context, 4, 1) }, ...rest] : [];
  return [...personBlocks(resume, context), ...set];
}

/** Lays out the name, in a size in which it takes one line if there is one, and the headline. */
function nameBlocks({ name, headline }: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings, displayParagraph } = context;
  const blocks: Block[] = [];
  if (name) {
    const after = space(context, headline ? 1 : 4);
    blocks.push({ ...fittedName(name, displayStyle(context, nameSize), context), after });
  }
  if (headline) {
    const size = settings.size * headlineSize;
    const style = { ...text, size, colour: accentStyle(context).colour };
    const inlines = inlinesOf(headline, style, context);
    const leading = settings.leading * headlineSize;
    blocks.push(
      displayLine('headline', inlines, { ...displayParagraph, text: style, leading }, space(context, 5, 1)),
    );
  }
  return blocks;
}

/** Lays out the name, the photo and the contacts, one below the other. */
function personBlocks(resume: Resume, context: ThemeContext): readonly Block[] {
  const side = photoSide * context.settings.size;
  const size = { width: side, height: side, alignment: 'start' } as const;
  const photo = photoBlock(photoOf(resume, context), size, context);
  return [...nameBlocks(resume, context), ...photo, ...contactList(resume.contact, context)];
}

function contactIndent({ text, settings }: ThemeContext): number {
  return settings.icons ? iconIndent * text.size : 0;
}

function flows(resume: Resume, parts: ComposedParts, context: ThemeContext): readonly Flow[] {
  const small = sideContext(context);
  const chosen = sideSections(resume, context);
  const others = resume.sections.filter((section) => !chosen?.has(section));
  const sections = others.map((section) => parts.section(section));
  const main = { name: mainFlow, blocks: [...parts.header, ...sections, ...parts.statement] };
  if (chosen === undefined) return [main];
  const side = [
    ...personBlocks(resume, small),
    ...[...chosen].map((section) => parts.section(section, { termColumns: false }, small)),
  ];
  // Programs look for the name and the contacts at the top of the left column and at the beginning of the text.
  return [{ name: sideFlow, isSide: true, blocks: side }, main];
}

/** Returns the context of the side column: smaller type that is readable on the panel, and no justified paragraphs. */
function sideContext(page: ThemeContext): ThemeContext {
  const context = contextOn(page.settings.panelColour, page);
  const size = reducedSize(context.text.size, smallScale);
  const text = { ...context.text, size };
  const leading = context.settings.leading * sideLeading;
  const displayParagraph = { ...context.displayParagraph, text, leading };
  const paragraph = { ...context.paragraph, text, leading, alignment: 'start' } as const;
  return { ...context, text, displayParagraph, paragraph };
}

/**
 * Returns the sections for the side column, in the résumé's order: those with short entries only, while the column
 * is estimated to end on the first page. A section that made it longer would keep the main column narrow on a second page,
 * beside a panel that is nearly empty. There are none if the main column would be empty. Returns `undefined` without
 * a side column: on narrow paper, if it says too little, or if hobbies would begin it instead of the person.
 */
function sideSections(resume: Resume, context: ThemeContext): ReadonlySet<Section> | undefined {
  const { name, headline, contact, sections } = resume;
  const { paper } = context.settings;
  const photoLines = photoOf(resume, context) ? a4.photoLines : 0;
  const nameLines = name ? a4.nameLines : 0;
  if (roomFor(context.settings).scale < leastScale || nameLines + contact.length + photoLines === 0)
    return undefined;
  const share = Math.min(1, paper.width / a4.width);
  const room = a4.lines * (paper.height / a4.height);
  const headlineLines = (headline ? plainLine(headline).length : 0) / (share * a4.headlineCharacters);
  let lines = nameLines + Math.ceil(headlineLines) + a4.contactLines * contact.length + photoLines;
  const short = sections.filter(isShort);
  const chosen = new Set<Section>();
  for (const section of short.length === sections.length ? [] : short) {
    const sectionLines = estimatedSectionLines(section, share * a4.sideCharacters);
    if (lines + sectionLines > room) continue;
    lines += sectionLines;
    chosen.add(section);
  }
  // Without sections it is the sender of a letter, whose contacts are a line of the header.
  return lines < leastSideLines && sections.length > 0 ? undefined : chosen;
}

/** True if a section has a title, only short entries, and no page break before it. */
function isShort({ title, entries, keeping }: Section): boolean {
  return title !== undefined && !keeping.breakBefore && entries.length > 0 && entries.every(isShortEntry);
}

function isShortEntry(entry: Entry): boolean {
  switch (entry.shape) {
    case 'bullet':
      return isShortProse(entry.item.blocks, longestBullet);
    case 'prose':
      return isShortProse(entry.blocks, longestProse);
    case 'term':
      return isShortProse(entry.details, longestTerm);
    case 'record':
      return false;
  }
}

function isShortProse(prose: Prose, longest: number): boolean {
  if (prose.length > 1) return false;
  return longestParagraphLength(prose) <= (prose[0]?.kind === 'list' ? longestBullet : longest);
}

/** Lays out contacts one below the other, with their icons before them. */
function contactList(contacts: readonly Contact[], context: ThemeContext): readonly Group[] {
  if (contacts.length === 0) return [];
  return [headerGroup(contacts.map((contact) => contactItem(contact, context)))];
}

function contactItem(contact: Contact, context: ThemeContext): Block {
  const options = [...contactScales, 1].map((scale) => sizedContact(contact, scale, context));
  const needed = neededMeasure(contact, context.settings.icons);
  const fit = needed > 0 && needed <= widestSide ? 'lines' : 'asides';
  return { kind: 'variants', fit, shares: contactSizes, options, before: space(context, contactSpace) };
}

function sizedContact(contact: Contact, scale: number, context: ThemeContext): Group {
  const icon = contactIcon(contact, accentStyle(context), context);
  // A text has no icon, and stands at the edge: indented it would look as if its icon were missing.
  const indent = contact.kind === 'text' ? 0 : contactIndent(context);
  const { displayParagraph: usual } = context;
  const text = { ...context.text, size: scale * context.text.size };
  const style = { ...usual, text: { ...usual.text, size: text.size }, leading: scale * usual.leading };
  const line = displayLine(
    'contact',
    contactText(contact, text, context),
    style,
    space(context, contactSpace),
  );
  return {
    ...headerGroup([line], indent),
    before: space(context, contactSpace),
    asides: icon.length === 0 ? [] : [asideAt(inGutter(indent, 0), [[icon]])],
  };
}

/** Lays out a heading in upper case with tracking. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const { displayParagraph, settings } = context;
  const isAsDesigned = settings.headings === 'as-designed';
  const isUpperCase = isAsDesigned || settings.headings === 'capitals';
  const designed: TextStyle = {
    ...displayStyle(context, 1),
    size: headingScale[isUpperCase ? 'upperCase' : 'other'] * settings.size,
    colour: settings.accent,
    tracking: headingTracking,
    caseForms: isUpperCase,
  };
  const style = headingStyle(designed, context);
  const inlines = headingInlines(isAsDesigned ? inUpperCase(title, context) : title, style, context);
  return displayLine('heading', inlines, { ...displayParagraph, text: style }, space(context, 0.8));
}
