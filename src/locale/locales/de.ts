import type { Locale } from '../locale.ts';

/** German. */
export const de: Locale = {
  tag: 'de',
  months: {
    long: [
      'Januar',
      'Februar',
      'März',
      'April',
      'Mai',
      'Juni',
      'Juli',
      'August',
      'September',
      'Oktober',
      'November',
      'Dezember',
    ],
    short: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
  },
  seasons: { spring: 'Frühjahr', summer: 'Sommer', autumn: 'Herbst', winter: 'Winter' },
  present: 'heute',
  datePattern: { monthYear: '{month} {year}', dayMonthYear: '{day}. {month} {year}' },
  dateWords: {
    months: [
      ['jänner', 1],
      ['jän', 1],
      ['feber', 2],
      ['mär', 3],
      ['mrz', 3],
      ['jun', 6],
      ['jul', 7],
      ['sep', 9],
    ],
    seasons: [['frühling', 'spring']],
    present: ['jetzt', 'aktuell', 'laufend', 'dato', 'gegenwärtig', 'bis heute'],
    range: ['bis'],
    since: ['seit', 'ab', 'von'],
    until: ['bis'],
    filler: ['im'],
  },
  quotes: { double: ['„', '“'], single: ['‚', '‘'] },
  pageOf: 'Seite {page} von {pages}',
  stubWords: new Set(
    'der die das den dem des ein eine einen einem einer und oder in im an am auf zu zum zur von vom für mit als bei ich ist'.split(
      ' ',
    ),
  ),
};
