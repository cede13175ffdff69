/**
 * An academic CV in Literata with dates in a column right of the text. Section headings are small capitals, the numbers
 * of publications are in square brackets, and every page from the second on has a running header.
 */
import {
  type Aside,
  type AsidePlacement,
  type Block,
  baseSettings,
  bulletList,
  type Columns,
  centredFrame,
  contactLine,
  dateAside,
  defineTheme,
  displayLine,
  displayStyle,
  entryHeaderParts,
  entryHeaderStyles,
  type Group,
  headerGroup,
  headingInlines,
  headingStyle,
  type Inline,
  inlinesOf,
  introductionBlocks,
  measureBetweenMargins,
  mutedStyle,
  nameLine,
  noSpace,
  type Paragraph,
  photoAtEnd,
  photoOf,
  type Resume,
  type RichText,
  recordWith,
  roleHeader,
  runInEntryHeader,
  runInTerm,
  runningLines,
  type Sheet,
  sectionWithHeading,
  space,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
  tabularStyle,
  type Variants,
  withPhoto,
} from '../src/theming.ts';

/** Width of the date column, in em: room for `Nov 2016 – Nov 2020`, or for `2016 – present`. */
const dateColumn = { months: 9.9, years: 6.9 } as const;
/** Gap between the text and the dates, in points. */
const columnGap = 10;

/** Greatest measure, in em: about 84 characters of Literata. Least measure: what narrow papers leave. */
const measure = { greatest: 40.3, least: 26 } as const;
/** Greatest width of numbered lists with their numbers, in em: about 90 characters of text. */
const listWidth = 46;

/** Size of the name: 19 pt in a text of 9.6 pt. */
const nameSize: number = 19 / 9.6;
/** Size and tracking of section headings: 10.4 pt in a text of 9.6 pt, and em. */
const headingSize: number = 10.4 / 9.6;
const headingTracking = 0.06;
/** Gap between the columns of contacts, in em. */
const contactGap = 2;

/** Indent of a numbered item, in em: at least `least`, else room for the brackets, the gap and each digit. */
const numberIndent = { least: 2.3, brackets: 1.15, digit: 0.6 } as const;
/** Matches the number of a list item, such as `12.`. */
const itemNumber = /^(\d+)\.$/u;

/** The theme `academic`: dates right of the text and numbered publications. */
export const academic: Theme = defineTheme({
  name: 'academic',
  description:
    'Literata with dates in a column on the right, numbered publications and a running header; for researchers.',
  settings: {
    ...baseSettings,
    margin: 72,
    family: 'Literata',
    headingFamily: 'Literata',
    size: 9.6,
    leading: 13.4,
    mutedColour: '#4d4d4d',
    accent: '#1f4e79',
    links: 'coloured',
    footer: '{folio}',
    header: '{name} — Curriculum vitae',
  },
  sheet,
  header,
  section: (section, blocks, context) => {
    const title = section.title && heading(section.title, context);
    return sectionWithHeading(title, section, blocks.map(withBracketedNumbers(context)), context);
  },
  record: recordWith({
    header: (entry, context) =>
      runInEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), ' · ', context),
    roleHeader: (role, context) => roleHeader(role, entryHeaderStyles(context), context),
    date: (dates, _, context) => dateAside(dates, inDateColumn(context), tabularStyle(context.text), context),
  }),
  term: (entry, context) => runInTerm(entry, strongStyle(context), ': ', context),
  bullets: bulletList,
});

function dateColumnWidth({ text, settings }: ThemeContext): number {
  return dateColumn[settings.dates === 'years' ? 'years' : 'months'] * text.size;
}

/** Returns the width of the date column with its gap, in points. */
function widthBesideText(context: ThemeContext): number {
  return columnGap + dateColumnWidth(context);
}

function inDateColumn(context: ThemeContext): AsidePlacement {
  return { edge: 'end', x: columnGap, measure: dateColumnWidth(context), alignment: 'end', reads: 'after' };
}

function measureOf(context: ThemeContext): number {
  return measureBetweenMargins(measure, context, widthBesideText(context));
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin } = context.settings;
  const after = widthBesideText(context);
  const width = measureOf(context);
  const frame = centredFrame(width, Math.min(margin, paper.height / 11), context, { after });
  const lines = runningLines(resume, { ...frame, width: width + after }, { alignment: 'end' }, context);
  return { size: paper, first: { frames: [frame] }, other: { frames: [frame], ...lines } };
}

/** Lays out the header over the text and the date column. */
function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, displayParagraph } = context;
  const { name, headline, contact } = resume;
  const lines: Block[] = [];
  if (name) lines.push(nameLine(name, displayStyle(context, nameSize), context));
  if (headline)
    lines.push(
      displayLine('headline', inlinesOf(headline, text, context), displayParagraph, space(context, 2)),
    );
  if (contact.length > 0) lines.push(contactColumns(resume, context));
  const group: Group = {
    ...headerGroup(withPhoto(lines, photoOf(resume, context), photoAtEnd(context), context)),
    after: space(context, 4, 1),
    endIndent: -widthBesideText(context),
  };
  return [group, ...introductionBlocks(resume, context)];
}

/** Lays out the contacts, one on each line, in two columns. Falls back to one column if a contact is too long. */
function contactColumns({ contact }: Resume, context: ThemeContext): Variants {
  const style = mutedStyle(context);
  const blocks = contact.map((one) =>
    displayLine('contact', contactLine([one], style, context), context.displayParagraph, noSpace),
  );
  const gap = contactGap * context.text.size;
  const inColumns = (count: number): Columns => ({ kind: 'columns', count, gap, blocks, before: noSpace });
  return { kind: 'variants', fit: 'lines', options: [inColumns(2), inColumns(1)], before: noSpace };
}

/** Lays out a heading in small capitals. Capitals of the title stay capitals. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const designed: TextStyle = {
    ...displayStyle(context, headingSize),
    capitals: 'small-caps',
    tracking: headingTracking,
  };
  const style = headingStyle(designed, context);
  const inlines = headingInlines(title, style, context);
  return displayLine('heading', inlines, { ...context.displayParagraph, text: style }, space(context, 2));
}

/** Puts the numbers of lists in brackets, as publications are cited: `[12]`. Widens the lists into the date column. */
function withBracketedNumbers(context: ThemeContext): (block: Block) => Block {
  return (block) => {
    if (block.kind !== 'group') return block;
    if (block.marks !== 'numbers')
      return { ...block, blocks: block.blocks.map(withBracketedNumbers(context)) };
    const digits = Math.max(...block.blocks.map(digitCount));
    const { least, brackets, digit } = numberIndent;
    const indent = Math.max(least, brackets + digit * digits) * context.text.size;
    const blocks = block.blocks.map((item) => bracketedItem(item, indent));
    const extraWidth = listWidth * context.text.size - measureOf(context);
    return { ...block, blocks, endIndent: -Math.min(widthBesideText(context), Math.max(0, extraWidth)) };
  };
}

function bracketedItem(item: Block, indent: number): Block {
  if (item.kind !== 'group') return item;
  const asides = item.asides.map((aside): Aside => {
    const variants = aside.variants.map((lines) => lines.map((line) => line.map(inBrackets)));
    return { ...aside, x: -indent, measure: indent, variants };
  });
  return { ...item, indent, asides };
}

function inBrackets(number: Inline): Inline {
  return number.kind === 'text' ? { ...number, text: number.text.replace(itemNumber, '[$1]') } : number;
}

/** Returns the number of digits before an item, not counting the full stop. */
function digitCount(item: Block): number {
  const inlines = item.kind === 'group' ? item.asides.flatMap(({ variants }) => variants.flat(2)) : [];
  return Math.max(0, ...inlines.map((inline) => (inline.kind === 'text' ? inline.text.length - 1 : 0)));
}
