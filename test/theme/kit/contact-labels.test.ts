import { expect, test } from 'vitest';
import { labelledContactLines } from '../../../src/theme/kit/contact-labels.ts';
import { resumeOf, said, tasteWith } from './given.ts';

const contact = `
contact:
  - email: ada@example.org
  - phone: +44 1632 960000
  - github: ada
  - mastodon: "@ada@example.social"
  - skype: ada.l
  - Ask me anything
`;

function lines(tag: string): readonly string[] {
  const context = tasteWith({}, { tag });
  return said(labelledContactLines(resumeOf(contact).contact, context.text, context)).split(' / ');
}

test('each contact has a line, after what it is called', () => {
  expect(lines('en-GB')).toEqual([
    'E-mail: ada@example.org',
    'Phone: +44 1632 960000',
    'GitHub: github.com/ada',
    'Mastodon: example.social/@ada',
    'Skype: ada.l',
    'Ask me anything',
  ]);
});

test('labels are words of the language, with its spaces', () => {
  expect(lines('de')[1]).toBe('Telefon: +44 1632 960000');
  expect(lines('fr')[1]).toBe('Téléphone : +44 1632 960000');
});
