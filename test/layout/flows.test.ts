import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { Block, Frame, PageMaster, RunningLine, Sheet } from '../../src/model/document.ts';
import { interruptions } from '../structure/reading-order.ts';
import { caches } from '../support/caches.ts';
import {
  documentOfFlows,
  groupOf,
  linesOf,
  paragraphOf,
  runsOf,
  textOf,
  textStyle,
} from '../support/plain-document.ts';

const main: Frame = { flow: 'main', x: 200, y: 50, width: 300, height: 60 };
const side: Frame = { flow: 'side', x: 50, y: 50, width: 100, height: 36 };
const both: PageMaster = { frames: [side, main] };

const lines = (count: number, name: string): readonly Block[] =>
  Array.from({ length: count }, (_, index) => paragraphOf(`${name}${index}`));

const flowsOf = (mains: readonly Block[], sides: readonly Block[]) => [
  { name: 'main', blocks: mains },
  { name: 'side', blocks: sides },
];

test('two flows share as many pages as the longer needs, and the main one is read first on each', async () => {
  const document = documentOfFlows(flowsOf(lines(7, 'm'), lines(8, 's')), { first: both, other: both });
  const { display, report } = await layout(document, { caches });
  const pages = display.pages.map((page) =>
    page.items.flatMap((item) => (item.kind === 'run' ? [textOf(item).trim()] : [])),
  );
  expect(pages).toEqual([
    ['m0', 'm1', 'm2', 'm3', 'm4', 's0', 's1', 's2'],
    ['m5', 'm6', 's3', 's4', 's5'],
    ['s6', 's7'],
  ]);
  expect(report.pages).toHaveLength(2);
  expect(report.sideFlows).toMatchObject([{ flow: 'side', pages: { length: 3 } }]);
});

test('paragraphs are numbered across all flows', async () => {
  const document = documentOfFlows(flowsOf(lines(3, 'm'), lines(2, 's')), { first: both, other: both });
  const { display } = await layout(document, { caches });
  expect(runsOf(display).map(({ paragraph }) => paragraph)).toEqual([0, 1, 2, 3, 4]);
});

test('a side flow may be read first, and the report is still about the main one', async () => {
  const flows = [
    { name: 'side', isSide: true, blocks: lines(2, 's') },
    { name: 'main', blocks: lines(7, 'm') },
  ];
  const { display, report } = await layout(documentOfFlows(flows, { first: both, other: both }), { caches });
  expect(
    runsOf(display)
      .map((run) => textOf(run).trim())
      .slice(0, 3),
  ).toEqual(['s0', 's1', 'm0']);
  expect(report.pages).toHaveLength(2);
  expect(report.sideFlows).toMatchObject([{ flow: 'side', pages: { length: 1 } }]);
});

test('the outline lists one flow after another', async () => {
  const section = (name: string, count: number): Block =>
    groupOf(lines(count, name), { role: 'section', outline: name });
  const flows = flowsOf([section('a', 5), section('b', 2)], [section('c', 1)]);
  const { display } = await layout(documentOfFlows(flows, { first: both, other: both }), { caches });
  expect(display.outline.map(({ title, page }) => [title, page])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 1],
  ]);
});

const foot = (text: string, family = textStyle.family): RunningLine => ({
  x: 50,
  baseline: 800,
  measure: 100,
  alignment: 'start',
  inlines: [{ kind: 'text', text, style: { ...textStyle, family } }],
});

test('the first, last and other pages have their own frames and footers', async () => {
  const master = (y: number, text: string, height: number): PageMaster => ({
    frames: [{ ...main, y, height }],
    foot: foot(text),
  });
  const masters = {
    first: master(100, 'first', 36),
    other: master(50, 'other', 60),
    last: master(70, 'last', 24),
  };
  const document = documentOfFlows([{ name: 'main', blocks: lines(14, 'm') }], masters);
  const { display } = await layout(document, { caches });
  const seen = display.pages.map((page) => {
    const runs = page.items.filter((item) => item.kind === 'run');
    return [Math.round(runs[0]?.y ?? 0), runs.length - 1, textOf(runs.at(-1) ?? runs[0] ?? never()).trim()];
  });
  expect(seen).toEqual([
    [107, 3, 'first'],
    [57, 5, 'other'],
    [57, 5, 'other'],
    [77, 1, 'last'],
  ]);
});

test('the footer of the last page uses its own face', async () => {
  const frames = [main];
  const last = { frames, foot: foot('last', 'Source Sans 3') };
  const flows = [{ name: 'main', blocks: lines(7, 'm') }];
  const { display } = await layout(documentOfFlows(flows, { first: { frames }, other: { frames }, last }), {
    caches,
  });
  expect(runsOf(display).at(-1)?.run.face.key).toBe('Source Sans 3 400');
});

function never(): never {
  throw new Error('a page without runs');
}

test.each<[string, PageMaster, RegExp]>([
  [
    'a page without a frame for a flow',
    { frames: [side] },
    /the other page has no frame for the flow “main”/u,
  ],
  ['a page with two frames for a flow', { frames: [main, main] }, /more than one frame/u],
  [
    'frames of different widths',
    { frames: [{ ...main, width: 250 }] },
    /must have the same width, not 300 and 250 pt/u,
  ],
  ['an empty frame', { frames: [{ ...main, height: 0 }] }, /is empty: 300 × 0 pt/u],
])('throws for %s', async (_, other, message) => {
  const document = documentOfFlows([{ name: 'main', blocks: lines(2, 'm') }], { first: both, other });
  await expect(layout(document, { caches })).rejects.toThrow(message);
  await expect(layout(document, { caches })).rejects.toThrow(RangeError);
});

const whole: PageMaster = { frames: [{ ...main, x: 50, width: 450 }] };
const tinted: PageMaster = {
  ...both,
  tints: [{ area: { x: 0, y: 0, width: 170, height: 800 }, colour: '#eeeeee' }],
};
const changing = { first: tinted, other: tinted, without: { flow: 'side', master: whole } };

/** A paragraph of two lines in the narrow frame and one in the wide one. */
const words = (name: string): Block =>
  paragraphOf(`${name} with so many words that there is no room for all of them in the narrow frame`);

async function pagesOf(
  mains: readonly Block[],
  sides: readonly Block[],
  masters: Omit<Sheet, 'size'> = changing,
) {
  const { display, report } = await layout(documentOfFlows(flowsOf(mains, sides), masters), { caches });
  return { display, report, pages: display.pages.map((page) => linesOf({ ...display, pages: [page] })) };
}

test('where a flow has ended the others use the frames of another master, which has its own tints', async () => {
  const { display, report, pages } = await pagesOf(Array.from('abcdefg', words), lines(2, 's'));
  expect(pages.map((page) => page.length)).toEqual([4, 5]);
  expect(report.masters).toEqual(['first', 'without']);
  expect(display.pages.map(({ items }) => items.some(({ kind }) => kind === 'tint'))).toEqual([true, false]);
  const lefts = display.pages.map(({ items }) =>
    items.flatMap((item) => (item.kind === 'run' ? [item.x] : [])),
  );
  expect(lefts[1]?.every((x) => x >= 50 && x < 500)).toBe(true);
  expect(report.lines).toBe(4 + 2 + 5);
});

test('a page on which the flow still has text keeps its frames', async () => {
  const { report } = await pagesOf(Array.from('abcdefghi', words), lines(5, 's'));
  expect(report.masters).toEqual(['first', 'other', 'without']);
});

test('if all text is on pages with the flow nothing changes', async () => {
  const { report } = await pagesOf(lines(7, 'm'), lines(8, 's'));
  expect(report.masters).toEqual(['first', 'other', 'last']);
});

test('from the second page on a flow that is not in the document has ended', async () => {
  const flows = [{ name: 'main', blocks: Array.from('abcdefg', words) }];
  const { report } = await layout(documentOfFlows(flows, changing), { caches });
  expect(report.masters).toEqual(['first', 'without']);
});

test('a paragraph longer than a page keeps its frames until it ends', async () => {
  const { report, pages } = await pagesOf(
    [paragraphOf('word '.repeat(90)), ...Array.from('bcde', words)],
    lines(1, 's'),
  );
  expect(report.masters).toEqual(['first', 'other', 'without']);
  expect(pages.at(-1)?.[0]).toMatch(/^[bcd] with .* frame $/u);
});

test('a page keeps its frames if only a bad break would be a place to change them', async () => {
  const section = groupOf([paragraphOf('Work', { role: 'heading' }), paragraphOf('word '.repeat(70))], {
    role: 'section',
  });
  const { report } = await pagesOf([section, ...Array.from('bcdefg', words)], lines(1, 's'));
  expect(report.pages.map(({ breakAt }) => breakAt)).not.toContain('after-head');
  expect(report.masters).toEqual(['first', 'other', 'without']);
});

test('a list that goes on where the frames change is one list, and its section one section', async () => {
  const item = (name: string): Block => groupOf([words(name)], { role: 'item' });
  const list = groupOf(Array.from('abcdefg', item), { role: 'list' });
  const section = groupOf([paragraphOf('Work', { role: 'heading' }), list], { role: 'section' });
  const { display, report } = await pagesOf([section], lines(1, 's'));
  expect(report.masters).toEqual(['first', 'without']);
  const types = display.structure.map(({ type }) => type);
  expect(types.filter((type) => type === 'Sect' || type === 'L' || type === 'H1')).toEqual([
    'Sect',
    'H1',
    'L',
  ]);
  expect(types.filter((type) => type === 'LI')).toHaveLength(7);
  expect(interruptions(display)).toEqual([]);
});

test('the title of an entry that goes on where the frames change is printed above it', async () => {
  const continued: RunningLine = { ...foot(''), inlines: [{ kind: 'entry', style: textStyle }] };
  const masters = { ...changing, without: { flow: 'side', master: { ...whole, continued } } };
  const entry = groupOf(Array.from('abcdefg', words), { outline: 'Analyst' });
  const { pages } = await pagesOf([entry], lines(1, 's'), masters);
  expect(pages[1]?.at(-1)?.trim()).toBe('Analyst');
});

test('throws if a master for pages without a flow has no frame for another flow', async () => {
  const masters = { ...changing, without: { flow: 'side', master: { frames: [side] } } };
  await expect(pagesOf(lines(1, 'm'), lines(1, 's'), masters)).rejects.toThrow(
    new RangeError('the page without the flow “side” has no frame for the flow “main”'),
  );
});

test('throws if two flows have the same name', async () => {
  const flows = [...flowsOf(lines(1, 'm'), lines(1, 's')), { name: 'main', blocks: lines(1, 'x') }];
  const document = documentOfFlows(flows, { first: both, other: both });
  await expect(layout(document, { caches })).rejects.toThrow(
    new RangeError('two flows have the name “main”'),
  );
});
