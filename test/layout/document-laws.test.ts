import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { PlacedRun } from '../../src/model/page.ts';
import { caches } from '../support/caches.ts';
import { documentOf, documentOfFlows, itemsOf, runsOf, textOf } from '../support/plain-document.ts';
import { type WrittenBlock, writtenBlocks } from './any-document.ts';

const letters = (text: string): string => [...text.replace(/\s/gu, '')].sort().join('');
const expected = (blocks: readonly WrittenBlock[]): string =>
  letters(blocks.flatMap(({ words }) => words).join(''));
const printed = (runs: readonly PlacedRun[]): string => letters(runs.map(textOf).join(''));

test('every text of a document is printed completely, once', async () => {
  await fc.assert(
    fc.asyncProperty(
      writtenBlocks,
      fc.integer({ min: 60, max: 400 }),
      fc.integer({ min: 20, max: 300 }),
      async (blocks, width, height) => {
        const document = documentOf(
          blocks.map(({ block }) => block),
          { width, height },
        );
        expect(printed(runsOf((await layout(document, { caches })).display))).toBe(expected(blocks));
      },
    ),
    { numRuns: 150 },
  );
});

test('every text of two flows is printed completely, once', async () => {
  const frame = fc.record({ y: fc.integer({ min: 10, max: 50 }), height: fc.integer({ min: 30, max: 400 }) });
  const master = fc.tuple(frame, frame).map(([main, side]) => ({
    frames: [
      { flow: 'main', x: 200, width: 350, ...main },
      { flow: 'side', x: 40, width: 120, ...side },
    ],
  }));
  const masters = fc.record(
    { first: master, other: master, last: master },
    { requiredKeys: ['first', 'other'] },
  );
  await fc.assert(
    fc.asyncProperty(writtenBlocks, writtenBlocks, masters, async (main, side, sheet) => {
      const flows = [
        { name: 'main', blocks: main.map(({ block }) => block) },
        { name: 'side', blocks: side.map(({ block }) => block) },
      ];
      const { display } = await layout(documentOfFlows(flows, sheet), { caches });
      expect(printed(runsOf(display))).toBe(expected([...main, ...side]));
    }),
    { numRuns: 100 },
  );
});

test('every text is printed completely, once, if frames change where a flow has ended', async () => {
  const height = fc.integer({ min: 30, max: 400 });
  const width = fc.integer({ min: 120, max: 500 });
  await fc.assert(
    fc.asyncProperty(
      writtenBlocks,
      writtenBlocks,
      height,
      height,
      width,
      async (main, side, other, later, wide) => {
        const frames = [
          { flow: 'side', x: 40, y: 20, width: 120, height: 300 },
          { flow: 'main', x: 200, y: 20, width: 350, height: other },
        ];
        const without = {
          flow: 'side',
          master: { frames: [{ flow: 'main', x: 40, y: 20, width: wide, height: later }] },
        };
        const flows = [
          { name: 'side', blocks: side.map(({ block }) => block) },
          { name: 'main', blocks: main.map(({ block }) => block) },
        ];
        const document = documentOfFlows(flows, { first: { frames }, other: { frames }, without });
        const { display, report } = await layout(document, { caches });
        expect(report.masters).toHaveLength(display.pages.length);
        expect(printed(runsOf(display))).toBe(expected([...side, ...main]));
      },
    ),
    { numRuns: 100 },
  );
});

/** The cost of a break shows if a page had to split what should not be split. */
const splitCost = 1e9;

test('no text and no image is below its frame, unless a page is too low for a group', async () => {
  const size = fc.integer({ min: 100, max: 400 });
  await fc.assert(
    fc.asyncProperty(writtenBlocks, size, size, async (blocks, width, height) => {
      const document = documentOf(
        blocks.map(({ block }) => block),
        { width, height },
      );
      const { display, problems, report } = await layout(document, { caches });
      const parted = report.pages.some((page) => page.breakCost >= splitCost);
      if (parted || problems.some(({ code }) => code === 'overfull-page')) return;
      for (const run of runsOf(display)) expect(run.y, textOf(run)).toBeLessThanOrEqual(60 + height);
      for (const { area } of itemsOf(display, 'picture'))
        expect(area.y + area.height).toBeLessThanOrEqual(60 + height + 0.01);
    }),
    { numRuns: 100 },
  );
});

test('no space grows by more than 15 % of its height, however far the theme lets it stretch', async () => {
  const size = fc.integer({ min: 60, max: 400 });
  await fc.assert(
    fc.asyncProperty(writtenBlocks, size, size, async (blocks, width, height) => {
      const document = documentOf(
        blocks.map(({ block }) => block),
        { width, height },
      );
      for (const { galley, breaks } of (await layout(document, { caches })).flows)
        for (const { from, to, ratio } of breaks.pages)
          for (const item of galley.slice(from, to))
            if (item.kind === 'space') expect(ratio * item.stretch).toBeLessThanOrEqual(0.15 * item.height);
    }),
    { numRuns: 100 },
  );
});
