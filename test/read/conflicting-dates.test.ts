import { expect, test } from 'vitest';
import { readResume } from '../../src/read/read-resume.ts';

function read(entry: string): ReturnType<typeof readResume> {
  return readResume(`name: Ada\nsections:\n  Work:\n    - ${entry}\n`);
}

test('reports `start` and `end` beside `dates` at their positions, and keeps them as custom fields', () => {
  const { resume, problems } = read('{title: T, dates: 2012 – 2014, start: 2011, end: 2015}');
  expect(problems.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
    ['conflicting-dates', 4, 38],
    ['conflicting-dates', 4, 51],
  ]);
  expect(problems.every(({ hint }) => hint?.includes('`dates`'))).toBe(true);
  const [entry] = resume?.sections[0]?.entries ?? [];
  expect(entry?.shape === 'record' && entry.fields.map(({ label }) => label)).toEqual(['start', 'end']);
  expect(entry).toMatchObject({ dates: { kind: 'range', start: { year: 2012 }, end: { year: 2014 } } });
});

test('reads `from` and `to` as start and end, and two texts in a list or mapping as a range', () => {
  const range = { kind: 'range', start: { year: 2015 }, end: { year: 2016 } };
  const { resume, problems } = read('{title: T, from: 2015, to: 2016}');
  expect(problems).toEqual([]);
  expect(resume?.sections[0]?.entries[0]).toMatchObject({ dates: range });
  for (const dates of ['[2015, 2016]', '{start: 2015, end: 2016}', '{from: 2015, to: {year: 2016}}']) {
    const told = read(`{title: T, dates: ${dates}}`);
    expect(told.problems).toEqual([]);
    expect(told.resume?.sections[0]?.entries[0]).toMatchObject({ dates: range });
  }
});

test('does the same in a role', () => {
  const { problems } = read('{company: A, roles: [{title: T, dates: 2012, start: 2011}]}');
  expect(problems.map(({ code }) => code)).toEqual(['conflicting-dates']);
});

test('takes the order of day and month from the language of the file', () => {
  const dated = 'sections: {Work: [{title: T, dates: 01/02/2019}, {title: U, start: 03/04/2019, end: 2020}]}';
  const datesIn = (source: string): readonly unknown[] => {
    const { resume, problems } = readResume(source);
    expect(problems.map(({ code, place }) => [code, place?.column])).toEqual([
      ['ambiguous-date', 37],
      ['ambiguous-date', 68],
    ]);
    return (resume?.sections[0]?.entries ?? []).map((entry) => entry.shape === 'record' && entry.dates);
  };
  expect(datesIn(`name: Ada\n${dated}`)).toMatchObject([
    { at: { year: 2019, month: 2, day: 1 } },
    { start: { year: 2019, month: 4, day: 3 } },
  ]);
  expect(datesIn(`name: Ada\nlocale: en-US\n${dated}`)).toMatchObject([
    { at: { year: 2019, month: 1, day: 2 } },
    { start: { year: 2019, month: 3, day: 4 } },
  ]);
});

test('sorts a date in words by its year', () => {
  const { resume } = readResume(`name: Ada
sections:
  Work:
    sort: newest
    entries: [{title: A, dates: 2018}, {title: B, dates: early 2020}, {title: C, dates: H1 2019 – now}]
`);
  const titles = (resume?.sections[0]?.entries ?? []).map(
    (entry) => entry.shape === 'record' && entry.title?.[0]?.text,
  );
  expect(titles).toEqual(['C', 'B', 'A']);
});
