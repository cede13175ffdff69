import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type DisplayList, type GuideKind, type PlacedRule, typesetPages } from '../../src/index.ts';
import { withGuides } from '../../src/inspect.ts';

/** Returns three pages, their sheet and the layout report. */
async function threePages() {
  const sections = Array.from(
    { length: 60 },
    (_, at) => `    - title: Post ${at}\n      text: Some words about it.\n`,
  );
  const { display, report, stages } = await typesetPages(
    `name: Ada\nsections:\n  Work:\n${sections.join('')}`,
  );
  if (!display || !report || !stages) throw new Error('no pages were laid out');
  expect(display.pages.length).toBeGreaterThan(1);
  return { display, made: { report, sheet: stages.document.sheet } };
}

/** Returns the items added to a page. */
function added(before: DisplayList, after: DisplayList, page: number): readonly PlacedRule[] {
  const items = after.pages[page]?.items.slice(before.pages[page]?.items.length) ?? [];
  return items.filter((item) => item.kind === 'rule');
}

test.each<readonly GuideKind[]>([['boxes'], ['baselines'], ['breaks'], ['boxes', 'baselines', 'breaks']])(
  'guides (%s) are artifacts that change no other item',
  async (...kinds) => {
    const { display, made } = await threePages();
    const guided = withGuides(display, kinds, made);
    for (const [index, page] of display.pages.entries()) {
      expect(guided.pages[index]?.items.slice(0, page.items.length)).toEqual(page.items);
      for (const rule of added(display, guided, index)) expect(rule.paragraph).toBeUndefined();
    }
    expect(added(display, guided, 0).length).toBeGreaterThan(0);
  },
);

test('a box surrounds each run and each frame', async () => {
  const { display, made } = await threePages();
  const runs = display.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
  const frames = made.sheet.first.frames.length;
  expect(added(display, withGuides(display, ['boxes'], made), 0)).toHaveLength(4 * (runs.length + frames));
});

test('frames are at the right on pages that are laid out from there', async () => {
  const { display, made } = await threePages();
  const { width } = made.sheet.size;
  const frames = made.sheet.first.frames.map((frame) => ({ ...frame, x: 10 }));
  const atEdge = { ...made, sheet: { ...made.sheet, first: { ...made.sheet.first, frames } } };
  const edges = (direction: 'ltr' | 'rtl') => {
    const guided = withGuides({ ...display, direction }, ['boxes'], atEdge);
    return added(display, guided, 0).flatMap(({ x, width: length }) => [x, x + length].map(Math.round));
  };
  expect(edges('ltr')).toContain(10);
  expect(edges('rtl')).not.toContain(10);
  expect(edges('rtl')).toContain(Math.round(width - 10));
});

test('every baseline has one line, from its first run to its last', async () => {
  const { display, made } = await threePages();
  const runs = display.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
  const lines = added(display, withGuides(display, ['baselines'], made), 0);
  expect(lines.map(({ y }) => y).toSorted()).toEqual([...new Set(runs.map(({ y }) => y))].toSorted());
  for (const { x, y, width } of lines)
    for (const run of runs.filter((each) => each.y === y)) {
      expect(run.x).toBeGreaterThanOrEqual(x);
      expect(run.x + run.run.width).toBeLessThanOrEqual(x + width + 0.001);
    }
});

test('each page but the last ends with a line in the colour of its break', async () => {
  const { display, made } = await threePages();
  const guided = withGuides(display, ['breaks'], made);
  const counts = display.pages.map((_, index) => added(display, guided, index).length);
  expect(counts).toEqual(display.pages.map((_, index) => (index === display.pages.length - 1 ? 0 : 1)));
  expect(made.report.pages[0]?.breakAt).toBe('entry');
  expect(added(display, guided, 0)[0]?.colour).toBe('#2ca02c');
});

test('without kinds the pages are unchanged', async () => {
  const { stages, report, display } = await typesetPages(readFileSync('examples/peter-bourgon.yaml'));
  if (!display || !report || !stages) throw new Error('no pages were laid out');
  expect(withGuides(display, [], { report, sheet: stages.document.sheet })).toEqual(display);
});
