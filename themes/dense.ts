/**
 * One column of Source Sans 3 that holds as much as can still be read. Blue section headings hang left of the text,
 * under a grey rule across the page. Dates are at the ends of lines, and short bullets run in one paragraph.
 */
import {
  type Block,
  baseSettings,
  centredFrame,
  contactLine,
  dateAtLineEnd,
  defineTheme,
  displayLine,
  displayStyle,
  type EntryHeaderStyles,
  entryHeaderParts,
  type Group,
  type HeaderDesign,
  headerGroup,
  inlinesOf,
  labelColumn,
  labelledTerm,
  mutedStyle,
  noSpace,
  type Resume,
  type RichText,
  type Rule,
  recordWith,
  roleHeader,
  runInBullets,
  runInEntryHeader,
  type Section,
  type Sheet,
  sectionWithHeading,
  sideMargin,
  singleFrameSheet,
  space,
  stackedHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
} from '../src/theming.ts';

/** Distance of the headings from the text, in points: the headings start this far left of it. */
const hangingWidth = 86;
/** Greatest measure, in em: about 97 characters of Source Sans 3. */
const measure = 40.5;
/** Top and bottom margins, as a share of the side margins: the page looks even so. */
const verticalMargin = 0.92;

/** Gap between the labels of terms and their text, in em. */
const labelGap = 1.2;

/** Size of the name: 22 pt in a text of 10.1 pt. */
const nameSize: number = 22 / 10.1;
const headingWeight = 700;
/** Thickness of the rules, in points, and their colour: grey, so that many rules do not disturb. */
const ruleWidth = 0.4;
const ruleColour = '#b8bec6';
/** Distance of the rule above the baseline of a heading, and of the text of a section without one, in units. */
const ruleRise = { heading: 3.6, text: 6.2 } as const;

/** The theme `dense`: as much on a page as can be read. */
export const dense: Theme = defineTheme({
  name: 'dense',
  description: 'Source Sans 3 with headings left of the text and many bullets; for technical detail.',
  settings: {
    ...baseSettings,
    margin: 50,
    family: 'Source Sans 3',
    headingFamily: 'Source Sans 3',
    size: 10.1,
    leading: 13,
    accent: '#1f4e79',
    years: 'short',
    ongoing: 'dash',
  },
  sheet,
  header,
  section: sectionWithHangingHeading,
  record: recordWith({
    header: (entry, context) =>
      runInEntryHeader(entryHeaderParts(entry), headerStyles(context), ' · ', context),
    roleHeader: (role, context) => roleHeader(role, headerStyles(context), context),
    date: (dates, _, context) =>
      dateAtLineEnd(dates, { ...mutedStyle(context), figureSpacing: 'tabular' }, context),
  }),
  term: (entry, context) => labelledTerm(entry, labelColumn(labelGap, context), context),
  bullets: runInBullets,
});

function headerStyles(context: ThemeContext): EntryHeaderStyles {
  const { text } = context;
  return { primary: strongStyle(context), secondary: text, location: { ...text, slope: 'italic' } };
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size } = context.settings;
  const width = Math.min(measure * size, paper.width - hangingWidth - 2 * sideMargin(context, 11));
  const top = Math.min(margin, paper.height / 14) * verticalMargin;
  const frame = centredFrame(width, top, context, { before: hangingWidth });
  return singleFrameSheet(resume, frame, { alignment: 'end', rise: size }, context);
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const design: HeaderDesign = {
    name: displayStyle(context, nameSize),
    headline: context.text,
    contact: mutedStyle(context),
    alignment: 'start',
    formatContacts: contactLine,
  };
  return stackedHeader(resume, design, context);
}

/** Groups a section under a heading on a line of its own, which starts left of the text. */
function sectionWithHangingHeading(section: Section, blocks: readonly Block[], context: ThemeContext): Group {
  const group = sectionWithHeading(undefined, section, blocks, context);
  if (!section.title) return { ...group, rule: ruleAt(ruleRise.text, context) };
  const heading = hangingHeading(section.title, context);
  return { ...group, before: space(context, 4, 4, 1), blocks: [heading, ...blocks] };
}

function hangingHeading(title: RichText, context: ThemeContext): Group {
  const { displayParagraph, settings } = context;
  const style: TextStyle = { ...displayStyle(context, 1), weight: headingWeight, colour: settings.accent };
  const line = displayLine(
    'heading',
    inlinesOf(title, style, context),
    { ...displayParagraph, text: style },
    noSpace,
  );
  return {
    ...headerGroup([{ ...line, rule: ruleAt(ruleRise.heading, context) }], -hangingWidth),
    after: noSpace,
    keep: { together: true, breakBefore: false },
  };
}

/** Makes a rule across the text, this many units above the baseline. */
function ruleAt(units: number, { unit }: ThemeContext): Rule {
  return { x: 0, rise: units * unit, thickness: ruleWidth, colour: ruleColour };
}
