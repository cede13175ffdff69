import { expect, test } from 'vitest';
import { looksLikeDates } from '../../src/locale/looks-like-dates.ts';
import { ambiguousDays, reversedDates, roughDates, twoDigitYears } from '../read/ambiguous-dates.ts';
import { dateTable } from '../read/date-table.ts';

test('recognises every text that the parser reads as a date', () => {
  const read = [
    ...dateTable.flatMap(({ sources }) => sources),
    ...[...twoDigitYears, ...reversedDates].map(([source]) => source),
    ...ambiguousDays.map(([source]) => source),
    ...roughDates.flatMap(([, sources]) => sources),
    ...['2019 – 至今', '~2021 – now', 'Q1 2020 – Q3 2021', '2019-03/2021-05', 'since 2019', 'until 2020'],
    ...['2021?', 'c. 2019', 'H1 2020', 'Winter 2019/20', '2019/20', '2020 – 現在'],
  ];
  expect(read.filter((source) => !looksLikeDates(source))).toEqual([]);
});

test('rejects names, places and sentences', () => {
  const others = [
    'Engineer',
    'London',
    'March',
    'Top 10',
    '4 weeks',
    'Python 3',
    '2019 budget',
    'In 2019 I left',
  ];
  expect(others.filter(looksLikeDates)).toEqual([]);
});

test.each(['2019年4月から2020年3月まで', '2016년 1월부터 2017년 6월까지', 'अप्रैल 2018 से मार्च 2020 तक'])(
  'particles for from and to are words of dates: %s',
  (text) => {
    expect(looksLikeDates(text)).toBe(true);
  },
);
