import { expect, test } from 'vitest';
import { layout } from '../../../src/layout/layout.ts';
import type { Block, Group } from '../../../src/model/document.ts';
import { caches } from '../../support/caches.ts';
import { columnsOf, documentOf, groupOf, paragraphOf, variantsOf } from '../../support/plain-document.ts';

const item = (...blocks: readonly Block[]): Group => groupOf(blocks, { role: 'item' });
const list = (...blocks: readonly Block[]): Group => groupOf(blocks, { role: 'list' });
const text = (words = 'A word'): Block => paragraphOf(words);

/** Returns a row for each line of the galley: the list and the item of each level, numbered by first use. */
async function listsOf(...blocks: readonly Block[]): Promise<readonly string[]> {
  const { flows } = await layout(documentOf(blocks, { width: 200, height: 600 }), { caches });
  const known: number[] = [];
  const numbered = (number: number): number => {
    if (!known.includes(number)) known.push(number);
    return known.indexOf(number);
  };
  return flows.flatMap(({ galley }) =>
    galley.flatMap((line) => {
      if (line.kind === 'space') return [];
      return line.listItems.map(({ list, item }) => `${numbered(list)}.${numbered(item + 1000)}`).join(' ');
    }),
  );
}

test('each line has the list and the item it belongs to, and those around them', async () => {
  expect(await listsOf(text(), list(item(text()), item(text(), list(item(text())))), text())).toEqual([
    '',
    '0.1',
    '0.2',
    '0.2 3.4',
    '',
  ]);
});

test('two lists one after the other are two, and an item outside lists belongs to none', async () => {
  expect(await listsOf(list(item(text())), list(item(text())), item(text()))).toEqual(['0.1', '2.3', '']);
});

test('blocks of a list that are in no item are one item', async () => {
  expect(await listsOf(list(text(), text(), item(text())))).toEqual(['0.1', '0.1', '0.2']);
});

test('an item in variants counts once, and columns are one line of the list', async () => {
  const long = 'Words that are too long for one line of two hundred points';
  expect(await listsOf(list(variantsOf(item(text(long)), item(text())), item(text())))).toEqual([
    '0.1',
    '0.2',
  ]);
  expect(await listsOf(list(columnsOf([item(text()), item(text())]), item(text())))).toEqual(['0.1', '0.2']);
});
