import { expect, test } from 'vitest';
import { columnsOf, type StandingText } from './columns.ts';
import { entriesOf } from './entries.ts';
import { printedDates } from './printed-dates.ts';
import { profileOf } from './profile.ts';
import { sectionsOf } from './sections.ts';
import { type TextLine, type TextRun, withHeadingsApart } from './text-lines.ts';

const white = 1.5;

interface Type {
  readonly size?: number;
  readonly font?: string;
}

function run(text: string, x = 0, { size = 10, font = 'Body' }: Type = {}): TextRun {
  const bold = font === 'Bold';
  return { text, x, right: x + text.length * size * 0.5, size, font, bold, italic: font === 'Italic' };
}

function lineOf(lead: number, ...runs: readonly TextRun[]): TextLine {
  return { page: 1, column: 0, y: 0, runs, lead };
}

test('reads printed dates, and no other text as dates', () => {
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

test('finds a name alone on its line, not beside other text', () => {
  const name = run('Ada Lovelace', 0, { size: 20 });
  const email = run('ada@example.org', 300);
  expect(profileOf([lineOf(1, name), lineOf(1, email)])).toEqual({
    name: 'Ada Lovelace',
    email: 'ada@example.org',
  });
  expect(profileOf([lineOf(1, name, email)])).toEqual({ email: 'ada@example.org' });
  const surname = run('Lovelace', 35, { size: 20, font: 'Bold' });
  const inTwoWeights = lineOf(1, run('Ada', 0, { size: 20 }), surname);
  expect(profileOf([inTwoWeights, lineOf(1, run('Mathematician'))])).toEqual({ name: 'Ada Lovelace' });
});

test('finds a phone number in a separate piece, and rejects an ORCID', () => {
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

function column(x: number, width: number, leading: number): readonly StandingText[] {
  return [0, 1, 2, 3, 4, 5].map((line) => ({ x, right: x + width, y: 700 - leading * line, size: 10 }));
}

test('columns have separate baselines; dates and labels share those of the text', () => {
  const text = column(200, 300, 13);
  expect(columnsOf([...column(36, 130, 11.5), ...text])).toEqual([text, column(36, 130, 11.5)]);
  expect(columnsOf([...column(36, 130, 13), ...text])).toHaveLength(1);
  expect(columnsOf([...column(36, 160, 11.5), ...text])).toHaveLength(1);
});

test('text above the first heading of a column is under no heading', () => {
  const heading = run('Experience', 0, { font: 'Bold' });
  const beside = { ...lineOf(1, run('ada@example.org', 300)), column: 1 };
  const found = sectionsOf([lineOf(2, heading), lineOf(1, run('Engine Ltd')), beside]);
  expect(found.map((section) => section.heading)).toEqual([undefined, 'Experience', undefined]);
});

test('separates a place from a title by a change of font, not by a comma alone', () => {
  const lead = run('Engine Ltd', 0, { font: 'Bold' });
  const fieldsOf = (...runs: readonly TextRun[]): readonly string[] | undefined =>
    entriesOf([lineOf(2, lead, ...runs)], white)[0]?.head.fields;
  expect(fieldsOf(run('· Analyst'), run(', London', 120, { font: 'Italic' }))).toEqual([
    'Engine Ltd',
    'Analyst',
  ]);
  expect(fieldsOf(run('· Analyst, London'))).toEqual(['Engine Ltd', 'Analyst, London']);
});

test('a job that is not bold under an organisation is a role in it', () => {
  const organisation = lineOf(2, run('Engine Ltd', 0, { font: 'Bold' }));
  const roles = ['2012 – 2014', '2010 – 2012'].map((dates) =>
    lineOf(2, run('Analyst', 0, { font: 'Italic' }), run(dates, 300)),
  );
  const [entry, ...others] = entriesOf([organisation, ...roles], white);
  expect(others).toEqual([]);
  expect(entry?.head.fields).toEqual(['Engine Ltd']);
  expect(entry?.roles.map(({ dates }) => dates?.start.year)).toEqual([2012, 2010]);
  const datesUnder = entriesOf(
    [organisation, lineOf(2, run('Analyst')), lineOf(1, run('2012 – 2014'))],
    white,
  );
  expect(datesUnder[0]?.roles).toEqual([{ fields: ['Analyst'], dates: entry?.roles[0]?.dates }]);
});

test('a heading that hangs left of the text in bold is apart from it; dates and labels left of it are not', () => {
  const text = (words: string): TextRun => run(words, 100);
  const hung = (words: string): TextRun => run(words, 0, { font: 'Bold' });
  const apart = withHeadingsApart([
    lineOf(2, hung('Work'), text('Clerk at the Engine')),
    lineOf(1, hung('history'), text('Engine Ltd')),
    lineOf(1, run('2012 – 2014'), text('Analyst')),
    lineOf(1, run('2010 – 2012', 0, { font: 'Bold' }), text('Porter')),
  ]);
  expect(apart.map(({ runs }) => runs.map((each) => each.text).join(' | '))).toEqual([
    'Work history',
    'Clerk at the Engine',
    'Engine Ltd',
    '2012 – 2014 | Analyst',
    '2010 – 2012 | Porter',
  ]);
});
