import { expect, test } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { expectText } from '../../src/verify/expected-text.ts';
import {
  dateAtEnd,
  documentOf,
  groupOf,
  iconOf,
  paragraphOf,
  pictureOf,
  portraitAtEnd,
} from '../support/plain-document.ts';

const page = { width: 200, height: 200 };

/** A CV with images in every position, or without images. */
function blocksOf(pictures: boolean): readonly Block[] {
  const beside = pictures ? { picture: portraitAtEnd() } : {};
  const between = pictures ? [pictureOf()] : [];
  const contact = paragraphOf('Paris', { role: 'contact' });
  const drawn = { ...contact, inlines: [iconOf(), ...contact.inlines] };
  const entry = groupOf([paragraphOf('Engineer', { role: 'entry-head' }), paragraphOf('text')], {
    asides: [dateAtEnd(['2019'])],
    ...beside,
  });
  return [
    groupOf([paragraphOf('Ada', { role: 'name' }), pictures ? drawn : contact], {
      role: 'header',
      ...beside,
    }),
    groupOf([...between, paragraphOf('Work', { role: 'heading' }), entry, ...between], { role: 'section' }),
  ];
}

test('images and icons add no text and do not change other text', () => {
  expect(expectText(documentOf(blocksOf(true), page))).toEqual(expectText(documentOf(blocksOf(false), page)));
});

test('a header line after an image starts another heading', () => {
  const entry = groupOf([
    paragraphOf('Engineer', { role: 'entry-head' }),
    pictureOf(),
    paragraphOf('Firm', { role: 'entry-head' }),
  ]);
  const elements = expectText(documentOf([entry], page)).map((each) => each.kind === 'text' && each.element);
  expect(new Set(elements).size).toBe(2);
});
