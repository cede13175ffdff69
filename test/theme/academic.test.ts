import { expect, test } from 'vitest';
import { paintText, typesetPages } from '../../src/index.ts';

const papers = Array.from(
  { length: 12 },
  (_, index) => `    ${index + 1}. Paper of ${index + 1} pages.`,
).join('\n');
const cv = `
name: Ada Lovelace
sections:
  Papers: |
${papers}
  Talks: |
    1. A talk.
`;

test('academic numbers each list from 1, in square brackets', async () => {
  const { display } = await typesetPages(cv, { theme: 'academic' });
  const text = display && (await paintText(display));
  expect(text).toContain('[1] Paper of 1 pages.');
  expect(text).toContain('[12] Paper of 12 pages.');
  expect(text).toContain('[1] A talk.');
});
