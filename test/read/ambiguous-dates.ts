import { all } from './date-table.ts';

/** Dates that are read with a doubt: what they are taken for. */
export const twoDigitYears: readonly (readonly [source: string, says: string])[] = [
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

/** Dates in figures whose day may be the month: what they are where the day comes first, and where the month does. */
export const ambiguousDays: readonly (readonly [source: string, dayFirst: string, monthFirst: string])[] = [
  ['01/02/2019', '2019-02-01', '2019-01-02'],
  ['3/4/2020', '2020-04-03', '2020-03-04'],
  ['12-11-2018', '2018-11-12', '2018-12-11'],
  ['01/02/2019 – 03/04/2020', '2019-02-01..2020-04-03', '2019-01-02..2020-03-04'],
  ['01/02/2019 – present', '2019-02-01..@', '2019-01-02..@'],
  ['since 01/02/2019', '2019-02-01..', '2019-01-02..'],
  ['until 01/02/2019', '..2019-02-01', '..2019-01-02'],
  ['25/12/2018 – 01/02/2019', '2018-12-25..2019-02-01', '2018-12-25..2019-01-02'],
];

/** Dates that are told in words alone: what they come to. They are printed as written. */
export const roughDates: readonly (readonly [says: string, sources: readonly string[]])[] = [
  [
    '2019',
    all(`
      Early 2019 | early-2019 | mid 2019 | mid-2019 | Mid-2019 | late 2019 | Late 2019 | end of 2019 | beginning of 2019 |
      The end of 2019 | (early 2019) | Anfang 2019 | Mitte 2019 | Ende 2019 | début 2019 | mi-2019 | fin 2019 |
      principios de 2019 | a mediados de 2019 | finales de 2019 | início de 2019 | meados de 2019 | no fim de 2019
    `),
  ],
  [
    '2020',
    all(`
      H1 2020 | H2 2020 | 2020 H1 | 2020-H2 | 1H 2020 | H1/2020 | first half of 2020 | 2nd half of 2020 | 1. Halbjahr 2020 |
      2. Halbjahr 2020 | zweites Halbjahr 2020 | 1. Hj. 2020 | S1 2020 | 1er semestre 2020 | second semestre 2020 |
      primer semestre de 2020 | 2.º semestre de 2020 | 1º semestre de 2020 | segundo semestre de 2020 | SoSe 2020
    `),
  ],
  [
    '2019..2020',
    all(`
      Winter 2019/20 | Winter 2019/2020 | winter 2019/20 | hiver 2019/20 | invierno 2019/20 | inverno 2019/20 | WS 2019/20 |
      Wintersemester 2019/2020 | WiSe 2019/20 | Early 2019 – late 2020 | H2 2019 – H1 2020 | Mitte 2019 – Ende 2020
    `),
  ],
  ['2019-03', ['early March 2019', 'Ende März 2019', 'fin mars 2019', 'late Mar. 2019']],
  ['2019..@', ['Early 2019 – present', 'Anfang 2019 – heute', 'Late 2019 to now']],
  ['2019..', ['since early 2019', 'Early 2019 –']],
  ['..2019', ['until late 2019', 'bis Ende 2019']],
];

/** Dates that are in no calendar, whole or in part. */
export const impossibleDates: readonly string[] = all(`
  2020-13 | 2020-00 | 2020-02-30 | 2023-02-29 | 1900-02-29 | 31 June 2020 | 2019-04-31 | 32 Jan 2020 | 13/2020 |
  2020-13 – 2021-01 | 2020-01 – 2020-13 | 30.02.2020 | 31/11/2020 | 2020-02-30T10:00:00Z | 20201301 | 2019年13月 |
  ~2020-13 | 2020-13-01 | 0/2019 | 2018/25
`);

/** Texts that are no dates, or might be two. */
export const unparsedDates: readonly string[] = all(`
  Febuary 2024 | 20-01-01 | 4 weeks | 2019, 2020 | Present | 12 | TBD | – | ? | n/a |
  Q5 2021 | while (age++ < life.length) | two years | 11/2010-11-01 | -1-08-01 | 2019 – ? | May | Monday |
  2012–11 | 2019 2020 | Summer | 12345 | 19 | Fall Spring 2020 | Aug Sep 2019 | present – 2019 |
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
