/**
 * One column of Source Serif 4 with a gutter left of it. Dates and the labels of skills are in the gutter.
 * Section headings are small capitals at the left edge of the text. The default theme.
 */
import {
  type Block,
  baseSettings,
  bulletList,
  centredFrame,
  contactLine,
  dateAside,
  dateGutterWidth,
  defineTheme,
  displayLine,
  displayStyle,
  entryHeaderParts,
  entryHeaderStyles,
  type HeaderDesign,
  inDateGutter,
  inlinesOf,
  labelledTerm,
  measureBetweenMargins,
  mutedStyle,
  type Paragraph,
  type Resume,
  type RichText,
  recordWith,
  roleHeader,
  type Sheet,
  sectionWithHeading,
  singleFrameSheet,
  space,
  stackedEntryHeader,
  stackedHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
  tabularStyle,
} from '../src/theming.ts';

/** Greatest measure, in em: about 76 characters of Source Serif 4. Least measure: what narrow papers leave. */
const measure = { greatest: 36.4, least: 26 } as const;

/** Size of the name: 20 pt in a text of 10.2 pt. */
const nameSize: number = 20 / 10.2;
/** Size and tracking of section headings: 9.5 pt in a text of 10.2 pt, and em. */
const headingSize: number = 9.5 / 10.2;
const headingTracking = 0.06;

/** The theme `gutter`: one column with dates left of it. */
export const gutter: Theme = defineTheme({
  name: 'gutter',
  description: 'Source Serif 4 in one column with dates left of it; for a career told in prose.',
  settings: baseSettings,
  sheet,
  header,
  section: (section, blocks, context) =>
    sectionWithHeading(section.title && heading(section.title, context), section, blocks, context),
  record: recordWith({
    header: (entry, context) =>
      stackedEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), context),
    roleHeader: (role, context) => roleHeader(role, entryHeaderStyles(context), context),
    date: (dates, _, context) => dateAside(dates, inDateGutter(context), tabularStyle(context.text), context),
  }),
  term: (entry, context) => {
    const column = { placement: inDateGutter(context), style: strongStyle(context), indent: 0 };
    return labelledTerm(entry, column, context);
  },
  bullets: bulletList,
});

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin } = context.settings;
  const before = dateGutterWidth(context);
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

/** Lays out a heading in small capitals. Capitals of the title stay capitals. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const { displayParagraph, settings } = context;
  const style: TextStyle = {
    ...displayStyle(context, headingSize),
    colour: settings.accent,
    capitals: 'small-caps',
    tracking: headingTracking,
  };
  const inlines = inlinesOf(title, style, context);
  return displayLine('heading', inlines, { ...displayParagraph, text: style }, space(context, 2));
}
