import {
  type BaselineGrid,
  type Block,
  baseSettings,
  besidePhoto,
  bulletList,
  contactLine,
  dateAside,
  defineTheme,
  displayLine,
  type Flow,
  type Frame,
  type Group,
  type HeadStyles,
  headingInlines,
  headingStyle,
  headParts,
  inGutter,
  inlinesOf,
  introduction,
  labelledTerm,
  mainFlow,
  nameInlines,
  noKeep,
  noSpace,
  onGrid,
  type Paragraph,
  photoOf,
  type RecordEntry,
  type Resume,
  type RichText,
  type RunningLine,
  recordsBy,
  roleHead,
  runInTerm,
  runningLines,
  type Section,
  type Sheet,
  sectionUnder,
  space,
  stackedHead,
  strongWeight,
  type TermEntry,
  type TextStyle,
  type Theme,
  type ThemeContext,
  termDetails,
  type Variants,
  wholeLines,
} from '../src/theming.ts';

/** Twelve columns and the gaps between them, in em: a text of 77 characters or so from the fifth on. */
const grid = 55.9;
/** A grid under this many em takes from the margin, down to what printers need. */
const leastGrid = 40;
const leastMargin = 36;
/** Shares of the grid. A column is two and a half times a gap wide: labels have four of them, text eight. */
const gapWidth: number = 1 / 41;
const labels: number = 13 * gapWidth;
const text: number = 27 * gapWidth;

/** Of Inter, in em: frames begin at the height of capitals. */
const capHeight = 0.7275;

const nameSize: number = 26 / 8.8;
const nameWeight = 500;
/** Big type wants less white between letters. */
const nameTracking = -0.015;
const headingSize: number = 10.5 / 8.8;
/** How thick the one piece of colour is, in em: from a baseline up to the name's capitals. */
const accent = 0.67;
/** A column. */
const accentWidth: number = 2.5 * gapWidth;
/** Lines that a photo is high. */
const photoLines = 6;

/** Over a section, in points. */
const rule = 0.75;
/** No head or foot is nearer to the paper's edge, in points. */
const leastEdge = 18;

/** Labels left, text right, and every line on one grid, after the Swiss posters of the fifties. */
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
  record: recordsBy({
    head: entryHead,
    roleHead: (role, context) => roleHead(role, headStyles(context), context),
    date: (dates, _, context) => {
      const style: TextStyle = { ...context.text, figures: 'lining', figureSpacing: 'tabular' };
      return dateAside(dates, labelPlace(context), style, context);
    },
  }),
  term,
  bullets: bulletList,
  flows: (resume, parts, context): readonly Flow[] => {
    const sections = resume.sections.map((section) => parts.section(section));
    const blocks = onGrid([...sections, ...parts.statement], gridOf(context));
    return [{ name: mainFlow, blocks: [...parts.header, ...blocks] }];
  },
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: strongWeight }, second: { ...text, slope: 'italic' }, place: text };
}

/** What is the head of several posts has a line of white under it, lest it be read as that of the first. */
function entryHead(entry: RecordEntry, context: ThemeContext): readonly Block[] {
  const head = stackedHead(headParts(entry), headStyles(context), context);
  const last = head.at(-1);
  if (last === undefined || entry.roles.length === 0) return head;
  return [...head.slice(0, -1), { ...last, after: space(context, 4) }];
}

function gridOf({ text, settings }: ThemeContext): BaselineGrid {
  return { leading: settings.leading, text, capHeight: capHeight * text.size };
}

/** How wide all columns are together. */
function gridWidth({ settings }: ThemeContext): number {
  const { paper, margin, size } = settings;
  const least = Math.min(leastGrid * size, paper.width - 2 * leastMargin);
  return Math.min(grid * size, Math.max(paper.width - 2 * margin, least));
}

/** From the left edge of the labels to that of the text. */
function textIndent(context: ThemeContext): number {
  return (labels + gapWidth) * gridWidth(context);
}

function labelPlace(context: ThemeContext): ReturnType<typeof inGutter> {
  const width = gridWidth(context);
  return inGutter(labels * width, gapWidth * width);
}

/** A name takes the first two lines; heads and feet lie on the grid too. */
function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, leading } = context.settings;
  const { capHeight } = gridOf(context);
  const width = gridWidth(context);
  const top = Math.min(margin, paper.height / 12);
  const lines = Math.floor((paper.height - 2 * top - capHeight) / leading) + 1;
  const frame: Frame = {
    flow: mainFlow,
    x: (paper.width - width) / 2 + textIndent(context),
    y: top,
    width: text * width,
    height: lines * leading,
  };
  const under = resume.name ? leading : 0;
  const { head, foot, continued } = runningLines(resume, frame, { alignment: 'start' }, context);
  /** On a line of the grid, or on the next one where that is too near to the paper's edge. */
  const on = (running: RunningLine, line: number, nearer = line): RunningLine => {
    const baseline = top + capHeight + line * leading;
    const isNear = baseline < leastEdge || baseline > paper.height - leastEdge;
    return { ...running, baseline: isNear ? top + capHeight + nearer * leading : baseline };
  };
  return {
    size: paper,
    first: { frames: [{ ...frame, y: top + under, height: frame.height - under }] },
    other: {
      frames: [frame],
      ...(head && { head: on(head, -2, -1) }),
      ...(continued && { continued: on(continued, -1) }),
      ...(foot && { foot: on(foot, lines + 1, lines) }),
    },
  };
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings, heads } = context;
  const grid = gridOf(context);
  const rest: Block[] = [];
  if (resume.headline)
    rest.push(displayLine('headline', inlinesOf(resume.headline, text, context), heads, space(context, 4)));
  if (resume.contact.length > 0)
    rest.push(contactColumns(resume, { ...text, colour: settings.mutedColour }, context));
  rest.push(...introduction(resume, context));
  const name = resume.name ? [nameBesideAccent(resume.name, rest.length === 0, context)] : [];
  const photo = photoOf(resume, context);
  const blocks = [...name, ...onGrid(rest, grid)];
  if (photo === undefined) return blocks;
  const side = (photoLines - 0.5) * settings.leading + grid.capHeight / 2;
  const gap = textIndent(context) - side;
  const beside = besidePhoto(blocks, photo, { width: side, height: side, edge: 'start', gap }, context);
  return [headerGroup(beside, -textIndent(context))];
}

/** In two leadings, which need half a line more to come to the grid; alone in three, which need none. */
function nameBesideAccent(name: RichText, alone: boolean, context: ThemeContext): Group {
  const { text, heads, settings } = context;
  const { leading } = settings;
  const style: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: nameWeight,
    size: text.size * nameSize,
    tracking: nameTracking,
  };
  const lines: Paragraph = displayLine(
    'name',
    nameInlines(name, style, context),
    { ...heads, leading: (alone ? 3 : 2) * leading },
    noSpace,
  );
  const thickness = accent * text.size;
  const width = accentWidth * gridWidth(context);
  return {
    ...headerGroup([lines], 0),
    ...(!alone && { after: { height: leading / 2, stretch: 0, shrink: 0 } }),
    rule: { x: -textIndent(context), width, rise: leading + thickness, thickness, colour: settings.accent },
  };
}

/** A contact a line, in the columns five to eight and nine to twelve where those are wide enough for all. */
function contactColumns({ contact }: Resume, style: TextStyle, context: ThemeContext): Variants {
  const blocks = contact.map((each) =>
    displayLine('contact', contactLine([each], style, context), context.heads, noSpace),
  );
  const inColumns = (count: number): Block => {
    return { kind: 'columns', count, gap: gapWidth * gridWidth(context), blocks, before: noSpace };
  };
  const options = [inColumns(2), inColumns(1)];
  return { kind: 'variants', fit: 'lines', options, before: noSpace, after: space(context, 4) };
}

/** A section under a rule across all columns, which lies on the line above its heading or first text. */
function sectionUnderRule(section: Section, blocks: readonly Block[], context: ThemeContext): Group {
  const { title } = section;
  const group = sectionUnder(undefined, section, blocks, context);
  return {
    ...group,
    before: wholeLines(group.before, gridOf(context), 1),
    blocks: title ? [heading(title, context), ...blocks] : blocks,
    rule: {
      x: -textIndent(context),
      rise: context.settings.leading,
      thickness: rule,
      colour: context.settings.textColour,
    },
  };
}

/** On a line of its own over the labels. */
function heading(title: RichText, context: ThemeContext): Group {
  const { text, heads, settings } = context;
  const designed: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: strongWeight,
    size: text.size * headingSize,
  };
  const style = headingStyle(designed, context);
  const line = displayLine('heading', headingInlines(title, style, context), heads, noSpace);
  return {
    ...headerGroup([line], -textIndent(context)),
    after: noSpace,
    keep: { together: true, breakBefore: false },
  };
}

function headerGroup(blocks: readonly Block[], indent: number): Group {
  return { kind: 'group', role: 'header', blocks, before: noSpace, indent, asides: [], keep: noKeep };
}

/** A label beside its text, or bold before it where it is too long for that; one without a text has a line of its own. */
function term(entry: TermEntry, context: ThemeContext): Block {
  const strong: TextStyle = { ...context.text, weight: strongWeight };
  if (termDetails(entry, context).length === 0)
    return { ...runInTerm(entry, context.text, '', context), indent: -textIndent(context) };
  const column = { place: labelPlace(context), style: context.text, indent: 0 };
  const { options, ...variants } = labelledTerm(entry, column, context);
  return { ...variants, options: [...options.slice(0, 1), runInTerm(entry, strong, ' ', context)] };
}
