import { expect, test } from 'vitest';
import { layout } from '../../../src/layout/layout.ts';
import type { Block } from '../../../src/model/document.ts';
import { caches } from '../../support/caches.ts';
import {
  dateAtEnd,
  documentOf,
  groupOf,
  linesOf,
  paragraphOf,
  textStyle,
  variantsOf,
} from '../../support/plain-document.ts';

const head = (title: string, firm: string): Block =>
  variantsOf(
    paragraphOf(`${title} · ${firm}`, { role: 'entry-head' }),
    groupOf([paragraphOf(title, { role: 'entry-head' }), paragraphOf(firm, { role: 'role-head' })], {
      role: 'header',
    }),
  );

async function linesIn(blocks: readonly Block[], width = 200, height = 600): Promise<readonly string[]> {
  const { display } = await layout(documentOf(blocks, { width, height }), { caches });
  return linesOf(display).map((line) => line.trim());
}

test('a header is on one line if it fits, otherwise on two', async () => {
  expect(await linesIn([head('Engineer', 'Acme')])).toEqual(['Engineer · Acme']);
  const [title, firm] = ['Principal engineer for systems', 'Acme of Northern Europe'];
  expect(await linesIn([head(title, firm)])).toEqual([title, firm]);
});

test('a header must fit beside the date', async () => {
  const [title, firm] = ['Principal engineer', 'Acme Northern'];
  const dated = groupOf([head(title, firm)], { asides: [dateAtEnd(['2019 – 2021'])] });
  expect(await linesIn([head(title, firm)])).toEqual([`${title} · ${firm}`]);
  expect(await linesIn([dated])).toEqual([`${title} 2019 – 2021`, firm]);
});

test('every paragraph of a variant must fit', async () => {
  const second = groupOf([
    paragraphOf('short'),
    paragraphOf('a second line that does not fit the measure at all'),
  ]);
  expect(await linesIn([variantsOf(second, paragraphOf('last'))])).toEqual(['last']);
});

test('the last variant may take several lines', async () => {
  const text = 'text that needs more than one line of this measure to stand on';
  expect((await linesIn([variantsOf(paragraphOf(`${text} first`), paragraphOf(text))])).join(' ')).toBe(text);
});

test('variants may be nested', async () => {
  const long = 'a line that is by far too long for the narrow measure';
  const inner = variantsOf(paragraphOf(long), paragraphOf('inner'));
  expect(await linesIn([variantsOf(inner, paragraphOf('outer'))])).toEqual(['inner']);
  expect(await linesIn([variantsOf()])).toEqual([]);
});

test('variants that are tried and dropped leave no trace', async () => {
  const long = (text: string): Block =>
    paragraphOf('', {
      inlines: [{ kind: 'text', text: `${text} `.repeat(12), style: textStyle }],
      rule: { x: 0, rise: 0, thickness: 1, colour: '#000000' },
    });
  const entries = ['one', 'two'].map((text) =>
    groupOf(
      [variantsOf(groupOf([long('unbreakable-in-no-way'), long('x')], { outline: 'no' }), paragraphOf(text))],
      {
        outline: text,
      },
    ),
  );
  const plain = ['one', 'two'].map((text) => groupOf([paragraphOf(text)], { outline: text }));
  const tried = await layout(documentOf(entries, { width: 200, height: 600 }), { caches });
  const expected = await layout(documentOf(plain, { width: 200, height: 600 }), { caches });
  expect(tried.display).toEqual(expected.display);
  expect(tried.report).toEqual(expected.report);
  expect(tried.problems).toEqual(expected.problems);
});

test('a header in variants is never the last line on a page', async () => {
  for (let filler = 1; filler <= 20; filler++)
    for (const firm of ['Acme', 'Acme of all the Northern and Southern Europe']) {
      const dated = groupOf([head('Engineer', firm)], { role: 'header', asides: [dateAtEnd(['2019'])] });
      const first = filler % 2 === 0 ? dated : head('Engineer', firm);
      const entry = groupOf([first, paragraphOf('one'), paragraphOf('two')]);
      const blocks = [...Array.from({ length: filler }, (_, index) => paragraphOf(`filler${index}`)), entry];
      const { display } = await layout(documentOf(blocks, { width: 200, height: 84 }), { caches });
      for (const page of display.pages.slice(0, -1)) {
        const last = linesOf({ ...display, pages: [page] }).at(-1);
        expect(last).not.toMatch(/Engineer|Acme/u);
      }
    }
});

test('a page break may separate two entries that are only a header', async () => {
  const entries = Array.from({ length: 12 }, (_, index) => groupOf([head(`Post ${index}`, 'Acme')]));
  const { report } = await layout(documentOf(entries, { width: 200, height: 84 }), { caches });
  expect(report.pages.map((page) => page.breakAt)).toEqual(['entry', undefined]);
});

test('the `after` of variants replaces the `before` of the next block', async () => {
  const space = (height: number) => ({ height, stretch: 0, shrink: 0 });
  const first = { ...variantsOf(paragraphOf('one', { after: space(3) })), after: space(7) };
  const { display } = await layout(
    documentOf([first, paragraphOf('two', { before: space(40) })], { width: 200, height: 200 }),
    { caches },
  );
  const [one, two] = display.pages[0]?.items.flatMap((item) => (item.kind === 'run' ? [item.y] : [])) ?? [];
  expect((two ?? 0) - (one ?? 0)).toBeCloseTo(12 + 7, 6);
});
