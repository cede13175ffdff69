import { describe, expect, test } from 'vitest';
import { writeFormat } from '../../../src/formats/write-format.ts';
import { readResume } from '../../../src/read/read-resume.ts';
import { labelledFields, roleFields, sectionFields } from '../../../src/schema/entry-fields.ts';
import type { Field } from '../../../src/schema/field.ts';
import { letterFields, resumeFields } from '../../../src/schema/resume-fields.ts';
import { comparableResume } from '../comparable-resume.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** Returns what a file means: its résumé and its settings, without positions and quotes. */
function meaningOf(source: string): unknown {
  const { resume, settings, problems } = readResume(source);
  const unknown = problems.filter(({ code }) => code === 'unknown-key');
  const withoutPlaces = (key: string, value: unknown): unknown =>
    /place$|^quoted$/i.test(key) ? undefined : value;
  return [
    resume && comparableResume(resume),
    JSON.parse(JSON.stringify(settings, withoutPlaces)),
    unknown.map(({ message }) => message),
  ];
}

/** Expects that a key changes what a file means, and that its YAML export means the same. */
function expectKept(key: string, { example }: Field, fileWith: (fields: Mapping) => Mapping): void {
  const source = JSON.stringify(fileWith({ [key]: example }));
  const { resume, settings } = readResume(source);
  if (resume === undefined) throw new Error(`${source} holds no résumé`);
  const meaning = meaningOf(source);
  expect(meaning, 'the key is read').not.toEqual(meaningOf(JSON.stringify(fileWith({}))));
  const { text } = writeFormat(resume, 'yaml', settings);
  expect(meaningOf(text), text).toEqual(meaning);
}

const person = { name: 'Grace Hopper' };

describe('YAML export keeps every key', () => {
  test.each(Object.entries(resumeFields))('at the top: %s', (key, field) => {
    expectKept(key, field, (fields) => ({ ...person, summary: 'A life.', ...fields }));
  });

  test.each(Object.entries(letterFields))('of a letter: %s', (key, field) => {
    expectKept(key, field, (fields) => ({
      ...person,
      letter: { to: 'The Navy', date: '1966-12-31', ...fields },
    }));
  });

  test.each(Object.entries(sectionFields))('of a section: %s', (key, field) => {
    const entries = [
      { title: 'Captain', dates: '1973' },
      { title: 'Admiral', dates: '1985' },
    ];
    expectKept(key, field, (fields) => ({ ...person, sections: { Jobs: { entries, ...fields } } }));
  });

  test.each(Object.entries(labelledFields))('of an entry: %s', (key, field) => {
    const base = ['label', 'details', 'level'].includes(key)
      ? { label: 'Skills', details: 'COBOL' }
      : { title: 'Admiral', location: 'Arlington' };
    expectKept(key, field, (fields) => ({ ...person, sections: { Work: [{ ...base, ...fields }] } }));
  });

  test.each(Object.entries(roleFields))('of a role: %s', (key, field) => {
    const role = { title: 'Admiral', location: 'Arlington' };
    const other = { title: 'Captain', dates: '1973' };
    expectKept(key, field, (fields) => ({
      ...person,
      sections: { Work: [{ organization: 'Navy', roles: [{ ...role, ...fields }, other] }] },
    }));
  });
});
