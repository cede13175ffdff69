import {
  addressesSpelt,
  type Block,
  baseSettings,
  bulletList,
  datesAfter,
  defineTheme,
  displayLine,
  type Frame,
  type HeadStyles,
  headingInlines,
  headingStyle,
  headParts,
  type Inline,
  type InlineMapper,
  inCapitals,
  labelledContactLines,
  mainFlow,
  mapInlines,
  onePerPage,
  type Paragraph,
  type RecordEntry,
  type Resume,
  type RichText,
  recordsBy,
  roleHead,
  runInTerm,
  type Sheet,
  sectionUnder,
  space,
  stackedHead,
  stackedHeader,
  strongWeight,
  type TextStyle,
  type Theme,
  type ThemeContext,
} from '../src/theming.ts';

/** The measure in em: 96 characters or so of Noto Serif. */
const measure = 46;
const leastMargin = 36;

const nameSize: number = 18 / 9.4;
const headingSize: number = 10 / 9.4;
const boldWeight = 700;

/** One column of plain lines, for forms and programs that read CVs. */
export const plain: Theme = defineTheme({
  name: 'plain',
  description:
    'One column of Noto Serif without rules or columns, addresses in full; for programs that read CVs.',
  settings: {
    ...baseSettings,
    margin: 80,
    family: 'Noto Serif',
    headingFamily: 'Noto Serif',
    size: 9.4,
    leading: 13.4,
    textColour: '#000000',
    mutedColour: '#000000',
    accent: '#000000',
    links: 'plain',
    dateDash: 'spaced',
    photo: 'none',
  },
  sheet,
  header,
  section: (section, blocks, context) => {
    const title = section.title && heading(section.title, context);
    const group = sectionUnder(title, section, blocks, context);
    return { ...group, blocks: mapInlines(group.blocks, plainly) };
  },
  record: (entry, context) => record(withAddressBelow(entry), context),
  term: (entry, context) => runInTerm(entry, { ...context.text, weight: strongWeight }, ': ', context),
  bullets: bulletList,
});

const record: Theme['record'] = recordsBy({
  head: (entry, context) => {
    const head = stackedHead(headParts(entry), headStyles(context), context);
    const titled = entry.leads === 'organization' && entry.title ? head.length - 1 : 0;
    return datesAfter(head, titled, entry.dates, context.text, context);
  },
  roleHead: (role, context) =>
    datesAfter(roleHead(role, headStyles(context), context), 0, role.dates, context.text, context),
});

function headStyles({ text }: ThemeContext): HeadStyles {
  return { lead: { ...text, weight: strongWeight }, second: { ...text, slope: 'italic' }, place: text };
}

/** An entry whose address is a line of its text, where its head says something else. */
function withAddressBelow(entry: RecordEntry): RecordEntry {
  const { url, ...rest } = entry;
  if (url === undefined || (entry.title ?? entry.organization) === undefined) return entry;
  return { ...rest, text: [{ kind: 'paragraph', text: url }, ...entry.text] };
}

/** Heads stay as they are; all other links have their addresses in print. No letters are joined. */
const plainly: InlineMapper = (inlines, role) => {
  const isHead = role === 'heading' || role === 'entry-head' || role === 'role-head';
  return withoutLigatures(isHead ? inlines : addressesSpelt(inlines));
};

function withoutLigatures(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => ({ ...inline, style: { ...inline.style, ligatures: false } }));
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size } = context.settings;
  const room = paper.width - 2 * Math.min(margin, Math.max(leastMargin, paper.width / 7));
  const width = Math.min(measure * size, room);
  const top = Math.min(margin, paper.height / 11);
  const frame: Frame = {
    flow: mainFlow,
    x: (paper.width - width) / 2,
    y: top,
    width,
    height: paper.height - 2 * top,
  };
  return onePerPage(resume, frame, { alignment: 'start' }, context);
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings } = context;
  const name: TextStyle = {
    ...text,
    family: settings.headingFamily,
    weight: boldWeight,
    size: text.size * nameSize,
    colour: settings.accent,
  };
  const contact: TextStyle = { ...text, colour: settings.mutedColour };
  const design = {
    name,
    headline: text,
    contact,
    alignment: 'start',
    contacts: labelledContactLines,
  } as const;
  return mapInlines(stackedHeader(resume, design, context), plainly);
}

/** Bold capitals. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const { text, heads, settings } = context;
  const style = headingStyle(
    {
      ...text,
      family: settings.headingFamily,
      weight: boldWeight,
      size: text.size * headingSize,
      colour: settings.accent,
    },
    context,
  );
  const letters = settings.headings === 'as-designed' ? inCapitals(title, context) : title;
  const inlines = headingInlines(letters, style, context);
  return displayLine('heading', inlines, { ...heads, text: style }, space(context, 2));
}
