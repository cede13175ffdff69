/**
 * A formal layout in Spectral: name, contacts and section headings are centred between fine rules.
 * A paragraph before the bullets of a job, which describes its scope, is italic. Dates are at the ends of lines.
 */
import {
  type Block,
  baseSettings,
  bulletList,
  centredFrame,
  contactBlock,
  contactLine,
  dateAtLineEnd,
  defineTheme,
  displayLine,
  displayStyle,
  dottedContactLine,
  entryHeaderParts,
  entryHeaderStyles,
  type Group,
  hairlineWidth,
  headerGroup,
  headingInlines,
  headingStyle,
  inlinesOf,
  introductionBlocks,
  mutedStyle,
  nameLine,
  noSpace,
  type Paragraph,
  type Prose,
  photoAtEnd,
  photoBlock,
  photoOf,
  type RecordEntry,
  type Resume,
  type RichText,
  type Role,
  type Rule,
  recordWith,
  roleHeader,
  runInTerm,
  type Section,
  type Sheet,
  sectionWithHeading,
  sideMargin,
  singleFrameSheet,
  space,
  stackedEntryHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
  type Variants,
} from '../src/theming.ts';

/** Greatest measure, in em: about 90 characters of Spectral. */
const measure = 40.2;
/** Top and bottom margins, as a share of the side margins. */
const verticalMargin: number = 70 / 80;

/** Leading of entry headers of two lines, in em. Tight, so that programs read the date beside them with both lines. */
const headerLeading = 1.25;

/** Sizes of the name, 24 pt in a text of 10.7 pt or 19 pt if it does not fit on a line, and its tracking in em. */
const nameSizes: readonly number[] = [24 / 10.7, 19 / 10.7];
const nameTracking = 0.14;
/** Size and tracking of section headings: 11.7 pt in a text of 10.7 pt, and em. */
const headingSize: number = 11.7 / 10.7;
const headingTracking = 0.12;

/** The double rule below the name: its height above the next baseline, in em, and the gap between the rules, in points. */
const doubleRule = { rise: 1.4, gap: 2.2 } as const;
/** The rules above and below a heading: their length and their heights above its baseline, in em of the text. */
const shortRuleShape = { width: 4.5, above: 1.45, below: -0.65 } as const;

/** The theme `executive`: centred headings between short rules. */
export const executive: Theme = defineTheme({
  name: 'executive',
  description:
    'Spectral with centred headings between fine rules, the scope of a job in italics; for directors.',
  settings: {
    ...baseSettings,
    margin: 80,
    family: 'Spectral',
    headingFamily: 'Spectral',
    size: 10.7,
    leading: 14.6,
    mutedColour: '#4d4d4d',
    accent: '#7a1f3d',
    figures: 'oldstyle',
    bullet: '–',
  },
  sheet,
  header,
  section: sectionUnderShortRules,
  record: (entry, context) => record(withItalicScope(entry), context),
  term: (entry, context) => runInTerm(entry, strongStyle(context), ': ', context),
  bullets: bulletList,
});

const record: Theme['record'] = recordWith({
  header: (entry, context) => {
    const parts = entryHeaderParts(entry);
    const hasTwoLines = parts.primary !== undefined && parts.secondary !== undefined;
    return stackedEntryHeader(
      parts,
      entryHeaderStyles(context),
      hasTwoLines ? tightContext(context) : context,
    );
  },
  roleHeader: (role, context) => roleHeader(role, entryHeaderStyles(context), context),
  date: (dates, _, context) => dateAtLineEnd(dates, context.text, context),
});

/** Returns a context for entry headers with less leading. */
function tightContext(context: ThemeContext): ThemeContext {
  const leading = Math.min(context.settings.leading, headerLeading * context.text.size);
  return { ...context, displayParagraph: { ...context.displayParagraph, leading } };
}

/** Returns an entry with the scope of the job, and of each role, in italics. */
function withItalicScope(entry: RecordEntry): RecordEntry {
  return {
    ...entry,
    text: italicScope(entry),
    roles: entry.roles.map((role) => ({ ...role, text: italicScope(role) })),
  };
}

/** Puts a single paragraph before bullets or a list in italics. Returns any other text unchanged. */
function italicScope({ text, bullets }: RecordEntry | Role): Prose {
  const [first, ...rest] = text;
  const precedesList = rest.length === 0 ? bullets.length > 0 : rest[0]?.kind === 'list';
  if (first?.kind !== 'paragraph' || !precedesList) return text;
  return [{ ...first, text: italic(first.text) }, ...rest];
}

function italic(text: RichText): RichText {
  return text.map((span) => ({ ...span, emphasis: !span.emphasis }));
}

function measureOf(context: ThemeContext): number {
  const { paper, size } = context.settings;
  return Math.min(measure * size, paper.width - 2 * sideMargin(context, 7.4));
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin } = context.settings;
  const top = Math.min(margin, paper.height / 11) * verticalMargin;
  const frame = centredFrame(measureOf(context), top, context);
  return singleFrameSheet(resume, frame, { alignment: 'centre' }, context);
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, displayParagraph } = context;
  const { name, headline, contact } = resume;
  const centred = { ...displayParagraph, alignment: 'centre' } as const;
  const below: Block[] = [];
  if (headline) {
    const inlines = inlinesOf(headline, { ...text, slope: 'italic' }, context);
    below.push(displayLine('headline', inlines, centred, space(context, 1)));
  }
  if (contact.length > 0) {
    const design = {
      contact: mutedStyle(context),
      formatContacts: dottedContactLine,
      formatWrappedContacts: contactLine,
    };
    below.push(contactBlock(contact, design, centred, context));
  }
  below.push(...introductionBlocks(withItalicSummary(resume), context));
  const { width, height } = photoAtEnd(context);
  const photo = photoBlock(photoOf(resume, context), { width, height, alignment: 'centre' }, context);
  return name
    ? [...photo, centredName(name, context), ...underDoubleRule(below, context)]
    : [...photo, ...below];
}

/** Lays out the name in small capitals, in the largest size in which it fits on a line. */
function centredName(name: RichText, context: ThemeContext): Variants {
  const after = space(context, 2);
  const options = nameSizes.map((size): Paragraph => {
    const style: TextStyle = {
      ...displayStyle(context, size),
      weight: context.text.weight,
      capitals: 'all-small-caps',
      tracking: nameTracking,
    };
    return { ...nameLine(name, style, context, 'centre'), after };
  });
  return { kind: 'variants', fit: 'lines', options, before: noSpace, after };
}

/** Puts a summary of one paragraph in italics. Does not change a longer one. */
function withItalicSummary(resume: Resume): Resume {
  const [only, ...more] = resume.summary;
  if (only?.kind !== 'paragraph' || more.length > 0) return resume;
  return { ...resume, summary: [{ ...only, text: italic(only.text) }] };
}

/** Adds two rules above the blocks. They are attached to the first line below, so that a name of two lines moves them. */
function underDoubleRule(blocks: readonly Block[], context: ThemeContext): readonly Block[] {
  if (blocks.length === 0) return [];
  const rise = doubleRule.rise * context.text.size;
  const lower: Group = { ...headerGroup(blocks), rule: { ...hairline(context), x: 0, rise } };
  const upper = { ...hairline(context), x: 0, rise: rise + doubleRule.gap };
  return [{ ...headerGroup([lower]), rule: upper }];
}

/** Groups a section under a centred heading with a short rule above and below it. */
function sectionUnderShortRules(
  { title, ...rest }: Section,
  blocks: readonly Block[],
  context: ThemeContext,
): Group {
  if (!title) return sectionWithHeading(undefined, rest, blocks, context);
  const designed: TextStyle = {
    ...displayStyle(context, headingSize),
    capitals: 'small-caps',
    tracking: headingTracking,
  };
  const style = headingStyle(designed, context);
  const centred = { ...context.displayParagraph, text: style, alignment: 'centre' } as const;
  const line = displayLine('heading', headingInlines(title, style, context), centred, space(context, 4));
  const heading = { ...line, rule: shortRule(shortRuleShape.below, context) };
  const group = sectionWithHeading(heading, { ...rest, title }, blocks, context);
  return { ...group, before: space(context, 8, 4, 1), rule: shortRule(shortRuleShape.above, context) };
}

/** Makes a short rule in the middle of the measure, this many em above the baseline. */
function shortRule(rise: number, context: ThemeContext): Rule {
  const { size } = context.text;
  const width = shortRuleShape.width * size;
  return { ...hairline(context), x: (measureOf(context) - width) / 2, width, rise: rise * size };
}

function hairline({ settings }: ThemeContext): Pick<Rule, 'thickness' | 'colour'> {
  return { thickness: hairlineWidth, colour: settings.accent };
}
