import { expect, test } from 'vitest';
import type { CustomField } from '../../src/model/resume.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { outlined } from './markdown.ts';

function told(fields: readonly CustomField[] | undefined): readonly string[] {
  return (fields ?? []).map(({ label, value }) => `${label}: ${outlined(value)}`);
}

test('prints custom fields with their labels, and knows all their keys', () => {
  const { resume, problems } = readResume(
    'name: Ada\nfacts: {Pronouns: she/her}\nsections:\n  Work:\n    - title: A\n      fields: {Grade: "1.3", Courses: [Logic, Optics], Hidden: "yes"}\n',
  );
  const [entry] = resume?.sections[0]?.entries ?? [];
  expect(told(resume?.fields)).toEqual(['Pronouns: she/her']);
  expect(told(entry?.shape === 'record' ? entry.fields : [])).toEqual([
    'Grade: 1.3',
    'Courses: Logic, Optics',
    'Hidden: yes',
  ]);
  expect(problems).toEqual([]);
});

test('puts custom fields before unknown keys, and reports each of those', () => {
  const { resume, problems } = readResume('name: Ada\nhobby: chess\nfacts: {Born: 1815}\n');
  expect(told(resume?.fields)).toEqual(['Born: 1815', 'hobby: chess']);
  expect(problems).toMatchObject([{ code: 'unknown-key', place: { line: 2 } }]);
});

test('keeps and reports `fields` that are not a mapping', () => {
  const { resume, problems } = readResume('name: Ada\nfields: born in London\n');
  expect(told(resume?.fields)).toEqual(['fields: born in London']);
  expect(problems).toMatchObject([{ code: 'invalid-type', place: { line: 2, column: 9 } }]);
});

test('keeps unknown keys of a term with their labels', () => {
  const { resume } = readResume(
    'name: Ada\nsections: {Skills: [{label: Lua, details: games, since: 2019, fields: {Years: 5}}]}\n',
  );
  const [entry] = resume?.sections[0]?.entries ?? [];
  expect(entry?.shape === 'term' && outlined(entry.details)).toContain('Years: 5');
  expect(entry?.shape === 'term' && outlined(entry.details)).toContain('Since: 2019');
});

test('prints an invalid URL of an entry as a custom field', () => {
  const { resume, problems } = readResume(
    'name: Ada\nsections: {Work: [{title: A, url: "the site of the firm"}, {title: B, url: "javascript:x"}]}\n',
  );
  const fields = (resume?.sections[0]?.entries ?? []).map((entry) =>
    entry.shape === 'record' ? told(entry.fields) : [],
  );
  expect(fields).toEqual([['url: the site of the firm'], ['url: javascript:x']]);
  expect(problems.map(({ code }) => code)).toEqual(['disallowed-link']);
});

/** Texts of one line that are lists, headings, quotations or rules in Markdown. */
const written = [
  '14. Februar 1989',
  '1. FC Köln',
  '2) x',
  '- x',
  '+ x',
  '* x',
  '# x',
  '> x',
  '---',
  '~~~',
  '| a | b |',
];

test.each(written)('a value in one line is printed as it is written: %s', (value) => {
  const yaml = JSON.stringify(value);
  const source = `name: ${yaml}
headline: ${yaml}
contact: [{location: ${yaml}}, {Born: ${yaml}}, ${yaml}]
facts: {Born: ${yaml}, Clubs: [${yaml}, ${yaml}]}
unknown: ${yaml}
unknowns: [${yaml}]
letter: {to: [${yaml}], place: ${yaml}, subject: ${yaml}, opening: ${yaml}, closing: ${yaml}, fields: {A: ${yaml}}}
signature: {place: ${yaml}, name: ${yaml}}
sections:
  ${yaml}:
    - {title: ${yaml}, organization: ${yaml}, location: ${yaml}, fields: {A: ${yaml}}, roles: [{title: ${yaml}, facts: {A: ${yaml}}}]}
  Terms: {Born: ${yaml}, ${yaml}: ${yaml}}
  More: [{label: ${yaml}, details: ${yaml}, level: ${yaml}, fields: {A: ${yaml}}}, {Born: ${yaml}}]
`;
  const { resume, problems } = readResume(source);
  const found = printedIn(resume);
  expect(found.filter((text) => text.includes(value))).toHaveLength(32);
  // A short list under an unknown key is one line too.
  expect(found.filter((text) => text === 'list')).toHaveLength(0);
  expect(problems.filter(({ code }) => code === 'unsupported-markup')).toEqual([]);
});

test.each([
  ['|\n    14. Februar 1989\n', '14. Februar 1989'],
  ['>\n    14. Februar\n    1989\n', '14. Februar 1989'],
  ['"**14.** Februar"', '**14.** Februar'],
])('a value keeps its formatting and may stand in a block: %s', (value, printed) => {
  const { resume } = readResume(`name: Ada\nfacts:\n  Born: ${value}`);
  expect(told(resume?.fields)).toEqual([`Born: ${printed}`]);
});

test('a value of several lines, and text under a value, may be a list', () => {
  const { resume } = readResume(
    'name: Ada\nfacts:\n  Born: |\n    1. first\n    2. second\n  Died: {text: 1. one}\n',
  );
  expect(resume?.fields.map(({ value }) => value[0]?.kind)).toEqual(['list', 'list']);
});

/** Returns every text of a résumé as it is printed, and the word "list" for each list. */
function printedIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    const isText = value.every((one) => typeof one === 'object' && one !== null && 'strong' in one);
    if (isText && value.length > 0) return [value.map((one: { text: string }) => one.text).join('')];
    return value.flatMap(printedIn);
  }
  if (typeof value !== 'object' || value === null) return [];
  const list = 'kind' in value && value.kind === 'list' ? ['list'] : [];
  return [...list, ...Object.values(value).flatMap(printedIn)];
}
