import { expect, test } from 'vitest';
import { networkAddresses } from '../../../src/schema/resume-schema.ts';
import { contactLine } from '../../../src/theme/kit/contact.ts';
import { iconOf } from '../../../src/theme/kit/contact-icons.ts';
import { resumeOf, said, tasteWith } from './given.ts';

const { contact } = resumeOf('contact: {email: a@b.org, GitHub: ada, nationality: British}');

test('drawings stand before contacts where the settings want them, and text has none', () => {
  const line = (icons: boolean): string => {
    const context = tasteWith({ icons });
    return said(contactLine(contact, context.text, context));
  };
  expect(line(false)).toBe('a@b.org\u2003github.com/ada\u2003British');
  expect(line(true)).toBe('[icon]a@b.org\u2003[icon]github.com/ada\u2003British');
});

test('every network that is known has a drawing, as have the other ways to reach somebody', () => {
  const networks = [...networkAddresses.keys(), 'mastodon', 'Stack Overflow'];
  expect(networks.filter((label) => iconOf({ kind: 'network', label }) === undefined)).toEqual([]);
  for (const kind of ['email', 'phone', 'url', 'location'] as const)
    expect(iconOf({ kind, label: kind })).toMatchObject({ width: 16, height: 16 });
  expect(iconOf({ kind: 'network', label: 'toString' })).toBeUndefined();
  expect(iconOf({ kind: 'text', label: 'email' })).toBeUndefined();
});
