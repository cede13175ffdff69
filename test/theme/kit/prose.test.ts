import { expect, test } from 'vitest';
import { paintText, typesetPages } from '../../../src/index.ts';
import { runInFields } from '../../../src/theme/kit/prose.ts';
import { contextWith, paragraphsIn, resumeOf } from './fixtures.ts';

function fieldsIn(yaml: string): readonly string[] {
  return paragraphsIn(runInFields(resumeOf(`fields: ${yaml}`).fields, contextWith()));
}

test('short fields that follow one another are on one line', () => {
  expect(fieldsIn('{Born: 14 May 1989, Nationality: British, Children: one}')).toEqual([
    'text: Born: 14 May 1989 · Nationality: British · Children: one',
  ]);
});

test('a long field and a lone one have paragraphs of their own', () => {
  const long = 'a value that is long enough to need a line of its own in every theme';
  expect(fieldsIn(`{Born: 1989, Nationality: British, Note: ${long}, Children: one}`)).toEqual([
    'text: Born: 1989 · Nationality: British',
    `text: Note: ${long}`,
    'text: Children: one',
  ]);
});

test('no line ends inside a short field', () => {
  const [block] = runInFields(
    resumeOf('fields: {Born: 14 May 1989, From: Upper Hutt}').fields,
    contextWith(),
  );
  const paragraph = block?.kind === 'variants' ? block.options.at(-1) : undefined;
  const texts =
    paragraph?.kind === 'paragraph'
      ? paragraph.inlines.map((inline) => (inline.kind === 'text' ? inline.text : ''))
      : [];
  expect(
    texts
      .join('')
      .split(' · ')
      .flatMap((text) => text.split(' ')),
  ).toHaveLength(2);
});

test('short fields that need several lines have no dot at the end of one', async () => {
  const fields =
    '{Born: 14 May 1989, From: Annaberg-Buchholz, Nationality: German, Status: married with children}';
  for (const theme of ['gutter', 'swiss', 'sidebar']) {
    const { display } = await typesetPages(`name: Ada\nfields: ${fields}\n`, { theme: { name: theme } });
    const text = display ? await paintText(display) : '';
    expect(text, theme).toMatch(/·/u);
    expect(text, theme).not.toMatch(/·\s*$/mu);
  }
});
