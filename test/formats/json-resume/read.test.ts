import { expect, test } from 'vitest';
import { readResume } from '../../../src/read/read-resume.ts';
import { importText, notesOf, yamlOf } from '../import-text.ts';

test('reads organisation, title, location, dates, URL, text and bullets of a job', () => {
  const source = `
work:
  - {name: Acme, position: Engineer, location: Oslo, url: 'https://acme.example', startDate: 2019-08, endDate: 2021-02,
     description: Makes anvils., summary: I made them lighter., highlights: [Half the weight, Twice the price]}
`;
  expect(yamlOf(source, 'jsonresume')).toBe(`sections:
  Experience:
    - organization: Acme
      title: Engineer
      location: Oslo
      start: 2019-08
      end: 2021-02
      url: https://acme.example
      text: |-
        Makes anvils.

        I made them lighter.
      bullets:
        - Half the weight
        - Twice the price
`);
});

test('reads old keys and notes each once', () => {
  const source = `
basics: {name: Ada, picture: ada.jpg, website: 'https://ada.example'}
work: [{company: Acme, website: 'https://acme.example'}, {company: Bmce}]
education: [{institution: MIT, gpa: '4.0'}]
`;
  expect(yamlOf(source, 'jsonresume')).toBe(`name: Ada
photo: ada.jpg
contact:
  - url: https://ada.example
sections:
  Experience:
    - organization: Acme
      url: https://acme.example
    - organization: Bmce
  Education:
    - organization: MIT
      fields:
        Grade: 4.0
`);
  expect(notesOf(importText(source, 'jsonresume'))).toEqual([
    '2 renamed: Old key `picture`. Reading it as `image`.',
    '2 renamed: Old key `website`. Reading it as `url`.',
    '3 renamed: Old key `company`. Reading it as `name`.',
    '4 renamed: Old key `gpa`. Reading it as `score`.',
  ]);
});

test('orders the parts of a location as its country does', () => {
  const place = (parts: string): string =>
    yamlOf(`basics: {location: {${parts}}}`, 'jsonresume').split('location: ')[1] ?? '';
  expect(place('address: 1 Main St, city: Springfield, region: IL, postalCode: 62701, countryCode: US')).toBe(
    '1 Main St, Springfield, IL 62701, US\n',
  );
  expect(place('address: Hauptstr. 1, city: Berlin, postalCode: 10115, countryCode: DE')).toBe(
    'Hauptstr. 1, 10115 Berlin, DE\n',
  );
});

test.each([
  ['{network: GitHub, username: ada}', 'github: ada'],
  ['{network: GitHub, username: ada, url: "https://github.com/ada"}', 'github: https://github.com/ada'],
  [
    '{network: Twitter, username: ada, url: "https://t.example"}',
    'text: "Twitter: [ada](https://t.example)"',
  ],
  ['{network: Line, username: ada, url: "https://line.me/ada"}', 'url: https://line.me/ada'],
  ['{network: Home, url: "https://ada.example"}', 'text: "Home: [ada.example](https://ada.example)"'],
  ['{network: Telegram, username: ada}', 'url: https://t.me/ada'],
  ['{network: Signal, username: ada}', 'text: "Signal: ada"'],
])('reads the profile %s as the contact %s', (profile, contact) => {
  expect(yamlOf(`basics: {profiles: [${profile}]}`, 'jsonresume')).toBe(`contact:\n  - ${contact}\n`);
});

test('reads skills, languages and interests as terms with a level', () => {
  const source = `
skills: [{name: Web, level: Master, keywords: [HTML, CSS]}, {name: Ops}]
languages: [{language: English, fluency: Native, years: '10'}]
interests: [Chess, Go]
`;
  expect(yamlOf(source, 'jsonresume')).toBe(`sections:
  Skills:
    - label: Web
      level: Master
      details: HTML, CSS
    - label: Ops
  Languages:
    - label: English
      level: Native
      details:
        - "Years: 10"
  Interests: Chess, Go
`);
});

test('turns unknown keys into custom fields or sections, and notes them', () => {
  const source =
    'basics: {pronouns: she/her}\nwork: [{name: Acme, teamSize: 5}]\nlegal: [{name: A patent, date: 2019}]';
  const imported = importText(source, 'jsonresume');
  expect(yamlOf(source, 'jsonresume')).toBe(`fields:
  Pronouns: she/her
sections:
  Experience:
    - organization: Acme
      fields:
        Team size: 5
  Legal:
    - title: A patent
      dates: 2019
`);
  expect(notesOf(imported)).toEqual([
    '1 kept-as-field: Unknown key `pronouns`. Printing it as “Pronouns”.',
    '2 kept-as-field: Unknown key `teamSize`. Printing it as “Team size”.',
    '3 kept-as-field: Unknown key `legal`. Printing it as a section.',
  ]);
});

test('reads a custom field whose label is one of Quoin’s keys', () => {
  const { resume, problems } = readResume(
    yamlOf('work: [{name: Acme, hidden: "true", label: Odd, level: High}]', 'jsonresume'),
  );
  const [entry] = resume?.sections[0]?.entries ?? [];
  expect(entry).toMatchObject({
    shape: 'record',
    fields: [{ label: 'Hidden' }, { label: 'Label' }, { label: 'Level' }],
  });
  expect(problems.map(({ code }) => code)).toEqual(['missing-title']);
});

test('ignores $schema without a note', () => {
  const source = '{"$schema": "https://s.example", "basics": {"name": "Ada"}}';
  expect(importText(source, 'jsonresume').notes).toEqual([]);
  expect(yamlOf(source, 'jsonresume')).toBe('name: Ada\n');
});

test('leaves out metadata of the file with a note that quotes it', () => {
  const { root, notes } = importText('{"meta": {"version": "v1.0.0"}}', 'jsonresume');
  expect(root.pairs).toEqual([]);
  expect(notes.map(({ message }) => message)).toEqual(['`meta: {version: v1.0.0}` is metadata of the file.']);
});

test.each([
  ['de', 'Berufserfahrung', 'Note'],
  ['fr', 'Expérience', 'Note'],
  ['es', 'Experiencia', 'Nota'],
  ['en-GB', 'Experience', 'Grade'],
  ['ja', '職務経歴', '成績'],
  ['cy', 'Experience', 'Grade'],
])('in %s titles work %s and labels a score %s', (locale, work, score) => {
  const yaml = yamlOf('work: [{name: A}]\neducation: [{institution: B, score: 1.0}]', 'jsonresume', {
    locale,
  });
  expect(yaml).toContain(`  ${work}:\n`);
  expect(yaml).toContain(`      ${score}: 1.0\n`);
});

test('gives two keys of the same section different titles', () => {
  const source = 'certificates: [{name: A}]\ncertifications: [{title: B}]';
  expect(yamlOf(source, 'jsonresume')).toBe(`sections:
  Certificates:
    - title: A
  Certifications:
    - title: B
`);
});

test('reads an end date alone as a single date', () => {
  expect(yamlOf('education: [{institution: MIT, endDate: 2014}]', 'jsonresume')).toContain('dates: 2014');
});

test('keeps the positions of imported values', () => {
  const { root } = importText(
    'work:\n  - name: Acme\n    summary: One\n    description: Two [x](javascript:y)\n',
    'jsonresume',
  );
  const sections = root.pairs.find(({ key }) => key === 'sections')?.value;
  const work = sections?.kind === 'mapping' ? sections.pairs[0]?.value : undefined;
  const entry = work?.kind === 'list' ? work.items[0] : undefined;
  const text = entry?.kind === 'mapping' ? entry.pairs.find(({ key }) => key === 'text')?.value : undefined;
  if (text?.kind !== 'scalar') throw new Error('no text');
  expect(text.text).toBe('Two [x](javascript:y)\n\nOne');
  expect(text.placeAt(4)).toMatchObject({ file: 'cv.yaml', line: 4, column: 22 });
  expect(text.placeAt(text.text.indexOf('One'))).toMatchObject({ line: 3, column: 14 });
});

test('leaves out an inline image with a note that quotes the start of its data', () => {
  const data = `data:image/png;base64,${'A'.repeat(5000)}`;
  const { root, notes } = importText(`basics: {name: Ada, image: "${data}"}`, 'jsonresume');
  expect(root.pairs.map(({ key }) => key)).toEqual(['name']);
  expect(notes.map(({ message }) => message)).toEqual([
    'The image under `image` is inline data: `data:image/png;base64,AAAAAAAAAAAAAAAAAA…`. Save it as a file and give its name instead.',
  ]);
});

test('prefers keys under `quoin` and notes differing values of the format’s keys', () => {
  const source = `
work:
  - {name: Engine, startDate: 2020, summary: Old., quoin: {dates: Autumn 2020, text: New., keep-together: "true", fields: {Team: 5, Grade: null}}, score: 1.3}
  - {name: Engine, position: Chief, quoin: {post: next}}
  - {name: Other, position: Smith, quoin: {post: next}}
`;
  expect(yamlOf(source, 'jsonresume')).toBe(`sections:
  Experience:
    - organization: Engine
      fields:
        Team: 5
        Grade: 1.3
      dates: Autumn 2020
      text: New.
      keep-together: "true"
      roles:
        - title: Chief
    - organization: Other
      title: Smith
`);
  expect(notesOf(importText(source, 'jsonresume'))).toEqual([
    '3 left-out: `text: Old.` is overridden by `quoin.text`.',
  ]);
});

test('restores sections by `from:` and unsupported keys from `meta.quoin`', () => {
  const source = `
basics: {name: Ada, email: a@x.org}
skills: [{name: Lua, quoin: {as: bullet}}]
work: [{name: Engine}]
meta:
  version: v1.0.0
  canonical: https://x.org
  quoin:
    title: A CV
    contact: [{email: b@x.org}]
    sections: [{from: work, title: Posts, text: Before., keep-together: true}, {title: Talks, entries: [One]}, {from: gone}]
`;
  expect(yamlOf(source, 'jsonresume')).toBe(`name: Ada
contact:
  - email: a@x.org
  - email: b@x.org
sections:
  - title: Skills
    entries:
      - Lua
  - title: Posts
    keep-together: true
    text: Before.
    entries:
      - organization: Engine
  - title: Talks
    entries:
      - One
title: A CV
`);
  expect(importText(source, 'jsonresume').notes.map(({ message }) => message)).toEqual([
    '`meta: {canonical: https://x.org}` is metadata of the file.',
  ]);
});

test('reads a key `quoin` that is not a mapping as a custom field', () => {
  expect(yamlOf('work: [{name: A, quoin: a corner}]', 'jsonresume')).toContain('Quoin: a corner');
});
