import {
  atLineEnd,
  type Block,
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
  MAIN_FLOW,
  NO_SPACE,
  onePerPage,
  type Resume,
  type RichText,
  type Rule,
  recordsBy,
  roleHead,
  runInHead,
  type Section,
  type Sheet,
  STRONG,
  sectionUnder,
  space,
  stackedHeader,
  type TextStyle,
  type Theme,
  type ThemeContext,
} from '../src/theming.ts';

/** How far left of the text section heads begin, in points. */
const ASIDE = 86;

/** The measure in em: 97 characters or so of Source Sans 3. */
const MEASURE = 40.5;
/** Top and bottom are a little less than the sides. */
const VERTICAL_MARGIN = 0.92;
const LEAST_MARGIN = 36;

/** Room for dates at the line's end and for labels of terms, in em. */
const DATES = 12;
const LABEL = 10.7;
const LABEL_GAP = 1.2;
const CLEAR = 1.5;

const NAME_SIZE: number = 22 / 10.1;
const HAIRLINE = 0.4;
const HAIRLINE_COLOUR = '#b8bec6';

/** As much as a page can hold and still be read, after the third of the founding CVs. */
export const dense: Theme = defineTheme({
  name: 'dense',
  description:
    'Source Sans 3 with section heads hung left of the text and many bullets; for technical detail.',
  settings: {
    paper: { width: 595.28, height: 841.89 },
    margin: 50,
    family: 'Source Sans 3',
    headingFamily: 'Source Sans 3',
    codeFamily: 'Source Code Pro',
    size: 10.1,
    leading: 13,
    spacing: 1,
    textColour: '#1a1a1a',
    quietColour: '#595959',
    accent: '#1f4e79',
    tint: '#f2f4f7',
    headings: 'as-designed',
    links: 'underlined',
    alignment: 'ragged',
    hyphenation: false,
    figures: 'lining',
    dates: 'short',
    days: false,
    years: 'short',
    sameYear: 'repeated',
    dateDash: 'thin',
    ongoing: 'dash',
    durations: false,
    today: '',
    foot: '{name} · {folio}',
    head: '',
    continued: false,
    bullet: '•',
    icons: false,
    photo: 'square',
    levels: 'words',
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
        colour: context.settings.quietColour,
        figureSpacing: 'tabular',
      };
      return dateAside(dates, atLineEnd(DATES * style.size, CLEAR * style.size), style, context);
    },
  }),
  term: (entry, context) => {
    const { size } = context.text;
    const place = inGutter((LABEL - LABEL_GAP) * size, LABEL_GAP * size);
    const style = { ...context.text, weight: STRONG };
    return labelledTerm(entry, { place, style, indent: LABEL * size }, context);
  },
  bullets: bulletRun,
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: STRONG }, second: text, place: { ...text, slope: 'italic' } };
}

function measureOf({ settings }: ThemeContext): number {
  const { paper, margin, size } = settings;
  const side = Math.min(margin, Math.max(LEAST_MARGIN, paper.width / 11));
  return Math.min(MEASURE * size, paper.width - ASIDE - 2 * side);
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size } = context.settings;
  const width = measureOf(context);
  const top = Math.min(margin, paper.height / 14) * VERTICAL_MARGIN;
  const frame: Frame = {
    flow: MAIN_FLOW,
    x: (paper.width - ASIDE - width) / 2 + ASIDE,
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
    weight: STRONG,
    size: text.size * NAME_SIZE,
  };
  const contact: TextStyle = { ...text, colour: settings.quietColour };
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
  const line = displayLine('heading', inlinesOf(title, style, context), { ...heads, text: style }, NO_SPACE);
  return {
    kind: 'group',
    role: 'header',
    blocks: [{ ...line, rule: ruleAt(3.6, context) }],
    before: NO_SPACE,
    after: NO_SPACE,
    indent: -ASIDE,
    asides: [],
    keep: { together: true, breakBefore: false },
  };
}

/** Across the line, so many units above its baseline. */
function ruleAt(units: number, { unit }: ThemeContext): Rule {
  return { x: 0, rise: units * unit, thickness: HAIRLINE, colour: HAIRLINE_COLOUR };
}
