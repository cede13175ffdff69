/**
 * One column of Source Serif 4 with a gutter left of it. Dates and the labels of skills are in the gutter. Section
 * headings are large, in colour and at the left edge of the text. The default theme.
 */
import {
  type AsidePlacement,
  type Block,
  baseSettings,
  centredFrame,
  contactLine,
  dateAside,
  defineTheme,
  displayLine,
  displayStyle,
  type HeaderDesign,
  headingInlines,
  headingStyle,
  inGutter,
  labelledTerm,
  measureBetweenMargins,
  mutedStyle,
  type Paragraph,
  type Resume,
  type RichText,
  recordWith,
  runInBullets,
  type Sheet,
  sectionWithHeading,
  singleFrameSheet,
  spaceBelowHeading,
  stackedHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
  tabularStyle,
} from '../src/theming.ts';

/** Greatest measure, in em: about 95 characters of Source Serif 4. Least measure: what narrow papers leave. */
const measure = { greatest: 41.8, least: 26 } as const;

/** Width of the gutter and its gap to the text, in em: room for `Sept. 2016 – Sept. 2020`. */
const gutterWidth = 9.9;
const gutterGap = 1.15;

/** Size of the name: 24 pt in a text of 10.2 pt. */
const nameSize: number = 24 / 10.2;
/** Size and weight of section headings: 13 pt in a text of 10.2 pt, and bold. Space below them, in units. */
const headingSize: number = 13 / 10.2;
const headingWeight = 700;
const headingGap = 1.25;

/** The theme `gutter`: one column with dates left of it. */
export const gutter: Theme = defineTheme({
  name: 'gutter',
  description: 'Source Serif 4 in one column with dates left of it; for a career told in prose.',
  settings: { ...baseSettings, margin: 50, accent: '#0f4c5c' },
  sheet,
  header,
  section: (section, blocks, context) =>
    sectionWithHeading(section.title && heading(section.title, context), section, blocks, context),
  record: recordWith({
    date: (dates, _, context) => dateAside(dates, besideText(context), tabularStyle(context.text), context),
  }),
  term: (entry, context) => {
    const dateStyle = tabularStyle(context.text);
    const column = { placement: besideText(context), style: strongStyle(context), dateStyle, indent: 0 };
    return labelledTerm(entry, column, context);
  },
  bullets: runInBullets,
});

function besideText({ text }: ThemeContext): AsidePlacement {
  return inGutter(gutterWidth * text.size, gutterGap * text.size);
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin } = context.settings;
  const before = (gutterWidth + gutterGap) * context.text.size;
  const width = measureBetweenMargins(measure, context, before);
  const top = Math.min(margin, paper.height / 12);
  const frame = centredFrame(width, top, context, { before });
  return singleFrameSheet(resume, frame, { alignment: 'end' }, context);
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings } = context;
  const design: HeaderDesign = {
    name: { ...displayStyle(context, nameSize), colour: settings.accent },
    headline: { ...text, slope: 'italic' },
    contact: mutedStyle(context),
    alignment: 'start',
    formatContacts: contactLine,
  };
  return stackedHeader(resume, design, context);
}

/** Lays out a heading larger than the titles of entries, and in the accent colour. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const { displayParagraph, settings } = context;
  const designed: TextStyle = {
    ...displayStyle(context, headingSize),
    weight: headingWeight,
    colour: settings.accent,
  };
  const style = headingStyle(designed, context);
  const inlines = headingInlines(title, style, context);
  const paragraph = { ...displayParagraph, text: style };
  return displayLine('heading', inlines, paragraph, spaceBelowHeading(context, headingGap));
}
