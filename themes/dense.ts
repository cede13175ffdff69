import {
  type Aside,
  atLineEnd,
  type Block,
  bulletRun,
  dateAside,
  defineTheme,
  displayLine,
  type Frame,
  type Group,
  type HeadStyles,
  headParts,
  inGutter,
  inlinesOf,
  introduction,
  labelledTerm,
  MAIN_FLOW,
  NO_SPACE,
  nameLine,
  onePerPage,
  type Paragraph,
  type Resume,
  type RichText,
  type Rule,
  recordsBy,
  roleHead,
  runInHead,
  type Sheet,
  STRONG,
  sectionBeside,
  space,
  stackedContacts,
  type Taste,
  type TextStyle,
  type Theme,
} from '../src/theming.ts';

/** Section heads left of the text, in points. */
const RAIL = 74;
const GAP = 12;
const ASIDE: number = RAIL + GAP;

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

/** Of the measure; the name has the rest. */
const CONTACTS = 0.62;

const NAME_SIZE: number = 22 / 10.1;
const HEADING_SIZE: number = 9.4 / 10.1;
const HAIRLINE = 0.4;
const HAIRLINE_COLOUR = '#b8bec6';

/** As much as a page can hold and still be read, after the third of the founding CVs. */
export const dense: Theme = defineTheme({
  name: 'dense',
  description: 'Source Sans 3 with section heads in a rail and many bullets; for technical detail.',
  settings: {
    paper: { width: 595.28, height: 841.89 },
    margin: 50,
    family: 'Source Sans 3',
    headingFamily: 'Source Sans 3',
    codeFamily: 'Source Code Pro',
    size: 10.1,
    leading: 13,
    textColour: '#1a1a1a',
    quietColour: '#595959',
    accent: '#1f4e79',
    links: 'underlined',
    alignment: 'ragged',
    hyphenation: false,
    figures: 'lining',
    dates: 'short',
    years: 'short',
    dateDash: 'thin',
    ongoing: 'dash',
    foot: '{name} · {folio}',
    bullet: '•',
  },
  sheet,
  header,
  section: (section, blocks, taste) => {
    const title = section.title && railHeading(section.title, taste);
    return sectionBeside(title, rule(taste), section, blocks, taste);
  },
  record: recordsBy({
    head: (entry, taste) => runInHead(headParts(entry), headStyles(taste), ' · ', taste),
    roleHead: (role, taste) => roleHead(role, headStyles(taste), taste),
    date: (dates, _, taste) => {
      const style: TextStyle = {
        ...taste.text,
        colour: taste.settings.quietColour,
        figureSpacing: 'tabular',
      };
      return dateAside(dates, atLineEnd(DATES * style.size, CLEAR * style.size), style, taste);
    },
  }),
  term: (entry, taste) => {
    const { size } = taste.text;
    const place = inGutter((LABEL - LABEL_GAP) * size, LABEL_GAP * size);
    const style = { ...taste.text, weight: STRONG };
    return labelledTerm(entry, { place, style, indent: LABEL * size }, taste);
  },
  bullets: bulletRun,
});

function headStyles({ text }: Taste): HeadStyles {
  return { lead: { ...text, weight: STRONG }, second: text, place: text };
}

function measureOf({ settings }: Taste): number {
  const { paper, margin, size } = settings;
  const side = Math.min(margin, Math.max(LEAST_MARGIN, paper.width / 11));
  return Math.min(MEASURE * size, paper.width - ASIDE - 2 * side);
}

function sheet(resume: Resume, taste: Taste): Sheet {
  const { paper, margin, size } = taste.settings;
  const width = measureOf(taste);
  const top = Math.min(margin, paper.height / 14) * VERTICAL_MARGIN;
  const frame: Frame = {
    flow: MAIN_FLOW,
    x: (paper.width - ASIDE - width) / 2 + ASIDE,
    y: top,
    width,
    height: paper.height - 2 * top,
  };
  return onePerPage(resume, frame, { alignment: 'end', rise: size }, taste);
}

/** The name with the contacts beside it, line by line. */
function header(resume: Resume, taste: Taste): readonly Block[] {
  const { text, heads, settings } = taste;
  const name: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: STRONG,
    size: text.size * NAME_SIZE,
  };
  const lines: Paragraph[] = [];
  if (resume.name) lines.push(nameLine(resume.name, name, taste));
  if (resume.headline)
    lines.push(displayLine('headline', inlinesOf(resume.headline, text, taste), heads, NO_SPACE));
  const contact: TextStyle = { ...text, colour: settings.quietColour };
  const contacts = stackedContacts(resume.contact, CONTACTS * measureOf(taste), contact, taste);
  const head = lines.length > 0 || contacts ? [besideContacts(lines, contacts, taste)] : [];
  return [...head, ...introduction(resume, taste)];
}

function besideContacts(lines: readonly Paragraph[], contacts: Aside | undefined, taste: Taste): Group {
  return {
    kind: 'group',
    role: 'header',
    blocks: lines,
    before: NO_SPACE,
    after: space(taste, 4, 1),
    indent: 0,
    asides: contacts ? [contacts] : [],
    keep: { together: true, breakBefore: false },
  };
}

function railHeading(title: RichText, taste: Taste): Aside {
  const { text, settings } = taste;
  const style: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: 700,
    size: text.size * HEADING_SIZE,
    colour: settings.accent,
  };
  return { ...inGutter(RAIL, GAP), variants: [[inlinesOf(title, style, taste)]], rise: 0 };
}

/** Across the text, half way into the white above the section. */
function rule(taste: Taste): Rule {
  return { x: 0, rise: 6.2 * taste.unit, thickness: HAIRLINE, colour: HAIRLINE_COLOUR };
}
