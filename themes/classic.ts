/**
 * One column of justified EB Garamond, like a page of a book, below a centred name.
 * Section headings are small capitals above a fine rule. Dates are at the ends of lines.
 */
import {
  type Block,
  baseSettings,
  belowRuledHeading,
  centredFrame,
  dateAtLineEnd,
  defineTheme,
  displayLine,
  displayStyle,
  dottedContactLine,
  type HeaderDesign,
  hairlineWidth,
  inlinesOf,
  mutedStyle,
  type Paragraph,
  type Resume,
  type RichText,
  recordWith,
  runInBullets,
  runInTerm,
  type Sheet,
  sectionWithHeading,
  sideMargin,
  singleFrameSheet,
  stackedHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
} from '../src/theming.ts';

/** Greatest measure, in em: about 92 characters of EB Garamond. */
const measure = 35.6;

/** Size and tracking of the name: 22 pt in a text of 11 pt, and em. */
const nameSize: number = 22 / 11;
const nameTracking = 0.08;
/** Size and tracking of section headings: 13.8 pt in a text of 11 pt, and em. */
const headingSize: number = 13.8 / 11;
const headingTracking = 0.06;
/** Distance of the rule below a heading's baseline, in em of the text. */
const ruleDistance = 0.38;

/** The theme `classic`: justified prose in small capitals and serifs. */
export const classic: Theme = defineTheme({
  name: 'classic',
  description: 'Justified prose in EB Garamond with small capitals; for careers told in detail.',
  settings: {
    ...baseSettings,
    margin: 65,
    family: 'EB Garamond',
    headingFamily: 'EB Garamond',
    size: 11,
    leading: 14.2,
    mutedColour: '#4d4d4d',
    alignment: 'justified',
    figures: 'oldstyle',
    dateDash: 'closed',
    bullet: '–',
  },
  sheet,
  header,
  section: (section, blocks, context) =>
    sectionWithHeading(section.title && heading(section.title, context), section, blocks, context),
  record: recordWith({
    date: (dates, _, context) => dateAtLineEnd(dates, context.text, context),
    dateLine: 'last',
  }),
  term: (entry, context) => runInTerm(entry, strongStyle(context), ': ', context),
  bullets: runInBullets,
});

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size } = context.settings;
  const width = Math.min(measure * size, paper.width - 2 * sideMargin(context, 7));
  const top = Math.min(margin, paper.height / 11);
  return singleFrameSheet(resume, centredFrame(width, top, context), { alignment: 'centre' }, context);
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings } = context;
  const name: TextStyle = {
    ...displayStyle(context, nameSize),
    colour: settings.accent,
    capitals: 'small-caps',
    tracking: nameTracking,
  };
  const design: HeaderDesign = {
    name,
    headline: { ...text, slope: 'italic' },
    contact: mutedStyle(context),
    alignment: 'centre',
    formatContacts: dottedContactLine,
  };
  return stackedHeader(resume, design, context);
}

/** Lays out a heading in small capitals above a fine rule. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const { displayParagraph, settings, text } = context;
  const style: TextStyle = {
    ...displayStyle(context, headingSize),
    colour: settings.accent,
    capitals: 'small-caps',
    tracking: headingTracking,
  };
  const inlines = inlinesOf(title, style, context);
  const { distance, after } = belowRuledHeading(context, ruleDistance * text.size, 1.3);
  const line = displayLine('heading', inlines, { ...displayParagraph, text: style }, after);
  return {
    ...line,
    rule: { x: 0, rise: -distance, thickness: hairlineWidth, colour: settings.accent },
  };
}
