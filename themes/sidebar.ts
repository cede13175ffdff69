/**
 * Fira Sans in two columns. The left column has a coloured background and holds the photo, contacts and short sections,
 * such as skills; the wide right column holds the career. Dates are below the headers of entries.
 */
import {
  asideAt,
  type Block,
  baseSettings,
  bulletList,
  type ComposedParts,
  type Contact,
  contactIcon,
  contactLine,
  contactText,
  contextOn,
  defineTheme,
  displayLine,
  displayStyle,
  type Entry,
  entryHeaderParts,
  entryHeaderStyles,
  estimatedIntroductionLines,
  estimatedSectionLines,
  type Flow,
  type Frame,
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
  mutedStyle,
  nameLine,
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
  roleHeader,
  runInTerm,
  runningLines,
  type Section,
  type Sheet,
  sectionWithHeading,
  space,
  stackedEntryHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
  type Tint,
  withDatesBelow,
} from '../src/theming.ts';

/** Name of the flow of the side column. */
const sideFlow = 'side';

/** Greatest measures, in em: about 75 characters of Fira Sans, and 37 of the smaller type in the side column. */
const measure = 34.2;
const sideMeasure = 16.6;
/** Greatest measure of a résumé without anything in the side column, in em. */
const singleMeasure = 40;
/** Distance of the panel's edge from the text in it, and from the main text, in points. */
const innerGap = 16;
const outerGap = 25;
/** Left margin, as a share of the right one: the panel makes it look wider. */
const leftMargin = 0.75;
/** Least side margin, in points. */
const leastMargin = 32;

/** Size of the name: 23 pt in a text of 9.2 pt. */
const nameSize: number = 23 / 9.2;
/** Size of the headline: 11 pt in a text of 9.2 pt. */
const headlineSize: number = 11 / 9.2;
/** Size of the side column's text and of headings in upper case, as a share of the text's: 8.6 pt. */
const smallScale: number = 8.6 / 9.2;
/** Leading of the side column, as a share of the main column's: 11.9 pt. */
const sideLeading: number = 11.9 / 12.6;
/** Tracking of section headings, in em. */
const headingTracking = 0.08;
/** Width and height of the photo, in points. */
const photoSide = 72;
/** Indent of contacts with icons, in em. */
const iconIndent = 1.5;

/** Estimated widths of the characters of an email address or phone number, in em: rather too wide. */
const characterWidth = { wide: 0.87, narrow: 0.36, other: 0.58 } as const;

/**
 * What an A4 page holds at any font size, so that sections stay in their column when `fit` changes the size.
 * Paper size in points, characters on a line of each column, and heights of page, contact and photo in lines.
 */
const a4 = {
  width: 595,
  height: 842,
  mainCharacters: 75,
  sideCharacters: 36,
  lines: 57,
  contactLines: 1.25,
  photoLines: 8,
} as const;
/** Greatest length of texts in the side column, in characters. Longer ones are for reading and go to the main column. */
const longestTerm = 200;
const longestBullet = 72;
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
    leading: 12.6,
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
    header: (entry, context) => {
      const lines = stackedEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), context);
      return withDatesBelow(lines, entry.dates, accentStyle(context), context);
    },
    roleHeader: (role, context) => {
      const lines = roleHeader(role, entryHeaderStyles(context), context);
      return withDatesBelow(lines, role.dates, accentStyle(context), context);
    },
  }),
  term: (entry, context) => runInTerm(entry, strongStyle(context), ': ', context),
  bullets: bulletList,
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
}

function columnsOf({ settings }: ThemeContext): PageColumns {
  const { paper, margin, size, panelColour: colour } = settings;
  const right = Math.min(margin, Math.max(leastMargin, paper.width / 12.4));
  const left = leftMargin * right;
  const room = paper.width - left - innerGap - outerGap - right;
  const scale = Math.min(1, room / ((measure + sideMeasure) * size));
  const [width, sideWidth] = [measure * size * scale, sideMeasure * size * scale];
  const x = left + (room - width - sideWidth) / 2;
  const edge = x + sideWidth + innerGap;
  const y = Math.min(margin, paper.height / 15);
  const height = paper.height - 2 * y;
  return {
    main: { flow: mainFlow, x: edge + outerGap, y, width, height },
    side: { flow: sideFlow, x, y, width: sideWidth, height },
    panel: { area: { x: 0, y: 0, width: edge, height: paper.height }, colour },
  };
}

function singleColumn(context: ThemeContext): Frame {
  const { paper, margin, size } = context.settings;
  const { main } = columnsOf(context);
  const width = Math.min(singleMeasure * size, paper.width - 2 * Math.min(margin, paper.width / 10));
  return { ...main, x: (paper.width - width) / 2, width };
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { main, side, panel } = columnsOf(context);
  const text = hasSideColumn(resume, context) ? main : singleColumn(context);
  const first: PageMaster = text === main ? { frames: [main, side], tints: [panel] } : { frames: [text] };
  const lines = runningLines(resume, text, { alignment: 'end' }, context);
  return { size: context.settings.paper, first, other: { ...first, ...lines } };
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings, displayParagraph } = context;
  const blocks: Block[] = [];
  if (resume.name) {
    const name = nameLine(resume.name, displayStyle(context, nameSize), context);
    blocks.push({ ...name, after: space(context, resume.headline ? 1 : 4) });
  }
  if (resume.headline) {
    const headline = { ...text, size: text.size * headlineSize, colour: settings.accent };
    const inlines = inlinesOf(resume.headline, headline, context);
    const style = { ...displayParagraph, text: headline, leading: displayParagraph.leading * headlineSize };
    blocks.push(displayLine('headline', inlines, style, space(context, 4, 1)));
  }
  if (resume.contact.length > 0 && !contactsFit(resume.contact, context)) {
    const inlines = contactLine(resume.contact, mutedStyle(context), context);
    blocks.push(displayLine('contact', inlines, displayParagraph, space(context, 4, 1)));
  }
  return [...blocks, ...introductionBlocks(resume, context)];
}

/** True if every email address and phone number fits on a line of the side column. */
function contactsFit(contacts: readonly Contact[], context: ThemeContext): boolean {
  const small = sideContext(context);
  const room = columnsOf(context).side.width - contactIndent(small);
  return contacts
    .filter(({ kind }) => kind === 'email' || kind === 'phone')
    .every(({ text }) => estimatedWidth(plainLine(text)) * small.text.size <= room);
}

/** Estimates the width of a text, in em. */
function estimatedWidth(text: string): number {
  const wide = text.match(/[mwMW@]/gu)?.length ?? 0;
  const narrow = text.match(/[fijlrt .:-]/gu)?.length ?? 0;
  const other = text.length - wide - narrow;
  return characterWidth.wide * wide + characterWidth.narrow * narrow + characterWidth.other * other;
}

/** Returns the contacts for the side column: all or none. */
function sideContacts({ contact }: Resume, context: ThemeContext): readonly Contact[] {
  return contactsFit(contact, context) ? contact : [];
}

function contactIndent({ text, settings }: ThemeContext): number {
  return settings.icons ? iconIndent * text.size : 0;
}

function flows(resume: Resume, parts: ComposedParts, context: ThemeContext): readonly Flow[] {
  const small = sideContext(context);
  const chosen = sideSections(resume, context);
  const size = { width: photoSide, height: photoSide, alignment: 'start' } as const;
  const side = [
    ...photoBlock(photoOf(resume, context), size, small),
    ...contactList(sideContacts(resume, context), small),
    ...[...chosen].map((section) => parts.section(section, {}, small)),
  ];
  const mainSections = resume.sections.filter((section) => !chosen.has(section));
  const text = [
    ...parts.header,
    ...mainSections.map((section) => parts.section(section)),
    ...parts.statement,
  ];
  const main = { name: mainFlow, blocks: text };
  return side.length === 0 ? [main] : [main, { name: sideFlow, blocks: side }];
}

/** Returns the context of the side column: smaller type that is readable on the panel, and no justified paragraphs. */
function sideContext(page: ThemeContext): ThemeContext {
  const context = contextOn(page.settings.panelColour, page);
  const size = reducedSize(context.text.size, smallScale);
  const text = { ...context.text, size };
  const leading = context.settings.leading * sideLeading;
  const displayParagraph = { ...context.displayParagraph, text, leading };
  const { hyphenation } = context.paragraph;
  return { ...context, text, displayParagraph, paragraph: { ...displayParagraph, hyphenation } };
}

function hasSideColumn(resume: Resume, context: ThemeContext): boolean {
  return (
    photoOf(resume, context) !== undefined ||
    sideContacts(resume, context).length > 0 ||
    sideSections(resume, context).size > 0
  );
}

/**
 * Returns the sections for the side column, in the résumé's order: those with short entries only, while the column
 * is estimated to be no longer than the first page or the main text. Returns none if the main column would be empty.
 */
function sideSections(resume: Resume, context: ThemeContext): ReadonlySet<Section> {
  const { paper } = context.settings;
  const share = Math.min(1, paper.width / a4.width);
  const short = resume.sections.filter(isShort);
  const long = resume.sections.filter((section) => !short.includes(section));
  if (long.length === 0) return new Set();
  const characters = share * a4.mainCharacters;
  const mainLines = long.reduce(
    (lines, section) => lines + estimatedSectionLines(section, characters),
    estimatedIntroductionLines(resume, characters),
  );
  const room = Math.max(mainLines, a4.lines * (paper.height / a4.height));
  const photoLines = photoOf(resume, context) ? a4.photoLines : 0;
  let lines = a4.contactLines * sideContacts(resume, context).length + photoLines;
  const chosen = new Set<Section>();
  for (const section of short) {
    const sectionLines = estimatedSectionLines(section, share * a4.sideCharacters);
    if (lines + sectionLines > room) continue;
    lines += sectionLines;
    chosen.add(section);
  }
  return chosen;
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

function contactItem(contact: Contact, context: ThemeContext): Group {
  const icon = contactIcon(contact, accentStyle(context), context);
  const indent = contactIndent(context);
  const inlines = contactText(contact, context.text, context);
  const line = displayLine('contact', inlines, context.displayParagraph, space(context, 1));
  return {
    ...headerGroup([line], indent),
    before: space(context, 1),
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
    size: isUpperCase ? reducedSize(settings.size, smallScale) : settings.size,
    colour: settings.accent,
    tracking: headingTracking,
    caseForms: isUpperCase,
  };
  const style = headingStyle(designed, context);
  const inlines = headingInlines(isAsDesigned ? inUpperCase(title, context) : title, style, context);
  return displayLine('heading', inlines, { ...displayParagraph, text: style }, space(context, 2));
}
