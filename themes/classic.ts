import {
  atLineEnd,
  type Block,
  baseSettings,
  bulletList,
  contactLine,
  dateAside,
  defineTheme,
  displayLine,
  dottedContactLine,
  type Frame,
  type HeadStyles,
  headParts,
  inlinesOf,
  mainFlow,
  onePerPage,
  type Paragraph,
  type Resume,
  type RichText,
  recordsBy,
  roleHead,
  runInTerm,
  type Sheet,
  sectionUnder,
  space,
  stackedHead,
  stackedHeader,
  strongWeight,
  type TextStyle,
  type Theme,
  type ThemeContext,
} from '../src/theming.ts';

/** The measure in em: 92 characters or so of EB Garamond. */
const measure = 35.6;
/** The least margin that printers need. */
const leastMargin = 36;
/** Room for dates at the line's end, in em, and what text keeps clear of them. */
const dateColumn = 12;
const clear = 1.5;

const nameSize: number = 19 / 12;
const nameTracking = 0.12;
const headingSize: number = 12.5 / 12;
const headingTracking = 0.14;

const hairlineWidth = 0.5;

/** Book typography for long prose, after the second of the founding CVs. */
export const classic: Theme = defineTheme({
  name: 'classic',
  description: 'Justified prose in EB Garamond with small capitals; for careers that need explaining.',
  settings: {
    ...baseSettings,
    margin: 84,
    family: 'EB Garamond',
    headingFamily: 'EB Garamond',
    size: 12,
    leading: 15.5,
    mutedColour: '#4d4d4d',
    alignment: 'justified',
    figures: 'oldstyle',
    dateDash: 'closed',
    bullet: '–',
  },
  sheet,
  header,
  section: (section, blocks, context) =>
    sectionUnder(section.title && heading(section.title, context), section, blocks, context),
  record: recordsBy({
    head: (entry, context) => stackedHead(headParts(entry), headStyles(context), context),
    roleHead: (role, context) => roleHead(role, headStyles(context), context),
    date: (dates, _, context) => {
      const { text } = context;
      return dateAside(dates, atLineEnd(dateColumn * text.size, clear * text.size), text, context);
    },
  }),
  term: (entry, context) => runInTerm(entry, { ...context.text, weight: strongWeight }, ': ', context),
  bullets: bulletList,
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: strongWeight }, second: { ...text, slope: 'italic' }, place: text };
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size } = context.settings;
  const room = paper.width - 2 * Math.min(margin, Math.max(leastMargin, paper.width / 7));
  const width = Math.min(measure * size, room);
  const top = Math.min(margin, paper.height / 11);
  const frame: Frame = {
    flow: mainFlow,
    x: (paper.width - width) / 2,
    y: top,
    width,
    height: paper.height - 2 * top,
  };
  return onePerPage(resume, frame, { alignment: 'centre' }, context);
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings } = context;
  const name: TextStyle = {
    ...text,
    family: settings.headingFamily,
    size: text.size * nameSize,
    colour: settings.accent,
    capitals: 'small-caps',
    tracking: nameTracking,
  };
  const headline: TextStyle = { ...text, slope: 'italic' };
  const contact: TextStyle = { ...text, colour: settings.mutedColour };
  const design = {
    name,
    headline,
    contact,
    alignment: 'centre',
    contacts: dottedContactLine,
    contactsOnLines: contactLine,
  } as const;
  return stackedHeader(resume, design, context);
}

/** Letter-spaced small capitals over a hairline. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const { text, heads, settings, unit } = context;
  const style: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: strongWeight,
    size: text.size * headingSize,
    colour: settings.accent,
    capitals: 'all-small-caps',
    tracking: headingTracking,
  };
  const line = displayLine(
    'heading',
    inlinesOf(title, style, context),
    { ...heads, text: style },
    space(context, 3),
  );
  return {
    ...line,
    rule: { x: 0, rise: -1.4 * unit, thickness: hairlineWidth, colour: settings.accent },
  };
}
