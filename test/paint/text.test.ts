import { expect, test } from 'vitest';
import type { DisplayItem, DisplayList } from '../../src/model/page.ts';
import { paintText } from '../../src/paint/text.ts';
import { layOutLines } from '../support/test-lines.ts';

/** Moves the runs of each test line to another paragraph and baseline. */
function moved(list: DisplayList, to: readonly { paragraph?: number; y: number }[]): readonly DisplayItem[] {
  return (list.pages[0]?.items ?? []).map((item) => {
    if (item.kind !== 'run') return item;
    const { paragraph, ...run } = item;
    return { ...run, ...to[paragraph ?? 0] };
  });
}

const texts = [
  'EXPERIENCE',
  'Senior engineer',
  '2016–2018',
  'wrote an efficient',
  'scheduler',
  'Page 1 of 2',
];

test('text has one line per line, and a blank line between separate paragraphs', async () => {
  const list = await layOutLines(texts.map((text) => ({ text, tracking: text === 'EXPERIENCE' ? 0.2 : 0 })));
  const items = moved(list, [
    { paragraph: 0, y: 72 },
    { paragraph: 1, y: 100 },
    { paragraph: 1, y: 100 },
    { paragraph: 2, y: 114 },
    { paragraph: 2, y: 128 },
    { y: 800 },
  ]);
  const [page] = list.pages;
  expect(page).toBeDefined();
  if (page === undefined) return;
  expect(paintText({ ...list, pages: [{ ...page, items }] })).toBe(
    'EXPERIENCE\n\nSenior engineer 2016–2018\nwrote an efficient\nscheduler\n',
  );
});

test('a paragraph continues on the next page, and a blank line follows it', async () => {
  const list = await layOutLines([{ text: 'first half' }, { text: 'second half' }, { text: 'next' }]);
  const [page] = list.pages;
  expect(page).toBeDefined();
  if (page === undefined) return;
  const runs = moved(list, [
    { paragraph: 0, y: 780 },
    { paragraph: 0, y: 72 },
    { paragraph: 1, y: 100 },
  ]);
  const items = runs.filter((item) => item.kind === 'run');
  const pages = [
    { ...page, items: items.filter((item) => item.y === 780) },
    { ...page, number: 2, items: items.filter((item) => item.y < 780) },
  ];
  expect(paintText({ ...list, pages })).toBe('first half\nsecond half\n\nnext\n');
});

test('a document without text gives an empty string', async () => {
  const list = await layOutLines([{ text: 'x' }]);
  expect(paintText({ ...list, pages: [] })).toBe('');
});
