/**
 * A full page of Source Serif 4 with narrow margins. Dates and the labels of skills are in a gutter left of the text.
 * Name and section headings start at the left edge of the gutter, and a fine rule is below each heading.
 */
import {
  type Block,
  baseSettings,
  belowRuledHeading,
  centredFrame,
  contactLine,
  dateAside,
  dateGutterWidth,
  defineTheme,
  displayLine,
  displayStyle,
  entryHeaderParts,
  entryHeaderStyles,
  type Group,
  type HeaderDesign,
  hairlineWidth,
  headerGroup,
  headingInlines,
  headingStyle,
  inDateGutter,
  introductionBlocks,
  labelledTerm,
  measureBetweenMargins,
  mutedStyle,
  noSpace,
  type Paragraph,
  type RecordEntry,
  type Resume,
  type RichText,
  recordWith,
  runInBullets,
  runInEntryHeader,
  type Section,
  type Sheet,
  sectionWithHeading,
  singleFrameSheet,
  space,
  stackedHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
  tabularStyle,
} from '../src/theming.ts';

/** Greatest measure, in em: about 89 characters of Source Serif 4. Least measure: what narrow papers leave. */
const measure = { greatest: 42.2, least: 28 } as const;

/** Size of the name: 20 pt in a text of 9.4 pt. */
const nameSize: number = 20 / 9.4;
/** Size, weight and tracking of section headings: 12 pt in a text of 9.4 pt, bold, and em. */
const headingSize: number = 12 / 9.4;
const headingWeight = 700;
const headingTracking = 0.05;
/** Distance of the rule below a heading's baseline, in em of the text. */
const ruleDistance = 0.34;

/** The theme `one`: everything on one full page. */
export const one: Theme = defineTheme({
  name: 'one',
  description:
    'Source Serif 4 with narrow margins and dates left of the text; for students, and for anyone who needs a single page.',
  settings: {
    ...baseSettings,
    margin: 42,
    size: 9.4,
    leading: 12,
    // Where a fit reduces the spacing, the step to an entry stays more than 1.4 times that to a bullet.
    bulletSpace: 0.15,
    bulletIndent: 1.05,
    mutedColour: '#4d4d4d',
  },
  sheet,
  header,
  section: sectionWithHangingHeading,
  record: (entry, context) => record(withoutLoneRole(entry), context),
  term: (entry, context) => {
    const dateStyle = tabularStyle(context.text);
    const column = { placement: inDateGutter(context), style: strongStyle(context), dateStyle, indent: 0 };
    return labelledTerm(entry, column, context);
  },
  bullets: runInBullets,
  fullPage: true,
});

const record: Theme['record'] = recordWith({
  header: (entry, context) =>
    runInEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), ' — ', context),
  date: (dates, _, context) => dateAside(dates, inDateGutter(context), tabularStyle(context.text), context),
});

/** Returns an entry with its only role as its title, so that both are on one line. */
function withoutLoneRole(entry: RecordEntry): RecordEntry {
  const [role, ...others] = entry.roles;
  const { title, dates, text, bullets, fields } = entry;
  const isBare =
    title === undefined && dates === undefined && text.length + bullets.length + fields.length === 0;
  if (role === undefined || others.length > 0 || role.location !== undefined || !isBare) return entry;
  return { ...entry, ...role, location: entry.location, keeping: entry.keeping, roles: [] };
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size } = context.settings;
  const before = dateGutterWidth(context);
  const width = measureBetweenMargins(measure, context, before);
  const top = Math.min(margin, paper.height / 14);
  const frame = centredFrame(width, top, context, { before });
  return singleFrameSheet(resume, frame, { alignment: 'end', rise: size }, context);
}

/** Lays out name, headline and contacts from the left edge of the gutter, and the summary in the column of the text. */
function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings } = context;
  const design: HeaderDesign = {
    name: { ...displayStyle(context, nameSize), colour: settings.accent },
    headline: { ...text, slope: 'italic' },
    contact: mutedStyle(context),
    alignment: 'start',
    formatContacts: contactLine,
  };
  const lines = stackedHeader({ ...resume, summary: [], fields: [] }, design, context);
  const hanging = { ...headerGroup(lines, -dateGutterWidth(context)), after: space(context, 4, 1) };
  return [...(lines.length > 0 ? [hanging] : []), ...introductionBlocks(resume, context)];
}

/** Groups a section under a heading that starts at the left edge of the gutter. */
function sectionWithHangingHeading(section: Section, blocks: readonly Block[], context: ThemeContext): Group {
  const group = sectionWithHeading(undefined, section, blocks, context);
  if (!section.title) return group;
  const hanging: Group = {
    ...headerGroup([heading(section.title, context)], -dateGutterWidth(context)),
    after: belowRule(context).after,
  };
  return { ...group, blocks: [hanging, ...group.blocks] };
}

function belowRule(context: ThemeContext): ReturnType<typeof belowRuledHeading> {
  return belowRuledHeading(context, ruleDistance * context.text.size, 1.4);
}

/** Lays out a heading in small capitals above a fine rule. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const { displayParagraph, settings } = context;
  const designed: TextStyle = {
    ...displayStyle(context, headingSize),
    weight: headingWeight,
    colour: settings.accent,
    capitals: 'small-caps',
    tracking: headingTracking,
  };
  const style = headingStyle(designed, context);
  const inlines = headingInlines(title, style, context);
  const line = displayLine('heading', inlines, { ...displayParagraph, text: style }, noSpace);
  return {
    ...line,
    rule: { x: 0, rise: -belowRule(context).distance, thickness: hairlineWidth, colour: settings.accent },
  };
}
