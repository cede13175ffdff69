import { expect, test } from 'vitest';
import { networkAddresses } from '../../../src/schema/contact-fields.ts';
import {
  contactLine,
  contactText,
  dottedContactLine,
  labelledContactLine,
  labelledContactLines,
} from '../../../src/theme/kit/contact.ts';
import { iconOf } from '../../../src/theme/kit/contact-icons.ts';
import { contextWith, resumeOf, textOf } from './fixtures.ts';

const { contact } = resumeOf('contact: {email: a@b.org, GitHub: ada, nationality: British}');

test('contactLine puts icons before contacts for `icons: true`, except before text', () => {
  const line = (icons: boolean): string => {
    const context = contextWith({ icons });
    return textOf(contactLine(contact, context.text, context));
  };
  expect(line(false)).toBe('a@b.org\u2003github.com/ada\u2003Nationality: British');
  expect(line(true)).toBe('[icon]a@b.org\u2003[icon]github.com/ada\u2003Nationality: British');
});

test('iconOf has an icon for every known network and every other kind of contact but text', () => {
  const networks = [...networkAddresses.keys(), 'mastodon', 'Stack Overflow'];
  expect(networks.filter((label) => iconOf({ kind: 'network', label }) === undefined)).toEqual([]);
  for (const kind of ['email', 'phone', 'url', 'location'] as const)
    expect(iconOf({ kind, label: kind })).toMatchObject({ width: 16, height: 16 });
  expect(iconOf({ kind: 'network', label: 'toString' })).toBeUndefined();
  expect(iconOf({ kind: 'text', label: 'email' })).toBeUndefined();
});

test('contacts have lining figures in text with old-style ones', () => {
  const context = contextWith({ figures: 'oldstyle' });
  const { contact: contacts } = resumeOf('contact: {phone: 0531 391 2345, location: 38106 Braunschweig}');
  const inlines = contactLine(contacts, context.text, context);
  const figures = inlines.flatMap((inline) =>
    inline.kind === 'text' && /\d/u.test(inline.text) ? inline.style.figures : [],
  );
  expect(figures).toEqual(['lining', 'lining']);
});

test('the direction of a line of contacts is that of its pages', () => {
  const line = (yaml: string, tag: string): string => {
    const context = contextWith({}, { tag });
    return textOf(labelledContactLine(resumeOf(`contact: ${yaml}`).contact, context.text, context));
  };
  const dotted = (yaml: string, tag: string): string => {
    const context = contextWith({}, { tag });
    return textOf(dottedContactLine(resumeOf(`contact: ${yaml}`).contact, context.text, context));
  };
  const hebrew = '{location: "רחוב הרצל 5, תל אביב", email: a@b.org}';
  for (const of of [line, dotted]) {
    expect(of(hebrew, 'en')).toMatch(/^\u200e/u);
    expect(of(hebrew, 'he')).toMatch(/^\u200f/u);
    expect(of('{location: London, email: a@b.org}', 'he')).toMatch(/^\u200f/u);
    expect(of('[]', 'he')).toBe('');
    expect(of('{location: London, email: a@b.org}', 'en')).not.toMatch(/[\u200e\u200f]/u);
  }
});

const everyContact = `
contact:
  - email: ada@example.org
  - phone: +44 1632 960000
  - github: ada
  - mastodon: "@ada@example.social"
  - skype: ada.l
  - Ask me anything
`;

function lines(tag: string): readonly string[] {
  const context = contextWith({}, { tag });
  return textOf(labelledContactLines(resumeOf(everyContact).contact, context.text, context)).split(' / ');
}

test('labelledContactLines puts each contact on a line after its label', () => {
  expect(lines('en-GB')).toEqual([
    'E-mail: ada@example.org',
    'Phone: +44 1632 960000',
    'GitHub: github.com/ada',
    'Mastodon: example.social/@ada',
    'Skype: ada.l',
    'Ask me anything',
  ]);
});

test('labelledContactLine separates contacts by em spaces, and no line ends after a label', () => {
  const context = contextWith();
  const two = resumeOf('contact: [email: a@b.org, github: ada]').contact;
  const inlines = labelledContactLine(two, context.text, context);
  expect(textOf(inlines)).toBe('E-mail: a@b.org\u2003GitHub: github.com/ada');
  expect(inlines[0]).toMatchObject({ text: 'E-mail: ', whole: true });
});

test('labels are in the language, with its spacing', () => {
  expect(lines('de')[1]).toBe('Telefon: +44 1632 960000');
  expect(lines('fr')[1]).toBe('Téléphone : +44 1632 960000');
});

test('dots between contacts have half an em of white on either side, and are drawn at no end of a line', () => {
  const context = contextWith();
  const two = resumeOf('contact: [email: a@b.org, phone: +44 1632 960000]').contact;
  const [before, dot, after] = dottedContactLine(two, context.text, context).slice(1, -1);
  expect([before, dot, after].map((inline) => inline && textOf([inline]))).toEqual(['\u2003', '·', '\u2003']);
  // An em space is set 1.4 em wide.
  for (const space of [before, after])
    expect(1.4 * (space?.style.size ?? 0)).toBeGreaterThan(0.5 * context.text.size);
  expect(dot).toMatchObject({ separates: true });
});

test('every theme prints the label of a contact whose value does not say what it is', () => {
  const told = resumeOf(
    'contact: {nationality: DE, drivingLicence: B, notice period: 3 months, telegram: sam_q, wechat: ada_88, text: On request}',
  ).contact;
  const context = contextWith({ icons: false });
  const texts = told.map((one) => textOf(contactText(one, context.text, context)));
  expect(texts.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    'Nationality: DE',
    'Driving licence: B',
    'Notice period: 3 months',
    'Telegram: sam_q',
    'WeChat: ada_88',
    'On request',
  ]);
});

test('an address on a line of its own is broken after a comma, and a contact among others is not broken', () => {
  const { contact: addresses } = resumeOf('contact: {location: "Eichendorffstraße 41, 39108 Magdeburg"}');
  const [address] = addresses;
  if (address === undefined) throw new Error('no address');
  const context = contextWith();
  const parts = contactText(address, context.text, context).map(({ text, whole }) => [text, whole]);
  expect(parts).toEqual([
    ['Eichendorffstraße\u00a041,', true],
    [' ', false],
    ['39108 Magdeburg', true],
  ]);
  expect(contactLine([address], context.text, context)).toHaveLength(1);
});
