/** Returns the code of a small theme with comments: one column, dates at the ends of lines. */
export function themeModule(name: string): string {
  return theme.replaceAll('NAME', name);
}

/** Returns the theme's test, for Node's test runner. */
export function themeTest(name: string): string {
  return test.replaceAll('NAME', name);
}

const theme = `// A theme: settings, and functions that turn the parts of a résumé into blocks.
// docs/themes.md describes them. To see the result:  quoin render cv.yaml --theme NAME.mjs
import {
  baseSettings,
  bulletList,
  centredFrame,
  contactLine,
  dateAtLineEnd,
  defineTheme,
  displayLine,
  displayStyle,
  entryHeaderParts,
  entryHeaderStyles,
  hairlineWidth,
  headingInlines,
  headingStyle,
  mutedStyle,
  recordWith,
  roleHeader,
  runInTerm,
  sectionWithHeading,
  sideMargin,
  singleFrameSheet,
  space,
  stackedEntryHeader,
  stackedHeader,
  strongStyle,
} from 'quoin/theming';

/** Greatest line width, in em: about 80 characters. */
const measure = 36;

/** @type {import('quoin/theming').Theme} */
export const theme = defineTheme({
  name: 'NAME',
  description: 'One column with dates at the ends of lines; for any career.',
  // Users of the theme can change every setting. \`quoin themes NAME.mjs\` lists them.
  settings: {
    ...baseSettings,
    family: 'Source Serif 4',
    headingFamily: 'Source Sans 3',
    size: 10.5,
    leading: 14,
    accent: '#1f4e79',
  },

  // The paper and the frame of the text, in points from the upper left corner.
  sheet: (resume, context) => {
    const { paper, size } = context.settings;
    const margin = sideMargin(context, 9);
    const width = Math.min(measure * size, paper.width - 2 * margin);
    return singleFrameSheet(resume, centredFrame(width, margin, context), { alignment: 'end' }, context);
  },

  // Name, headline, contacts and summary.
  header: (resume, context) => {
    const name = { ...displayStyle(context, 2), colour: context.settings.accent };
    const contact = mutedStyle(context);
    const design = /** @type {const} */ ({ alignment: 'start', formatContacts: contactLine });
    return stackedHeader(resume, { ...design, name, headline: context.text, contact }, context);
  },

  // A section: its heading, then the blocks that the functions below made of its entries.
  section: (section, blocks, context) =>
    sectionWithHeading(section.title && heading(section.title, context), section, blocks, context),

  // A job, a degree, a project: its header and its dates. Readers and programs tell the parts of the
  // header apart by their styles.
  record: recordWith({
    header: (entry, context) =>
      stackedEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), context),
    roleHeader: (role, context) => roleHeader(role, entryHeaderStyles(context), context),
    date: (dates, _, context) => dateAtLineEnd(dates, mutedStyle(context), context),
  }),

  // A label and its text: \`Languages: English, French\`.
  term: (entry, context) => runInTerm(entry, strongStyle(context), ': ', context),

  // Bullets that follow one another.
  bullets: bulletList,
});

/**
 * Lays out a section's title on a line of its own, above a rule.
 *
 * @param {import('quoin/theming').RichText} title
 * @param {import('quoin/theming').ThemeContext} context
 * @returns {import('quoin/theming').Paragraph}
 */
function heading(title, context) {
  const { displayParagraph, settings, unit } = context;
  const style = headingStyle({ ...displayStyle(context, 1.1), colour: settings.accent }, context);
  const inlines = headingInlines(title, style, context);
  const line = displayLine('heading', inlines, { ...displayParagraph, text: style }, space(context, 2));
  return {
    ...line,
    rule: { x: 0, rise: -1.2 * unit, thickness: hairlineWidth, colour: settings.accent },
  };
}
`;

const test = `// Run it with:  node --test
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testTheme } from 'quoin/theme-test';
import { theme } from './NAME.mjs';

test('NAME renders every stress résumé on every paper without a finding', async () => {
  const { findings } = await testTheme(theme);
  assert.deepEqual(findings, []);
});
`;
