import { expect, test } from 'vitest';
import { bundledFaces } from '../../../src/fonts/bundled.ts';
import { bundledFamilies } from '../../../src/formats/common/settings.ts';
import { likeRendercv } from '../../../src/formats/rendercv/read-design.ts';
import { sectionTitle } from '../../../src/formats/rendercv/read-entries.ts';
import { builtInThemes } from '../../../src/pipeline/built-in-themes.ts';
import { importText, notesOf, yamlOf } from '../import-text.ts';

/** Returns the imported section with these entries. */
function sectionOf(entries: string): string {
  const yaml = yamlOf(
    `cv:\n  name: Ada\n  sections:\n    one:\n${entries.replace(/^/gm, '      ')}`,
    'rendercv',
  );
  return yaml.replace('name: Ada\nsections:\n  One:', '').replace(/^ {4}/gm, '').trim();
}

test.each([
  [
    'experience',
    '- {company: Acme, position: Smith, start_date: 2019, end_date: present}',
    '- organization: Acme\n  title: Smith\n  start: 2019\n  end: present',
  ],
  [
    'education',
    '- {institution: MIT, area: Physics, degree: BS, date: 2019}',
    '- organization: MIT\n  title: BS, Physics\n  dates: 2019',
  ],
  [
    'normal',
    '- {name: Thing, summary: Good., location: Oslo}',
    '- title: Thing\n  location: Oslo\n  text: Good.',
  ],
  [
    'publication',
    '- {title: On X, authors: [B, Ada], doi: 10.1000/182, journal: J, date: 2001-02}',
    '- title: On X\n  organization: J\n  dates: 2001-02\n  url: https://doi.org/10.1000/182\n  text: B, **Ada**\n  fields:\n    DOI: "[10.1000/182](https://doi.org/10.1000/182)"',
  ],
  ['one line', '- {label: Tools, details: "A, B"}', '- label: Tools\n  details: A, B'],
  ['bullet', '- bullet: One bullet of five words.\n- bullet: Two.', '- One bullet of five words.\n- Two.'],
  ['numbered', '- number: One\n- number: Two', '|-\n1. One\n2. Two'],
  ['reversed', '- reversed_number: Two\n- reversed_number: One', '|-\n2. Two\n1. One'],
  ['text', '- One.\n- Two.', '|-\nOne.\n\nTwo.'],
])('reads a section of %s entries', (_kind, entries, expected) => {
  expect(sectionOf(entries)).toBe(expected);
});

test.each([
  ['selected_honors', 'Selected Honors'],
  ['awards_and_prizes', 'Awards and Prizes'],
  ['welcome_to_RenderCV!', 'Welcome to RenderCV!'],
  ['My own title', 'My own title'],
  ['Teaching', 'Teaching'],
])('reads the key %s as the title %s', (key, title) => {
  expect(sectionTitle(key)).toBe(title);
});

test('translates design, locale and settings, and notes the rest', () => {
  const source = `
cv: {name: Ada, sections: {a: [b]}}
design:
  theme: moderncv
  page: {size: us-letter, left_margin: 2cm, right_margin: 2cm, top_margin: 3cm}
  colors: {section_titles: 'rgb(0, 79, 144)', connections: red}
  typography: {font_family: Source Sans 3, alignment: justified, font_size: {body: 10pt}}
  header: {connections: {show_icons: false}}
locale: {language: german, month: Monat}
settings: {pdf_title: NAME - CV, current_date: today}
`;
  expect(yamlOf(source, 'rendercv')).toBe(`name: Ada
theme:
  name: gutter
  margin: 2cm
  accent: "#004f90"
  family: Source Sans 3
  size: 10pt
  alignment: justified
  icons: false
page: letter
locale: de
title: Ada - CV
sections:
  A: b
`);
  expect(notesOf(importText(source, 'rendercv'))).toEqual([
    '4 changed: Quoin has no theme `moderncv`. Using `gutter`.',
    '5 left-out: `design.page: {top_margin: 3cm}` has no equivalent in Quoin.',
    '6 left-out: `design.colors: {connections: red}` has no equivalent in Quoin.',
    '9 left-out: `locale: {month: Monat}` has no equivalent in Quoin.',
    '10 left-out: `settings: {current_date: today}` has no equivalent in Quoin.',
  ]);
});

test.each([
  ['NAME - Page PAGE_NUMBER of TOTAL_PAGES', 'footer: "{name} – Page {page} of {pages}"'],
  ['*NAME -- PAGE_NUMBER/TOTAL_PAGES*', 'footer: "{name} – {page}/{pages}"'],
])('translates the page numbering %s to %s', (style, foot) => {
  expect(yamlOf(`cv: {name: A}\ndesign: {page_numbering_style: '${style}'}`, 'rendercv')).toContain(foot);
});

test('orders sections of old versions by section_order', () => {
  const source = `
cv:
  label: Engineer
  section_order: [My Section, Education, Gone]
  education: [{institution: MIT, study_type: BS, area: X}]
  custom_sections: [{title: My Section, entry_type: OneLineEntry, entries: [{name: A, details: B}]}]
`;
  expect(yamlOf(source, 'rendercv')).toBe(`headline: Engineer
sections:
  My Section:
    - label: A
      details: B
  Education:
    - organization: MIT
      title: BS, X
`);
  const codes = importText(source, 'rendercv').notes.map(({ code, message }) => `${code} ${message}`);
  expect(codes).toContain('left-out “Gone” in `section_order` is not a section.');
  expect(codes).toContain('left-out `entry_type: OneLineEntry` is not printed with a section.');
});

test('reads a link in place of a date as a custom field', () => {
  expect(sectionOf("- {name: Tool, date: '[repo](https://r.example)'}")).toBe(
    '- title: Tool\n  fields:\n    Link: "[repo](https://r.example)"',
  );
});

test('prefers a date to a range and notes the range', () => {
  const { notes } = importText(
    'cv: {sections: {a: [{name: X, date: Fall 2023, start_date: 2022}]}}',
    'rendercv',
  );
  expect(
    notesOf({
      notes,
      root: { kind: 'mapping', pairs: [], place: { line: 1, column: 1, length: 0, path: '' } },
    }),
  ).toEqual(['1 left-out: `start_date: 2022` is overridden by `date`.']);
});

test('reads lists of addresses and custom connections as contacts', () => {
  const source = `
cv:
  email: [a@b.org, c@d.org]
  custom_connections: [{placeholder: Book a call, url: 'https://call.example', fontawesome_icon: phone}]
  social_networks: [{network: ORCID, username: 0000-0001}]
`;
  expect(yamlOf(source, 'rendercv')).toBe(`contact:
  - email: a@b.org
  - email: c@d.org
  - text: "[Book a call](https://call.example)"
  - orcid: 0000-0001
`);
});

test('reads the contact kind of a connection from its icon', () => {
  const connection = (of: string): string =>
    yamlOf(`cv: {custom_connections: [{${of}}]}`, 'rendercv').replace('contact:\n  - ', '').trim();
  expect(connection('fontawesome_icon: phone, placeholder: 020 1234, url: null')).toBe('phone: 020 1234');
  expect(connection('fontawesome_icon: location-dot, placeholder: Oslo, url: null')).toBe('location: Oslo');
  expect(
    connection('fontawesome_icon: twitter, placeholder: twitter.com/a, url: https://twitter.com/a'),
  ).toBe('twitter: https://twitter.com/a');
  expect(connection('fontawesome_icon: link, placeholder: Home, url: https://a.org')).toBe(
    'url: "[Home](https://a.org)"',
  );
});

test('reads an entry with an empty header', () => {
  expect(sectionOf('- {company: "", position: "", url: https://a.org}')).toBe('- url: https://a.org');
});

test.each([
  ['2024-05-14', 'theme:\n  today: 2024-05\n'],
  ['2024-05', 'theme:\n  today: 2024-05\n'],
])('translates the current date %s to its month', (day, theme) => {
  expect(yamlOf(`cv: {name: Ada}\nsettings: {current_date: ${day}}`, 'rendercv')).toBe(`name: Ada\n${theme}`);
});

test.each(Object.entries(likeRendercv))('translates the theme %s to %s, which exists', (_, ours) => {
  expect(Object.keys(builtInThemes)).toContain(ours);
});

test('translates all bundled font families and no others', () => {
  expect([...bundledFamilies].sort()).toEqual([...new Set(bundledFaces.map(({ family }) => family))].sort());
});

test('restores sections by `from:`, the summary and unsupported keys from `quoin`', () => {
  const source = `
cv:
  name: Ada
  sections:
    Summary: [One.]
    Posts: [{company: Engine, position: Smith, quoin: {keep-together: true}}]
    Posts 2: [{bullet: A}]
quoin:
  keywords: [engines]
  summary: {from: Summary}
  sections: [{from: [Posts, Posts 2], title: Posts}]
`;
  expect(yamlOf(source, 'rendercv')).toBe(`name: Ada
summary: One.
sections:
  - title: Posts
    entries:
      - organization: Engine
        title: Smith
        keep-together: true
      - A
keywords:
  - engines
`);
  expect(importText(source, 'rendercv').notes).toEqual([]);
});
