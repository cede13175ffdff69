import { expect, test } from 'vitest';
import { hasTooManyBlocks, layout, maxBlocks } from '../../src/layout/layout.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { caches } from '../support/caches.ts';
import { columnsOf, documentOf, groupOf, paragraphOf, variantsOf } from '../support/plain-document.ts';

const paragraph = paragraphOf('text');
const paragraphs = (count: number): readonly Block[] => Array.from({ length: count }, () => paragraph);
const page = { width: 200, height: 200 };

test.each<[string, (count: number) => Document]>([
  ['side by side', (count) => documentOf(paragraphs(count), page)],
  ['in a group', (count) => documentOf([groupOf(paragraphs(count - 1))], page)],
  ['in columns', (count) => documentOf([columnsOf(paragraphs(count - 1))], page)],
  ['as forms of a text', (count) => documentOf([variantsOf(...paragraphs(count - 1))], page)],
  [
    'in two flows',
    (count) => ({
      ...documentOf([], page),
      flows: [
        { name: 'main', blocks: paragraphs(count - 5) },
        { name: 'side', blocks: paragraphs(5) },
      ],
    }),
  ],
])('counts blocks %s', (_, documentWith) => {
  expect(hasTooManyBlocks(documentWith(maxBlocks))).toBe(false);
  expect(hasTooManyBlocks(documentWith(maxBlocks + 1))).toBe(true);
});

test('throws if a theme makes more than 20,000 blocks', async () => {
  const document = documentOf(paragraphs(20_001), page);
  await expect(layout(document, { caches })).rejects.toThrow(
    new RangeError('the theme made more than 20,000 blocks'),
  );
});
