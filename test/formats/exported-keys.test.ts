import { expect, test } from 'vitest';
import { writeFormat } from '../../src/formats/write-format.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { jsonResumeErrors } from './json-resume/schema.ts';
import { rendercvErrors } from './rendercv/model.ts';

function exported(source: string, format: 'jsonresume' | 'rendercv'): string {
  const { resume, settings } = readResume(source);
  if (resume === undefined) throw new Error('no résumé');
  return writeFormat(resume, format, settings).text;
}

/** Returns the content of a section in RenderCV. */
function sectionOf(source: string): string {
  return exported(source, 'rendercv')
    .replace(/^[\s\S]* {2}sections:\n/, '')
    .replace(/^ {4}/gm, '')
    .trim();
}

test('writes RenderCV publications if all of them have authors', () => {
  const good =
    '{title: X, organization: J, dates: 2001-02, url: "https://doi.org/10.1000/182", text: "B. Babbage, **Ada L.**\\n\\nGood.", fields: {DOI: "[10.1000/182](https://doi.org/10.1000/182)"}}';
  expect(sectionOf(`name: Ada L.\nsections: {Publications: [${good}]}`)).toBe(`Publications:
  - title: X
    journal: J
    authors:
      - B. Babbage
      - "**Ada L.**"
    date: 2001-02
    doi: 10.1000/182
    url: https://doi.org/10.1000/182
    summary: Good.`);
  const both = sectionOf(`name: Ada L.\nsections: {Publications: [${good}, {title: Y, text: A text.}]}`);
  expect(both).not.toContain('authors:');
  expect(both).toContain('company: J');
});

test('writes contacts that RenderCV rejects as connections with an icon', () => {
  const source =
    'name: Ada\ncontact: [{email: a@x.org}, {email: b@x.org}, {phone: +44 20 7946 0000}, {phone: 020 1234}, {mastodon: "@a@x.social"}, {xing: ada}, {github: ada}]';
  expect(exported(source, 'rendercv')).toBe(`cv:
  name: Ada
  email:
    - a@x.org
    - b@x.org
  phone: "+44 20 7946 0000"
  social_networks:
    - network: Mastodon
      username: "@a@x.social"
    - network: GitHub
      username: ada
  custom_connections:
    - fontawesome_icon: phone
      placeholder: 020 1234
      url:
    - fontawesome_icon: xing
      placeholder: xing.com/profile/ada
      url: https://xing.com/profile/ada
`);
});

test('writes custom fields under JSON Resume’s keys, and lists as lists', () => {
  const fields = '{Grade: 1.3, Courses: "Logic, Algebra", Thesis: X}';
  const source = `name: Ada\nsections: {Education: [{organization: MIT, title: "BSc, Physics", fields: ${fields}}]}`;
  expect(JSON.parse(exported(source, 'jsonresume'))).toMatchObject({
    education: [
      {
        institution: 'MIT',
        studyType: 'BSc',
        area: 'Physics',
        score: '1.3',
        courses: ['Logic', 'Algebra'],
        quoin: { fields: { Thesis: 'X' } },
      },
    ],
  });
});

test('writes name and location with each job of an organisation', () => {
  const source =
    'name: Ada\nsections: {Experience: [{organization: E, location: Oslo, roles: [{title: A, dates: 2020 – now}, {title: B, dates: Spring 2019}]}]}';
  expect(JSON.parse(exported(source, 'jsonresume'))).toMatchObject({
    work: [
      { name: 'E', position: 'A', location: 'Oslo', startDate: '2020' },
      { name: 'E', position: 'B', location: 'Oslo', endDate: '2019', quoin: { dates: 'Spring 2019' } },
    ],
  });
});

test('keeps honours in the degree', () => {
  const source =
    'name: Ada\nsections: {Education: [{organization: MIT, title: "MSc Hydrology, with distinction"}]}';
  expect(sectionOf(source)).toContain('area: MSc Hydrology, with distinction');
});

test('writes boolean settings as booleans in JSON', () => {
  const text = exported('name: Ada\ntheme: {name: dense, icons: true}\npage: {size: "no"}', 'jsonresume');
  expect(JSON.parse(text)).toMatchObject({
    meta: { quoin: { theme: { icons: true }, page: { size: 'no' } } },
  });
});

test('the validators of the formats find every error', () => {
  const json = { work: [{ startDate: 'Fall 2020', url: 'no address' }], basics: { email: 'none' }, more: 1 };
  expect(jsonResumeErrors(JSON.stringify(json))).toHaveLength(4);
  expect(
    rendercvErrors(`cv:
  phone: 020 1234
  social_networks: [{network: Xing, username: ada}]
  custom_connections: [{placeholder: A}]
  sections:
    A: [{company: B}, {name: C}, text]
    D: [{name: E, start_date: Fall 2020, end_date: 2019-13, highlights: none}]
    F: [{name: G, start_date: 2020, end_date: 2019, date: 2019-45}]
`),
  ).toEqual([
    'phone 020 1234',
    'social_networks Xing ada',
    'custom_connections A undefined',
    'A: 0: has no position',
    'A: 1: is of another type',
    'A: 2: is a text among entries',
    'D: 0: highlights are no texts',
    'D: 0: start_date Fall 2020',
    'D: 0: end_date 2019-13',
    'D: 0: Fall 2020 after 2019-13',
    'F: 0: date 2019-45',
    'F: 0: 2020 after 2019',
  ]);
});
