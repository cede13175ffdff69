/**
 * Libre Franklin with a coloured bar at the left edge of the paper. The name is large, the surname in the colour of the
 * bar. Section headings begin left of the text, each on a line of its own. Dates are at the right margin.
 */
import {
  type Block,
  baseSettings,
  bulletsInColour,
  contactLine,
  dateAtLineEnd,
  defineTheme,
  displayLine,
  displayStyle,
  type Frame,
  type Group,
  headerGroup,
  headingStyle,
  inGutter,
  inlinesOf,
  introductionBlocks,
  mainFlow,
  mutedStyle,
  nameInlines,
  noSpace,
  type Paragraph,
  photoOf,
  type Resume,
  type RichText,
  recordWith,
  runInBullets,
  runInTerm,
  runningLines,
  type Section,
  type Sheet,
  type Space,
  sectionWithHeading,
  sideMargin,
  space,
  strongStyle,
  type TextInline,
  type TextStyle,
  type Theme,
  type ThemeContext,
  type Tint,
  tabularStyle,
  withHangingHeading,
  withPhoto,
} from '../src/theming.ts';

/** Width of the bar at the paper's edge, in em: 10 pt. */
const barWidth: number = 10 / 9.3;
/** Left margin, as a share of the right one: next to the bar less space looks the same. */
const leftMargin = 0.64;

/**
 * Width of the headings' column, and its gap to the text, in em, by the place of headings. Above the text they may be wider
 * than their column. Beside it the text starts less than a fifth of the paper's width from the edge: programs that read CVs
 * take a wider strip for a column of its own. Over a gap of less than an em some join a heading and the text beside it.
 */
const headingColumn = { above: { width: 2.4, gap: 1 }, beside: { width: 7.75, gap: 1.1 } } as const;
/** Size of the headings, in em. Beside the text long ones, such as `Berufserfahrung`, fit the column undivided. */
const headingSize = { above: 11.5 / 9.3, beside: 0.95 } as const;
/** Greatest measure, in em: about 95 characters of Libre Franklin. */
const measure = 43.2;
/** Greatest width right of the text, in em, for dates. What is wider goes to both margins. */
const besideText = 7.3;
/** Sizes of the name: 32 pt in a text of 9.3 pt, or 24 pt or 21 pt if it does not fit on a line. */
const nameSizes: readonly number[] = [32 / 9.3, 24 / 9.3, 21 / 9.3];
/** Leading of the name, as a multiple of its size, and its tracking, in em. */
const nameLeading = 1.14;
const nameTracking = -0.012;
/**
 * Weight of name, headings and bullets, which are small in the regular weight. All words of the name have it: programs that
 * read CVs take two weights for two names.
 */
const boldWeight = 700;
/** Size of the headline: 11.5 pt in a text of 9.3 pt. */
const headlineSize: number = 11.5 / 9.3;

/** Side of the photo, and the gap between it and the name, in em. */
const photoSide = 8;
const photoGap = 2;

/** The theme `accent`: a large name and one strong colour. */
export const accent: Theme = defineTheme({
  name: 'accent',
  description:
    'Libre Franklin with a large name, a coloured bar at the edge and headings out to the left; for design and marketing.',
  settings: {
    ...baseSettings,
    margin: 40,
    family: 'Libre Franklin',
    headingFamily: 'Libre Franklin',
    size: 9.3,
    leading: 12.9,
    textColour: '#222222',
    accent: '#b3261e',
  },
  sheet,
  header,
  section: sectionWithOwnHeading,
  record: recordWith({
    date: (dates, _, context) =>
      dateAtLineEnd(dates, tabularStyle(mutedStyle(context)), context, columnsOn(context).beside),
    dateLine: 'last',
  }),
  term: (entry, context) => runInTerm(entry, tabularStyle(strongStyle(context)), ': ', context),
  bullets: runInBullets,
});

/** Distances in points. */
interface Columns {
  /** Width of the bar at the paper's edge. */
  readonly bar: number;
  /** From the paper's left edge to the headings, and from the dates to its right edge. */
  readonly left: number;
  readonly right: number;
  /** From the headings to the text. */
  readonly indent: number;
  /** Measure of the text, and what is right of it up to the margin. */
  readonly width: number;
  readonly beside: number;
}

function columnsOn(context: ThemeContext): Columns {
  const { paper, size, headingPlace } = context.settings;
  const column = headingColumn[headingPlace];
  const bar = barWidth * size;
  const least = sideMargin(context, 10.6);
  const indent = (column.width + column.gap) * size;
  const room = paper.width - bar - (1 + leftMargin) * least - indent;
  const width = Math.min(measure * size, room);
  const beside = Math.min(room - width, besideText * size);
  const right = (paper.width - bar - indent - width - beside) / (1 + leftMargin);
  return { bar, left: bar + leftMargin * right, right, indent, width, beside };
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, accent: colour, size } = context.settings;
  const { bar, left, indent, width, beside } = columnsOn(context);
  const y = sideMargin(context, 10.6);
  const frame: Frame = { flow: mainFlow, x: left + indent, y, width, height: paper.height - 2 * y };
  const tints: readonly Tint[] = [{ area: { x: 0, y: 0, width: bar, height: paper.height }, colour }];
  const wide = { ...frame, width: width + beside };
  const lines = runningLines(resume, wide, { alignment: 'end', rise: size }, context);
  return { size: paper, first: { frames: [frame], tints }, other: { frames: [frame], tints, ...lines } };
}

/** Lays out the header from the left edge of the headings to the right margin. */
function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { settings, displayParagraph, text } = context;
  const { indent, beside } = columnsOn(context);
  const lines: Block[] = [];
  if (resume.name) lines.push(largeName(resume.name, context));
  if (resume.headline) {
    const style: TextStyle = {
      ...displayStyle(context, headlineSize),
      weight: text.weight,
      colour: settings.mutedColour,
    };
    const inlines = inlinesOf(resume.headline, style, context);
    const leading = displayParagraph.leading * headlineSize;
    lines.push(
      displayLine('headline', inlines, { ...displayParagraph, text: style, leading }, space(context, 1.5)),
    );
  }
  if (resume.contact.length > 0) {
    const inlines = contactLine(resume.contact, mutedStyle(context), context);
    lines.push(displayLine('contact', inlines, displayParagraph, noSpace));
  }
  const side = photoSide * text.size;
  const placement = { width: side, height: side, edge: 'end', gap: photoGap * text.size } as const;
  const group = headerGroup(withPhoto(lines, photoOf(resume, context), placement, context), -indent);
  return [
    { ...group, endIndent: -beside, after: space(context, 4, 1) },
    ...bulletsInColour(introductionBlocks(resume, context), settings.accent, boldWeight),
  ];
}

/** Lays out the name in the largest size in which it fits on a line. */
function largeName(name: RichText, context: ThemeContext): Block {
  const after = space(context, 1);
  const options = nameSizes.map((size) => nameOfSize(name, size, after, context));
  return { kind: 'variants', fit: 'lines', options, before: noSpace, after };
}

function nameOfSize(name: RichText, scale: number, after: Space, context: ThemeContext): Paragraph {
  const designed = { ...displayStyle(context, scale), weight: boldWeight, tracking: nameTracking };
  const inlines = withColouredSurname(nameInlines(name, designed, context), context.settings.accent);
  const style = { ...context.displayParagraph, text: designed, leading: nameLeading * designed.size };
  return displayLine('name', inlines, style, after);
}

/** Colours the last word of a name, or the last one before a comma: `Ada Lovelace`, `Ada Lovelace, Ph.D.` */
function withColouredSurname(name: readonly TextInline[], colour: string): readonly TextInline[] {
  const [person = ''] = name
    .map(({ text }) => text)
    .join('')
    .split(',');
  const end = person.trimEnd().length;
  const start = person.slice(0, end).search(/\S+$/u);
  let offset = 0;
  return name.flatMap((inline): readonly TextInline[] => {
    const { text, style } = inline;
    const from = Math.max(0, start - offset);
    const to = Math.max(from, end - offset);
    offset += text.length;
    const surname = { ...inline, text: text.slice(from, to), style: { ...style, colour } };
    const parts = [{ ...inline, text: text.slice(0, from) }, surname, { ...inline, text: text.slice(to) }];
    return parts.filter((part) => part.text !== '');
  });
}

/** Groups a section with its heading, which begins left of the text. */
function sectionWithOwnHeading(section: Section, blocks: readonly Block[], context: ThemeContext): Group {
  const { settings, text } = context;
  const group = sectionWithHeading(
    undefined,
    section,
    bulletsInColour(blocks, settings.accent, boldWeight),
    context,
  );
  if (!section.title) return group;
  const designed: TextStyle = {
    ...displayStyle(context, headingSize[settings.headingPlace]),
    weight: boldWeight,
    colour: settings.accent,
  };
  const { width, gap } = headingColumn[settings.headingPlace];
  const column = inGutter(width * text.size, gap * text.size);
  return withHangingHeading(group, section.title, headingStyle(designed, context), column, context);
}
