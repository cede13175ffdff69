import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinDisplays, joinReports } from '../../src/layout/join-layouts.ts';
import { type Layout, layout } from '../../src/layout/layout.ts';
import type { Block } from '../../src/model/document.ts';
import type { DisplayList } from '../../src/model/page.ts';
import { caches } from '../support/caches.ts';
import { documentOf, groupOf, paragraphOf, runsOf, textOf } from '../support/plain-document.ts';
import { writtenBlocks } from './any-document.ts';

async function laidOut(blocks: readonly Block[], language = 'en-GB', title = 'A test'): Promise<Layout> {
  return layout({ ...documentOf(blocks, { width: 200, height: 60 }), language, title }, { caches });
}

const section = (name: string, lines: number): Block =>
  groupOf(
    [
      paragraphOf(name, { role: 'heading' }),
      ...Array.from({ length: lines }, (_, index) => paragraphOf(`${name}${index}`)),
    ],
    { role: 'section', outline: name },
  );

test('numbers the pages of a CV after those of a letter', async () => {
  const letter = (await laidOut([section('Letter', 7)])).display;
  const cv = (await laidOut([section('Work', 12)])).display;
  const { pages } = joinDisplays(letter, cv);
  expect(letter.pages.length).toBeGreaterThan(1);
  expect(pages.map(({ number }) => number)).toEqual(
    Array.from({ length: letter.pages.length + cv.pages.length }, (_, index) => index + 1),
  );
});

test('shifts the pages of the second outline', async () => {
  const letter = (await laidOut([section('Letter', 7)])).display;
  const cv = (await laidOut([section('Work', 2)])).display;
  const { outline } = joinDisplays(letter, cv);
  expect(outline.map(({ title, page }) => [title, page])).toEqual([
    ['Letter', 1],
    ['Work', letter.pages.length + 1],
  ]);
});

test('keeps the metadata of the second document', async () => {
  const letter = (await laidOut([paragraphOf('Dear')], 'en-GB', 'Letter')).display;
  const cv = { ...(await laidOut([paragraphOf('Ada')], 'en-GB', 'CV')).display, author: 'Ada' };
  expect(joinDisplays(letter, cv)).toMatchObject({ title: 'CV', author: 'Ada', language: 'en-GB' });
});

test('keeps the language of a letter that differs from the CV', async () => {
  const letter = (await laidOut([section('Brief', 1)], 'de')).display;
  const cv = (await laidOut([section('Work', 1)], 'en-GB')).display;
  const { structure } = joinDisplays(letter, cv);
  const languages = structure.filter(({ parent }) => parent === 0).map(({ language }) => language);
  expect(languages).toEqual(['de', undefined]);
});

/** Returns the text in reading order, each run with its structure types and paragraph number. */
function readOut({ structure, pages }: DisplayList): readonly string[] {
  const typesOf = (element: number | undefined): string => {
    const found = structure[element ?? -1];
    return found ? `${typesOf(found.parent)} ${found.type}` : '';
  };
  return runsOf({ pages }).map((run) => `${typesOf(run.element)}: ${textOf(run)}`);
}

test('reads any two documents one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(writtenBlocks, writtenBlocks, async (first, second) => {
      const one = (await laidOut(first.map(({ block }) => block))).display;
      const other = (await laidOut(second.map(({ block }) => block))).display;
      const both = joinDisplays(one, other);
      expect(readOut(both)).toEqual([...readOut(one), ...readOut(other)]);
      both.structure.forEach(({ parent = -1 }, number) => {
        expect(parent).toBeLessThan(number);
      });
      const last = Math.max(-1, ...runsOf(one).map(({ paragraph = -1 }) => paragraph));
      for (const { paragraph } of runsOf({ pages: both.pages.slice(one.pages.length) }))
        expect(paragraph).toBeGreaterThan(last);
    }),
    { numRuns: 60 },
  );
});

test('adds up both reports', async () => {
  const words = (count: number): Block => paragraphOf('words of several lengths and more '.repeat(count));
  const one = (await laidOut([words(9)])).report;
  const other = (await laidOut([words(20)])).report;
  const both = joinReports(one, other);
  expect(both.lines).toBe(one.lines + other.lines);
  expect(both.pages).toEqual([...one.pages, ...other.pages]);
  expect(both.faces).toEqual(one.faces);
  const { report } = await layout(documentOf([words(9), words(20)], { width: 200, height: 60 }), { caches });
  expect(both.rag.lines).toBe(report.rag.lines);
  expect(both.rag.mean).toBeCloseTo(report.rag.mean, 9);
  expect(both.rag.deviation).toBeCloseTo(report.rag.deviation, 9);
});

test('shifts the page numbers of the second document’s defects', async () => {
  const { report } = await laidOut(Array.from({ length: 6 }, () => paragraphOf('text')));
  expect(report.defects.map(({ page }) => page)).toEqual([2]);
  expect(joinReports(report, report).defects.map(({ page }) => page)).toEqual([2, 4]);
});
