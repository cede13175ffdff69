import { expect, test } from 'vitest';
import { parseDate } from '../../src/read/dates/parse-date.ts';
import { parseUsualDate } from '../../src/read/dates/parse-point.ts';

const points = [
  ...[
    '2019',
    '1999',
    '2019-04',
    '2019-12',
    '2019-13',
    '2019-00',
    '04/2019',
    '13/2019',
    "'09",
    '’99',
    "Aug. '09",
    'May ’14',
  ],
  ...'January Jan February Feb March Mar April Apr May June Jun July Jul August Aug September Sept Sep October Oct November Nov December Dec'
    .split(' ')
    .flatMap((month) => [`${month} 2019`, `${month.toUpperCase()}. 2019`]),
];
const words = ['present', 'Present', 'now', 'today', 'current'];

/** Returns the value and the problem of a date. Two pairs of brackets around it take it to the full parser. */
function parsed(text: string): unknown {
  const { value, issue } = parseDate(text);
  return { ...value, source: undefined, issue };
}

test.each(points)('the usual date %s is read as by the parser for all languages', (point) => {
  expect(parseUsualDate(point)).toBeDefined();
  expect(parsed(point)).toEqual(parsed(`((${point}))`));
});

test('usual ranges are read as by the parser for all languages', () => {
  for (const start of points)
    for (const dash of [' - ', ' – ', '–', '—', ' — '])
      for (const end of ['', '2018', "'12", '2020-06', 'Mar 2021', '2019-13', ...words]) {
        const text = `${start}${dash}${end}`.trim();
        expect(parsed(text), text).toEqual(parsed(`(${text})`));
      }
});

test('other forms are left to that parser', () => {
  for (const text of ['Mar 2019-04', '19', '2019-4', 'März 2019', 'spring 2019', '2019-04-01', 'Mar 19'])
    expect(parseUsualDate(text)).toBeUndefined();
});
