import { expect, test } from 'vitest';
import { suggest } from '../../src/model/suggest.ts';

const names = ['title', 'organization', 'location', 'dates', 'bullets', 'bold-italic'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['orgnization', 'organization'],
  ['bulets', 'bullets'],
  ['bold_italic', 'bold-italic'],
  ['date', 'dates'],
])('suggests for %s the name %s', (name, expected) => {
  expect(suggest(name, names)).toBe(expected);
});

test.each(['', 'x', 'references', 'gpa', 'publisher'])('suggests nothing for %s', (name) => {
  expect(suggest(name, names)).toBeUndefined();
});
