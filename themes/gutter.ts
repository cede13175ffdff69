import {
  type Block,
  baseSettings,
  bulletList,
  contactLine,
  dateAside,
  defineTheme,
  displayLine,
  type Frame,
  type HeadStyles,
  headParts,
  inGutter,
  inlinesOf,
  labelledTerm,
  mainFlow,
  onePerPage,
  type Paragraph,
  type Resume,
  type RichText,
  recordsBy,
  roleHead,
  type Sheet,
  sectionUnder,
  space,
  stackedHead,
  stackedHeader,
  strongWeight,
  type TextStyle,
  type Theme,
  type ThemeContext,
} from '../src/theming.ts';

/** Dates and labels left of the text, in em: room for `Sep 2016 – Mar 2020`. */
const gutterWidth = 9.22;
/** Between them and the text, in points. */
const gapWidth = 12;

/** The measure in em: 76 characters or so, on any paper that has room for it. */
const measure = 36.4;
/** A measure under this many em takes from the margin, down to what printers need. */
const leastMeasure = 26;
const leastMargin = 36;

const nameSize: number = 20 / 10.2;
const headingSize: number = 9.5 / 10.2;
const headingTracking = 0.06;

/** One text column with a gutter for dates, after the oldest of the founding CVs. */
export const gutter: Theme = defineTheme({
  name: 'gutter',
  description: 'One column of text with dates in a gutter to its left; for a career told in prose.',
  settings: baseSettings,
  sheet,
  header,
  section: (section, blocks, context) =>
    sectionUnder(section.title && heading(section.title, context), section, blocks, context),
  record: recordsBy({
    head: (entry, context) => stackedHead(headParts(entry), headStyles(context), context),
    roleHead: (role, context) => roleHead(role, headStyles(context), context),
    date: (dates, _, context) =>
      dateAside(dates, inGutter(gutterOf(context), gapWidth), dateStyle(context), context),
  }),
  term: (entry, context) => {
    const style = { ...context.text, weight: strongWeight };
    return labelledTerm(entry, { place: inGutter(gutterOf(context), gapWidth), style, indent: 0 }, context);
  },
  bullets: bulletList,
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: strongWeight }, second: { ...text, slope: 'italic' }, place: text };
}

/** Figures in a column stand under one another. */
function dateStyle({ text }: ThemeContext): TextStyle {
  return { ...text, figures: 'lining', figureSpacing: 'tabular' };
}

function gutterOf({ text }: ThemeContext): number {
  return gutterWidth * text.size;
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size } = context.settings;
  const aside = gutterOf(context) + gapWidth;
  const room = paper.width - aside - 2 * margin;
  const least = Math.min(leastMeasure * size, paper.width - aside - 2 * leastMargin);
  const width = Math.min(measure * size, Math.max(room, least));
  const edge = (paper.width - aside - width) / 2;
  const top = Math.min(margin, paper.height / 12);
  const frame: Frame = {
    flow: mainFlow,
    x: edge + aside,
    y: top,
    width,
    height: paper.height - 2 * top,
  };
  return onePerPage(resume, frame, { alignment: 'end' }, context);
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings } = context;
  const name: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: strongWeight,
    size: text.size * nameSize,
    colour: settings.accent,
  };
  const headline: TextStyle = { ...text, slope: 'italic' };
  const contact: TextStyle = { ...text, colour: settings.mutedColour };
  const design = { name, headline, contact, alignment: 'start', contacts: contactLine } as const;
  return stackedHeader(resume, design, context);
}

/** Small capitals that keep the writer's own capitals, tracked, on the axis of the text. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const { text, heads, settings } = context;
  const style: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: strongWeight,
    size: text.size * headingSize,
    colour: settings.accent,
    capitals: 'small-caps',
    tracking: headingTracking,
  };
  return displayLine(
    'heading',
    inlinesOf(title, style, context),
    { ...heads, text: style },
    space(context, 2),
  );
}
