import type { Locale } from '../locale.ts';

/** French. Spaces before high marks as in the Imprimerie nationale's Lexique. */
export const fr: Locale = {
  tag: 'fr',
  months: {
    long: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    short: [
      'janv.',
      'févr.',
      'mars',
      'avr.',
      'mai',
      'juin',
      'juil.',
      'août',
      'sept.',
      'oct.',
      'nov.',
      'déc.',
    ],
  },
  seasons: { spring: 'printemps', summer: 'été', autumn: 'automne', winter: 'hiver' },
  present: 'aujourd’hui',
  datePattern: { monthYear: '{month} {year}', dayMonthYear: '{day} {month} {year}', firstDay: '1er' },
  dateWords: {
    months: [
      ['jan', 1],
      ['fév', 2],
      ['aout', 8],
    ],
    seasons: [],
    present: [
      'présent',
      'actuel',
      'actuelle',
      'actuellement',
      'maintenant',
      'ce jour',
      'à ce jour',
      'en cours',
    ],
    range: ['à', 'au', 'jusqu’à'],
    since: ['depuis', 'dès', 'de'],
    until: ['jusqu’en', 'jusqu’à', 'jusqu’au'],
    filler: ['en'],
  },
  quotes: { double: ['«', '»'], single: ['“', '”'] },
  pageOf: 'Page {page} sur {pages}',
  stubWords: new Set(
    'le la les un une des de du et ou à au aux en dans sur par pour avec je il on ne ce se sa son mes est'.split(
      ' ',
    ),
  ),
  punctuationSpace: { colon: '\u00a0', highMarks: '\u202f', quotes: '\u00a0' },
};
