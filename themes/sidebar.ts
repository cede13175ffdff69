import {
  asideAt,
  type Block,
  baseSettings,
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
  mainFlow,
  nameLine,
  noBreak,
  noKeep,
  noSpace,
  type PageMaster,
  type Paragraph,
  type Prose,
  photoBlock,
  photoOf,
  plainLine,
  type Resume,
  type RichText,
  recordsBy,
  roleHead,
  runInTerm,
  runningLines,
  type Section,
  type Sheet,
  sectionLines,
  sectionUnder,
  smallSize,
  space,
  stackedHead,
  strongWeight,
  type TextStyle,
  type Theme,
  type ThemeContext,
  type Tint,
} from '../src/theming.ts';

const sideFlow = 'side';

/** Measures in em: 75 characters or so of Fira Sans, and 37 of the smaller type of the side column. */
const measure = 34.2;
const sideMeasure = 16.6;
/** Of a résumé that has nothing for a side column. */
const onlyMeasure = 40;
/** From the text of the side column to the edge of its tint, and on to the main text, in points. */
const insideTint = 16;
const outsideTint = 25;
/** The side column stands nearer to the paper's edge than the main text to the other. */
const outerMargin = 0.75;
const leastMargin = 32;

const nameSize: number = 23 / 9.2;
const headlineSize: number = 11 / 9.2;
/** Of the side column and of headings in capitals. */
const smallScale: number = 8.6 / 9.2;
const sideLeading: number = 11.9 / 12.6;
const headingTracking = 0.08;
/** In points. */
const photo = 72;
/** The place of icons, in em. */
const icon = 1.5;

/** About how wide characters of an address are at the most, in em. */
const wideShare = 0.87;
const narrowShare = 0.36;
const ordinary = 0.58;

/**
 * What columns hold on a4, however large the type: a line of main text and of the side column, in characters, and a
 * page and a photo, in lines. So sections stay in their column when type is fitted to pages.
 */
const a4 = { width: 595, height: 842, characters: 75, sideCharacters: 36, lines: 57, photo: 8 } as const;
/** What is longer is text to be read, and belongs into the main column. */
const longestTerm = 200;
const longestBullet = 72;
const longestProse = 160;

/** A tinted side column with contacts, skills and whatever else is short, beside the career. */
export const sidebar: Theme = defineTheme({
  name: 'sidebar',
  description:
    'Fira Sans in two columns: the career, and beside it on a tint contacts, skills and languages; for generalists.',
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
  term: (entry, context) => runInTerm(entry, { ...context.text, weight: strongWeight }, ': ', context),
  bullets: bulletList,
  flows,
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: strongWeight }, second: { ...text, slope: 'italic' }, place: text };
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
  const { paper, margin, size, panelColour: colour } = settings;
  const right = Math.min(margin, Math.max(leastMargin, paper.width / 12.4));
  const left = outerMargin * right;
  const room = paper.width - left - insideTint - outsideTint - right;
  const fit = Math.min(1, room / ((measure + sideMeasure) * size));
  const [width, sideWidth] = [measure * size * fit, sideMeasure * size * fit];
  const x = left + (room - width - sideWidth) / 2;
  const edge = x + sideWidth + insideTint;
  const y = Math.min(margin, paper.height / 15);
  const height = paper.height - 2 * y;
  return {
    main: { flow: mainFlow, x: edge + outsideTint, y, width, height },
    side: { flow: sideFlow, x, y, width: sideWidth, height },
    tint: { area: { x: 0, y: 0, width: edge, height: paper.height }, colour },
  };
}

function onlyColumn(context: ThemeContext): Frame {
  const { paper, margin, size } = context.settings;
  const { main } = columnsOf(context);
  const width = Math.min(onlyMeasure * size, paper.width - 2 * Math.min(margin, paper.width / 10));
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
  const name = { ...text, family: settings.headingFamily, weight: strongWeight, size: text.size * nameSize };
  const headline = { ...text, size: text.size * headlineSize, colour: settings.accent };
  const blocks: Block[] = [];
  if (resume.name)
    blocks.push({ ...nameLine(resume.name, name, context), after: space(context, resume.headline ? 1 : 4) });
  if (resume.headline) {
    const inlines = inlinesOf(resume.headline, headline, context);
    const style = { ...heads, text: headline, leading: heads.leading * headlineSize };
    blocks.push(displayLine('headline', inlines, style, space(context, 4, 1)));
  }
  if (resume.contact.length > 0 && !contactsFit(resume.contact, context)) {
    const inlines = contactLine(resume.contact, { ...text, colour: settings.mutedColour }, context);
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
    .every(({ text }) => reckonedWidth(plainLine(text)) * small.text.size <= room);
}

/** In em. */
function reckonedWidth(address: string): number {
  const wide = address.match(/[mwMW@]/gu)?.length ?? 0;
  const narrow = address.match(/[fijlrt .:-]/gu)?.length ?? 0;
  return wideShare * wide + narrowShare * narrow + ordinary * (address.length - wide - narrow);
}

/** What stands in the side column over its sections. */
function contactsBeside({ contact }: Resume, context: ThemeContext): readonly Contact[] {
  return contactsFit(contact, context) ? contact : [];
}

function iconRoom({ text, settings }: ThemeContext): number {
  return settings.icons ? icon * text.size : 0;
}

function flows(resume: Resume, parts: ComposedParts, context: ThemeContext): readonly Flow[] {
  const small = sideContext(context);
  const beside = sideSections(resume, context);
  const main = resume.sections.filter((section) => !beside.has(section));
  const side = [
    ...photoBlock(photoOf(resume, context), { width: photo, height: photo, alignment: 'start' }, small),
    ...contactList(contactsBeside(resume, context), small),
    ...[...beside].map((section) => parts.section(section, {}, small)),
  ];
  const text = [...parts.header, ...main.map((section) => parts.section(section)), ...parts.statement];
  const flow = { name: mainFlow, blocks: text };
  return side.length === 0 ? [flow] : [flow, { name: sideFlow, blocks: side }];
}

/** Smaller type for a narrow column, where nothing is justified. */
function sideContext(context: ThemeContext): ThemeContext {
  const size = smallSize(context.text.size, smallScale);
  const text = { ...context.text, size };
  const leading = context.settings.leading * sideLeading;
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
  const share = Math.min(1, paper.width / a4.width);
  const short = resume.sections.filter(isShort);
  const long = resume.sections.filter((section) => !short.includes(section));
  if (long.length === 0) return new Set();
  const characters = share * a4.characters;
  const text = long.reduce(
    (lines, section) => lines + sectionLines(section, characters),
    introductionLines(resume, characters),
  );
  const room = Math.max(text, a4.lines * (paper.height / a4.height));
  let lines = 1.25 * contactsBeside(resume, context).length + (photoOf(resume, context) ? a4.photo : 0);
  const chosen = new Set<Section>();
  for (const section of short) {
    const own = sectionLines(section, share * a4.sideCharacters);
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
  return longestParagraph(prose) <= (prose[0]?.kind === 'list' ? longestBullet : longest);
}

/** One under another, with what drawings there are hung before them. */
function contactList(contacts: readonly Contact[], context: ThemeContext): readonly Group[] {
  if (contacts.length === 0) return [];
  const group: Group = {
    kind: 'group',
    role: 'header',
    blocks: contacts.map((contact) => contactItem(contact, context)),
    before: noSpace,
    indent: 0,
    asides: [],
    keep: noKeep,
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
    keep: noKeep,
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
    weight: strongWeight,
    size: capitals ? smallSize(settings.size, smallScale) : settings.size,
    colour: settings.accent,
    tracking: headingTracking,
    caseForms: capitals,
  };
  const style = headingStyle(base, context);
  const inlines = headingInlines(designed ? inCapitals(title, context) : title, style, context);
  return displayLine('heading', inlines, { ...heads, text: style }, space(context, 2));
}
