import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { Block, Group, Paragraph } from '../../src/model/document.ts';
import type { LayoutReport } from '../../src/model/layout-report.ts';
import type { ParagraphStyle } from '../../src/model/text-style.ts';
import { caches } from '../support/caches.ts';
import { documentOf, groupOf, linesOf, paragraphOf, paragraphStyle } from '../support/plain-document.ts';

const words = readFileSync(new URL('../seeds/reference/001.txt', import.meta.url), 'utf8')
  .split(/\s+/u)
  .filter((word) => word.length > 0);

const justified: ParagraphStyle = { ...paragraphStyle, alignment: 'justified', shares: 'paragraphs' };

function textFrom(first: number, count: number, style = justified): Paragraph {
  return paragraphOf(words.slice(first, first + count).join(' '), { style });
}

const section = (blocks: readonly Block[]): Group =>
  groupOf(blocks, { role: 'section', agree: ['paragraphs'] });

async function laidOut(blocks: readonly Block[], width: number) {
  return layout(documentOf(blocks, { width, height: 20_000 }), { caches });
}

type Ragged = LayoutReport['raggedInstead'];

async function raggedIn(blocks: readonly Block[], width: number): Promise<Ragged> {
  return (await laidOut(blocks, width)).report.raggedInstead;
}

const text = fc.record({
  first: fc.integer({ min: 0, max: words.length - 60 }),
  count: fc.integer({ min: 25, max: 60 }),
});
const texts = fc.array(text, { minLength: 2, maxLength: 12 });
const width = fc.integer({ min: 270, max: 430 });

/** Returns the number of lines of a paragraph on its own, without the last. */
async function fullLines(paragraph: Paragraph, measure: number): Promise<number> {
  const { display } = await laidOut(
    [{ ...paragraph, style: { ...paragraph.style, alignment: 'start' } }],
    measure,
  );
  return linesOf(display).length - 1;
}

test('paragraphs of a section are justified or ragged alike, but for less than an eighth of its lines', async () => {
  const seen = { justified: 0, ragged: 0, exceptions: 0 };
  await fc.assert(
    fc.asyncProperty(texts, width, async (written, measure) => {
      const paragraphs = written.map(({ first, count }) => textFrom(first, count));
      const ragged = await raggedIn([section(paragraphs)], measure);
      if (ragged.length === paragraphs.length) seen.ragged += 1;
      else if (ragged.length === 0) seen.justified += 1;
      else {
        seen.exceptions += 1;
        const exceptions = paragraphs.filter(({ inlines: [inline] }) =>
          ragged.some((each) => inline?.kind === 'text' && inline.text.startsWith(each.text)),
        );
        let [lines, exceptional] = [0, 0];
        for (const paragraph of paragraphs) {
          const full = await fullLines(paragraph, measure);
          lines += full;
          if (exceptions.includes(paragraph)) exceptional += full;
        }
        // A paragraph may take a line more or fewer if it is justified.
        expect(exceptional - 1).toBeLessThan(lines / 8 + 1);
      }
    }),
    { numRuns: 60 },
  );
  expect(seen.justified).toBeGreaterThan(3);
  expect(seen.ragged).toBeGreaterThan(3);
  expect(seen.exceptions).toBeLessThan(seen.justified + seen.ragged);
});

/** Returns paragraphs that are justified by themselves at this measure, and one that is not. */
async function evenAndUneven(
  measure: number,
): Promise<{ readonly even: readonly Paragraph[]; readonly uneven: Paragraph }> {
  const all = Array.from({ length: 40 }, (_, index) =>
    textFrom(index * 7, 45, { ...justified, shares: undefined }),
  );
  const even: Paragraph[] = [];
  const uneven: Paragraph[] = [];
  for (const paragraph of all) {
    const ragged = await raggedIn([paragraph], measure);
    (ragged.length === 0 ? even : uneven).push({ ...paragraph, style: justified });
  }
  const [first] = uneven;
  if (first === undefined || even.length < 12) throw new Error('the texts are all alike');
  return { even, uneven: first };
}

const measure = 330;

test('one paragraph that cannot be justified makes those of a short section ragged, and no other section', async () => {
  const { even, uneven } = await evenAndUneven(measure);
  const [one, two, three] = even;
  if (!one || !two || !three) throw new Error('no texts');
  expect(await raggedIn([section([one, uneven, two]), section([three])], measure)).toEqual([
    expect.objectContaining({ reason: 'section' }),
    expect.objectContaining({ reason: 'section' }),
    expect.objectContaining({ reason: 'section' }),
  ]);
});

test('one paragraph that cannot be justified is alone ragged in a long section', async () => {
  const { even, uneven } = await evenAndUneven(measure);
  const ragged = await raggedIn([section([uneven, ...even.slice(0, 11)])], measure);
  expect(ragged.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^(?:uneven|runt)$/u)]);
});

test('one item of a list that cannot be justified makes those of a long section ragged', async () => {
  const { even, uneven } = await evenAndUneven(measure);
  const item = (paragraph: Paragraph): Group => groupOf([paragraph], { role: 'item' });
  const list = (paragraphs: readonly Paragraph[]): Group => groupOf(paragraphs.map(item), { role: 'list' });
  const [one, ...others] = even.slice(0, 12);
  if (!one) throw new Error('no texts');
  const mixed = await raggedIn([section([list([one, uneven]), list(others)])], measure);
  expect(mixed).toHaveLength(13);
  const apart = await raggedIn([section([list([uneven]), list([one, ...others])])], measure);
  expect(apart).toHaveLength(1);
});

test('paragraphs outside groups that list their name agree over the flow, but not with those inside', async () => {
  const { even, uneven } = await evenAndUneven(measure);
  const [one, two] = even;
  if (!one || !two) throw new Error('no texts');
  const reasons = (await raggedIn([one, section([two]), uneven], measure)).map(({ reason }) => reason);
  expect(reasons).toEqual(['section', 'section']);
});

test('paragraphs without a shared name are justified or ragged by themselves', async () => {
  const { even, uneven } = await evenAndUneven(measure);
  const [one, two] = even;
  if (!one || !two) throw new Error('no texts');
  const alone = [one, uneven, two].map((each) => ({ ...each, style: { ...justified, shares: undefined } }));
  expect(await raggedIn([section(alone)], measure)).toHaveLength(1);
});
