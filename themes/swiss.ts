/**
 * Inter on a strict baseline grid of twelve columns, after Swiss posters of the fifties. Dates and labels are left of
 * the text, a rule across the page is above each section, and one block of colour is beside the name.
 */
import {
  type AsidePlacement,
  alignToBaselineGrid,
  type BaselineGrid,
  type Block,
  baseSettings,
  bulletList,
  type Columns,
  contactLine,
  dateAside,
  defineTheme,
  displayLine,
  displayStyle,
  entryHeaderParts,
  entryHeaderStyles,
  type Flow,
  type Frame,
  type Group,
  headerGroup,
  headingInlines,
  headingStyle,
  inGutter,
  inlinesOf,
  introductionBlocks,
  type LabelColumn,
  labelledTerm,
  mainFlow,
  measureBetweenMargins,
  mutedStyle,
  nameInlines,
  noSpace,
  photoOf,
  type RecordEntry,
  type Resume,
  type RichText,
  type RunningLine,
  recordWith,
  roleHeader,
  roundToWholeLines,
  runningLines,
  type Section,
  type Sheet,
  sectionWithHeading,
  space,
  stackedEntryHeader,
  strongStyle,
  type TermEntry,
  type TextStyle,
  type Theme,
  type ThemeContext,
  tabularStyle,
  termDetails,
  termWithLabelAbove,
  type Variants,
  withPhoto,
} from '../src/theming.ts';

/** Greatest and least width of the twelve columns together, in em. The text has about 77 characters of Inter. */
const gridWidth = { greatest: 55.9, least: 40 } as const;
/** Shares of that width. A column is 2.5 gaps wide. Labels take four columns, text takes eight. */
const gapShare: number = 1 / 41;
const labelShare: number = 13 * gapShare;
const textShare: number = 27 * gapShare;

/** Height of Inter's capitals, in em. Frames start at the top of capitals. */
const capHeight = 0.7275;

/** Size and weight of the name: 26 pt in a text of 8.8 pt, and medium. */
const nameSize: number = 26 / 8.8;
const nameWeight = 500;
/** Tracking of the name, in em: large type needs less space between letters. */
const nameTracking = -0.015;
/** Size of section headings: 10.5 pt in a text of 8.8 pt. */
const headingSize: number = 10.5 / 8.8;
/** Height of the coloured block, in em: from a baseline to the top of the name's capitals. */
const blockHeight = 0.67;
/** Width of that block, as a share of the grid: one column. */
const blockShare: number = 2.5 * gapShare;
/** Height of the photo, in lines. */
const photoLines = 6;

/** Thickness of the rule above a section, in points. */
const ruleWidth = 0.75;
/** Least distance of running lines from the paper's edge, in points. */
const leastEdge = 18;

/** The theme `swiss`: labels left, text right, every line on one grid. */
export const swiss: Theme = defineTheme({
  name: 'swiss',
  description:
    'Inter on a strict grid, with labels and dates left of the text; for architects, designers and product people.',
  settings: {
    ...baseSettings,
    margin: 52,
    family: 'Inter',
    headingFamily: 'Inter',
    size: 8.8,
    leading: 13,
    accent: '#c8102e',
    bullet: '–',
  },
  sheet,
  header,
  section: sectionUnderRule,
  record: recordWith({
    header: entryHeader,
    roleHeader: (role, context) => roleHeader(role, entryHeaderStyles(context), context),
    date: (dates, _, context) =>
      dateAside(dates, inLabelColumns(context), tabularStyle(context.text), context),
  }),
  term,
  bullets: bulletList,
  flows: (resume, parts, context): readonly Flow[] => {
    const sections = resume.sections.map((section) => parts.section(section));
    const blocks = alignToBaselineGrid([...sections, ...parts.statement], gridOf(context));
    return [{ name: mainFlow, blocks: [...parts.header, ...blocks] }];
  },
});

/** Lays out an entry's header. Adds a blank line below it if roles follow, so that it does not look like the first one's. */
function entryHeader(entry: RecordEntry, context: ThemeContext): readonly Block[] {
  const lines = stackedEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), context);
  const last = lines.at(-1);
  if (last === undefined || entry.roles.length === 0) return lines;
  return [...lines.slice(0, -1), { ...last, after: space(context, 4) }];
}

function gridOf({ text, settings }: ThemeContext): BaselineGrid {
  return { leading: settings.leading, text, capHeight: capHeight * text.size };
}

function gridWidthOn(context: ThemeContext): number {
  return measureBetweenMargins(gridWidth, context);
}

/** Returns the distance from the left edge of the labels to that of the text, in points. */
function textIndent(context: ThemeContext): number {
  return (labelShare + gapShare) * gridWidthOn(context);
}

function inLabelColumns(context: ThemeContext): AsidePlacement {
  const width = gridWidthOn(context);
  return inGutter(labelShare * width, gapShare * width);
}

/** Makes the pages. The name takes the first two lines of the first page. Running lines are on the grid too. */
function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, leading } = context.settings;
  const grid = gridOf(context);
  const width = gridWidthOn(context);
  const top = Math.min(margin, paper.height / 12);
  const lines = Math.floor((paper.height - 2 * top - grid.capHeight) / leading) + 1;
  const frame: Frame = {
    flow: mainFlow,
    x: (paper.width - width) / 2 + textIndent(context),
    y: top,
    width: textShare * width,
    height: lines * leading,
  };
  const nameHeight = resume.name ? leading : 0;
  const { head, foot, continued } = runningLines(resume, frame, { alignment: 'start' }, context);
  /** Moves a running line to a line of the grid, or to the nearer one if the paper's edge is too close. */
  const onLine = (running: RunningLine, line: number, nearer = line): RunningLine => {
    const baseline = top + grid.capHeight + line * leading;
    const isTooClose = baseline < leastEdge || baseline > paper.height - leastEdge;
    return { ...running, baseline: isTooClose ? top + grid.capHeight + nearer * leading : baseline };
  };
  return {
    size: paper,
    first: { frames: [{ ...frame, y: top + nameHeight, height: frame.height - nameHeight }] },
    other: {
      frames: [frame],
      ...(head && { head: onLine(head, -2, -1) }),
      ...(continued && { continued: onLine(continued, -1) }),
      ...(foot && { foot: onLine(foot, lines + 1, lines) }),
    },
  };
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings, displayParagraph } = context;
  const grid = gridOf(context);
  const rest: Block[] = [];
  if (resume.headline)
    rest.push(
      displayLine('headline', inlinesOf(resume.headline, text, context), displayParagraph, space(context, 4)),
    );
  if (resume.contact.length > 0) rest.push(contactColumns(resume, context));
  rest.push(...introductionBlocks(resume, context));
  const name = resume.name ? [nameBesideBlock(resume.name, rest.length === 0, context)] : [];
  const photo = photoOf(resume, context);
  const blocks = [...name, ...alignToBaselineGrid(rest, grid)];
  if (photo === undefined) return blocks;
  const side = (photoLines - 0.5) * settings.leading + grid.capHeight / 2;
  const gap = textIndent(context) - side;
  const beside = withPhoto(blocks, photo, { width: side, height: side, edge: 'start', gap }, context);
  return [headerGroup(beside, -textIndent(context))];
}

/**
 * Lays out the name with a block of colour left of it. The name has two leadings and half a line below it, which ends
 * on the grid. If it is the whole header, it has three leadings.
 */
function nameBesideBlock(name: RichText, isAlone: boolean, context: ThemeContext): Group {
  const { text, displayParagraph, settings } = context;
  const { leading } = settings;
  const style: TextStyle = {
    ...displayStyle(context, nameSize),
    weight: nameWeight,
    tracking: nameTracking,
  };
  const paragraph = { ...displayParagraph, leading: (isAlone ? 3 : 2) * leading };
  const line = displayLine('name', nameInlines(name, style, context), paragraph, noSpace);
  const thickness = blockHeight * text.size;
  const width = blockShare * gridWidthOn(context);
  return {
    ...headerGroup([line]),
    ...(!isAlone && { after: { height: leading / 2, stretch: 0, shrink: 0 } }),
    rule: { x: -textIndent(context), width, rise: leading + thickness, thickness, colour: settings.accent },
  };
}

/** Lays out the contacts in two columns of the text, one on each line. Falls back to one if a contact is too long. */
function contactColumns({ contact }: Resume, context: ThemeContext): Variants {
  const style = mutedStyle(context);
  const blocks = contact.map((one) =>
    displayLine('contact', contactLine([one], style, context), context.displayParagraph, noSpace),
  );
  const gap = gapShare * gridWidthOn(context);
  const inColumns = (count: number): Columns => ({ kind: 'columns', count, gap, blocks, before: noSpace });
  const options = [inColumns(2), inColumns(1)];
  return { kind: 'variants', fit: 'lines', options, before: noSpace, after: space(context, 4) };
}

/** Groups a section under a rule across all columns. The rule is one line above the heading, or above the first text. */
function sectionUnderRule(section: Section, blocks: readonly Block[], context: ThemeContext): Group {
  const { title } = section;
  const group = sectionWithHeading(undefined, section, blocks, context);
  return {
    ...group,
    before: roundToWholeLines(group.before, gridOf(context), 1),
    blocks: title ? [heading(title, context), ...blocks] : blocks,
    rule: {
      x: -textIndent(context),
      rise: context.settings.leading,
      thickness: ruleWidth,
      colour: context.settings.textColour,
    },
  };
}

/** Lays out a heading on a line of its own, which starts at the left edge of the labels. */
function heading(title: RichText, context: ThemeContext): Group {
  const style = headingStyle(displayStyle(context, headingSize), context);
  const line = displayLine(
    'heading',
    headingInlines(title, style, context),
    context.displayParagraph,
    noSpace,
  );
  return {
    ...headerGroup([line], -textIndent(context)),
    after: noSpace,
    keep: { together: true, breakBefore: false },
  };
}

/**
 * Lays out a term with its label in the label columns. If a label is too long, all labels of the section become the bold
 * starts of their texts. A term without text is a line of its own, which starts at the left edge of the labels.
 */
function term(entry: TermEntry, context: ThemeContext): Block {
  if (termDetails(entry, context).length === 0)
    return { ...termWithLabelAbove(entry, context.text, '', context), indent: -textIndent(context) };
  const column: LabelColumn = {
    placement: inLabelColumns(context),
    style: context.text,
    runInStyle: strongStyle(context),
    indent: 0,
  };
  return labelledTerm(entry, column, context);
}
