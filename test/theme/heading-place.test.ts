import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { PlacedRun } from '../../src/model/page.ts';

const source =
  'name: Ada Lovelace\nsections:\n  Experience:\n    - title: Analyst\n      organisation: Babbage & Co.\n      start: 2019\n      bullets: [Wrote a program.]\n';

async function runsIn(theme: string, headingPlace?: string): Promise<readonly PlacedRun[]> {
  const settings = headingPlace === undefined ? {} : { headingPlace };
  const { display } = await typesetPages(source, { theme, settings });
  return display?.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
}

function runWith(runs: readonly PlacedRun[], text: string): PlacedRun {
  const found = runs.find(({ run }) => runText(run).includes(text));
  if (found === undefined) throw new Error(`${text} was not set`);
  return found;
}

test.each(['dense', 'accent', 'swiss'])(
  'in %s a heading is above its first line and begins left of it, or on its baseline with heading-place: beside',
  async (theme) => {
    const above = await runsIn(theme);
    expect(runWith(above, 'Exp').y).toBeLessThan(runWith(above, 'Ana').y - 8);
    expect(runWith(above, 'Exp').x).toBeLessThan(runWith(above, 'Ana').x - 8);
    const beside = await runsIn(theme, 'beside');
    expect(runWith(beside, 'Exp').y).toBeCloseTo(runWith(beside, 'Ana').y, 1);
    expect(runWith(beside, 'Exp').x).toBeLessThan(runWith(beside, 'Ana').x - 8);
  },
);

test.each(['dense', 'accent', 'swiss'])('in %s a long heading takes one line', async (theme) => {
  const long = source.replace('Experience', 'Berufserfahrung und ausgewählte Projekte');
  const { display } = await typesetPages(long, { theme });
  const runs = display?.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
  expect(runWith(runs, 'Projekte').y).toBeCloseTo(runWith(runs, 'Berufserfahrung').y, 3);
});

test.each(['classic', 'swiss', 'accent', 'executive', 'plain'])(
  'a long name in %s is set smaller, so that it takes one line',
  async (theme) => {
    const long = source.replace('Ada Lovelace', 'Catherine M. Whitcombe-Ruiz, Ph.D., P.E.');
    const { display } = await typesetPages(long, { theme });
    const runs = display?.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
    const texts = runs.map(({ run }) => runText(run));
    const end = texts.findIndex((_, index) =>
      texts
        .slice(0, index + 1)
        .join('')
        .includes('P.E.'),
    );
    expect(new Set(runs.slice(0, end + 1).map(({ y }) => y.toFixed(1))).size).toBe(1);
  },
);
