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

test.each([
  ['area', 'break'],
  ['phone', 'photo'],
  ['tags', 'page'],
  ['pronouns', 'honours'],
  ['legal', 'level'],
])('does not take %s, which is a word, for a slip of %s', (word, name) => {
  expect(suggest(word, [name])).toBeUndefined();
});

test('suggests a name within two slips, and within one for a short word', () => {
  expect(suggest('organizaiton', names)).toBe('organization');
  expect(suggest('lokatoin', names)).toBe('location');
  expect(suggest('orgnsaton', names)).toBeUndefined();
  expect(suggest('ttle', names)).toBe('title');
  expect(suggest('ttl', names)).toBeUndefined();
});
