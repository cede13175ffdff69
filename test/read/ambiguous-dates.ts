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
  ['2019..', ['since early 2019', 'Early 2019 –', 'depuis la rentrée 2019', 'seit Anfang 2019']],
  [
    '2026-05',
    all(`
      Expected May 2026 | May 2026 (expected) | (Expected: May 2026) | Anticipated May 2026 | voraussichtlich Mai 2026 |
      mai 2026 (prévu) | mayo 2026 (previsto) | previsão: maio de 2026
    `),
  ],
  ['2017', all(`Class of 2017 | Graduated 2017 | Rentrée 2017 | rentrée 2017`)],
  ['..2019', ['until late 2019', 'bis Ende 2019']],
];

/** Ranges that begin at a rough date and end today. The end is printed in the words of the locale. */
export const roughAndOpen: readonly (readonly [source: string, start: string])[] = [
  ['Early 2019 – present', 'Early 2019'],
  ['Anfang 2019 – heute', 'Anfang 2019'],
  ['Late 2019 to date', 'Late 2019'],
  ['début 2019 à ce jour', 'début 2019'],
  ['mediados de 2019 – a la fecha', 'mediados de 2019'],
  ['2º semestre de 2019 até o momento', '2º semestre de 2019'],
];

/** Dates that are in no calendar, whole or in part. */
export const impossibleDates: readonly string[] = all(`
  2020-13 | 2020-00 | 13/2020 | 2020-13 – 2021-01 | 2020-01 – 2020-13 | 20201301 | 2019年13月 | ~2020-13 | 2020-13-01 |
  0/2019 | 2018/25 | 0000-00-00 | 31.13.2019
`);

/** Days that their month has not: the month that is kept. */
export const impossibleDays: readonly (readonly [source: string, says: string])[] = [
  ['2018-11-31', '2018-11'],
  ['2020-02-30', '2020-02'],
  ['2023-02-29', '2023-02'],
  ['1900-02-29', '1900-02'],
  ['31 June 2020', '2020-06'],
  ['June 31st, 2020', '2020-06'],
  ['2019-04-31', '2019-04'],
  ['32 Jan 2020', '2020-01'],
  ['30.02.2020', '2020-02'],
  ['31/11/2020', '2020-11'],
  ['2020-02-30T10:00:00Z', '2020-02'],
  ['20190431', '2019-04'],
  ['2019-05-00', '2019-05'],
  ['31 avril 2019', '2019-04'],
  ['31. September 2019', '2019-09'],
  ['31 de noviembre de 2019', '2019-11'],
  ['2019年2月30日', '2019-02'],
  ['2018-11-31 – 2019-02', '2018-11..2019-02'],
  ['2018-09 – 2018-11-31', '2018-09..2018-11'],
  ['31 Nov 2018 – present', '2018-11..@'],
  ['since 31 Nov 2018', '2018-11..'],
  ['until 31 Nov 2018', '..2018-11'],
  ['28–31 Nov 2018', '2018-11-28..2018-11'],
];

/** A year with one or two digits that could be a month or another year: the month that it is read as. */
export const doubtfulMonths: readonly (readonly [source: string, says: string])[] = [
  ['2018-9', '2018-09'],
  ['2018/9', '2018-09'],
  ['2012-5', '2012-05'],
  ['1996-8', '1996-08'],
  ['2011/12', '2011-12'],
  ['2008/09', '2008-09'],
  ['2009/10', '2009-10'],
  ['2008, 9', '2008-09'],
  ['2008,9', '2008-09'],
  ['2019, 12', '2019-12'],
];

/** A year and a half of it as Brazilian universities write it, in Portuguese: how it is printed, and what it comes to. */
export const halfYears: readonly (readonly [source: string, printed: string, says: string])[] = [
  ['2015.2', '2.º sem. 2015', '2015'],
  ['2015.1', '1.º sem. 2015', '2015'],
  ['2015/2', '2.º sem. 2015', '2015'],
  ['2015-1', '1.º sem. 2015', '2015'],
  ['2015.2 – 2018.1', '2.º sem. 2015 – 1.º sem. 2018', '2015..2018'],
  ['2015.2 - 2018.1', '2.º sem. 2015 – 1.º sem. 2018', '2015..2018'],
  ['2015/1 - 2018/2', '1.º sem. 2015 – 2.º sem. 2018', '2015..2018'],
  ['2015.2 a 2018.1', '2.º sem. 2015 a 1.º sem. 2018', '2015..2018'],
  ['desde 2015.2', 'desde 2.º sem. 2015', '2015..'],
  ['até 2018.1', 'até 1.º sem. 2018', '..2018'],
];

/** The same in another language: a month, which is asked about. */
export const halfYearsOrMonths: readonly (readonly [source: string, says: string])[] = [
  ['2015.2', '2015-02'],
  ['2015.2 – 2018.1', '2015-02..2018-01'],
  ['2015.1 – present', '2015-01..@'],
];

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
  ['Dec 2020 – Feb 2020', '2020-12..2020-02'],
];
