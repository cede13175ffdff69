import { expect, test } from 'vitest';
import { typeset } from '../../src/index.ts';
import { pdfObjects } from '../support/pdf-objects.ts';

/** Returns the dictionaries of the spans of a summary. */
async function spansOf(summary: string): Promise<readonly string[]> {
  const { pdf } = await typeset(`name: Ada\nlocale: fr\nsummary: ${JSON.stringify(summary)}\n`);
  const objects = [...pdfObjects(pdf ?? new Uint8Array()).values()];
  return objects.map(({ dictionary }) => dictionary).filter((dictionary) => dictionary.includes('/S /Span'));
}

test.each([
  ['raised', 'Le 1<sup>er</sup> prix', 'Sup'],
  ['lowered', 'Le CO<sub>x</sub> mesuré', 'Sub'],
])('%s letters are a span that says so', async (_, summary, position) => {
  const spans = await spansOf(summary);
  expect(spans).toHaveLength(1);
  expect(spans[0]?.replace(/\s+/g, ' ')).toContain(`/O /Layout /TextPosition /${position}`);
});

test('text on the baseline has no span', async () => {
  expect(await spansOf('Le premier prix')).toEqual([]);
});
