import {
  type Block,
  baseSettings,
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
  mainFlow,
  nameInlines,
  noKeep,
  noSpace,
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
  sectionUnder,
  space,
  strongWeight,
  type TextStyle,
  type Theme,
  type ThemeContext,
  type Tint,
} from '../src/theming.ts';

/** The bar at the paper's edge, in points. */
const barWidth = 10;
/** How far left of the text the name and section heads begin: in points, and at most of the paper's width. */
const aside = 108;
const asideShare = 0.18;

/** The measure in em: 91 characters or so of Libre Franklin. */
const measure = 41.4;
const leastMargin = 36;
/** What begins beside the bar stands nearer to it than text to the other edge. */
const nearerBar = 0.64;

const nameSize: number = 34 / 9.1;
/** For a name too long for one line of the first size. */
const smallerNameSize: number = 25 / 9.1;
const nameLeading = 1.14;
const lightWeight = 300;
const boldWeight = 700;
/** Of the headline and section heads. */
const headSize: number = 11 / 9.1;

/** Room for labels of terms, in em, and between them and their text. */
const label = 11.6;
const labelGap = 1.2;

/** The photo beside the name, in em. */
const photo = 7.6;
const photoGap = 2;

/** A large name, a bar at the paper's edge and one strong colour. */
export const accent: Theme = defineTheme({
  name: 'accent',
  description:
    'Libre Franklin with a large name, a coloured bar at the edge and heads that hang in a margin column; for design and marketing.',
  settings: {
    ...baseSettings,
    margin: 56,
    family: 'Libre Franklin',
    headingFamily: 'Libre Franklin',
    size: 9.1,
    leading: 13,
    textColour: '#222222',
    accent: '#b3261e',
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
    const place = inGutter((label - labelGap) * size, labelGap * size);
    const style = { ...context.text, weight: strongWeight };
    return labelledTerm(entry, { place, style, indent: label * size }, context);
  },
  bullets: bulletList,
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: strongWeight }, second: { ...text, slope: 'italic' }, place: text };
}

function quiet({ text, settings }: ThemeContext): TextStyle {
  return { ...text, colour: settings.mutedColour };
}

function asideOf({ settings }: ThemeContext): number {
  return Math.min(aside, asideShare * settings.paper.width);
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size, accent: colour } = context.settings;
  const right = Math.min(margin, Math.max(leastMargin, paper.width / 10.6));
  const left = nearerBar * right;
  const aside = asideOf(context);
  const room = paper.width - barWidth - left - aside - right;
  const width = Math.min(measure * size, room);
  const top = Math.min(margin, paper.height / 13);
  const frame: Frame = {
    flow: mainFlow,
    x: barWidth + left + aside + (room - width) / 2,
    y: top,
    width,
    height: paper.height - 2 * top,
  };
  const bar: Tint = { area: { x: 0, y: 0, width: barWidth, height: paper.height }, colour };
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
      size: text.size * headSize,
      colour: settings.accent,
    };
    const inlines = inlinesOf(resume.headline, style, context);
    const leading = heads.leading * headSize;
    lines.push(displayLine('headline', inlines, { ...heads, text: style, leading }, space(context, 2)));
  }
  if (resume.contact.length > 0) {
    const inlines = contactLine(resume.contact, quiet(context), context);
    lines.push(displayLine('contact', inlines, heads, noSpace));
  }
  const side = photo * text.size;
  const place = { width: side, height: side, edge: 'end', gap: photoGap * text.size } as const;
  const beside = besidePhoto(lines, photoOf(resume, context), place, context);
  const opening = hanging(beside, space(context, 5, 1), context);
  return [opening, ...bulletsInColour(introduction(resume, context), settings.accent)];
}

/** All but the last word light, the last one bold; smaller where that is too long for a line. */
function largeName(name: RichText, context: ThemeContext): Block {
  const after = space(context, 1.5);
  const options = [nameSize, smallerNameSize].map((size) => nameOfSize(name, size, after, context));
  return { kind: 'variants', fit: 'lines', options, before: noSpace, after };
}

function nameOfSize(name: RichText, scale: number, after: Space, context: ThemeContext): Paragraph {
  const { text, heads, settings } = context;
  const size = text.size * scale;
  const light: TextStyle = { ...text, family: settings.headingFamily, weight: lightWeight, size };
  const [first, last] = beforeLastWord(name);
  const inlines = [
    ...nameInlines(first, light, context),
    ...nameInlines(last, { ...light, weight: boldWeight }, context),
  ];
  return displayLine('name', inlines, { ...heads, text: light, leading: nameLeading * size }, after);
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
      weight: strongWeight,
      size: context.text.size * headSize,
      colour: settings.accent,
    },
    context,
  );
  const heading = displayLine(
    'heading',
    headingInlines(section.title, style, context),
    { ...context.heads, text: style },
    noSpace,
  );
  return { ...group, blocks: [hanging([heading], space(context, 1), context), ...group.blocks] };
}

/** Blocks that begin left of the text. */
function hanging(blocks: readonly Block[], after: Space, context: ThemeContext): Group {
  return {
    kind: 'group',
    role: 'header',
    blocks,
    before: noSpace,
    after,
    indent: -asideOf(context),
    asides: [],
    keep: noKeep,
  };
}
