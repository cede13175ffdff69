import {
  asideAt,
  type Block,
  bulletList,
  type ComposedParts,
  type Contact,
  contactIcon,
  contactLine,
  datesUnder,
  defineTheme,
  displayLine,
  type Entry,
  type Flow,
  type Frame,
  type Group,
  type HeadStyles,
  headingInlines,
  headingStyle,
  headParts,
  inCapitals,
  inlinesOf,
  introduction,
  introductionLines,
  longestParagraph,
  MAIN_FLOW,
  NO_KEEP,
  NO_SPACE,
  nameLine,
  noBreak,
  type PageMaster,
  type Paragraph,
  type Prose,
  photoBlock,
  photoOf,
  plainText,
  type Resume,
  type RichText,
  recordsBy,
  roleHead,
  runInTerm,
  runningLines,
  type Section,
  type Sheet,
  STRONG,
  sectionLines,
  sectionUnder,
  smallSize,
  space,
  stackedHead,
  type TextStyle,
  type Theme,
  type ThemeContext,
  type Tint,
} from '../src/theming.ts';

const SIDE_FLOW = 'side';

/** Measures in em: 75 characters or so of Fira Sans, and 37 of the smaller type of the side column. */
const MEASURE = 34.2;
const SIDE_MEASURE = 16.6;
/** Of a résumé that has nothing for a side column. */
const ONLY_MEASURE = 40;
/** From the text of the side column to the edge of its tint, and on to the main text, in points. */
const INSIDE_TINT = 16;
const OUTSIDE_TINT = 25;
/** The side column stands nearer to the paper's edge than the main text to the other. */
const OUTER_MARGIN = 0.75;
const LEAST_MARGIN = 32;

const NAME_SIZE: number = 23 / 9.2;
const HEADLINE_SIZE: number = 11 / 9.2;
/** Of the side column and of headings in capitals. */
const SMALL: number = 8.6 / 9.2;
const SIDE_LEADING: number = 11.9 / 12.6;
const HEADING_TRACKING = 0.08;
/** In points. */
const PHOTO = 72;
/** The place of icons, in em. */
const ICON = 1.5;

/** About how wide characters of an address are at the most, in em. */
const WIDE = 0.87;
const NARROW = 0.36;
const ORDINARY = 0.58;

/**
 * What columns hold on A4, however large the type: a line of main text and of the side column, in characters, and a
 * page and a photo, in lines. So sections stay in their column when type is fitted to pages.
 */
const A4 = { width: 595, height: 842, characters: 75, sideCharacters: 36, lines: 57, photo: 8 } as const;
/** What is longer is text to be read, and belongs into the main column. */
const LONGEST_TERM = 200;
const LONGEST_BULLET = 72;
const LONGEST_PROSE = 160;

/** A tinted side column with contacts, skills and whatever else is short, beside the career. */
export const sidebar: Theme = defineTheme({
  name: 'sidebar',
  description:
    'Fira Sans in two columns: the career, and beside it on a tint contacts, skills and languages; for generalists.',
  settings: {
    paper: { width: 595.28, height: 841.89 },
    margin: 48,
    family: 'Fira Sans',
    headingFamily: 'Fira Sans',
    codeFamily: 'Source Code Pro',
    size: 9.2,
    leading: 12.6,
    spacing: 1,
    textColour: '#222222',
    quietColour: '#595959',
    accent: '#0b6e6e',
    tint: '#f2f4f7',
    headings: 'as-designed',
    links: 'underlined',
    alignment: 'ragged',
    hyphenation: false,
    figures: 'lining',
    dates: 'short',
    days: false,
    years: 'full',
    sameYear: 'repeated',
    dateDash: 'thin',
    ongoing: 'word',
    durations: false,
    today: '',
    foot: '{name} · {folio}',
    head: '',
    continued: false,
    bullet: '•',
    icons: true,
    photo: 'round',
    levels: 'words',
  },
  sheet,
  header,
  section: (section, blocks, context) =>
    sectionUnder(section.title && heading(section.title, context), section, blocks, context),
  record: recordsBy({
    head: (entry, context) =>
      datesUnder(
        stackedHead(headParts(entry), headStyles(context), context),
        entry.dates,
        coloured(context),
        context,
      ),
    roleHead: (role, context) =>
      datesUnder(roleHead(role, headStyles(context), context), role.dates, coloured(context), context),
  }),
  term: (entry, context) => runInTerm(entry, { ...context.text, weight: STRONG }, ': ', context),
  bullets: bulletList,
  flows,
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: STRONG }, second: { ...text, slope: 'italic' }, place: text };
}

function coloured({ text, settings }: ThemeContext): TextStyle {
  return { ...text, colour: settings.accent };
}

interface Columns {
  readonly main: Frame;
  readonly side: Frame;
  readonly tint: Tint;
}

function columnsOf({ settings }: ThemeContext): Columns {
  const { paper, margin, size, tint: colour } = settings;
  const right = Math.min(margin, Math.max(LEAST_MARGIN, paper.width / 12.4));
  const left = OUTER_MARGIN * right;
  const room = paper.width - left - INSIDE_TINT - OUTSIDE_TINT - right;
  const fit = Math.min(1, room / ((MEASURE + SIDE_MEASURE) * size));
  const [width, sideWidth] = [MEASURE * size * fit, SIDE_MEASURE * size * fit];
  const x = left + (room - width - sideWidth) / 2;
  const edge = x + sideWidth + INSIDE_TINT;
  const y = Math.min(margin, paper.height / 15);
  const height = paper.height - 2 * y;
  return {
    main: { flow: MAIN_FLOW, x: edge + OUTSIDE_TINT, y, width, height },
    side: { flow: SIDE_FLOW, x, y, width: sideWidth, height },
    tint: { area: { x: 0, y: 0, width: edge, height: paper.height }, colour },
  };
}

function onlyColumn(context: ThemeContext): Frame {
  const { paper, margin, size } = context.settings;
  const { main } = columnsOf(context);
  const width = Math.min(ONLY_MEASURE * size, paper.width - 2 * Math.min(margin, paper.width / 10));
  return { ...main, x: (paper.width - width) / 2, width };
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { main, side, tint } = columnsOf(context);
  const text = hasSide(resume, context) ? main : onlyColumn(context);
  const first: PageMaster = text === main ? { frames: [main, side], tints: [tint] } : { frames: [text] };
  const furniture = runningLines(resume, text, { alignment: 'end' }, context);
  return { size: context.settings.paper, first, other: { ...first, ...furniture } };
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings, heads } = context;
  const name = { ...text, family: settings.headingFamily, weight: STRONG, size: text.size * NAME_SIZE };
  const headline = { ...text, size: text.size * HEADLINE_SIZE, colour: settings.accent };
  const blocks: Block[] = [];
  if (resume.name)
    blocks.push({ ...nameLine(resume.name, name, context), after: space(context, resume.headline ? 1 : 4) });
  if (resume.headline) {
    const inlines = inlinesOf(resume.headline, headline, context);
    const style = { ...heads, text: headline, leading: heads.leading * HEADLINE_SIZE };
    blocks.push(displayLine('headline', inlines, style, space(context, 4, 1)));
  }
  if (resume.contact.length > 0 && !contactsFit(resume.contact, context)) {
    const inlines = contactLine(resume.contact, { ...text, colour: settings.quietColour }, context);
    blocks.push(displayLine('contact', inlines, heads, space(context, 4, 1)));
  }
  return [...blocks, ...introduction(resume, context)];
}

/** Whether no e-mail address or number would have to be divided in the side column. */
function contactsFit(contacts: readonly Contact[], context: ThemeContext): boolean {
  const small = sideContext(context);
  const room = columnsOf(context).side.width - iconRoom(small);
  return contacts
    .filter(({ kind }) => kind === 'email' || kind === 'phone')
    .every(({ text }) => reckonedWidth(plainText(text)) * small.text.size <= room);
}

/** In em. */
function reckonedWidth(address: string): number {
  const wide = address.match(/[mwMW@]/gu)?.length ?? 0;
  const narrow = address.match(/[fijlrt .:-]/gu)?.length ?? 0;
  return WIDE * wide + NARROW * narrow + ORDINARY * (address.length - wide - narrow);
}

/** What stands in the side column over its sections. */
function contactsBeside({ contact }: Resume, context: ThemeContext): readonly Contact[] {
  return contactsFit(contact, context) ? contact : [];
}

function iconRoom({ text, settings }: ThemeContext): number {
  return settings.icons ? ICON * text.size : 0;
}

function flows(resume: Resume, parts: ComposedParts, context: ThemeContext): readonly Flow[] {
  const small = sideContext(context);
  const beside = sideSections(resume, context);
  const main = resume.sections.filter((section) => !beside.has(section));
  const side = [
    ...photoBlock(photoOf(resume, context), { width: PHOTO, height: PHOTO, alignment: 'start' }, small),
    ...contactList(contactsBeside(resume, context), small),
    ...[...beside].map((section) => parts.section(section, {}, small)),
  ];
  const text = [...parts.header, ...main.map((section) => parts.section(section)), ...parts.closing];
  const flow = { name: MAIN_FLOW, blocks: text };
  return side.length === 0 ? [flow] : [flow, { name: SIDE_FLOW, blocks: side }];
}

/** Smaller type for a narrow column, where nothing is justified. */
function sideContext(context: ThemeContext): ThemeContext {
  const size = smallSize(context.text.size, SMALL);
  const text = { ...context.text, size };
  const leading = context.settings.leading * SIDE_LEADING;
  const heads = { ...context.heads, text, leading };
  const { hyphenation } = context.paragraph;
  return { ...context, text, heads, paragraph: { ...heads, hyphenation } };
}

/** Whether anything stands in the side column. */
function hasSide(resume: Resume, context: ThemeContext): boolean {
  const photo = photoOf(resume, context);
  return (
    photo !== undefined ||
    contactsBeside(resume, context).length > 0 ||
    sideSections(resume, context).size > 0
  );
}

/**
 * The sections for the side column, in the writer's order: short lists and terms under a heading, as long as the
 * column is reckoned to end with the first page, or with the main text. None where nothing else would be left.
 */
function sideSections(resume: Resume, context: ThemeContext): ReadonlySet<Section> {
  const { paper } = context.settings;
  const share = Math.min(1, paper.width / A4.width);
  const short = resume.sections.filter(isShort);
  const long = resume.sections.filter((section) => !short.includes(section));
  if (long.length === 0) return new Set();
  const characters = share * A4.characters;
  const text = long.reduce(
    (lines, section) => lines + sectionLines(section, characters),
    introductionLines(resume, characters),
  );
  const room = Math.max(text, A4.lines * (paper.height / A4.height));
  let lines = 1.25 * contactsBeside(resume, context).length + (photoOf(resume, context) ? A4.photo : 0);
  const chosen = new Set<Section>();
  for (const section of short) {
    const own = sectionLines(section, share * A4.sideCharacters);
    if (lines + own > room) continue;
    lines += own;
    chosen.add(section);
  }
  return chosen;
}

/** A titled section of nothing but short texts, which the writer wants on no page of its own. */
function isShort({ title, entries, keeping }: Section): boolean {
  return title !== undefined && !keeping.breakBefore && entries.length > 0 && entries.every(isShortEntry);
}

function isShortEntry(entry: Entry): boolean {
  switch (entry.shape) {
    case 'bullet':
      return isShortProse(entry.item.blocks, LONGEST_BULLET);
    case 'prose':
      return isShortProse(entry.blocks, LONGEST_PROSE);
    case 'term':
      return isShortProse(entry.details, LONGEST_TERM);
    case 'record':
      return false;
  }
}

function isShortProse(prose: Prose, longest: number): boolean {
  if (prose.length > 1) return false;
  return longestParagraph(prose) <= (prose[0]?.kind === 'list' ? LONGEST_BULLET : longest);
}

/** One under another, with what drawings there are hung before them. */
function contactList(contacts: readonly Contact[], context: ThemeContext): readonly Group[] {
  if (contacts.length === 0) return [];
  const group: Group = {
    kind: 'group',
    role: 'header',
    blocks: contacts.map((contact) => contactItem(contact, context)),
    before: NO_SPACE,
    indent: 0,
    asides: [],
    keep: NO_KEEP,
  };
  return [group];
}

function contactItem(contact: Contact, context: ThemeContext): Group {
  const { settings, heads, text } = context;
  const plainLinks: ThemeContext = { ...context, settings: { ...settings, links: 'plain' } };
  const icon = contactIcon(contact, coloured(context), context);
  const indent = iconRoom(context);
  const inlines = noBreak(inlinesOf(contact.text, text, plainLinks));
  const place = { edge: 'start', x: -indent, measure: indent, alignment: 'start', reads: 'before' } as const;
  return {
    kind: 'group',
    role: 'header',
    blocks: [displayLine('contact', inlines, heads, space(context, 1))],
    before: space(context, 1),
    indent,
    asides: icon.length === 0 ? [] : [asideAt(place, [[icon]])],
    keep: NO_KEEP,
  };
}

/** Letter-spaced capitals. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const { text, heads, settings } = context;
  const designed = settings.headings === 'as-designed';
  const capitals = designed || settings.headings === 'capitals';
  const base: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: STRONG,
    size: capitals ? smallSize(settings.size, SMALL) : settings.size,
    colour: settings.accent,
    tracking: HEADING_TRACKING,
    caseForms: capitals,
  };
  const style = headingStyle(base, context);
  const inlines = headingInlines(designed ? inCapitals(title, context) : title, style, context);
  return displayLine('heading', inlines, { ...heads, text: style }, space(context, 2));
}
