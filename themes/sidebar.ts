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
} from '../src/theming.ts';
import {
  type Banner,
  columnsOf,
  contactScales,
  headlineSize,
  iconIndent,
  leastScale,
  nameSize,
  neededMeasure,
  type PageColumns,
  roomFor,
  sideFlow,
  smallScale,
  widestSide,
} from './sidebar-columns.ts';

/** Leading of the side column, as a share of the main column's: 11.3 pt. */
const sideLeading: number = 11.3 / 12.25;
/** Size of section headings in both columns, as a share of the main column's text, and their tracking in em. */
const headingScale = { upperCase: 1.02, other: 1.16 } as const;
const headingTracking = 0.08;
/** Width and height of the photo, in em: 72 pt in a text of 9.2 pt. */
const photoSide: number = 72 / 9.2;
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

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { main, side, panel, single, banner } = columnsOf(resume, context);
  const linesOf = (frame: Frame): Partial<PageMaster> =>
    runningLines(resume, frame, { alignment: 'end' }, context);
  const size = context.settings.paper;
  const whole: PageMaster = { frames: [single] };
  const later: PageMaster = { ...whole, ...linesOf(single) };
  if (!sideSections(resume, context)) return { size, first: whole, other: later };
  const usual: PageMaster = { frames: [side, main], tints: [panel] };
  const first: PageMaster = banner ? { frames: [side, banner.main], tints: [panel, banner.panel] } : usual;
  return {
    size,
    first,
    other: { ...usual, ...linesOf(main) },
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

/** Lays out the name, the photo and the contacts, one below the other, and a long name across both columns. */
function personBlocks(resume: Resume, context: ThemeContext, columns?: PageColumns): readonly Block[] {
  const side = photoSide * context.settings.size;
  const size = { width: side, height: side, alignment: 'start' } as const;
  const photo = photoBlock(photoOf(resume, context), size, context);
  const names = nameBlocks(resume, context);
  return [
    ...(columns?.banner ? acrossColumns(names, columns.side, columns.banner) : names),
    ...photo,
    ...contactList(resume.contact, context),
  ];
}

/** Extends the name, and the headline under it, beyond the side column. */
function acrossColumns(names: readonly Block[], { width }: Frame, banner: Banner): readonly Group[] {
  return names.map((block, index) => {
    const measure = index === 0 ? banner.nameMeasure : banner.headlineMeasure;
    return { ...headerGroup([block]), endIndent: width - measure, after: block.after };
  });
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
    ...personBlocks(resume, small, columnsOf(resume, context)),
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
  // Without sections it is the sender of a letter: with contacts there is room for two columns, and without them the
  // header has the name, so that the letter has the head of the résumé above a line of contacts.
  return lines < leastSideLines && (sections.length > 0 || contact.length === 0) ? undefined : chosen;
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
