import {
  type Block,
  bulletList,
  contactLine,
  dateAside,
  defineTheme,
  type Frame,
  factBlocks,
  type HeadStyles,
  headParts,
  inGutter,
  inlinesOf,
  labelledTerm,
  MAIN_FLOW,
  type Paragraph,
  proseBlocks,
  type Resume,
  type RichText,
  recordsBy,
  roleHead,
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

/** Dates and labels left of the text, in points. */
const GUTTER = 84;
const GAP = 16;
const ASIDE: number = GUTTER + GAP;

/** The measure in em: 76 characters or so, on any paper that has room for it. */
const MEASURE = 36.4;
/** A measure under this many em takes from the margin, down to what printers need. */
const LEAST_MEASURE = 26;
const LEAST_MARGIN = 36;

const NAME_SIZE: number = 20 / 10.2;
const HEADING_SIZE: number = 9.5 / 10.2;
const HEADING_TRACKING = 0.06;

/** One text column with a gutter for dates, after the oldest of the founding CVs. */
export const gutter: Theme = defineTheme({
  name: 'gutter',
  description: 'One column of text with dates in a gutter to its left; for a career told in prose.',
  settings: {
    paper: { width: 595.28, height: 841.89 },
    margin: 62,
    family: 'Source Serif 4',
    headingFamily: 'Source Serif 4',
    codeFamily: 'Source Code Pro',
    size: 10.2,
    leading: 13.6,
    textColour: '#1a1a1a',
    quietColour: '#595959',
    accent: '#1a1a1a',
    links: 'underlined',
    alignment: 'ragged',
    hyphenation: false,
    figures: 'lining',
    dates: 'short',
    years: 'full',
    dateDash: 'thin',
    ongoing: 'word',
    foot: '{name} · {folio}',
    bullet: '•',
  },
  sheet,
  header,
  section: (section, blocks, taste) =>
    sectionUnder(section.title && heading(section.title, taste), section, blocks, taste),
  record: recordsBy({
    head: (entry, taste) => stackedHead(headParts(entry), headStyles(taste), taste),
    roleHead: (role, taste) => roleHead(role, headStyles(taste), taste),
    date: (dates, _, taste) => dateAside(dates, inGutter(GUTTER, GAP), dateStyle(taste), taste),
  }),
  term: (entry, taste) => {
    const style = { ...taste.text, weight: STRONG };
    return labelledTerm(entry, { place: inGutter(GUTTER, GAP), style, indent: 0 }, taste);
  },
  bullets: bulletList,
});

function headStyles({ text }: Taste): HeadStyles {
  return { lead: { ...text, weight: STRONG }, second: { ...text, slope: 'italic' }, place: text };
}

/** Figures in a column stand under one another. */
function dateStyle({ text }: Taste): TextStyle {
  return { ...text, figures: 'lining', figureSpacing: 'tabular' };
}

function sheet(resume: Resume, taste: Taste): Sheet {
  const { paper, margin, size } = taste.settings;
  const room = paper.width - ASIDE - 2 * margin;
  const least = Math.min(LEAST_MEASURE * size, paper.width - ASIDE - 2 * LEAST_MARGIN);
  const width = Math.min(MEASURE * size, Math.max(room, least));
  const edge = (paper.width - ASIDE - width) / 2;
  const top = Math.min(margin, paper.height / 12);
  const frame: Frame = {
    flow: MAIN_FLOW,
    x: edge + ASIDE,
    y: top,
    width,
    height: paper.height - 2 * top,
  };
  const foot = runningFoot(resume, frame, taste);
  return {
    size: paper,
    first: { frames: [frame] },
    other: { frames: [frame], ...(foot && { foot }) },
  };
}

function header(resume: Resume, taste: Taste): readonly Block[] {
  const { text, heads, settings } = taste;
  const blocks: Block[] = [];
  if (resume.name) blocks.push(nameParagraph(resume, taste));
  if (resume.headline)
    blocks.push({
      kind: 'paragraph',
      role: 'headline',
      inlines: inlinesOf(resume.headline, { ...text, slope: 'italic' }, taste),
      style: heads,
      before: space(taste, 0),
      after: space(taste, 1),
    });
  if (resume.contact.length > 0)
    blocks.push({
      kind: 'paragraph',
      role: 'contact',
      inlines: contactLine(resume.contact, { ...text, colour: settings.quietColour }, taste),
      style: heads,
      before: space(taste, 0),
      after: space(taste, 4, 1),
    });
  blocks.push(...proseBlocks(resume.summary, taste));
  blocks.push(...resume.facts.flatMap((fact) => factBlocks(fact, taste)));
  return blocks;
}

function nameParagraph(resume: Resume, taste: Taste): Paragraph {
  const { text, heads, settings } = taste;
  const style: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: 600,
    size: text.size * NAME_SIZE,
    colour: settings.accent,
  };
  return {
    kind: 'paragraph',
    role: 'name',
    inlines: inlinesOf(resume.name ?? [], style, taste),
    style: { ...heads, text: style, leading: 2 * settings.leading },
    before: space(taste, 0),
    after: space(taste, 0),
  };
}

/** Small capitals that keep the writer's own capitals, tracked, on the axis of the text. */
function heading(title: RichText, taste: Taste): Paragraph {
  const { text, heads, settings } = taste;
  const style: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: 600,
    size: text.size * HEADING_SIZE,
    colour: settings.accent,
    capitals: 'small-caps',
    tracking: HEADING_TRACKING,
  };
  return {
    kind: 'paragraph',
    role: 'heading',
    inlines: inlinesOf(title, style, taste),
    style: { ...heads, text: style },
    before: space(taste, 0),
    after: space(taste, 2),
  };
}
