import { all } from './date-table.ts';

/** Dates that are read with a doubt: what they are taken for. */
export const doubtfulYears: readonly (readonly [source: string, says: string])[] = [
  ['Aug 19', '2019-08'],
  ['Aug-19', '2019-08'],
  ['May 98', '1998-05'],
  ['05/19', '2019-05'],
  ['12/87', '1987-12'],
  ['1 Aug 19', '2019-08-01'],
  ['Fall 23', '2023-autumn'],
  ['Q3 21', '2021-q3'],
  ['Jan 19 – Mar 20', '2019-01..2020-03'],
  ['Jan 19 – Mar 2020', '2019-01..2020-03'],
  ['05/19 – 06/20', '2019-05..2020-06'],
  ['Sep 19 – present', '2019-09..@'],
  ['since Aug 19', '2019-08..'],
  ['2012-14', '2012..2014'],
  ['2010–12', '2010..2012'],
];

/** Dates that are in no calendar, whole or in part. */
export const impossibleDates: readonly string[] = all(`
  2020-13 | 2020-00 | 2020-02-30 | 2023-02-29 | 1900-02-29 | 31 June 2020 | 2019-04-31 | 32 Jan 2020 | 13/2020 |
  2020-13 – 2021-01 | 2020-01 – 2020-13 | 30.02.2020 | 31/11/2020 | 2020-02-30T10:00:00Z | 20201301 | 2019年13月 |
  ~2020-13 | 2020-13-01 | 0/2019 | 2018/25
`);

/** Texts that are no dates, or might be two. */
export const unreadDates: readonly string[] = all(`
  Febuary 2024 | 20-01-01 | 4 weeks | 2019, 2020 | Present | 12 | 01/02/2019 | 3/4/2020 | TBD | – | ? | n/a |
  Q5 2021 | while (age++ < life.length) | two years | 11/2010-11-01 | -1-08-01 | 2019 – ? | May | Monday |
  2012–11 | 2019 2020 | Summer | Early 2019 | 12345 | 19 | Fall Spring 2020 | Aug Sep 2019 | present – 2019 |
  [2019](https://x.org)
`);

/** Ranges that end before they begin. */
export const reversedDates: readonly (readonly [source: string, says: string])[] = [
  ['2014 – 2012', '2014..2012'],
  ['2020-03/2019-01', '2020-03..2019-01'],
  ['Mar 2020 – Jan 2020', '2020-03..2020-01'],
  ['Q3 2021 – Q1 2021', '2021-q3..2021-q1'],
  ['2020-05-14 – 2020-05-12', '2020-05-14..2020-05-12'],
  ['Dec – Feb 2020', '2020-12..2020-02'],
];
