import { expect, test } from 'vitest';
import { inlineMarkdown } from '../../src/formats/common/write-rich-text.ts';
import { exportResume } from '../../src/index.ts';
import { readInlineMarkdown } from '../../src/read/markdown/markup.ts';
import { readContext } from '../../src/read/read-context.ts';
import { marked, scalarOf } from '../read/markdown.ts';

test.each([
  '1<sup>er</sup> prix',
  'H<sub>2</sub>O and CO<sub>2</sub>',
  '**H<sub>2</sub>O**',
  '*a<sup>th</sup>* b',
  'M<sup>me</sup>[x<sub>1</sub>](https://example.org)',
  'a<sup>*b*c</sup>d',
  'x<sub>**max**</sub>',
  '10⁶ and m²',
])('raised and lowered letters read back from Markdown: %s', (written) => {
  const text = readInlineMarkdown(scalarOf(JSON.stringify(written)), readContext());
  const markdown = inlineMarkdown(text);
  const again = readInlineMarkdown(scalarOf(JSON.stringify(markdown)), readContext());
  expect(marked(again)).toBe(marked(text));
});

const source = 'name: A\nsummary: 1<sup>er</sup> of 10<sup>6</sup>, H<sub>2</sub>O\n';

test.each([
  ['markdown', '1<sup>er</sup> of 10⁶, H<sub>2</sub>O'],
  ['yaml', '1<sup>er</sup> of 10⁶, H<sub>2</sub>O'],
  ['text', '1er of 10⁶, H2O'],
] as const)('in %s, they are written as %s', async (to, expected) => {
  const { text, problems } = await exportResume(source, { to });
  expect(text).toContain(expected);
  expect(problems).toEqual([]);
});
