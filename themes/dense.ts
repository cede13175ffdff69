/**
 * One column of Source Sans 3 that holds as much as can still be read. Blue section headings begin left of the text, each
 * on a line of its own under a grey rule across the page. Dates are at the right margin, and short bullets run in one paragraph.
 */
import {
  type Block,
  baseSettings,
  contactLine,
  dateAtLineEnd,
  defineTheme,
  displayStyle,
  type Frame,
  type Group,
  type HeaderDesign,
  headerGroup,
  headingStyle,
  inGutter,
  introductionBlocks,
  leastRuleRise,
  mainFlow,
  mutedStyle,
  type Resume,
  type Rule,
  recordWith,
  runInBullets,
  runInTerm,
  runningLines,
  type Section,
  type Sheet,
  sectionWithHeading,
  sideMargin,
  space,
  stackedHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
  tabularStyle,
  withHangingHeading,
} from '../src/theming.ts';

/**
 * Width of the headings' column, and its gap to the text, in em, by the place of headings. Above the text they may be wider
 * than their column. Beside it the text starts less than a fifth of the paper's width from the edge: programs that read CVs
 * take a wider strip for a column of its own. Over a gap of less than an em some join a heading and the text beside it.
 */
const headingColumn = { above: { width: 2.4, gap: 1 }, beside: { width: 6.95, gap: 1.05 } } as const;
/** Size of the headings, in em. Beside the text long ones, such as `Berufserfahrung`, fit the column undivided. */
const headingSize = { above: 11.5 / 10.1, beside: 0.95 } as const;
/** Greatest measure, in em: about 95 characters of Source Sans 3. */
const measure = 40.55;
/** Greatest width right of the text, in em, for dates. What is wider goes to both margins. */
const besideText = 5.4;
/** Between a label and its text: an en space, since the weight tells them apart. */
const labelGap = '\u2002';

/** Size of the name: 22 pt in a text of 10.1 pt. */
const nameSize: number = 22 / 10.1;
const headingWeight = 700;
/** Thickness of the rules, in em: 0.5 pt. Their colour: grey, so that many rules do not disturb. */
const ruleWidth = 0.05;
const ruleColour = '#b8bec6';
/** Distance of a section's rule above its first baseline, and of the section from the one before, in units. */
const ruleRise = 4.2;
const spaceAboveSection = 4.5;

/** The theme `dense`: as much on a page as can be read. */
export const dense: Theme = defineTheme({
  name: 'dense',
  description:
    'Source Sans 3 with headings out to the left of the text and many bullets; for technical detail.',
  settings: {
    ...baseSettings,
    margin: 38,
    family: 'Source Sans 3',
    headingFamily: 'Source Sans 3',
    size: 10.1,
    leading: 13,
    accent: '#1f4e79',
  },
  sheet,
  header,
  section: sectionUnderRule,
  record: recordWith({
    date: (dates, _, context) =>
      dateAtLineEnd(dates, tabularStyle(mutedStyle(context)), context, columnsOn(context).beside),
    dateLine: 'last',
  }),
  term: (entry, context) => runInTerm(entry, tabularStyle(strongStyle(context)), labelGap, context),
  bullets: runInBullets,
});

/** Distances in points: of the headings from the paper's edges, of the text from the headings, and its measure. */
function columnsOn(context: ThemeContext): { margin: number; indent: number; width: number; beside: number } {
  const { paper, size, headingPlace } = context.settings;
  const least = sideMargin(context, 11);
  const column = headingColumn[headingPlace];
  const indent = (column.width + column.gap) * size;
  const room = paper.width - 2 * least - indent;
  const width = Math.min(measure * size, room);
  const beside = Math.min(room - width, besideText * size);
  return { margin: (paper.width - indent - width - beside) / 2, indent, width, beside };
}

/** Makes pages whose headings start at the left margin, and whose rules and dates end at the right one. */
function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, size } = context.settings;
  const { margin, indent, width, beside } = columnsOn(context);
  const y = sideMargin(context, 11);
  const frame: Frame = { flow: mainFlow, x: margin + indent, y, width, height: paper.height - 2 * y };
  const wide = { ...frame, width: width + beside };
  const lines = runningLines(resume, wide, { alignment: 'end', rise: size }, context);
  return { size: paper, first: { frames: [frame] }, other: { frames: [frame], ...lines } };
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { indent, beside } = columnsOn(context);
  const design: HeaderDesign = {
    name: displayStyle(context, nameSize),
    headline: context.text,
    contact: mutedStyle(context),
    alignment: 'start',
    formatContacts: contactLine,
  };
  const person: Resume = { ...resume, summary: [], fields: [] };
  const lines = headerGroup(stackedHeader(person, design, context), -indent);
  const after = space(context, 3);
  return [{ ...lines, endIndent: -beside, after }, ...introductionBlocks(resume, context)];
}

/** Groups a section with its heading, which begins left of the text, under a rule from margin to margin. */
function sectionUnderRule(section: Section, blocks: readonly Block[], context: ThemeContext): Group {
  const { indent, width, beside } = columnsOn(context);
  const { settings, text, unit } = context;
  const largest = Math.max(1, headingSize[settings.headingPlace]);
  const rule: Rule = {
    x: -indent,
    width: indent + width + beside,
    rise: Math.max(ruleRise * unit, leastRuleRise(largest * text.size)),
    thickness: ruleWidth * text.size,
    colour: ruleColour,
  };
  const group = sectionWithHeading(undefined, section, blocks, context);
  const ruled: Group = { ...group, before: space(context, spaceAboveSection, 4, 1), rule };
  if (!section.title) return ruled;
  const designed: TextStyle = {
    ...displayStyle(context, headingSize[settings.headingPlace]),
    weight: headingWeight,
    colour: settings.accent,
  };
  const { width: columnWidth, gap } = headingColumn[settings.headingPlace];
  const column = inGutter(columnWidth * text.size, gap * text.size);
  return withHangingHeading(ruled, section.title, headingStyle(designed, context), column, context);
}
