/**
 * Libre Franklin with a coloured bar at the left edge of the paper. The name is large, its last word bold.
 * Name and section headings hang left of the text, and dates are below the headers of entries.
 */
import {
  type Block,
  baseSettings,
  bulletList,
  bulletsInColour,
  centredFrame,
  contactLine,
  defineTheme,
  displayLine,
  displayStyle,
  entryHeaderParts,
  entryHeaderStyles,
  type Frame,
  type Group,
  headerGroup,
  headingInlines,
  headingStyle,
  inlinesOf,
  introductionBlocks,
  labelColumn,
  labelledTerm,
  mutedStyle,
  nameInlines,
  noSpace,
  type Paragraph,
  photoOf,
  type Resume,
  type RichText,
  recordWith,
  roleHeader,
  runInEntryHeader,
  type Section,
  type Sheet,
  type Space,
  sectionWithHeading,
  sideMargin,
  singleFrameSheet,
  space,
  type TextStyle,
  type Theme,
  type ThemeContext,
  type Tint,
  withDatesBelow,
  withPhoto,
} from '../src/theming.ts';

/** Width of the bar at the paper's edge, in points. */
const barWidth = 10;
/** Distance of name and headings from the text: in points, and at most this share of the paper's width. */
const hangingWidth = 108;
const hangingShare = 0.18;

/** Greatest measure, in em: about 91 characters of Libre Franklin. */
const measure = 41.4;
/** Left margin, as a share of the right one: next to the bar less space looks the same. */
const leftMargin = 0.64;

/** Sizes of the name: 34 pt in a text of 9.1 pt, or 25 pt if it does not fit on a line. */
const nameSizes: readonly number[] = [34 / 9.1, 25 / 9.1];
/** Leading of the name, as a multiple of its size. */
const nameLeading = 1.14;
/** Weights of the name: of its last word, and of the other words. */
const nameWeight = { last: 700, others: 300 } as const;
/** Size of the headline and of section headings: 11 pt in a text of 9.1 pt. */
const headingSize: number = 11 / 9.1;

/** Gap between the labels of terms and their text, in em. */
const labelGap = 1.2;

/** Side of the photo, and the gap between it and the name, in em. */
const photoSide = 7.6;
const photoGap = 2;

/** The theme `accent`: a large name and one strong colour. */
export const accent: Theme = defineTheme({
  name: 'accent',
  description:
    'Libre Franklin with a large name, a coloured bar at the edge and headings left of the text; for design and marketing.',
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
  section: sectionWithHangingHeading,
  record: recordWith({
    header: (entry, context) => {
      const lines = runInEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), ' · ', context);
      return withDatesBelow(lines, entry.dates, mutedStyle(context), context);
    },
    roleHeader: (role, context) => {
      const lines = roleHeader(role, entryHeaderStyles(context), context);
      return withDatesBelow(lines, role.dates, mutedStyle(context), context);
    },
  }),
  term: (entry, context) => labelledTerm(entry, labelColumn(labelGap, context), context),
  bullets: bulletList,
});

function hangingWidthOn({ settings }: ThemeContext): number {
  return Math.min(hangingWidth, hangingShare * settings.paper.width);
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size, accent: colour } = context.settings;
  const right = sideMargin(context, 10.6);
  const left = leftMargin * right;
  const before = hangingWidthOn(context);
  const room = paper.width - barWidth - left - before - right;
  const width = Math.min(measure * size, room);
  const top = Math.min(margin, paper.height / 13);
  const frame: Frame = {
    ...centredFrame(width, top, context),
    x: barWidth + left + before + (room - width) / 2,
  };
  const bar: Tint = { area: { x: 0, y: 0, width: barWidth, height: paper.height }, colour };
  const { size: paperSize, first, other } = singleFrameSheet(resume, frame, { alignment: 'end' }, context);
  return { size: paperSize, first: { ...first, tints: [bar] }, other: { ...other, tints: [bar] } };
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { settings, displayParagraph, text } = context;
  const lines: Block[] = [];
  if (resume.name) lines.push(largeName(resume.name, context));
  if (resume.headline) {
    const style: TextStyle = {
      ...displayStyle(context, headingSize),
      weight: text.weight,
      colour: settings.accent,
    };
    const inlines = inlinesOf(resume.headline, style, context);
    const leading = displayParagraph.leading * headingSize;
    lines.push(
      displayLine('headline', inlines, { ...displayParagraph, text: style, leading }, space(context, 2)),
    );
  }
  if (resume.contact.length > 0) {
    const inlines = contactLine(resume.contact, mutedStyle(context), context);
    lines.push(displayLine('contact', inlines, displayParagraph, noSpace));
  }
  const side = photoSide * text.size;
  const placement = { width: side, height: side, edge: 'end', gap: photoGap * text.size } as const;
  const beside = withPhoto(lines, photoOf(resume, context), placement, context);
  return [
    hangingGroup(beside, space(context, 5, 1), context),
    ...bulletsInColour(introductionBlocks(resume, context), settings.accent),
  ];
}

/** Lays out the name in the largest size in which it fits on a line. */
function largeName(name: RichText, context: ThemeContext): Block {
  const after = space(context, 1.5);
  const options = nameSizes.map((size) => nameOfSize(name, size, after, context));
  return { kind: 'variants', fit: 'lines', options, before: noSpace, after };
}

function nameOfSize(name: RichText, scale: number, after: Space, context: ThemeContext): Paragraph {
  const light: TextStyle = { ...displayStyle(context, scale), weight: nameWeight.others };
  const [others, last] = splitBeforeLastWord(name);
  const inlines = [
    ...nameInlines(others, light, context),
    ...nameInlines(last, { ...light, weight: nameWeight.last }, context),
  ];
  const style = { ...context.displayParagraph, text: light, leading: nameLeading * light.size };
  return displayLine('name', inlines, style, after);
}

/** Splits a name before its last word. The first part is empty if there is only one word. */
function splitBeforeLastWord(name: RichText): readonly [RichText, RichText] {
  const at = name.findLastIndex(({ text }) => /\s\S/u.test(text));
  const span = name[at];
  if (span === undefined) return [[], name];
  const start = span.text.trimEnd().search(/\S+$/u);
  const before = { ...span, text: span.text.slice(0, start) };
  const after = { ...span, text: span.text.slice(start) };
  return [
    [...name.slice(0, at), before],
    [after, ...name.slice(at + 1)],
  ];
}

/** Groups a section under a heading on a line of its own, which starts left of the text. */
function sectionWithHangingHeading(section: Section, blocks: readonly Block[], context: ThemeContext): Group {
  const { settings, displayParagraph } = context;
  const group = sectionWithHeading(undefined, section, bulletsInColour(blocks, settings.accent), context);
  if (!section.title) return group;
  const designed: TextStyle = { ...displayStyle(context, headingSize), colour: settings.accent };
  const style = headingStyle(designed, context);
  const inlines = headingInlines(section.title, style, context);
  const heading = displayLine('heading', inlines, { ...displayParagraph, text: style }, noSpace);
  return { ...group, blocks: [hangingGroup([heading], space(context, 1), context), ...group.blocks] };
}

/** Groups blocks that start left of the text. */
function hangingGroup(blocks: readonly Block[], after: Space, context: ThemeContext): Group {
  return { ...headerGroup(blocks, -hangingWidthOn(context)), after };
}
