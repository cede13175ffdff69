/**
 * One column of black Noto Serif without rules, columns or photo, for forms and programs that read CVs.
 * Every contact has its label, headings are bold upper case, and the URLs of links are printed in full.
 */
import {
  type Block,
  baseSettings,
  centredFrame,
  defineTheme,
  displayLine,
  displayStyle,
  entryHeaderParts,
  entryHeaderStyles,
  type Group,
  type HeaderDesign,
  headingInlines,
  headingStyle,
  type Inline,
  type InlineMapper,
  inlinesOf,
  inUpperCase,
  labelledContactLine,
  mapInlines,
  mutedStyle,
  noSpace,
  type Paragraph,
  type RecordEntry,
  type Resume,
  type RichText,
  recordWith,
  roleHeader,
  runInBullets,
  runInTerm,
  type Sheet,
  sectionWithHeading,
  sideMargin,
  singleFrameSheet,
  spaceBelowHeading,
  spellOutLinks,
  stackedEntryHeader,
  stackedHeader,
  strongStyle,
  type TextStyle,
  type Theme,
  type ThemeContext,
  withDatesAfter,
} from '../src/theming.ts';

/** Greatest measure, in em: about 94 characters of Noto Serif. */
const measure = 45.5;

/** Size of the name: 20 pt in a text of 9.4 pt. */
const nameSize: number = 20 / 9.4;
/** Size of section headings: 11.4 pt in a text of 9.4 pt. */
const headingSize: number = 11.4 / 9.4;
const boldWeight = 700;

/** The theme `plain`: one column of plain lines. */
export const plain: Theme = defineTheme({
  name: 'plain',
  description: 'Noto Serif in one column without rules, with URLs in full; for programs that read CVs.',
  settings: {
    ...baseSettings,
    margin: 65,
    family: 'Noto Serif',
    headingFamily: 'Noto Serif',
    size: 9.4,
    leading: 12.8,
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
    const group = sectionWithHeading(title, section, blocks, context);
    return { ...group, blocks: mapInlines(group.blocks, plainInlines) };
  },
  record,
  term: (entry, context) => runInTerm(entry, strongStyle(context), ': ', context),
  bullets: runInBullets,
  termColumns: false,
});

/** Lays out an entry, with its URL in full below the header unless the header has nothing else. */
function record(entry: RecordEntry, context: ThemeContext): Group {
  const { url, ...unlinked } = entry;
  const isAlone = (entry.title ?? entry.organization) === undefined;
  return isAlone ? recordWithUrl(undefined)(entry, context) : recordWithUrl(url)(unlinked, context);
}

/** Returns the function that lays out an entry, with a URL on a line of its own below the header. */
function recordWithUrl(url: RichText | undefined): Theme['record'] {
  return recordWith({
    header: (entry, context) => {
      const lines = stackedEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), context);
      const titleLine = entry.leads === 'organization' && entry.title ? lines.length - 1 : 0;
      const header = withDatesAfter(lines, titleLine, entry.dates, context.text, context);
      return url
        ? withLineBelow(
            header,
            displayLine('text', inlinesOf(url, context.text, context), context.displayParagraph, noSpace),
          )
        : header;
    },
    roleHeader: (role, context) => {
      const lines = roleHeader(role, entryHeaderStyles(context), context);
      return withDatesAfter(lines, 0, role.dates, context.text, context);
    },
  });
}

/** Appends a line to a header, close to its other lines. The space after the header is then below that line. */
function withLineBelow(header: readonly Block[], line: Paragraph): readonly Block[] {
  const last = header.at(-1);
  if (last === undefined) return [line];
  return [...header.slice(0, -1), { ...last, after: noSpace }, { ...line, after: last.after }];
}

/** Spells out links, except in headings and headers of entries. Removes ligatures, which some programs misread. */
const plainInlines: InlineMapper = (inlines, role) => {
  const isHeader = role === 'heading' || role === 'entry-head' || role === 'role-head';
  return withoutLigatures(isHeader ? inlines : spellOutLinks(inlines));
};

function withoutLigatures(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => ({ ...inline, style: { ...inline.style, ligatures: false } }));
}

function sheet(resume: Resume, context: ThemeContext): Sheet {
  const { paper, margin, size } = context.settings;
  const width = Math.min(measure * size, paper.width - 2 * sideMargin(context, 7));
  const top = Math.min(margin, paper.height / 11);
  return singleFrameSheet(resume, centredFrame(width, top, context), { alignment: 'start' }, context);
}

function header(resume: Resume, context: ThemeContext): readonly Block[] {
  const design: HeaderDesign = {
    name: boldStyle(nameSize, context),
    headline: context.text,
    contact: mutedStyle(context),
    alignment: 'start',
    formatContacts: labelledContactLine,
  };
  return mapInlines(stackedHeader(resume, design, context), plainInlines);
}

/** Lays out a heading in bold upper case. */
function heading(title: RichText, context: ThemeContext): Paragraph {
  const { displayParagraph, settings } = context;
  const style = headingStyle(boldStyle(headingSize, context), context);
  const letters = settings.headings === 'as-designed' ? inUpperCase(title, context) : title;
  const inlines = headingInlines(letters, style, context);
  return displayLine(
    'heading',
    inlines,
    { ...displayParagraph, text: style },
    spaceBelowHeading(context, 1.25),
  );
}

function boldStyle(scale: number, context: ThemeContext): TextStyle {
  return { ...displayStyle(context, scale), weight: boldWeight, colour: context.settings.accent };
}
