import {
  type Block,
  besidePhoto,
  bulletList,
  bulletsInColour,
  contactLine,
  datesUnder,
  defineTheme,
  displayLine,
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
  MAIN_FLOW,
  NO_KEEP,
  NO_SPACE,
  nameInlines,
  onePerPage,
  type Paragraph,
  photoOf,
  type Resume,
  type RichText,
  recordsBy,
  roleHead,
  runInHead,
  type Section,
  type Sheet,
  type Space,
  STRONG,
  sectionUnder,
  space,
  type TextStyle,
  type Theme,
  type ThemeContext,
  type Tint,
} from '../src/theming.ts';

/** The bar at the paper's edge, in points. */
const BAR = 10;
/** How far left of the text the name and section heads begin: in points, and at most of the paper's width. */
const ASIDE = 108;
const ASIDE_SHARE = 0.18;

/** The measure in em: 91 characters or so of Libre Franklin. */
const MEASURE = 41.4;
const LEAST_MARGIN = 36;
/** What begins beside the bar stands nearer to it than text to the other edge. */
const NEARER_BAR = 0.64;

const NAME_SIZE: number = 34 / 9.1;
/** For a name too long for one line of the first size. */
const SMALLER_NAME_SIZE: number = 25 / 9.1;
const NAME_LEADING = 1.14;
const LIGHT = 300;
const BOLD = 700;
/** Of the headline and section heads. */
const HEAD_SIZE: number = 11 / 9.1;

/** Room for labels of terms, in em, and between them and their text. */
const LABEL = 11.6;
const LABEL_GAP = 1.2;

/** The photo beside the name, in em. */
const PHOTO = 7.6;
const PHOTO_GAP = 2;

/** A large name, a bar at the paper's edge and one strong colour. */
export const accent: Theme = defineTheme({
  name: 'accent',
  description:
    'Libre Franklin with a large name, a coloured bar at the edge and heads that hang in a margin column; for design and marketing.',
  settings: {
    paper: { width: 595.28, height: 841.89 },
    margin: 56,
    family: 'Libre Franklin',
    headingFamily: 'Libre Franklin',
    codeFamily: 'Source Code Pro',
    size: 9.1,
    leading: 13,
    spacing: 1,
    textColour: '#222222',
    quietColour: '#595959',
    accent: '#b3261e',
    tint: '#f2f4f7',
    headings: 'as-designed',
    links: 'underlined',
    alignment: 'ragged',
    hyphenation: false,
    figures: 'lining',
    dates: 'short',
    days: false,
    years: 'full',
    sameYear: 'repeated',
    dateDash: 'thin',
    ongoing: 'word',
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
    head: (entry, context) =>
      datesUnder(
        runInHead(headParts(entry), headStyles(context), ' · ', context),
        entry.dates,
        quiet(context),
        context,
      ),
    roleHead: (role, context) =>
      datesUnder(roleHead(role, headStyles(context), context), role.dates, quiet(context), context),
  }),
  term: (entry, context) => {
    const { size } = context.text;
    const place = inGutter((LABEL - LABEL_GAP) * size, LABEL_GAP * size);
    const style = { ...context.text, weight: STRONG };
    return labelledTerm(entry, { place, style, indent: LABEL * size }, context);
  },
  bullets: bulletList,
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: STRONG }, second: { ...text, slope: 'italic' }, place: text };
}

function quiet({ text, settings }: ThemeContext): TextStyle {
  return { ...text, colour: settings.quietColour };
}

function asideOf({ settings }: ThemeContext): number {
  return Math.min(ASIDE, ASIDE_SHARE * settings.paper.width);
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size, accent: colour } = context.settings;
  const right = Math.min(margin, Math.max(LEAST_MARGIN, paper.width / 10.6));
  const left = NEARER_BAR * right;
  const aside = asideOf(context);
  const room = paper.width - BAR - left - aside - right;
  const width = Math.min(MEASURE * size, room);
  const top = Math.min(margin, paper.height / 13);
  const frame: Frame = {
    flow: MAIN_FLOW,
    x: BAR + left + aside + (room - width) / 2,
    y: top,
    width,
    height: paper.height - 2 * top,
  };
  const bar: Tint = { area: { x: 0, y: 0, width: BAR, height: paper.height }, colour };
  const { size: paperSize, first, other } = onePerPage(resume, frame, { alignment: 'end' }, context);
  return { size: paperSize, first: { ...first, tints: [bar] }, other: { ...other, tints: [bar] } };
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { settings, heads, text } = context;
  const lines: Block[] = [];
  if (resume.name) lines.push(largeName(resume.name, context));
  if (resume.headline) {
    const style: TextStyle = {
      ...text,
      family: settings.headingFamily,
      size: text.size * HEAD_SIZE,
      colour: settings.accent,
    };
    const inlines = inlinesOf(resume.headline, style, context);
    const leading = heads.leading * HEAD_SIZE;
    lines.push(displayLine('headline', inlines, { ...heads, text: style, leading }, space(context, 2)));
  }
  if (resume.contact.length > 0) {
    const inlines = contactLine(resume.contact, quiet(context), context);
    lines.push(displayLine('contact', inlines, heads, NO_SPACE));
  }
  const side = PHOTO * text.size;
  const place = { width: side, height: side, edge: 'end', gap: PHOTO_GAP * text.size } as const;
  const beside = besidePhoto(lines, photoOf(resume, context), place, context);
  const opening = hanging(beside, space(context, 5, 1), context);
  return [opening, ...bulletsInColour(introduction(resume, context), settings.accent)];
}

/** All but the last word light, the last one bold; smaller where that is too long for a line. */
function largeName(name: RichText, context: ThemeContext): Block {
  const after = space(context, 1.5);
  const options = [NAME_SIZE, SMALLER_NAME_SIZE].map((size) => nameOfSize(name, size, after, context));
  return { kind: 'variants', fit: 'lines', options, before: NO_SPACE, after };
}

function nameOfSize(name: RichText, scale: number, after: Space, context: ThemeContext): Paragraph {
  const { text, heads, settings } = context;
  const size = text.size * scale;
  const light: TextStyle = { ...text, family: settings.headingFamily, weight: LIGHT, size };
  const [first, last] = beforeLastWord(name);
  const inlines = [
    ...nameInlines(first, light, context),
    ...nameInlines(last, { ...light, weight: BOLD }, context),
  ];
  return displayLine('name', inlines, { ...heads, text: light, leading: NAME_LEADING * size }, after);
}

/** A name parted before its last word; the first part is empty where there is only one. */
function beforeLastWord(name: RichText): readonly [RichText, RichText] {
  const at = name.findLastIndex(({ text }) => /\s\S/u.test(text));
  const span = name[at];
  if (span === undefined) return [[], name];
  const cut = span.text.trimEnd().search(/\S+$/u);
  const before = { ...span, text: span.text.slice(0, cut) };
  const after = { ...span, text: span.text.slice(cut) };
  return [
    [...name.slice(0, at), before],
    [after, ...name.slice(at + 1)],
  ];
}

/** A section under a heading of its own line that begins left of the text. */
function sectionUnderHanging(section: Section, blocks: readonly Block[], context: ThemeContext): Group {
  const { settings } = context;
  const group = sectionUnder(undefined, section, bulletsInColour(blocks, settings.accent), context);
  if (!section.title) return group;
  const style = headingStyle(
    {
      ...context.text,
      family: settings.headingFamily,
      weight: STRONG,
      size: context.text.size * HEAD_SIZE,
      colour: settings.accent,
    },
    context,
  );
  const heading = displayLine(
    'heading',
    headingInlines(section.title, style, context),
    { ...context.heads, text: style },
    NO_SPACE,
  );
  return { ...group, blocks: [hanging([heading], space(context, 1), context), ...group.blocks] };
}

/** Blocks that begin left of the text. */
function hanging(blocks: readonly Block[], after: Space, context: ThemeContext): Group {
  return {
    kind: 'group',
    role: 'header',
    blocks,
    before: NO_SPACE,
    after,
    indent: -asideOf(context),
    asides: [],
    keep: NO_KEEP,
  };
}
