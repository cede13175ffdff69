import {
  atLineEnd,
  type Block,
  bulletList,
  dateAside,
  defineTheme,
  dottedContactLine,
  type Frame,
  factBlocks,
  type HeadStyles,
  headParts,
  inlinesOf,
  MAIN_FLOW,
  type Paragraph,
  proseBlocks,
  type Resume,
  type RichText,
  recordsBy,
  roleHead,
  runInTerm,
  runningFoot,
  type Sheet,
  STRONG,
  sectionUnder,
  space,
  stackedHead,
  type Taste,
  type TextStyle,
  type Theme,
} from '../src/theming.ts';

/** The measure in em: 92 characters or so of EB Garamond. */
const MEASURE = 35.6;
/** The least margin that printers need. */
const LEAST_MARGIN = 36;
/** Room for dates at the line's end, in em, and what text keeps clear of them. */
const DATES = 12;
const CLEAR = 1.5;

const NAME_SIZE: number = 19 / 12;
const NAME_TRACKING = 0.12;
const HEADING_SIZE: number = 12.5 / 12;
const HEADING_TRACKING = 0.14;

const HAIRLINE = 0.5;

/** Book typography for long prose, after the second of the founding CVs. */
export const classic: Theme = defineTheme({
  name: 'classic',
  description: 'Justified prose in EB Garamond with small capitals; for careers that need explaining.',
  settings: {
    paper: { width: 595.28, height: 841.89 },
    margin: 84,
    family: 'EB Garamond',
    headingFamily: 'EB Garamond',
    codeFamily: 'Source Code Pro',
    size: 12,
    leading: 15.5,
    textColour: '#1a1a1a',
    quietColour: '#4d4d4d',
    accent: '#1a1a1a',
    links: 'underlined',
    alignment: 'justified',
    hyphenation: false,
    figures: 'oldstyle',
    dates: 'short',
    years: 'full',
    dateDash: 'closed',
    ongoing: 'word',
    foot: '{name} · {folio}',
    bullet: '–',
  },
  sheet,
  header,
  section: (section, blocks, taste) =>
    sectionUnder(section.title && heading(section.title, taste), section, blocks, taste),
  record: recordsBy({
    head: (entry, taste) => stackedHead(headParts(entry), headStyles(taste), taste),
    roleHead: (role, taste) => roleHead(role, headStyles(taste), taste),
    date: (dates, _, taste) => {
      const { text } = taste;
      return dateAside(dates, atLineEnd(DATES * text.size, CLEAR * text.size), text, taste);
    },
  }),
  term: (entry, taste) => runInTerm(entry, { ...taste.text, weight: STRONG }, ': ', taste),
  bullets: bulletList,
});

function headStyles({ text }: Taste): HeadStyles {
  return { lead: { ...text, weight: STRONG }, second: { ...text, slope: 'italic' }, place: text };
}

function sheet(resume: Resume, taste: Taste): Sheet {
  const { paper, margin, size } = taste.settings;
  const room = paper.width - 2 * Math.min(margin, Math.max(LEAST_MARGIN, paper.width / 7));
  const width = Math.min(MEASURE * size, room);
  const top = Math.min(margin, paper.height / 11);
  const frame: Frame = {
    flow: MAIN_FLOW,
    x: (paper.width - width) / 2,
    y: top,
    width,
    height: paper.height - 2 * top,
  };
  const foot = runningFoot(resume, frame, taste);
  return {
    size: paper,
    first: { frames: [frame] },
    other: { frames: [frame], ...(foot && { foot: { ...foot, alignment: 'centre' } }) },
  };
}

function header(resume: Resume, taste: Taste): readonly Block[] {
  const { text, heads, settings } = taste;
  const centred = { ...heads, alignment: 'centre' } as const;
  const blocks: Block[] = [];
  if (resume.name) blocks.push(nameParagraph(resume.name, taste));
  if (resume.headline)
    blocks.push({
      kind: 'paragraph',
      role: 'headline',
      inlines: inlinesOf(resume.headline, { ...text, slope: 'italic' }, taste),
      style: centred,
      before: space(taste, 0),
      after: space(taste, 1),
    });
  if (resume.contact.length > 0)
    blocks.push({
      kind: 'paragraph',
      role: 'contact',
      inlines: dottedContactLine(resume.contact, { ...text, colour: settings.quietColour }, taste),
      style: centred,
      before: space(taste, 0),
      after: space(taste, 4, 1),
    });
  blocks.push(...proseBlocks(resume.summary, taste));
  blocks.push(...resume.facts.flatMap((fact) => factBlocks(fact, taste)));
  return blocks;
}

function nameParagraph(name: RichText, taste: Taste): Paragraph {
  const { text, heads, settings } = taste;
  const style: TextStyle = {
    ...text,
    family: settings.headingFamily,
    size: text.size * NAME_SIZE,
    colour: settings.accent,
    capitals: 'small-caps',
    tracking: NAME_TRACKING,
  };
  return {
    kind: 'paragraph',
    role: 'name',
    inlines: inlinesOf(name, style, taste),
    style: { ...heads, alignment: 'centre', text: style, leading: 2 * settings.leading },
    before: space(taste, 0),
    after: space(taste, 0),
  };
}

/** Letter-spaced small capitals over a hairline. */
function heading(title: RichText, taste: Taste): Paragraph {
  const { text, heads, settings, unit } = taste;
  const style: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: STRONG,
    size: text.size * HEADING_SIZE,
    colour: settings.accent,
    capitals: 'all-small-caps',
    tracking: HEADING_TRACKING,
  };
  return {
    kind: 'paragraph',
    role: 'heading',
    inlines: inlinesOf(title, style, taste),
    style: { ...heads, text: style },
    before: space(taste, 0),
    after: space(taste, 3),
    rule: { x: 0, rise: -1.4 * unit, thickness: HAIRLINE, colour: settings.accent },
  };
}
