import { expect, test } from 'vitest';
import type { DateValue } from '../../src/model/partial-date.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readResume } from '../../src/read/read-resume.ts';

interface Dated {
  readonly dates: DateValue | undefined;
  readonly problems: readonly Problem[];
}

function dated(keys: string): Dated {
  const { resume, problems } = readResume(`title: CV\nsections: {Work: [{title: Analyst, ${keys}}]}`);
  const entry = resume?.sections[0]?.entries[0];
  return { dates: entry?.shape === 'record' ? entry.dates : undefined, problems };
}

test.each([
  ['start: 2018-Present', { kind: 'open', start: { year: 2018 }, word: 'Present' }],
  ['start: 2018 – 2020', { kind: 'range', start: { year: 2018 }, end: { year: 2020 } }],
  ["start: 2018, end: ''", { kind: 'open', start: { year: 2018 } }],
  ["start: 2018, end: '–'", { kind: 'open', start: { year: 2018 } }],
  ["start: '', end: 2018", { kind: 'until', end: { year: 2018 } }],
  ['start: 2018-09, end: 至今', { kind: 'open', start: { year: 2018, month: 9 }, word: '至今' }],
  ['start: 1402/05', { kind: 'written', start: '1402/05', about: { kind: 'open', start: { year: 1402 } } }],
  ['start: ۱۳۹۸/۰۲, end: ۱۴۰۲/۰۵', { kind: 'written', source: '۱۳۹۸/۰۲ – ۱۴۰۲/۰۵' }],
  [
    'start: ~2018, end: Q2 2019',
    { start: { year: 2018, approximate: true }, end: { year: 2019, quarter: 2 } },
  ],
])('reads %s', (keys, expected) => {
  const { dates, problems } = dated(keys);
  expect(dates).toMatchObject(expected);
  expect(problems).toEqual([]);
});

test('returns no dates for empty keys', () => {
  expect(dated("start: '', end: ''")).toEqual({ dates: undefined, problems: [] });
  expect(dated("end: '–'")).toEqual({ dates: undefined, problems: [] });
});

test.each([
  ['dates: Aug 19', 'two-digit-year', 'Aug 19'],
  ['start: 05/19, end: 2020', 'two-digit-year', '05/19'],
  ['start: 2018, end: 05/19', 'two-digit-year', '05/19'],
  ['start: 2018, end: 2020-13', 'impossible-date', '2020-13'],
  ['start: 2020-02-30, end: 2021', 'impossible-date', '2020-02-30'],
  ['start: 2020, end: 2018', 'reversed-dates', '2020'],
  ['dates: Mar 2020 – Jan 2020', 'reversed-dates', 'Mar 2020 – Jan 2020'],
  ['start: 2018, end: soon', 'unparsed-date', 'soon'],
])('reports %s as %s, at its position', (keys, code, marked) => {
  const line = `sections: {Work: [{title: Analyst, ${keys}}]}`;
  const { problems } = dated(keys);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  const { column = 0, length = 0 } = problems[0]?.place ?? {};
  expect(line.slice(column - 1, column - 1 + length)).toBe(marked);
  expect(problems[0]?.hint).toBeTruthy();
});
