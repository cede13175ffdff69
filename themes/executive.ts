import {
  atLineEnd,
  type Block,
  baseSettings,
  bulletList,
  contactBlock,
  contactLine,
  dateAside,
  defineTheme,
  displayLine,
  dottedContactLine,
  type Frame,
  type Group,
  type HeadStyles,
  headingInlines,
  headingStyle,
  headParts,
  inlinesOf,
  introduction,
  mainFlow,
  nameLine,
  noKeep,
  noSpace,
  onePerPage,
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
  recordsBy,
  roleHead,
  runInTerm,
  type Section,
  type Sheet,
  sectionUnder,
  space,
  stackedHead,
  strongWeight,
  type TextStyle,
  type Theme,
  type ThemeContext,
  type Variants,
} from '../src/theming.ts';

/** The measure in em: 90 characters or so of Spectral. */
const measure = 40.2;
const leastMargin = 36;
/** Top and bottom are a little less than the sides. */
const verticalMargin: number = 70 / 80;

/** Room for dates at the line's end, in em, and what text keeps clear of them. */
const dateColumn = 12;
const clear = 1.5;

/** Of heads of two lines, in em. */
const headLeading = 1.25;

/** Small capitals as high as capitals of 18 points: the name stays as it is written. */
const nameSize: number = 24 / 10.7;
/** Of a name too long for a line at that size. */
const smallerNameSize: number = 19 / 10.7;
const nameTracking = 0.14;
const headingSize: number = 11.7 / 10.7;
const headingTracking = 0.12;

const hairlineWidth = 0.5;
/** The double rule under the name: from the baseline below, in em, and from rule to rule, in points. */
const doubleRule = { rise: 1.4, gap: 2.2 } as const;
/** The rules over and under a heading: how long, and how far from its baseline, in em of the text. */
const shortRuleShape = { width: 4.5, above: 1.45, below: -0.65 } as const;

/** Centred heads between short rules, and what a post was answerable for before what was achieved in it. */
export const executive: Theme = defineTheme({
  name: 'executive',
  description:
    'Centred heads and fine rules in Spectral, scope in italics before achievements; for directors.',
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
  section,
  record: (entry, context) => record(scoped(entry), context),
  term: (entry, context) => runInTerm(entry, { ...context.text, weight: strongWeight }, ': ', context),
  bullets: bulletList,
});

const record: Theme['record'] = recordsBy({
  head: (entry, context) => {
    const parts = headParts(entry);
    return stackedHead(parts, headStyles(context), parts.lead && parts.second ? tightly(context) : context);
  },
  roleHead: (role, context) => roleHead(role, headStyles(context), context),
  date: (dates, _, context) => {
    const { text } = context;
    return dateAside(dates, atLineEnd(dateColumn * text.size, clear * text.size), text, context);
  },
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: strongWeight }, second: { ...text, slope: 'italic' }, place: text };
}

/** Two lines of a head stand withoutSpaceBefore together, so that programs read a date beside the first of them with it. */
function tightly(context: ThemeContext): ThemeContext {
  const leading = Math.min(context.settings.leading, headLeading * context.text.size);
  return { ...context, heads: { ...context.heads, leading } };
}

/** An entry whose paragraph about what a post was answerable for stands apart from what was achieved in it. */
function scoped(entry: RecordEntry): RecordEntry {
  return {
    ...entry,
    text: scopeOf(entry),
    roles: entry.roles.map((role) => ({ ...role, text: scopeOf(role) })),
  };
}

/** A paragraph alone before achievements in italics; any other text as it is. */
function scopeOf({ text, bullets }: RecordEntry | Role): Prose {
  const [first, ...rest] = text;
  const listed = rest.length === 0 ? bullets.length > 0 : rest[0]?.kind === 'list';
  if (first?.kind !== 'paragraph' || !listed) return text;
  const italic = first.text.map((span) => ({ ...span, emphasis: !span.emphasis }));
  return [{ ...first, text: italic }, ...rest];
}

function measureOf({ settings }: ThemeContext): number {
  const { paper, margin, size } = settings;
  const room = paper.width - 2 * Math.min(margin, Math.max(leastMargin, paper.width / 7.4));
  return Math.min(measure * size, room);
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin } = context.settings;
  const width = measureOf(context);
  const top = Math.min(margin, paper.height / 11) * verticalMargin;
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
  const { text, heads, settings } = context;
  const { name, headline, contact } = resume;
  const centred = { ...heads, alignment: 'centre' } as const;
  const below: Block[] = [];
  if (headline) {
    const inlines = inlinesOf(headline, { ...text, slope: 'italic' }, context);
    below.push(displayLine('headline', inlines, centred, space(context, 1)));
  }
  if (contact.length > 0) {
    const quiet = { ...text, colour: settings.mutedColour };
    const design = { contact: quiet, contacts: dottedContactLine, contactsOnLines: contactLine };
    below.push(contactBlock(contact, design, centred, context));
  }
  below.push(...introduction(inItalics(resume), context));
  const { width, height } = photoAtEnd(context);
  const photo = photoBlock(photoOf(resume, context), { width, height, alignment: 'centre' }, context);
  return name
    ? [...photo, nameOnTop(name, context), ...underDoubleRule(below, context)]
    : [...photo, ...below];
}

function nameOnTop(name: RichText, context: ThemeContext): Variants {
  const after = space(context, 2);
  const options = [nameSize, smallerNameSize].map((size): Paragraph => {
    const style: TextStyle = {
      ...context.text,
      family: context.settings.headingFamily,
      size: context.text.size * size,
      capitals: 'all-small-caps',
      tracking: nameTracking,
    };
    return { ...nameLine(name, style, context, 'centre'), after };
  });
  return { kind: 'variants', fit: 'lines', options, before: noSpace, after };
}

/** A short summary in italics; a long one as it is. */
function inItalics(resume: Resume): Resume {
  const [only, ...more] = resume.summary;
  if (only?.kind !== 'paragraph' || more.length > 0) return resume;
  const italic = only.text.map((span) => ({ ...span, emphasis: !span.emphasis }));
  return { ...resume, summary: [{ ...only, text: italic }] };
}

/** Blocks under two rules across the page; they stand on the first line, so that a name of two lines moves them down. */
function underDoubleRule(blocks: readonly Block[], context: ThemeContext): readonly Block[] {
  if (blocks.length === 0) return [];
  const rise = doubleRule.rise * context.text.size;
  const ruled = (inner: readonly Block[], rule: Rule): Group => ({
    kind: 'group',
    role: 'header',
    blocks: inner,
    before: noSpace,
    indent: 0,
    asides: [],
    rule,
    keep: noKeep,
  });
  const lower = ruled(blocks, { ...hairline(context), x: 0, rise });
  return [ruled([lower], { ...hairline(context), x: 0, rise: rise + doubleRule.gap })];
}

/** A section whose heading stands in the middle, a short rule over it and one under it. */
function section({ title, ...rest }: Section, blocks: readonly Block[], context: ThemeContext): Group {
  if (!title) return sectionUnder(undefined, rest, blocks, context);
  const { text, heads, settings } = context;
  const style = headingStyle(
    {
      ...text,
      family: settings.headingFamily,
      weight: strongWeight,
      size: text.size * headingSize,
      capitals: 'small-caps',
      tracking: headingTracking,
    },
    context,
  );
  const centred = { ...heads, text: style, alignment: 'centre' } as const;
  const line = displayLine('heading', headingInlines(title, style, context), centred, space(context, 4));
  const heading = { ...line, rule: shortRule(shortRuleShape.below, context) };
  const group = sectionUnder(heading, { ...rest, title }, blocks, context);
  return { ...group, before: space(context, 8, 4, 1), rule: shortRule(shortRuleShape.above, context) };
}

/** In the middle of the measure, so many em above the baseline. */
function shortRule(rise: number, context: ThemeContext): Rule {
  const { size } = context.text;
  const width = shortRuleShape.width * size;
  return { ...hairline(context), x: (measureOf(context) - width) / 2, width, rise: rise * size };
}

function hairline({ settings }: ThemeContext): Pick<Rule, 'thickness' | 'colour'> {
  return { thickness: hairlineWidth, colour: settings.accent };
}
