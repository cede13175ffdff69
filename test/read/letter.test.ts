import { expect, test } from 'vitest';
import type { Letter } from '../../src/model/resume.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { marked, outlined } from './markdown.ts';

function letterOf(yaml: string): Letter {
  const { resume } = readResume(`name: Ada\n${yaml}`);
  if (!resume?.letter) throw new Error('no letter');
  return resume.letter;
}

test('reads the parts of a letter by their keys', () => {
  const letter = letterOf(`letter:
  to: [Charles Babbage, 1 Dorset Street]
  place: London
  date: 3 May 2024
  subject: Your *engine*
  opening: Dear Mr Babbage,
  body: |
    One.

    Two.
  closing: Yours sincerely,
  name: A. A. Lovelace
`);
  const { place, subject, opening, closing, name } = letter;
  expect(letter.to.map(marked)).toEqual(['Charles Babbage', '1 Dorset Street']);
  expect([place, subject, opening, closing, name].map((text) => text && marked(text))).toEqual([
    'London',
    'Your *engine*',
    'Dear Mr Babbage,',
    'Yours sincerely,',
    'A. A. Lovelace',
  ]);
  expect(letter.date).toMatchObject({ kind: 'point', at: { day: 3 } });
  expect(outlined(letter.body)).toBe('One.\nTwo.');
  expect(letter.fields).toEqual([]);
});

test('reads each line of an address in one text, with its position', () => {
  const { to } = letterOf('letter:\n  to: |\n    Charles Babbage\n    1 Dorset Street\n  body: x\n');
  expect(to.map(marked)).toEqual(['Charles Babbage', '1 Dorset Street']);
  expect(to.map((line) => line[0]?.place?.line)).toEqual([4, 5]);
});

test('reads a text alone as the body, and an unknown key as a custom field', () => {
  expect(outlined(letterOf('letter: Dear *Sir*').body)).toBe('Dear *Sir*');
  expect(letterOf('letter: {body: x, enclosed: CV}').fields.map(({ label }) => label)).toEqual(['enclosed']);
});
