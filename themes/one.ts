import {
  type Block,
  baseSettings,
  bulletList,
  contactLine,
  dateAside,
  defineTheme,
  displayLine,
  type Frame,
  type Group,
  type HeadStyles,
  headingInlines,
  headingStyle,
  headParts,
  inGutter,
  labelledTerm,
  mainFlow,
  noKeep,
  noSpace,
  onePerPage,
  type Resume,
  type RichText,
  recordsBy,
  roleHead,
  runInHead,
  type Section,
  type Sheet,
  sectionUnder,
  space,
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

/** The measure in em: 90 characters or so of Source Serif 4. */
const measure = 42.8;
/** A measure under this many em takes from the margin, down to what printers need. */
const leastMeasure = 28;
const leastMargin = 36;

const nameSize: number = 20 / 9.4;
const headingSize: number = 10 / 9.4;
const headingTracking = 0.06;
/** Under a heading, in points. */
const hairlineWidth = 0.5;

/** Everything on one page, as full as it can be and still be read. */
export const one: Theme = defineTheme({
  name: 'one',
  description:
    'Source Serif 4 with narrow margins and dates in a gutter; for students, and for all who want a single page.',
  settings: {
    ...baseSettings,
    margin: 42,
    size: 9.4,
    leading: 12,
    mutedColour: '#4d4d4d',
  },
  sheet,
  header,
  section: sectionUnderHanging,
  record: recordsBy({
    head: (entry, context) => runInHead(headParts(entry), headStyles(context), ' — ', context),
    roleHead: (role, context) => roleHead(role, headStyles(context), context),
    date: (dates, _, context) => {
      const style: TextStyle = { ...context.text, figures: 'lining', figureSpacing: 'tabular' };
      return dateAside(dates, labelPlace(context), style, context);
    },
  }),
  term: (entry, context) => {
    const style = { ...context.text, weight: strongWeight };
    return labelledTerm(entry, { place: labelPlace(context), style, indent: 0 }, context);
  },
  bullets: bulletList,
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: strongWeight }, second: { ...text, slope: 'italic' }, place: text };
}

function labelPlace({ text }: ThemeContext): ReturnType<typeof inGutter> {
  return inGutter(gutterWidth * text.size, gapWidth);
}

/** From the left edge of the page's text to that of the paragraphs. */
function textIndent({ text }: ThemeContext): number {
  return gutterWidth * text.size + gapWidth;
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size } = context.settings;
  const aside = textIndent(context);
  const room = paper.width - aside - 2 * margin;
  const least = Math.min(leastMeasure * size, paper.width - aside - 2 * leastMargin);
  const width = Math.min(measure * size, Math.max(room, least));
  const top = Math.min(margin, paper.height / 14);
  const frame: Frame = {
    flow: mainFlow,
    x: (paper.width - aside - width) / 2 + aside,
    y: top,
    width,
    height: paper.height - 2 * top,
  };
  return onePerPage(resume, frame, { alignment: 'end', rise: size }, context);
}

/** Name and contacts from the page's left edge; what introduces the person stands there too. */
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
  return [fromTheEdge(stackedHeader(resume, design, context), context)];
}

/** A section under a heading of its own line, over the gutter, and a rule across both. */
function sectionUnderHanging(section: Section, blocks: readonly Block[], context: ThemeContext): Group {
  const group = sectionUnder(undefined, section, blocks, context);
  if (!section.title) return group;
  return {
    ...group,
    before: space(context, 5, 4, 1),
    blocks: [
      { ...fromTheEdge([heading(section.title, context)], context), after: space(context, 1.5) },
      ...blocks,
    ],
  };
}

/** Small capitals over a rule. */
function heading(title: RichText, context: ThemeContext): Block {
  const { text, heads, settings, unit } = context;
  const designed: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: 700,
    size: text.size * headingSize,
    colour: settings.accent,
    capitals: 'small-caps',
    tracking: headingTracking,
  };
  const style = headingStyle(designed, context);
  const line = displayLine(
    'heading',
    headingInlines(title, style, context),
    { ...heads, text: style },
    noSpace,
  );
  return { ...line, rule: { x: 0, rise: -unit, thickness: hairlineWidth, colour: settings.accent } };
}

function fromTheEdge(blocks: readonly Block[], context: ThemeContext): Group {
  return {
    kind: 'group',
    role: 'header',
    blocks,
    before: noSpace,
    indent: -textIndent(context),
    asides: [],
    keep: noKeep,
  };
}
