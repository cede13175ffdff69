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
  entryHeaderParts,
  entryHeaderStyles,
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
  mainFlow,
  type PageMaster,
  type Paragraph,
  photoBlock,
  photoOf,
  type Resume,
  type RichText,
  recordWith,
  reducedSize,
  runInBullets,
  runInTerm,
  runningLines,
  type SectionDesign,
  type Sheet,
  sectionWithHeading,
  space,
  stackedEntryHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
  withDatesBelow,
} from '../src/theming.ts';
import {
  type Banner,
  columnsOf,
  contactScales,
  headlineSize,
  iconIndent,
  nameSize,
  neededMeasure,
  type PageColumns,
  sideFlow,
  smallScale,
  widestSide,
} from './sidebar-columns.ts';
import { sideSections } from './sidebar-sections.ts';

/**
 * Leading of the side column, as a share of the main column's: 11.2 pt. Space above its terms and bullets, as a share of the main
 * column's: 1.65 pt. A term is seen to begin, and baselines are less than 1.5 em apart, as for contacts.
 */
const sideLeading: number = 11.2 / 12.25;
const sideBulletSpace: number = 1.65 / 1.53;
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
  // Balanced, as texts of the side column are, the details would be broken inside dates.
  term: (entry, context) =>
    runInTerm(entry, strongStyle(context), ': ', {
      ...context,
      paragraph: { ...context.paragraph, balanced: false },
    }),
  bullets: runInBullets,
  flows,
});

function accentStyle({ text, settings }: ThemeContext): TextStyle {
  return { ...text, colour: settings.accent };
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { main, side, panel, single, later, banner } = columnsOf(resume, context);
  const linesOf = (frame: Frame): Partial<PageMaster> =>
    runningLines(resume, frame, { alignment: 'end' }, context);
  const size = context.settings.paper;
  const whole: PageMaster = { frames: [single] };
  if (!sideSections(resume, context)) return { size, first: whole, other: { ...whole, ...linesOf(single) } };
  const usual: PageMaster = { frames: [side, main], tints: [panel] };
  const first: PageMaster = banner ? { frames: [side, banner.main], tints: [panel, banner.panel] } : usual;
  return {
    size,
    first,
    other: { ...usual, ...linesOf(main) },
    without: { flow: sideFlow, master: { frames: [later], ...linesOf(later) } },
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
    ...[...chosen].map((section) => parts.section(section, sideDesign, small)),
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
  const paragraph = { ...context.paragraph, text, leading, alignment: 'start', balanced: true } as const;
  const settings = { ...context.settings, bulletSpace: sideBulletSpace * context.settings.bulletSpace };
  return { ...context, settings, text, displayParagraph, paragraph };
}

/** The design of sections in the side column, whose lines have no room for dates at their ends. */
const sideDesign: Partial<SectionDesign> = {
  termColumns: false,
  record: recordWith({
    header: (entry, context) => {
      const lines = stackedEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), context);
      return withDatesBelow(lines, entry.dates, accentStyle(context), context);
    },
  }),
};

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
