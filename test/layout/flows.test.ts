import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { Block, Frame, PageMaster, RunningLine } from '../../src/model/document.ts';
import { caches } from '../support/caches.ts';
import {
  documentOfFlows,
  groupOf,
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

test('throws if two flows have the same name', async () => {
  const flows = [...flowsOf(lines(1, 'm'), lines(1, 's')), { name: 'main', blocks: lines(1, 'x') }];
  const document = documentOfFlows(flows, { first: both, other: both });
  await expect(layout(document, { caches })).rejects.toThrow(
    new RangeError('two flows have the name “main”'),
  );
});
