/** A small theme as a module of code, with a word about each part: one column, dates at the ends of lines. */
export function themeModule(name: string): string {
  return theme.replaceAll('NAME', name);
}

/** Its test, for Node's own runner. */
export function themeTest(name: string): string {
  return test.replaceAll('NAME', name);
}

const theme = `// A theme: settings, and functions that turn the parts of a résumé into blocks. What each is given and gives
// back is in docs/themes.md. Look at what you make with:  quoin render cv.yaml --theme NAME.mjs
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
  strongWeight,
  sectionUnder,
  space,
  stackedHead,
  stackedHeader,
} from 'quoin/theming';

/** The widest that the text may be, in em: 80 characters or so. No margin is under half an inch. */
const MEASURE = 36;
const LEAST_MARGIN = 36;

/** @type {import('quoin/theming').Theme} */
export const theme = defineTheme({
  name: 'NAME',
  description: 'One column with dates at the ends of lines; for anybody.',
  // Every setting, so that whoever uses the theme can change it. \`quoin themes NAME.mjs\` lists them.
  settings: {
    ...baseSettings,
    family: 'Source Serif 4',
    headingFamily: 'Source Sans 3',
    size: 10.5,
    leading: 14,
    accent: '#1f4e79',
  },

  // The paper, and the frame that text is in: measured in points from the upper left corner.
  sheet: (resume, context) => {
    const { paper, margin, size } = context.settings;
    const side = Math.min(margin, Math.max(LEAST_MARGIN, paper.width / 9));
    const width = Math.min(MEASURE * size, paper.width - 2 * side);
    const frame = {
      flow: mainFlow,
      x: (paper.width - width) / 2,
      y: side,
      width,
      height: paper.height - 2 * side,
    };
    return onePerPage(resume, frame, { alignment: 'end' }, context);
  },

  // What stands before the first section.
  header: (resume, context) => {
    const { text, settings } = context;
    const name = {
      ...text,
      family: settings.headingFamily,
      weight: strongWeight,
      size: 2 * text.size,
      colour: settings.accent,
    };
    const quiet = { ...text, colour: settings.mutedColour };
    return stackedHeader(
      resume,
      { name, headline: text, contact: quiet, alignment: 'start', contacts: contactLine },
      context,
    );
  },

  // A section: its heading, over the blocks that the functions below made of its entries.
  section: (section, blocks, context) =>
    sectionUnder(section.title && heading(section.title, context), section, blocks, context),

  // A post, a degree, a project: how its head looks, and where its dates stand.
  record: recordsBy({
    head: (entry, context) => stackedHead(headParts(entry), headStyles(context), context),
    roleHead: (role, context) => roleHead(role, headStyles(context), context),
    date: (dates, _, context) => {
      const { size } = context.text;
      const quiet = { ...context.text, colour: context.settings.mutedColour };
      return dateAside(dates, atLineEnd(12 * size, 1.5 * size), quiet, context);
    },
  }),

  // A label and what belongs under it: \`Languages: English, French\`.
  term: (entry, context) => runInTerm(entry, { ...context.text, weight: strongWeight }, ': ', context),

  // Bullets that follow one another.
  bullets: bulletList,
});

/**
 * The parts of a head must differ from one another, for readers and for parsers.
 *
 * @param {import('quoin/theming').ThemeContext} context
 * @returns {import('quoin/theming').HeadStyles}
 */
function headStyles({ text }) {
  return { lead: { ...text, weight: strongWeight }, second: { ...text, slope: 'italic' }, place: text };
}

/**
 * A section's title on a line of its own, over a rule.
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

test('NAME sets every stress résumé on every paper, and nothing is lost, hidden or hard to read', async () => {
  const { findings } = await testTheme(theme);
  assert.deepEqual(findings, []);
});
`;
