import { expect, test } from 'vitest';
import { typesetPages } from '../../../src/index.ts';
import { runText } from '../../../src/model/glyph-run.ts';
import type { PlacedRun } from '../../../src/model/page.ts';
import { builtInThemes } from '../../../src/themes.ts';

const entry = '[{title: Analyst, organization: Engine Ltd, dates: 2012 – 2014, text: Wrote programs.}]';

/** Returns the runs of the words on the first page, in the order of `words`. */
async function placesOf(
  words: readonly string[],
  terms: string,
  theme: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<readonly PlacedRun[]> {
  const yaml = `name: Ada\nsections: {Experience: ${entry}, Terms: ${terms}}\n`;
  const { display } = await typesetPages(yaml, { theme, settings });
  const items = display?.pages[0]?.items ?? [];
  const runs = items.filter((item): item is PlacedRun => item.kind === 'run');
  return words.map((word) => {
    const found = runs.find(({ run }) => runText(run).startsWith(word));
    if (found === undefined) throw new Error(`“${word}” is not on the page`);
    return found;
  });
}

/** Returns the number of different heights, and of different left edges. */
function grid(runs: readonly PlacedRun[]): { readonly rows: number; readonly columns: number } {
  const count = (places: readonly number[]): number => new Set(places.map((place) => place.toFixed(2))).size;
  return { rows: count(runs.map(({ y }) => y)), columns: count(runs.map(({ x }) => x)) };
}

const languages = ['Ladin', 'Welsh', 'Sorbian', 'Breton', 'Cornish', 'Manx', 'Irish', 'Frisian', 'Basque'];
const themes = Object.keys(builtInThemes);
/** A theme with a narrow column for terms, and one without any columns. */
const themesWithoutColumns = ['sidebar', 'plain'];

async function gridOf(count: number, theme: string): Promise<ReturnType<typeof grid>> {
  const labels = languages.slice(0, count);
  const terms = labels.map((label) => `{label: ${label}, level: C1}`);
  return grid(await placesOf(labels, `[${terms}]`, theme));
}

test.each(themes.filter((theme) => !themesWithoutColumns.includes(theme)))(
  'short terms are in balanced columns in %s',
  async (theme) => {
    expect(await gridOf(2, theme)).toEqual({ rows: 1, columns: 2 });
    expect(await gridOf(4, theme)).toEqual({ rows: 2, columns: 2 });
    expect(await gridOf(9, theme)).toEqual({ rows: 3, columns: 3 });
  },
);

test.each(themesWithoutColumns)('short terms are one below the other in %s', async (theme) => {
  expect(await gridOf(4, theme)).toEqual({ rows: 4, columns: 1 });
});

/** Labels of sections with so many short terms each. */
function sectionsOf(counts: readonly number[]): readonly (readonly string[])[] {
  return counts.map((count, section) => languages.slice(0, count).map((label) => `${label}${section}`));
}

test.each(
  themes
    .filter((theme) => !themesWithoutColumns.includes(theme))
    .flatMap((theme) => [
      { theme, counts: [6, 2] },
      { theme, counts: [4, 9] },
      { theme, counts: [5, 3, 4] },
    ]),
)('all lists of short terms begin on the same edges in $theme: $counts', async ({ theme, counts }) => {
  const sections = sectionsOf(counts);
  const [first = [], ...others] = sections.map((labels) =>
    labels.map((label) => `{label: ${label}, level: C1}`),
  );
  const more = others.map((terms, index) => `, Terms ${index}: [${terms}]`).join('');
  const words = sections.flat();
  const runs = await placesOf(words, `[${first}]${more}`, theme);
  const edges = sections.map((labels) => {
    const own = runs.filter((_, index) => labels.includes(words[index] ?? ''));
    return new Set(own.map(({ x }) => x.toFixed(1)));
  });
  const all = new Set(edges.flatMap((own) => [...own]));
  expect(all.size).toBe(Math.max(...edges.map(({ size }) => size)));
});

test('a list with no room in three columns puts all in two, and one with no room in two changes none', async () => {
  const columns = async (other: string): Promise<number> => {
    const terms = languages.slice(0, 3).map((label) => `{label: ${label}, level: C1}`);
    const others = [1, 2].map((index) => `{label: ${other} ${index}, details: Much}`);
    return grid(await placesOf(languages.slice(0, 3), `[${terms}], Other: [${others}]`, 'classic')).columns;
  };
  expect(await columns('Latin')).toBe(3);
  expect(await columns('Instruments of the theatre')).toBe(2);
  expect(await columns('W'.repeat(36))).toBe(3);
});

test('columns of close lines are read down, and rows of loose lines across', async () => {
  const terms = `[${languages.slice(0, 4).map((label) => `{label: ${label}, level: C1}`)}]`;
  const places = async (theme: string): Promise<readonly PlacedRun[]> =>
    placesOf(languages.slice(0, 2), terms, theme);
  const [close, below] = await places('dense');
  expect(below?.x).toBeCloseTo(close?.x ?? Number.NaN);
  const [loose, beside] = await places('accent');
  expect(beside?.y).toBeCloseTo(loose?.y ?? Number.NaN);
});

test('terms that have no room in columns, or several lines of text, are one below the other', async () => {
  const long =
    '[{label: Ladin, details: as it is spoken in the valley of Gherdëina}, {label: Welsh, level: C1}]';
  expect(grid(await placesOf(['Ladin', 'Welsh'], long, 'classic'))).toEqual({ rows: 2, columns: 1 });
  const list = '[{label: Ladin, details: {bullets: [one, two]}}, {label: Welsh, level: C1}]';
  expect(grid(await placesOf(['Ladin', 'Welsh'], list, 'classic'))).toEqual({ rows: 2, columns: 1 });
});

test.each(themes)(
  'drawn levels are in one column at the right edge of their measure in %s',
  async (theme) => {
    const details = 'used every day at work for the papers of seven authorities';
    const terms = `[{label: Ladin, level: 4/5, details: ${details}}, {label: Welsh, level: 2/5, details: ${details}}]`;
    const yaml = `name: Ada\nsections: {Experience: ${entry}, Terms: ${terms}}\n`;
    const { display } = await typesetPages(yaml, { theme, settings: { levels: 'dots', icons: 'false' } });
    const icons = (display?.pages[0]?.items ?? []).filter(({ kind }) => kind === 'icon');
    const [one, other] = icons.map((item) => (item.kind === 'icon' ? item.area.x + item.area.width : 0));
    expect(icons).toHaveLength(2);
    expect(one).toBeCloseTo(other ?? 0, 3);
  },
);

test.each(themes.filter((theme) => !themesWithoutColumns.includes(theme)))(
  'a long list of short terms begins below what precedes it, and is divided between pages in %s',
  async (theme) => {
    const terms = Array.from({ length: 90 }, (_, index) => `{label: Loom ${index}, level: C1}`);
    const jobs = Array.from({ length: 6 }, () => entry.slice(1, -1));
    const yaml = `name: Ada\nsections: {Experience: [${jobs}], Terms: [${terms}], More: [${terms}]}\n`;
    const { report } = await typesetPages(yaml, { theme, fit: 'none' });
    const fills = report?.pages.slice(0, -1).map(({ fill }) => fill) ?? [];
    expect(fills.length).toBeGreaterThan(0);
    expect(Math.min(...fills)).toBeGreaterThan(0.7);
  },
);
