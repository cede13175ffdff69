import { expect, test } from 'vitest';
import { runInFields } from '../../../src/theme/kit/prose.ts';
import { contextWith, paragraphsIn, resumeOf } from './fixtures.ts';

function fieldsIn(yaml: string): readonly string[] {
  return paragraphsIn(runInFields(resumeOf(`fields: ${yaml}`).fields, contextWith()));
}

test('short fields that follow one another are one paragraph', () => {
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
  const texts =
    block?.kind === 'paragraph'
      ? block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : ''))
      : [];
  expect(texts.join('').split(' ')).toHaveLength(2);
});
