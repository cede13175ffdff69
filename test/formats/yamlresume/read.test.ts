import { expect, test } from 'vitest';
import { likeYamlresume } from '../../../src/formats/yamlresume/read.ts';
import { builtInThemes } from '../../../src/pipeline/built-in-themes.ts';
import { importText, notesOf, yamlOf } from '../import-text.ts';

test('reads content, locale and the print layout', () => {
  const source = `
content:
  basics: {name: Ada, headline: Analyst}
  location: {city: London, country: United Kingdom}
  education: [{institution: MIT, degree: Bachelor, area: Physics, score: '3.8', courses: [A, B]}]
  references: [{name: Bob, summary: Good., email: bob@b.org, relationship: Boss}]
locale: {language: fr}
layouts:
  - {engine: html, template: calm}
  - {engine: latex, template: jake, page: {paperSize: a4, margins: {left: 2cm, right: 2cm}},
     sections: {aliases: {references: Contacts}, order: [references]}}
`;
  expect(yamlOf(source, 'yamlresume')).toBe(`name: Ada
headline: Analyst
contact:
  - location: London, United Kingdom
theme:
  name: dense
  margin: 2cm
locale: fr
page: a4
sections:
  Contacts:
    - title: Bob
      text: Good.
      fields:
        Relation: Boss
        E-mail: "<bob@b.org>"
  Formation:
    - organization: MIT
      title: Bachelor, Physics
      fields:
        Note: 3.8
        Cours: A, B
`);
  expect(notesOf(importText(source, 'yamlresume'))).toEqual([
    '8 left-out: `layouts: {engine: html, template: calm}` is a layout that is not used.',
    '10 left-out: `layouts: {engine: latex}` has no equivalent in Quoin.',
  ]);
});

test('reads rich text that an editor saved as JSON', () => {
  const doc = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'I ' },
          { type: 'text', text: 'did', marks: [{ type: 'bold' }] },
        ],
      },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }] },
          { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'two' }] }] },
        ],
      },
    ],
  };
  const source = JSON.stringify({ content: { basics: { summary: JSON.stringify(doc) } } });
  expect(yamlOf(source, 'yamlresume')).toBe('summary: |-\n  I **did**\n\n  - one\n  - two\n');
});

test('reads invalid JSON as plain text', () => {
  const source = JSON.stringify({ content: { basics: { summary: '{"type":"doc", oops' } } });
  expect(importText(source, 'yamlresume').root.pairs[0]?.value).toMatchObject({
    text: '{"type":"doc", oops',
  });
});

test.each(Object.entries(likeYamlresume))(
  'translates the template %s to the theme %s, which exists',
  (_, ours) => {
    expect(Object.keys(builtInThemes)).toContain(ours);
  },
);
