import { expect, test } from 'vitest';
import { recognise, recogniseText } from '../../src/formats/recognise.ts';
import { parseSource } from '../../src/source/source-tree.ts';

test.each([
  ['name: Ada\nsections: {Work: []}', 'quoin'],
  ['name: Ada\ncontact: [{email: a@b.org}]\nskills: x', 'quoin'],
  ['basics: {name: Ada}', 'jsonresume'],
  ['{"work": []}', 'jsonresume'],
  ['meta: {format: FRESH@0.6.0}\ncontact: {email: a@b.org}', 'jsonresume'],
  ['cv: {name: Ada}', 'rendercv'],
  ['content: {basics: {name: Ada}}', 'yamlresume'],
  ['cv: a text', 'quoin'],
  ['- a\n- b', 'quoin'],
])('recognises %j as %s', (source, format) => {
  const { root } = parseSource(source);
  expect(root && recognise(root)).toBe(format);
});

test.each([
  ['anything', 'cv.md', 'markdown'],
  ['# A comment\nname: Ada', 'cv.yaml', undefined],
  ['# Ada\n\n## Work\n', undefined, 'markdown'],
  ['# A comment\nname: Ada\n', undefined, undefined],
  ['\n## Experience\n\n### BBC\n', 'cv.txt', 'markdown'],
  ['---\ntheme: plain\n---\n\n# Ada\n', undefined, 'markdown'],
  ['---\nname: Ada\n---\n# A comment\nname: Eve\n', undefined, undefined],
  ['{"basics": {"summary": "# x"}}', undefined, undefined],
])('recognises %j in %s as %s', (text, file, format) => {
  expect(recogniseText(text, file)).toBe(format);
});
