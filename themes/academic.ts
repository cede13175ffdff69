/**
 * An academic CV in Literata with dates in a column right of the headers of entries; texts use the width of that column too.
 * Section headings are small capitals above a fine rule, the numbers of publications are in square brackets, and every page from
 * the second on has a running header.
 */
import {
  type Aside,
  type AsidePlacement,
  type Block,
  baseSettings,
  centredFrame,
  contactLine,
  dateAside,
  defineTheme,
  displayLine,
  displayStyle,
  type Group,
  type HeaderDesign,
  hairlineWidth,
  headerGroup,
  headingInlines,
  headingStyle,
  type Inline,
  introductionBlocks,
  measureBetweenMargins,
  mutedStyle,
  type Paragraph,
  type Resume,
  type RichText,
  recordWith,
  runInBullets,
  runInTerm,
  runningLines,
  type Section,
  type Sheet,
  sectionWithHeading,
  space,
  spaceBelowHeading,
  stackedHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
  tabularStyle,
} from '../src/theming.ts';

/** Width of the date column, in em: room for `Sept. 2016 – Nov. 2020`, or for `2016 – present`. */
const dateColumn = { months: 10.9, years: 6.9 } as const;
/** Gap between the text and the dates, in em. */
const columnGap = 1;

/** Greatest measure, in em: about 94 characters of Literata. Least measure: what narrow papers leave. */
const measure = { greatest: 43.6, least: 26 } as const;

/** Top and bottom margins, as a multiple of the side margins. */
const verticalMargin = 0.92;

/** Size of the name: 22 pt in a text of 9.6 pt. */
const nameSize: number = 22 / 9.6;
/** Size and tracking of section headings: 11.8 pt in a text of 9.6 pt, and em. */
const headingSize: number = 11.8 / 9.6;
const headingTracking = 0.07;
/** Distance of a heading's rule below its baseline, and of the text below the heading, in units. */
const ruleDrop = 1;
const headingGap = 1.3;

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
    margin: 58,
    family: 'Literata',
    headingFamily: 'Literata',
    size: 9.6,
    leading: 13.2,
    mutedColour: '#4d4d4d',
    accent: '#1f4e79',
    links: 'coloured',
    footer: '{folio}',
    header: '{name}',
  },
  sheet,
  header,
  section: sectionUnderHeading,
  record: recordWith({
    date: (dates, _, context) => dateAside(dates, inDateColumn(context), tabularStyle(context.text), context),
    dateLine: 'last',
    headerEndIndent: extraWidth,
  }),
  term: (entry, context) => runInTerm(entry, strongStyle(context), ': ', context),
  bullets: runInBullets,
});

function dateColumnWidth({ text, settings }: ThemeContext): number {
  return dateColumn[settings.dates === 'years' ? 'years' : 'months'] * text.size;
}

/** Returns the width of the date column with its gap, in points. */
function widthBesideText(context: ThemeContext): number {
  return columnGap * context.text.size + dateColumnWidth(context);
}

function inDateColumn(context: ThemeContext): AsidePlacement {
  const x = columnGap * context.text.size;
  return { edge: 'end', x, measure: dateColumnWidth(context), alignment: 'end', reads: 'after' };
}

function measureOf(context: ThemeContext): number {
  return measureBetweenMargins(measure, context, widthBesideText(context));
}

/** Returns how much wider than lines with dates the others are: as far as the dates, but no wider than lines can be read. */
function extraWidth(context: ThemeContext): number {
  const most = measure.greatest * context.text.size - measureOf(context);
  return Math.min(widthBesideText(context), Math.max(0, most));
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin } = context.settings;
  const after = widthBesideText(context);
  const width = measureOf(context);
  const frame = centredFrame(width, verticalMargin * Math.min(margin, paper.height / 12), context, { after });
  const lines = runningLines(resume, { ...frame, width: width + after }, { alignment: 'end' }, context);
  return { size: paper, first: { frames: [frame] }, other: { frames: [frame], ...lines } };
}

/** Lays out the header over the text and the date column. */
function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings } = context;
  const design: HeaderDesign = {
    name: { ...displayStyle(context, nameSize), colour: settings.accent },
    headline: text,
    contact: mutedStyle(context),
    alignment: 'start',
    formatContacts: contactLine,
  };
  const person = stackedHeader({ ...resume, summary: [], fields: [] }, design, context);
  const lines: Group = { ...headerGroup(person), endIndent: -widthBesideText(context) };
  const introduction = headerGroup(introductionBlocks(resume, context));
  return [
    { ...lines, after: space(context, 3.5, 1) },
    { ...introduction, endIndent: -extraWidth(context) },
  ];
}

/** Groups a section under its heading. All but lines with dates beside them use the width of the date column too. */
function sectionUnderHeading(section: Section, blocks: readonly Block[], context: ThemeContext): Group {
  const bracketed = blocks.map(withBracketedNumbers(context));
  const title = section.title && heading(section.title, context);
  return { ...sectionWithHeading(title, section, bracketed, context), endIndent: -extraWidth(context) };
}

/** Lays out a heading in small capitals above a rule over the text and the dates. Capitals of the title stay capitals. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const { settings, unit } = context;
  const designed: TextStyle = {
    ...displayStyle(context, headingSize),
    colour: settings.accent,
    capitals: 'small-caps',
    tracking: headingTracking,
  };
  const style = headingStyle(designed, context);
  const inlines = headingInlines(title, style, context);
  const paragraph = { ...context.displayParagraph, text: style };
  const line = displayLine('heading', inlines, paragraph, spaceBelowHeading(context, headingGap));
  const width = measureOf(context) + widthBesideText(context);
  const rule = { x: 0, width, rise: -ruleDrop * unit, thickness: hairlineWidth, colour: settings.accent };
  return { ...line, rule };
}

/** Puts the numbers of lists in brackets, as publications are cited: `[12]`. */
function withBracketedNumbers(context: ThemeContext): (block: Block) => Block {
  return (block) => {
    if (block.kind !== 'group') return block;
    if (block.marks !== 'numbers')
      return { ...block, blocks: block.blocks.map(withBracketedNumbers(context)) };
    const digits = Math.max(...block.blocks.map(digitCount));
    const { least, brackets, digit } = numberIndent;
    const indent = Math.max(least, brackets + digit * digits) * context.text.size;
    const blocks = block.blocks.map((item) => bracketedItem(item, indent));
    return { ...block, blocks };
  };
}

function bracketedItem(item: Block, indent: number): Block {
  if (item.kind !== 'group') return item;
  const asides = item.asides.map((aside): Aside => {
    const variants = aside.variants.map((lines) => lines.map((line) => line.map(inBrackets)));
    return { ...aside, x: aside.x + item.indent - indent, measure: indent, variants };
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
