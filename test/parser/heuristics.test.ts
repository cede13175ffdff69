import { expect, test } from 'vitest';
import { entriesOf } from './entries.ts';
import { printedDates } from './printed-dates.ts';
import { profileOf } from './profile.ts';
import { sectionsOf } from './sections.ts';
import type { TextLine, TextRun } from './text-lines.ts';

const WHITE = 1.5;

interface Type {
  readonly size?: number;
  readonly font?: string;
}

function run(text: string, x = 0, { size = 10, font = 'Body' }: Type = {}): TextRun {
  const bold = font === 'Bold';
  return { text, x, right: x + text.length * size * 0.5, size, font, bold, italic: font === 'Italic' };
}

function lineOf(lead: number, ...runs: readonly TextRun[]): TextLine {
  return { page: 1, y: 0, runs, lead };
}

test('dates are read as they are printed, and other text is none', () => {
  expect(printedDates('Mar 2019 – Aug 2021')).toEqual({
    start: { year: 2019, month: 3 },
    end: { year: 2021, month: 8 },
  });
  expect(printedDates('2020–present')).toEqual({ start: { year: 2020 }, end: 'present' });
  expect(printedDates('Aug ’19 –')).toEqual({ start: { year: 2019, month: 8 }, end: 'present' });
  expect(printedDates('2014')).toEqual({ start: { year: 2014 } });
  expect(printedDates('May ’98')).toEqual({ start: { year: 1998, month: 5 } });
  for (const text of ['Founded 2014', '2014 sheep', 'Mayor', '–', ''])
    expect(printedDates(text)).toBeUndefined();
});

test('a name is found alone on its line, not beside other text', () => {
  const name = run('Ada Lovelace', 0, { size: 20 });
  const email = run('ada@example.org', 300);
  expect(profileOf([lineOf(1, name), lineOf(1, email)])).toEqual({
    name: 'Ada Lovelace',
    email: 'ada@example.org',
  });
  expect(profileOf([lineOf(1, name, email)])).toEqual({ email: 'ada@example.org' });
});

test('a phone is found in a piece of its own, and an ORCID is none', () => {
  expect(profileOf([lineOf(1, run('ada@example.org · Tel. +44 20 7946 0000 · London'))])).toMatchObject({
    phone: '+44 20 7946 0000',
  });
  expect(profileOf([lineOf(1, run('orcid.org/0000-0001-2345-6789'))])).toEqual({});
});

test('a heading is alone on its line, not beside an entry', () => {
  const heading = run('Experience', 0, { font: 'Bold' });
  const text = run('Wrote notes three times as long as the memoir they were to.', 100);
  expect(sectionsOf([lineOf(2, heading), lineOf(1, text)]).map((section) => section.heading)).toEqual([
    undefined,
    'Experience',
  ]);
  expect(sectionsOf([lineOf(2, heading, text)])).toHaveLength(1);
});

test('a place is told from a title by a change of font, not by a comma alone', () => {
  const lead = run('Engine Ltd', 0, { font: 'Bold' });
  const fieldsOf = (...runs: readonly TextRun[]): readonly string[] | undefined =>
    entriesOf([lineOf(2, lead, ...runs)], WHITE)[0]?.head.fields;
  expect(fieldsOf(run('· Analyst'), run(', London', 120, { font: 'Italic' }))).toEqual([
    'Engine Ltd',
    'Analyst',
  ]);
  expect(fieldsOf(run('· Analyst, London'))).toEqual(['Engine Ltd', 'Analyst, London']);
});

test('a post without bold under an organisation is a role in it', () => {
  const organisation = lineOf(2, run('Engine Ltd', 0, { font: 'Bold' }));
  const roles = ['2012 – 2014', '2010 – 2012'].map((dates) =>
    lineOf(2, run('Analyst', 0, { font: 'Italic' }), run(dates, 300)),
  );
  const [entry, ...others] = entriesOf([organisation, ...roles], WHITE);
  expect(others).toEqual([]);
  expect(entry?.head.fields).toEqual(['Engine Ltd']);
  expect(entry?.roles.map(({ dates }) => dates?.start.year)).toEqual([2012, 2010]);
});
