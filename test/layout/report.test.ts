import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { Block } from '../../src/model/document.ts';
import type { LayoutReport } from '../../src/model/layout-report.ts';
import { caches } from '../support/caches.ts';
import {
  columnsOf,
  documentOf,
  groupOf,
  paragraphOf,
  paragraphStyle,
  runsOf,
  textStyle,
  variantsOf,
} from '../support/plain-document.ts';

const text =
  'Design and operation of a system that takes in millions of measurements a day, keeps them, and gives them back ' +
  'to whoever asks, however long ago that was, within a tenth of a second or so in nearly all circumstances.';

async function reportOf(blocks: readonly Block[], width = 200, height = 600): Promise<LayoutReport> {
  return (await layout(documentOf(blocks, { width, height }), { caches })).report;
}

test('the rag is measured on full lines, as shares of their measure', async () => {
  const { display, report } = await layout(documentOf([paragraphOf(text)], { width: 200, height: 600 }), {
    caches,
  });
  const widths = runsOf(display)
    .slice(0, -1)
    .map(({ run }) => run.width - (run.glyphs.at(-1)?.advance ?? 0));
  const slacks = widths.map((width) => (200 - width) / 200);
  const mean = slacks.reduce((sum, slack) => sum + slack, 0) / slacks.length;
  const variance = slacks.reduce((sum, slack) => sum + (slack - mean) ** 2, 0) / slacks.length;
  expect(report.rag.lines).toBe(slacks.length);
  expect(report.rag.mean).toBeCloseTo(mean, 9);
  expect(report.rag.deviation).toBeCloseTo(Math.sqrt(variance), 9);
});

test('last lines, forced breaks and centred text are not part of the rag', async () => {
  const centred = paragraphOf(text, { style: { ...paragraphStyle, alignment: 'centre' } });
  const { rag } = await reportOf([paragraphOf('one'), paragraphOf('one\u2028two'), centred]);
  expect(rag).toEqual({ lines: 0, mean: 0, deviation: 0 });
});

test('counts lines, including those in columns', async () => {
  const list = Array.from({ length: 5 }, (_, index) => paragraphOf(`${index}`));
  expect((await reportOf([paragraphOf('one'), columnsOf(list)])).lines).toBe(6);
});

test('each page has its fill, break kind and cost, and the costs add up', async () => {
  const entries = Array.from({ length: 18 }, (_, index) => groupOf([paragraphOf(`${index}`)]));

  const { pages, cost, sideFlows } = await reportOf(entries, 200, 84);
  expect(pages.map(({ breakAt, breakCost }) => [breakAt, breakCost])).toEqual([
    ['entry', 0],
    ['entry', 0],
    [undefined, 0],
  ]);
  expect(pages[0]?.fill).toBeCloseTo(0.97, 2);
  expect(pages.reduce((sum, page) => sum + page.cost, 0)).toBeCloseTo(cost, 6);
  expect(sideFlows).toEqual([]);
});

test('counts added hyphens, but not hyphens in the text', async () => {
  const hyphenated = paragraphOf(text, { style: { ...paragraphStyle, hyphenation: true } });
  const { hyphens } = await reportOf([hyphenated], 90);
  expect(hyphens).toBeGreaterThan(0);
  expect((await reportOf([variantsOf(hyphenated)], 90)).hyphens).toBe(hyphens);
  expect((await reportOf([paragraphOf('well-known '.repeat(20))], 60)).hyphens).toBe(0);
});

test('text that cannot be justified is listed by its first words', async () => {
  const justified = paragraphOf(text, { style: { ...paragraphStyle, alignment: 'justified' } });
  const { raggedInstead, rag } = await reportOf([justified], 120);
  expect(raggedInstead).toEqual([{ text: 'Design and operation of a system', reason: 'narrow' }]);
  expect(rag.lines).toBeGreaterThan(4);
  expect((await reportOf([justified], 400)).raggedInstead).toEqual([]);
});

test('characters set in a fallback face are listed with it', async () => {
  const inlines = [{ kind: 'text', text: 'a → b', style: { ...textStyle, family: 'EB Garamond' } }] as const;
  const { fallbacks, faces } = await reportOf([paragraphOf('', { inlines })]);
  for (const { face } of fallbacks) expect(faces).toContain(face);
});

test('a layout defect is part of the report', async () => {
  const together = groupOf(
    Array.from({ length: 5 }, (_, index) => paragraphOf(`k${index}`)),
    {
      keep: { together: true, breakBefore: false },
    },
  );
  const { defects } = await reportOf(
    [paragraphOf('a'), paragraphOf('b'), paragraphOf('c'), together],
    200,
    84,
  );
  expect(defects).toMatchObject([{ kind: 'white-at-foot', page: 1, alternative: { worse: 'breaks' } }]);
});
