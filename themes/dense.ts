import {
  atLineEnd,
  type Block,
  baseSettings,
  bulletRun,
  contactLine,
  dateAside,
  defineTheme,
  displayLine,
  type Frame,
  type Group,
  type HeadStyles,
  headParts,
  inGutter,
  inlinesOf,
  labelledTerm,
  mainFlow,
  noSpace,
  onePerPage,
  type Resume,
  type RichText,
  type Rule,
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

/** How far left of the text section heads begin, in points. */
const aside = 86;

/** The measure in em: 97 characters or so of Source Sans 3. */
const measure = 40.5;
/** Top and bottom are a little less than the sides. */
const verticalMargin = 0.92;
const leastMargin = 36;

/** Room for dates at the line's end and for labels of terms, in em. */
const dateColumn = 12;
const label = 10.7;
const labelGap = 1.2;
const clear = 1.5;

const nameSize: number = 22 / 10.1;
const hairlineWidth = 0.4;
const hairlineColour = '#b8bec6';

/** As much as a page can hold and still be read, after the third of the founding CVs. */
export const dense: Theme = defineTheme({
  name: 'dense',
  description:
    'Source Sans 3 with section heads hung left of the text and many bullets; for technical detail.',
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
  section: sectionUnderHanging,
  record: recordsBy({
    head: (entry, context) => runInHead(headParts(entry), headStyles(context), ' · ', context),
    roleHead: (role, context) => roleHead(role, headStyles(context), context),
    date: (dates, _, context) => {
      const style: TextStyle = {
        ...context.text,
        colour: context.settings.mutedColour,
        figureSpacing: 'tabular',
      };
      return dateAside(dates, atLineEnd(dateColumn * style.size, clear * style.size), style, context);
    },
  }),
  term: (entry, context) => {
    const { size } = context.text;
    const place = inGutter((label - labelGap) * size, labelGap * size);
    const style = { ...context.text, weight: strongWeight };
    return labelledTerm(entry, { place, style, indent: label * size }, context);
  },
  bullets: bulletRun,
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: strongWeight }, second: text, place: { ...text, slope: 'italic' } };
}

function measureOf({ settings }: ThemeContext): number {
  const { paper, margin, size } = settings;
  const side = Math.min(margin, Math.max(leastMargin, paper.width / 11));
  return Math.min(measure * size, paper.width - aside - 2 * side);
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size } = context.settings;
  const width = measureOf(context);
  const top = Math.min(margin, paper.height / 14) * verticalMargin;
  const frame: Frame = {
    flow: mainFlow,
    x: (paper.width - aside - width) / 2 + aside,
    y: top,
    width,
    height: paper.height - 2 * top,
  };
  return onePerPage(resume, frame, { alignment: 'end', rise: size }, context);
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings } = context;
  const name: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: strongWeight,
    size: text.size * nameSize,
  };
  const contact: TextStyle = { ...text, colour: settings.mutedColour };
  const design = { name, headline: text, contact, alignment: 'start', contacts: contactLine } as const;
  return stackedHeader(resume, design, context);
}

/** A section under a heading of its own line that begins left of the text. */
function sectionUnderHanging(section: Section, blocks: readonly Block[], context: ThemeContext): Group {
  const group = sectionUnder(undefined, section, blocks, context);
  if (!section.title) return { ...group, rule: ruleAt(6.2, context) };
  const heading = hangingHeading(section.title, context);
  return { ...group, before: space(context, 4, 4, 1), blocks: [heading, ...blocks] };
}

function hangingHeading(title: RichText, context: ThemeContext): Group {
  const { text, heads, settings } = context;
  const style: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: 700,
    colour: settings.accent,
  };
  const line = displayLine('heading', inlinesOf(title, style, context), { ...heads, text: style }, noSpace);
  return {
    kind: 'group',
    role: 'header',
    blocks: [{ ...line, rule: ruleAt(3.6, context) }],
    before: noSpace,
    after: noSpace,
    indent: -aside,
    asides: [],
    keep: { together: true, breakBefore: false },
  };
}

/** Across the line, so many units above its baseline. */
function ruleAt(units: number, { unit }: ThemeContext): Rule {
  return { x: 0, rise: units * unit, thickness: hairlineWidth, colour: hairlineColour };
}
