/**
 * A formal layout in Spectral: name and contacts are centred above a double rule, section headings between fine rules.
 * A paragraph before the bullets of a job, which describes its scope, is italic. Dates are at the ends of lines.
 */
import {
  type Block,
  baseSettings,
  centredFrame,
  dateAtLineEnd,
  defineTheme,
  displayLine,
  displayStyle,
  dottedContactLine,
  type EntryHeaderStyles,
  entryHeaderParts,
  entryHeaderStyles,
  type Group,
  type HeaderDesign,
  hairlineWidth,
  headerGroup,
  headingInlines,
  headingStyle,
  introductionBlocks,
  mutedStyle,
  type Prose,
  type RecordEntry,
  type Resume,
  type RichText,
  type Role,
  type Rule,
  recordWith,
  roleHeader,
  runInBullets,
  runInTerm,
  type Section,
  type Sheet,
  sectionWithHeading,
  sideMargin,
  singleFrameSheet,
  space,
  spaceBelowHeading,
  stackedEntryHeader,
  stackedHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
} from '../src/theming.ts';

/** Greatest measure, in em: about 94 characters of Spectral. */
const measure = 42;
/** Top and bottom margins, as a share of the side margins. */
const verticalMargin: number = 57 / 65;

/** Size and tracking of the name: 24 pt in a text of 10.2 pt, and em. */
const nameSize: number = 24 / 10.2;
const nameTracking = 0.1;
/** Size and tracking of section headings: 12.6 pt in a text of 10.2 pt, and em. */
const headingSize: number = 12.6 / 10.2;
const headingTracking = 0.08;

/** The double rule below the header: its height above the next baseline and the gap between the rules, in em. */
const doubleRule = { rise: 1.7, gap: 0.21 } as const;
/** Additional space for that rule, in em. It does not shrink with the other space. */
const roomForRules = 0.9;
/** The rules left and right of a heading: their height above its baseline and their gap to it, in em of the heading. */
const ruleRise = 0.24;
const ruleGap = 1;

/** The theme `executive`: centred headings between fine rules. */
export const executive: Theme = defineTheme({
  name: 'executive',
  description:
    'Spectral with centred headings between fine rules, the scope of a job in italics; for directors.',
  settings: {
    ...baseSettings,
    margin: 65,
    family: 'Spectral',
    headingFamily: 'Spectral',
    size: 10.2,
    leading: 13.4,
    mutedColour: '#4d4d4d',
    accent: '#7a1f3d',
    figures: 'oldstyle',
    bullet: '–',
  },
  sheet,
  header,
  section,
  record: (entry, context) => record(withItalicScope(entry), context),
  term: (entry, context) => runInTerm(entry, strongStyle(context), ': ', context),
  bullets: runInBullets,
});

const record: Theme['record'] = recordWith({
  header: (entry, context) => stackedEntryHeader(entryHeaderParts(entry), headerStyles(context), context),
  roleHeader: (role, context) => roleHeader(role, headerStyles(context), context),
  date: (dates, _, context) => dateAtLineEnd(dates, context.text, context),
  dateLine: 'last',
});

/** Returns the styles of entry headers. Organisations and roles are in the accent, to differ from the scope below them. */
function headerStyles(context: ThemeContext): EntryHeaderStyles {
  const { text, settings } = context;
  return { ...entryHeaderStyles(context), secondary: { ...text, slope: 'italic', colour: settings.accent } };
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
  const design: HeaderDesign = {
    name: {
      ...displayStyle(context, nameSize),
      capitals: 'all-small-caps',
      tracking: nameTracking,
    },
    headline: { ...context.text, slope: 'italic' },
    contact: mutedStyle(context),
    alignment: 'centre',
    formatContacts: dottedContactLine,
  };
  const lines = stackedHeader({ ...resume, summary: [], fields: [] }, design, context);
  const introduction = introductionBlocks(resume, context);
  const last = lines.at(-1);
  if (last === undefined || introduction.length === 0) return [...lines, ...introduction];
  const after = space(context, 3, 1);
  const height = after.height + roomForRules * context.text.size;
  return [
    ...lines.slice(0, -1),
    { ...last, after: { ...after, height } },
    ...underDoubleRule(introduction, context),
  ];
}

/** Adds two rules above the blocks. They are attached to the first line below, so that a name of two lines moves them. */
function underDoubleRule(blocks: readonly Block[], context: ThemeContext): readonly Block[] {
  if (blocks.length === 0) return [];
  const rise = doubleRule.rise * context.text.size;
  const lower: Group = { ...headerGroup(blocks), rule: { ...hairline(context), x: 0, rise } };
  const upper = { ...hairline(context), x: 0, rise: rise + doubleRule.gap * context.text.size };
  return [{ ...headerGroup([lower]), rule: upper }];
}

/** Groups a section under a centred heading with a rule left and right of it. */
function section({ title, ...rest }: Section, blocks: readonly Block[], context: ThemeContext): Group {
  if (!title) return sectionWithHeading(undefined, rest, blocks, context);
  const designed: TextStyle = {
    ...displayStyle(context, headingSize),
    colour: context.settings.accent,
    capitals: 'small-caps',
    tracking: headingTracking,
  };
  const style = headingStyle(designed, context);
  const centred = { ...context.displayParagraph, text: style, alignment: 'centre' } as const;
  const line = displayLine(
    'heading',
    headingInlines(title, style, context),
    centred,
    spaceBelowHeading(context, 1.5),
  );
  const { size } = style;
  const rule = { ...hairline(context), x: 0, rise: ruleRise * size, besideText: ruleGap * size };
  const group = sectionWithHeading({ ...line, rule }, { ...rest, title }, blocks, context);
  return { ...group, before: space(context, 5.5, 4, 1) };
}

function hairline({ settings }: ThemeContext): Pick<Rule, 'thickness' | 'colour'> {
  return { thickness: hairlineWidth, colour: settings.accent };
}
