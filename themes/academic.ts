import {
  type Aside,
  type AsidePlace,
  type Block,
  baseSettings,
  besidePhoto,
  bulletList,
  type Columns,
  contactIcon,
  dateAside,
  defineTheme,
  displayLine,
  type Frame,
  type Group,
  type HeadStyles,
  headingInlines,
  headingStyle,
  headParts,
  type Inline,
  inlinesOf,
  introduction,
  mainFlow,
  nameLine,
  noBreak,
  noKeep,
  noSpace,
  type Paragraph,
  photoAtEnd,
  photoOf,
  type Resume,
  type RichText,
  recordsBy,
  roleHead,
  runInHead,
  runInTerm,
  runningLines,
  type Sheet,
  sectionUnder,
  space,
  strongWeight,
  type TextStyle,
  type Theme,
  type ThemeContext,
  type Variants,
} from '../src/theming.ts';

/** Dates right of the text, in em: room for `Nov 2016 – Nov 2020`, or for `2016 – present`. */
const dateColumn = { months: 9.9, years: 6.9 } as const;
/** Between the text and them, in points. */
const gapWidth = 10;

/** The measure in em: 84 characters or so of Literata, where the paper has room for it. */
const measure = 40.3;
/** Of numbered lists, in em, with their numbers: 90 characters or so. */
const listMeasure = 46;
/** A measure under this many em takes from the margin, down to what printers need. */
const leastMeasure = 26;
const leastMargin = 36;

const nameSize: number = 19 / 9.6;
const headingSize: number = 10.4 / 9.6;
const headingTracking = 0.06;

/** From `[12]` to the text, in em: so much at least, and what brackets and each figure take. */
const number = { least: 2.3, brackets: 1.15, figure: 0.6 } as const;

/** A researcher's cv: dates in a column on the right, numbered publications, a running head. */
export const academic: Theme = defineTheme({
  name: 'academic',
  description:
    'Literata with dates in a column on the right, numbered publications and a running head; for researchers.',
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
    return sectionUnder(title, section, blocks.map(bracketed(context)), context);
  },
  record: recordsBy({
    head: (entry, context) => runInHead(headParts(entry), headStyles(context), ' · ', context),
    roleHead: (role, context) => roleHead(role, headStyles(context), context),
    date: (dates, _, context) => {
      const style: TextStyle = { ...context.text, figures: 'lining', figureSpacing: 'tabular' };
      return dateAside(dates, afterText(datesOf(context)), style, context);
    },
  }),
  term: (entry, context) => runInTerm(entry, { ...context.text, weight: strongWeight }, ': ', context),
  bullets: bulletList,
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: strongWeight }, second: { ...text, slope: 'italic' }, place: text };
}

function datesOf({ text, settings }: ThemeContext): number {
  return dateColumn[settings.dates === 'years' ? 'years' : 'months'] * text.size;
}

/** What the dates take from the text. */
function asideOf(context: ThemeContext): number {
  return gapWidth + datesOf(context);
}

/** A place in a column right of the text. */
function afterText(measure: number): AsidePlace {
  return { edge: 'end', x: gapWidth, measure, alignment: 'end', reads: 'after' };
}

function measureOf(context: ThemeContext): number {
  const { paper, margin, size } = context.settings;
  const room = paper.width - asideOf(context);
  const least = Math.min(leastMeasure * size, room - 2 * leastMargin);
  return Math.min(measure * size, Math.max(room - 2 * margin, least));
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin } = context.settings;
  const aside = asideOf(context);
  const width = measureOf(context);
  const top = Math.min(margin, paper.height / 11);
  const frame: Frame = {
    flow: mainFlow,
    x: (paper.width - aside - width) / 2,
    y: top,
    width,
    height: paper.height - 2 * top,
  };
  const furniture = runningLines(resume, { ...frame, width: width + aside }, { alignment: 'end' }, context);
  return { size: paper, first: { frames: [frame] }, other: { frames: [frame], ...furniture } };
}

/** Over the text and the dates. */
function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, heads, settings } = context;
  const { name, headline, contact } = resume;
  const style: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: strongWeight,
    size: text.size * nameSize,
  };
  const lines: Block[] = [];
  if (name) lines.push(nameLine(name, style, context));
  if (headline)
    lines.push(displayLine('headline', inlinesOf(headline, text, context), heads, space(context, 2)));
  if (contact.length > 0) lines.push(contactColumns(resume, context));
  const head: Group = {
    kind: 'group',
    role: 'header',
    blocks: besidePhoto(lines, photoOf(resume, context), photoAtEnd(context), context),
    before: noSpace,
    after: space(context, 4, 1),
    indent: 0,
    endIndent: -asideOf(context),
    asides: [],
    keep: noKeep,
  };
  return [head, ...introduction(resume, context)];
}

/** Contacts in two columns, a line each; in one where a line is too long for that. */
function contactColumns({ contact }: Resume, context: ThemeContext): Variants {
  const style: TextStyle = { ...context.text, colour: context.settings.mutedColour };
  const plainLinks: ThemeContext = { ...context, settings: { ...context.settings, links: 'plain' } };
  const blocks = contact.map((one) => {
    const inlines = [...contactIcon(one, style, context), ...noBreak(inlinesOf(one.text, style, plainLinks))];
    return displayLine('contact', inlines, context.heads, noSpace);
  });
  const gap = 2 * context.text.size;
  const inColumns = (count: number): Columns => ({ kind: 'columns', count, gap, blocks, before: noSpace });
  return { kind: 'variants', fit: 'lines', options: [inColumns(2), inColumns(1)], before: noSpace };
}

/** Small capitals that keep the writer's own capitals. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const { text, heads, settings } = context;
  const style = headingStyle(
    {
      ...text,
      family: settings.headingFamily,
      weight: strongWeight,
      size: text.size * headingSize,
      capitals: 'small-caps',
      tracking: headingTracking,
    },
    context,
  );
  const inlines = headingInlines(title, style, context);
  return displayLine('heading', inlines, { ...heads, text: style }, space(context, 2));
}

/** Lists with their numbers in brackets, as they are cited: `[12]`; they have no dates, and run on under them. */
function bracketed(context: ThemeContext): (block: Block) => Block {
  return (block) => {
    if (block.kind !== 'group') return block;
    if (block.marks !== 'numbers') return { ...block, blocks: block.blocks.map(bracketed(context)) };
    const figures = Math.max(...block.blocks.map(figuresOf));
    const measure = Math.max(number.least, number.brackets + number.figure * figures) * context.text.size;
    const blocks = block.blocks.map((item) => bracketedItem(item, measure));
    const further = listMeasure * context.text.size - measureOf(context);
    return { ...block, blocks, endIndent: -Math.min(asideOf(context), Math.max(0, further)) };
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
  return number.kind === 'text' ? { ...number, text: number.text.replace(numbered, '[$1]') } : number;
}

/** How many figures the number before an item has. */
function figuresOf(item: Block): number {
  const marks = item.kind === 'group' ? item.asides.flatMap(({ variants }) => variants.flat(2)) : [];
  return Math.max(0, ...marks.map((mark) => (mark.kind === 'text' ? mark.text.length - 1 : 0)));
}

const numbered = /^(\d+)\.$/u;
