import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../../src/layout/layout.ts';
import type { Block } from '../../../src/model/document.ts';
import type { DisplayList } from '../../../src/model/page.ts';
import { caches } from '../../support/caches.ts';
import {
  asideVariants,
  columnsOf,
  dateAtEnd,
  documentOf,
  groupOf,
  paragraphOf,
  rightEdgeOf,
  runsOf,
  runWithText,
  textOf,
} from '../../support/plain-document.ts';

const items = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => groupOf([paragraphOf(`item${index}`)], { role: 'item' }));

async function displayOf(blocks: readonly Block[], width = 320, height = 600): Promise<DisplayList> {
  return (await layout(documentOf(blocks, { width, height }), { caches })).display;
}

/** Returns the lines of each column by left edge, in reading order. */
function columnsIn(display: DisplayList): readonly (readonly string[])[] {
  const columns = new Map<number, string[]>();
  for (const run of runsOf(display)) {
    const x = Math.round(run.x);
    columns.set(x, [...(columns.get(x) ?? []), textOf(run).trim()]);
  }
  return [...columns.values()];
}

test('a list in columns is read column by column, in balanced columns', async () => {
  expect(columnsIn(await displayOf([columnsOf(items(5))]))).toEqual([
    ['item0', 'item1', 'item2'],
    ['item3', 'item4'],
  ]);
  expect(columnsIn(await displayOf([columnsOf(items(7), { count: 3 })]))).toEqual([
    ['item0', 'item1', 'item2'],
    ['item3', 'item4'],
    ['item5', 'item6'],
  ]);
  const read = runsOf(await displayOf([columnsOf(items(7), { count: 3 })])).map((run) => textOf(run).trim());
  expect(read).toEqual(Array.from({ length: 7 }, (_, index) => `item${index}`));
});

test('all columns begin on one baseline, and the next block is below the longest', async () => {
  const display = await displayOf([paragraphOf('above'), columnsOf(items(5)), paragraphOf('below')]);
  expect(runWithText(display, 'item3').y).toBe(runWithText(display, 'item0').y);
  expect(runWithText(display, 'item3').x).toBeCloseTo(50 + 150 + 20, 6);
  expect(runWithText(display, 'item0').y - runWithText(display, 'above').y).toBeCloseTo(12, 6);
  expect(runWithText(display, 'below').y - runWithText(display, 'item2').y).toBeCloseTo(12, 6);
});

test('a column never ends after a heading or first line, or before a last line', async () => {
  const list = [
    paragraphOf('a'),
    paragraphOf('head', { role: 'heading' }),
    paragraphOf('b'),
    paragraphOf('c'),
  ];
  expect(columnsIn(await displayOf([columnsOf(list)]))).toEqual([['a', 'head', 'b'], ['c']]);
  const three = paragraphOf('a paragraph of three lines that cannot be divided, as two of them go together');
  expect(columnsIn(await displayOf([columnsOf([three])])).length).toBe(1);
});

test('a keep-together group stays in one column', async () => {
  const together = groupOf(items(3), { keep: { together: true, breakBefore: false } });
  expect(columnsIn(await displayOf([columnsOf([together, paragraphOf('x')])]))).toEqual([
    ['item0', 'item1', 'item2'],
    ['x'],
  ]);
  const list = columnsOf(items(4));
  const around = groupOf([list], { keep: { together: true, breakBefore: false } });
  expect(columnsIn(await displayOf([around]))).toHaveLength(2);
});

test('the space above columns is that of their first item, if it is larger', async () => {
  const before = { height: 9, stretch: 0, shrink: 0 };
  const list = items(4).map((item) => ({ ...item, before }));
  const display = await displayOf([paragraphOf('above'), columnsOf(list)]);
  expect(runWithText(display, 'item0').y - runWithText(display, 'above').y).toBeCloseTo(12 + 9, 6);
  expect(runWithText(display, 'item2').y).toBeCloseTo(runWithText(display, 'item0').y, 6);
});

test.each([0, -1, 1.5])('throws for %j columns', async (count) => {
  await expect(displayOf([columnsOf(items(2), { count })])).rejects.toThrow(RangeError);
});

test('the last columns stay empty if there are fewer items than columns', async () => {
  expect(columnsIn(await displayOf([columnsOf(items(2), { count: 3 })]))).toEqual([['item0'], ['item1']]);
  expect(runsOf(await displayOf([columnsOf([])]))).toEqual([]);
});

test('no page break splits columns', async () => {
  for (let filler = 1; filler <= 8; filler++) {
    const blocks = [
      ...Array.from({ length: filler }, (_, index) => paragraphOf(`filler${index}`)),
      columnsOf(items(6)),
    ];
    const { pages } = await displayOf(blocks, 320, 84);
    const holding = pages.filter((page) =>
      page.items.some((item) => item.kind === 'run' && textOf(item).startsWith('item')),
    );
    expect(holding).toHaveLength(1);
  }
});

test.each([
  ['columns of more than 24 lines', items(80), 600],
  ['columns higher than a page', items(20), 84],
])('%s are set in one column, which page breaks may split', async (_, list, height) => {
  const { display, problems } = await layout(documentOf([columnsOf(list)], { width: 320, height }), {
    caches,
  });
  expect(columnsIn(display)).toHaveLength(1);
  expect(display.pages.length).toBeGreaterThan(1);
  expect(problems).toEqual([]);
});

test('columns too narrow for text are set in one column', async () => {
  expect(columnsIn(await displayOf([columnsOf(items(4), { gap: 400 })]))).toHaveLength(1);
});

test('a label beside columns is on their baselines, and a date limits their width', async () => {
  const variants = asideVariants(['first', 'second']);
  const label = { ...dateAtEnd(), edge: 'start', x: -40, measure: 38, alignment: 'start', variants } as const;
  const group = groupOf([columnsOf(items(4))], {
    indent: 40,
    asides: [{ ...label, reads: 'before' }, dateAtEnd(['2019'])],
  });
  const display = await displayOf([group, paragraphOf('below')]);
  expect(runWithText(display, 'first').y).toBe(runWithText(display, 'item0').y);
  expect(runWithText(display, 'second').y).toBeCloseTo(runWithText(display, 'item1').y, 6);
  expect(runWithText(display, 'below').y - runWithText(display, 'item1').y).toBeCloseTo(12, 6);
  expect(rightEdgeOf(runWithText(display, 'item2'))).toBeLessThan(runWithText(display, '2019').x);
  const unreserved = await displayOf([groupOf([columnsOf(items(4))], { indent: 40 })]);
  expect(runWithText(display, 'item2').x).toBeLessThan(runWithText(unreserved, 'item2').x - 10);
});

test('rules, outline titles, links and asides move with their lines into columns', async () => {
  const rule = { x: 2, rise: -3, thickness: 0.5, colour: '#000000' };
  const list = [0, 1, 2, 3].map((index) =>
    groupOf([paragraphOf(`item${index}`, { rule })], {
      role: 'item',
      outline: `Item ${index}`,
      asides: [dateAtEnd(['x'])],
    }),
  );
  const { pages, outline } = await displayOf([columnsOf(list)]);
  const rules = pages[0]?.items.filter((item) => item.kind === 'rule') ?? [];
  expect(rules.map(({ x, width }) => [x, width])).toEqual([
    [52, 148],
    [52, 148],
    [222, 148],
    [222, 148],
  ]);
  expect(outline.map(({ title }) => title)).toEqual(['Item 0', 'Item 1', 'Item 2', 'Item 3']);
  expect(outline[2]?.y).toBeCloseTo(outline[0]?.y ?? 0, 6);
});

test('columns of one-line items differ by at most one line', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 2, max: 5 }),
      async (count, columns) => {
        const list = columnsOf(items(count), { count: columns, gap: 10 });
        const lengths = columnsIn(await displayOf([list], 500)).map((column) => column.length);
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(count);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
        expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
      },
    ),
    { numRuns: 40 },
  );
});
