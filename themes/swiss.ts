/**
 * Inter on a strict baseline grid in two columns, after Swiss posters of the fifties: headings and dates; text. A
 * rule across the page is above each section, and one block of colour is beside the name. Headings beside the text have a
 * third column, left of the dates.
 */
import {
  type AsidePlacement,
  alignToBaselineGrid,
  type BaselineGrid,
  type Block,
  baseSettings,
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
  headingStyle,
  inGutter,
  inlinesOf,
  introductionBlocks,
  mainFlow,
  mutedStyle,
  nameInlines,
  nameScales,
  noSpace,
  photoAtEnd,
  photoOf,
  type RecordEntry,
  type Resume,
  type RichText,
  type RunningLine,
  recordWith,
  roundToWholeLines,
  runInBullets,
  runInTerm,
  runningLines,
  type Section,
  type Sheet,
  sectionWithHeading,
  sideMargin,
  space,
  stackedEntryHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
  tabularStyle,
  type Variants,
  withHangingHeading,
  withPhoto,
} from '../src/theming.ts';

/**
 * Widths of the columns of headings and dates, and the gap after each, in em. Dates have room for `Sept. 2012 – Sept. 2016`,
 * but take at most a share of the grid's width. They start less than a fifth of the paper's width from the edge: programs
 * that read CVs take a wider strip for a column of its own.
 */
const labelWidth = { above: 0, beside: 8.25 } as const;
const dateWidth = 11.65;
const dateShare = 0.2;
const gap = { labels: { above: 0, beside: 0.72 }, dates: 1.2 } as const;
/** Width of the rules beyond the text, in em: of commas and hyphens, which protrude at the ends of lines. */
const protrusion = 0.23;
/** Greatest measure of the text, in em: about 95 characters of Inter. */
const measure = 44;

/** Height of Inter's capitals, in em. Frames start at the top of capitals. */
const capHeight = 0.7275;

/** Size and weight of the name: 26 pt in a text of 9 pt, and semibold. */
const nameSize: number = 26 / 9;
const nameWeight = 600;
/** Tracking of the name, in em: large type needs less space between letters. */
const nameTracking = -0.02;
/** Sizes of the headline: 10.5 pt in a text of 9 pt, or less if it does not fit on a line. */
const headlineSizes: readonly number[] = [10.5 / 9, 10 / 9, 9.5 / 9, 1, 10.5 / 9];
/** Size of section headings: 11 pt above a text of 9 pt, 9.25 pt beside it, as many programs tell headings from titles by that. */
const headingSize = { above: 11.5 / 9, beside: 9.25 / 9 } as const;
/** Height of the coloured block, in em: from a baseline to the top of the name's capitals. */
const blockHeight = 0.67;
/** Height of the photo, in lines. */
const photoLines = 5;

/** Blank lines above a section, of which the lower has its rule: one more than above an entry. */
const linesAboveSection = 2;
/** Space above and below an entry with roles, in units: twice that between its roles, which is a blank line. */
const spaceAroundRoles = 8;
/** Thickness of the rule above a section, in em: 0.75 pt. */
const ruleWidth = 0.085;
/** Least distance of running lines from the paper's edge, in points. Two of them have room above the text. */
const leastEdge = 18;
/** Rounding tolerance for it, in points. */
const tolerance = 0.001;

/** The theme `swiss`: labels, dates and text in columns, every line on one grid. */
export const swiss: Theme = defineTheme({
  name: 'swiss',
  description:
    'Inter on a strict grid, with headings and dates left of the text; for architects, designers and product people.',
  settings: {
    ...baseSettings,
    margin: 38,
    family: 'Inter',
    headingFamily: 'Inter',
    size: 9,
    leading: 12.4,
    bulletSpace: 0,
    accent: '#c8102e',
    bullet: '–',
  },
  sheet,
  header,
  section: sectionUnderRule,
  record: recordWith({
    header: entryHeader,
    date: (dates, _, context) =>
      dateAside(dates, inDateColumn(context), tabularStyle(mutedStyle(context)), context),
  }),
  term: (entry, context) => runInTerm(entry, tabularStyle(strongStyle(context)), ': ', context),
  bullets: runInBullets,
  flows: (resume, parts, context): readonly Flow[] => {
    const sections = resume.sections.map((section) => parts.section(section));
    const blocks = alignToBaselineGrid([...sections, ...parts.statement], gridOf(context));
    return [{ name: mainFlow, blocks: [...parts.header, ...blocks] }];
  },
});

/**
 * Lays out an entry's header. The first role follows it without a blank line, since it belongs to it, unless the header
 * has dates of its own.
 */
function entryHeader(entry: RecordEntry, context: ThemeContext): readonly Block[] {
  const lines = stackedEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), context);
  const last = lines.at(-1);
  if (last === undefined || entry.roles.length === 0) return lines;
  return [...lines.slice(0, -1), { ...last, after: entry.dates ? space(context, 4) : noSpace }];
}

function gridOf({ text, settings }: ThemeContext): BaselineGrid {
  return {
    leading: settings.leading,
    spacing: settings.spacing,
    text,
    capHeight: capHeight * text.size,
  };
}

/** The columns of the page, in points. */
interface PageColumns {
  /** Left and right margin. */
  readonly margin: number;
  readonly labels: number;
  readonly dates: number;
  /** Gap after the labels, and after the dates. */
  readonly labelGap: number;
  readonly dateGap: number;
  readonly text: number;
  /** From the right edge of the text to that of the rules and the photo. */
  readonly beside: number;
  /** From the left edge of the headings to that of the text, and from the dates to the text. */
  readonly textIndent: number;
  readonly dateIndent: number;
  /** How far the header and sections of text and lists begin left of the text. */
  readonly overDates: number;
  /** Width of the block of colour, which ends before the header. */
  readonly block: number;
}

function columnsOn(context: ThemeContext): PageColumns {
  const { paper, size, headingPlace } = context.settings;
  const margin = sideMargin(context, 12);
  const room = paper.width - 2 * margin;
  const labels = labelWidth[headingPlace] * size;
  const dates = Math.min(dateWidth * size, dateShare * room);
  const labelGap = gap.labels[headingPlace] * size;
  const dateGap = gap.dates * size;
  const dateIndent = dates + dateGap;
  const textIndent = labels + labelGap + dateIndent;
  const beside = protrusion * size;
  const text = Math.min(measure * size, room - textIndent - beside);
  return {
    margin: (paper.width - textIndent - text - beside) / 2,
    labels,
    dates,
    labelGap,
    dateGap,
    text,
    beside,
    textIndent,
    dateIndent,
    ...(headingPlace === 'above' ? { overDates: 0, block: dates } : { overDates: dateIndent, block: labels }),
  };
}

function inDateColumn(context: ThemeContext): AsidePlacement {
  const { dates, dateGap } = columnsOn(context);
  return inGutter(dates, dateGap);
}

/** Makes the pages. The name takes the first two lines of the first page. Running lines are on the grid too. */
function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, leading } = context.settings;
  const grid = gridOf(context);
  const columns = columnsOn(context);
  const leastTop = leastEdge + 2 * leading - grid.capHeight;
  const top = Math.max(leastTop, Math.min(sideMargin(context, 12), paper.height / 12));
  const lines = Math.floor((paper.height - 2 * top - grid.capHeight) / leading) + 1;
  const frame: Frame = {
    flow: mainFlow,
    x: columns.margin + columns.textIndent,
    y: top,
    width: columns.text,
    height: lines * leading,
  };
  const nameHeight = resume.name ? leading : 0;
  const { head, foot, continued } = runningLines(resume, frame, { alignment: 'start' }, context);
  const baselineOf = (line: number): number => top + grid.capHeight + line * leading;
  const isTooClose = (baseline: number): boolean =>
    baseline < leastEdge - tolerance || baseline > paper.height - leastEdge + tolerance;
  /** Moves a running line to a line of the grid, or to the nearer one if the paper's edge is too close. */
  const onLine = (running: RunningLine, line: number, nearer = line): RunningLine => {
    const baseline = baselineOf(line);
    return { ...running, baseline: isTooClose(baseline) ? baselineOf(nearer) : baseline };
  };
  // A line stays empty above the footer.
  const footLine = isTooClose(baselineOf(lines + 1)) ? lines : lines + 1;
  const height = foot ? (footLine - 1) * leading : frame.height;
  return {
    size: paper,
    first: { frames: [{ ...frame, y: top + nameHeight, height: frame.height - nameHeight }] },
    other: {
      frames: [{ ...frame, height }],
      ...(head && { head: onLine(head, -2, -1) }),
      ...(continued && { continued: onLine(continued, -1) }),
      ...(foot && { foot: onLine(foot, footLine) }),
    },
  };
}

/** Lays out the header beside the block of colour, up to the right margin. */
function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const grid = gridOf(context);
  const { overDates, beside: endMargin } = columnsOn(context);
  const rest: Block[] = [];
  if (resume.headline) {
    rest.push(fittedHeadline(resume.headline, context));
  }
  if (resume.contact.length > 0) rest.push(contactColumns(resume, context));
  const introduction = alignToBaselineGrid(introductionBlocks(resume, context), grid);
  const isAlone = rest.length + introduction.length === 0;
  const name = resume.name ? [nameBesideBlock(resume.name, isAlone, context)] : [];
  const lines = [...name, ...alignToBaselineGrid(rest, grid)];
  const { leading } = context.settings;
  const rise = leading + blockHeight * context.text.size - grid.capHeight;
  const height = rise + (photoLines - 0.5) * leading + grid.capHeight / 2;
  const { width, height: usual } = photoAtEnd(context);
  const placement = { width: (width * height) / usual, height, edge: 'end', gap: leading, rise } as const;
  const beside = withPhoto(lines, photoOf(resume, context), placement, context);
  return [
    {
      ...headerGroup(beside, -overDates),
      endIndent: -endMargin,
      after: roundToWholeLines(space(context, 4), grid),
    },
    { ...headerGroup(introduction), ...wideIndents(context) },
  ];
}

/** Lays out the headline in the largest size in which it fits on a line, or in several lines as designed. */
function fittedHeadline(headline: RichText, context: ThemeContext): Variants {
  const options = headlineSizes.map((scale) => {
    const style: TextStyle = { ...context.text, size: scale * context.text.size };
    const paragraph = { ...context.displayParagraph, text: style };
    return displayLine('headline', inlinesOf(headline, style, context), paragraph, noSpace);
  });
  return { kind: 'variants', fit: 'lines', options, before: noSpace };
}

/**
 * Lays out the name with a block of colour left of it. The name has two leadings and half a line below it, which ends
 * on the grid. If it is the whole header, it has three leadings.
 */
function nameBesideBlock(name: RichText, isAlone: boolean, context: ThemeContext): Group {
  const { text, displayParagraph, settings } = context;
  const { leading } = settings;
  const paragraph = { ...displayParagraph, leading: (isAlone ? 3 : 2) * leading };
  const options = nameScales.map((scale) => {
    const display = displayStyle(context, scale * nameSize);
    const style: TextStyle = { ...display, weight: nameWeight, tracking: nameTracking };
    return displayLine('name', nameInlines(name, style, context), paragraph, noSpace);
  });
  const line: Variants = { kind: 'variants', fit: 'lines', options, before: noSpace };
  const thickness = blockHeight * text.size;
  const { textIndent, overDates, block } = columnsOn(context);
  return {
    ...headerGroup([line]),
    ...(!isAlone && { after: { height: leading / 2, stretch: 0, shrink: 0 } }),
    rule: {
      x: overDates - textIndent,
      width: block,
      rise: leading + thickness,
      thickness,
      colour: settings.accent,
    },
  };
}

/** Lays out the contacts in two columns of the text, one on each line, or all in one paragraph if a contact is too long. */
function contactColumns({ contact }: Resume, context: ThemeContext): Variants {
  const style = mutedStyle(context);
  const blocks = contact.map((one) =>
    displayLine('contact', contactLine([one], style, context), context.displayParagraph, noSpace),
  );
  const columns: Columns = {
    kind: 'columns',
    count: 2,
    gap: context.settings.leading,
    blocks,
    before: noSpace,
  };
  const inline = contactLine(contact, style, context);
  const options = [columns, displayLine('contact', inline, context.displayParagraph, noSpace)];
  return { kind: 'variants', fit: 'lines', options, before: noSpace, after: space(context, 4) };
}

/**
 * Groups a section under a rule across all columns, one line above its first line, beside its heading. A section of text
 * and lists uses the width of the column of dates too.
 */
function sectionUnderRule(section: Section, blocks: readonly Block[], context: ThemeContext): Group {
  const { settings, text } = context;
  const { labels, text: width, beside, textIndent, overDates } = columnsOn(context);
  const isWide = !blocks.some(hasLabels);
  const indent = isWide ? textIndent - overDates : textIndent;
  const group = sectionWithHeading(undefined, section, apartFromRoles(blocks, context), context);
  const ruled: Group = {
    ...group,
    ...(isWide && wideIndents(context)),
    before: roundToWholeLines(group.before, gridOf(context), linesAboveSection),
    rule: {
      x: -indent,
      width: textIndent + width + beside,
      rise: settings.leading,
      thickness: ruleWidth * text.size,
      colour: settings.textColour,
    },
  };
  if (!section.title) return ruled;
  const style = headingStyle(displayStyle(context, headingSize[settings.headingPlace]), context);
  const column = inGutter(labels, indent - labels);
  return withHangingHeading(ruled, section.title, style, column, context);
}

/** Gives entries more space above and below an entry with roles, so that its roles are seen to belong together. */
function apartFromRoles(blocks: readonly Block[], context: ThemeContext): readonly Block[] {
  return blocks.map((block, index) => {
    const above = blocks[index - 1];
    if (above === undefined || !(hasRoles(above) || hasRoles(block))) return block;
    return { ...block, before: space(context, spaceAroundRoles) };
  });
}

function hasRoles(block: Block): boolean {
  return block.kind === 'group' && block.blocks.some((each) => each.kind === 'group' && each.role === 'role');
}

/** True if a block is a term, or an entry with a header, whose dates may be missing: it begins where other entries do. */
function hasLabels(block: Block): boolean {
  if (block.kind === 'paragraph') return block.role === 'entry-head' || block.role === 'role-head';
  if (block.kind === 'variants') return block.options.some(hasLabels);
  if (block.kind !== 'group') return false;
  if (block.role === 'list') return block.marks === 'labels';
  return block.asides.length > 0 || block.blocks.some(hasLabels);
}

/**
 * Returns the indents of blocks of text and lists, which are no wider than lines can be read. With headings beside the text
 * they begin at the left edge of the dates.
 */
function wideIndents(context: ThemeContext): Pick<Group, 'indent' | 'endIndent'> {
  const { overDates, text } = columnsOn(context);
  const width = Math.min(overDates + text, measure * context.text.size);
  return { indent: -overDates, endIndent: overDates + text - width };
}
