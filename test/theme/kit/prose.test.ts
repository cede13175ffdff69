import { expect, test } from 'vitest';
import { paintText, typesetPages } from '../../../src/index.ts';
import { blocksIn } from '../../../src/model/blocks.ts';
import { runText } from '../../../src/model/glyph-run.ts';
import { proseBlocks, runInFields } from '../../../src/theme/kit/prose.ts';
import { builtInThemes } from '../../../src/themes.ts';
import { contextWith, paragraphsIn, resumeOf } from './fixtures.ts';

function fieldsIn(yaml: string): readonly string[] {
  return paragraphsIn(runInFields(resumeOf(`fields: ${yaml}`).fields, contextWith()));
}

test('short fields that follow one another are on one line', () => {
  expect(fieldsIn('{Born: 14 May 1989, Nationality: British, Children: one}')).toEqual([
    'text: Born: 14 May 1989 · Nationality: British · Children: one',
  ]);
});

test('a long field and a lone one have paragraphs of their own', () => {
  const long = 'a value that is long enough to need a line of its own in every theme';
  expect(fieldsIn(`{Born: 1989, Nationality: British, Note: ${long}, Children: one}`)).toEqual([
    'text: Born: 1989 · Nationality: British',
    `text: Note: ${long}`,
    'text: Children: one',
  ]);
});

test('the lines of a field below its label begin where the text of bullets does', () => {
  const context = contextWith({ bulletIndent: 1.2 });
  const long = 'a value that is long enough to need a line of its own in every theme';
  const [block] = runInFields(resumeOf(`fields: {Note: ${long}}`).fields, context);
  expect(block?.kind === 'paragraph' && block.style.hang).toBeCloseTo(1.2 * context.text.size);
});

test('no line ends inside a short field', () => {
  const [block] = runInFields(
    resumeOf('fields: {Born: 14 May 1989, From: Upper Hutt}').fields,
    contextWith(),
  );
  const paragraph = block?.kind === 'variants' ? block.options.at(-1) : undefined;
  const texts =
    paragraph?.kind === 'paragraph'
      ? paragraph.inlines.map((inline) => (inline.kind === 'text' ? inline.text : ''))
      : [];
  expect(
    texts
      .join('')
      .split(' · ')
      .flatMap((text) => text.split(' ')),
  ).toHaveLength(2);
});

test('short fields that need several lines have no dot at the end of one', async () => {
  const fields =
    '{Born: 14 May 1989, From: Annaberg-Buchholz, Nationality: German, Status: married with children}';
  for (const theme of ['gutter', 'swiss', 'sidebar']) {
    const { display } = await typesetPages(`name: Ada\nfields: ${fields}\n`, { theme: { name: theme } });
    const text = display ? await paintText(display) : '';
    expect(text, theme).toMatch(/·/u);
    expect(text, theme).not.toMatch(/·\s*$/mu);
  }
});

/** Returns the runs of a résumé in a theme, with those that are not drawn. */
async function runsIn(yaml: string, theme: string) {
  const { display } = await typesetPages(yaml, { theme });
  return (display?.pages ?? []).flatMap(({ items }) => items.filter((item) => item.kind === 'run'));
}

const themes = Object.keys(builtInThemes);

test('the numbers of a list have the figures of the text', () => {
  const context = contextWith({ figures: 'oldstyle' });
  const { summary } = resumeOf('summary: "1. one\\n2. two"');
  const numbers = [...blocksIn(proseBlocks(summary, context))].flatMap((block) =>
    block.kind === 'group' ? block.asides.flatMap(({ variants }) => variants.flat(2)) : [],
  );
  expect(numbers.map(({ style }) => style)).toEqual([context.text, context.text]);
});

test.each(themes)('the numbers of a list end in one column in %s', async (theme) => {
  const items = Array.from({ length: 11 }, (_, index) => `      ${index + 1}. task`);
  const runs = await runsIn(
    `name: Ada\nsections:\n  - title: Tasks\n    text: |\n${items.join('\n')}\n`,
    theme,
  );
  const ends = runs.flatMap(({ run, x }) => {
    const number = run.glyphs.filter(({ text }) => text !== ' ');
    if (!/^\[?\d+[.\]]$/u.test(number.map(({ text }) => text).join(''))) return [];
    return [x + number.reduce((sum, { advance }) => sum + advance, 0)];
  });
  expect(ends).toHaveLength(11);
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.01);
});

test.each(themes)('the texts of all numbered lists begin on one axis in %s', async (theme) => {
  const list = (count: number): string =>
    Array.from({ length: count }, (_, index) => `      ${index + 1}. task`).join('\n');
  const sections = [list(3), list(12)].map(
    (items, index) => `  - title: Tasks ${index}\n    text: |\n${items}`,
  );
  const runs = await runsIn(`name: Ada\nsections:\n${sections.join('\n')}\n`, theme);
  const starts = runs.filter(({ run }) => runText(run).startsWith('task')).map(({ x }) => x);
  expect(starts).toHaveLength(15);
  expect(Math.max(...starts) - Math.min(...starts)).toBeLessThan(0.01);
});

test.each(themes)('no dot is drawn at the end of a line of short bullets in %s', async (theme) => {
  const skills = Array.from({ length: 24 }, (_, index) => `      - Skill ${'n'.repeat(index % 7)}${index}`);
  const runs = await runsIn(
    `name: Ada\nsections:\n  - title: Skills\n    bullets:\n${skills.join('\n')}\n`,
    theme,
  );
  const lines = new Map<number, string>();
  for (const { run, y } of runs) if (!run.hidden) lines.set(y, `${lines.get(y) ?? ''}${runText(run)}`);
  const drawn = [...lines.values()].map((line) => line.trim());
  expect(drawn.filter((line) => line.includes('Skill ')).length).toBeGreaterThan(1);
  for (const line of drawn) expect(line).not.toMatch(/^·|·$/u);
});
