import { expect, test } from 'vitest';
import { readResume } from '../../src/read/read-resume.ts';
import { marked } from './markdown.ts';

function contact(yaml: string): readonly string[] {
  const { resume } = readResume(`contact: ${yaml}\n`);
  return (resume?.contact ?? []).map(({ kind, label, text }) => `${kind} ${label}: ${marked(text)}`);
}

test.each([
  ['email: ada@example.org', 'email email: ada@example.org<mailto:ada@example.org>'],
  ['email: mailto:ada@example.org', 'email email: ada@example.org<mailto:ada@example.org>'],
  ['email: ada at example', 'email email: ada at example'],
  ['phone: +44 20 7946 0018', 'phone phone: +44 20 7946 0018<tel:+442079460018>'],
  ['phone: +44 (0)20 7946 0018', 'phone phone: +44 (0)20 7946 0018<tel:+442079460018>'],
  ['mobile: 020-7946-0018 ext. 5', 'phone mobile: 020-7946-0018 ext. 5<tel:02079460018>'],
  ['url: https://example.org/', 'url url: example.org<https://example.org/>'],
  ['url: http://peter.bourgon.org/cv', 'url url: peter.bourgon.org/cv<http://peter.bourgon.org/cv>'],
  ['website: example.org/cv', 'url website: example.org/cv<https://example.org/cv>'],
  ['url: example.org:8080/', 'url url: example.org:8080<https://example.org:8080/>'],
  ['location: "**London**, UK"', 'location location: **London**, UK'],
  ['text: on request', 'text text: on request'],
  ['skype: ada', 'text skype: ada'],
])('%s', (pair, expected) => {
  expect(contact(`{${pair}}`)).toEqual([expected]);
});

test.each([
  ['github: ada', 'github.com/', 'ada'],
  ["github: '@ada'", 'github.com/', 'ada'],
  ['linkedin: in/ada', 'linkedin.com/in/', 'ada'],
  ['twitter: ada', 'twitter.com/', 'ada'],
  ['x: ada', 'x.com/', 'ada'],
  ['orcid: 0000-0001-2345-6789', 'orcid.org/', '0000-0001-2345-6789'],
  ['Stack Overflow: 22656', 'stackoverflow.com/users/', '22656'],
  ['bluesky: ada.bsky.social', 'bsky.app/profile/', 'ada.bsky.social'],
  ["mastodon: '@ada@example.social'", 'example.social/@', 'ada'],
])('prints %s as a URL', (pair, prefix, handle) => {
  const { resume } = readResume(`contact: {${pair}}\n`);
  const [first] = resume?.contact ?? [];
  expect(first?.kind).toBe('network');
  expect(first?.text.map((span) => span.text)).toEqual([prefix, handle]);
  for (const span of first?.text ?? []) expect(span.link).toBe(`https://${prefix}${handle}`);
});

test('keeps a whole URL under a network', () => {
  expect(contact('{github: "https://github.com/ada/"}')).toEqual([
    'network github: github.com/ada<https://github.com/ada/>',
  ]);
});

test('reads the same contacts, in order, from a list, a mapping and plain texts', () => {
  const expected = [
    'location location: London',
    'email email: a@b.org<mailto:a@b.org>',
    'text text: ring **twice**',
  ];
  expect(contact('[{location: London}, {email: a@b.org}, ring **twice**]')).toEqual(expected);
  expect(contact('{location: London, email: a@b.org, text: ring **twice**}')).toEqual(expected);
  expect(contact('{email: [a@b.org, c@d.org]}')).toHaveLength(2);
});

test('rejects other schemes and keeps the text', () => {
  const { resume, problems } = readResume('name: A\ncontact: {url: "javascript:alert(1)"}\n');
  expect(marked(resume?.contact[0]?.text ?? [])).toBe('javascript:alert(1)');
  expect(problems).toMatchObject([{ code: 'disallowed-link', place: { line: 2, column: 16 } }]);
});

test('reports a mistyped kind and keeps its text', () => {
  const { resume, problems } = readResume('name: A\ncontact: {emial: a@b.org}\n');
  expect(marked(resume?.contact[0]?.text ?? [])).toBe('a@b.org');
  expect(problems).toMatchObject([{ code: 'unknown-key', hint: 'Did you mean `email`?' }]);
});

test('gives the printed part of a URL its position', () => {
  const { resume } = readResume('contact: {url: https://example.org/}\n');
  expect(resume?.contact[0]?.text[0]?.place).toMatchObject({ line: 1, column: 24, length: 11 });
});

test.each([
  'github: ada lovelace',
  'github: -ada',
  'orcid: 0000-0001-2345',
  'stackoverflow: ada',
  'linkedin: Ada Lovelace',
  'bluesky: ada',
  'x: a-name-longer-than-it-can-be',
])('reports that %s is not a user name and keeps it as text', (pair) => {
  const { resume, problems } = readResume(`name: A\ncontact: {${pair}}\n`);
  expect(marked(resume?.contact[0]?.text ?? [])).toContain(pair.replace(/^\w+: /, ''));
  expect(resume?.contact[0]?.text.some(({ link }) => link)).toBe(false);
  expect(problems).toMatchObject([{ code: 'disallowed-link', place: { line: 2 } }]);
});

test.each([
  [
    'email: "a@b.org, c@d.org"',
    ['email email: a@b.org<mailto:a@b.org>', 'email email: c@d.org<mailto:c@d.org>'],
  ],
  ['email: Ada <a@b.org>', ['email email: a@b.org<mailto:a@b.org>']],
  [
    'phone: "+44 20 7946 0000; +44 20 7946 0001"',
    ['phone phone: +44 20 7946 0000<tel:+442079460000>', 'phone phone: +44 20 7946 0001<tel:+442079460001>'],
  ],
  ['cell: "020 7946 0018"', ['phone cell: 020 7946 0018<tel:02079460018>']],
  ['homepage: ada.example', ['url homepage: ada.example<https://ada.example>']],
  ['location: {city: London, country: UK}', ['location location: London, UK']],
  ['telegram: sam_q', ['text telegram: sam_q<https://t.me/sam_q>']],
  ['WhatsApp: +44 7700 900123', ['text WhatsApp: +44 7700 900123<https://wa.me/447700900123>']],
  ["matrix: '@ada:example.org'", ['text matrix: @ada:example.org<https://matrix.to/#/@ada:example.org>']],
  ['signal: ana.01', ['text signal: ana.01']],
  ['wechat: ada_88', ['text wechat: ada_88']],
  ['driving licence: B', ['text driving licence: B']],
  [
    'links: {github: ada, website: ada.example}',
    [
      'network github: github.com/<https://github.com/ada>ada<https://github.com/ada>',
      'url website: ada.example<https://ada.example>',
    ],
  ],
  [
    'profiles: [{network: GitHub, username: ada}]',
    ['network GitHub: github.com/<https://github.com/ada>ada<https://github.com/ada>'],
  ],
  ['social: [https://ada.example/blog]', ['url url: ada.example/blog<https://ada.example/blog>']],
])('reads %s as people write it, without a warning', (pair, expected) => {
  expect(contact(`{${pair}}`)).toEqual(expected);
  expect(readResume(`name: A\ncontact: {${pair}}\n`).problems).toEqual([]);
});
