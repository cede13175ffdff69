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
  expect(entry?.shape === 'term' && outlined(entry.details)).toContain('since: 2019');
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
