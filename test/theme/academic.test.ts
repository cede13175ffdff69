import { expect, test } from 'vitest';
import { paintText, typesetPages } from '../../src/index.ts';

const PAPERS = Array.from(
  { length: 12 },
  (_, index) => `    ${index + 1}. Paper of ${index + 1} pages.`,
).join('\n');
const CV = `
name: Ada Lovelace
sections:
  Papers: |
${PAPERS}
  Talks: |
    1. A talk.
`;

test('lists are numbered as they are cited, each from its own beginning', async () => {
  const { display } = await typesetPages(CV, { theme: 'academic' });
  const shown = display && paintText(display);
  expect(shown).toContain('[1] Paper of 1 pages.');
  expect(shown).toContain('[12] Paper of 12 pages.');
  expect(shown).toContain('[1] A talk.');
});
