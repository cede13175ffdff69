import { expect, test } from 'vitest';
import { typesetPages } from '../../../src/index.ts';
import { runText } from '../../../src/model/glyph-run.ts';
import { builtInThemes } from '../../../src/pipeline/built-in-themes.ts';
import { portrait } from '../../../src/theme-test/stress-resumes.ts';

/** Returns the text of the lines of the first page. */
async function linesOf(source: string, theme: string): Promise<readonly string[]> {
  const { display } = await typesetPages(source, { theme });
  const lines = new Map<number, string>();
  for (const item of display?.pages[0]?.items ?? []) {
    if (item.kind !== 'run') continue;
    lines.set(item.y, (lines.get(item.y) ?? '') + runText(item.run));
  }
  return [...lines.values()].map((line) => line.trim());
}

const contacts = (count: number): string =>
  Array.from({ length: count }, (_, index) => `  - email: somebody-${index}@example.org\n`).join('');

test.each(['classic', 'executive'])(
  '%s divides contacts into lines of similar length, no dot at a line’s edge',
  async (theme) => {
    const short = await linesOf(`name: A\ncontact:\n${contacts(2)}`, theme);
    expect(short).toContain('somebody-0@example.org · somebody-1@example.org');
    for (const [count, sizes] of [
      [4, [2, 2]],
      [6, [3, 3]],
      [8, [3, 3, 2]],
    ] as const) {
      const lines = (await linesOf(`name: A\ncontact:\n${contacts(count)}`, theme)).slice(1);
      expect(lines.map((line) => line.split(' · ').length)).toEqual(sizes);
      expect(lines.filter((line) => line.startsWith('·') || line.endsWith('·'))).toEqual([]);
    }
    const many = await linesOf(`name: A\ncontact:\n${contacts(40)}`, theme);
    expect(many.join('\n')).not.toContain('·');
  },
);

test.each(['dense', 'accent'])('%s leaves no contact alone on the last line', async (theme) => {
  const lines = (await linesOf(`name: A\ncontact:\n${contacts(5)}`, theme)).slice(1);
  expect(lines.map((line) => line.match(/somebody/gu)?.length)).toEqual([3, 2]);
});

test('a long name is set smaller, so that it takes one line, and on two lines only in the smallest size', async () => {
  const sizeOf = async (name: string): Promise<readonly number[]> => {
    const { display } = await typesetPages(`name: ${name}`, { theme: 'classic' });
    const runs = display?.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
    return [...new Map(runs.map(({ y, run }) => [y, run.size])).values()];
  };
  const [designed = 0] = await sizeOf('Ada King');
  const long = await sizeOf('Jürgen Maximilian Weißenböck-Möller');
  const longest = await sizeOf('Jürgen Maximilian Alexander Emanuel Weißenböck-Möller');
  expect(long).toHaveLength(1);
  expect(long[0]).toBeLessThan(designed);
  expect(longest).toHaveLength(2);
  expect(Math.max(...longest)).toBeLessThanOrEqual(long[0] ?? 0);
});

test.each(['classic', 'executive'])(
  'in %s a name that has no line beside the photo is above it, on one line',
  async (theme) => {
    const name = 'Jürgen Maximilian Weißenböck-Möller';
    const header = async (person: string) => {
      const source = `name: ${person}\nheadline: Analyst\nphoto: portrait.jpg\ncontact: [{email: ada@example.org}]\n`;
      const { display } = await typesetPages(source, { theme, read: async () => portrait });
      const items = display?.pages[0]?.items ?? [];
      const runs = items.filter((item) => item.kind === 'run');
      const heights = (word: RegExp) =>
        runs.filter(({ run }) => word.test(runText(run))).map((item) => item.y);
      const picture = items.find((item) => item.kind === 'picture');
      return {
        name: heights(/king|jürgen|möller/iu),
        headline: heights(/analyst/iu),
        photo: picture?.area.y,
      };
    };
    const short = await header('Ada King');
    expect(short.photo).toBeLessThan(short.name[0] ?? 0);
    const long = await header(name);
    expect(new Set(long.name.map(Math.round))).toHaveLength(1);
    expect(long.photo).toBeGreaterThan(Math.max(...long.name));
    expect(long.photo).toBeLessThan(long.headline[0] ?? 0);
  },
);

test.each(Object.keys(builtInThemes))('%s never breaks a name at its hyphens', async (theme) => {
  const source = 'name: Jürgen Maximilian Alexander Emanuel Weißenböck-Möller\n';
  const lines = await linesOf(source, theme);
  expect(lines.filter((line) => line.endsWith('-'))).toEqual([]);
  expect(lines.join(' ').toLowerCase()).toMatch(/wei(?:ß|ss)enböck-möller/);
});

test('custom fields follow one another without extra space', async () => {
  const fields = 'fields: {Grade: 1.2, Thesis: On engines, Minor: Botany}';
  const { display } = await typesetPages(`sections: {Education: [{title: A, organization: B, ${fields}}]}`);
  const runs = display?.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
  const baselines = ['1.2', 'On engines', 'Botany'].map((value) => {
    return (
      runs.find(({ run }) =>
        run.glyphs
          .map(({ text }) => text)
          .join('')
          .includes(value),
      )?.y ?? Number.NaN
    );
  });
  const [grade = 0, thesis = 0, minor = 0] = baselines;
  expect(thesis - grade).toBeCloseTo(minor - thesis);
  const [title] = runs;
  expect(thesis - grade).toBeLessThan(1.6 * (title?.run.size ?? 0));
});

test('swiss sets a headline a little smaller that is a word too long for its line, and a longer one as designed', async () => {
  const runsOf = async (words: number): Promise<ReadonlyMap<number, number>> => {
    const headline = Array.from({ length: words }, () => 'engineering').join(' ');
    const { display } = await typesetPages(`name: Ada King\nheadline: ${headline}`, { theme: 'swiss' });
    const runs = display?.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
    const lines = runs.filter(({ run }) => runText(run).includes('engineering'));
    return new Map(lines.map(({ y, run }) => [y, run.size]));
  };
  const [designed = 0] = (await runsOf(1)).values();
  const smaller = [...(await runsOf(7)).values()];
  expect(smaller).toHaveLength(1);
  expect(smaller[0]).toBeLessThan(designed);
  const longest = await runsOf(12);
  expect(longest.size).toBe(2);
  expect(new Set(longest.values())).toEqual(new Set([designed]));
});

test('in sidebar a name too long for both columns is broken at its spaces', async () => {
  const source =
    'name: Catherine Margaret Alexandra Whitcombe-Ruiz-Featherstonehaugh, Ph.D., P.E., F.R.S.\ncontact: [{email: ada@example.org}]\nheadline: Professor\n';
  const skills = 'Skills: {Languages: English and French, Tools: loom}';
  const lines = await linesOf(
    `${source}sections: {Work: [{title: A, organization: B}], ${skills}}\n`,
    'sidebar',
  );
  expect(lines).toContain('Catherine Margaret');
});
