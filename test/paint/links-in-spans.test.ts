import { expect, test } from 'vitest';
import { paintPdf, typesetPages } from '../../src/index.ts';
import { paintStructure } from '../../src/paint/listing.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';

test.each([
  ['in another language', '[Ελλάδα](https://example.org/a)'],
  ['in another language, from right to left', '[אתר](https://example.org/a)'],
  ['raised', '[<sup>1</sup>](https://example.org/a)'],
])('text that is %s can be the whole of a link', async (_, link) => {
  const source = `name: Ada\nsummary: ${JSON.stringify(`See ${link}.`)}\n`;
  const { display, stages } = await typesetPages(source, { file: 'cv.yaml' });
  if (!display || !stages) throw new Error('nothing was laid out');
  const { losses, links } = await verifyPdf(await paintPdf(display), stages.document);
  expect({ losses, links }).toEqual({ losses: [], links: 1 });
  expect(paintStructure(display)).toMatch(/^ *Link.*https:\/\/example\.org\/a/mu);
});
