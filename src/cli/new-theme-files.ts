/** Returns the code of a small theme with comments: one column, dates at the ends of lines. */
export function themeModule(name: string): string {
  return theme.replaceAll('NAME', name);
}

/** Returns the theme's test, for Node's test runner. */
export function themeTest(name: string): string {
  return test.replaceAll('NAME', name);
}

const theme = `// A theme: settings, and functions that turn the parts of a résumé into blocks. docs/themes.md describes their
// parameters and results. To see the theme, run:  quoin render cv.yaml --theme NAME.mjs
import {
  atLineEnd,
  baseSettings,
  bulletList,
  contactLine,
  dateAside,
  defineTheme,
  displayLine,
  headingInlines,
  headingStyle,
  headParts,
  mainFlow,
  onePerPage,
  recordsBy,
  roleHead,
  runInTerm,
  sectionUnder,
  space,
  stackedHead,
  stackedHeader,
  strongWeight,
} from 'quoin/theming';

/** Longest line, in em: about 80 characters. */
const longestLine = 36;
/** Smallest margin, in points: half an inch. */
const smallestMargin = 36;

/** @type {import('quoin/theming').Theme} */
export const theme = defineTheme({
  name: 'NAME',
  description: 'One column with dates at the ends of lines.',
  // All settings, so that users of the theme can change them. \`quoin themes NAME.mjs\` lists them.
  settings: {
    ...baseSettings,
    family: 'Source Serif 4',
    headingFamily: 'Source Sans 3',
    size: 10.5,
    leading: 14,
    accent: '#1f4e79',
  },

  // The paper, and the frame of the text, in points from the top left corner.
  sheet: (resume, context) => {
    const { paper, margin, size } = context.settings;
    const side = Math.min(margin, Math.max(smallestMargin, paper.width / 9));
    const width = Math.min(longestLine * size, paper.width - 2 * side);
    const frame = {
      flow: mainFlow,
      x: (paper.width - width) / 2,
      y: side,
      width,
      height: paper.height - 2 * side,
    };
    return onePerPage(resume, frame, { alignment: 'end' }, context);
  },

  // The header: everything before the first section.
  header: (resume, context) => {
    const { text, settings } = context;
    const name = {
      ...text,
      family: settings.headingFamily,
      weight: strongWeight,
      size: 2 * text.size,
      colour: settings.accent,
    };
    const muted = { ...text, colour: settings.mutedColour };
    return stackedHeader(
      resume,
      { name, headline: text, contact: muted, alignment: 'start', contacts: contactLine },
      context,
    );
  },

  // A section: its heading above the blocks that the functions below return for its entries.
  section: (section, blocks, context) =>
    sectionUnder(section.title && heading(section.title, context), section, blocks, context),

  // A job, a degree or a project: its header, and the position of its dates.
  record: recordsBy({
    head: (entry, context) => stackedHead(headParts(entry), headStyles(context), context),
    roleHead: (role, context) => roleHead(role, headStyles(context), context),
    date: (dates, _, context) => {
      const { size } = context.text;
      const muted = { ...context.text, colour: context.settings.mutedColour };
      return dateAside(dates, atLineEnd(12 * size, 1.5 * size), muted, context);
    },
  }),

  // A label and its details: \`Languages: English, French\`.
  term: (entry, context) => runInTerm(entry, { ...context.text, weight: strongWeight }, ': ', context),

  // Consecutive bullets.
  bullets: bulletList,
});

/**
 * Returns a different style for each part of a header, so that readers and parsers can tell the parts apart.
 *
 * @param {import('quoin/theming').ThemeContext} context
 * @returns {import('quoin/theming').HeadStyles}
 */
function headStyles({ text }) {
  return { lead: { ...text, weight: strongWeight }, second: { ...text, slope: 'italic' }, place: text };
}

/**
 * Returns a section's title on a line of its own, above a rule.
 *
 * @param {import('quoin/theming').RichText} title
 * @param {import('quoin/theming').ThemeContext} context
 * @returns {import('quoin/theming').Paragraph}
 */
function heading(title, context) {
  const { text, heads, settings, unit } = context;
  const style = headingStyle(
    { ...text, family: settings.headingFamily, weight: strongWeight, size: 1.1 * text.size, colour: settings.accent },
    context,
  );
  const inlines = headingInlines(title, style, context);
  const line = displayLine('heading', inlines, { ...heads, text: style }, space(context, 2));
  return { ...line, rule: { x: 0, rise: -1.2 * unit, thickness: 0.5, colour: settings.accent } };
}
`;

const test = `// Run it with:  node --test
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testTheme } from 'quoin/theme-test';
import { theme } from './NAME.mjs';

test('NAME renders every test résumé on every paper size, without lost, hidden or unreadable text', async () => {
  const { findings } = await testTheme(theme);
  assert.deepEqual(findings, []);
});
`;
